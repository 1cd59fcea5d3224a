// SPDX-License-Identifier: MIT

/// The looks of a template's cells; the raw value is the place in `styles.xml`.
enum TemplateStyle: Int {
  case plain, header, requiredHeader, text, day, wrapped

  static let part =
    "<styleSheet xmlns=\"\(XMLText.main)\"><numFmts count=\"1\">"
    + "<numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
    + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"宋体\"/></font>"
    + "<font><b/><sz val=\"11\"/><name val=\"宋体\"/></font></fonts>"
    + "<fills count=\"4\"><fill><patternFill patternType=\"none\"/></fill>"
    + "<fill><patternFill patternType=\"gray125\"/></fill>\(fill("FFE8EEF4"))\(fill("FFFBE7C6"))</fills>"
    + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
    + "<cellXfs count=\"6\">\(look())\(look(font: 1, fill: 2))\(look(font: 1, fill: 3))"
    + "\(look(format: 49))\(look(format: 164))\(look(wraps: true))</cellXfs>"
    + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"

  private static func fill(_ color: String) -> String {
    "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"\(color)\"/><bgColor indexed=\"64\"/>"
      + "</patternFill></fill>"
  }

  private static func look(format: Int = 0, font: Int = 0, fill: Int = 0, wraps: Bool = false) -> String {
    let head =
      "<xf numFmtId=\"\(format)\" fontId=\"\(font)\" fillId=\"\(fill)\" borderId=\"0\" xfId=\"0\" "
      + "applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\""
    return wraps ? head + "><alignment vertical=\"top\" wrapText=\"1\"/></xf>" : head + "/>"
  }
}
