// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Tables

/// Every name or id that a record mentions stands for exactly one thing.
package enum UnknownName: Rule {
  package static let name = "unknown-name"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    var finder = Finder(records: records, index: index)
    finder.checkTables()
    finder.checkDocuments()
    finder.checkLedgers()
    return finder.counted
  }
}

private struct Finder {
  let records: RecordSet
  let index: RecordIndex
  var diagnostics: [Diagnostic] = []
  /// A misspelt name in a long table is reported once a file, at its first row, with the count of the others.
  var reported: Set<String> = []
  private var places: [String: (index: Int, more: Int)] = [:]

  /// The findings, each with how often the name stands in the rest of its file.
  var counted: [Diagnostic] {
    var counted = diagnostics
    for (index, more) in places.values where more > 0 {
      let found = counted[index]
      counted[index] = Diagnostic(
        found.severity, rule: found.rule, at: found.location,
        Wording(
          found.message.chinese + "（这个文件里另有 \(more) 处）",
          found.message.english + " (\(more) more in this file)"),
        help: found.help)
    }
    return counted
  }

  init(records: RecordSet, index: RecordIndex) {
    self.records = records
    self.index = index
  }

  mutating func checkTables() {
    for area in records.areas { checkArea(area.parent) }
    for holder in records.holders { checkArea(holder.area) }
    for target in records.targets {
      target.owners.forEach { checkOwner($0) }
      checkMeeting(target.origin)
    }
    for row in records.allocations {
      checkTarget(row.target)
      checkHolder(row.holder)
    }
    for row in records.progress {
      checkTarget(row.target)
      checkHolder(row.holder)
    }
    for duty in records.duties {
      checkHolder(duty.holder)
      duty.targets.forEach { checkTarget($0) }
    }
    for fact in records.facts { checkHolder(fact.holder) }
    for section in records.sections { checkHolder(section.holder) }
    for row in records.sectionMonths { checkSection(row.section) }
    records.site.highlights.forEach { checkTarget($0) }
  }

  mutating func checkDocuments() {
    for task in records.tasks + records.halfRead.tasks {
      task.owners.forEach { checkOwner($0) }
      checkTarget(task.target)
    }
    for update in records.updates + records.halfRead.updates {
      if let author = update.author { checkHolder(author) }
      update.about.forEach { checkSubject($0) }
      for task in update.completes
      where index.task(task.text) == nil && !records.unread.mayHold(.tasks, task.text) {
        report(
          task, Wording("任务", "task"), records.tasks.map(\.id),
          table: Wording("会议的议定事项", "meeting's resolutions"))
      }
    }
  }

  mutating func checkLedgers() {
    for ledger in records.ledgers {
      let isOfSections = ledger.definition.column("section").map(\.isName) ?? false
      for item in ledger.items {
        item.related.forEach { checkSubject($0) }
        item.areas.forEach { checkArea($0) }
        (item.holders + item.supervisors).forEach { checkOwner($0) }
        guard isOfSections, let section = item.values.text("section") else { continue }
        checkSection(Mention(section, at: item.values.location(of: "section")))
      }
    }
    let names = LedgerNames(records.ledgers)
    records.ledgerLog.forEach { checkLog($0, names) }
  }

  /// The ledger, the item and the stage that a row of the log names.
  private mutating func checkLog(_ row: LedgerLogRow, _ names: LedgerNames) {
    guard let number = names.ledger(row.ledger.text) else {
      if records.unread.mayHold(.ledgers, row.ledger.text) { return }
      let titles = records.ledgers.map(\.definition.title.chinese)
      return report(
        row.ledger, Wording("台账", "ledger"),
        records.ledgers.flatMap { [$0.definition.title.chinese, $0.definition.id] },
        help: titles.isEmpty
          ? Wording("先在 tables 里放上那本台账的表", "put the ledger's table into tables first")
          : Wording("写台账的名称：\(titles.joined(separator: "、"))", "one of: \(titles.joined(separator: ", "))"))
    }
    let ledger = records.ledgers[number]
    if names.place(row.item.text, in: number) == nil,
      !records.unread.mayHoldItem(row.item.text, ofLedger: ledger.definition.id)
    {
      let title = ledger.definition.title.chinese
      report(
        row.item, Wording("“\(title)”条目", "item of “\(title)”"), ledger.items.map(\.id),
        table: Wording(title, title))
    }
    guard let stage = row.stage,
      LedgerStage.named(stage.text, among: ledger.definition.stages) == nil
    else { return }
    let stages = ledger.definition.stages.map(\.title.chinese)
    report(
      stage,
      Wording("“\(ledger.definition.title.chinese)”阶段", "stage of “\(ledger.definition.title.chinese)”"),
      ledger.definition.stages.flatMap { [$0.title.chinese, $0.id] + $0.aliases },
      help: stages.isEmpty
        ? Wording("这本台账没有阶段，空着就行", "the ledger has no stages; leave it empty")
        : Wording(
          "阶段有：\(stages.joined(separator: "、"))；只报进展就空着",
          "the stages are \(stages.joined(separator: ", ")); leave it empty for a mere report"))
  }

  private mutating func checkSection(_ mention: Mention) {
    guard index.section(mention.text) == nil, !records.unread.mayHold(.sections, mention.text) else { return }
    report(
      mention, Wording("断面", "section"), records.sections.map(\.name), table: Wording("断面", "sections"))
  }

