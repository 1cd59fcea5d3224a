// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Tables

/// The sheet of a template that staff fill in.
struct TemplateSheet {
  private let columns: [Column]
  private let language: Language
  private let guide: TemplateGuide

  init(_ schema: TableSchema, _ language: Language, _ guide: TemplateGuide) {
    columns = schema.columns
    self.language = language
    self.guide = guide
  }

  var part: String {
    let header = columns.enumerated().map { index, column in
      XMLText.cell(
        column: index + 1, row: 1, Self.header(column, language),
        style: column.isRequired ? .requiredHeader : .header)
    }
    return
      "<worksheet xmlns=\"\(XMLText.main)\"><sheetViews><sheetView workbookViewId=\"0\" tabSelected=\"1\">"
      + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
      + "<selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/></sheetView></sheetViews>"
      + "<cols>\(widths)</cols><sheetData><row r=\"1\">\(header.joined())</row></sheetData>"
      + "\(validations)</worksheet>"
  }

  /// A column's name with its unit, as the reader of tables takes it.
  static func header(_ column: Column, _ language: Language) -> String {
    switch (language, column.unit) {
    case (.chinese, nil): column.title
    case (.chinese, let unit?): "\(column.title)（\(unit)）"
    case (.english, nil): column.id
    case (.english, let unit?): "\(column.id) (\(unit))"
    }
  }

  private var widths: String {
    columns.enumerated().map { index, column in
      let width = max(XMLText.width(Self.header(column, language)) + 3, Self.usualWidth(column))
      return "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\" "
        + "style=\"\(Self.style(column).rawValue)\" customWidth=\"1\"/>"
    }.joined()
  }

  private static func usualWidth(_ column: Column) -> Int {
    switch column.type {
    case .text, .names: 24
    case .name, .choices: 18
    default: 12
    }
  }

  /// Codes lose leading zeros and digits after the fifteenth in a cell of numbers, and months become days.
  private static func style(_ column: Column) -> TemplateStyle {
    switch column.type {
    case .identifier, .month: .text
    case .date: .day
    default: .plain
    }
  }

  private var validations: String {
    let lists = columns.enumerated().compactMap { index, column -> String? in
      guard let source = guide.list(of: column) else { return nil }
      let letters = SourceLocation.letters(index + 1)
      // Missing marks such as — are also accepted, so a wrong word is a warning of the spreadsheet and no bar.
      return "<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" errorStyle=\"warning\" "
        + "sqref=\"\(letters)2:\(letters)\(WorkbookLimits.lastRow)\">"
        + "<formula1>\(XMLText.escaped(source))</formula1></dataValidation>"
    }
    guard !lists.isEmpty else { return "" }
    return "<dataValidations count=\"\(lists.count)\">\(lists.joined())</dataValidations>"
  }
}
