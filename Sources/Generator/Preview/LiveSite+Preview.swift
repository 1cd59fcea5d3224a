// SPDX-License-Identifier: MIT

import Assessment
import Diagnostics
package import Preview
import Records

extension LiveSite {
  /// The site as the preview server takes it.
  package var preview: PreviewBuild {
    var build = PreviewBuild()
    build.origin = self
    build.findings = findings
    build.isFailed = isFailed
    build.language = outcome.language
    build.pageCount = outcome.counts.pages
    build.watched = folders
    build.locate = { [places = PlacesOnDisk(self)] in places.file($0) }
    guard let site, let made, !isFailed else { return build }
    build.paths = site.pathSet
    build.base = base
    build.file = { path in
      site.index(of: path).map { made.file($0) }.map { file in
        PreviewFile(file.bytes, findings: file.findings.map { $0.masked() })
      }
    }
    build.isSwept = { $0.hasPrefix("search/") && $0.hasSuffix(".js") || SiteManifest.paths.contains($0) }
    build.sweep = {
      await Self.sweep(site, made).map { PreviewSweep(findings: $0.findings, files: $0.files) }
    }
    let (hidden, remarks, drafts) = (hidden, remarks, Set(outcome.drafts))
    build.notes = { path in
      var notes = PreviewNotes()
      notes.sources = site.sources(path)
      let own = Set(notes.sources.map(\.path))
      notes.hidden =
        hidden.filter { own.contains($0.place.path) } + hidden.filter { !own.contains($0.place.path) }
      let isDraft = !own.isDisjoint(with: drafts)
      notes.remarks =
        remarks
        + (isDraft ? [Wording("这一页有草稿，公众看不到", "this page holds a draft the public does not see")] : [])
      return notes
    }
    return build
  }

  /// The path of the published site's address.
  private var base: String {
    guard let address = outcome.report?.records.site.baseURL,
      let scheme = address.firstRange(of: "://"),
      let slash = address[scheme.upperBound...].firstIndex(of: "/")
    else { return "/" }
    return String(address[slash...])
  }

  private var remarks: [Wording] {
    var remarks: [Wording] = []
    if outcome.report?.records.site.audience == .internal { remarks.append(Wording("内部网站", "internal site")) }
    if !outcome.drafts.isEmpty { remarks.append(Wording("含草稿", "with drafts")) }
    return remarks
  }

  /// Every record that the public does not read on the day, and how many rows of each ledger.
  private var hidden: [PreviewNotes.Hidden] {
    guard let records = outcome.records, let day = outcome.report?.asOf else { return [] }
    var hidden = outcome.drafts.map { path in
      PreviewNotes.Hidden(
        place: SourceLocation(path: path), reason: Wording("草稿，只在预览里看得到", "draft, seen in this preview only"))
    }
    let releases =
      records.meetings.map { ($0.location, $0.release) } + records.updates.map { ($0.location, $0.release) }
      + records.pages.map { ($0.location, $0.release) }
    for (place, release) in releases {
      guard let mark = release.withholding(on: day)?.mark else { continue }
      hidden.append(PreviewNotes.Hidden(place: place, reason: mark))
    }
    hidden.sort { $0.place < $1.place }
    for ledger in records.ledgers {
      let kept = ledger.items.filter { !$0.mayBePublic(ledger.definition) }
      guard let first = kept.first else { continue }
      hidden.append(
        PreviewNotes.Hidden(
          place: first.location, reason: Wording("\(kept.count) 条不公开", "\(kept.count) not public")))
    }
    return hidden
  }
}

/// Where on this machine the files are that findings name from the content folder's or a theme's own name on.
private struct PlacesOnDisk: Sendable {
  /// `content/` and the folder of that name.
  let folders: [(prefix: String, folder: String)]

  init(_ live: LiveSite) {
    let content = live.options.contentFolder
    let themes = live.folders.filter { $0 != content }.map { ("themes/\(PathText.lastName($0))/", $0) }
    folders = [("\(ContentReader.displayName(of: live.options.content))/", content)] + themes
  }

  /// The file at a path as it is printed; `nil` where it is none of these.
  func file(_ path: String) -> String? {
    for (prefix, folder) in folders where path.hasPrefix(prefix) {
      return PathText.joined(folder, String(path.dropFirst(prefix.count)))
    }
    return nil
  }
}

extension BuildOptions {
  /// How a preview watches: what the reader passes over does not ask for another build, nor does the site itself.
  package func watching(polls: Bool) -> WatchSettings {
    var settings = WatchSettings()
    settings.isPolling = polls
    settings.isIgnored = { ContentNames.isIgnored($0) }
    settings.isHalfSaved = { ContentNames.isHalfSaved($0, size: $1) }
    settings.excluded = Set(
      Audience.allCases.flatMap { audience in
        let output = output(for: audience)
        return [output, PathText.resolvedOrNew(output) ?? output]
      })
    return settings
  }

  /// The content folder, to be watched before the first build says what else; by the same path while it is away.
  package var contentFolder: String { PathText.resolvedOrNew(content) ?? content }
}
