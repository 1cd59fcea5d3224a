// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Markdown
internal import Records
internal import Tables
internal import Templates

/// Where a link written in a record leads on the site.
struct LinkResolver: Sendable {
  enum Destination: Sendable {
    case page(Route, anchor: String?)
    /// Another site, or an address that is printed as written.
    case external(String)
    /// A record that is left out for its date: the text stays, the link goes.
    case withheld
    /// A record that the public may not see.
    case hidden(Wording, help: Wording)
    case broken(Wording, help: Wording?)
  }

  private var documents: [String: Target] = [:]
  private let attachments: Set<String>
  private let withheld: [String: Withholding]
  private let records: RecordSet
  private let index: RecordIndex
  private let ties: RecordTies

  init(_ report: AssessedReport, _ index: RecordIndex, _ ties: RecordTies) {
    records = report.records
    self.index = index
    self.ties = ties
    attachments = Set(report.records.attachments)
    withheld = report.withheld
    documents.reserveCapacity(records.meetings.count + records.updates.count + records.pages.count)
    for meeting in records.meetings {
      documents[meeting.path] = Target(
        route: Route("/meetings/\(meeting.slug)/"), document: meeting.document, hasRows: true)
    }
    for update in records.updates {
      documents[update.path] = Target(
        route: Route("/updates/\(update.slug)/"), document: update.document, hasRows: false)
    }
    for page in records.pages {
      documents[page.path] = Target(route: Route("/\(page.slug)/"), document: page.document, hasRows: false)
    }
  }

  /// - Parameter origin: The path of the record that holds the link, below the content folder.
  func resolve(_ destination: String, from origin: String) -> Destination {
    // Most links lead to other sites, and their scheme is no kind of record.
    if LinkSafety.isExternal(destination) { return .external(destination) }
    if let found = record(destination) { return found }
    if destination.hasPrefix("mailto:") || destination.hasPrefix("tel:") {
      return .external(destination)
    }
    let (rawPath, anchor) = Self.cut(destination)
    let path = Self.decoded(rawPath)
    if path.isEmpty { return own(anchor, origin) }
    if path.hasPrefix("/") {
      return .broken(
        Wording(
          "链接“\(destination)”以 / 开头，不知道指哪份记录", "the link “\(destination)” begins with / and names no record"),
        help: Wording(
          "写文件的相对路径，如 ../meetings/2022-03-18.md，或 target:Q01、holder:Z01、task:R01",
          "write a relative path such as ../meetings/2022-03-18.md, or target:Q01, holder:Z01, task:R01"))
    }
    guard let target = ContentPath.joined(origin, path) else {
      return .broken(
        Wording("链接“\(destination)”指到了内容文件夹外面", "the link “\(destination)” leads out of the content folder"),
        help: Wording("只能链接内容文件夹里的文件", "link to files inside the content folder"))
    }
    return file(target, anchor, destination, origin)
  }

  /// The attachment that a link or picture names, by its path below the content folder.
  func attachment(_ destination: String, from origin: String) -> String? {
    if attachments.isEmpty { return nil }
    let path = Self.decoded(Self.cut(destination).0)
    guard let target = ContentPath.joined(origin, path), attachments.contains(target) else { return nil }
    return target
  }

  /// The record whose places a link names, by its path below the content folder; `nil` for other links.
  func recordWithPlace(_ destination: String, from origin: String) -> String? {
    guard destination.utf8.contains(0x23) else { return nil }
    let (path, anchor) = Self.cut(destination)
    guard anchor != nil, !path.isEmpty, let target = ContentPath.joined(origin, Self.decoded(path))
    else { return nil }
    return documents[target] == nil ? nil : target
  }

  private func own(_ anchor: String?, _ origin: String) -> Destination {
    guard let document = documents[origin] else { return .withheld }
    return checked(document, anchor)
  }

