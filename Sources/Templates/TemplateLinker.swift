// SPDX-License-Identifier: MIT

import Diagnostics

/// Joins a template with its partials and parents into one program, so that rendering looks nothing up.
///
/// Partials and parents must exist and form no cycle, see ``ThemeGraph``.
struct TemplateLinker {
  /// What a parent tag puts in the place of a block, with the arguments in force where the tag is written.
  private struct Argument {
    let block: TemplateBlock
    let template: Template
    let arguments: [String: Argument]
  }

  /// How the white space at a line's start is written: `removed` bytes fewer, after `added`.
  private struct Indentation {
    var added: [UInt8] = []
    var removed = 0

    func applied(to white: ArraySlice<UInt8>) -> [UInt8] {
      added + white.dropFirst(removed)
    }
  }

  private struct Scope {
    let template: Template
    var indentation = Indentation()
    var arguments: [String: Argument] = [:]
    var depth = 0
  }

  /// The most nodes gone through for one program; partials that include each other often grow by powers.
  static let stepLimit = 100_000
  /// The most bytes of plain text of one program: 16 MiB.
  static let textLimit = 1 << 24
  /// The most sections, partials and blocks within each other.
  static let depthLimit = 200

  private let templates: [String: Template]
  private let strings: [String: String]
  private(set) var program = TemplateProgram()
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var steps = 0
  private var rootPath = ""
  /// The names of the blocks met since the innermost parent tag.
  private var blocks: Set<String> = []
  /// The next line goes on where another line's white space stands already.
  private var continuesLine = false
  private var isFull = false

  /// - Parameter strings: The strings of one language, which then become plain text of the program.
  init(_ templates: [String: Template], strings: [String: String] = [:]) {
    self.templates = templates
    self.strings = strings
  }

  mutating func link(_ template: Template) {
    rootPath = template.path
    expand(template.nodes, Scope(template: template))
  }

  private mutating func expand(_ nodes: [TemplateNode], _ scope: Scope) {
    for node in nodes where !isFull {
      steps += 1
      if steps > Self.stepLimit || program.text.count > Self.textLimit || scope.depth > Self.depthLimit {
        return reportSize(scope.template)
      }
      expand(node, scope)
    }
  }

  private mutating func expand(_ node: TemplateNode, _ scope: Scope) {
    let path = scope.template.path
    switch node {
    case .indent(let range):
      let white = scope.template.bytes[range]
      let written = continuesLine ? white.dropFirst(scope.indentation.removed) : []
      program.write(continuesLine ? written : scope.indentation.applied(to: white)[...])
      continuesLine = false
    case .text(let range):
      continuesLine = false
      program.write(scope.template.bytes[range])
    case .value(let name, let isRaw):
      continuesLine = false
      if let text = string(name) {
        writeString(text, isRaw: isRaw)
      } else {
        program.write(isRaw ? .raw : .value, name, file: path)
      }
    case .section(let name, let isInverted, let nodes):
      let section = program.open(name, isInverted: isInverted, file: path)
      var inner = scope
      inner.depth += 1
      expand(nodes, inner)
      program.close(section)
    case .partial(let reference, let indent): include(reference, indent, scope, scope.arguments)
    case .parent(let reference, let indent, let blocks): inherit(reference, indent, blocks, scope)
    case .block(let block): fill(block, scope)
    }
  }

  /// The text that a name such as `t.title` stands for.
  private func string(_ name: TemplateName) -> String? {
    guard name.keys.count == 2, name.keys[0].name == ThemeLoader.stringField else { return nil }
    return strings[name.keys[1].name]
  }

  private mutating func writeString(_ text: String, isRaw: Bool) {
    var bytes: [UInt8] = []
    if isRaw { bytes = Array(text.utf8) } else { Escaping.html(text, into: &bytes) }
    program.write(bytes[...])
  }

