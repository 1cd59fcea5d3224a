// SPDX-License-Identifier: MIT

import Assessment
import Diagnostics
import Records
import Search
import Standards

/// A site in memory, for the preview: planned, its files made when they are asked for.
///
/// This is the whole border between the preview and the way from content to site. ``Generator/live(after:changed:)``
/// makes one; what it does inside, and whether it takes anything over from the one before, is nobody else's matter.
/// Its values never change, so that a page asked for late still belongs to the same state.
package struct LiveSite: Sendable {
  package let outcome: Generator.Outcome
  /// `nil` where the content or the theme cannot be made into a site.
  let site: PlannedSite?
  /// The files of the site that have been made; `nil` where there is no site.
  let made: MadeFiles?
  /// What the next one may take over.
  let memory: BuildMemory
  /// The folders that it was made from, resolved: the content and the themes.
  let folders: [String]
  let options: BuildOptions

  /// What was found before any page was made.
  var findings: [Diagnostic] { outcome.diagnostics.map { $0.masked() } }

  /// Whether there is no site to show.
  var isFailed: Bool { site == nil || outcome.hasErrors }

  /// How many files are made between two looks at whether anybody still wants them.
  private static let batch = 8

  /// Makes every file once; `nil` where its task was cancelled meanwhile.
  ///
  /// - Returns: What only making the files finds, and the files that are made from all others.
  static func sweep(
    _ site: PlannedSite, _ made: MadeFiles
  ) async -> (findings: [Diagnostic], files: [String: [UInt8]])? {
    var gathered = Gathered()
    gathered.findings = OutputPath.findings(site.paths + SiteManifest.paths)
    var next = 0
    while next < site.paths.count {
      let end = min(next + batch, site.paths.count)
      gathered.take(next..<end, of: made)
      next = end
      // Requests come first.
      await _Concurrency.Task.yield()
      if _Concurrency.Task.isCancelled { return nil }
    }
    gathered.findings += site.unmet(gathered.findings)
    let findings = OutputGate.folded(gathered.findings.oncePerPlace()).distinct()
    return (findings.map { $0.masked() }, gathered.files(site))
  }

  /// What is kept of the files that a sweep makes.
  private struct Gathered {
    var findings: [Diagnostic] = []
    var documents: [SearchDocument] = []
    var written: [WrittenFile] = []

    mutating func take(_ range: Range<Int>, of made: MadeFiles) {
      for index in range {
        let file = made.file(index)
        findings += file.findings
        documents += file.documents
        note(file.path, file.bytes)
      }
    }

    private mutating func note(_ path: String, _ bytes: [UInt8]) {
      written.append(WrittenFile(path: path, size: bytes.count, digest: SHA256.hexadecimal(bytes)))
    }

    /// The index of the search and the lists of all files.
    mutating func files(_ site: PlannedSite) -> [String: [UInt8]] {
      var files: [String: [UInt8]] = [:]
      for file in SearchIndex(documents, kinds: site.kinds).files {
        files[file.path] = file.bytes
        note(file.path, file.bytes)
      }
      for (path, bytes) in zip(SiteManifest.paths, SiteManifest.bytes(of: written)) { files[path] = bytes }
      return files
    }
  }
}

extension Generator {
  /// The site as the content is now.
  ///
  /// - Parameters:
  ///   - previous: The site before; what has not changed may be taken from it, but the result must be the same as
  ///     without it.
  ///   - changed: Paths of this machine that changed since; empty where nobody knows.
  package func live(after previous: LiveSite?, changed: Set<String>) async -> LiveSite {
    if let edited = previous?.edited(changed) { return edited }
    var memory = previous?.memory ?? BuildMemory()
    let turn = turn(&memory)
    let made = turn.site.map { MadeFiles($0, after: previous?.made, change: turn.change) }
    return LiveSite(
      outcome: turn.outcome, site: turn.site, made: made, memory: memory,
      folders: folders(turn.outcome, turn.site, previous), options: options)
  }

  /// The folders whose changes make another site. Those of a theme that cannot be read stay those of the site before.
  private func folders(_ outcome: Outcome, _ site: PlannedSite?, _ previous: LiveSite?) -> [String] {
    let content = options.contentFolder
    if let site { return [content] + site.themeFolders }
    let reader = ThemeReader(content: options.content, program: options.program)
    let theme = outcome.report?.records.site.theme ?? options.theme
    let found = theme.map { reader.layers($0).value.folders } ?? []
    let own = theme.flatMap { reader.find($0) }.flatMap { PathText.resolved($0) }
    return [content] + found + [own].compactMap { $0 } + (previous?.folders ?? [])
  }
}
