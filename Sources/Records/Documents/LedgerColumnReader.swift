// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Standards
internal import Tables

/// Reads the columns (列) of a county's own ledger: a name alone, or a group of keys.
enum LedgerColumnReader {
  static let keys: [RecordKey] = [
    RecordKey(
      "id", "编号", form: .slug, note: Wording("小写英文，不写就按名称的拼音", "made from the name where left out")),
    RecordKey("name", "名称", aliases: ["title", "列名"], isRequired: true, note: Wording("表头", "the header")),
    RecordKey("english", "英文", note: Wording("英文名", "its English name")),
    RecordKey(
      "type", "类型",
      form: .words(kinds),
      note: Wording(
        "文本、名称、名单、数、整数、日期、月份、是否、选项、多选、百分比、编码、人名、地址、经度、纬度、坐标",
        "text, name, names, number, integer, date, month, flag, choice, choices, percent, code, person, address, longitude, latitude or coordinates"
      )),
    RecordKey(
      "choices", "选项", form: .either([.text, .list(.either([.text, .group(choiceKeys)]))]),
      note: Wording("可以写的词", "the words that may be written")),
    RecordKey("unit", "单位", note: Wording("如 亩", "such as km")),
    RecordKey("required", "必填", form: .flag, note: Wording("是 或 否", "是 or 否")),
    RecordKey("public", "公开", form: .flag, note: Wording("是 或 否，不写就不公开", "是 or 否; internal where left out")),
    RecordKey("min", "最小", form: .number, note: Wording("数", "a number")),
    RecordKey("max", "最大", form: .number, note: Wording("数", "a number")),
    RecordKey(
      "decimals", "小数", aliases: ["小数位"], form: .integer(0...9), note: Wording("最多几位小数", "the most decimals")),
    RecordKey("note", "说明", note: Wording("写什么", "what to write there")),
    RecordKey("aliases", "别名", form: .texts, note: Wording("也认的表头", "other headers for it")),
  ]

  private static let choiceKeys: [RecordKey] = [
    RecordKey("id", "编号", note: Wording("小写英文", "lower-case English")),
    RecordKey("name", "名称", isRequired: true, note: Wording("可以写的词", "the word to write")),
    RecordKey("english", "英文", note: Wording("英文名", "its English name")),
    RecordKey("aliases", "别名", form: .texts, note: Wording("也认的词", "other words for it")),
  ]

  /// Columns that the tool knows by name: of these, a name alone says everything.
  static let known: [Column] = [
    .ledgerArea, .ledgerVillage, .ledgerHolder, .ledgerSupervisor,
    .ledgerDate(
      "found", "发现日期", aliases: ["登记日期", "检查日期", "巡查日期", "排查日期", "受理日期", "交办日期"]),
    .ledgerDate("due", "完成时限", aliases: ["时限", "整改时限", "办结时限"]),
    .ledgerDate("milestone", "序时节点", aliases: ["节点"]),
    Column(
      "progress", "进度", aliases: ["完成比例"],
      type: .number(min: .zero, max: ExactNumber(100), decimals: nil), unit: "%", visibility: .published,
      note: Wording("完成的百分比", "how much is done, in per cent")),
  ]

  private enum Kind {
    case text, name, names, number, integer, date, month, flag, choice, choices, percent, code
    case person, address, longitude, latitude, coordinates

    /// What the column tells about people and places.
    var role: ColumnRole? {
      switch self {
      case .person: .person
      case .address: .address
      case .longitude: .longitude
      case .latitude: .latitude
      case .coordinates: .coordinates
      default: nil
      }
    }
  }

  private static let kinds: [(names: [String], value: Kind)] = [
    (["文本", "text"], .text), (["名称", "name"], .name), (["名单", "names", "list"], .names),
    (["数", "number", "数字"], .number), (["整数", "integer"], .integer), (["日期", "date"], .date),
    (["月份", "month"], .month), (["是否", "flag"], .flag), (["选项", "choice", "单选"], .choice),
    (["多选", "choices"], .choices),
    (["百分比", "percent"], .percent), (["编码", "code"], .code),
    (["人名", "姓名", "person"], .person), (["地址", "address"], .address), (["经度", "longitude"], .longitude),
    (["纬度", "latitude"], .latitude), (["坐标", "coordinates"], .coordinates),
  ]

