// SPDX-License-Identifier: MIT

package import Diagnostics
package import Standards

/// A water section over the year up to the as-of date, and over the same months of the year before.
package struct SectionSummary: Sendable, Hashable {
  /// Index into `RecordSet.sections`.
  package let section: Int
  package let body: WaterBody
  package let target: WaterClass
  /// Months up to the as-of month, January first.
  package let months: [Month]
  /// The same months of the year before; empty where the year before has no row.
  package let lastYearMonths: [Month]
  /// The mean concentrations of the year so far; `nil` without any.
  package let year: WaterPeriod?
  /// The mean concentrations of the same months of the year before.
  package let lastYear: WaterPeriod?

  package init(
    section: Int, body: WaterBody, target: WaterClass, months: [Month], lastYearMonths: [Month],
    year: WaterPeriod?, lastYear: WaterPeriod?
  ) {
    self.section = section
    self.body = body
    self.target = target
    self.months = months
    self.lastYearMonths = lastYearMonths
    self.year = year
    self.lastYear = lastYear
  }

  /// Months that reached the target.
  package var attained: Int { months.count { $0.isAttained == true } }
  /// Months with a class.
  package var assessed: Int { months.count { $0.isAttained != nil } }
  /// Months in which a result was due and there is none, and dry ones.
  package var skipped: Int { months.count { $0.outcome == .dry || $0.outcome == .notMonitored } }
  /// 稳定达标: every month with a class reached the target; `nil` without such a month.
  package var isStable: Bool? { assessed == 0 ? nil : attained == assessed }
  /// Attained of assessed months of the year before.
  package var lastYearRate: Rate {
    Rate(
      lastYearMonths.count { $0.isAttained == true }, of: lastYearMonths.count { $0.isAttained != nil })
  }
}

extension SectionSummary {
  /// A section in one month.
  package struct Month: Sendable, Hashable {
    package enum Outcome: Sendable, Hashable {
      case found(WaterClass, attained: Bool)
      /// 断流: left out, with that as the reason.
      case dry
      /// A result was due and there is none: neither met nor missed.
      case notMonitored
      /// No result was due by the section's frequency.
      case notDue
    }

    package let year: Int
    package let month: Int
    package let outcome: Outcome
    /// The class that was published; it counts where there is one.
    package let officialClass: WaterClass?
    /// What the concentrations give; without a class where none of the deciding items was measured.
    package let evaluation: SectionEvaluation?
    package let sample: WaterSample
    /// The decimals with which each item was written.
    private let decimals: [WaterIndicator: Int]
    /// 超标项目 as reported, such as `氨氮/1.3`.
    package let reportedExceedances: String?
    package let note: String?
    package let source: SourceLocation?
    package let trace: Trace

    package init(
      year: Int, month: Int, outcome: Outcome, officialClass: WaterClass?, evaluation: SectionEvaluation?,
      sample: WaterSample, decimals: [WaterIndicator: Int] = [:], reportedExceedances: String?, note: String?,
      source: SourceLocation?, trace: Trace
    ) {
      self.year = year
      self.month = month
      self.outcome = outcome
      self.officialClass = officialClass
      self.evaluation = evaluation
      self.sample = sample
      self.decimals = decimals
      self.reportedExceedances = reportedExceedances
      self.note = note
      self.source = source
      self.trace = trace
    }

    /// A reading as it was written: `1.80`, `<0.01`; `nil` where missing.
    package func text(_ item: WaterIndicator) -> String? {
      switch sample[item] {
      case .value(let value): decimals[item].map { value.text($0) } ?? value.plainText()
      case .belowDetection(let limit): "<\(limit.plainText())"
      case .missing: nil
      }
    }

    /// The class that counts; `nil` for a dry month and one without a result.
    package var waterClass: WaterClass? { if case .found(let found, _) = outcome { found } else { nil } }
    /// `nil` where the month is not assessed.
    package var isAttained: Bool? { if case .found(_, let attained) = outcome { attained } else { nil } }
    /// The class of the concentrations.
    package var computedClass: WaterClass? { evaluation?.waterClass }
    /// Whether the published class and that of the concentrations are not the same.
    package var differs: Bool {
      guard let officialClass, let computedClass else { return false }
      return officialClass != computedClass
    }

    /// What exceeded the target, as reported or else as computed: `氨氮/1.3、总磷/0.6`; `nil` where it was met.
    package func exceedances(_ language: Language) -> String? {
      guard isAttained == false else { return nil }
      if let reportedExceedances { return reportedExceedances }
      let computed = evaluation?.exceedances ?? []
      return computed.isEmpty ? nil : WaterWords.exceedances(computed)[language]
    }
  }
}
