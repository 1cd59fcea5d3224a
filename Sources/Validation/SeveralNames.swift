// SPDX-License-Identifier: MIT

internal import Diagnostics

/// Several names in the place of one, with something else between them than a mark that parts names: `住建局 柳溪镇`.
enum SeveralNames {
  /// What people put between names.
  private static let marks: Set<Character> = [" ", "\u{3000}", "/", "／", "和", "及", "与", "|", "+", "、", "，"]

  /// How to write them; `nil` where the parts are not all names.
  static func help(for text: String, among names: [String]) -> Wording? {
    let bare = withoutRemarks(text)
    var parts = [bare]
    if !names.contains(bare) {
      // 和 stands within names, too: only the marks at which every part is a name count.
      for mark in marks where bare.contains(mark) {
        let split = bare.split(separator: mark).map { String($0).trimmed }.filter { !$0.isEmpty }
        if split.count > 1, split.allSatisfy({ names.contains($0) }) { parts = split }
      }
    }
    guard bare != text || parts.count > 1, parts.allSatisfy({ names.contains($0) }) else { return nil }
    if let mark = text.first(where: { "、，".contains($0) }) {
      // Elsewhere these marks part names; within brackets of YAML the narrow comma alone does.
      let right = parts.joined(separator: ", ")
      return Wording(
        "方括号里各项用半角逗号隔开，不用“\(mark)”：[\(right)]", "within brackets a narrow comma parts items: [\(right)]")
    }
    let right = parts.joined(separator: "、")
    return parts.count > 1
      ? Wording("几个单位用顿号“、”隔开，写成“\(right)”", "put 、 or a comma between names: “\(right)”")
      : Wording("只写名称“\(right)”，括号里的话写进说明", "write the name alone, “\(right)”")
  }

  /// The text without what stands in brackets: `住建局（牵头）`.
  private static func withoutRemarks(_ text: String) -> String {
    var kept = ""
    var depth = 0
    for character in text {
      switch character {
      case "（", "(": depth += 1
      case "）", ")": depth = max(depth - 1, 0)
      default: if depth == 0 { kept.append(character) }
      }
    }
    return kept.trimmed
  }
}

extension String {
  /// Without the blanks at both ends, narrow or wide.
  fileprivate var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
