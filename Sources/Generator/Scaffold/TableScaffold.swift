// SPDX-License-Identifier: MIT

package import Diagnostics
import Glibc
import Records
import Tables

/// Begins a table: a file with its header and no row, and beside it a file that explains each column.
package enum TableScaffold {
  /// Writes both files and gives the table's path from the content folder's own name on.
  ///
  /// A table that is there is never written over.
  ///
  /// - Parameters:
  ///   - name: The kind's Chinese title or English id, or those of a ledger of the county.
  ///   - beginsLedger: Declares a new ledger of that name where there is none.
  package static func write(_ name: String, beginsLedger: Bool, content: String) -> Diagnosed<String> {
    let shown = ContentReader.displayName(of: content)
    guard PathText.isFolder(content) else { return Diagnosed("", [.missingContent(shown)]) }
    var schemas = known(content)
    if beginsLedger, named(name, schemas) == nil {
      let declared = declare(name, content: content, shown: shown)
      guard !declared.hasErrors else { return declared }
      schemas = known(content)
    }
    guard let schema = named(name, schemas) else {
      return Diagnosed("", [.unknownKind(name, schemas, shown)])
    }
    let stem = RecordScaffold.fileName(schema.title.chinese)
    let path = "\(shown)/tables/\(stem).csv"
    do throws(SystemFailure) {
      let root = try Folder(path: PathText.withoutClosingSlashes(content))
      try root.makeFolder("tables")
      let folder = try root.folder("tables")
      let columns = TableTexts.columns(of: schema)
      let header = CSVWriter.bytes(header: columns.map { TableTexts.header($0) }, rows: [])
      try folder.create("\(stem).csv").write(header)
      let explanation = "\(stem)\(ContentNames.explanations[0])"
      // An older explanation gives way: nobody writes into it.
      try? folder.remove(explanation)
      try folder.create(explanation).write(Array(TableTexts.explanation(of: schema).utf8))
      return Diagnosed(path)
    } catch {
      return Diagnosed("", [error.code == EEXIST ? .recordExists(path) : .cannotCreate(path, error)])
    }
  }

  /// What is said when the table is written.
  package static func farewell(_ path: String) -> Wording {
    let explanation = path.dropLast(4) + ContentNames.explanations[0]
    return Wording(
      "已新建 \(path)，用 Excel 或 WPS 打开填写；每列怎么填，见 \(explanation)",
      "wrote \(path), to fill in with Excel or WPS; \(explanation) explains its columns")
  }

  private static func known(_ content: String) -> [TableSchema] {
    KnownTables.schemas(of: RecordSet.parse(ContentReader.read(content).value).value)
  }

  private static func named(_ name: String, _ schemas: [TableSchema]) -> TableSchema? {
    schemas.first { [$0.id, $0.title.chinese, $0.title.english].contains(name) }
  }

  /// Declares a ledger of the county with the columns and stages that most have.
  private static func declare(_ name: String, content: String, shown: String) -> Diagnosed<String> {
    let stem = RecordScaffold.fileName(name)
    guard !stem.isEmpty else { return Diagnosed("", [.emptyTitle(shown)]) }
    let path = "\(shown)/ledgers/\(stem).yml"
    do throws(SystemFailure) {
      let root = try Folder(path: PathText.withoutClosingSlashes(content))
      try root.makeFolder("ledgers")
      try root.folder("ledgers").create("\(stem).yml").write(Array(TableTexts.ledger(stem).utf8))
      return Diagnosed(path)
    } catch {
      return Diagnosed("", [error.code == EEXIST ? .recordExists(path) : .cannotCreate(path, error)])
    }
  }
}

extension Diagnostic {
  fileprivate static func unknownKind(_ name: String, _ schemas: [TableSchema], _ path: String) -> Diagnostic
  {
    let names = schemas.flatMap { [$0.title.chinese, $0.id] }
    return Diagnostic(
      rule: "unknown-table", at: SourceLocation(path: path),
      Wording("没有“\(name)”这种表", "there is no kind of table “\(name)”"),
      help: Spelling.help(for: name, among: names)
        ?? Wording(
          "可以建的表：\(schemas.map(\.title.chinese).joined(separator: "、"))；县里自己的台账加 --ledger",
          "the kinds are \(schemas.map(\.id).joined(separator: ", ")); add --ledger for a ledger of your own")
    )
  }
}
