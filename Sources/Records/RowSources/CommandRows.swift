// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Tables

/// Rows that a command gives when it is asked with a query of the content folder.
struct CommandRows: RowSource {
  /// The name of a command that `site.yml` allows.
  let command: Mention
  /// The path of the query below the content folder.
  let query: Mention

  static var keys: [RecordKey] {
    [
      RecordKey(
        "command", "命令",
        note: Wording("“命令”里的名称，表从它取数", "the name of one of the commands, which gives the rows")),
      RecordKey(
        "query", "查询",
        note: Wording("content 里的 .sql 文件，交给命令", "the .sql file below content that it is asked with")),
    ]
  }

  static func read(_ reader: inout MappingReader) -> CommandRows? {
    reader.require("query")
    let (command, query) = (reader.mention("command"), reader.mention("query"))
    guard let command, let query else { return nil }
    return CommandRows(command: command, query: query)
  }

  func add(_ entry: SiteConfiguration.TableSource, _ form: TableForm?, to finder: inout TableFinder) {
    guard let form else { return }
    let call = CommandCall.make(self, entry, finder.configuration, finder.tree)
    finder.diagnostics += call.diagnostics
    guard let call = call.value else { return finder.found.doubtful.append(form.schema.id) }
    switch finder.tree.outputs[call.key] {
    case .rows(let bytes):
      let file = ContentTree.File(path: call.outputPath, bytes: bytes)
      finder.found.files.append(TableFile(form: form, source: .text(file), options: entry))
    // Why there are none has been said.
    case .refused: finder.found.doubtful.append(form.schema.id)
    case nil:
      finder.diagnostics.append(call.notRun)
      finder.found.doubtful.append(form.schema.id)
    }
  }

  func claim(_ finder: inout TableFinder) {}

  /// A query that no table names; `nil` for any other file.
  static func idle(
    _ file: ContentTree.File, _ site: SiteConfiguration, _ tree: ContentTree
  ) -> Diagnostic? {
    guard file.path.lowercased().hasSuffix(".sql") else { return nil }
    let isNamed = site.tables.contains { ($0.rows as? CommandRows)?.query.text == file.path }
    guard !isNamed else { return nil }
    return Diagnostic(
      .warning, rule: "idle-query", at: SourceLocation(path: tree.displayPath(file.path)),
      Wording("没有哪张表用这个查询", "no table is read with this query"),
      help: Wording(
        "在 site.yml 的“数据表:”下面写明种类、命令和查询，或移出内容文件夹",
        "declare it below `tables:` in site.yml with kind, command and query, or move it out of the content folder"
      ))
  }
}
