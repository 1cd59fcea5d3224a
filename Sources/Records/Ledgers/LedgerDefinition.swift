// SPDX-License-Identifier: MIT

package import Diagnostics
package import Standards
package import Tables

/// What a ledger (台账) is: its columns, the stages its items go through, and what is counted over them.
///
/// A ledger of the tool and one that a county declares in YAML are both values of this type; nothing else in the tool
/// knows one ledger from another.
package struct LedgerDefinition: Sendable {
  /// Its name in addresses and ids, such as `outfalls`.
  package let id: String
  package let title: Wording
  /// What it keeps, in one sentence.
  package let about: Wording
  /// The word that counts its items: 个, 项, 件; in English the plural noun.
  package let counter: Wording
  /// Its columns besides ``baseColumns``; one of the same id as a base column takes its place.
  package let columns: [Column]
  package let roles: LedgerRoles
  /// In their order; empty for a register of events without stages, such as activities.
  package let stages: [LedgerStage]
  package let rates: [LedgerRate]
  /// Figures of an item that follow from its columns.
  package let computations: [LedgerComputation]
  package let sums: [LedgerSum]
  package let dimensions: [LedgerDimension]
  package let checks: LedgerChecks?
  package let measure: LedgerMeasure?
  /// What an item must fulfil before the public may see it.
  package let gates: [LedgerCondition]
  package let mask: LedgerMask?
  /// Chains of date columns of which none may lie before the one in front of it, such as 完成、验收、销号、复查.
  package let orders: [[String]]
  /// The table of its items; made once, since every cell that is shown asks for its column.
  package let schema: TableSchema
  /// Where a county's own ledger is declared; `nil` for one of the tool.
  package let location: SourceLocation?

  package init(
    id: String, title: Wording, about: Wording, counter: Wording = Wording("项", "items"), columns: [Column],
    roles: LedgerRoles, stages: [LedgerStage] = [], rates: [LedgerRate] = [],
    computations: [LedgerComputation] = [], sums: [LedgerSum] = [],
    dimensions: [LedgerDimension] = [.area, .holder, .month], checks: LedgerChecks? = nil,
    measure: LedgerMeasure? = nil, gates: [LedgerCondition] = [], mask: LedgerMask? = nil,
    orders: [[String]] = [],
    location: SourceLocation? = nil
  ) {
    self.id = id
    self.title = title
    self.about = about
    self.counter = counter
    self.columns = columns
    self.roles = roles
    self.stages = stages
    self.rates = rates
    self.computations = computations
    self.sums = sums
    self.dimensions = dimensions
    self.checks = checks
    self.measure = measure
    self.gates = gates
    self.mask = mask
    self.orders = orders
    self.location = location
    schema = Self.schema(id, title, columns, stages)
  }

  package func stage(_ id: String) -> LedgerStage? { stages.first { $0.id == id } }

  /// The stage's place in the order of the stages; `nil` for an unknown one.
  package func place(of stage: String) -> Int? { stages.firstIndex { $0.id == stage } }

  package func column(_ id: String) -> Column? { schema.column(id) }

  package func computation(_ id: String) -> LedgerComputation? { computations.first { $0.id == id } }

  /// The number in a column of a row, or what a computation of that id makes of the row.
  package func number(_ id: String, of row: TypedRow, asOf: CivilDate) -> ExactNumber? {
    computation(id).map { $0.value(of: row, asOf: asOf) } ?? row.number(id)
  }

  /// The share of closed items by the name of the stage that closes them: 销号率, 办结率, 曝光率.
  package var closedRateTitle: Wording {
    guard let closed = stages.first(where: { $0.role == .closed }) else { return Wording("销号率", "closed") }
    return Wording("\(closed.event.chinese)率", closed.event.english)
  }

  private static func schema(
    _ id: String, _ title: Wording, _ columns: [Column], _ stages: [LedgerStage]
  ) -> TableSchema {
    let own = Set(columns.map(\.id))
    let base = baseColumns(stages).filter { !own.contains($0.id) }
    let head = base.filter { $0.id == "id" || $0.id == "name" }
    return TableSchema(
      id: id, title: title, columns: head + columns + base.filter { $0.id != "id" && $0.id != "name" },
      key: ["id"])
  }
}

extension LedgerDefinition {
  /// The columns that every ledger has: 编号, 名称, 状态, 整改前图片, 整改后图片, 相关事项, 联系方式, 公开, 网址名, 说明.
  package static func baseColumns(_ stages: [LedgerStage]) -> [Column] {
    var columns = [
      Column(
        "id", "编号", type: .identifier, isRequired: true, visibility: .published,
        note: Wording("在本台账里不重复", "unique in the ledger")),
      Column(
        "name", "名称", type: .text, isRequired: true, visibility: .published,
        note: Wording("一句话说明是什么", "what it is, in one line")),
    ]
    if !stages.isEmpty {
      columns.append(
        Column(
          "stage", "状态", aliases: ["阶段", "当前状态"],
          type: .choice(stages.map { Choice($0.id, $0.title.chinese, aliases: $0.aliases) }),
          visibility: .internalOnly,
          note: Wording(
            "可以不写，按日期判定；写了就与日期核对", "may be left out: dates decide; where given it is checked against them")))
    }
    return columns + [
      Column(
        "before", "整改前图片", aliases: ["整改前"], type: .text, visibility: .coarsened,
        note: Wording(
          "图片的路径，从内容文件夹写起；竖线后可写图上是什么", "its path inside the content folder, and after a | what it shows"),
        role: .picture),
      Column(
        "after", "整改后图片", aliases: ["整改后"], type: .text, visibility: .coarsened,
        note: Wording(
          "图片的路径，从内容文件夹写起；竖线后可写图上是什么", "its path inside the content folder, and after a | what it shows"),
        role: .picture),
      Column(
        "related", "相关事项", aliases: ["关联事项"], type: .names, visibility: .published,
        note: Wording("有关的任务、目标、断面或台账事项的编号", "ids of tasks, targets, sections or ledger items")),
      Column(
        "contact", "联系方式", aliases: ["监督电话"], type: .text, visibility: .published,
        note: Wording("反映情况的单位电话，不写个人手机", "an office's telephone; never a person's mobile")),
      Column(
        "public", "公开", type: .flag, visibility: .internalOnly,
        note: Wording("写“否”就不公开这一条", "否 keeps the item off the public site")),
      .slug, .note,
    ]
  }
}

/// Which columns of a ledger say when, where and who.
package struct LedgerRoles: Sendable {
  /// The date from which the item is on the books.
  package var found: String?
  /// The date by which its work must be done (时限).
  package var due: String?
  /// Columns that name its place, the nearest first: 村 before 镇街.
  package var areas: [String]
  /// Columns that name who must do the work.
  package var holders: [String]
  /// Columns that name who supervises it.
  package var supervisors: [String]
  /// What is wrong, or what it is, at length.
  package var matter: String?
  /// A date by which the item must be on schedule (序时节点).
  package var milestone: String?
  /// How much of the work is done, in per cent; the log may have later figures.
  package var progress: String?

  package init(
    found: String? = nil, due: String? = nil, areas: [String] = [], holders: [String] = [],
    supervisors: [String] = [], matter: String? = nil, milestone: String? = nil, progress: String? = nil
  ) {
    self.found = found
    self.due = due
    self.areas = areas
    self.holders = holders
    self.supervisors = supervisors
    self.matter = matter
    self.milestone = milestone
    self.progress = progress
  }
}
