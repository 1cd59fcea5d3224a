// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Yams

/// Why text is not YAML, in the words of people who never heard of it.
struct YAMLProblem {
  private let wording: Wording
  private let help: Wording
  private let line: Int
  private let column: Int
  private var cure: Cure?

  /// What makes a line readable of which it is plain how it was meant.
  private enum Cure {
    case wideColon, tightColon, missingColon
  }

  /// - Parameters:
  ///   - problem: What the parser says.
  ///   - context: What it was reading, and where that began.
  init(_ problem: String, _ mark: Mark, _ context: YamlError.Context?, in text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    // The parser notices a wrong colon only at the next right one, or the one after it.
    for number in (mark.line - 3...mark.line).reversed() where lines.indices.contains(number - 1) {
      if let column = Self.wideColon(lines[number - 1]) {
        (line, self.column, wording, help) = (number, column, Self.wideColonFact, Self.wideColonHelp)
        cure = .wideColon
        return
      }
      if let slip = Self.tightColon(lines[number - 1]) {
        (line, self.column, wording, help) = (number, slip.column, slip.fact, Self.tightColonHelp)
        cure = .tightColon
        return
      }
    }
    let first = min(context?.mark.line ?? mark.line, mark.line)
    for number in max(first, mark.line - 3)...max(mark.line, first) where lines.indices.contains(number - 1) {
      if let wide = Self.wideMark(lines[number - 1]) {
        (line, column) = (number, wide.column)
        wording = Wording("这里用了全角的“\(wide.mark)”", "the mark “\(wide.mark)” here is a wide one")
        help = Wording(
          "花括号和方括号、里面的逗号和引号都用半角：{ } [ ] , \"", "braces, brackets, commas and quotes are narrow: { } [ ] , \"")
        return
      }
    }
    if problem.contains("mapping values are not allowed"), let number = Self.lacking(above: mark.line, lines)
    {
      (line, column) = (number, 1)
      (wording, help) = Self.lackingColon
      cure = .missingColon
      return
    }
    if let context, problem.contains("end of stream"), context.text.contains("quoted scalar") {
      (line, column) = (context.mark.line, max(context.mark.column, 1))
      wording = Wording("这里开始的引号没有结束", "the quote that opens here never closes")
      help = Wording("在这段文字末尾补上引号", "close it at the end of the text")
      return
    }
    // An open bracket is noticed where the next thing stands; the author looks for its beginning.
    let isOpen = problem.contains("',' or")
    // So is a line without a colon, in the line after it.
    let isKey = problem.contains("':'") && context?.text.contains("simple key") ?? false
    let place = isOpen || isKey ? context?.mark ?? mark : mark
    (line, column) = (place.line, max(place.column, 1))
    let found = lines.indices.contains(mark.line - 1) ? lines[mark.line - 1] : ""
    if found.drop(while: { $0 == " " }).hasPrefix("\t") || found.hasPrefix("\t") {
      wording = Wording("行首用了制表符（Tab）", "the line begins with a tab")
      help = Wording("改成空格：每一级缩进两格", "use blanks: two for each level")
      return
    }
    (wording, help) = Self.words(problem, context)
    if problem.contains("':'") { cure = .missingColon }
  }

  func diagnostic(path: String, firstLine: Int) -> Diagnostic {
    Diagnostic(
      rule: "yaml-syntax", at: SourceLocation(path: path, line: firstLine + line - 1, column: column),
      wording,
      help: help)
  }

