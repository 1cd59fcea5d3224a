// SPDX-License-Identifier: MIT

import Assessment
import Records
import Standards
import Testing

struct LedgerChangeTests {
  private let head =
    "编号,名称,镇街,排查日期,监测日期,溯源日期,溯源结论,整治日期,整治类型,完成时限,完成日期,验收单位,销号日期,反弹日期,复查情况\n"

  /// What changed in the outfalls between two days: group, ids, and how many.
  private func changes(_ rows: String, since: String, asOf: String) throws -> [String] {
    let files = ["tables/入河排污口.csv": head + rows]
    let new = try report(files, asOf: asOf)
    let day: CivilDate = try #require(CivilDate(since))
    return Comparison(new, since: day).changes.compactMap { change in
      switch change.subject {
      case .ledgerItem(let place):
        "\(change.group.rawValue) \(new.records.ledgers[0].items[place.item].id) \(change.date?.isoText ?? "-")"
      case .ledger: "\(change.group.rawValue) \(change.count)"
      default: nil
      }
    }
  }

  private func row(_ id: String, _ rest: String) -> String {
    "\(id),\(id)号口,白石镇,2022-01-05,2022-01-10,2022-01-20,生活污水,2022-02-01,规范,\(rest)\n"
  }

  @Test func `closing, coming back, running late and new items are changes`() throws {
    let rows =
      row("P1", "2022-05-31,2022-04-20,县住建局,2022-05-10,,")
      + row("P2", "2022-05-31,2022-03-20,县住建局,2022-03-30,2022-05-20,又出水") + row("P3", "2022-05-15,,,,,")
      + "P4,四号口,白石镇,2022-05-12,,,,,,,,,,,\n"
    #expect(
      try changes(rows, since: "2022-05-01", asOf: "2022-05-31") == [
        "rebounded P2 2022-05-20", "overdue P3 2022-05-16", "finished P1 2022-05-10", "added P4 2022-05-12",
      ])
    #expect(try changes(rows, since: "2022-05-21", asOf: "2022-05-31") == [])
  }

  @Test func `many of one ledger are one line, but what came back is named`() throws {
    let closed = (1...12).map { row("P\($0)", "2022-05-31,2022-04-20,县住建局,2022-05-10,,") }.joined()
    let back = (20...29).map {
      row("P\($0)", "2022-05-31,2022-03-20,县住建局,2022-03-30,2022-05-20,又出水")
    }.joined()
    let found = try changes(closed + back, since: "2022-05-01", asOf: "2022-05-31")
    #expect(found.last == "finished 12")
    #expect(found.count == 11)
    #expect(found.first == "rebounded P20 2022-05-20")
  }
}
