// SPDX-License-Identifier: MIT

package import Diagnostics
package import Standards

/// A step of signing a record off (审核): 初审, 复审, 终审.
package enum ReviewStep: String, Sendable, CaseIterable, Comparable {
  case first
  case second
  case final

  package var title: Wording {
    switch self {
    case .first: Wording("初审", "first review")
    case .second: Wording("复审", "second review")
    case .final: Wording("终审", "final review")
    }
  }

  /// The step that its Chinese or English name means.
  package init?(named name: String) {
    guard let step = Self.allCases.first(where: { $0.rawValue == name || $0.title.chinese == name }) else {
      return nil
    }
    self = step
  }

  package static func < (left: Self, right: Self) -> Bool { left.place < right.place }

  private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// Who signed a record off and when; each step is bound by its seal to what the record said then.
package struct Review: Sendable, Hashable {
  package struct Signature: Sendable, Hashable {
    package let step: ReviewStep
    /// The post that signed, never a name.
    package let post: String?
    package let date: CivilDate?
    /// ``ContentSeal`` of the record when it was signed; `nil` where it was written by hand.
    package let seal: String?
    package let location: SourceLocation

    package init(
      step: ReviewStep, post: String?, date: CivilDate?, seal: String?, location: SourceLocation
    ) {
      self.step = step
      self.post = post
      self.date = date
      self.seal = seal
      self.location = location
    }
  }

  /// In the order of the steps.
  package let signatures: [Signature]
  /// The seal of the record as it is now.
  package let seal: String

  package init(signatures: [Signature], seal: String) {
    self.signatures = signatures.sorted { $0.step < $1.step }
    self.seal = seal
  }

  /// A record that nobody signed.
  package static let none = Review(signatures: [], seal: "")

  package func signature(_ step: ReviewStep) -> Signature? { signatures.first { $0.step == step } }

  /// Whether the record still says what the signature stands under.
  package func holds(_ signature: Signature) -> Bool { signature.seal == seal }

  /// Steps whose record changed since they were signed.
  package var reopened: [Signature] { signatures.filter { !holds($0) } }

  /// The first step that is not signed, or whose record changed since; `nil` where all are good.
  package var next: ReviewStep? {
    ReviewStep.allCases.first { step in !(signature(step).map(holds) ?? false) }
  }

  /// How far the record has come, in a word: 待初审, 已终审, 改动后重开（初审）.
  package var state: Wording {
    let void = reopened
    if !void.isEmpty {
      let chinese = void.map(\.step.title.chinese).joined(separator: "、")
      let english = void.map(\.step.title.english).joined(separator: ", ")
      return Wording("改动后重开（\(chinese)失效）", "reopened by a change (\(english) void)")
    }
    guard let next else { return Wording("已终审", "signed off") }
    return Wording("待\(next.title.chinese)", "awaits the \(next.title.english)")
  }
}