  /// The text with the line made readable; `nil` where it is not plain how it was meant.
  func mended(_ text: String) -> String? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let cure, lines.indices.contains(line - 1) else { return nil }
    let written = lines[line - 1]
    let mark: Character
    switch cure {
    case .wideColon: mark = "："
    case .tightColon: mark = ":"
    case .missingColon: mark = " "
    }
    let start = written.firstIndex { $0 != " " } ?? written.startIndex
    guard cure != .missingColon || !written.contains(":"), let place = written[start...].firstIndex(of: mark)
    else { return nil }
    var rest = written[written.index(after: place)...].drop { $0 == " " || $0 == "\u{3000}" }
    // The other marks of an input method come with its colon.
    if rest.hasPrefix("［") || rest.hasPrefix("｛") {
      let narrow: [Character: Character] = ["［": "[", "］": "]", "｛": "{", "｝": "}", "，": ","]
      rest = Substring(String(rest.map { narrow[$0] ?? $0 }))
    }
    lines[line - 1] = "\(written[..<place]): \(rest)"
    return lines.joined(separator: "\n")
  }

  /// The first wide bracket, or wide comma or quote in brackets, of a line.
  private static func wideMark(_ line: Substring) -> (column: Int, mark: Character)? {
    let body = line.drop(while: { $0 == " " })
    guard let first = body.first, first != "#", first != "\"", first != "'",
      line.contains(where: { "{[｛［".contains($0) }),
      let place = line.firstIndex(where: { "，｛｝［］“”".contains($0) })
    else { return nil }
    return (line[..<place].unicodeScalars.count + 1, line[place])
  }

  private static let wideColonFact = Wording("这里的冒号是全角的“：”", "the colon here is the wide “：”")
  private static let wideColonHelp = Wording("改成半角“: ”，后面空一格", "write “: ”, with a blank after it")

  /// The column of a wide colon where the one after a key should be.
  private static func wideColon(_ line: Substring) -> Int? {
    let body = line.drop(while: { $0 == " " })
    guard let first = body.first, first != "#", first != "\"", first != "'", !body.hasPrefix("- "),
      let colon = line.firstIndex(of: "：")
    else { return nil }
    let before = line[..<colon]
    return before.contains(":") ? nil : before.unicodeScalars.count + 1
  }

  private static let tightColonHelp = Wording("冒号后面加一个半角空格：“键: 值”", "put a blank after it: `key: value`")

  /// The column of the first colon of a line that has no blank after it, where a key stands before it: `公开:是`. A
  /// number before it may be a time, and two slashes after it an address.
  private static func tightColon(_ line: Substring) -> (column: Int, fact: Wording)? {
    let body = line.drop(while: { $0 == " " })
    guard let first = body.first, !"#\"'-[{&*!|>%@`".contains(first), !first.isNumber,
      let colon = body.firstIndex(of: ":"), body.index(after: colon) < body.endIndex
    else { return nil }
    let next = body[body.index(after: colon)]
    guard next != " ", next != "\r", next != "/", !body[..<colon].contains(" ") else { return nil }
    let column = line[..<colon].unicodeScalars.count + 1
    return next == "\u{3000}"
      ? (column, Wording("冒号后面是全角空格", "the blank after the colon is a wide one"))
      : (column, Wording("冒号后面没有空格", "there is no blank after the colon"))
  }

  private static let lackingColon = (
    Wording("这一行缺少冒号", "this line lacks a colon"),
    Wording("写成“键: 值”，冒号用半角，后面空一格", "write `key: value` with a blank after the colon")
  )

  /// The first line of a group where it and those below it, down to the one where the parser stumbled, have no colon:
  /// the parser took them for text.
  private static func lacking(above last: Int, _ lines: [Substring]) -> Int? {
    func indent(_ number: Int) -> Int { lines[number - 1].prefix { $0 == " " }.count }
    func isEmpty(_ number: Int) -> Bool {
      let body = lines[number - 1].drop { $0 == " " || $0 == "\r" }
      return body.isEmpty || body.hasPrefix("#")
    }
    guard lines.indices.contains(last - 1) else { return nil }
    var found: Int?
    for number in (1..<last).reversed() where !isEmpty(number) {
      let line = lines[number - 1]
      if line.contains(":") || line.drop(while: { $0 == " " }).hasPrefix("-")
        || indent(number) != indent(last)
      {
        // Above the group stands the key that it belongs to.
        let isKey = line.reversed().drop { $0 == " " || $0 == "\r" }.first == ":"
        return isKey ? found : nil
      }
      found = number
    }
    return found
  }

  private static func words(_ problem: String, _ context: YamlError.Context?) -> (Wording, Wording) {
    let quote = Wording("文字里有冒号、# 或以符号开头的，整段加上引号", "quote text that holds : or # or begins with a mark")
    let align = Wording("同一级的行左边对齐，下一级缩进两格", "align lines of one level, and indent the next by two blanks")
    switch problem {
    case let text where text.contains("mapping values are not allowed"):
      return (
        Wording("这里不能再有“键: 值”", "a key cannot stand here"),
        Wording(
          "文字里有冒号就整段加引号；另写一项就另起一行，与上一项左边对齐",
          "quote text with a colon in it; begin another key on a line of its own, aligned with the one before"
        )
      )
    case let text where text.contains("':'"):
      return lackingColon
    case let text where text.contains("',' or ']'"):
      return (
        Wording("方括号没有写完", "the brackets are not closed"),
        Wording("每项用半角逗号隔开，最后写 ]", "put commas between the items and ] at the end")
      )
    case let text where text.contains("',' or '}'"):
      return (
        Wording("花括号没有写完", "the braces are not closed"),
        Wording("每项用半角逗号隔开，最后写 }", "put commas between the items and } at the end")
      )
    case let text where text.contains("cannot start any token"):
      return (Wording("文字不能以这个符号开头", "text cannot begin with this mark"), quote)
    case let text where text.contains("escape"):
      return (
        Wording("引号里的反斜杠用得不对", "the backslash in the quotes is not understood"),
        Wording("改用单引号，或把 \\ 写成 \\\\", "use single quotes, or write \\\\ for \\")
      )
    case let text
    where text.contains("expected key") || text.contains("'-' indicator") || text.contains("block sequence"):
      return (Wording("这一行与上面没有对齐", "this line is not aligned with those above"), align)
    default:
      return (
        Wording("这里的写法读不懂", "cannot read this (\(problem))"),
        Wording(quote.chinese + "；" + align.chinese, quote.english + "; " + align.english)
      )
    }
  }
}
