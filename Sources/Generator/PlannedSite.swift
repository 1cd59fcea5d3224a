// SPDX-License-Identifier: MIT

import Assessment
import Diagnostics
import Records
import Search
import Site
import Templates
import Validation

/// The files of the site to be: pages, assets and copied pictures, each produced when the writer asks for it.
package struct PlannedSite: Sendable {
  /// Below the output folder; the file at an index is made by ``made(_:)``.
  package let paths: [String]
  package let pageCount: Int
  let keep: [String]
  /// Folders of the themes used; the site must not be written into one.
  let themeFolders: [String]
  /// What the theme has that does nothing.
  let themeFindings: @Sendable () -> [Diagnostic]
  /// The kinds of what can be found.
  let kinds: [SearchKind]
  private var plan: SitePlan
  private let content: String
  private let gate: PersonalDataGate
  private let places: [String: Int]
  /// The same as ``paths``.
  let pathSet: Set<String>

  /// Plans the site of a report, without the data to download where it will not be written; `nil` with errors where
  /// the theme cannot be used.
  ///
  /// - Parameters:
  ///   - texts: The records of which nothing but the body differs from the last site that was planned; `nil` where
  ///     anything else may differ.
  ///   - memory: Gives and takes the theme and the plan.
  static func plan(
    _ report: AssessedReport, comparison: Comparison, options: BuildOptions, hasData: Bool,
    texts: Set<String>?, memory: inout BuildMemory
  ) -> (site: Diagnosed<PlannedSite?>, change: SiteChange) {
    let site = report.records.site
    let old = memory.theme?.theme
    let reader = ThemeReader(content: options.content, program: options.program)
    let layers = reader.layers(site.theme)
    guard !layers.hasErrors, !layers.value.layers.isEmpty else {
      let found = layers.diagnostics.map { $0.rule == "missing-theme" ? $0.moved(to: site.themePlace) : $0 }
      memory.plan = nil
      return (Diagnosed(nil, found), .everything)
    }
    let theme = memory.theme(of: layers.value.layers)
    guard !theme.hasErrors else {
      memory.plan = nil
      let names = theme.value.unknownNames(among: ViewFields.names)
      return (Diagnosed(nil, layers.diagnostics + theme.diagnostics + names), .everything)
    }
    var change = SiteChange.everything
    let plan: Diagnosed<SitePlan>
    if let texts, let last = memory.plan, let old, last.hasData || !hasData {
      change = .some(texts: texts, templates: theme.value.changedTemplates(since: old))
      plan = last.replanned(report, theme: theme.value, workers: options.jobs)
    } else {
      plan = SitePlan.plan(
        report, theme: theme.value, comparison: comparison, hasData: hasData, workers: options.jobs)
    }
    memory.plan = plan.value
    let planned = PlannedSite(
      plan.value, theme: theme.value, folders: layers.value.folders, content: options.content,
      gate: PersonalDataGate(site, on: report.asOf))
    return (Diagnosed(planned, layers.diagnostics + theme.diagnostics + plan.diagnostics), change)
  }

  private init(
    _ plan: SitePlan, theme: Theme, folders: [String], content: String, gate: PersonalDataGate
  ) {
    let paths = (0..<plan.count).map { plan.path($0) } + plan.attachments.map(\.path)
    self.paths = paths
    self.plan = plan
    self.content = content
    self.gate = gate
    places = Dictionary(paths.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    pathSet = Set(paths)
    pageCount = plan.pageCount
    keep = plan.keep
    themeFolders = folders
    themeFindings = { theme.hygiene(entries: ViewFields.templates, names: ViewFields.names) }
    kinds = plan.searchKinds
  }

  /// Makes the file at an index; what is found is given back.
  @Sendable
  func produce(_ index: Int, _ sink: inout OutputSink) -> [Diagnostic] {
    if index >= plan.count {
      return AttachmentReader.read(
        plan.attachments[index - plan.count].source, of: content, gate: AttachmentGate(gate: gate),
        into: &sink)
    }
    let found = plan.render(index, into: &sink.bytes) + OutputGate(gate).findings(paths[index], sink.bytes)
    sink.documents = plan.documents(index, sink.bytes)
    return found
  }

  /// Which files of the content folder the page at a path is made from.
  func sources(_ path: String) -> [SourceLocation] { plan.sources(of: path) }

  /// The site after the body of one record was edited; `nil` where more follows from it.
  func edited(_ text: EditedText, _ edits: [String: EditedText]) -> PlannedSite? {
    guard let plan = plan.edited(text, edits, index: { places[$0] }) else { return nil }
    var site = self
    site.plan = plan
    return site
  }

  /// The index of the file at a path; `nil` where the site has none.
  package func index(of path: String) -> Int? { places[path] }

  /// Makes the file at an index, with what it was made from.
  package func made(_ index: Int) -> MadeFile {
    var sink = OutputSink()
    let findings = produce(index, &sink)
    let isPlanned = index < plan.count
    return MadeFile(
      path: paths[index], bytes: sink.bytes, findings: findings,
      template: isPlanned ? plan.template(index) : nil, texts: isPlanned ? plan.texts(index) : [],
      documents: sink.documents)
  }

  /// What producing every file finds; the bytes are dropped.
  func rehearsed(_ tally: (Int, Int) -> Void) -> [Diagnostic] {
    var diagnostics = OutputPath.findings(paths + SiteManifest.paths)
    var sink = OutputSink()
    for index in paths.indices {
      tally(index, paths.count)
      sink.clear()
      diagnostics += produce(index, &sink)
    }
    return diagnostics + unmet(diagnostics)
  }

  /// ``produce`` that tells how many files it has made.
  func counted(
    _ tally: @escaping @Sendable (Int, Int) -> Void
  ) -> @Sendable (Int, inout OutputSink) -> [Diagnostic] {
    let made = Count()
    let total = paths.count
    return { index, sink in
      let found = self.produce(index, &sink)
      tally(made.next(), total)
      return found
    }
  }

  /// The findings about the theme, without names that a page has stumbled over already.
  func unmet(_ rendered: [Diagnostic]) -> [Diagnostic] {
    let places = Set(rendered.filter { $0.rule == "unknown-name" }.map(\.location))
    return themeFindings().filter { $0.rule != "unknown-name" || !places.contains($0.location) }
  }
}

extension [Diagnostic] {
  /// The findings of produced files, each said once for its place: a name of a template is unknown on every page
  /// that is made with it, and only what could stand there instead differs.
  func oncePerPlace() -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return sorted {
      if $0 < $1 || $1 < $0 { return $0 < $1 }
      return ($0.help?.chinese ?? "").utf8.lexicographicallyPrecedes(($1.help?.chinese ?? "").utf8)
    }.filter { finding in
      let bare = Diagnostic(
        finding.severity, rule: finding.rule, at: finding.location, finding.message, help: nil)
      return seen.insert(bare).inserted
    }
  }
}

extension Diagnostic {
  /// The same finding where the author can mend it.
  fileprivate func moved(to place: SourceLocation?) -> Diagnostic {
    Diagnostic(severity, rule: rule, at: place ?? location, message, help: help)
  }
}
