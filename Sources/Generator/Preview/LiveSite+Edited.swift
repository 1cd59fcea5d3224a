// SPDX-License-Identifier: MIT

import Assessment
import Diagnostics
import Records
import Site
import Validation

extension LiveSite {
  /// The site after the bodies of some records were edited and nothing else; `nil` where anything else may follow, which
  /// only a whole turn can tell.
  ///
  /// Most saves in a preview are such edits, and a large county should not be read and judged for each. Whatever is
  /// asked here can only be answered with a site when a whole turn would have brought the same: nothing may be found in
  /// the body before or after, and everything that other pages could name of it must be as it was.
  ///
  /// - Parameter changed: Paths of this machine that changed.
  package func edited(_ changed: Set<String>) -> LiveSite? {
    guard !isFailed, !changed.isEmpty, changed.count <= Self.most else { return nil }
    let root = (PathText.resolved(options.content) ?? options.content) + "/"
    var site = self
    for path in changed.sorted() {
      guard path.hasPrefix(root), let next = site.edited(String(path.dropFirst(root.count))) else {
        return nil
      }
      site = next
    }
    return site
  }

  /// As many files as a person saves at once.
  private static let most = 4

  /// - Parameter path: Of a file below the content folder.
  private func edited(_ path: String) -> LiveSite? {
    guard let site, let made, let judged = memory.judged, let index = judged.tree.index(of: path),
      path.hasSuffix(".md")
    else { return nil }
    let old = judged.tree.files[index]
    let others = judged.tree.files.reduce(-old.bytes.count) { $0 + $1.bytes.count }
    guard let new = ContentReader.readAgain(path, in: options.content, besides: others) else { return nil }
    if new.bytes == old.bytes { return self }
    guard let text = judged.records.editedText(new, was: old, known: memory.parsed),
      judged.report.records.hasRecord(at: path),
      judged.screen.value.isSilent(on: text.before), judged.screen.value.isSilent(on: text.after),
      judged.records.only(old).hasSilentTexts, judged.records.only(new).hasSilentTexts
    else { return nil }
    let report = judged.report.with(text)
    guard let planned = site.edited(report, text) else { return nil }
    return taking(
      text, report, planned, MadeFiles(planned, after: made, change: .text(of: path)), judged, index)
  }

  private func taking(
    _ text: EditedText, _ report: AssessedReport, _ planned: PlannedSite, _ made: MadeFiles,
    _ judged: BuildMemory.Judged, _ index: Int
  ) -> LiveSite {
    var (outcome, memory) = (outcome, memory)
    let records = judged.records.with(text)
    outcome.report = report
    outcome.records = records
    memory.judged = BuildMemory.Judged(
      tree: judged.tree.replacing(index, with: text.file), records: records, report: report,
      findings: judged.findings, compared: judged.compared, screen: judged.screen)
    return LiveSite(
      outcome: outcome, site: planned, made: made, memory: memory, folders: folders, options: options)
  }
}

extension SiteChange {
  /// The body of one record.
  fileprivate static func text(of path: String) -> SiteChange { .some(texts: [path], templates: []) }
}