  private func file(
    _ target: String, _ anchor: String?, _ destination: String, _ origin: String
  ) -> Destination {
    if let document = documents[target] { return checked(document, anchor) }
    if attachments.contains(target) { return .page(Route("/files/\(target)"), anchor: nil) }
    // Why the record could not be read has been said already.
    if records.unread.files.contains(target) { return .withheld }
    switch withheld[target] {
    case .later: return .withheld
    case let reason?: return Self.hidden(destination, reason)
    case nil where records.tables.contains { $0.path == "\(records.folderName)/\(target)" }:
      return .broken(
        Wording(
          "链接“\(destination)”指向一张数据表，网站上没有这个文件",
          "the link “\(destination)” leads to a table, which is no file of the site"),
        help: Wording(
          "删去链接：表里公开的内容在网站的“数据”栏目里看和下载",
          "delete it: what is public of a table is read and downloaded under “Data”"))
    case nil:
      let ending = target.split(separator: ".").last
      let names = (documents.keys.sorted() + attachments.sorted()).filter {
        $0.split(separator: ".").last == ending
      }
      return .broken(
        Wording("链接“\(destination)”指向的文件不存在", "the link “\(destination)” leads to no file"),
        help: Self.help(for: target, destination, origin, names))
    }
  }

  /// What was most likely meant by a link that leads to no file.
  private static func help(
    for target: String, _ destination: String, _ origin: String, _ names: [String]
  ) -> Wording {
    let host = destination.split(separator: "/", omittingEmptySubsequences: false).first ?? ""
    let domains = [".cn", ".com", ".org", ".net"]
    if host.hasPrefix("www.") || domains.contains(where: { host.hasSuffix($0) }) {
      return Wording("是网址就写全：https://\(destination)", "write the whole address: https://\(destination)")
    }
    if let near = near(target, among: names) {
      let path = relative(near, from: origin)
      return Wording("是不是“\(path)”？", "did you mean “\(path)”?")
    }
    let isPicture = ["png", "jpg", "jpeg", "webp", "gif", "svg"].contains {
      target.lowercased().hasSuffix("." + $0)
    }
    let example = isPicture ? "现场.jpg" : "../meetings/2022-03-18.md"
    return Wording(
      "路径从本文件所在的文件夹写起，如 \(example)", "paths begin at this file's folder, such as \(example)")
  }

  private func checked(_ document: Target, _ anchor: String?) -> Destination {
    guard let anchor, !anchor.isEmpty else { return .page(document.route, anchor: nil) }
    let name = Self.decoded(anchor)
    let anchors = document.anchors
    if anchors.contains(name) { return .page(document.route, anchor: name) }
    return .broken(
      Wording("链接的位置“#\(name)”在那份记录里没有", "that record has no place “#\(name)”"),
      help: Spelling.help(for: name, among: anchors.sorted())
        ?? Wording("位置用标题的文字，如 #议定事项", "a place is a heading's text, such as #议定事项"))
  }

  private static let kinds: [Substring] = ["target", "holder", "task", "section", "item"]

  /// `target:Q01`, `holder:Z01`, `task:R01`, `section:S01`.
  private func record(_ destination: String) -> Destination? {
    guard destination.utf8.contains(0x3A), let colon = destination.firstIndex(of: ":") else { return nil }
    guard Self.kinds.contains(destination[..<colon]) else { return nil }
    let name = Self.decoded(String(destination[destination.index(after: colon)...]))
    let found: Route?
    var anchor: String?
    let known: [String]
    let kind: Unread.Kind
    switch destination[..<colon] {
    case "target":
      kind = .targets
      found = index.target(name).map { Route("/targets/\(records.targets[$0].slug)/") }
      known = records.targets.flatMap { [$0.id, $0.indicator] }
    case "holder":
      kind = .holders
      found = index.holder(name).map { Route("/scorecards/\(records.holders[$0].slug)/") }
      known = records.holders.flatMap { [$0.id, $0.name] }
    case "task":
      kind = .tasks
      found = index.task(name).map { TaskPage.route(page: ties.page(ofTask: $0)) }
      anchor = SiteContext.anchor(ofTask: name)
      known = records.tasks.map(\.id)
    case "section":
      kind = .sections
      found = index.section(name).map { Route("/water/\(records.sections[$0].slug)/") }
      known = records.sections.flatMap { [$0.id, $0.name] }
    case "item": return item(name, destination)
    default: return nil
    }
    if let found { return .page(found, anchor: anchor) }
    if records.unread.mayHold(kind, name) { return .withheld }
    switch withheld[destination] {
    case .later: return .withheld
    case let reason?: return Self.hidden(destination, reason)
    case nil: break
    }
    return .broken(
      Wording("链接“\(destination)”没有对应的记录", "the link “\(destination)” names no record"),
      help: Spelling.help(for: name, among: known) ?? Wording("核对编号", "check the id"))
  }

