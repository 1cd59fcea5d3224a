// SPDX-License-Identifier: MIT

package import Diagnostics
package import Markdown
internal import Tables

/// The English version of a record: its title, summary and text, from `name.en.md` beside `name.md`.
package struct Translation: Sendable {
  package let title: String
  package let summary: String?
  package let document: MarkdownDocument
  package let location: SourceLocation
}

/// Reads English versions of meeting records, updates and pages.
package enum TranslationReader {
  package static let keys: [RecordKey] = [
    RecordKey(
      "title", "标题", isRequired: true, note: Wording("英文标题", "the English title"), visibility: .published),
    RecordKey("summary", "摘要", note: Wording("英文摘要", "a sentence or two"), visibility: .published),
  ]

  private static let suffix = ".en.md"

  /// The path of the record that a file gives in English; `nil` for a file that is a record itself.
  static func record(of path: String) -> String? {
    path.hasSuffix(suffix) ? String(path.dropLast(suffix.count)) + ".md" : nil
  }

  static func read(_ file: ContentTree.File, path: String) -> Diagnosed<Translation?> {
    let front = FrontMatter.split(file.bytes, path: path)
    guard let matter = front.value else { return Diagnosed(nil, front.diagnostics) }
    var reader = MappingReader(matter.node, keys: keys)
    reader.report(front.diagnostics)
    let title = reader.text("title")
    let summary = reader.text("summary")
    let document = MarkdownDocument.parse(matter.body, path: path, firstLine: matter.bodyLine)
    reader.report(document.diagnostics)
    guard let title else { return Diagnosed(nil, reader.diagnostics) }
    return Diagnosed(
      Translation(
        title: title, summary: summary, document: document.value, location: matter.node.location),
      reader.diagnostics)
  }

  /// A version of nothing.
  static func orphan(_ path: String, of record: String) -> Diagnostic {
    Diagnostic(
      .warning, rule: "orphan-translation", at: SourceLocation(path: path),
      Wording(
        "旁边没有“\(record)”，这份英文没有用上", "there is no “\(record)” beside it, so this English text is not used"),
      help: Wording(
        "英文版的文件名是中文记录的文件名加 .en，如 会议.md 和 会议.en.md",
        "the English file has the name of the Chinese one with .en, such as 会议.md and 会议.en.md"))
  }
}
