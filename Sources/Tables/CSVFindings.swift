// SPDX-License-Identifier: MIT

internal import Diagnostics

// The words of every finding about a table file as a whole.
extension Diagnostic {
  private static let saveAsCSV = Wording(
    "在 Excel 或 WPS 中打开，另存为“CSV UTF-8（逗号分隔）”", "open it in Excel or WPS and save it as “CSV UTF-8”")

  static func fileTooLarge(_ size: Int, _ limit: Int, _ path: String) -> Self {
    Diagnostic(
      rule: "file-too-large", at: SourceLocation(path: path),
      Wording("文件有 \(size) 字节，最多 \(limit) 字节", "the file has \(size) bytes, the most is \(limit)"),
      help: Wording("按年份或月份拆成几个文件", "split it into files by year or month"))
  }

  static func workbookAsText(_ path: String) -> Self {
    Diagnostic(
      rule: "not-text", at: SourceLocation(path: path),
      Wording("这是 Excel 工作簿或压缩包，不是文本表格", "this is a workbook or an archive, not a text table"),
      help: saveAsCSV)
  }

  static func renamedWorkbook(_ path: String) -> Self {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let ending = name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
    let right = name.dropLast(ending.count) + ".xlsx"
    return Diagnostic(
      rule: "not-text", at: SourceLocation(path: path),
      Wording("这是 Excel 工作簿，文件名却以 \(ending) 结尾", "this is a workbook, but its name ends in \(ending)"),
      help: Wording("把文件名改成“\(right)”，工作簿可以直接读", "rename it to “\(right)”: workbooks are read as they are"))
  }

  static func notText(_ offset: Int, in bytes: [UInt8], _ path: String) -> Self {
    Diagnostic(
      rule: "not-text", at: SourceLocation(path: path, line: line(of: offset, in: bytes, unit: 1)),
      Wording("第 \(offset + 1) 个字节是 0，文件不是文本", "byte \(offset + 1) is zero, so the file is not text"),
      help: saveAsCSV)
  }

  static func controlCharacter(_ byte: UInt8, _ path: String, _ place: TextPlace) -> Self {
    let code = "U+00" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    return Diagnostic(
      rule: "control-character",
      at: SourceLocation(path: path, line: place.linesBefore + 1, column: place.column),
      Wording("这里有控制字符 \(code)", "there is a control character \(code) here"),
      help: Wording("删去这个看不见的字符，或重新输入这个单元格", "delete the invisible character or type the cell again"))
  }

  static func undecodableByte(_ failure: TextDecoder.Failure, in bytes: [UInt8], _ path: String) -> Self {
    let (offset, promised) = (failure.offset, failure.promised)
    let isUTF16 = promised == .utf16LE || promised == .utf16BE
    let byte = offset < bytes.count ? String(bytes[offset], radix: 16, uppercase: true) : "—"
    let zh = promised.map { "不是 \($0.name)" } ?? "既不是 UTF-8，也不是 GB18030"
    let en = promised.map { "is not \($0.name)" } ?? "is neither UTF-8 nor GB18030"
    return Diagnostic(
      rule: "undecodable-byte",
      at: SourceLocation(path: path, line: line(of: offset, in: bytes, unit: isUTF16 ? 2 : 1)),
      Wording("第 \(offset + 1) 个字节（0x\(byte)）\(zh)", "byte \(offset + 1) (0x\(byte)) \(en)"),
      help: saveAsCSV)
  }

  static func emptyFile(_ path: String) -> Self {
    Diagnostic(
      rule: "empty-file", at: SourceLocation(path: path), Wording("文件是空的", "the file is empty"),
      help: Wording("第一行写列名，下面每行写一条", "write the column names in the first row, then one entry a row"))
  }

  static func tooManyColumns(_ count: Int, _ limit: Int, _ location: SourceLocation) -> Self {
    Diagnostic(
      rule: "too-many-columns", at: location,
      Wording("表头有 \(count) 列，最多 \(limit) 列", "the header has \(count) columns, the most is \(limit)"),
      help: Wording("删去多余的列；每行只写一条", "delete what is not needed; one entry a row"))
  }

  static func tooManyRows(_ limit: Int, _ location: SourceLocation) -> Self {
    Diagnostic(
      rule: "too-many-rows", at: location,
      Wording("从这里起超过 \(limit) 行", "from here on there are more than \(limit) rows"),
      help: Wording("按年份或月份拆成几个文件", "split it into files by year or month"))
  }

