// SPDX-License-Identifier: MIT

extension MarkdownWriter {
  mutating func write(_ blocks: [Block]) {
    for block in blocks { write(block) }
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .paragraph(let paragraph): write(paragraph)
    case .heading(let heading): write(heading)
    case .quote(let blocks, _):
      raw("<blockquote>\n")
      write(blocks)
      raw("</blockquote>\n")
    case .list(let list): write(list)
    case .code(let code): write(code)
    case .table(let table): write(table)
    case .rule: raw("<hr>\n")
    }
  }

  private mutating func write(_ paragraph: Paragraph, task: ListItem.TaskState? = nil) {
    if paragraph.content.isEmpty, task == nil { return }
    raw("<p")
    lineAnchor(paragraph.line)
    raw(">")
    writeSign(of: task)
    write(paragraph.content)
    raw("</p>\n")
  }

  private mutating func write(_ heading: Heading) {
    // A heading without text would be a landmark without a name.
    guard !heading.plainText.isEmpty else {
      write(Paragraph(content: heading.content, line: heading.line))
      return
    }
    let level = min(max(heading.level + renderer.headingShift, 1), 6)
    raw(Self.headingStarts[level - 1])
    identifier(heading.id)
    raw(">")
    write(heading.content)
    raw(Self.headingEnds[level - 1])
  }

  private static let headingStarts: [StaticString] = ["<h1", "<h2", "<h3", "<h4", "<h5", "<h6"]
  private static let headingEnds: [StaticString] = [
    "</h1>\n", "</h2>\n", "</h3>\n", "</h4>\n", "</h5>\n", "</h6>\n",
  ]

  private mutating func write(_ list: MarkdownList) {
    raw(list.isOrdered ? "<ol" : "<ul")
    if list.isOrdered, list.start != 1 { attribute("start", "\(list.start)") }
    if list.items.contains(where: { $0.task != nil }) { raw(" class=\"task-list\"") }
    raw(">\n")
    for item in list.items { write(item, isTight: list.isTight) }
    raw(list.isOrdered ? "</ol>\n" : "</ul>\n")
  }

  private mutating func write(_ item: ListItem, isTight: Bool) {
    raw("<li")
    if item.task != nil { raw(" class=\"task\"") }
    lineAnchor(item.line)
    raw(">")
    var task = item.task
    for (index, block) in item.blocks.enumerated() {
      if case .paragraph(let paragraph) = block {
        if isTight {
          writeSign(of: task)
          write(paragraph.content)
          if index + 1 < item.blocks.count { raw("\n") }
        } else {
          write(paragraph, task: task)
        }
      } else {
        writeSign(of: task)
        write(block)
      }
      task = nil
    }
    writeSign(of: task)
    raw("</li>\n")
  }

  /// The state as a sign with a name: a disabled checkbox would need a label and could not be read.
  private mutating func writeSign(of task: ListItem.TaskState?) {
    guard let task else { return }
    raw("<span class=\"task-state\" role=\"img\"")
    attribute("aria-label", task == .done ? word("已完成", "done") : word("未完成", "not done"))
    raw(task == .done ? ">☑</span> " : ">☐</span> ")
  }

  private mutating func write(_ code: CodeBlock) {
    if code.isFenced, let figure = renderer.codeBlock(code) {
      html.append(contentsOf: figure)
      return
    }
    writeFile(of: code)
    raw("<pre><code")
    let language = code.info.utf8.prefix { $0 > 0x20 }
    if !language.isEmpty { attribute("class", "language-" + String(decoding: language, as: UTF8.self)) }
    raw(">")
    text(code.literal)
    raw("</code></pre>\n")
  }

  /// The file that a block of code is from, where the word after its language is the name of one; `>>` before it means
  /// that the block comes at the file's end.
  private mutating func writeFile(of code: CodeBlock) {
    let words = code.info.split(separator: " ")
    guard code.isFenced, words.count == 2 else { return }
    let name = words[1].hasPrefix(">>") ? words[1].dropFirst(2) : words[1]
    // `.yml` is an ending, `$%@` and `a=1.5` are no names.
    guard let point = name.lastIndex(of: "."), name.distance(from: point, to: name.endIndex) > 1,
      name[name.index(after: point)...].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }),
      name.allSatisfy({ $0.isLetter || $0.isNumber || "-_./".contains($0) })
    else { return }
    raw("<p class=\"code-file\"><code>")
    text(String(name))
    raw("</code>")
    if words[1].hasPrefix(">>") { raw(word("（加在末尾）", " (added to its end)")) }
    raw("</p>\n")
  }

  mutating func writeFootnotes(_ notes: [Footnote]) {
    guard !notes.isEmpty else { return }
    raw("<section class=\"footnotes\"")
    attribute("aria-label", word("脚注", "Footnotes"))
    raw(">\n<ol>\n")
    for note in notes {
      raw("<li")
      identifier("fn-\(note.number)")
      raw(">")
      var last: Paragraph?
      var blocks = note.blocks
      if case .paragraph(let paragraph)? = blocks.last {
        last = paragraph
        blocks.removeLast()
      }
      write(blocks)
      raw("<p>")
      write(last?.content ?? [])
      writeBackLinks(note)
      raw("</p>\n</li>\n")
    }
    raw("</ol>\n</section>\n")
  }

  private mutating func writeBackLinks(_ note: Footnote) {
    for count in 0..<note.referenceCount {
      raw(" <a class=\"footnote-back\" href=\"")
      HTMLText.escapeAddress("#\(renderer.idPrefix)\(referenceID(note.number, count + 1))", into: &html)
      raw("\"")
      let place = count == 0 ? "\(note.number)" : "\(note.number)-\(count + 1)"
      attribute("aria-label", word("返回正文（脚注 \(place)）", "Back to the text (footnote \(place))"))
      raw(count == 0 ? ">↩</a>" : ">↩\(count + 1)</a>")
    }
  }
}
