// SPDX-License-Identifier: MIT

internal import Diagnostics

/// A sentence of SQLite's about what it could not read, said so that staff can act on it.
struct SQLiteMessage {
  private let message: String
  private let offset: Int?
  private let tokens: SQLTokens
  private let names: QueryNames

  init(_ message: String, offset: Int?, _ tokens: SQLTokens, _ names: QueryNames) {
    self.message = message
    self.offset = offset
    self.tokens = tokens
    self.names = names
  }

  var problem: QueryProblem {
    if let name = rest("no such table: ") { return noTable(name) }
    if let name = rest("no such column: ") { return noColumn(name) }
    if let name = rest("no such function: ") { return noFunction(name) }
    if let name = rest("ambiguous column name: ") {
      return QueryProblem(
        Wording("“\(name)”这一列不止一张表里有", "more than one table has a column “\(name)”"),
        help: Wording("在前面写上表名，如 targets.\(name)", "write the table before it, as in targets.\(name)"),
        offset: place(name))
    }
    if let name = between("wrong number of arguments to function ", "()") { return argumentCount(name) }
    if let word = between("near \"", "\": syntax error") { return syntax(word) }
    if let word = between("unrecognized token: \"", "\"") { return token(word) }
    return other
  }

  private var other: QueryProblem {
    switch message {
    case "incomplete input":
      QueryProblem(
        Wording("这条 SQL 没有写完", "the SQL is not finished"),
        help: Wording("看看括号和引号是不是成对", "look whether brackets and quotes come in pairs"),
        offset: tokens.all.last?.offset)
    case "integer overflow":
      QueryProblem(
        Wording("整数太大，算不下", "an integer is too large"),
        help: Wording("用 exact_sum(列)", "use exact_sum(column)"), offset: offset)
    default:
      QueryProblem(Wording("数据库看不懂：\(message)", "the database says: \(message)"), offset: offset)
    }
  }

  private func noTable(_ name: String) -> QueryProblem {
    QueryProblem(
      Wording("没有“\(name)”这张表", "there is no table “\(name)”"),
      help: wide(name) ?? Spelling.help(for: name, among: names.tables)
        ?? names.advice,
      offset: place(name))
  }

  private func noColumn(_ name: String) -> QueryProblem {
    let last = name.split(separator: ".").last.map { String($0) } ?? name
    let tables = namedTables
    let near = tables.flatMap { names.columns(of: $0) }
    let elsewhere = names.tables.first { table in
      names.columns(of: table).contains { $0.lowercased() == last.lowercased() }
    }
    return QueryProblem(
      Wording("没有“\(name)”这一列", "there is no column “\(name)”"),
      help: wide(name) ?? unknownQualifier(name) ?? counterpart(last, tables) ?? quotedText(last)
        ?? Spelling.help(
          for: last, among: near)
        ?? elsewhere.map {
          Wording("“\($0)”里有这一列", "the table “\($0)” has it")
        } ?? list(of: tables),
      offset: place(last))
  }

  /// `a.id` where no table and no other name of a table is `a`.
  private func unknownQualifier(_ name: String) -> Wording? {
    let parts = name.split(separator: ".")
    guard parts.count == 2, let first = parts.first?.lowercased() else { return nil }
    let isThere = tokens.all.indices.contains { index in
      let token = tokens.all[index]
      guard token.kind == .word || token.kind == .quotedName, token.text.lowercased() == first else {
        return false
      }
      return index + 1 == tokens.all.count || tokens.all[index + 1].text != "."
    }
    guard !isThere else { return nil }
    return Wording(
      "没有表叫“\(parts[0])”，也没有表的别名叫“\(parts[0])”", "no table and no alias is called “\(parts[0])”")
  }

