// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Standards
internal import Tables

/// Reads what must be true of an item (条件): a group of keys of which each must hold, or words such as 按期.
enum LedgerConditionReader {
  static let keys: [RecordKey] = [
    RecordKey("ever", "曾到", form: .texts, note: Wording("到过的阶段", "stages it was in")),
    RecordKey("now", "现为", form: .texts, note: Wording("现在的阶段，几个里的一个", "the stage now, one of these")),
    RecordKey(
      "role", "性质", form: .choices(LedgerStageReader.roles.flatMap(\.names)),
      note: Wording("现在阶段的性质", "the role of the stage now")),
    RecordKey("choice", "选项", form: .map(.texts), note: Wording("{列: [词]}", "{column: [words]}")),
    RecordKey("lists", "名单含", form: .map(.texts), note: Wording("{列: 名称}", "{column: name}")),
    RecordKey("yes", "是", aliases: ["true"], form: .texts, note: Wording("“是否”列", "a yes-or-no column")),
    RecordKey("no", "否", aliases: ["false"], form: .texts, note: Wording("“是否”列", "a yes-or-no column")),
    RecordKey("filled", "已填", form: .texts, note: Wording("列", "columns")),
    RecordKey("at_least", "至少", form: .map(.number), note: Wording("{列: 数}", "{column: number}")),
    RecordKey("on_time", "按期", form: .flag, note: Wording("是", "是")),
    RecordKey("due", "到期", form: .flag, note: Wording("是", "是")),
    RecordKey("overdue", "逾期", form: .flag, note: Wording("是", "是")),
    RecordKey("on_schedule", "达序时", form: .flag, note: Wording("是", "是")),
    RecordKey("rebounded", "反弹", form: .flag, note: Wording("是", "是")),
  ]

  /// Words alone, or a group of these keys.
  static let form = KeyForm.either([.texts, .group(keys)])

  private static let words: [(key: String, condition: LedgerCondition)] = [
    ("on_time", .onTime), ("due", .isDue), ("overdue", .overdue), ("on_schedule", .onSchedule),
    ("rebounded", .hasRebounded),
  ]

  /// The conditions under a key of `outer`; none where the key is not there.
  static func read(
    _ key: String, of outer: inout MappingReader, _ draft: inout LedgerDraft
  ) -> [LedgerCondition] {
    switch outer.node(key) {
    case nil: return []
    case .scalar, .sequence: return outer.mentions(key).compactMap { word($0, &draft) }
    case .mapping(let entries, let place)?:
      return read(.mapping(entries, place), &draft)
    }
  }

  /// A word alone: 按期, 到期, 逾期, 反弹, or the stage that an item is in.
  private static func word(_ mention: Mention, _ draft: inout LedgerDraft) -> LedgerCondition? {
    // A stage of the ledger may itself be called 反弹; then it is meant.
    if let stage = LedgerStage.named(mention.text, among: draft.stages) { return .now([stage.id]) }
    if let key = keys.first(where: { $0.isNamed(mention.text) }),
      let found = words.first(where: { $0.key == key.id })
    {
      return found.condition
    }
    return draft.stage(mention).map { .now([$0]) }
  }

  private static func read(_ node: YAMLNode, _ draft: inout LedgerDraft) -> [LedgerCondition] {
    var reader = MappingReader(node, keys: keys)
    var conditions: [LedgerCondition] = reader.mentions("ever").compactMap { draft.stage($0) }.map {
      .ever($0)
    }
    let now = reader.mentions("now").compactMap { draft.stage($0) }
    if !now.isEmpty { conditions.append(.now(now)) }
    let roles = roles(&reader)
    if !roles.isEmpty { conditions.append(.role(roles)) }
    conditions += pairs("choice", &reader, &draft, choice)
    conditions += pairs("lists", &reader, &draft, lists)
    conditions += draft.columns(reader.mentions("yes"), .flag).map { .flag($0, true) }
    conditions += draft.columns(reader.mentions("no"), .flag).map { .flag($0, false) }
    conditions += draft.columns(reader.mentions("filled")).map { .filled($0) }
    conditions += pairs("at_least", &reader, &draft, atLeast)
    for (key, condition) in words where isTrue(key, &reader) { conditions.append(condition) }
    draft.report(reader.diagnostics)
    return conditions
  }

