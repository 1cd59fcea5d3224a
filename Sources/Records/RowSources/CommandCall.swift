// SPDX-License-Identifier: MIT

package import Diagnostics
internal import Standards
internal import Tables

/// One table's question to a command.
package struct CommandCall: Sendable {
  package let policy: CommandPolicy
  /// What the command reads from its standard input.
  package let query: ContentTree.File
  /// Where the table names the command.
  package let place: SourceLocation
  /// Tells the call from every other one: 64 hexadecimal digits over the program, its arguments, the query and what
  /// the table says of kind and columns.
  package let key: String

  /// What keys were made of changes with this number.
  private static let format = "1"

  /// The path of the rows below the content folder, as findings and traces show it; no such file is there.
  var outputPath: String { query.path + ".csv" }

  /// The call of an entry; `nil` with an error where the command or the query is not there.
  static func make(
    _ rows: CommandRows, _ entry: SiteConfiguration.TableSource, _ site: SiteConfiguration,
    _ tree: ContentTree
  ) -> Diagnosed<CommandCall?> {
    guard let policy = site.commands.first(where: { $0.name.text == rows.command.text }) else {
      let isRefused = site.refusedCommands.contains(rows.command.text)
      return Diagnosed(nil, isRefused ? [] : [unknown(rows.command, site)])
    }
    guard rows.query.text.lowercased().hasSuffix(".sql") else {
      return Diagnosed(nil, [noQuery(rows.query)])
    }
    guard let query = tree.index(of: rows.query.text).map({ tree.files[$0] }) else {
      // Why a file that is there could not be read has been said.
      return Diagnosed(
        nil, tree.unread.contains(rows.query.text) ? [] : [ContentTree.noFile(rows.query, tree)])
    }
    return Diagnosed(
      CommandCall(
        policy: policy, query: query, place: rows.command.location, key: key(policy, query, entry)))
  }

  /// Every part with its length before it, so that no two lists of parts give the same bytes.
  private static func key(
    _ policy: CommandPolicy, _ query: ContentTree.File, _ entry: SiteConfiguration.TableSource
  ) -> String {
    let columns = entry.layout.columns.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
    var bytes: [UInt8] = []
    func add(_ part: some Collection<UInt8>) {
      bytes += Array("\(part.count):".utf8)
      bytes += part
    }
    for part in [format, policy.program.text, "\(policy.arguments.count)"] { add(part.utf8) }
    for argument in policy.arguments { add(argument.utf8) }
    add(query.bytes)
    add(entry.kind.text.utf8)
    for column in columns { add(column.utf8) }
    return SHA256.hexadecimal(bytes)
  }
}

/// What a command gave for a call.
package enum CommandOutput: Sendable, Hashable {
  /// CSV in UTF-8 with a header.
  case rows([UInt8])
  /// Nothing that can be used; a finding says why.
  case refused
}

extension RecordSet {
  /// What the tables of a content folder ask commands; calls that cannot be made are left out, as reading the folder
  /// says why.
  package static func commandCalls(in tree: ContentTree) -> [CommandCall] {
    // Most counties have no query, and then `site.yml` need not be read for it.
    guard tree.files.contains(where: { $0.lowerEnding == "sql" }), let site = site(of: tree).value else {
      return []
    }
    return site.tables.compactMap { entry in
      (entry.rows as? CommandRows).flatMap { CommandCall.make($0, entry, site, tree).value }
    }
  }
}

// The words about calls.
extension CommandCall {
  /// There is no output of this very call, and commands are not run unless that is asked for.
  var notRun: Diagnostic {
    Diagnostic(
      rule: "command-not-run", at: place,
      Wording(
        "命令“\(policy.name.text)”没有运行，也没有这个查询（\(query.path)）留存的结果",
        "the command “\(policy.name.text)” was not run, and no output of this query (\(query.path)) is kept"),
      help: Wording(
        "看过 site.yml 和查询，加 --run-commands 再运行一次；结果会留存，以后不加也能用",
        "read site.yml and the query, then run again with --run-commands; the output is kept for runs without it"
      ))
  }

  private static func unknown(_ mention: Mention, _ site: SiteConfiguration) -> Diagnostic {
    let names = site.commands.map(\.name.text)
    let known =
      names.isEmpty
      ? Wording(
        "先在 site.yml 里写“命令:”，如 命令: {统计库: {程序: psql, 参数: [--csv]}}",
        "write `commands:` in site.yml first, such as commands: {statistics: {program: psql, arguments: [--csv]}}"
      )
      : Wording("可用的命令：\(names.joined(separator: "、"))", "known commands: \(names.joined(separator: ", "))")
    return Diagnostic(
      rule: "unknown-command", at: mention.location,
      Wording("site.yml 的“命令”里没有“\(mention.text)”", "no command “\(mention.text)” is allowed in site.yml"),
      help: Spelling.help(for: mention.text, among: names) ?? known)
  }

  private static func noQuery(_ mention: Mention) -> Diagnostic {
    Diagnostic(
      rule: "no-such-file", at: mention.location,
      Wording("“\(mention.text)”不是 .sql 文件", "“\(mention.text)” is no .sql file"),
      help: Wording(
        "查询写在 content 里的 .sql 文件里，如 queries/进度.sql",
        "a query is an .sql file below content, such as queries/progress.sql"))
  }
}
