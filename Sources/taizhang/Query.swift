// SPDX-License-Identifier: MIT

import ArgumentParser
import Diagnostics
import Generator

struct Query: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query", abstract: "用 SQL 查公开的数据，不写任何文件 (ask the published data in SQL)",
    discussion: """
      例如：taizhang query "SELECT 名称, 类别 FROM 责任主体"
            taizhang query --tables          有哪些表
            taizhang query --columns 责任主体  一张表有哪些列
            taizhang query --database taizhang-379921.sqlite "SELECT …"  查网站上下载的文件
      只读；表和列用英文名或中文名都可以；:as_of 是截止日，:year 是年度。

      本工具的函数 (functions):
      \(QueryRequest.functions(.chinese))
      """)

  @Argument(help: ArgumentHelp("一条 SELECT (one SELECT)", valueName: "sql"))
  var sql: String?

  @Option(
    help: ArgumentHelp("从文件读 SQL，- 是标准输入 (read the SQL from a file)", valueName: "file"),
    completion: .file(extensions: ["sql"]))
  var file: String?

  @Flag(help: "列出表和行数 (list the tables)")
  var tables = false

  @Option(help: ArgumentHelp("列出一张表的列 (list the columns of a table)", valueName: "table"))
  var columns: String?

  @Option(help: ArgumentHelp("结果的形式 (form of the answer): table|csv|json", valueName: "form"))
  var format: QueryFormat = .table

  @Option(help: ArgumentHelp("最多列多少行 (rows at most)", valueName: "count"))
  var rows: Int?

  @Option(help: ArgumentHelp("最多走多少步 (steps of the database at most)", valueName: "count"))
  var steps: Int?

  @Option(
    help: ArgumentHelp("查下载的 .sqlite 文件，不需要内容文件夹 (ask a downloaded .sqlite file)", valueName: "file"))
  var database: String?

  @OptionGroup var source: SourceOptions

  func validate() throws {
    guard [sql != nil, file != nil, tables, columns != nil].count(where: { $0 }) == 1 else {
      throw ValidationError(
        "SQL、--file、--tables、--columns 写一样，也只写一样 (write one of SQL, --file, --tables, --columns)")
    }
    try Self.check(rows, "rows", most: 10_000_000)
    try Self.check(steps, "steps", most: 100_000_000_000)
  }

  func run() throws {
    let request = QueryRequest(try subject(), format: format, steps: steps, rows: rows)
    let screen = Screen(source.speech, content: source.content)
    let generator = Generator(try source.options())
    let reply = database.map { generator.query(request, database: $0) } ?? generator.query(request)
    screen.findings(reply.diagnostics, reply.language)
    if let text = reply.text { Terminal.output(text) }
    Terminal.error(reply.notice)
    if reply.text == nil { throw ExitCode(1) }
  }

  private func subject() throws -> QueryRequest.Subject {
    if tables { return .tables }
    if let columns { return .columns(columns) }
    if let sql { return .sql(sql) }
    guard let file, let text = QueryFile.read(file) else {
      throw ValidationError(
        "--file “\(file ?? "")”：读不到，或者不是 UTF-8 文本，或者超过 100 KB (cannot be read as UTF-8 text of 100 KB)")
    }
    return .sql(text)
  }

  private static func check(_ value: Int?, _ name: String, most: Int) throws {
    guard let value, !(1...most).contains(value) else { return }
    throw ValidationError("--\(name) “\(value)”：写 1 到 \(most) (write 1 to \(most))")
  }
}

extension QueryFormat: ExpressibleByArgument {}
