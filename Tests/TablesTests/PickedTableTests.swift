// SPDX-License-Identifier: MIT

import Diagnostics
import Tables
import Testing

struct PickedTableTests {
  @Test func `columns, rows, constants and prefixes make a table of its own, each row on its line`() {
    let table = parse("id,text,n\r\n1,\"a,\"\"b\"\"\",x\r\n2,c,\r\n3,d,y\r\n").value
    let picked = table?.picking(
      [PickedColumn(column: 2, label: "N", prefix: "\"7\"-"), PickedColumn(column: 1, label: "文")],
      constants: [("县", "甲\"县")]
    ) { $0 != 2 }
    #expect(picked?.header.map(\.text) == ["N", "文", "县"])
    #expect(cells(picked) == [["\"7\"-x", "a,\"b\"", "甲\"县"], ["", "c", "甲\"县"]])
    #expect((0..<(picked?.rowCount ?? 0)).map { picked?.line(ofRow: $0) } == [2, 3])
  }

  @Test func `a table without rows that are wanted has its header`() {
    let picked = parse("a,b\n1,2\n").value?.picking([], constants: [("c", "")]) { _ in false }
    #expect(picked?.header.map(\.text) == ["c"])
    #expect(cells(picked) == [])
  }
}
