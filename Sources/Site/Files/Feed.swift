// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Templates

/// `/feed.xml`: meetings, updates and finished tasks as an Atom feed (RFC 4287); dates are those of the records.
enum Feed {
  private static let most = 50

  static func bytes(_ site: SiteContext) -> [UInt8] {
    let config = site.records.site
    // Without a public address entries are named by a tag of the county's code.
    let base = config.baseURL ?? ""
    let identity = config.baseURL ?? "tag:taizhang,\(config.year):\(config.countyCode)/"
    let updated = site.report.events.first.map { $0.date } ?? site.report.asOf
    var xml = XMLText()
    xml.raw(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(config.language.rawValue)\">\n"
    )
    xml.element("title", site.internalMark + config.title)
    xml.element("id", identity)
    xml.element("updated", stamp(updated))
    xml.raw("<author>")
    xml.element("name", config.footer.organiser ?? config.countyName)
    xml.raw("</author>\n")
    xml.raw(
      "<link rel=\"self\" href=\"\(base)feed.xml\"/>\n<link rel=\"alternate\" href=\"\(base.isEmpty ? "./" : base)\"/>\n"
    )
    for event in site.report.events.prefix(most) { entry(event, site, base: base, identity: identity, &xml) }
    xml.raw("</feed>\n")
    return xml.bytes
  }

  private static func entry(
    _ event: AssessedReport.Event, _ site: SiteContext, base: String, identity: String, _ xml: inout XMLText
  ) {
    let records = site.records
    let (title, route, anchor, summary): (String, Route, String?, String?)
    switch event.subject {
    case .meeting(let position):
      let meeting = records.meetings[position]
      (title, route, anchor, summary) = (meeting.title, site.route(meeting: position), nil, meeting.summary)
    case .update(let position):
      let update = records.updates[position]
      (title, route, anchor, summary) = (update.title, site.route(update: position), nil, update.summary)
    case .taskDone(let position), .taskOverdue(let position):
      let task = site.report.tasks[position]
      let record = records.tasks[task.task]
      title = "\(site.word(task.state.title))：\(record.matter)"
      (route, anchor, summary) = (
        site.route(task: task.task), site.anchor(task: task.task), site.word(task.finding)
      )
    case .correction(let position):
      let scope = PageScope(site: site, here: .home)
      let correction = records.corrections[position]
      title = site.word("更正：", "Correction: ") + scope.correctionName(correction)
      route = scope.correctionRoute(correction)
      anchor = scope.correctionAnchor(position)
      summary = scope.correctionText(correction)
    case .itemRebounded(let place):
      let ledger = LedgerWords(records.ledgers[place.ledger].definition, site.language)
      let name = records.ledgers[place.ledger].items[place.item].name
      title = site.word("\(ledger.rebound)：\(name)", "\(ledger.rebound): \(name)")
      (route, anchor, summary) = (
        site.route(place), "\(event.date.isoText)", site.word(site.item(place).finding)
      )
    case .itemsClosed(let ledger, let items):
      let words = LedgerEventWords(site, ledger: ledger, closed: items)
      title = site.word("\(words.word)：\(words.title)", "\(words.word): \(words.title)")
      (route, anchor, summary) = (words.route, "\(event.date.isoText)", words.note)
    }
    let address = base.isEmpty ? route.href(from: .home) : route.absolute(base)
    let fragment = anchor.map { "#" + $0 } ?? ""
    let identifier = identity + String(route.path.dropFirst()) + fragment
    xml.raw("<entry>\n")
    xml.element("title", site.internalMark + title)
    xml.element("id", identifier)
    xml.element("updated", stamp(event.date))
    xml.raw("<link rel=\"alternate\" href=\"\(address)\(fragment)\"/>\n")
    if let summary { xml.element("summary", summary) }
    xml.raw("</entry>\n")
  }

  /// Midnight in China of a day, as RFC 3339 writes it.
  private static func stamp(_ date: CivilDate) -> String { "\(date.isoText)T00:00:00+08:00" }
}

/// XML text under way.
struct XMLText {
  private(set) var bytes: [UInt8] = []

  mutating func raw(_ text: String) { bytes += text.utf8 }

  /// An element with escaped text, on a line of its own.
  mutating func element(_ name: String, _ text: String) {
    raw("<\(name)>")
    Escaping.xml(text, into: &bytes)
    raw("</\(name)>\n")
  }
}
