// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Templates

/// A holder, or a town without one, in the few lines that fit on paper: score, key figures, what went wrong, what is
/// due next. Longer lists say how much they leave out.
struct HolderDigest {
  private let scope: PageScope
  private let holder: Int?
  private let area: Int?
  private let most: Int
  private let card: Scorecard?
  private let shares: [AssessedTarget]
  private let tasks: [AssessedTask]

  /// - Parameters:
  ///   - area: The town or village that the holder governs, or that the page is about.
  ///   - most: The rows that a list holds.
  init(_ scope: PageScope, holder: Int?, area: Int?, most: Int) {
    let site = scope.site
    self.scope = scope
    self.holder = holder
    self.area = area
    self.most = most
    card = holder.flatMap { site.card(ofHolder: $0) }
    let own = site.report.shares.filter { holder != nil && $0.holder == holder }
    let led = site.report.targets.filter { target in
      holder.map { scope.ownersOf(site.records.targets[target.target]).contains($0) } ?? false
    }.filter { target in !own.contains { $0.target == target.target } }
    shares = own + led
    tasks = holder.map { site.ties.tasks(ofHolder: $0).map { site.report.tasks[$0] } } ?? []
  }

  private var site: SiteContext { scope.site }

  var view: [(TemplateKey, TemplateValue)] {
    let late = HolderParts.sorted(tasks.filter { $0.state == .overdue })
    let troubled = items { $0.concern == .rebounded || $0.concern == .overdue }
    let behind = shares.filter { !$0.standing.isKept && $0.standing != .noData }
      .sorted { ($1.standing, $0.target) < ($0.standing, $1.target) }
    let follows = scope.consequences(card, area: holder == nil ? nil : area)
    let sections = site.report.sections.filter { summary in
      let mention = site.records.sections[summary.section].holder
      return holder != nil && mention.flatMap { site.index.holder($0.text) } == holder
    }
    return [
      ("hasCard", .flag(card != nil)), ("card", card.map { scope.scoreRow($0) } ?? .missing),
      ("full", .text(card?.rules.full.plainText() ?? "100")),
      ("rankText", .optional(card.flatMap { rank($0) })),
      ("trend", .optional(card.flatMap { scope.scoreTrend($0) })), ("lost", .optional(lost)),
      ("leftOut", .optional(card?.leftOut.map { site.word($0) })),
      ("consequences", .list(Array(follows.prefix(most)))),
      ("consequencesRest", rest(follows.count)), ("hasConsequences", .flag(!follows.isEmpty)),
      ("targetsText", .optional(targetsText)),
      ("behind", .list(behind.prefix(most).map { scope.targetLine($0) })),
      ("hasBehind", .flag(!behind.isEmpty)), ("behindRest", rest(behind.count)),
      ("late", .list(late.prefix(most).map { scope.taskRow($0) })), ("hasLate", .flag(!late.isEmpty)),
      ("lateRest", rest(late.count)), ("taskFinding", .text(Finding.tasks(tasks, site.language))),
      ("hasTasks", .flag(!tasks.isEmpty)),
      ("troubled", .list(troubled.prefix(most).map { scope.itemRow($0) })),
      ("hasTroubled", .flag(!troubled.isEmpty)), ("troubledRest", rest(troubled.count)),
      ("hasTrouble", .flag(!late.isEmpty || !troubled.isEmpty)),
      ("sections", .list(sections.map { scope.section($0) })), ("hasSections", .flag(!sections.isEmpty)),
      ("ledgers", .list(scope.ledgerShares(holder: holder, area: area))),
      ("hasLedgers", .flag(!ledgerPlaces.isEmpty)),
      (
        "air",
        area.flatMap { area in site.report.air.first { $0.area == area } }.map { airLine($0) } ?? .missing
      ),
    ]
  }

  /// What is to be done next: tasks and items of ledgers with a date to come, the nearest first.
  var next: (rows: [TemplateValue], rest: TemplateValue) {
    let open = tasks.filter { $0.state == .dueSoon || $0.state == .open }
    var rows: [(CivilDate, TemplateValue)] = open.compactMap { task in
      site.records.tasks[task.task].due.map { ($0, ["row": scope.taskRow(task), "book": .missing]) }
    }
    for place in items({ $0.flag.isOpen && $0.concern != .overdue }) {
      let item = site.item(place)
      if let due = item.due, due >= site.report.asOf { rows.append((due, ledgerRow(place, due))) }
    }
    let sorted = rows.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
    return (sorted.prefix(most).map { $0.element.1 }, rest(sorted.count))
  }

  /// The figures that stand first: the site's highlights, then what is furthest behind.
  func figures(_ count: Int) -> [TemplateValue] {
    let highlights = site.records.site.highlights.compactMap { site.index.target($0.text) }
    func key(_ target: AssessedTarget) -> (Int, Int, Int) {
      let place = highlights.firstIndex(of: target.target)
      let standing = Standing.allCases.firstIndex(of: target.standing) ?? 0
      return (place ?? Int.max, target.actual == nil ? 1 : 0, -standing)
    }
    let sorted = shares.enumerated().sorted { left, right in
      let (a, b) = (key(left.element), key(right.element))
      return a == b ? left.offset < right.offset : a < b
    }
    return sorted.prefix(count).map { scope.targetLine($0.element) }
  }

