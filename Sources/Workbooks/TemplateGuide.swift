// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Tables

/// The sheet of a template that explains each column, with the words of its choices beside.
struct TemplateGuide {
  /// A column whose choices stand in a column of this sheet.
  private struct List {
    let id: String
    let words: [String]
  }

  private let schema: TableSchema
  private let language: Language
  private let lists: [List]

  init(_ schema: TableSchema, _ language: Language) {
    self.schema = schema
    self.language = language
    lists = schema.columns.compactMap { column in
      let words = Self.words(of: column, language)
      return words.isEmpty ? nil : List(id: column.id, words: words)
    }
  }

  /// Where the choices of a column stand, as a list of a spreadsheet refers to them; `nil` where any word may stand.
  func list(of column: Column) -> String? {
    guard let index = lists.firstIndex(where: { $0.id == column.id }) else { return nil }
    let letters = SourceLocation.letters(Self.titles.count + 2 + index)
    return
      "'\(WorkbookWriter.explanations[language])'!$\(letters)$2:$\(letters)$\(lists[index].words.count + 1)"
  }

  var part: String {
    let height = max(schema.columns.count, lists.map(\.words.count).max() ?? 0)
    let rows = (0...height).map { row in
      let listed = lists.enumerated().compactMap { index, list -> String? in
        let column = Self.titles.count + 2 + index
        if row == 0 { return XMLText.cell(column: column, row: 1, listTitle(list), style: .header) }
        guard row <= list.words.count else { return nil }
        return XMLText.cell(column: column, row: row + 1, list.words[row - 1], style: .text)
      }
      return "<row r=\"\(row + 1)\">\(explained(row).joined())\(listed.joined())</row>"
    }
    let widths = Self.titles.enumerated().map { index, title in
      "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(title.width)\" customWidth=\"1\"/>"
    }
    return "<worksheet xmlns=\"\(XMLText.main)\"><sheetViews><sheetView workbookViewId=\"0\">"
      + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
      + "</sheetView></sheetViews><cols>\(widths.joined())</cols><sheetData>\(rows.joined())</sheetData></worksheet>"
  }

  private static let titles: [(words: Wording, width: Int)] = [
    (Wording("列", "Column"), 20), (Wording("必填", "Required"), 10), (Wording("写什么", "What to write"), 32),
    (Wording("单位", "Unit"), 10), (Wording("说明", "Note"), 48), (Wording("公开", "Published"), 10),
  ]

  private func explained(_ row: Int) -> [String] {
    if row == 0 {
      return Self.titles.enumerated().map { index, title in
        XMLText.cell(column: index + 1, row: 1, title.words[language], style: .header)
      }
    }
    guard row <= schema.columns.count else { return [] }
    let column = schema.columns[row - 1]
    let texts = [
      language == .chinese ? column.title : column.id,
      column.isRequired ? Wording("是", "yes")[language] : "",
      accepted(column)[language], column.unit ?? "", column.note[language],
      (column.visibility == .published ? Wording("是", "yes") : Wording("否", "no"))[language],
    ]
    return texts.enumerated().filter { !$0.element.isEmpty }.map { index, text in
      XMLText.cell(column: index + 1, row: row + 1, text, style: .wrapped)
    }
  }

  private func listTitle(_ list: List) -> String {
    guard let column = schema.column(list.id), language == .chinese else { return list.id }
    return column.title
  }

  private static func words(of column: Column, _ language: Language) -> [String] {
    switch column.type {
    case .flag: ["是", "否"]
    case .choice(let choices): choices.map { language == .chinese ? $0.chinese : $0.id }
    default: []
    }
  }

  private func accepted(_ column: Column) -> Wording {
    switch column.type {
    case .text: Wording("文字", "text")
    case .name: Wording("一个名称", "one name")
    case .names: Wording("名称，几个之间用“、”隔开", "names with “、” between them")
    case .number: Wording("数，如 12.5", "a number such as 12.5")
    case .integer: Wording("整数，如 12", "a whole number such as 12")
    case .date: Wording("日期，如 2022-06-30", "a date such as 2022-06-30")
    case .month: Wording("月份，如 2022-03", "a month such as 2022-03")
    case .flag: Wording("是、否", "是 (yes) or 否 (no)")
    case .identifier: Wording("编号，不要有空格", "a code without blanks")
    case .choice(let choices):
      Wording(
        choices.map(\.chinese).joined(separator: "、"),
        "one of: " + choices.map { "\($0.id) (\($0.chinese))" }.joined(separator: ", "))
    case .choices(let choices):
      Wording(
        choices.map(\.chinese).joined(separator: "、") + "，可以写几个，用“、”隔开",
        "some of: " + choices.map { "\($0.id) (\($0.chinese))" }.joined(separator: ", "))
    }
  }
}
