// SPDX-License-Identifier: MIT

import Diagnostics
import Glibc
import Records

/// What stands in the output folder before a build.
struct OldSite: Sendable {
  var isThere = false
  /// Whether a marker was read; an empty folder has none.
  var isMarked = false
  var marker = SiteMarker(files: [:])
  var permissions: UInt32 = 0o755
  /// Entries that the tool did not write and that go over to the new site.
  var carried: [ForeignEntry] = []

  /// Looks at the output folder; errors where it is not the tool's to write.
  static func look(
    at place: OutputFolder, parent: borrowing Folder, keep: Set<String>, planned: [String], audience: Audience
  ) throws(SystemFailure) -> Diagnosed<OldSite> {
    var site = OldSite()
    guard PathText.kind(PathText.joined(place.parent, place.name)) != nil else { return Diagnosed(site) }
    let folder = try parent.folder(place.name)
    site.isThere = true
    site.permissions = try folder.descriptor.status().permissions
    if let marker = try readMarker(in: folder) {
      site.marker = marker
      site.isMarked = true
      // Files that were published stay where search engines and people know them, so the two never take turns.
      if marker.audience != audience { return Diagnosed(site, [.otherAudience(place.path, audience)]) }
    }
    site.carried = try ForeignEntry.find(in: folder, marker: site.marker)
    let foreign = site.carried.map(\.path).filter { !keep.contains($0) }
    if !site.isMarked, !foreign.isEmpty { return Diagnosed(site, [.foreignOutput(place.path, foreign)]) }
    let folders = Set(OutputPath.folders(of: planned))
    let files = Set(planned)
    var diagnostics: [Diagnostic] = []
    for entry in site.carried {
      let shown = "\(place.path)/\(entry.path)"
      if files.contains(entry.path) || folders.contains(entry.path) || liesInFile(entry.path, files) {
        diagnostics.append(.foreignFileInTheWay(shown))
      } else if entry.kind == .folder, !folder.mayWrite(entry.path) {
        diagnostics.append(.fixedFolder(shown))
      } else if !keep.contains(entry.path) {
        diagnostics.append(.foreignFile(shown))
      }
    }
    return Diagnosed(site, diagnostics)
  }

  private static func liesInFile(_ path: String, _ files: Set<String>) -> Bool {
    OutputPath.folders(of: [path]).contains { files.contains($0) }
  }

  /// The marker of a folder; `nil` where there is none that this version of the tool wrote.
  static func readMarker(in folder: borrowing Folder) throws(SystemFailure) -> SiteMarker? {
    do throws(SystemFailure) {
      let file = try folder.file(SiteMarker.fileName)
      let status = try file.status()
      guard status.kind == .file, status.size <= SiteMarker.sizeLimit,
        let bytes = try file.readAll(size: status.size)
      else { return nil }
      return SiteMarker(bytes)
    } catch {
      if error.code == ENOENT || error.code == ELOOP { return nil }
      throw error
    }
  }
}