  static func read(_ nodes: [YAMLNode], into draft: inout LedgerDraft) {
    for node in nodes {
      guard let column = column(node, &draft) else { continue }
      // 编号, 名称 and the other columns of every ledger may be listed without harm.
      if case .scalar = node, isBase(column.id) { continue }
      if column.id == "stage" { continue }
      checkDouble(column, at: node.location, &draft)
      draft.columns.append(column)
      draft.places[column.id] = node.location
    }
  }

  /// A column of dates for a stage that names one which is not declared.
  static func addDate(_ title: String, at place: SourceLocation, to draft: inout LedgerDraft) -> String {
    let id = LedgerDraft.identifier(for: title, fallback: "date") { draft.column(named: $0) != nil }
    draft.columns.append(.ledgerDate(id, title))
    draft.places[id] = place
    return id
  }

  private static func checkDouble(_ column: Column, at place: SourceLocation, _ draft: inout LedgerDraft) {
    for name in [column.title, column.id] + column.aliases {
      guard let other = draft.columns.first(where: { $0.isNamed(name) }) else { continue }
      let where_ = draft.places[other.id].map { "，见第 \($0.line ?? 0) 行" } ?? "，是台账本来就有的"
      let english = draft.places[other.id].map { "see line \($0.line ?? 0)" } ?? "the ledger has it already"
      draft.report(
        "duplicate-id", at: place,
        Wording("列名“\(name)”已经用过\(where_)", "the column name “\(name)” is taken, \(english)"),
        help: Wording("换一个名称，或删去一列", "choose another name, or delete one of the two"))
      return
    }
  }

  private static func column(_ node: YAMLNode, _ draft: inout LedgerDraft) -> Column? {
    if case .scalar(let name, _) = node, !name.isEmpty { return column(named: name, draft) }
    var reader = MappingReader(node, keys: keys)
    let given = reader.mention("id")
    let name = reader.text("name")
    let english = reader.text("english")
    let kind = reader.choice("type", kinds)
    let choices = choices(&reader)
    let unit = reader.text("unit")
    let isRequired = reader.flag("required")
    let isPublic = reader.flag("public")
    let note = reader.text("note")
    let aliases = reader.mentions("aliases").map(\.text)
    guard let name else {
      draft.hasNamelessColumn = true
      draft.report(reader.diagnostics)
      return nil
    }
    let model = Self.model(name, given?.text, draft)
    let id = given.map { draft.identifier($0) } ?? model?.id ?? identifier(name, draft)
    let type = type(kind, choices, model, &reader, id: id, &draft)
    draft.report(reader.diagnostics)
    let start = model ?? Column(id, name)
    let base = start.id == id ? start : Column(id, name)
    return base.called(
      name, aliases: aliases + otherNames(model, besides: name), type: type, isRequired: isRequired,
      unit: unit ?? (kind == .percent ? "%" : nil),
      visibility: visibility(isPublic, kind?.role ?? base.role),
      note: note.map { Wording($0, $0) }, role: kind?.role,
      english: english)
  }

  /// What is public of people and places is so in its coarser form; `nil` leaves it to the column.
  private static func visibility(_ isPublic: Bool?, _ role: ColumnRole?) -> Visibility? {
    isPublic.map { $0 ? (role == nil ? .published : .coarsened) : .internalOnly }
  }

  /// A column of which only the name is given: one that is known, a date by its ending, or text.
  private static func column(named name: String, _ draft: LedgerDraft) -> Column {
    if let model = model(name, nil, draft) {
      return model.called(name, aliases: otherNames(model, besides: name))
    }
    let id = identifier(name, draft)
    if name.hasSuffix("日期") || name.hasSuffix("时限") { return .ledgerDate(id, name) }
    return Column(id, name)
  }

  /// The column of the tool that a name or an id means, unless another took its place.
  private static func model(_ name: String, _ id: String?, _ draft: LedgerDraft) -> Column? {
    if name == "状态" || id == "stage" { return Column("stage", "状态") }
    return (LedgerDefinition.baseColumns([]) + known).first { column in
      (id.map { $0 == column.id } ?? column.isNamed(name)) && !draft.columns.contains { $0.id == column.id }
    }
  }

  /// Other headers by which a column goes that every ledger has; a column of the county's own goes by its own.
  private static func otherNames(_ model: Column?, besides name: String) -> [String] {
    guard let model, isBase(model.id) else { return [] }
    return ([model.title] + model.aliases).filter { $0 != name }
  }

