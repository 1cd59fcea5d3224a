// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards

extension ScoreItem {
  /// The rule in a few words, from its parameters: `每高 1 µg/m³ 扣 1.5 分，扣完为止`.
  ///
  /// - Parameters:
  ///   - unit: The unit of the indicator; empty for a bare number.
  ///   - isLower: Whether a smaller value is better.
  func ruleText(unit: String, isLower: Bool) -> Wording {
    let step = (step ?? .one).plainText()
    let loss = (loss ?? .zero).plainText()
    let points = points.plainText()
    let whole = wholeSteps ? "（不足不计）" : ""
    let per = unit == "%" ? "\(step) 个百分点" : unit.isEmpty ? step : "\(step) \(unit)"
    let points100 = step == "1" ? "percentage point" : "percentage points"
    let own = UnitWords.english(unit)
    let each = unit == "%" ? "\(step) \(points100)" : own.isEmpty ? step : "\(step) \(own)"
    let places = step == "1" ? "place" : "\(step) places"
    let wholeEnglish = wholeSteps ? " (whole steps only)" : ""
    let grade = grade ?? ""
    switch mode {
    case .pass: return Wording("达标得 \(points) 分，不达标不得分", "\(Self.points(points)) if met, else none")
    case .deduct:
      return Wording(
        "\(isLower ? "每高" : "每低") \(per) 扣 \(loss) 分\(whole)，扣完为止",
        "\(Self.points(loss)) lost for each \(each) \(isLower ? "above" : "below")\(wholeEnglish), down to 0")
    case .ratio: return Wording("按比例得分", "in proportion")
    case .rank:
      return Wording(
        "每落后 \(step) 名扣 \(loss) 分\(whole)，扣完为止",
        "\(Self.points(loss)) lost for each \(places) behind\(wholeEnglish), down to 0")
    case .bonus:
      return Wording(
        "每\(isLower ? "低" : "多") \(per) 加 \(loss) 分\(whole)，最多 \(points) 分",
        "\(Self.points(loss)) for each \(each) beyond\(wholeEnglish), at most \(points)")
    case .cap: return Wording("超过就不能高于“\(grade)”", "beyond it no better than “\(grade)”")
    case .veto: return Wording("超过就定为“\(grade)”", "beyond it the grade is “\(grade)”")
    }
  }

  /// `1 point`, `1.5 points`.
  private static func points(_ text: String) -> String { text == "1" ? "1 point" : "\(text) points" }
}
