// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Markdown
internal import Records

/// The text of a record as HTML, its links led to the site's pages.
enum DocumentBody {
  /// - Parameter path: The record's path below the content folder.
  static func html(
    _ document: MarkdownDocument, path: String, scope: PageScope, hasAnchors: Bool = false
  ) -> [UInt8] {
    let document = scope.site.body(document, path: path)
    let links = scope.site.links
    let here = scope.here
    let reads = scope.site.reads
    reads.note(path, by: here)
    // The page has the h1; the highest heading of the record comes next, whatever level its author began with.
    let highest = document.headings.map(\.level).min() ?? 1
    let renderer = MarkdownRenderer(
      language: scope.language, headingShift: 2 - highest, hasRowAnchors: hasAnchors,
      hasLineAnchors: hasAnchors,
      resolve: { destination in
        if let other = links.recordWithPlace(destination, from: path) { reads.note(other, by: here) }
        return switch links.resolve(destination, from: path) {
        case .page(let route, let anchor):
          route == here ? "#" + (anchor ?? "") : route.href(from: here, anchor: anchor)
        case .external(let address): address
        // An address that is not safe to print: the renderer then keeps the text alone.
        case .withheld, .hidden, .broken: "withheld:"
        }
      }, codeBlock: { FigureBlock.figure($0, path: path, scope)?.value })
    return renderer.render(document)
  }

  /// Every link of every record that leads nowhere.
  ///
  /// - Parameter workers: How many threads there may be.
  static func findings(_ site: SiteContext, workers: Int) -> [Diagnostic] {
    let records = site.records
    let meetings = records.meetings.flatMap { findings($0.document, $0.path, $0.location.path, site) }
    let updates = Workers.flatMap(records.updates, by: workers) {
      findings($0.document, $0.path, $0.location.path, site)
    }
    let english = records.meetings.flatMap { meeting in
      meeting.translated.map {
        findings($0, meeting.path, String(meeting.location.path.dropLast(3)) + ".en.md", site)
      } ?? []
    }
    return meetings + english + updates
      + records.pages.flatMap { findings($0.document, $0.path, $0.location.path, site) }
  }

  /// Whether a body is text alone, without blocks that become figures, and there is nothing to say of it.
  ///
  /// - Parameters:
  ///   - path: Its record's, below the content folder.
  static func isPlain(_ document: MarkdownDocument, path: String, _ site: SiteContext) -> Bool {
    document.fencedBlocks.allSatisfy { BlockCatalog.kind(of: $0.info) == nil }
      && findings(document, path, "\(site.records.folderName)/\(path)", site).isEmpty
  }

  /// The pictures and files that published records and items of ledgers show or link to, in the order of their paths;
  /// others stay inside.
  static func attachments(_ site: SiteContext) -> [String] {
    let records = site.records
    if records.attachments.isEmpty { return [] }
    var used = LedgerPicture.paths(site)
    func add(_ document: MarkdownDocument, _ path: String) {
      for link in document.links {
        if let attachment = site.links.attachment(link.destination, from: path) { used.insert(attachment) }
      }
    }
    for meeting in records.meetings {
      add(meeting.document, meeting.path)
      if let translated = meeting.translated { add(translated, meeting.path) }
    }
    for update in records.updates { add(update.document, update.path) }
    for page in records.pages { add(page.document, page.path) }
    return records.attachments.filter { used.contains($0) }
  }

  private static func findings(
    _ document: MarkdownDocument, _ path: String, _ shown: String, _ site: SiteContext
  ) -> [Diagnostic] {
    let blocks = document.fencedBlocks.flatMap {
      FigureBlock.figure($0, path: shown, PageScope(site: site, here: .home))?.diagnostics
        ?? [OpenBlock.plainFinding($0, path: shown)].compactMap { $0 }
    }
    return blocks + BlockSlips.findings(document, path: shown)
      + document.links.compactMap { linkFinding($0, path, shown, site) }
  }

  private static func linkFinding(
    _ link: LinkReference, _ path: String, _ shown: String, _ site: SiteContext
  ) -> Diagnostic? {
    let place = SourceLocation(path: shown, line: link.point.line, column: link.point.column)
    switch site.links.resolve(link.destination, from: path) {
    case .page, .external, .withheld: return nil
    case .hidden(let message, let help):
      return Diagnostic(rule: HiddenMention.name, at: place, message, help: help)
    case .broken(let message, let help):
      return Diagnostic(rule: "broken-link", at: place, message, help: help)
    }
  }
}
