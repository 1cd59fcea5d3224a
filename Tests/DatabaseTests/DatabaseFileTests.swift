// SPDX-License-Identifier: MIT

import Database
import Diagnostics
import Tables
import Testing

struct DatabaseFileTests {
  @Test func `the same tables give the same bytes`() throws {
    let first = try DatabaseFile.bytes(of: [County.holders, County.outfalls])
    let second = try DatabaseFile.bytes(of: [County.holders, County.outfalls])
    #expect(first == second)
    #expect(first.starts(with: Array("SQLite format 3\0".utf8)))
    #expect(Array(first[16..<18]) == [0x10, 0x00])
    #expect(first.count % 4096 == 0)
  }

  @Test func `no table at all still makes a database`() throws {
    let database = try QueryDatabase(file: DatabaseFile.bytes(of: []))
    #expect(try database.answer("SELECT count(*) FROM _tables").rows == [[.integer(0)]])
  }

  @Test func `foreign keys hold and what leads nowhere is null`() throws {
    #expect(try County.text("PRAGMA foreign_key_check") == "")
    #expect(try County.text("SELECT id, holder FROM outfalls") == "P1|Z01\nP2|Z01\nP3|")
    #expect(
      try County.text("SELECT \"table\", \"from\", \"to\" FROM pragma_foreign_key_list('outfalls')")
        == "holders|holder|id")
    #expect(
      try County.text("SELECT name FROM pragma_index_list('outfalls') ORDER BY 1")
        == "outfalls_holder\nsqlite_autoindex_outfalls_1")
  }

  @Test func `views have Chinese names, words for choices and words for flags`() throws {
    #expect(
      try County.text("SELECT 编号, 名称, 类别 FROM 责任主体 WHERE 类别 = '镇街'") == "Z01|城关镇|镇街")
    #expect(try County.text("SELECT 编号, 已销号 FROM 排污口") == "P1|是\nP2|否\nP3|")
  }

  @Test func `titles that are the same twice are told apart`() throws {
    let twin = DataTable(
      name: "twin", title: Wording("排污口", "twin"),
      columns: [DataTable.Column("a", Wording("名称", "a")), DataTable.Column("b", Wording("名称", "b"))],
      rows: [[.text("一"), .text("二")]])
    let database = try QueryDatabase([County.outfalls, twin])
    let answer = try database.answer("SELECT * FROM \"排污口（twin）\"")
    #expect(answer.columns == ["名称", "名称（b）"])
    #expect(answer.tables == ["twin", "排污口（twin）"])
  }

  @Test func `the catalog says what the names mean`() throws {
    #expect(
      try County.text("SELECT name, view, title_en, row_count FROM _tables")
        == "holders|责任主体|holders|2\noutfalls|排污口|outfalls|3")
    #expect(
      try County.text("SELECT title, kind, unit FROM _columns WHERE name = 'flow'") == "流量|decimal|m³/d")
    #expect(try County.text("SELECT value, title FROM _choices") == "town|镇街\noffice|部门")
  }

  @Test func `decimals divide with a rest, whole ones too`() throws {
    #expect(try County.text("SELECT flow / 2 FROM outfalls WHERE id = 'P3'") == "1.5")
  }

  @Test func `a key that stands twice is refused`() {
    let twice = DataTable(
      name: "t", title: Wording("表", "t"), columns: [DataTable.Column("id", Wording("编号", "id"))],
      key: ["id"], rows: [[.text("1")], [.text("1")]])
    #expect(throws: DatabaseProblem.self) { try DatabaseFile.bytes(of: [twice]) }
  }

  @Test func `names with quotes stay names`() throws {
    let odd = DataTable(
      name: "odd", title: Wording("奇\"怪", "odd"),
      columns: [DataTable.Column("a", Wording("列\"; DROP TABLE odd", "a"), choices: [Choice("x", "甲'乙")])],
      rows: [[.text("x")]])
    let answer = try QueryDatabase([odd]).answer("SELECT * FROM \"奇\"\"怪\"")
    #expect(answer.columns == ["列\"; DROP TABLE odd"])
    #expect(answer.rows == [[.text("甲'乙")]])
  }
}
