// SPDX-License-Identifier: MIT

import Diagnostics

/// What a file most likely is whose ending says something else, told by its first bytes.
enum FileGuess: Sendable {
  case empty
  /// A file of a kind that is copied, with the ending it should have.
  case attachment(String)
  /// A ZIP archive, which documents of Office since 2007 are.
  case archive
  /// A compound file, which documents of Office before 2007 are.
  case compound
  /// A picture of a kind that browsers do not show.
  case tiff
  case bitmap
  case webPage

  /// `nil` where the bytes tell nothing.
  init?(head: [UInt8]) {
    if head.isEmpty {
      self = .empty
    } else if let ending = ["png", "jpg", "gif", "webp", "pdf"].first(where: {
      AttachmentKind(ending: $0)?.matches(head) ?? false
    }) {
      self = .attachment(ending)
    } else if head.starts(with: "PK\u{3}\u{4}".utf8) {
      self = .archive
    } else if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .compound
    } else if head.starts(with: [0x49, 0x49, 0x2A, 0]) || head.starts(with: [0x4D, 0x4D, 0, 0x2A]) {
      self = .tiff
    } else if head.starts(with: "BM".utf8) {
      self = .bitmap
    } else if head.first(where: { $0 > 0x20 }) == 0x3C {
      self = .webPage
    } else {
      return nil
    }
  }

  var title: Wording {
    switch self {
    case .empty: Wording("空的", "empty")
    case .attachment(let ending):
      ending == "pdf"
        ? Wording("一份 PDF 文件", "a PDF file")
        : Wording("一张 \(ending.uppercased()) 图片", "a \(ending.uppercased()) picture")
    case .archive:
      Wording(
        "压缩包或 Office 文档（.docx、.xlsx、.pptx）", "an archive or a document of Office (.docx, .xlsx, .pptx)")
    case .compound:
      Wording("旧版 Office 文档（.doc、.xls、.ppt）", "a document of an older Office (.doc, .xls, .ppt)")
    case .tiff: Wording("一张 TIFF 图片", "a TIFF picture")
    case .bitmap: Wording("一张 BMP 图片", "a BMP picture")
    case .webPage: Wording("网页或 SVG 文件", "a web page or an SVG file")
    }
  }

  var help: Wording {
    switch self {
    case .empty:
      Wording("多半没有传完，重新放一份；用不到就删去", "most likely its copy did not end; put it here again, or delete it")
    case .attachment(let ending): Wording("把后缀改成 .\(ending)", "give it the ending .\(ending)")
    case .archive, .compound:
      Wording(
        "改后缀变不成 PDF：用 Word 或 WPS 打开，另存为（导出为）PDF；数据表另存为 .xlsx 或 .csv 放进 tables",
        "a new ending makes no PDF of it: open it in its program and export it as PDF; save tables as .xlsx or .csv in tables"
      )
    case .tiff, .bitmap:
      Wording("用看图或画图软件打开，另存为 .png 或 .jpg", "open it in a viewer and save it as .png or .jpg")
    case .webPage:
      Wording(
        "网页可以带有脚本，不能发布：文字写成 .md，图片另存为 .png", "it may carry scripts: write text as .md, save a picture as .png"
      )
    }
  }
}