  private mutating func checkSubject(_ mention: Mention) {
    if index.subject(mention.text) != nil { return }
    if case .ambiguous = records.roster.holder(mention.text) { return checkHolder(mention) }
    let kinds: [Unread.Kind] = [.targets, .tasks, .holders, .sections]
    if kinds.contains(where: { records.unread.mayHold($0, mention.text) }) { return }
    let places = index.ledgerItems(mention.text)
    if places.count > 1 { return ambiguousItem(mention, places) }
    if records.unread.mayHoldItem(mention.text) { return }
    report(
      mention, Wording("目标、任务、断面、台账条目或责任主体", "target, task, section, ledger item or holder"),
      index.knownNames,
      help: Wording(
        "写目标、任务、断面、台账条目的编号，或责任主体的名称",
        "write the id of a target, task, section or ledger item, or a holder's name"))
  }

  private mutating func checkArea(_ mention: Mention?) {
    guard let mention, !records.unread.mayHold(.areas, mention.text) else { return }
    switch records.roster.area(mention.text) {
    case .found: break
    case .ambiguous(let indexes):
      ambiguous(mention, indexes.map { "\(records.areas[$0].name)（\(records.areas[$0].code)）" })
    case .unknown:
      report(mention, Wording("行政区", "area"), records.roster.knownAreas, table: Wording("行政区", "areas"))
    }
  }

  private mutating func checkHolder(_ mention: Mention?, besides names: [String] = []) {
    // Without any holder there is one cause, and it is told as such.
    guard let mention, !records.holders.isEmpty, !records.unread.mayHold(.holders, mention.text) else {
      return
    }
    switch records.roster.holder(mention.text) {
    case .found: break
    case .ambiguous(let indexes):
      ambiguous(mention, indexes.map { "\(records.holders[$0].name)（\(records.holders[$0].id)）" })
    case .unknown:
      report(
        mention, Wording("责任主体", "holder"), names + records.roster.knownHolders,
        table: Wording("责任主体", "holders"))
    }
  }

  private mutating func checkOwner(_ mention: Mention) {
    if RecordIndex.everyone[mention.text] == nil {
      checkHolder(mention, besides: RecordIndex.everyone.keys.sorted())
    }
  }

  private mutating func checkTarget(_ mention: Mention?) {
    guard let mention, index.target(mention.text) == nil, !records.unread.mayHold(.targets, mention.text)
    else { return }
    report(mention, Wording("目标", "target"), records.targets.map(\.id), table: Wording("年度目标", "targets"))
  }

  private mutating func checkMeeting(_ mention: Mention?) {
    guard let mention, !records.meetings.contains(where: { $0.slug == mention.text }),
      !records.unread.mayHold(.meetings, mention.text)
    else { return }
    report(
      mention, Wording("会议", "meeting"), records.meetings.map(\.slug), table: Wording("会议记录", "meetings"))
  }

  private mutating func report(_ mention: Mention, _ kind: Wording, _ names: [String], table: Wording) {
    report(
      mention, kind, names,
      help: Wording("核对写法，或在“\(table.chinese)”里补上", "check the spelling, or add it to the \(table.english)"))
  }

  private mutating func report(_ mention: Mention, _ kind: Wording, _ names: [String], help: Wording) {
    let key = "\(mention.location.path)|\(kind.english)|\(mention.text)"
    if let known = places[key] {
      places[key] = (known.index, known.more + 1)
      return
    }
    places[key] = (diagnostics.count, 0)
    diagnostics.append(
      Diagnostic(
        rule: UnknownName.name, at: mention.location,
        Wording("没有叫“\(mention.text)”的\(kind.chinese)", "no \(kind.english) is called “\(mention.text)”"),
        help: SeveralNames.help(for: mention.text, among: names)
          ?? Spelling.help(for: mention.text, among: names) ?? help)
    )
  }

  private mutating func ambiguous(_ mention: Mention, _ readings: [String]) {
    guard reported.insert("\(mention.location.path)|ambiguous|\(mention.text)").inserted else { return }
    diagnostics.append(
      Diagnostic(
        rule: "ambiguous-name", at: mention.location,
        Wording(
          "“\(mention.text)”可以指 \(readings.joined(separator: "、"))",
          "“\(mention.text)” may mean \(readings.joined(separator: ", "))"),
        help: Wording("改写编号或代码", "write the id or code instead")))
  }

  /// An id that several ledgers have.
  private mutating func ambiguousItem(_ mention: Mention, _ places: [LedgerPlace]) {
    guard reported.insert("\(mention.location.path)|ambiguous|\(mention.text)").inserted else { return }
    let names = places.map { place in
      let ledger = records.ledgers[place.ledger]
      return "\(ledger.definition.title.chinese)/\(ledger.items[place.item].id)"
    }
    diagnostics.append(
      Diagnostic(
        rule: "ambiguous-name", at: mention.location,
        Wording(
          "有 \(places.count) 本台账都有“\(mention.text)”：\(names.joined(separator: "、"))",
          "\(places.count) ledgers have an item “\(mention.text)”: \(names.joined(separator: ", "))"),
        help: Wording(
          "连台账一起写，如“\(names.first ?? mention.text)”",
          "write it with its ledger, such as “\(names.first ?? mention.text)”")))
  }
}
