// SPDX-License-Identifier: MIT

package import Diagnostics

/// One template file, parsed but not yet joined with the partials and parents it names.
package struct Template: Sendable {
  /// The path as staff know it, for messages.
  package let path: String
  let bytes: [UInt8]
  let nodes: [TemplateNode]
  /// All partials and parents it names, in the order of its text.
  let references: [TemplateReference]
  /// All field names it uses, in the order of its text.
  let names: [TemplateName]

  /// The most bytes of one template file: 1 MiB.
  package static let sizeLimit = 1 << 20

  /// Parses a template; where there are errors the template is empty.
  ///
  /// - Parameters:
  ///   - bytes: The file's UTF-8 text.
  ///   - path: The path that messages show.
  package static func parse(_ bytes: [UInt8], path: String) -> Diagnosed<Template> {
    if let refusal = refusal(of: bytes, path: path) { return Diagnosed(.empty(path), [refusal]) }
    var scanner = TemplateScanner(bytes, path: path)
    scanner.scan()
    if !scanner.diagnostics.isEmpty { return Diagnosed(.empty(path), scanner.diagnostics) }
    let layout = TemplateLayout(scanner.tokens, of: bytes, path: path)
    if !layout.diagnostics.isEmpty { return Diagnosed(.empty(path), layout.diagnostics) }
    var parser = TemplateParser(layout)
    let nodes = parser.parse()
    return Diagnosed(
      Template(
        path: path, bytes: bytes, nodes: nodes, references: parser.references, names: parser.names))
  }

  private static func empty(_ path: String) -> Template {
    Template(path: path, bytes: [], nodes: [], references: [], names: [])
  }

  private static func refusal(of bytes: [UInt8], path: String) -> Diagnostic? {
    if bytes.count > sizeLimit {
      return Diagnostic(
        rule: "large-template", at: SourceLocation(path: path),
        Wording("模板超过1 MiB", "the template is larger than 1 MiB"),
        help: Wording("请把它拆成几个模板", "cut it into several templates"))
    }
    guard let place = InvalidUTF8.location(in: bytes, path: path) else { return nil }
    return Diagnostic(
      rule: "invalid-utf8", at: place,
      Wording("此处不是UTF-8文字", "the text is not UTF-8 here"),
      help: Wording("请把文件另存为UTF-8编码", "save the file in the encoding UTF-8"))
  }
}

/// A place in a template.
struct TemplatePlace: Sendable {
  /// Both from 1; the column in Unicode scalars.
  let line: Int
  let column: Int
}

/// A dotted name in a tag; the name `.` has no keys.
struct TemplateName: Sendable {
  let keys: [TemplateKey]
  let place: TemplatePlace
}

/// A partial or parent that a template names.
struct TemplateReference: Sendable {
  let name: String
  let isParent: Bool
  let place: TemplatePlace
}

/// A part of a template that another may replace, or the replacement.
struct TemplateBlock: Sendable {
  let name: String
  let place: TemplatePlace
  /// The white space of the tag's own line before it, where nothing else is before it.
  let indent: Range<Int>?
  /// The white space that the first line of the content begins with, where the content begins with a line.
  let contentIndent: Range<Int>?
  /// The tag has its line for itself, so that the content begins with a line.
  let startsLine: Bool
  let nodes: [TemplateNode]
}

/// A part of a template's tree; ranges are of the template's bytes.
indirect enum TemplateNode: Sendable {
  /// The white space at the start of a line that is not blank; a partial's indentation goes before it.
  case indent(Range<Int>)
  case text(Range<Int>)
  case value(TemplateName, isRaw: Bool)
  case section(TemplateName, isInverted: Bool, [TemplateNode])
  /// `indent` is that of a standalone tag.
  case partial(TemplateReference, indent: Range<Int>?)
  case parent(TemplateReference, indent: Range<Int>?, [TemplateBlock])
  case block(TemplateBlock)
}
