// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records

/// A fact that must hold across records.
package protocol Rule: Sendable {
  /// The id that findings carry.
  static var name: String { get }
  static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic]
  /// Whether it goes by the bodies of records, which the others do not.
  static var readsTexts: Bool { get }
}

extension Rule {
  package static var readsTexts: Bool { false }
}

/// Every rule across records.
package enum RuleCatalog {
  package static let all: [any Rule.Type] = [
    UnknownName.self, DuplicateIdentifier.self, DuplicateAddress.self, UnknownIndicator.self,
    MismatchedDuty.self, MismatchedPace.self, MilestoneValue.self, NegativeProgress.self, FallingTotal.self,
    PartsSum.self,
    DateOutsidePeriod.self, ParentLoop.self,
    DryMonth.self, OfficialClass.self,
    MissingCounty.self, EmptySite.self, MissingRules.self, MissingShare.self, DuplicateRow.self,
    StageJump.self, StageDateOrder.self, MissingStageField.self, CloseWithoutAcceptance.self,
    ReboundUnclosed.self, StageMismatch.self, NoticeTooShort.self, CaseNotInForce.self, MissingPicture.self,
    BadCoordinate.self,
    SiteFurniture.self,
    LaterRecord.self, BrokenTable.self, TightHeading.self,
    UnknownFigure.self, MismatchedCorrection.self, EmptyCorrection.self, EarlyCorrection.self,
    LeftPlaceholder.self, LookAlikeName.self, SecondFrontMatter.self, ImpossibleDays.self, TenfoldStep.self,
    WideLink.self, BlankLink.self, UnusedFigure.self, AboveHundred.self, LateDate.self,
    MissingProgress.self, SameMeeting.self, ReversedDirection.self, FileDate.self, TargetPeriod.self,
    TwoCompletions.self, FractionRate.self, NegativeRate.self, MisplacedPercent.self,
    MissingFigure.self, UnsharedProgress.self, SameTask.self, OddAir.self, EarlyData.self,
  ]
}

extension RecordSet {
  /// The same records, with what the rules across them find, in the order of the rules.
  package func validated(workers: Int = 1) -> Diagnosed<RecordSet> {
    let index = RecordIndex(self)
    let findings = Workers.map(RuleCatalog.all.count, by: workers) { place in
      Self.shortened(RuleCatalog.all[place].check(self, index))
    }
    return Diagnosed(self, findings.flatMap { $0 })
  }

  /// Findings of these records where nothing but bodies differs from others of which the findings are known.
  package func withTextsValidated(_ known: [Diagnostic]) -> [Diagnostic] {
    let rules = RuleCatalog.all.filter { $0.readsTexts }
    let index = RecordIndex(self)
    return known.filter { finding in !rules.contains { $0.name == finding.rule } }
      + rules.flatMap { Self.shortened($0.check(self, index)) }
  }

  /// The most findings of one rule in one file that a person can work through.
  private static let most = 50

  /// The first findings of each file, then one for the rest: a table with the wrong year has one in every row.
  static func shortened(_ findings: [Diagnostic]) -> [Diagnostic] {
    guard findings.count > most else { return findings }
    var counts: [String: Int] = [:]
    let kept = findings.filter { finding in
      counts[finding.location.path, default: 0] += 1
      return counts[finding.location.path, default: 0] <= most
    }
    let rest = counts.filter { $0.value > most }.sorted { $0.key < $1.key }
    return kept
      + rest.map { path, count in
        Diagnostic(
          rule: "more-findings", at: SourceLocation(path: path),
          Wording(
            "还有 \(count - most) 处同样的问题没有列出", "\(count - most) more findings of this kind are not listed"),
          help: Wording("先改正列出的问题，再运行一次", "correct the listed ones first, then run again"))
      }
  }
}
