// SPDX-License-Identifier: MIT

internal import Diagnostics

extension WorkbookFault {
  /// The finding: what the file is, or what is wrong with it, and what to do.
  func diagnostic(_ path: String, sheet: String?) -> Diagnostic {
    var location = SourceLocation(path: path)
    if case .cell(_, let row, let column) = self, let sheet {
      location = SourceLocation(
        path: path, place: .cell(sheet: sheet, column: max(column, 1), row: max(row, 1)))
    }
    let (rule, message, help) = words
    return Diagnostic(rule: rule, at: location, message, help: help)
  }

  private typealias Words = (rule: String, message: Wording, help: Wording)

  private var words: Words {
    switch self {
    case .kind(.empty):
      ("empty-file", Wording("文件是空的", "the file is empty"), Self.again)
    case .kind(let kind): ("workbook-kind", kind.message, kind.help)
    case .locked:
      (
        "workbook-locked",
        Wording("工作簿加了打开密码，读不了", "the workbook is locked by a password"),
        Wording(
          "在 Excel 或 WPS 里打开，去掉密码（文件 → 信息 → 保护工作簿 → 用密码进行加密，清空），再保存",
          "open it in Excel or WPS, remove the password (File → Info → Protect Workbook) and save it")
      )
    case .damaged(let damage): ("workbook-damaged", damage.message, damage.help)
    case .tooLarge(let excess): ("workbook-too-large", excess.message, excess.help)
    case .cell(let fault, _, _): (fault.rule, fault.message, fault.help)
    }
  }

  fileprivate static let again = Wording(
    "重新从原处复制或下载这个文件，或用 Excel、WPS 打开后另存一次",
    "copy or download the file again, or open it in Excel or WPS and save it anew")
}

extension FileKind {
  fileprivate var message: Wording {
    let name = name
    return Wording(
      "这不是 XLSX 工作簿，而是\(name.chinese)", "this is no XLSX workbook but \(name.english)")
  }

  fileprivate var name: Wording {
    switch self {
    case .empty: Wording("空文件", "an empty file")
    case .archive, .otherArchive: Wording("一般的压缩包（ZIP）", "some zip archive")
    case .oldWorkbook: Wording("旧格式的表格（.xls 或 .et）", "a workbook of the old format (.xls or .et)")
    case .encrypted: Wording("加密的文档", "an encrypted document")
    case .oldDocument:
      Wording("旧格式的 Office 文档（如 .doc）", "an office document of the old format (such as .doc)")
    case .binaryWorkbook: Wording("二进制工作簿（.xlsb）", "a binary workbook (.xlsb)")
    case .openDocumentSheet: Wording("OpenDocument 表格（.ods）", "an OpenDocument spreadsheet (.ods)")
    case .openDocument: Wording("OpenDocument 文档（如 .odt）", "an OpenDocument file (such as .odt)")
    case .document: Wording("Word 文档（.docx）", "a Word document (.docx)")
    case .slides: Wording("演示文稿（.pptx）", "a presentation (.pptx)")
    case .webPage: Wording("网页（HTML），有些系统导出的“Excel”就是这样", "a web page (HTML), as some systems export it")
    case .xmlTable: Wording("Excel 2003 的 XML 表格", "an XML table of Excel 2003")
    case .text: Wording("文本（如 CSV）", "a text (such as CSV)")
    case .pdf: Wording("PDF 文件", "a PDF file")
    case .packed: Wording("压缩包（RAR、7z 或 GZ）", "a packed archive (RAR, 7z or GZ)")
    case .picture: Wording("图片", "a picture")
    case .unknown: Wording("认不出的文件", "something unknown")
    }
  }

  fileprivate var help: Wording {
    switch self {
    case .oldWorkbook, .binaryWorkbook, .openDocumentSheet, .webPage, .xmlTable:
      Wording(
        "用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”；只改扩展名没有用",
        "open it in Excel or WPS and save it as “Excel Workbook (*.xlsx)”; renaming is not enough")
    case .text:
      Wording(
        "把扩展名改回 .csv；要用工作簿，就在 Excel 或 WPS 里打开后另存为“Excel 工作簿（*.xlsx）”",
        "give it the ending .csv again, or open it in Excel or WPS and save it as “Excel Workbook (*.xlsx)”")
    case .archive, .otherArchive, .packed:
      Wording("把里面的表格解压出来放在这里", "unpack it and put the table here")
    case .document, .oldDocument, .openDocument, .slides, .pdf, .picture:
      Wording("把里面的表格复制到 Excel 或 WPS，存为 .xlsx", "copy its table into Excel or WPS and save it as .xlsx")
    case .empty, .encrypted, .unknown: WorkbookFault.again
    }
  }
}

extension WorkbookFault.Damage {
  fileprivate var message: Wording {
    switch self {
    case .truncated: Wording("工作簿不完整，后面的部分丢了", "the workbook is cut off: its end is missing")
    case .directory: Wording("工作簿坏了，里面的目录读不懂", "the workbook is damaged: its directory cannot be read")
    case .repeatedEntry(let name):
      Wording("工作簿坏了，“\(name)”有两份", "the workbook is damaged: it holds “\(name)” twice")
    case .data(let name):
      Wording("工作簿坏了，“\(name)”的数据解不开", "the workbook is damaged: “\(name)” cannot be unpacked")
    case .missingPart(let name):
      Wording("工作簿坏了，缺少“\(name)”", "the workbook is damaged: “\(name)” is missing")
    case .xml(let name, let line):
      Wording(
        "工作簿坏了，“\(name)”第 \(line) 行读不懂",
        "the workbook is damaged: line \(line) of “\(name)” cannot be read")
    case .doctype(let name):
      Wording(
        "“\(name)”里有文档类型声明（DOCTYPE），真正的工作簿没有",
        "“\(name)” has a document type declaration, which no real workbook has")
    case .nesting(let name):
      Wording("“\(name)”里的层次太深，不像真正的工作簿", "“\(name)” is nested too deeply for a real workbook")
    case .noSheets: Wording("工作簿里没有工作表", "the workbook has no sheets")
    }
  }