  private static func isBase(_ id: String) -> Bool {
    LedgerDefinition.baseColumns([]).contains { $0.id == id }
  }

  private static func identifier(_ name: String, _ draft: LedgerDraft) -> String {
    LedgerDraft.identifier(for: name, fallback: "column") { candidate in
      draft.column(named: candidate) != nil || known.contains { $0.id == candidate }
    }
  }

  private static func choices(_ reader: inout MappingReader) -> [Choice] {
    guard case .sequence(let nodes, _)? = reader.node("choices") else {
      return choices(reader.mentions("choices"))
    }
    var choices: [Choice] = []
    for node in nodes {
      if case .scalar(let text, let place) = node {
        choices += Self.choices([Mention(text, at: place)], taken: choices)
        continue
      }
      var item = MappingReader(node, keys: choiceKeys)
      if let name = item.text("name") {
        let id = item.text("id") ?? Self.identifier(name, choices)
        let english = item.text("english")
        choices.append(Choice(id, name, english: english, aliases: item.mentions("aliases").map(\.text)))
      }
      reader.report(item.diagnostics)
    }
    return choices
  }

  private static func choices(_ mentions: [Mention], taken: [Choice] = []) -> [Choice] {
    var all = taken
    for mention in mentions { all.append(Choice(identifier(mention.text, all), mention.text)) }
    return Array(all.dropFirst(taken.count))
  }

  private static func identifier(_ name: String, _ choices: [Choice]) -> String {
    LedgerDraft.identifier(for: name, fallback: "choice") { id in choices.contains { $0.id == id } }
  }

  private static func type(
    _ kind: Kind?, _ choices: [Choice], _ model: Column?, _ reader: inout MappingReader, id: String,
    _ draft: inout LedgerDraft
  ) -> ColumnType {
    let min = reader.number("min")
    let max = reader.number("max")
    let decimals = reader.integer("decimals", in: 0...9)
    let limits = ["min", "max", "decimals"].first { reader.node($0) != nil }
    if let min, let max, min > max { reader.report([limitOrder(min, max, at: reader.node("max")?.location)]) }
    // A kind that could not be read is one mistake, whoever speaks of the column later.
    if kind == nil, reader.node("type") != nil { draft.doubtfulColumns.insert(id) }
    let isNumeric = kind == .number || kind == .integer || kind == .percent
    if let limits, !isNumeric, !draft.doubtfulColumns.contains(id) {
      reader.report([misplaced(limits, at: reader.node(limits)?.location)])
    }
    if reader.node("choices") != nil, let kind, kind != .choice, kind != .choices {
      reader.report([misplaced("choices", at: reader.node("choices")?.location)])
    }
    if let model, isBase(id), let place = reader.node("type")?.location {
      reader.report([fixed(model, at: place)])
    }
    switch kind {
    case nil: return choices.isEmpty ? model?.type ?? .text : .choice(choices)
    case .text, .person, .address, .coordinates: return .text
    case .longitude, .latitude: return .anyNumber
    case .name: return .name
    case .names: return .names
    case .number: return .number(min: min, max: max, decimals: decimals)
    case .integer:
      return .integer(min: whole(min, "min", &reader), max: whole(max, "max", &reader))
    case .percent: return .number(min: min ?? .zero, max: max ?? ExactNumber(100), decimals: decimals)
    case .date: return .date
    case .month: return .month
    case .flag: return .flag
    case .code: return .identifier
    case .choice, .choices:
      if choices.isEmpty, reader.node("choices") == nil { reader.report([noChoices(at: reader.location)]) }
      return kind == .choices ? .choices(choices) : .choice(choices)
    }
  }

  /// A limit of a column of whole numbers.
  private static func whole(_ limit: ExactNumber?, _ key: String, _ reader: inout MappingReader) -> Int? {
    guard let limit else { return nil }
    if limit.denominator == 1, let whole = Int(exactly: limit.numerator) { return whole }
    reader.report([
      Diagnostic(
        rule: "bad-number", at: reader.node(key)?.location ?? reader.location,
        Wording(
          "整数列的界限要写整数，这里是“\(limit.plainText())”",
          "a limit of whole numbers is one, not “\(limit.plainText())”"),
        help: Wording("改成整数，或把“类型”改成“数”", "write a whole number, or make the type a number"))
    ])
    return nil
  }
}
