// SPDX-License-Identifier: MIT

import Assessment
import Diagnostics
import Records
import Search
import Site
import Templates
import Validation

/// The files of the site to be: pages, assets and copied pictures, each produced when the writer asks for it.
struct PlannedSite: Sendable {
  let paths: [String]
  let pageCount: Int
  let keep: [String]
  /// Folders of the themes used; the site must not be written into one.
  let themeFolders: [String]
  /// What the theme has that does nothing.
  let themeFindings: @Sendable () -> [Diagnostic]
  let produce: @Sendable (Int, inout OutputSink) -> [Diagnostic]
  /// The kinds of what can be found.
  let kinds: [SearchKind]

  /// Plans the site of a report, without the data to download where it will not be written; `nil` with errors where the theme cannot be used.
  static func plan(
    _ report: AssessedReport, comparison: Comparison, options: BuildOptions, hasData: Bool
  ) -> Diagnosed<PlannedSite?> {
    let site = report.records.site
    let reader = ThemeReader(content: options.content, program: options.program)
    let layers = reader.layers(site.theme)
    guard !layers.hasErrors, !layers.value.layers.isEmpty else {
      return Diagnosed(
        nil, layers.diagnostics.map { $0.rule == "missing-theme" ? $0.moved(to: site.themePlace) : $0 })
    }
    let theme = Theme.load(layers.value.layers)
    guard !theme.hasErrors else { return Diagnosed(nil, layers.diagnostics + theme.diagnostics) }
    let plan = SitePlan.plan(
      report, theme: theme.value, comparison: comparison, hasData: hasData,
      workshop: Workers.workshop(options.jobs))
    let attachments = plan.value.attachments
    let planned = plan.value
    let count = planned.count
    let content = options.content
    let paths = (0..<count).map { planned.path($0) } + attachments.map(\.path)
    let gate = PersonalDataGate(site, on: report.asOf)
    return Diagnosed(
      PlannedSite(
        paths: paths, pageCount: planned.pageCount,
        keep: site.keep, themeFolders: layers.value.folders,
        themeFindings: { theme.value.hygiene(entries: ViewFields.templates, names: ViewFields.names) },
        produce: { index, sink in
          if index >= count {
            return AttachmentReader.read(
              attachments[index - count].source, of: content, gate: AttachmentGate(gate: gate), into: &sink)
          }
          let found =
            planned.render(index, into: &sink.bytes) + OutputGate(gate).findings(paths[index], sink.bytes)
          sink.documents = planned.documents(index, sink.bytes)
          return found
        }, kinds: planned.searchKinds), layers.diagnostics + theme.diagnostics + plan.diagnostics)
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
    let (total, produce) = (paths.count, produce)
    return { index, sink in
      let found = produce(index, &sink)
      tally(made.next(), total)
      return found
    }
  }

  /// The findings about the theme, without names that a page has stumbled over already.
  private func unmet(_ rendered: [Diagnostic]) -> [Diagnostic] {
    let places = Set(rendered.filter { $0.rule == "unknown-name" }.map(\.location))
    return themeFindings().filter { $0.rule != "unknown-name" || !places.contains($0.location) }
  }
}

extension Diagnostic {
  /// The same finding where the author can mend it.
  fileprivate func moved(to place: SourceLocation?) -> Diagnostic {
    Diagnostic(severity, rule: rule, at: place ?? location, message, help: help)
  }
}
