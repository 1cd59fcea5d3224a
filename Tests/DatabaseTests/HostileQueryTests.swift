// SPDX-License-Identifier: MIT

import Database
import Diagnostics
import Testing

struct HostileQueryTests {
  @Test(arguments: [
    "ATTACH 'x.db' AS x", "DETACH main", "PRAGMA writable_schema = ON", "PRAGMA query_only = OFF",
    "PRAGMA journal_mode", "DELETE FROM holders", "UPDATE holders SET name = ''", "DROP TABLE holders",
    "INSERT INTO holders VALUES ('a', 'b', 'c')", "CREATE TEMP TABLE t (a)", "VACUUM INTO 'x.db'",
    "BEGIN", "REINDEX", "EXPLAIN DELETE FROM holders", "WITH a AS (SELECT 1) DELETE FROM holders",
    "SELECT load_extension('x')", "SELECT random()", "SELECT hex(randomblob(4))", "SELECT date('now')",
    "SELECT date()", "SELECT datetime('2022-01-01', 'localtime')", "SELECT date('n' || 'ow')",
    "SELECT strftime('%Y')", "SELECT CURRENT_DATE", "SELECT current_timestamp", "SELECT sqlite_version()",
    "SELECT * FROM sqlite_stmt", "SELECT * FROM dbstat", "SELECT swiftLowercaseString('A')",
    "SELECT fts3_tokenizer('simple')", "SELECT * FROM pragma_database_list", "SELECT 1; DROP TABLE holders",
    "SELECT 1; SELECT 2", "SELECT 1 /* ; */ ; -- x\n SELECT 2", "", "  -- only words\n", ";", "SELECT ?",
    "SELECT :nobody", "SELECT 1\0", "SELECT changes()", "SELECT length(printf('%.*c', 1999999999, 'x'))",
    "SELECT format('%.2f', 2.5)", "SELECT 'a' = 'b' COLLATE localizedCompare",
  ])
  func `is refused`(_ sql: String) throws {
    let problem = try #require(try County.problem(sql), "\(sql)")
    #expect(!problem.message.chinese.hasPrefix("数据库看不懂") || sql.contains("COLLATE"), "\(problem.message)")
  }

  @Test(arguments: [
    "SELECT 1;", "SELECT 1 ; -- the end", "/* a */ SELECT 1", "VALUES (1)", "EXPLAIN SELECT 1", "select ';'",
    "WITH a(x) AS (VALUES (1)) SELECT x FROM a", "EXPLAIN QUERY PLAN SELECT * FROM holders",
    "PRAGMA table_info(holders)", "SELECT name FROM pragma_table_info('holders')",
    "SELECT name FROM sqlite_schema",
    "SELECT value FROM json_each('[1]')", "SELECT :as_of, :year", "SELECT count(*) FROM holders",
    "WITH RECURSIVE c(x) AS (VALUES (1) UNION ALL SELECT x + 1 FROM c WHERE x < 9) SELECT x FROM c",
  ])
  func `is allowed`(_ sql: String) throws {
    #expect(try County.problem(sql) == nil)
  }

  @Test func `what never ends is ended`() throws {
    let sql = "WITH RECURSIVE c(x) AS (VALUES (1) UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c"
    // SQLite counts the memory of all tests that run at the same time.
    let problem = try County.problem(sql, limits: QueryLimits(steps: 1_000_000, memory: 1 << 40))
    #expect(problem?.message.chinese == "走了 1000000 步还没查完")
    #expect(problem?.help?.chinese.contains("--steps") == true)
  }

  @Test(arguments: [
    "SELECT length(zeroblob(2000000000))",
    "WITH RECURSIVE c(x) AS (VALUES (1) UNION ALL SELECT x + 1 FROM c WHERE x < 99999) "
      + "SELECT group_concat('一行很长很长很长的文字') FROM c",
    "SELECT replace(hex(zeroblob(400000)), '0', '00000000')",
  ])
  func `what is too large is refused`(_ sql: String) throws {
    #expect(
      try County.problem(sql, limits: QueryLimits(memory: 1 << 40))?.message.chinese == "一个值或一行太长，最多 1 MB")
  }

  @Test func `memory has an end`() throws {
    let sql = """
      WITH RECURSIVE c(x) AS (VALUES (1) UNION ALL SELECT x + 1 FROM c WHERE x < 5000),
      big(x, t) AS MATERIALIZED (SELECT x, hex(zeroblob(200000)) || x FROM c) SELECT x FROM big ORDER BY t DESC
      """
    let problem = try County.problem(sql)
    #expect(problem?.message.chinese == "这条查询要的内存太多")
  }

  @Test func `a row too many is counted, not given`() throws {
    let answer = try County.database().answer("SELECT id FROM outfalls", limits: QueryLimits(rows: 2))
    #expect(answer.rows == [[.text("P1")], [.text("P2")]])
    #expect(answer.isCut)
    let whole = try County.database().answer("SELECT id FROM outfalls", limits: QueryLimits(rows: 3))
    #expect(whole.rows.count == 3)
    #expect(!whole.isCut)
  }

  @Test func `a database serves after a refusal`() throws {
    let database = try County.database()
    #expect(throws: QueryProblem.self) { try database.answer("DELETE FROM holders") }
    #expect(try database.answer("SELECT count(*) FROM holders").rows == [[.integer(2)]])
  }
}
