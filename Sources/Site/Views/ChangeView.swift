// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Templates

extension PageScope {
  /// A change as a line: when, what, who, from which side to which, why.
  func changeRow(_ change: StateChange) -> TemplateValue {
    [
      "date": .text(
        change.date.map { site.shortDate($0) }
          ?? site.word(
            "\(site.shortDate(site.comparison.since))后", "after \(site.shortDate(site.comparison.since))")
      ),
      "iso": .optional(change.date?.isoText),
      "link": subject(change), "who": .list(who(change)), "before": side(change.before),
      "after": side(change.after), "hasBoth": .flag(change.before != nil && change.after != nil),
      "note": .optional(change.note.map { site.word($0) }),
      "source": place(change).map { source($0) } ?? .missing,
    ]
  }

  /// The most important change for the home page: `{since, text, href}`.
  var changesLine: TemplateValue {
    let parts = Finding.changeParts(site.comparison.changes, language)
    guard let first = site.comparison.changes.first, let head = parts.first else { return .missing }
    let name = changeName(first)
    let example = site.comparison.changes.count { $0.group == first.group } == 1
    let rest = parts.dropFirst().prefix(2).joined(separator: site.word("，", ", "))
    let lead =
      example ? "\(head)\(site.word("：", ": "))\(name)" : "\(head)\(site.word("，如", ", such as "))\(name)"
    return [
      "since": .text(Finding.since(site)),
      "text": .text(rest.isEmpty ? lead : lead + site.word("；", "; ") + rest),
      "href": .text(Route.changes.href(from: here)),
    ]
  }

  /// What changed, in words.
  func changeName(_ change: StateChange) -> String {
    let records = site.records
    switch change.subject {
    case .target(let target): return site.indicator(target)
    case .share(let target, let holder):
      let name = records.holders[holder].short ?? records.holders[holder].name
      return "\(name) \(site.indicator(target))"
    case .task(let task): return records.tasks[site.report.tasks[task].task].matter
    case .scorecard(let holder): return records.holders[holder].short ?? records.holders[holder].name
    case .meeting(let meeting): return records.meetings[meeting].title
    case .update(let update): return records.updates[update].title
    case .ledgerItem(let place): return records.ledgers[place.ledger].items[place.item].name
    case .ledger(let ledger):
      let definition = records.ledgers[ledger].definition
      return site.word(
        "\(definition.title.chinese) \(change.count) \(definition.counter.chinese)",
        "\(change.count) \(definition.counter.english)")
    case .figure(let key, _, _): return figureName(key)
    case .other(let name): return name.key.joined(separator: " ")
    }
  }

  private func subject(_ change: StateChange) -> TemplateValue {
    let name = changeName(change)
    switch change.subject {
    case .target(let target): return link(name, site.route(target: target))
    case .share(_, let holder): return self.holder(holder)
    case .task(let task):
      let position = site.report.tasks[task].task
      return link(name, site.route(task: position), anchor: site.anchor(task: position))
    case .scorecard(let holder): return link(name, site.route(holder: holder))
    case .meeting(let meeting): return link(name, site.route(meeting: meeting))
    case .update(let update): return link(name, site.route(update: update))
    case .ledgerItem(let place): return ledgerItem(place)
    case .ledger(let ledger): return link(name, site.route(ledger: ledger))
    case .figure(let key, _, _):
      let target = key.table == .progress ? key.words.first.flatMap { site.index.target($0) } : nil
      return link(name, target.map { site.route(target: $0) })
    case .other(let other):
      let kind =
        switch other.kind {
        case TaskStates.id: site.word("任务 ", "task ")
        case LedgerState.id: site.word("台账事项 ", "ledger item ")
        default: site.word("目标 ", "target ")
        }
      return link(kind + name, nil)
    }
  }

  /// The holders it concerns, a few of many.
  private func who(_ change: StateChange) -> [TemplateValue] {
    switch change.subject {
    case .target(let target): return ownersOf(site.records.targets[target]).prefix(3).map { holder($0) }
    case .task(let task): return owners(ofTask: task)
    case .update(let update):
      let author = site.records.updates[update].author.flatMap { site.index.holder($0.text) }
      return author.map { [holder($0)] } ?? []
    case .figure(let key, _, _): return figureHolder(key).map { [holder($0)] } ?? []
    case .ledgerItem(let place):
      let own = site.records.ledgers[place.ledger].definition
      return [link(site.word(own.title), site.route(ledger: place.ledger))]
        + site.item(place).holders.prefix(3).map { holder($0) }
    default: return []
    }
  }

  private func owners(ofTask position: Int) -> [TemplateValue] {
    let task = site.report.tasks[position]
    let named = site.records.tasks[task.task].owners
    if named.count == 1, RecordIndex.everyone[named[0].text] != nil { return [link(named[0].text, nil)] }
    let shown = task.owners.prefix(3).map { holder($0) }
    let more = task.owners.count - shown.count
    return more > 0 ? shown + [link(site.word("等 \(task.owners.count) 个单位", "and \(more) more"), nil)] : shown
  }

  /// The correction's row, or the figure's own where nothing was said.
  private func place(_ change: StateChange) -> SourceLocation? {
    guard case .figure(_, let place, let correction) = change.subject else { return nil }
    return correction.map { site.records.corrections[$0].location } ?? place
  }

  private func side(_ side: StateChange.Side?) -> TemplateValue {
    guard let side else { return .missing }
    let text = side.text == "—" ? site.word("没有得分", "no score") : side.text
    return ["badge": side.status.map { status($0) } ?? .missing, "text": .text(text)]
  }

  private func status(_ status: StateChange.Status) -> TemplateValue {
    switch status {
    case .standing(let standing): return badge(standing)
    case .task(let state): return badge(state)
    case .item(let place): return badge(site.item(place))
    case .flag(let flag, let word):
      return plainBadge("flag-\(flag.rawValue)", flag.shape, site.word(word))
    case .grade(let name):
      let grades = site.report.rules?.grades ?? []
      guard let place = grades.firstIndex(where: { $0.name == name }) else {
        return plainBadge("status-no-data", "◇", site.grade(name))
      }
      return gradeBadge(site.grade(name), place)
    }
  }
}

extension PageScope {
  /// A published figure in words: `降尘量 2022-06-30`.
  func figureName(_ key: FigureKey) -> String {
    let records = site.records
    let words = key.words
    let day = words.last.map { periodName($0) } ?? ""
    switch key.table {
    case .progress:
      let target = words.first.flatMap { site.index.target($0) }
      return "\(target.map { site.indicator($0) } ?? words.first ?? "") \(day)"
    case .facts: return "\(words.count > 1 ? words[1] : "") \(day)"
    case .sectionMonthly:
      let section = words.first.flatMap { site.index.section($0) }
      return "\(section.map { records.sections[$0].name } ?? words.first ?? "") \(day)"
    case .airDaily:
      let area = words.first.flatMap { records.roster.areaIndex($0) }
      let name = area.map { records.areas[$0].name } ?? words.first ?? ""
      return "\(name) \(Formula.printed(FigureTable.pollutants[key.part].title)) \(day)"
    }
  }

  /// The holder whose figure it is.
  func figureHolder(_ key: FigureKey) -> Int? {
    switch key.table {
    case .progress where key.words.count == 3: key.words[1].isEmpty ? nil : site.index.holder(key.words[1])
    case .facts: key.words.first.flatMap { site.index.holder($0) }
    default: nil
    }
  }
}
