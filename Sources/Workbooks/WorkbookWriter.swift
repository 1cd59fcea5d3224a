// SPDX-License-Identifier: MIT

package import Diagnostics
package import Tables

/// Writes workbooks for staff to fill in.
package enum WorkbookWriter {
  /// The names of the sheet that explains the columns; it holds no entries.
  package static let explanations = Wording("填写说明", "Instructions")

  /// A workbook with the header of a table and nothing below, and a second sheet that explains each column.
  ///
  /// The header stays in sight; columns of choices offer them, codes and months are text, so that the spreadsheet
  /// leaves them as typed, and days have the format of days. The same schema gives the same bytes.
  package static func template(of schema: TableSchema, language: Language) -> [UInt8] {
    let names = [sheetName(schema, language), explanations[language]]
    let guide = TemplateGuide(schema, language)
    let entries = TemplateSheet(schema, language, guide)
    var archive = ZipWriter()
    let parts = [
      ("[Content_Types].xml", contentTypes), ("_rels/.rels", rootLinks), ("xl/workbook.xml", workbook(names)),
      ("xl/_rels/workbook.xml.rels", bookLinks), ("xl/styles.xml", TemplateStyle.part),
      ("xl/worksheets/sheet1.xml", entries.part), ("xl/worksheets/sheet2.xml", guide.part),
    ]
    for (name, text) in parts { archive.add(name, Array((XMLText.declaration + text).utf8)) }
    return archive.finished()
  }

  /// The most characters of a sheet's name (Excel's specification).
  private static let mostNameCharacters = 31

  /// The table's name by which the reader finds the sheet, without signs that no sheet's name may have.
  private static func sheetName(_ schema: TableSchema, _ language: Language) -> String {
    let name = language == .chinese ? schema.title.chinese : schema.id
    return String(name.map { "[]:*?/\\'".contains($0) ? "_" : $0 }.prefix(mostNameCharacters))
  }

  private static let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private static let contentTypes =
    "<Types xmlns=\"\(package)/content-types\">"
    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    + [
      ("workbook", "sheet.main"), ("worksheets/sheet1", "worksheet"), ("worksheets/sheet2", "worksheet"),
      ("styles", "styles"),
    ].map { "<Override PartName=\"/xl/\($0.0).xml\" ContentType=\"\(types).\($0.1)+xml\"/>" }.joined()
    + "</Types>"

  private static let rootLinks = links([("officeDocument", "xl/workbook.xml")])

  private static let bookLinks = links([
    ("worksheet", "worksheets/sheet1.xml"), ("worksheet", "worksheets/sheet2.xml"), ("styles", "styles.xml"),
  ])

  /// Relationships numbered from `rId1`.
  private static func links(_ targets: [(type: String, target: String)]) -> String {
    let list = targets.enumerated().map { index, link in
      "<Relationship Id=\"rId\(index + 1)\" Type=\"\(office)/\(link.type)\" Target=\"\(link.target)\"/>"
    }
    return "<Relationships xmlns=\"\(package)/relationships\">\(list.joined())</Relationships>"
  }

  private static func workbook(_ names: [String]) -> String {
    let sheets = names.enumerated().map { index, name in
      "<sheet name=\"\(XMLText.escaped(name))\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
    }
    return "<workbook xmlns=\"\(XMLText.main)\" xmlns:r=\"\(office)\">"
      + "<bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>\(sheets.joined())</sheets></workbook>"
  }
}
