// SPDX-License-Identifier: MIT

/// What ids and names in records stand for; made once for a whole set of records.
package struct RecordIndex: Sendable {
  /// Something that an update, a link or a rule may be about.
  package enum Subject: Sendable, Hashable {
    case target(Int)
    case task(Int)
    case holder(Int)
    case section(Int)
    case ledgerItem(LedgerPlace)
  }

  private let targets: [String: Int]
  private let tasks: [String: Int]
  private let sections: [String: Int]
  private let ledgerItems: LedgerNames
  private let roster: Roster
  private let holderKinds: [HolderKind]
  /// Every id and name that ``subject(_:)`` knows, to choose a near one from.
  package let knownNames: [String]

  package init(_ records: RecordSet) {
    var targets: [String: Int] = [:]
    for (index, target) in records.targets.enumerated() {
      targets[target.id] = targets[target.id] ?? index
      targets[target.indicator] = targets[target.indicator] ?? index
      if let name = target.formerIndicator { targets[name] = targets[name] ?? index }
    }
    var sections: [String: Int] = [:]
    for (index, section) in records.sections.enumerated() {
      sections[section.id] = sections[section.id] ?? index
      sections[section.name] = sections[section.name] ?? index
    }
    self.targets = targets
    self.sections = sections
    tasks = Dictionary(
      records.tasks.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    ledgerItems = LedgerNames(records.ledgers)
    roster = records.roster
    holderKinds = records.holders.map(\.kind)
    knownNames =
      records.targets.flatMap { [$0.id, $0.indicator] } + records.tasks.map(\.id)
      + records.roster.knownHolders
      + records.sections.flatMap { [$0.id, $0.name] } + ledgerItems.known
  }

  package func target(_ text: String) -> Int? { targets[text] }
  package func task(_ text: String) -> Int? { tasks[text] }
  package func section(_ text: String) -> Int? { sections[text] }
  /// The ledger that an id or title stands for.
  package func ledger(_ text: String) -> Int? { ledgerItems.ledger(text) }
  /// The item of a ledger that an id stands for: `HK-03` where one ledger has it, else `入河排污口/HK-03`.
  package func ledgerItem(_ text: String) -> LedgerPlace? { ledgerItems.place(text) }
  /// The ledgers' items that an id could mean, where more than one has it.
  package func ledgerItems(_ text: String) -> [LedgerPlace] { ledgerItems.places(text) }
  package func holder(_ text: String) -> Int? { roster.holderIndex(text) }

  package func subject(_ text: String) -> Subject? {
    if let index = tasks[text] { return .task(index) }
    if let index = targets[text] { return .target(index) }
    if let index = roster.holderIndex(text) { return .holder(index) }
    if let index = sections[text] { return .section(index) }
    if let place = ledgerItem(text) { return .ledgerItem(place) }
    return nil
  }

  /// The holders that an owner's name stands for: one, or all of a kind for 全体镇街, 全体部门, 全体企业, 全体村居;
  /// empty for a name that nobody has.
  package func owners(_ text: String) -> [Int] {
    if let kind = Self.everyone[text] { return holderKinds.indices.filter { holderKinds[$0] == kind } }
    return roster.holderIndex(text).map { [$0] } ?? []
  }

  /// Names for all holders of a kind.
  package static let everyone: [String: HolderKind] = [
    "全体镇街": .town, "各镇街": .town, "全体区县": .town, "各区县": .town, "各市": .town,
    "全体部门": .department, "全体企业": .enterprise, "全体村居": .village,
  ]
}
