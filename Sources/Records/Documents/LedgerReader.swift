// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Tables

/// Reads a ledger that the county declares: `ledgers/<name>.yml` (台账).
package enum LedgerReader {
  package static let keys: [RecordKey] = [
    RecordKey(
      "id", "编号", form: .slug,
      note: Wording("小写英文，用作网址；不写就按文件名或拼音", "its address, in lower-case English")),
    RecordKey(
      "title", "名称", aliases: ["标题"],
      note: Wording("如 黑臭水体；表的文件名也用它", "such as 黑臭水体; its table is called so too")),
    RecordKey("english", "英文", note: Wording("英文名", "its English name")),
    RecordKey("about", "说明", note: Wording("一句话说明记什么", "what it keeps, in one sentence")),
    RecordKey("counter", "量词", note: Wording("个、项、件……", "the noun after a number")),
    RecordKey("extends", "基于", note: Wording("工具自带的台账，如 入河排污口", "a ledger of the tool, such as outfalls")),
    RecordKey(
      "columns", "列", form: .list(.either([.text, .group(LedgerColumnReader.keys)])),
      note: Wording("表里有哪些列", "the columns of its table")),
    RecordKey(
      "roles", "角色", form: .group(LedgerRoleReader.keys),
      note: Wording("哪一列是时间、地点、责任单位", "which columns say when, where and who")),
    RecordKey(
      "stages", "阶段", form: .either([.text, .list(.either([.text, .group(LedgerStageReader.keys)]))]),
      note: Wording("一条要走过的阶段", "the stages an item goes through")),
    RecordKey(
      "rates", "比率", form: .list(.group(LedgerFigureReader.rateKeys)),
      note: Wording("要算的比率", "shares to count")),
    RecordKey(
      "computations", "推算", form: .list(.group(LedgerComputationReader.keys)),
      note: Wording("由几列算出的数", "figures that follow from columns")),
    RecordKey(
      "sums", "合计", form: .list(.group(LedgerFigureReader.sumKeys)),
      note: Wording("要合计的列", "columns to add up")),
    RecordKey("breakdowns", "分组", form: .texts, note: Wording("按什么分开统计", "by what items are told apart")),
    RecordKey(
      "checks", "检查", form: .group(LedgerFigureReader.checkKeys),
      note: Wording("逐项要达到的", "requirements met in full or not")),
    RecordKey(
      "measure", "对照", form: .group(LedgerRoleReader.measureKeys),
      note: Wording("基准、目标、实际的列", "columns of baseline, goal and actual value")),
    RecordKey(
      "gates", "公开条件", form: LedgerConditionReader.form,
      note: Wording("公开前必须满足的", "what must be true before an item is public")),
    RecordKey(
      "mask", "隐去", form: .group(LedgerRoleReader.maskKeys),
      note: Wording("自然人姓名的列", "the column of a person's name")),
  ]

  /// The ledger that a file declares; `nil` with errors where it cannot be used.
  ///
  /// - Parameters:
  ///   - name: The file's name without its ending.
  ///   - known: The ledgers there are, of which it may extend one.
  static func read(
    _ node: YAMLNode, named name: String, known: [LedgerDefinition]
  ) -> Diagnosed<LedgerDefinition?> {
    var reader = MappingReader(node, keys: keys)
    var draft = LedgerDraft()
    let definition: LedgerDefinition?
    if let base = reader.mention("extends") {
      definition = LedgerExtension.read(base, &reader, &draft, known: known)
    } else {
      definition = own(&reader, &draft, named: name, known: known)
    }
    let found = reader.diagnostics + draft.diagnostics
    return Diagnosed(found.contains { $0.severity == .error } ? nil : definition, found)
  }

  /// The names that a ledger's table may go by, as far as a broken file tells.
  static func names(_ node: YAMLNode) -> [String] {
    guard case .mapping(let entries, _) = node else { return [] }
    return entries.compactMap { entry in
      guard ["编号", "id", "名称", "title", "标题", "基于", "extends"].contains(entry.key),
        case .scalar(let text, _) = entry.value
      else { return nil }
      return text
    }
  }

  /// A file that names nothing but the ledger is not finished.
  private static func checkContents(_ reader: MappingReader, _ draft: inout LedgerDraft) {
    if reader.node("columns") == nil, reader.node("stages") == nil {
      draft.report([
        Diagnostic(
          rule: "missing-key", at: reader.location,
          Wording(
            "缺少“列”和“阶段”，不知道这本台账记什么",
            "“columns” and “stages” are missing: it is not known what the ledger keeps"),
          help: Wording(
            "至少写一样，如“阶段: [已发现, 已完成, 已销号]”", "write one of them, such as stages: [found, done, closed]"))
      ])
    }
  }

  private static func own(
    _ reader: inout MappingReader, _ draft: inout LedgerDraft, named name: String, known: [LedgerDefinition]
  ) -> LedgerDefinition? {
    let given = reader.mention("id")
    let title = reader.mention("title") ?? Mention(name, at: reader.location)
    let id = given.map { draft.identifier($0) } ?? (Slug.isValid(name) ? name : Slug.make(from: title.text))
    checkNames(id, at: given ?? title, title, &draft, known: known)
    let english = reader.text("english")
    let about = reader.text("about")
    let counter = reader.text("counter")
    checkContents(reader, &draft)
    LedgerColumnReader.read(reader.named("columns"), into: &draft)
    stages(&reader, &draft)
    let roles = LedgerRoleReader.roles(&reader, &draft)
    let rates = LedgerFigureReader.rates(&reader, &draft)
    draft.computations = LedgerComputationReader.read(&reader, &draft)
    let sums = LedgerFigureReader.sums(&reader, &draft)
    let dimensions = LedgerFigureReader.dimensions(&reader, &draft)
    let checks = LedgerFigureReader.checks(&reader, &draft)
    let measure = LedgerRoleReader.measure(&reader, &draft)
    let gates = LedgerConditionReader.read("gates", of: &reader, &draft)
    let mask = LedgerRoleReader.mask(&reader, &draft)
    let shown = Wording(title.text, english ?? id.spaced)
    return LedgerDefinition(
      id: id, title: shown, about: about.map { Wording($0, $0) } ?? Wording("", ""),
      counter: counter.map { Wording($0, $0.utf8.allSatisfy { $0 < 0x80 } ? $0 : "items") }
        ?? Wording("项", "items"),
      columns: draft.columns, roles: roles, stages: draft.stages, rates: rates,
      computations: draft.computations, sums: sums,
      dimensions: reader.node("breakdowns") == nil
        ? LedgerFigureReader.usualDimensions(roles, draft) : dimensions,
      checks: checks, measure: measure, gates: gates, mask: mask, location: reader.location)
  }

  private static func stages(_ reader: inout MappingReader, _ draft: inout LedgerDraft) {
    guard reader.node("stages") != nil else { return }
    let nodes = stageNodes(&reader)
    let written = LedgerStageReader(nodes, into: &draft).stages
    draft.stages = LedgerStageChain(written).stages(&draft)
    if draft.diagnostics.isEmpty, reader.diagnostics.isEmpty {
      draft.report(LedgerStageCheck(draft.stages, at: written.map(\.location)).findings())
    }
  }

  /// The items of the list, or the words of `已排查、整治中、已销号`.
  static func stageNodes(_ reader: inout MappingReader) -> [YAMLNode] {
    guard case .scalar? = reader.node("stages") else { return reader.named("stages") }
    return reader.mentions("stages").map { .scalar($0.text, $0.location) }
  }

  /// The id and the title are its own: no table and no other ledger has them.
  private static func checkNames(
    _ id: String, at place: Mention, _ title: Mention, _ draft: inout LedgerDraft, known: [LedgerDefinition]
  ) {
    let forms = TableForms(ledgers: known)
    guard let other = forms.named(title.text) ?? forms.named(id) else { return }
    let isTitle = forms.named(title.text) != nil
    let (word, at) = isTitle ? (title.text, title.location) : (id, place.location)
    switch other {
    case .ledger(let ledger):
      let isOwn = ledger.location != nil
      draft.report(
        "duplicate-id", at: at,
        isOwn
          ? Wording(
            "已有叫“\(word)”的台账，见 \(ledger.location?.description ?? "")",
            "there is a ledger “\(word)” already, see \(ledger.location?.description ?? "")")
          : Wording("“\(word)”是工具自带的台账", "“\(word)” is a ledger of the tool"),
        help: isOwn
          ? Wording("换一个名称和编号", "choose another title and id")
          : Wording(
            "要给它加列、改公示期，写“基于: \(ledger.title.chinese)”；另立一本就换一个名称",
            "to add to it write `extends: \(ledger.id)`; for another ledger choose another title"))
    case .kind:
      draft.report(
        "duplicate-id", at: at,
        Wording("“\(word)”是另一种表的名称", "“\(word)” is the name of another kind of table"),
        help: Wording("给台账换一个名称", "choose another title for the ledger"))
    }
  }
}