  private mutating func include(
    _ reference: TemplateReference, _ indent: Range<Int>?, _ scope: Scope, _ arguments: [String: Argument]
  ) {
    guard let template = templates[reference.name] else { return }
    let added = indent.map { scope.indentation.applied(to: scope.template.bytes[$0]) } ?? []
    continuesLine = false
    expand(
      template.nodes,
      Scope(
        template: template, indentation: Indentation(added: added), arguments: arguments,
        depth: scope.depth + 1))
  }

  /// A child's argument goes before that of its parent for the parent's own parent.
  private mutating func inherit(
    _ reference: TemplateReference, _ indent: Range<Int>?, _ given: [TemplateBlock], _ scope: Scope
  ) {
    var arguments = scope.arguments
    for block in given where arguments[block.name] == nil {
      arguments[block.name] = Argument(block: block, template: scope.template, arguments: scope.arguments)
    }
    let outer = blocks
    blocks = []
    include(reference, indent, scope, arguments)
    // Judged where the template stands for itself: a child may have replaced the place of an argument.
    if scope.template.path == rootPath { judge(given, of: reference, in: scope.template) }
    blocks.formUnion(outer)
  }

  private mutating func fill(_ block: TemplateBlock, _ scope: Scope) {
    blocks.insert(block.name)
    guard let argument = scope.arguments[block.name] else {
      var inner = scope
      inner.depth += 1
      return expand(block.nodes, inner)
    }
    let white = (block.contentIndent ?? block.indent).map { scope.template.bytes[$0] } ?? []
    let added = scope.indentation.applied(to: white)
    if block.startsLine, !argument.block.startsLine { program.write(added[...]) }
    continuesLine = !block.startsLine && argument.block.startsLine
    let indentation = Indentation(added: added, removed: argument.block.contentIndent?.count ?? 0)
    expand(
      argument.block.nodes,
      Scope(
        template: argument.template, indentation: indentation, arguments: argument.arguments,
        depth: scope.depth + 1))
    continuesLine = false
  }

  /// Tells of arguments that have no place in the parent, or that stand there twice.
  private mutating func judge(
    _ given: [TemplateBlock], of reference: TemplateReference, in template: Template
  ) {
    guard !isFull else { return }
    var names: Set<String> = []
    for block in given {
      if !names.insert(block.name).inserted {
        report(
          "duplicate-block", block, template,
          Wording("区块“\(block.name)”写了两次", "the block “\(block.name)” is given twice"),
          Wording("请删去其中一个；只有第一个有效", "delete one of them; only the first counts"))
      } else if !blocks.contains(block.name) {
        reportBlock(block, of: reference, in: template)
      }
    }
  }

  private mutating func reportBlock(
    _ block: TemplateBlock, of reference: TemplateReference, in template: Template
  ) {
    let help = Spelling.help(for: block.name, among: blocks.sorted())
    report(
      "unknown-block", block, template,
      Wording(
        "模板“\(reference.name)”里没有区块“\(block.name)”",
        "the template “\(reference.name)” has no block “\(block.name)”"),
      help ?? Wording("请删去它，或在上级模板中加上此区块", "delete it, or add the block to the parent"))
  }

  private mutating func report(
    _ rule: String, _ block: TemplateBlock, _ template: Template, _ message: Wording, _ help: Wording
  ) {
    let place = SourceLocation(path: template.path, line: block.place.line, column: block.place.column)
    let finding = Diagnostic(rule: rule, at: place, message, help: help)
    // A block that stands in two places of the parent is gone through twice.
    if !diagnostics.contains(finding) { diagnostics.append(finding) }
  }

  private mutating func reportSize(_ template: Template) {
    isFull = true
    diagnostics.append(
      Diagnostic(
        rule: "large-template", at: SourceLocation(path: template.path),
        Wording("连同所含的模板太大或嵌套太深", "with all it includes the template is too large or too deep"),
        help: Wording("请减少模板之间的相互包含", "include fewer templates in each other")))
  }
}