  /// The row of an item among tasks, in the fields of a task.
  private func ledgerRow(_ place: LedgerPlace, _ due: CivilDate) -> TemplateValue {
    let ledger = site.records.ledgers[place.ledger]
    let item = site.item(place)
    let row: TemplateValue = [
      "matter": .text(ledger.items[place.item].name), "href": .text(site.route(place).href(from: scope.here)),
      "shortDue": .text(site.shortDate(due)), "finding": .text(site.word(item.finding)),
      "badge": scope.badge(item),
    ]
    return ["row": row, "book": .text(site.word(ledger.definition.title))]
  }

  private var ledgerPlaces: [LedgerPlace] { items { _ in true } }

  private func items(_ matches: (AssessedItem) -> Bool) -> [LedgerPlace] {
    site.report.ledgers.flatMap { ledger in
      ledger.items(holder: holder, area: area).map { ledger.items[$0] }.filter(matches).map(\.place)
    }
  }

  /// The sheet's heading: `城关街道得分 81.50，12 个镇街中第 3；承担十二项目标，五项达序时；两项任务逾期，一项台账事项反弹`.
  func heading(_ name: String) -> String {
    var score = name
    if let card, card.score != nil {
      score = site.word("\(name)得分 \(card.scoreText)", "\(name) scores \(card.scoreText)")
      if let rank = rank(card) { score += site.word("，", ", ") + rank }
    }
    let parts = [score == name ? nil : score, targetsText, troubles].compactMap { $0 }
    if parts.isEmpty { return site.word("\(name)：还没有计分和任务", "\(name): nothing scored or asked yet") }
    let text = parts.joined(separator: site.word("；", "; "))
    return score == name ? site.word("\(name)\(text)", "\(name): \(text)") : text
  }

  /// `两项任务逾期，一项台账事项反弹`; `没有任务逾期` where there are tasks and all is well.
  private var troubles: String? {
    let late = tasks.count { $0.state == .overdue }
    let back = items { $0.concern == .rebounded }.count
    let overdue = items { $0.concern == .overdue }.count
    let number = ChineseNumeral.text
    var parts: [String] = []
    if late > 0 { parts.append(site.word("\(number(late))项任务逾期", "tasks overdue: \(late)")) }
    if overdue > 0 {
      parts.append(site.word("\(number(overdue))项台账事项逾期", "ledger items overdue: \(overdue)"))
    }
    if back > 0 { parts.append(site.word("\(number(back))项台账事项反弹", "came back: \(back)")) }
    if parts.isEmpty { return tasks.isEmpty ? nil : site.word("没有任务逾期", "no task overdue") }
    return parts.joined(separator: site.word("，", ", "))
  }

  /// `十八项目标，十项达序时`.
  private var targetsText: String? {
    guard !shares.isEmpty else { return nil }
    let counts = StandingCounts(shares.map(\.standing))
    let word = counts.kept == 0 ? counts.wantedWord.english : counts.keptWord(.english)
    return site.word(
      "承担\(ChineseNumeral.text(shares.count))项目标，\(counts.keptText("项", .chinese))",
      "\(counts.kept) of \(counts.total) targets \(word)")
  }

  /// The items that cost points, all of them.
  private var lost: String? {
    guard let card else { return nil }
    let text = scope.lost(card, most: most)
    return text.isEmpty ? nil : text
  }

  private func rank(_ card: Scorecard) -> String? {
    guard let rank = card.rank, let holder else { return nil }
    let kind = site.records.holders[holder].kind
    return site.word(
      "\(card.rankOf) 个\(site.title(of: kind).chinese)中第 \(rank)", "rank \(rank) of \(card.rankOf)")
  }

  private func rest(_ count: Int) -> TemplateValue {
    guard count > most else { return .missing }
    return .text(site.word("另有 \(count - most) 项未列", "\(count - most) more not listed"))
  }

  private func airLine(_ air: AirSummary) -> TemplateValue {
    let former = site.report.airYear?.town(ofArea: air.area)
    return [
      "pm25": .text(air.pm25?.text(0) ?? "—"), "good": .text("\(air.goodDays)/\(air.validDays)"),
      "composite": .text(air.composite?.text(2) ?? "—"),
      "rank": .text(air.rank.map { "\($0)/\(air.rankOf)" } ?? "—"),
      "formerRank": .optional(former?.formerRank?.text), "line": scope.rankLine(air, id: "rank-of"),
      "formerPM25": .optional(former?.former.map { $0.reported(.pollutant(.pm25)).text }),
      "formerComposite": .optional(former?.former.map { $0.reported(.composite).text }),
    ]
  }
}

extension PageScope {
  /// A target or a share of one in a line, without a drawing.
  func targetLine(_ assessed: AssessedTarget) -> TemplateValue {
    let record = site.records.targets[assessed.target]
    return [
      "name": .text(site.indicator(assessed.target)),
      "href": .text(site.route(target: assessed.target).href(from: here)),
      "goal": .text(goalText(assessed)), "actual": .text(assessed.actual?.text ?? "—"),
      "unit": .text(record.unit), "badge": badge(assessed.standing),
      "lastYear": .text(
        assessed.lastYear
          ?? assessed.baseline.map { site.word("基准年 ", "base year ") + $0.text(record.decimals) } ?? "—"),
      "need": .optional(assessed.need.map { site.word($0) }), "note": .optional(note(assessed)),
    ]
  }
}
