// SPDX-License-Identifier: MIT

package import Diagnostics
import Glibc
import Records
import Tables
import Workbooks

/// Begins a table: a file with its header and no row, and what explains each column.
package enum TableScaffold {
  /// What is written.
  package enum Form: Sendable, CaseIterable {
    /// A text table, and a file beside it that explains the columns.
    case csv
    /// A workbook, whose second sheet explains the columns.
    case xlsx
    /// The explanation alone, for a table that is there.
    case guide

    /// The form that a word such as `csv`, `xlsx` or 工作簿 names.
    package init?(_ word: String) {
      switch word.lowercased() {
      case "csv", "文本", "文本表": self = .csv
      case "xlsx", "excel", "wps", "工作簿", "表格": self = .xlsx
      case "guide", "填写说明", "说明": self = .guide
      default: return nil
      }
    }
  }

  /// Writes the files and gives the path of the first from the content folder's own name on.
  ///
  /// A table that is there is never written over.
  ///
  /// - Parameters:
  ///   - name: The kind's Chinese title or English id, or those of a ledger of the county.
  ///   - beginsLedger: Declares a new ledger of that name where there is none.
  ///   - refusesNear: Declares none whose name is near to that of another, which is more likely meant.
  package static func write(
    _ name: String, form: Form = .csv, beginsLedger: Bool, refusesNear: Bool = false, content: String
  ) -> Diagnosed<String> {
    let shown = ContentReader.displayName(of: content)
    guard PathText.isFolder(content) else { return Diagnosed("", [.missingContent(shown)]) }
    var schemas = known(content)
    var name = name
    if beginsLedger, named(name, schemas) == nil {
      // What a file cannot be called, a ledger is not called either.
      name = RecordScaffold.fileName(name)
      if refusesNear, let near = Spelling.nearest(to: name, among: schemas.map(\.title.chinese)) {
        return Diagnosed("", [.nearLedger(name, near, shown)])
      }
      let declared = declare(name, content: content, shown: shown)
      guard !declared.hasErrors else { return declared }
      schemas = known(content)
    }
    guard let schema = named(name, schemas) else {
      return Diagnosed("", [.unknownKind(name, schemas, shown)])
    }
    if form != .guide, let existing = existing(schema, content) {
      return Diagnosed("", [.tableExists("\(shown)/\(existing)", schema)])
    }
    return write(schema, form, content: content, shown: shown)
  }

  private static func write(
    _ schema: TableSchema, _ form: Form, content: String, shown: String
  ) -> Diagnosed<String> {
    let stem = RecordScaffold.fileName(schema.title.chinese)
    let explanation = "\(stem)\(ContentNames.explanations[0])"
    let name =
      switch form {
      case .csv: "\(stem).csv"
      case .xlsx: "\(stem).xlsx"
      case .guide: explanation
      }
    let path = "\(shown)/tables/\(name)"
    do throws(SystemFailure) {
      let root = try Folder(path: PathText.withoutClosingSlashes(content))
      try root.makeFolder("tables")
      let folder = try root.folder("tables")
      switch form {
      case .csv: try folder.create(name).write(header(of: schema))
      case .xlsx: try folder.create(name).write(WorkbookWriter.template(of: schema, language: .chinese))
      case .guide: break
      }
      if form != .xlsx {
        // An older explanation gives way: nobody writes into it.
        try? folder.remove(explanation)
        try folder.create(explanation).write(Array(TableTexts.explanation(of: schema).utf8))
      }
      return Diagnosed(path)
    } catch {
      return Diagnosed("", [error.code == EEXIST ? .tableExists(path, schema) : .cannotCreate(path, error)])
    }
  }

  private static func header(of schema: TableSchema) -> [UInt8] {
    let columns = TableTexts.columns(of: schema)
    return CSVWriter.bytes(header: columns.map { TableTexts.header($0) }, rows: [])
  }

  /// The file that holds the table already, by its name and from the content folder on.
  private static func existing(_ schema: TableSchema, _ content: String) -> String? {
    let names = [schema.title.chinese, schema.id, RecordScaffold.fileName(schema.title.chinese)]
    return ContentReader.read(content).value.files.map(\.path).first { path in
      let name = path.split(separator: "/").last.map(String.init) ?? path
      guard let dot = name.lastIndex(of: ".") else { return false }
      return names.contains(String(name[..<dot]))
        && ["csv", "tsv", "txt", "xlsx"].contains(name[name.index(after: dot)...].lowercased())
    }
  }

  /// The declaration of a ledger of that name, from the content folder's own name on; `nil` where there is none.
  package static func declaration(of name: String, content: String) -> String? {
    let path = "ledgers/\(RecordScaffold.fileName(name)).yml"
    guard PathText.kind(PathText.joined(content, path)) == .file else { return nil }
    return "\(ContentReader.displayName(of: content))/\(path)"
  }

  /// What is said of a ledger that was declared.
  package static func farewell(declaration path: String) -> Wording {
    Wording("这本台账有哪些列、哪些阶段，写在 \(path)，照着改就行", "\(path) declares its columns and stages; change them there")
  }

  /// The names that a table may be begun by, for those who choose one.
  package static func titles(content: String) -> [String] { known(content).map(\.title.chinese) }

  /// What is said when the files are written.
  package static func farewell(_ path: String) -> Wording {
    let explanation = ContentNames.explanations[0]
    if path.hasSuffix(explanation) {
      return Wording("已写好 \(path)，每列怎么填都在里面", "wrote \(path), which explains each column")
    }
    if path.hasSuffix(".xlsx") {
      return Wording(
        "已新建 \(path)，用 Excel 或 WPS 打开填写；每列怎么填，见里面的“\(WorkbookWriter.explanations.chinese)”工作表",
        "wrote \(path), to fill in with Excel or WPS; its sheet “\(WorkbookWriter.explanations.chinese)” explains the columns"
      )
    }
    let guide = path.dropLast(4) + explanation
    return Wording(
      "已新建 \(path)，用 Excel 或 WPS 打开填写；每列怎么填，见 \(guide)",
      "wrote \(path), to fill in with Excel or WPS; \(guide) explains its columns")
  }

  private static func known(_ content: String) -> [TableSchema] {
    KnownTables.schemas(of: RecordSet.parse(ContentReader.read(content).value).value)
  }

  private static func named(_ name: String, _ schemas: [TableSchema]) -> TableSchema? {
    schemas.first { [$0.id, $0.title.chinese, $0.title.english].contains(name) }
  }

  /// The line for editors, where the county has the schemas.
  private static func modeline(_ path: String, content: String) -> String {
    let beside = PathText.parent(content)
    guard let form = RecordFormCatalog.named("ledger"),
      PathText.kind(
        PathText.joined(beside, "\(EditorSettings.folder)/\(RecordSchema.fileName(form))")) == .file
    else { return "" }
    return EditorSettings.modeline(form, at: path) + "\n"
  }

  /// Declares a ledger of the county with the columns and stages that most have.
  private static func declare(_ name: String, content: String, shown: String) -> Diagnosed<String> {
    let stem = RecordScaffold.fileName(name)
    guard !stem.isEmpty else { return Diagnosed("", [.emptyTitle(shown)]) }
    let path = "\(shown)/ledgers/\(stem).yml"
    do throws(SystemFailure) {
      let root = try Folder(path: PathText.withoutClosingSlashes(content))
      try root.makeFolder("ledgers")
      let text = modeline("ledgers/\(stem).yml", content: content) + TableTexts.ledger(stem)
      try root.folder("ledgers").create("\(stem).yml").write(Array(text.utf8))
      return Diagnosed(path)
    } catch {
      return Diagnosed("", [error.code == EEXIST ? .recordExists(path) : .cannotCreate(path, error)])
    }
  }
}

extension Diagnostic {
  fileprivate static func tableExists(_ path: String, _ schema: TableSchema) -> Diagnostic {
    let title = schema.title
    return Diagnostic(
      rule: "record-exists", at: SourceLocation(path: path),
      Wording(
        "“\(title.chinese)”这张表已经有了，没有改动它",
        "the table “\(title.english)” is there already and was left as it is"),
      help: Wording(
        "接着往里面填就行；只要填写说明：taizhang new table \(title.chinese) --format 填写说明",
        "go on filling it in; for the explanation alone: taizhang new table \(schema.id) --format guide"))
  }

  fileprivate static func nearLedger(_ name: String, _ near: String, _ path: String) -> Diagnostic {
    Diagnostic(
      rule: "unknown-table", at: SourceLocation(path: path),
      Wording("没有“\(name)”这本台账", "there is no ledger “\(name)”"),
      help: Wording(
        "是不是“\(near)”？确实要另立一本，加 --ledger", "did you mean “\(near)”? Add --ledger for one of its own"))
  }

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
