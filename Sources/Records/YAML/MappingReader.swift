// SPDX-License-Identifier: MIT

package import Diagnostics
package import Standards
internal import Tables

/// Reads a mapping by its declared keys: an unknown key, a missing one, or a value of the wrong kind is a finding.
package struct MappingReader {
  package private(set) var diagnostics: [Diagnostic] = []
  private var values: [String: YAMLNode] = [:]
  private let keys: [RecordKey]
  private let defaultYear: Int?
  package let location: SourceLocation

  /// - Parameter defaultYear: The year of dates written without one.
  package init(_ node: YAMLNode, keys: [RecordKey], defaultYear: Int? = nil) {
    self.keys = keys
    self.defaultYear = defaultYear
    location = node.location
    guard case .mapping(let entries, _) = node else {
      diagnostics.append(
        Self.wrongKind(
          node, wanted: Wording("一组“键: 值”", "a group of keys"), key: nil, help: Self.howToGroup(node, keys)))
      return
    }
    var meant: Set<String> = []
    for entry in entries {
      guard let key = keys.first(where: { $0.isNamed(entry.key) }) else {
        // What is written already is hardly meant a second time.
        let free = keys.filter { key in !entries.contains { key.isNamed($0.key) } }
        diagnostics.append(Self.unknownKey(entry, keys: keys, free: free))
        if let near = Self.nearest(entry, free) { meant.insert(near.id) }
        continue
      }
      if values[key.id] != nil {
        diagnostics.append(Self.keyTwice(entry, key: key))
      }
      values[key.id] = entry.value
    }
    // A misspelt key is one mistake and not two.
    for key in keys where key.isRequired && isEmpty(values[key.id]) && !meant.contains(key.id) {
      if key.excusedBy.contains(where: { values[$0] != nil }) { continue }
      diagnostics.append(
        Self.missingKey(key, at: values[key.id]?.location ?? location, isThere: values[key.id] != nil))
    }
  }

  package func node(_ id: String) -> YAMLNode? { isEmpty(values[id]) ? nil : values[id] }

  package mutating func mention(_ id: String) -> Mention? {
    guard let node = node(id) else { return nil }
    guard case .scalar(let text, let place) = node else {
      diagnostics.append(Self.wrongKind(node, wanted: Wording("一个值", "one value"), key: key(id)))
      return nil
    }
    return Mention(text, at: place)
  }

  package mutating func text(_ id: String) -> String? { mention(id)?.text }

  /// A list written as one, or as text with `、` or commas between.
  package mutating func mentions(_ id: String) -> [Mention] {
    guard let node = node(id) else { return [] }
    switch node {
    case .scalar(let text, let place):
      // `［S01，R01］`: the brackets of an input method are no part of a name, either.
      let isWide = text.hasPrefix("［") && text.hasSuffix("］")
      return (isWide ? text.dropFirst().dropLast() : text[...]).split { "、，,;；".contains($0) }.map { part in
        Mention(Self.trimmed(part), at: place)
      }.filter { !$0.text.isEmpty }
    case .sequence(let items, _):
      return items.flatMap { item -> [Mention] in
        guard case .scalar(let text, let place) = item, !text.isEmpty else {
          diagnostics.append(Self.wrongKind(item, wanted: Wording("一个值", "one value"), key: key(id)))
          return []
        }
        // `[S01，R01]`: the comma of an input method parts items as the narrow one does.
        return text.split(separator: "，").map { Mention(Self.trimmed($0), at: place) }.filter {
          !$0.text.isEmpty
        }
      }
    case .mapping:
      diagnostics.append(Self.wrongKind(node, wanted: Wording("一个列表", "a list"), key: key(id)))
      return []
    }
  }

  package mutating func items(_ id: String) -> [YAMLNode] {
    guard let node = node(id) else { return [] }
    guard case .sequence(let items, _) = node else {
      diagnostics.append(
        Self.wrongKind(
          node, wanted: Wording("一个列表（每项以“- ”开头）", "a list of lines that begin with `- `"), key: key(id)))
      return []
    }
    return items
  }

  /// The items of a list whose words are names: in `[镇街，责任单位]` the comma of an input method parts them as the
  /// narrow one does.
  package mutating func named(_ id: String) -> [YAMLNode] {
    items(id).flatMap { item -> [YAMLNode] in
      guard case .scalar(let text, let place) = item, text.contains("，") else { return [item] }
      return text.split(separator: "，").map { .scalar(Self.trimmed($0), place) }
    }
  }

  package mutating func date(_ id: String) -> CivilDate? {
    guard let mention = mention(id) else { return nil }
    switch DateText.parse(mention.text, defaultYear: defaultYear) {
    case .success(let date): return date
    case .failure(let problem):
      diagnostics.append(
        Diagnostic(rule: problem.rule, at: mention.location, problem.wording, help: problem.help))
      return nil
    }
  }

  package mutating func number(_ id: String) -> ExactNumber? {
    guard let mention = mention(id) else { return nil }
    if let number = ExactNumber(mention.text) { return number }
    diagnostics.append(
      Diagnostic(
        rule: "bad-number", at: mention.location,
        Wording(
          "“\(key(id).title)”要写数，这里是“\(mention.text)”",
          "“\(key(id).id)” takes a number, not “\(mention.text)”"),
        help: Wording("只写阿拉伯数字，如 12 或 0.5，不带单位", "write digits such as 12 or 0.5, without a unit")))
    return nil
  }

  package mutating func integer(_ id: String, in range: ClosedRange<Int>) -> Int? {
    guard let mention = mention(id) else { return nil }
    if let value = Int(mention.text), range.contains(value) { return value }
    diagnostics.append(
      Diagnostic(
        rule: "bad-number", at: mention.location,
        Wording(
          "“\(key(id).title)”要写 \(range.lowerBound) 到 \(range.upperBound) 的整数，这里是“\(mention.text)”",
          "“\(key(id).id)” takes a whole number from \(range.lowerBound) to \(range.upperBound), not “\(mention.text)”"
        ),
        help: Wording(
          "只写阿拉伯数字，不带单位，如 \(example(range))", "write digits without a unit, such as \(example(range))")))
    return nil
  }

  private func example(_ range: ClosedRange<Int>) -> Int {
    range.contains(2022) ? 2022 : min(30, range.upperBound)
  }

  /// 是/否, true/false, yes/no.
  package mutating func flag(_ id: String) -> Bool? {
    guard let mention = mention(id) else { return nil }
    let text = mention.text.lowercased()
    let isRelease = id == "public"
    switch text {
    case "是", "true", "yes": return true
    case "否", "false", "no": return false
    case "公开" where isRelease: return true
    case "不公开" where isRelease: return false
    default:
      diagnostics.append(
        Diagnostic(
          rule: "bad-flag", at: mention.location,
          Wording(
            "“\(key(id).title)”只能写 是 或 否，这里是“\(mention.text)”",
            "“\(key(id).id)” takes 是 or 否 (true or false), not “\(mention.text)”"),
          help: Spelling.help(for: text, among: ["true", "false", "yes", "no"])
            ?? Wording("改成“是”或“否”", "write 是 (true) or 否 (false)")))
      // With an error nothing is published; taken for hidden, the record would make every link to it a mistake, too.
      return isRelease ? true : nil
    }
  }

  /// One of some named values.
  package mutating func choice<Value>(_ id: String, _ choices: [(names: [String], value: Value)]) -> Value? {
    guard let mention = mention(id) else { return nil }
    if let found = choices.first(where: { $0.names.contains(mention.text) }) { return found.value }
    let names = choices.compactMap(\.names.first)
    diagnostics.append(
      Diagnostic(
        rule: "bad-choice", at: mention.location,
        Wording("“\(key(id).title)”没有“\(mention.text)”这个值", "“\(key(id).id)” has no value “\(mention.text)”"),
        help: Spelling.help(for: mention.text, among: choices.flatMap(\.names))
          ?? Wording("可写：\(names.joined(separator: "、"))", "one of: \(names.joined(separator: ", "))")))
    return nil
  }

  /// Reports a key as missing that another one of the group calls for.
  package mutating func require(_ id: String) {
    guard isEmpty(values[id]) else { return }
    diagnostics.append(
      Self.missingKey(key(id), at: values[id]?.location ?? location, isThere: values[id] != nil))
  }

  package mutating func report(_ found: [Diagnostic]) { diagnostics += found }

  private func key(_ id: String) -> RecordKey {
    keys.first { $0.id == id } ?? RecordKey(id, id, note: Wording("", ""))
  }

  private func isEmpty(_ node: YAMLNode?) -> Bool {
    switch node {
    case nil: true
    case .scalar(let text, _): text.isEmpty
    case .sequence, .mapping: false
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " || text.first == "\u{3000}" { text.removeFirst() }
    while text.last == " " || text.last == "\u{3000}" { text.removeLast() }
    return String(text)
  }
}

extension MappingReader {
  /// The key that a misspelt one most likely is.
  private static func nearest(_ entry: YAMLNode.Entry, _ keys: [RecordKey]) -> RecordKey? {
    Spelling.nearest(to: entry.key, among: keys.flatMap { [$0.title, $0.id] + $0.aliases }).flatMap { name in
      keys.first { $0.isNamed(name) }
    }
  }

  private static func unknownKey(
    _ entry: YAMLNode.Entry, keys: [RecordKey], free: [RecordKey]
  ) -> Diagnostic {
    let names = keys.map(\.title)
    let isWide = entry.key.contains { "：，".contains($0) }
    return Diagnostic(
      rule: "unknown-key", at: entry.keyLocation,
      Wording("不认识的键“\(entry.key)”", "unknown key “\(entry.key)”"),
      help: isWide
        ? Wording(
          "冒号和逗号要用半角的“: ”和“, ”，后面各空一格",
          "colons and commas are the narrow `: ` and `, `, each with a blank after it")
        : Spelling.help(for: entry.key, among: free.flatMap { [$0.title, $0.id] + $0.aliases })
          ?? Wording(
            "可用的键：\(names.joined(separator: "、"))", "known keys: \(keys.map(\.id).joined(separator: ", "))"))
  }

  private static func keyTwice(_ entry: YAMLNode.Entry, key: RecordKey) -> Diagnostic {
    Diagnostic(
      rule: "duplicate-key", at: entry.keyLocation,
      Wording(
        "“\(entry.key)”写了两次（\(key.title) 和 \(key.id) 是同一个键）",
        "“\(entry.key)” is given twice (\(key.title) and \(key.id) are one key)"),
      help: Wording("只留一个", "keep one of them"))
  }

  private static func missingKey(_ key: RecordKey, at location: SourceLocation, isThere: Bool) -> Diagnostic {
    if isThere {
      return Diagnostic(
        rule: "missing-key", at: location,
        Wording("“\(key.title)”没有写内容", "“\(key.id)” is empty"),
        help: Wording("在冒号后面写上（\(key.note.chinese)）", "write it after the colon (\(key.note.english))"))
    }
    return Diagnostic(
      rule: "missing-key", at: location,
      Wording("缺少“\(key.title)”", "“\(key.id)” is missing"),
      help: Wording(
        "加一行“\(key.title): …”（\(key.note.chinese)）", "add a line `\(key.id): …` (\(key.note.english))"))
  }

  /// How to write a group of keys, by what stands in its place.
  private static func howToGroup(_ node: YAMLNode, _ keys: [RecordKey]) -> Wording {
    if case .scalar(let text, _) = node, text.contains("：") {
      return Wording(
        "冒号要用半角“:”，后面空一格，如“\(keys.first?.title ?? "标题"): …”",
        "the colon is “:” with a blank after it, as in `\(keys.first?.id ?? "title"): …`")
    }
    let first = keys.first { $0.isRequired } ?? keys.first
    return Wording(
      "另起一行，缩进两格，写“\(first?.title ?? "标题"): …”",
      "on a new line, two blanks in, write `\(first?.id ?? "title"): …`")
  }

  private static func wrongKind(
    _ node: YAMLNode, wanted: Wording, key: RecordKey?, help given: Wording? = nil
  ) -> Diagnostic {
    let help =
      switch node {
      case .sequence: given ?? Wording("只写一项，不用方括号和“- ”", "write one thing, without brackets or `- `")
      case .mapping: given ?? Wording("直接写在冒号后面，不再分小项", "write it after the colon, without keys of its own")
      case .scalar:
        given ?? Wording("每项另起一行，以“- ”开头，缩进两格", "give each item a line of its own that begins with `- `")
      }
    let name = key.map { Wording("“\($0.title)”", "“\($0.id)”") } ?? Wording("这里", "this")
    return Diagnostic(
      rule: "wrong-type", at: node.location,
      Wording(
        "\(name.chinese)要写\(wanted.chinese)，现在是\(node.kindName.chinese)",
        "\(name.english) takes \(wanted.english), not \(node.kindName.english)"),
      help: help)
  }
}
