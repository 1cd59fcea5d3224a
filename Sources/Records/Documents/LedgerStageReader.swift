// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Standards
internal import Tables

/// Reads the stages (阶段) of a county's own ledger: names alone make a chain; a group of keys says more.
struct LedgerStageReader {
  static let keys: [RecordKey] = [
    RecordKey(
      "id", "编号", form: .slug, note: Wording("小写英文，不写就按名称的拼音", "made from the name where left out")),
    RecordKey("name", "名称", aliases: ["title"], isRequired: true, note: Wording("如 整改中", "such as 整改中")),
    RecordKey("english", "英文", note: Wording("英文名", "its English name")),
    RecordKey(
      "role", "性质",
      form: .words(roles),
      note: Wording(
        "未启动、进行、完成、公示、销号、反弹、长期、不受理",
        "waiting, active, finished, publicity, closed, rebounded, standing or declined")),
    RecordKey(
      "next", "下一步", form: .texts,
      note: Wording("可以接着进入的阶段，不写就是下一个", "the stages that may follow; the next where left out")
    ),
    RecordKey("date", "日期列", aliases: ["日期"], note: Wording("进入这一阶段的日期写在哪一列", "the column of its date")),
    RecordKey("requires", "必填列", form: .texts, note: Wording("到了这一阶段必须填的列", "columns to fill by then")),
    RecordKey("notice", "公示", note: Wording("如 7 或 10个工作日", "such as 7, or 10 working days")),
    RecordKey("aliases", "别名", form: .texts, note: Wording("也认的名称", "other names for it")),
  ]

  static let roles: [(names: [String], value: LedgerStage.Role)] = [
    (["未启动", "waiting", "待办"], .waiting), (["进行", "active", "进行中"], .active),
    (["完成", "finished", "已完成"], .finished), (["公示", "publicity", "公示中"], .publicity),
    (["销号", "closed", "已销号", "办结"], .closed), (["反弹", "rebounded"], .rebounded),
    (["长期", "standing", "长期坚持"], .standing), (["不受理", "declined", "未受理"], .declined),
  ]

  /// A stage as written, before what it names is looked up.
  struct Written {
    let id: String
    let name: String
    var english: String?
    var role: LedgerStage.Role?
    /// `nil` where nothing is said, empty where nothing may follow.
    var next: [Mention]?
    var date: Mention?
    var requires: [Mention] = []
    var notice: NoticeTerm?
    var aliases: [String] = []
    let location: SourceLocation
  }

  private(set) var stages: [Written] = []

  /// Reads the stages of a ledger; doubles and wrong values are findings in `draft`.
  init(_ nodes: [YAMLNode], into draft: inout LedgerDraft) {
    for node in nodes {
      guard let stage = written(node, &draft) else {
        draft.hasNamelessStage = true
        continue
      }
      if let other = stages.first(where: { !$0.names.isDisjoint(with: stage.names) }) {
        draft.report(
          "duplicate-id", at: stage.location,
          Wording(
            "阶段“\(stage.name)”已经有了，见第 \(other.location.line ?? 0) 行",
            "there is a stage “\(stage.name)” already, see line \(other.location.line ?? 0)"),
          help: Wording("换一个名称，或删去一个", "choose another name, or delete one of the two"))
      }
      stages.append(stage)
    }
  }

  private func written(_ node: YAMLNode, _ draft: inout LedgerDraft) -> Written? {
    if case .scalar(let name, let place) = node, !name.isEmpty {
      return Written(id: identifier(name), name: name, location: place)
    }
    var reader = MappingReader(node, keys: Self.keys)
    let given = reader.mention("id")
    let name = reader.text("name")
    var stage = name.map { name in
      Written(
        id: given.map { draft.identifier($0) } ?? identifier(name), name: name, location: node.location)
    }
    stage?.english = reader.text("english")
    stage?.role = reader.choice("role", Self.roles)
    stage?.next = reader.node("next") == nil ? nil : reader.mentions("next")
    stage?.date = reader.mention("date")
    stage?.requires = reader.mentions("requires")
    stage?.notice = Self.notice(&reader)
    stage?.aliases = reader.mentions("aliases").map(\.text)
    draft.report(reader.diagnostics)
    return stage
  }

  private func identifier(_ name: String) -> String {
    LedgerDraft.identifier(for: name, fallback: "stage") { id in stages.contains { $0.id == id } }
  }

  /// `7`, `7天`, `7日`, `7 days`; `10个工作日`, `10工作日`, `10 working days`.
  static func notice(_ reader: inout MappingReader, key: String = "notice") -> NoticeTerm? {
    guard let mention = reader.mention(key) else { return nil }
    let digits = mention.text.prefix { "0123456789".contains($0) }
    let unit = String(mention.text.dropFirst(digits.count).filter { $0 != " " })
    let kind: DayKind? =
      switch unit {
      case "", "天", "日", "个自然日", "自然日", "days", "day": .calendar
      case "个工作日", "工作日", "workingdays", "workingday": .working
      default: nil
      }
    if let kind, let days = Int(digits), (1...365).contains(days) { return NoticeTerm(days: days, kind) }
    reader.report([
      Diagnostic(
        rule: "bad-notice", at: mention.location,
        Wording("“\(mention.text)”不是公示期", "“\(mention.text)” is no period of notice"),
        help: Wording("写天数，如 7；按工作日算的写 10个工作日", "write days, such as 7, or 10 working days"))
    ])
    return nil
  }
}

extension LedgerStageReader.Written {
  fileprivate var names: Set<String> { Set([id, name] + aliases) }
}
