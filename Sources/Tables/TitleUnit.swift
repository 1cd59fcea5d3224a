// SPDX-License-Identifier: MIT

internal import Diagnostics

/// A unit that a title above the header gives for the whole table: `单位：万户`.
///
/// Nothing is converted by it: which columns it is meant for is not known.
enum TitleUnit {
  /// The unit in a title, where it is one of so many hundreds, thousands or more; `nil` for any other title, since a
  /// plain unit changes no figure.
  static func multiple(in title: String) -> String? {
    ["单位：", "单位:"].lazy.compactMap { title.firstRange(of: $0) }.first.flatMap {
      unit(title[$0.upperBound...])
    }
  }

  private static func unit(_ text: Substring) -> String? {
    let unit = text.drop { $0.isWhitespace }.prefix { !$0.isWhitespace && !"）)，,；;、/／".contains($0) }
    guard let first = unit.first, "百千万亿".contains(first), unit.count <= 6 else { return nil }
    // 千克, 千米 and 千瓦 are units of their own, and 百分比 is none.
    let second = unit.dropFirst().first
    if first == "千" || first == "百", let second, "克米瓦伏卡帕分".contains(second) { return nil }
    return String(unit)
  }
}

extension Diagnostic {
  static func titleUnit(_ unit: String, _ location: SourceLocation) -> Self {
    let shown = Quoted.text(unit)
    return Diagnostic(
      .warning, rule: "title-unit", at: location,
      Wording(
        "表头上面写着单位\(shown)，程序不按它换算",
        "a title above the header gives the unit \(shown), by which nothing is converted"),
      help: Wording(
        "把数换算成目标的单位再填，删去这一行里的单位；或者写进列名，如“面积（万亩）”",
        "write the figures in the target's unit and delete the unit here, or write it in the column's name"))
  }
}