  fileprivate var help: Wording {
    switch self {
    case .doctype, .nesting:
      Wording(
        "问清文件从哪里来；可靠的话，用 Excel 或 WPS 打开后另存一次",
        "ask where the file is from; if it can be trusted, open it in Excel or WPS and save it anew")
    case .noSheets: Wording("在工作簿里加一张表", "add a sheet to the workbook")
    default: WorkbookFault.again
    }
  }
}

extension WorkbookFault.Excess {
  fileprivate var message: Wording {
    switch self {
    case .file(let bytes, let most):
      let (size, limit) = (Self.size(UInt64(bytes)), Self.size(UInt64(most)))
      return Wording("工作簿有 \(size)，最大 \(limit)", "the workbook has \(size), the most is \(limit)")
    case .entries(let count, let most):
      return Wording(
        "工作簿里有 \(count) 个文件，最多 \(most) 个", "the workbook holds \(count) files, the most is \(most)")
    case .part(let name, let bytes, let most):
      let (size, limit) = (Self.size(bytes), Self.size(UInt64(most)))
      return Wording(
        "“\(name)”解开后有 \(size)，最大 \(limit)", "“\(name)” unpacks to \(size), the most is \(limit)")
    case .ratio(let name, let bytes, let packed):
      let (size, small) = (Self.size(bytes), Self.size(packed))
      return Wording(
        "“\(name)”只有 \(small)，却要解开成 \(size)，不像真正的表格",
        "“\(name)” has \(small) but unpacks to \(size), unlike a real sheet")
    case .sharedStrings(let most):
      return Wording(
        "工作簿里的文字太多，最多 \(most) 种", "the workbook has too many texts, the most is \(most)")
    case .longText:
      return Wording(
        "有一格的文字超过 \(WorkbookLimits.cellCharacters) 字，表格软件放不下",
        "a text has more than \(WorkbookLimits.cellCharacters) characters, more than a cell can hold")
    case .styles(let most):
      return Wording("工作簿里的单元格格式太多，最多 \(most) 种", "the workbook has more than \(most) formats")
    case .sheets(let most):
      return Wording("工作簿里的工作表太多，最多 \(most) 张", "the workbook has more than \(most) sheets")
    }
  }

  fileprivate var help: Wording {
    switch self {
    case .ratio, .entries:
      Wording(
        "问清文件从哪里来；可靠的话，把要用的表复制到新的工作簿里",
        "ask where the file is from; if it can be trusted, copy the sheet into a new workbook")
    case .longText: Wording("把长文字放到单独的文档里", "put long texts into a document of their own")
    default:
      Wording("把要用的表复制到新的工作簿里，或按年份拆开", "copy the sheet into a new workbook, or split it by years")
    }
  }

  /// `10 GB`, `256 MB`, `12 KB`: whole units, rounded down.
  private static func size(_ bytes: UInt64) -> String {
    for (unit, shift) in [("GB", UInt64(30)), ("MB", 20), ("KB", 10)] where bytes >> shift > 0 {
      return "\(bytes >> shift) \(unit)"
    }
    return "\(bytes) B"
  }
}

extension WorkbookFault.CellFault {
  fileprivate var rule: String {
    switch self {
    case .longText, .tooManyCells, .tooMuchText, .tooManyMerges: "workbook-too-large"
    default: "workbook-damaged"
    }
  }

  fileprivate var message: Wording {
    switch self {
    case .rowNumber:
      Wording("这一行之后的行号读不懂", "the number of the row after this one makes no sense")
    case .columnNumber: Wording("列号超过 XFD（16384 列）", "the column lies beyond XFD (16,384 columns)")
    case .reference(let text):
      Wording(
        "单元格的位置写成了“\(text.prefix(20))”，与所在的行对不上",
        "the cell's place “\(text.prefix(20))” does not fit its row")
    case .repeatedRow: Wording("这一行有两份", "the row is there twice")
    case .repeatedCell: Wording("这一格有两份", "the cell is there twice")
    case .noSuchString(let text):
      Wording("这一格用的第 \(text.prefix(20)) 条文字不存在", "the cell's text number \(text.prefix(20)) does not exist")
    case .notANumber(let text):
      Wording("这一格存的“\(text.prefix(20))”不是数", "the cell stores “\(text.prefix(20))”, which is no number")
    case .longText:
      Wording(
        "这一格的文字超过 \(WorkbookLimits.cellCharacters) 字",
        "the text has more than \(WorkbookLimits.cellCharacters) characters")
    case .tooManyCells(let most):
      Wording("从这里起超过 \(most) 格", "from here on there are more than \(most) cells")
    case .tooMuchText(let most):
      Wording(
        "从这里起，这张表的文字超过 \(most >> 20) MB", "from here on the sheet has more than \(most >> 20) MB of text")
    case .tooManyMerges(let most):
      Wording("合并的单元格超过 \(most) 处", "there are more than \(most) merged ranges")
    }
  }

  fileprivate var help: Wording {
    switch self {
    case .longText: Wording("把长文字放到单独的文档里", "put long texts into a document of their own")
    case .tooManyCells, .tooMuchText, .tooManyMerges:
      Wording("按年份或月份拆成几张表；删去多余的行和列", "split the sheet by year or month; delete rows and columns not needed")
    default: WorkbookFault.again
    }
  }
}
