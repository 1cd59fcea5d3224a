// SPDX-License-Identifier: MIT

import Assessment
import Database
package import Diagnostics
import Records
import Site
import Standards

extension Generator {
  /// The answer to a query.
  package struct Reply: Sendable {
    /// The answer in the form that was asked for; `nil` where there is none.
    package let text: String?
    /// What the person who asks should know: why there is no answer, or that it is cut.
    package let notice: String
    package let language: Language
    /// Errors of the content, which stand in the way of every answer.
    package let diagnostics: [Diagnostic]
  }

  /// Asks the database of everything published, made in memory from the content.
  package func query(_ request: QueryRequest) -> Reply {
    var memory = BuildMemory()
    if case .sql(let sql) = request.subject, let early = mistake(in: sql, memory: &memory.parsed) {
      return early
    }
    let outcome = assessed(memory: &memory).outcome
    let errors = outcome.diagnostics.filter { $0.severity == .error }
    let language = outcome.language
    guard let report = outcome.report, errors.isEmpty else {
      return Reply(text: nil, notice: "", language: language, diagnostics: errors)
    }
    do {
      let tables = request.needed(of: SitePlan.dataTables(report))
      let database = try QueryDatabase(tables, parameters: report.queryParameters)
      return reply(request, database, language)
    } catch let problem as DatabaseProblem {
      return Reply(text: nil, notice: problem.message + "\n", language: language, diagnostics: [])
    } catch {
      return Reply(text: nil, notice: "\(error)\n", language: language, diagnostics: [])
    }
  }

  /// Asks a database that a site published, such as `taizhang-379921.sqlite`; the file is only read.
  package func query(_ request: QueryRequest, database path: String) -> Reply {
    let language = options.language ?? .chinese
    guard let bytes = DatabaseBytes.read(path), let database = try? QueryDatabase(file: bytes) else {
      let notice = Wording(
        "“\(path)”读不到，或者不是本工具发布的数据库；写网站“数据”页上下载的 .sqlite 文件\n",
        "“\(path)” cannot be read or is no database of this tool; name the .sqlite file that a site offers under Data\n"
      )
      return Reply(text: nil, notice: notice[language], language: language, diagnostics: [])
    }
    return reply(request, database, language)
  }

  /// A mistake of the SQL that shows before anything is judged; `nil` where there is none, or the content may be the
  /// cause.
  ///
  /// The columns of every table are known once the files are read, which takes a tenth of the time.
  private func mistake(in sql: String, memory: inout ParseMemory) -> Reply? {
    let tree = options.contentTree()
    let parsed = tree.then { RecordSet.parse($0, memory: &memory, workers: options.jobs) }
    // What is wrong with the content comes first.
    guard !parsed.hasErrors, var records = parsed.value else { return nil }
    options.apply(to: &records.site)
    let language = options.language ?? records.site.language
    let values: [String: QueryValue] = ["as_of": .null, "year": .null]
    guard let database = try? QueryDatabase(SitePlan.emptyTables(records), parameters: values) else {
      return nil
    }
    do throws(QueryProblem) {
      _ = try database.tables(readBy: sql)
      return nil
    } catch {
      return Reply(text: nil, notice: error.text(sql, language), language: language, diagnostics: [])
    }
  }

  private func reply(_ request: QueryRequest, _ database: QueryDatabase, _ language: Language) -> Reply {
    do throws(QueryProblem) {
      let answer = try request.answer(database, language)
      let cut = Wording(
        "只列出前 \(answer.rows.count) 行，后面还有；用 --rows 可以多列\n",
        "only the first \(answer.rows.count) rows; --rows allows more\n")
      return Reply(
        text: request.format.text(answer, language), notice: answer.isCut ? cut[language] : "",
        language: language, diagnostics: [])
    } catch {
      var sql = ""
      if case .sql(let asked) = request.subject { sql = asked }
      return Reply(text: nil, notice: error.text(sql, language), language: language, diagnostics: [])
    }
  }
}

extension QueryProblem {
  /// The line of SQL with a caret, what is wrong, and what to do.
  fileprivate func text(_ sql: String, _ language: Language) -> String {
    var lines: [String] = []
    if let place = place(in: sql), !sql.isEmpty {
      lines += ["SQL:\(place.line):\(place.column): error: \(message[language])", place.quote]
    } else {
      lines.append("SQL: error: \(message[language])")
    }
    if let help { lines.append("  " + Wording("帮助：", "help: ")[language] + help[language]) }
    return lines.joined(separator: "\n") + "\n"
  }
}
