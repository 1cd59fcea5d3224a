// SPDX-License-Identifier: MIT

import Diagnostics
import Privacy
import Records
import Validation

/// Looks at pictures and PDF files when they are copied to the site: pictures lose what was stored beside them, and
/// what looks like personal data in a PDF file or in a name stops the build.
struct AttachmentGate: Sendable {
  let gate: PersonalDataGate

  /// Cleans the bytes of a file that is copied.
  ///
  /// - Parameters:
  ///   - shown: The file's path as findings print it.
  ///   - ending: The ending of its name, which decides its kind.
  func pass(_ bytes: inout [UInt8], _ shown: String, ending: String) -> [Diagnostic] {
    var findings = named(shown)
    guard let kind = AttachmentKind(ending: ending) else { return findings }
    guard let form = kind.picture else { return findings + pdf(bytes, shown) }
    switch PictureCleaner.cleaned(bytes, as: form) {
    case .success(let cleaned): bytes = cleaned
    case .failure(let problem): findings.append(.damagedPicture(shown, problem))
    }
    return findings
  }

  /// What stands in the file's own name, which is part of its address.
  private func named(_ shown: String) -> [Diagnostic] {
    gate.unallowed(shown).map { gate.finding($0, at: SourceLocation(path: gate.masked(shown))) }
  }

  private func pdf(_ bytes: [UInt8], _ shown: String) -> [Diagnostic] {
    let inspection = PDFInspection(bytes)
    var seen: Set<String> = []
    let place = SourceLocation(path: shown)
    var findings: [Diagnostic] = []
    for match in inspection.texts.flatMap({ gate.unallowed($0) }) where seen.insert(match.normal).inserted {
      findings.append(gate.finding(match, at: place))
    }
    guard gate.audience == .public else { return findings }
    return findings
      + inspection.authors.filter { Self.namesSomeone($0) }.map { .namedAuthor(gate.masked($0), at: place) }
  }

  /// Names that software fills in, and endings of names of offices.
  private static let programs: Set<String> = [
    "administrator", "admin", "user", "windows user", "windows 用户", "微软用户", "microsoft", "office",
    "wps office", "pc",
  ]
  private static let offices = [
    "局", "办", "委", "政府", "公司", "中心", "厅", "部", "办公室", "委员会", "街道", "镇", "乡", "站", "院",
  ]

  private static func namesSomeone(_ author: String) -> Bool {
    !programs.contains(author.lowercased()) && !offices.contains { author.hasSuffix($0) }
  }
}

extension AttachmentKind {
  /// The form of a picture; `nil` for a PDF file.
  fileprivate var picture: PictureForm? {
    switch self {
    case .png: .png
    case .jpeg: .jpeg
    case .gif: .gif
    case .webp: .webp
    case .pdf: nil
    }
  }
}

extension Diagnostic {
  fileprivate static func damagedPicture(_ path: String, _ problem: PictureProblem) -> Diagnostic {
    let reason =
      switch problem {
      case .truncated: Wording("图片不完整，像是没有传完", "the picture is cut short, as if its copy had not ended")
      case .malformed:
        Wording("图片的结构不对，清不掉拍摄信息", "the picture is not well formed, so its notes cannot be removed")
      }
    return Diagnostic(
      rule: "damaged-picture", at: SourceLocation(path: path), reason,
      help: Wording("用看图或画图软件打开，另存为 PNG 或 JPEG 再放进来", "open it in a viewer and save it again as PNG or JPEG"))
  }

  fileprivate static func namedAuthor(_ author: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: "pdf-author", at: place,
      Wording("PDF 的属性里写着作者“\(author)”", "the properties of the PDF name the author “\(author)”"),
      help: Wording(
        "另存为 PDF 时勾选“删除文档属性和个人信息”，再换上新的文件",
        "save it as PDF again with “remove document properties” set, and put the new file in its place"))
  }
}
