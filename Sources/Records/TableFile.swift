// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Tables
internal import Workbooks

/// A file or sheet that holds a table, and how `site.yml` says to read it.
struct TableFile {
  enum Source {
    case text(ContentTree.File)
    case sheet(Workbook.Sheet, of: Workbook)
  }

  let form: TableForm
  let source: Source
  let options: SiteConfiguration.TableSource?

  /// The rows and cells; `nil` where they cannot be read as a table.
  func table(_ tree: ContentTree) -> Diagnosed<Table?> {
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
    }
  }

  /// The cells as values.
  func typed(_ table: Table, year: Int) -> Diagnosed<TypedTable> {
    guard let layout = options?.layout else { return form.schema.read(table, defaultYear: year) }
    return form.schema.read(table.relabelled { layout.label($0) }, defaultYear: year)
  }
}