  /// An English name asked of a view, or a Chinese one of a table.
  private func counterpart(_ column: String, _ tables: [String]) -> Wording? {
    for table in tables {
      guard let own = names.counterpart(of: column, in: table) else { continue }
      return Wording("“\(table)”里叫“\(own)”", "in “\(table)” it is called “\(own)”")
    }
    return nil
  }

  /// Text between double quotes is a name in SQL.
  private func quotedText(_ name: String) -> Wording? {
    let isQuoted = tokens.all.contains { $0.kind == .quotedName && $0.text == name }
    let isName = Spelling.nearest(to: name, among: namedTables.flatMap { names.columns(of: $0) }) != nil
    guard isQuoted, !isName else { return nil }
    return Wording("文字要用单引号：'\(name)'", "text stands between single quotes: '\(name)'")
  }

  private func list(of tables: [String]) -> Wording? {
    guard let table = tables.first else { return nil }
    let columns = names.columns(of: table).prefix(12).joined(separator: "、")
    return Wording("“\(table)”的列：\(columns)", "the columns of “\(table)”: \(columns)")
  }

  private func noFunction(_ name: String) -> QueryProblem {
    QueryProblem(
      Wording("没有“\(name)”这个函数", "there is no function “\(name)”"),
      help: Spelling.help(for: name, among: SQLFunctionCatalog.names)
        ?? Wording(
          "本工具的函数：\(SQLFunctionCatalog.names.joined(separator: " "))",
          "our functions: \(SQLFunctionCatalog.names.joined(separator: " "))"),
      offset: place(name))
  }

  private func argumentCount(_ name: String) -> QueryProblem {
    let use = SQLFunctionCatalog.use(of: name)
    return QueryProblem(
      Wording("\(name) 的参数个数不对", "\(name) takes another number of arguments"),
      help: use.map { Wording("用法：\($0)", "use: \($0)") }, offset: place(name))
  }

  private func syntax(_ word: String) -> QueryProblem {
    QueryProblem(
      Wording("“\(word)”这里不合语法", "a mistake of grammar at “\(word)”"),
      help: wide(word)
        ?? Wording(
          "看看它前面：少了逗号、引号或关键词，或者多写了什么", "look before it: a comma, quote or keyword may be missing"),
      offset: place(word))
  }

  private func token(_ word: String) -> QueryProblem {
    QueryProblem(
      Wording("“\(word)”认不出来", "“\(word)” means nothing here"),
      help: word.hasPrefix("'") || word.hasPrefix("\"")
        ? Wording("引号没有配对", "a quote has no partner")
        : Wording("标点要用半角的", "signs must be ASCII"),
      offset: place(word))
  }

  /// Chinese signs, which SQL takes for letters.
  private func wide(_ word: String) -> Wording? {
    let signs: Set<Character> = [
      "，", "；", "（", "）", "＝", "“", "”", "‘", "’", "＞", "＜", "。", "、", "　", "＊", "：", "＂", "＇",
    ]
    guard let sign = word.first(where: { signs.contains($0) }) else { return nil }
    return Wording("“\(sign)”是全角的，SQL 的标点要用半角", "“\(sign)” is a Chinese sign; SQL wants ASCII signs")
  }

  /// The tables that the query names, as far as its words show.
  private var namedTables: [String] {
    var seen: Set<String> = []
    return tokens.all.filter { $0.kind == .word || $0.kind == .quotedName }
      .compactMap { names.written($0.text) }.filter { seen.insert($0).inserted }
  }

  private func place(_ name: String) -> Int? { offset ?? tokens.offset(of: name) }

  private func rest(_ prefix: String) -> String? {
    message.hasPrefix(prefix) ? String(message.dropFirst(prefix.count)) : nil
  }

  private func between(_ prefix: String, _ suffix: String) -> String? {
    guard message.hasPrefix(prefix), message.hasSuffix(suffix),
      message.count >= prefix.count + suffix.count
    else { return nil }
    return String(message.dropFirst(prefix.count).dropLast(suffix.count))
  }
}