  /// `item:HK-03`, or `item:督察整改/1` where several ledgers have the id.
  private func item(_ name: String, _ destination: String) -> Destination {
    let places = index.ledgerItems(name)
    if places.count == 1, let place = places.first {
      let ledger = records.ledgers[place.ledger]
      return .page(
        Route("/ledgers/\(ledger.definition.id)/\(ledger.items[place.item].slug)/"), anchor: nil)
    }
    let names = places.map { place in
      let ledger = records.ledgers[place.ledger]
      return "item:\(ledger.definition.title.chinese)/\(ledger.items[place.item].id)"
    }
    if let first = names.first {
      return .broken(
        Wording(
          "链接“\(destination)”可以指 \(names.joined(separator: "、"))",
          "the link “\(destination)” may mean \(names.joined(separator: ", "))"),
        help: Wording("连台账一起写，如“\(first)”", "write it with its ledger, such as “\(first)”"))
    }
    if records.unread.mayHoldItem(name) { return .withheld }
    switch withheld["item:" + name] {
    case .later: return .withheld
    case let reason?: return Self.hidden(destination, reason)
    case nil:
      return .broken(
        Wording("链接“\(destination)”没有对应的台账条目", "the link “\(destination)” names no item of a ledger"),
        help: Spelling.help(for: name, among: records.ledgers.flatMap { $0.items.map(\.id) })
          ?? Wording("核对编号", "check the id"))
    }
  }

  private static func hidden(_ destination: String, _ reason: Withholding) -> Destination {
    let isItem = destination.hasPrefix("item:")
    let what = isItem ? Wording("台账条目", "item") : Wording("记录", "record")
    let help = reason.help(isItem: isItem)
    return .hidden(
      Wording(
        "链接“\(destination)”指向的\(what.chinese)\(reason.wording.chinese)",
        "the \(what.english) that the link “\(destination)” leads to \(reason.wording.english)"),
      help: Wording("删去链接，或\(help.chinese)", "delete the link, or \(help.english)"))
  }

  /// The file that is most likely meant: of a like path, or the only one whose name ends in the same words.
  private static func near(_ target: String, among names: [String]) -> String? {
    if let near = Spelling.nearest(to: target, among: names) { return near }
    let name = target.split(separator: "/").last ?? ""
    let alike = names.filter { $0.hasSuffix(name) }
    return alike.count == 1 ? alike.first : nil
  }

  /// The way from the folder of `origin` to a path, as an author writes it.
  static func relative(_ path: String, from origin: String) -> String {
    let here = origin.split(separator: "/").dropLast()
    let there = path.split(separator: "/")
    var common = 0
    while common < here.count, common < there.count - 1, here[common] == there[common] { common += 1 }
    return String(repeating: "../", count: here.count - common) + there[common...].joined(separator: "/")
  }

  private static func cut(_ destination: String) -> (String, String?) {
    guard destination.utf8.contains(0x23), let hash = destination.firstIndex(of: "#") else {
      return (destination, nil)
    }
    return (String(destination[..<hash]), String(destination[destination.index(after: hash)...]))
  }

  /// `%E4…` as text; what is no valid escape stays as it is.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(0x25) else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == 0x25, rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
