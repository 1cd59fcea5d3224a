// SPDX-License-Identifier: MIT

/// The lines between grades.
package struct GradeScale: Sendable, Hashable {
  /// A grade and its line.
  package struct Grade: Sendable, Hashable {
    package let title: String
    /// The lowest score of the grade; the line belongs to the better grade.
    package let from: ExactNumber

    /// A grade from a score on.
    package init(_ title: String, from: ExactNumber) {
      self.title = title
      self.from = from
    }
  }

  /// Best first.
  package let grades: [Grade]
  /// The grade below every line.
  package let lowest: String

  /// 90 优秀, 70 良好, 60 合格, below 不合格 (大气污染防治行动计划实施情况考核办法实施细则, 2014).
  package static let standard = GradeScale(
    [
      Grade("优秀", from: ExactNumber(90)), Grade("良好", from: ExactNumber(70)),
      Grade("合格", from: ExactNumber(60)),
    ], lowest: "不合格")

  /// Grades in any order.
  package init(_ grades: [Grade], lowest: String) {
    self.grades = grades.sorted { $0.from > $1.from }
    self.lowest = lowest
  }

  /// The grade of an exact score.
  ///
  /// - Parameters:
  ///   - isVetoed: 一票否决: the lowest grade, whatever the score.
  ///   - cap: The best grade still open, such as 良好 after a serious incident; an unknown title caps nothing.
  package func grade(_ score: ExactNumber, isVetoed: Bool = false, cap: String? = nil) -> String {
    if isVetoed { return lowest }
    let place = grades.firstIndex { score >= $0.from } ?? grades.count
    let titles = grades.map(\.title) + [lowest]
    let best = cap.flatMap { titles.firstIndex(of: $0) } ?? 0
    return titles[max(place, best)]
  }
}

/// The sum of a scorecard.
package struct ScoreSheet: Sendable, Hashable {
  /// One line of a scorecard.
  package struct Item: Sendable, Hashable {
    package let title: String
    package let full: ExactNumber
    /// `nil` where the item was not assessed.
    package let score: ExactNumber?

    /// A line, assessed or not.
    package init(_ title: String, full: ExactNumber, score: ExactNumber?) {
      self.title = title
      self.full = full
      self.score = score
    }
  }

  package let items: [Item]
  /// Bonus points after their cap.
  package let bonus: ExactNumber
  /// The best grade still open.
  package let cap: String?
  package let isVetoed: Bool

  /// A scorecard; the bonus is already capped.
  package init(_ items: [Item], bonus: ExactNumber = .zero, isVetoed: Bool = false, cap: String? = nil) {
    self.items = items
    self.bonus = bonus
    self.isVetoed = isVetoed
    self.cap = cap
  }

  /// The points of all items.
  package var full: ExactNumber { items.reduce(.zero) { $0 + $1.full } }

  /// The points of the items that were assessed: less than `full` where something is missing.
  package var assessed: ExactNumber { items.reduce(.zero) { $1.score == nil ? $0 : $0 + $1.full } }

  /// The exact sum of the scores and the bonus; items not assessed add nothing.
  package var total: ExactNumber { items.reduce(bonus) { $0 + ($1.score ?? .zero) } }

  /// The grade of the exact total: 89.996 prints 90.00 but is not 优秀.
  package func grade(_ scale: GradeScale = .standard) -> String {
    scale.grade(total, isVetoed: isVetoed, cap: cap)
  }
}
