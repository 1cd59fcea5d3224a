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
    guard let site, let made, let judged = memory.judged, path.hasSuffix(".md"),
      let index = judged.tree.index(of: path)
    else { return nil }
    let known = memory.edits[path]
    let old = known?.file ?? judged.tree.files[index]
    let others = judged.tree.files.reduce(-old.bytes.count) { $0 + $1.bytes.count }
    guard let new = ContentReader.readAgain(path, in: options.content, besides: others) else { return nil }
    if new.bytes == old.bytes { return self }
    let text = judged.records.editedText(new, was: old, holding: known?.after, known: memory.parsed)
    guard let text, judged.report.records.hasRecord(at: path), isSilent(text, old, judged) else { return nil }
    var memory = memory
    memory.edits[path] = text
    guard let planned = site.edited(text, memory.edits) else { return nil }
    return LiveSite(
      outcome: outcome, site: planned, made: MadeFiles(planned, after: made, change: .text(of: path)),
      memory: memory, folders: folders, options: options)
  }

  /// Whether nothing is found in a body, neither as it was nor as it is.
  private func isSilent(_ text: EditedText, _ old: ContentTree.File, _ judged: BuildMemory.Judged) -> Bool {
    let screen = judged.screen.value
    return screen.isSilent(on: text.before) && screen.isSilent(on: text.after)
      && judged.records.only(old).hasSilentTexts && judged.records.only(text.file).hasSilentTexts
  }
}

extension SiteChange {
  /// The body of one record.
  fileprivate static func text(of path: String) -> SiteChange { .some(texts: [path], templates: []) }
}
