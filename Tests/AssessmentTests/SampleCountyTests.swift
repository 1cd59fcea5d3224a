// SPDX-License-Identifier: MIT

import Assessment
import Diagnostics
import Foundation
import Records
import Standards
import Testing

/// The sample county's ledgers and its other tables tell the same figures.
struct SampleCountyTests {
  private let records: RecordSet

  init() throws {
    let content = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "content")
    let tables = ["行政区", "责任主体", "年度目标", "目标分解", "进度", "考核数据", "台账动态"]
    let ledgers = LedgerKindCatalog.definitions.map(\.title.chinese)
    var files = [
      ContentTree.File(path: "site.yml", bytes: try Self.bytes(content.appending(path: "site.yml")))
    ]
    for name in tables + ledgers {
      let csv = "tables/\(name).csv"
      let isText = FileManager.default.fileExists(atPath: content.appending(path: csv).path)
      let path = isText ? csv : "tables/\(name).xlsx"
      files.append(ContentTree.File(path: path, bytes: try Self.bytes(content.appending(path: path))))
    }
    let parsed = RecordSet.parse(ContentTree(name: "content", files: files))
    let findings = parsed.diagnostics.filter { $0.severity != .note }
    try #require(DiagnosticPrinter(language: .chinese).text(findings) == "")
    records = try #require(parsed.value)
  }

  private static func bytes(_ place: URL) throws -> [UInt8] { [UInt8](try Data(contentsOf: place)) }

  private func report(_ day: String, _ audience: Audience = .internal) throws -> AssessedReport {
    var records = records
    records.site.audience = audience
    let day: CivilDate = try #require(CivilDate(day))
    return AssessedReport(assessing: records, asOf: day)
  }

  /// The figures of a ledger for each town, by the holder's name.
  private func byTown(_ id: String, in report: AssessedReport) throws -> [String: LedgerFigures] {
    let ledger = try ledger(id, in: report)
    let rows = try #require(ledger.breakdowns.first { $0.dimension == .area }).rows
    return Dictionary(
      rows.compactMap { row in
        guard case .area(let area) = row.key else { return nil }
        return (report.records.areas[area].name, row.figures)
      }, uniquingKeysWith: { first, _ in first })
  }

  private func ledger(_ id: String, in report: AssessedReport) throws -> AssessedLedger {
    try #require(report.ledgers.first { report.records.ledgers[$0.ledger].definition.id == id })
  }

  private func facts(_ indicator: String) -> [(holder: String, value: ExactNumber?)] {
    records.facts.filter { $0.indicator == indicator }.map { ($0.holder.text, $0.value) }
  }

  private func sum(_ id: String, _ ledger: String) throws -> Int {
    let definition = try #require(records.ledgers.first { $0.definition.id == ledger }).definition
    return try #require(definition.sums.firstIndex { $0.id == id })
  }

  @Test(arguments: [
    "2022-03-31", "2022-04-30", "2022-05-31", "2022-06-30", "2022-07-31", "2022-08-31", "2022-09-30",
  ])
  func `outfalls closed are those of the progress table`(day: String) throws {
    let report = try report(day)
    let towns = try byTown("outfalls", in: report)
    let rows = records.progress.filter { $0.target.text == "S02" && $0.date.isoText == day }
    #expect(rows.count == 13)
    for row in rows {
      let closed =
        try row.holder.map { towns[$0.text]?.closed } ?? ledger("outfalls", in: report).figures.closed
      #expect(row.value == ExactNumber(closed ?? 0), "\(row.holder?.text ?? "县")")
    }
  }

  @Test func `the list of outfalls is that of the targets`() throws {
    let towns = try byTown("outfalls", in: try report("2022-05-27"))
    for share in records.allocations where share.target.text == "S02" {
      #expect(share.goal == ExactNumber(towns[share.holder.text]?.total ?? 0))
    }
  }

  @Test func `outfall 3 of the river mouth came back`() throws {
    let report = try report("2022-09-30")
    let place = try #require(RecordIndex(report.records).ledgerItem("HK-03"))
    let item = report.ledgers[place.ledger].items[place.item]
    #expect(item.finding.chinese == "2022年9月28日反弹")
    #expect(item.due == CivilDate("2022-10-20"))
    #expect(try self.report("2022-09-27").ledgers[place.ledger].items[place.item].flag == .closed)
  }

  @Test func `reports dealt with in time are those of the facts`() throws {
    let towns = try byTown("reports", in: try report("2022-09-30"))
    let facts = facts("群众举报按期办结率")
    #expect(facts.count == 12)
    for fact in facts {
      let rate = try #require(towns[fact.holder]).onTimeRate
      #expect(
        fact.value == rate.percent.map { $0.rounded(1, .down) })
    }
  }

  @Test func `inspections, fires and rebounds are those of the facts`() throws {
    let report = try report("2022-09-30")
    let dust = try byTown("dust-sources", in: report)
    let inspections = try sum("inspections", "dust-sources")
    let passed = try sum("passed", "dust-sources")
    for fact in facts("扬尘管控抽查达标率") {
      let sums = try #require(dust[fact.holder]).sums
      let rate = try #require(sums[passed]).divided(by: try #require(sums[inspections])).map {
        $0 * ExactNumber(100)
      }
      #expect(fact.value == rate.map { $0.rounded(1, .down) })
    }
    let fires = try sum("fires", "dust-sources")
    let towns = Set(facts("扬尘管控抽查达标率").map(\.holder))
    for fact in facts("秸秆焚烧火点数") where towns.contains(fact.holder) {
      #expect(fact.value == (dust[fact.holder]?.sums[fires] ?? .zero))
    }
    let rectification = try byTown("rectification", in: report)
    for fact in facts("整改反弹数") {
      #expect(fact.value == ExactNumber(rectification[fact.holder]?.everRebounded ?? 0))
    }
  }

  @Test func `what departments lead and villages hold is that of the facts`() throws {
    let report = try report("2022-09-30")
    let index = RecordIndex(report.records)
    func figures(_ id: String, _ dimension: LedgerDimension, _ holder: String) throws -> LedgerFigures? {
      let rows = try #require(try ledger(id, in: report).breakdowns.first { $0.dimension == dimension }).rows
      return rows.first { $0.key == index.holder(holder).map { .holder($0) } }?.figures
    }
    for fact in facts("牵头问题反弹数") {
      let led = try figures("rectification", .supervisor, fact.holder)
      #expect(fact.value == ExactNumber(led?.everRebounded ?? 0), "\(fact.holder)")
    }
    for fact in facts("四减四增事项达序时率") {
      let rate = try figures("structure", .holder, fact.holder)?.rates.first?.percent
      #expect(fact.value == rate.map { $0.rounded(1, .down) })
    }
    let sessions = try sum("sessions", "activities")
    for fact in facts("宣传活动次数") {
      #expect(try fact.value == figures("activities", .holder, fact.holder)?.sums[sessions], "\(fact.holder)")
    }
  }

  @Test func `the stories of the findings are there`() throws {
    let figures = try ledger("rectification", in: try report("2022-09-30")).figures
    #expect(figures.total == 24)
    #expect(figures.publicity == 1)
    #expect(figures.overdue == 2)
    #expect(figures.rebounded == 1)
    #expect(figures.standing == 1)
    #expect(figures.closed == 10)
  }

  @Test func `cases not in force stay inside`() throws {
    let all = try ledger("enforcement", in: try report("2022-09-30"))
    let open = try ledger("enforcement", in: try report("2022-09-30", .public))
    #expect(all.items.count == 18)
    #expect(open.items.count == 16)
    let daily = try sum("daily-penalties", "enforcement")
    #expect(open.figures.sums[daily] == ExactNumber(30))
  }
}