  private static func roles(_ reader: inout MappingReader) -> [LedgerStage.Role] {
    var roles: [LedgerStage.Role] = []
    for mention in reader.mentions("role") {
      if let found = LedgerStageReader.roles.first(where: { $0.names.contains(mention.text) }) {
        roles.append(found.value)
        continue
      }
      let names = LedgerStageReader.roles.compactMap(\.names.first)
      reader.report([
        Diagnostic(
          rule: "bad-choice", at: mention.location,
          Wording("“性质”没有“\(mention.text)”这个值", "“role” has no value “\(mention.text)”"),
          help: Spelling.help(for: mention.text, among: LedgerStageReader.roles.flatMap(\.names))
            ?? Wording("可写：\(names.joined(separator: "、"))", "one of: \(names.joined(separator: ", "))"))
      ])
    }
    return roles
  }

  /// 按期: 是. There is no word for the opposite, so 否 is refused and not taken for it.
  private static func isTrue(_ key: String, _ reader: inout MappingReader) -> Bool {
    guard let value = reader.flag(key) else { return false }
    if value { return true }
    let title = keys.first { $0.id == key }?.title ?? key
    reader.report([
      Diagnostic(
        rule: "bad-choice", at: reader.node(key)?.location ?? reader.location,
        Wording("“\(title)”在这里只能写 是", "“\(key)” takes 是 (true) only"),
        help: Wording("不用这个条件就删去这一行", "delete the line where the condition is not wanted"))
    ])
    return false
  }

  /// The entries of `{column: value}`.
  private static func pairs(
    _ key: String, _ reader: inout MappingReader, _ draft: inout LedgerDraft,
    _ condition: (Mention, YAMLNode, inout MappingReader, inout LedgerDraft) -> [LedgerCondition]
  ) -> [LedgerCondition] {
    guard let node = reader.node(key) else { return [] }
    guard case .mapping(let entries, _) = node else {
      let title = keys.first { $0.id == key }?.title ?? key
      reader.report([
        Diagnostic(
          rule: "wrong-type", at: node.location,
          Wording("“\(title)”要写明是哪一列", "“\(key)” says which column"),
          help: Wording("写成 \(title): {列名: 值}", "write `\(key): {column: value}`"))
      ])
      return []
    }
    return entries.flatMap { entry in
      condition(Mention(entry.key, at: entry.keyLocation), entry.value, &reader, &draft)
    }
  }

  /// Of a column of several choices each that is named must be there; of one choice, one of those named.
  private static func choice(
    _ name: Mention, _ value: YAMLNode, _ reader: inout MappingReader, _ draft: inout LedgerDraft
  ) -> [LedgerCondition] {
    guard let id = draft.column(name, .choice), let column = draft.column(named: id),
      let choices = column.choices
    else { return [] }
    var ids: [String] = []
    for mention in mentions(value) {
      if let found = choices.first(where: {
        $0.id == mention.text || $0.chinese == mention.text || $0.aliases.contains(mention.text)
      }) {
        ids.append(found.id)
        continue
      }
      reader.report([
        Diagnostic(
          rule: "bad-choice", at: mention.location,
          Wording("“\(name.text)”没有“\(mention.text)”这个选项", "“\(name.text)” has no choice “\(mention.text)”"),
          help: Spelling.help(for: mention.text, among: choices.flatMap { [$0.chinese, $0.id] + $0.aliases })
            ?? Wording(
              "可写：\(choices.map(\.chinese).joined(separator: "、"))",
              "one of: \(choices.map(\.chinese).joined(separator: ", "))"))
      ])
    }
    if case .choices = column.type { return ids.map { .lists(id, $0) } }
    return ids.isEmpty ? [] : [.choice(id, ids)]
  }

  private static func lists(
    _ name: Mention, _ value: YAMLNode, _ reader: inout MappingReader, _ draft: inout LedgerDraft
  ) -> [LedgerCondition] {
    guard let id = draft.column(name, .list) else { return [] }
    return mentions(value).map { .lists(id, $0.text) }
  }

  private static func atLeast(
    _ name: Mention, _ value: YAMLNode, _ reader: inout MappingReader, _ draft: inout LedgerDraft
  ) -> [LedgerCondition] {
    guard let id = draft.column(name, .number) else { return [] }
    guard let text = mentions(value).first?.text, let number = ExactNumber(text) else {
      reader.report([
        Diagnostic(
          rule: "bad-number", at: value.location, Wording("“至少”要写数", "“at_least” takes a number"),
          help: Wording("写成 至少: {\(name.text): 60}", "write `at_least: {\(name.text): 60}`"))
      ])
      return []
    }
    return [.atLeast(id, number)]
  }

  /// A value or a list of values.
  private static func mentions(_ node: YAMLNode) -> [Mention] {
    switch node {
    case .scalar(let text, let place): text.isEmpty ? [] : [Mention(text, at: place)]
    case .sequence(let nodes, _): nodes.flatMap(mentions)
    case .mapping: []
    }
  }
}
