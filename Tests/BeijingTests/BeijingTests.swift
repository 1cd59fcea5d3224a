// SPDX-License-Identifier: MIT

import Assessment
import Diagnostics
import Foundation
import Generator
import Records
import Standards
import Testing

/// The real year: six stations of Beijing, hourly, 2015 and 2016 (see DATA.md).
struct BeijingTests {
  private func report() throws -> AssessedReport { try Beijing.report.get() }

  @Test func `the real tables are read without a finding`() {
    #expect(Beijing.records.diagnostics.map { DiagnosticPrinter(language: .chinese).text($0) } == [])
  }

  @Test(arguments: [
    ("东四", 81), ("万柳", 72), ("农展馆", 76), ("古城", 78), ("顺义", 71), ("怀柔", 62),
  ])
  func `the annual mean of PM2.5 is that of the valid days, rounded once`(_ name: String, _ mean: Int) throws
  {
    let report = try report()
    let area = try #require(report.records.areas.firstIndex { $0.name == name })
    let air = try #require(report.air.first { $0.area == area })
    #expect(air.pm25 == ExactNumber(mean))
  }

  @Test(arguments: [("东四", 337, 174, "7.20"), ("古城", 354, 174, "7.32"), ("顺义", 309, 161, "6.54")])
  func `valid days have all six items, and the composite index rounds each part`(
    _ name: String, _ valid: Int, _ good: Int, _ composite: String
  ) throws {
    let report = try report()
    let area = try #require(report.records.areas.firstIndex { $0.name == name })
    let air = try #require(report.air.first { $0.area == area })
    #expect(air.validDays == valid)
    #expect(air.goodDays == good)
    #expect(air.composite?.text(2) == composite)
  }

  @Test func `every district is judged against its own target of 2017`() throws {
    let report = try report()
    let standings = report.shares.map { share in
      let holder = share.holder.map { report.records.holders[$0].name } ?? ""
      return
        "\(holder) \(share.actual?.text ?? "—")/\(share.goal.plainText()) \(share.standing.title.chinese)"
    }
    #expect(
      standings == [
        "东城区 81/60 未达到", "海淀区 72/60 未达到", "朝阳区 76/60 未达到", "石景山区 78/60 未达到",
        "顺义区 71/55 未达到", "怀柔区 62/50 未达到",
      ])
  }

  @Test func `carbon monoxide in µg/m³ is converted by its declared unit`() throws {
    let report = try report()
    let values = report.records.air.compactMap { $0.day.readings.concentration(.co) }
    #expect(!values.isEmpty)
    #expect(values.allSatisfy { $0 < ExactNumber(20) })
  }
}
