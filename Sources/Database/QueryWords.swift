// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import GRDBSQLite

/// What is said to the author of a query that has no answer.
struct QueryWords {
  let sql: String
  let names: QueryNames
  let limits: QueryLimits
  private let tokens: SQLTokens

  init(sql: String, names: QueryNames, limits: QueryLimits) {
    self.sql = sql
    self.names = names
    self.limits = limits
    tokens = SQLTokens(sql)
  }

  var empty: QueryProblem {
    QueryProblem(
      Wording("这里没有 SQL", "there is no SQL here"),
      help: Wording("写一条查询，如 SELECT * FROM targets", "write a query, such as SELECT * FROM targets"))
  }

  /// What the text alone shows.
  var problemBeforeReading: QueryProblem? {
    if let zero = Array(sql.utf8).firstIndex(of: 0) {
      return QueryProblem(
        Wording("SQL 里有看不见的字符（NUL）", "the SQL has an invisible character (NUL)"),
        help: Wording("删掉它再试", "delete it and try again"), offset: zero)
    }
    guard let first = tokens.all.first else { return empty }
    let allowed = ["select", "with", "values", "explain", "pragma"]
    guard first.kind == .word, !allowed.contains(first.text.lowercased()) else { return nil }
    let help = Spelling.nearest(to: first.text, among: allowed.dropLast()).map { $0.uppercased() }
    return QueryProblem(
      Wording("“\(first.text)”：这里只能查，不能改", "“\(first.text)”: queries only, nothing can be changed"),
      help: help.map { Wording("是不是“\($0)”？", "did you mean “\($0)”?") }
        ?? Wording("以 SELECT、WITH 或 VALUES 开头", "begin with SELECT, WITH or VALUES"),
      offset: first.offset)
  }

  /// A second statement after the first.
  func problem(after end: Int) -> QueryProblem? {
    guard let next = tokens.all.first(where: { $0.offset >= end && $0.text != ";" }) else { return nil }
    return QueryProblem(
      Wording("一次只能查一条，从“\(next.text)”起是另一条", "one query at a time: another begins at “\(next.text)”"),
      help: Wording("把分号后面的部分删掉，另外再查", "delete what follows the semicolon and ask it apart"),
      offset: next.offset)
  }

  func problem(unknownParameter name: String, known: [String]) -> QueryProblem {
    let list = known.map { ":" + $0 }.joined(separator: " ")
    return QueryProblem(
      Wording("没有“\(name)”这个参数", "there is no parameter “\(name)”"),
      help: known.isEmpty
        ? Wording("把值直接写在 SQL 里", "write the value into the SQL")
        : Wording("可用的参数：\(list)", "the parameters are \(list)"),
      offset: tokens.offset(of: name))
  }

  /// What was refused before it could be done.
  func problem(refusal: QueryGuard.Refusal) -> QueryProblem {
    switch refusal {
    case .memory: tooMuchMemory
    case .writing:
      QueryProblem(
        Wording("这里只能查，不能改", "queries only, nothing can be changed"),
        help: Wording("要改数据，请改内容文件夹里的表", "to change data, edit the tables of the content folder"))
    case .attaching:
      QueryProblem(
        Wording("不能打开别的数据库", "no other database can be opened"),
        help: Wording("只能查本县的表：taizhang query --tables", "ask this county's tables: taizhang query --tables"),
        offset: tokens.offset(of: "attach") ?? tokens.offset(of: "detach"))
    case .pragma(let name):
      QueryProblem(
        Wording("这里不能用 PRAGMA \(name)", "PRAGMA \(name) is not allowed here"),
        help: Wording("看表的列：PRAGMA table_info(targets)", "to see columns: PRAGMA table_info(targets)"),
        offset: tokens.offset(of: name))
    case .function(let name):
      QueryProblem(
        Wording(
          "这里不能用 \(name)：同一份数据每次要查出同样的结果",
          "\(name) is not allowed: the same data must always give the same answer"),
        help: Self.instead(of: name), offset: tokens.offset(ofFunction: name))
    case .table(let name):
      QueryProblem(
        Wording("不能读“\(name)”", "“\(name)” cannot be read"),
        help: names.advice,
        offset: tokens.offset(of: name))
    }
  }

  private var tooMuchMemory: QueryProblem {
    QueryProblem(
      Wording("这条查询要的内存太多", "this query needs too much memory"),
      help: Wording("少选几列，或者先用 WHERE 缩小范围", "select fewer columns, or narrow it down with WHERE"))
  }

  private static func instead(of function: String) -> Wording {
    if function.hasPrefix("current") {
      return Wording("要用截止日，写 :as_of", "for the day of judgement write :as_of")
    }
    if function == "printf" || function == "format" {
      return Wording("修约用 round_even(值, 位数)", "to round, use round_even(value, digits)")
    }
    return Wording("去掉它", "take it out")
  }

  /// What SQLite found, in words that say what to do.
  func problem(_ failure: PreparedQuery.Failure, _ refusal: QueryGuard.Refusal?) -> QueryProblem {
    if let refusal { return problem(refusal: refusal) }
    if let problem = SQLMistake(encoded: failure.message)?.problem(tokens) { return problem }
    switch failure.code & 0xFF {
    case SQLITE_INTERRUPT:
      return QueryProblem(
        Wording("走了 \(limits.steps) 步还没查完", "not done after \(limits.steps) steps"),
        help: names.advice == QueryDatabase.usualAdvice
          ? Wording(
            "加上 WHERE 或 JOIN … ON 的条件；在 taizhang query 里确实要这么久，用 --steps 放宽",
            "add conditions to WHERE or JOIN … ON; with taizhang query, --steps allows more")
          : Wording("加上 WHERE 或 JOIN … ON 的条件", "add conditions to WHERE or JOIN … ON"))
    case SQLITE_NOMEM: return tooMuchMemory
    case SQLITE_TOOBIG:
      return QueryProblem(
        Wording("一个值或一行太长，最多 1 MB", "a value or row is too long; 1 MB at most"),
        help: Wording("缩短它，或者分几次查", "shorten it, or ask in parts"), offset: failure.offset)
    default:
      return SQLiteMessage(failure.message, offset: failure.offset, tokens, names).problem
    }
  }
}
