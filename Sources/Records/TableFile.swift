// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Tables
internal import Workbooks

/// A file or sheet that holds a table, and how `site.yml` says to read it.
struct TableFile {
  enum Source {
    case text(ContentTree.File)
    case sheet(Workbook.Sheet, of: Workbook)
    case package(PackageTable)
  }

  let form: TableForm
  let source: Source
  let options: SiteConfiguration.TableSource?

  /// The bytes of the file that holds it; of a package with those that say how it is read.
  var bytes: [UInt8] {
    switch source {
    case .text(let file): file.bytes
    case .sheet(_, let book): book.bytes
    case .package(let table): table.bytes
    }
  }

  /// Tells it from other tables of the folder.
  var name: String {
    switch source {
    case .text(let file): "\(form.schema.id)|\(file.path)"
    case .sheet(let sheet, let book): "\(form.schema.id)|\(book.path)!\(sheet.name)"
    case .package(let table):
      // One table may be read twice, with other rows each time.
      "\(form.schema.id)|\(table.file.path)|\(options?.kind.location.description ?? "")"
    }
  }

  /// What reading a table brought.
  struct Reading {
    /// The cells as values; `nil` where they cannot be read as a table.
    var table: TypedTable?
    var findings: [Diagnostic] = []
    /// Whether rows could not be told apart.
    var isBroken = false
    /// Whether cells could not be read.
    var hasErrors = false
  }

  /// The rows, and their cells as values.
  func read(_ tree: ContentTree, year: Int) -> Reading {
    let rows = table(tree)
    var reading = Reading(findings: rows.diagnostics, isBroken: rows.hasErrors)
    guard let rows = rows.value else { return reading }
    let typed = typed(rows, year: year)
    reading.findings += typed.diagnostics
    reading.hasErrors = typed.hasErrors
    reading.table = typed.value
    return reading
  }

  /// The rows and cells; `nil` where they cannot be read as a table.
  private func table(_ tree: ContentTree) -> Diagnosed<Table?> {
    var layout = options?.layout ?? LayoutOptions()
    switch source {
    case .text(let file):
      return CSVFormat.parse(
        file.bytes, path: tree.displayPath(file.path), schema: form.schema, options: layout)
    case .sheet(let sheet, let book):
      layout.isHiddenSheet = sheet.isHidden
      return book.worksheet(sheet).then { worksheet in
        worksheet.map { $0.table(form.schema, layout) } ?? Diagnosed(nil)
      }
    case .package(let table): return table.read(path: tree.displayPath(table.file.path))
    }
  }

  /// The cells as values.
  private func typed(_ table: Table, year: Int) -> Diagnosed<TypedTable> {
    // A package has been relabelled, as units of its own stand in its headers.
    if case .package = source { return form.schema.read(table, defaultYear: year) }
    guard let layout = options?.layout else { return form.schema.read(table, defaultYear: year) }
    return form.schema.read(table.relabelled { layout.label($0) }, defaultYear: year)
  }
}
