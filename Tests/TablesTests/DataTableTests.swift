// SPDX-License-Identifier: MIT

import Diagnostics
import Standards
import Tables
import Testing

struct DataTableTests {
  @Test(arguments: [
    ("42", "42"), ("42.50", "42.5"), ("0.1234567", "0.123457"), ("-3.10", "-3.1"), ("0", "0"),
  ])
  func `an exact value has the decimals it needs`(written: String, text: String) {
    #expect(DataTable.Value.exact(ExactNumber(written)).text == text)
  }

  @Test func `values as data files have them`() {
    #expect(DataTable.Value.exact(nil) == .null)
    #expect(DataTable.Value.null.text == "")
    #expect(DataTable.Value.optional("") == .null)
    #expect(DataTable.Value.optional(true).text == "true")
    #expect(DataTable.Value.flag(false).text == "false")
    #expect(DataTable.Value.month(2022, 3).text == "2022-03")
    #expect(DataTable.Value.day(CivilDate("2022-06-30")).text == "2022-06-30")
    #expect(DataTable.Value.decimal(ExactNumber(1), decimals: 2).text == "1.00")
    #expect(DataTable.Value.exact(ExactNumber(1, over: 3), most: 4).text == "0.3333")
  }

  @Test func `rows are made when they are asked for`() {
    let table = DataTable(
      name: "t", title: Wording("表", "table"),
      columns: [DataTable.Column("n", Wording("数", "number"), kind: .integer)],
      rows: DataTable.Rows(count: 3) { [.integer($0 * 10)] })
    #expect(table.rows.map { $0[0].text } == ["0", "10", "20"])
    #expect(table.rows.count == 3)
    #expect(Array(table.rows.prefix(1)) == [[.integer(0)]])
  }
}