  static func unterminatedQuote(_ path: String, line: Int, column: Int) -> Self {
    Diagnostic(
      rule: "unterminated-quote", at: SourceLocation(path: path, line: line, column: column),
      Wording("第 \(line) 行开始的引号 “\"” 到文件末尾都没有结束", "the quote “\"” opened in line \(line) never closes"),
      help: Wording("在单元格末尾补上引号；文字里的引号要写两个", "close it at the cell's end; write a quote in the text twice"))
  }

  static func textAfterQuote(_ text: String, _ location: SourceLocation) -> Self {
    let shown = Quoted.text(text)
    return Diagnostic(
      rule: "text-after-quote", at: location,
      Wording("结束引号后面还有\(shown)", "\(shown) stands after a closing quote"),
      help: Wording("引号包住整个单元格；文字里的引号要写两个", "quote the whole cell; write a quote in the text twice"))
  }

  static func wrongSeparator(_ mark: Character, _ location: SourceLocation) -> Self {
    Diagnostic(
      rule: "wrong-separator", at: location,
      Wording("列与列之间是“\(mark)”，不是逗号", "“\(mark)” stands between the columns, not a comma"),
      help: Wording(
        "改成半角逗号“,”，或在 Excel、WPS 中另存为“CSV UTF-8（逗号分隔）”",
        "put commas, or save it as “CSV UTF-8 (comma delimited)” in Excel or WPS"))
  }

  /// - Parameter hasWideComma: Whether a cell of the row holds the comma of an input method.
  static func raggedRow(
    _ count: Int, expected: Int, hasWideComma: Bool = false, _ location: SourceLocation
  ) -> Self {
    Diagnostic(
      rule: "ragged-row", at: location,
      Wording("这一行有 \(count) 格，表头有 \(expected) 格", "the row has \(count) cells, the header has \(expected)"),
      help: count < expected && hasWideComma
        ? Wording("逗号是全角的“，”，改成半角的“,”", "the commas are wide ones “，”: write “,”")
        : count > expected
          ? Wording("文字里有逗号的单元格要用引号包住", "put a cell that holds a comma in quotes")
          : Wording("补上缺少的逗号；空单元格也要留位置", "add the missing commas; an empty cell keeps its place"))
  }

  static func duplicateHeader(_ cell: HeaderCell, first: HeaderCell) -> Self {
    let (name, earlier) = (Quoted.text(cell.text), first.column + 1)
    return Diagnostic(
      rule: "duplicate-header", at: cell.location,
      Wording("列名\(name)与第 \(earlier) 列相同", "the column name \(name) is also that of column \(earlier)"),
      help: Wording("改掉或删去其中一列", "rename or delete one of them"))
  }

  static func emptyHeader(_ cell: HeaderCell, filledLine: Int) -> Self {
    let column = cell.column + 1
    return Diagnostic(
      rule: "empty-header", at: cell.location,
      Wording(
        "第 \(column) 列没有列名，第 \(filledLine) 行却有内容",
        "column \(column) has no name, but line \(filledLine) fills it"),
      help: Wording("补上列名，或删去这一列", "name the column or delete it"))
  }

  /// The line of an offset in undecoded bytes, from 1; a character takes `unit` bytes at least.
  private static func line(of offset: Int, in bytes: [UInt8], unit: Int) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      guard unit == 2 else { return TextPlace(of: offset, in: buffer, from: 0).linesBefore + 1 }
      let low = buffer.first == 0xFE ? 1 : 0
      let feeds = stride(from: 2, to: min(offset, buffer.count - 1), by: 2).count { index in
        buffer[index + low] == 0x0A && buffer[index + 1 - low] == 0
      }
      return feeds + 1
    }
  }
}

/// The author's own text in a message.
enum Quoted {
  /// The most characters of a cell that a message repeats.
  private static let limit = 40

  /// The text in “ ”, on one line, cut where it is long.
  static func text(_ text: String) -> String {
    let scalars = text.unicodeScalars.prefix(limit).map { scalar -> Character in
      scalar.value < 0x20 || scalar.value == 0x7F ? "␣" : Character(scalar)
    }
    let isCut = text.unicodeScalars.dropFirst(limit).first != nil
    return "“" + String(scalars) + (isCut ? "…" : "") + "”"
  }
}
