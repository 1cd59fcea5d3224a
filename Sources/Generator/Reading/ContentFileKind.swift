// SPDX-License-Identifier: MIT

package import Diagnostics

/// What the tool does with a content file, by the ending of its name.
package enum ContentFileKind: Sendable, Hashable {
  /// Text in UTF-8.
  case markdown
  case yaml
  /// Boundaries of areas.
  case boundaries
  /// What a command is asked for the rows of a table, in UTF-8.
  case query
  /// What another site says of the data that it published.
  case package
  /// CSV, TSV, text tables and workbooks, in whatever encoding the office's software writes.
  case table
  /// A picture or PDF, copied as it is.
  case attachment
  /// Never published, with the reason.
  case refused(Wording, help: Wording)
  /// Left out with a warning.
  case unknown

  /// The kind by the ending, in any case of letters.
  package init(name: String) {
    switch Self.ending(of: name) {
    case "md": self = .markdown
    case "yml", "yaml": self = .yaml
    case "geojson": self = .boundaries
    case "sql": self = .query
    case "json" where name == "datapackage.json": self = .package
    case "csv", "tsv", "txt", "xlsx": self = .table
    case "png", "jpg", "jpeg", "gif", "webp", "pdf": self = .attachment
    case "svg", "svgz", "html", "htm", "js": self = .refused(Self.activeContent, help: Self.activeContentHelp)
    default: self = .unknown
    }
  }

  /// The letters after the last point, in lower case.
  static func ending(of name: String) -> String {
    guard let point = name.lastIndex(of: "."), point != name.startIndex else { return "" }
    return name[name.index(after: point)...].lowercased()
  }

  /// Whether a file is a workbook of a format that is not read, where staff keep tables: beside `site.yml` or in the
  /// folder of tables.
  static func isUnreadWorkbook(_ path: String) -> Bool {
    let folders = path.split(separator: "/").dropLast()
    guard folders.isEmpty || ["tables", "数据表"].contains(folders[0]) else { return false }
    return unreadWorkbooks.contains(ending(of: path))
  }

  private static let unreadWorkbooks: Set<String> = ["xls", "et", "ods", "xlsm", "xlsb"]

  /// Bytes a file of this kind may have.
  func limit(_ limits: ContentLimits) -> Int {
    switch self {
    case .markdown: limits.markdown
    case .yaml: limits.yaml
    case .boundaries: limits.boundaries
    case .query: limits.query
    case .package: limits.boundaries
    case .table: limits.table
    case .attachment, .refused, .unknown: limits.attachment
    }
  }

  private static let activeContent = Wording(
    "这种文件可以带有脚本，不能发布", "a file of this kind can carry scripts and is not published")
  private static let activeContentHelp = Wording(
    "图片请另存为 PNG，文字请写成 Markdown（.md）", "save a picture as PNG, write text as Markdown (.md)")

  /// The name with a narrow point before its ending, where an input method wrote a wide one; `nil` for another name.
  private static func pointed(_ name: String) -> (name: String, mark: Character)? {
    guard let mark = name.lastIndex(where: { "。．，·、｡".contains($0) }), mark != name.startIndex else {
      return nil
    }
    let right = name[..<mark] + "." + name[name.index(after: mark)...].lowercased()
    return ContentFileKind(name: String(right)) == .unknown ? nil : (String(right), name[mark])
  }

  /// What to do with a file of no known kind.
  static func help(forUnknown name: String) -> Wording {
    if let pointed = pointed(name) {
      return Wording(
        "文件名里的“\(pointed.mark)”要改成半角的点：\(pointed.name)",
        "the “\(pointed.mark)” in its name should be a narrow point: \(pointed.name)")
    }
    return switch ending(of: name) {
    case "doc", "docx", "wps", "rtf", "odt":
      Wording("请把正文粘贴到 .md 文件里，或另存为 PDF", "paste the text into an .md file, or save it as PDF")
    case let ending where unreadWorkbooks.contains(ending):
      Wording("请另存为 .xlsx 或 .csv", "save it as .xlsx or .csv")
    case "bmp", "tif", "tiff", "heic":
      Wording("请另存为 .jpg 或 .png", "save it as .jpg or .png")
    default:
      Wording(
        "能读取的是 .md .yml .csv .tsv .txt .xlsx .sql，照搬的是 .png .jpg .gif .webp .pdf；用不到的请移出内容文件夹",
        "read are .md .yml .csv .tsv .txt .xlsx .sql, copied are .png .jpg .gif .webp .pdf; move what is not needed out of the content folder"
      )
    }
  }
}
