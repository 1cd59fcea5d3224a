// SPDX-License-Identifier: MIT

package import Diagnostics
import Glibc
import Records
import Standards

/// Compares a folder that was published with the lists it carries; reads only, and needs no content.
package struct SiteVerification: Sendable {
  /// The folder as given.
  private let path: String
  /// How many workers read at once.
  private let jobs: Int
  /// Files and folders that others put there, by their paths below the folder.
  private let keep: Set<String>

  /// Names that the owner of a site keeps in its folder without being asked, and the mark of the tool itself.
  static let kept: Set<String> = [
    SiteMarker.fileName, ".git", ".gitignore", ".nojekyll", "CNAME", "README.md",
  ]
  /// Folders within folders that are entered.
  private static let mostDepth = 64

  /// - Parameters:
  ///   - path: The published folder.
  ///   - keep: What `保留` of `site.yml` names: files and folders that no build has written.
  package init(_ path: String, keep: [String] = [], jobs: Int = 1) {
    self.path = path
    self.jobs = jobs
    self.keep = Set(keep.map { PathText.withoutClosingSlashes($0) })
  }

  /// What `保留` of a content folder names; nothing where there is no such folder or no `site.yml` that can be read.
  package static func keep(content: String) -> [String] {
    guard let root = try? Folder(path: PathText.withoutClosingSlashes(content)) else { return [] }
    for name in SiteConfigurationReader.fileNames {
      guard let file = try? root.file(name), let status = try? file.status(),
        status.kind == .file, status.size <= PublishedLists.sizeLimit,
        let bytes = try? file.readAll(size: status.size),
        let node = YAMLReader.read(String(decoding: bytes, as: UTF8.self), path: name).value
      else { continue }
      return SiteConfigurationReader.read(node).value?.keep ?? []
    }
    return []
  }

  /// What the comparison brought.
  package struct Outcome: Sendable {
    package var diagnostics: [Diagnostic] = []
    /// Files that the manifest names, its own lists among them.
    package var files = 0
    package var missing = 0
    package var changed = 0
    package var extra = 0
    package var milliseconds = 0

    package var isSame: Bool { diagnostics.isEmpty }
  }

  /// Reads every file of the folder once.
  package func run() -> Outcome {
    let clock = PhaseClock()
    var outcome = compared()
    outcome.diagnostics.sort()
    outcome.milliseconds = clock.timing(.read).milliseconds
    return outcome
  }

  private func compared() -> Outcome {
    var outcome = Outcome()
    guard let root = PathText.resolved(path), PathText.isFolder(root) else {
      outcome.diagnostics = [.noSite(path)]
      return outcome
    }
    do throws(SystemFailure) {
      let folder = try Folder(path: root)
      let lists = try readLists(folder)
      outcome.diagnostics = lists.diagnostics
      guard let expected = lists.value else { return outcome }
      outcome.files = expected.count
      var found: [String: EntryStatus] = [:]
      var others: [String] = []
      try walk(folder, below: "", depth: 0, into: &found, &others)
      settle(expected, found, others, root, &outcome)
    } catch {
      outcome.diagnostics = [.unreadableSite(path, error)]
    }
    return outcome
  }

  /// The files that should be there, from both lists; nothing with the reason where they cannot be used.
  private func readLists(_ folder: borrowing Folder) throws(SystemFailure) -> Diagnosed<[WrittenFile]?> {
    var lists: [[UInt8]] = []
    for name in SiteManifest.paths {
      guard let bytes = try bytes(name, in: folder) else {
        return Diagnosed(nil, [.noList(path, name)])
      }
      lists.append(bytes)
    }
    guard let files = PublishedLists.manifest(lists[0]) else {
      return Diagnosed(nil, [.badList(path, SiteManifest.paths[0])])
    }
    guard let sums = PublishedLists.sums(lists[1]) else {
      return Diagnosed(nil, [.badList(path, SiteManifest.paths[1])])
    }
    var expected = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.digest) })
    expected[SiteManifest.paths[0]] = SHA256.hexadecimal(lists[0])
    guard expected == sums else { return Diagnosed(nil, [.listsDiffer(path)]) }
    let own = zip(SiteManifest.paths, lists).map {
      WrittenFile(path: $0, size: $1.count, digest: SHA256.hexadecimal($1))
    }
    return Diagnosed(files + own)
  }

  /// The bytes of a list; `nil` where it is no file or too large.
  private func bytes(_ name: String, in folder: borrowing Folder) throws(SystemFailure) -> [UInt8]? {
    guard let data = try? folder.folder(PathText.parent(name)),
      let file = try? data.file(PathText.lastName(name))
    else { return nil }
    let status = try file.status()
    guard status.kind == .file, status.size <= PublishedLists.sizeLimit else { return nil }
    return try file.readAll(size: status.size)
  }

  /// All entries below a folder; links are never followed.
  private func walk(
    _ folder: borrowing Folder, below prefix: String, depth: Int, into found: inout [String: EntryStatus],
    _ others: inout [String]
  ) throws(SystemFailure) {
    for entry in try folder.entries() {
      guard let name = String(validating: entry.name, as: UTF8.self) else {
        others.append(prefix + ContentNames.shown(entry.name))
        continue
      }
      let path = prefix + name
      if isKept(path) { continue }
      guard found.count < PublishedLists.filesLimit, others.count < PublishedLists.filesLimit else {
        throw SystemFailure(code: E2BIG)
      }
      if entry.kind == .folder, depth < Self.mostDepth {
        try walk(try folder.folder(name), below: path + "/", depth: depth + 1, into: &found, &others)
      } else {
        found[path] = try folder.status(name)
      }
    }
  }

  private func isKept(_ path: String) -> Bool { Self.kept.contains(path) || keep.contains(path) }

  private func settle(
    _ expected: [WrittenFile], _ found: [String: EntryStatus], _ others: [String], _ root: String,
    _ outcome: inout Outcome
  ) {
    var findings: [Diagnostic] = []
    var likely: [WrittenFile] = []
    for file in expected {
      guard let status = found[file.path] else {
        // A file of the site may have the name of one that is kept.
        if isKept(file.path) || OutputPath.folders(of: [file.path]).contains(where: isKept) {
          likely.append(file)
        } else {
          findings.append(.gone(path, file.path))
        }
        continue
      }
      if status.kind == .file, status.size == file.size {
        likely.append(file)
      } else {
        findings.append(.altered(path, file.path, status.kind == .file ? (file.size, status.size) : nil))
      }
    }
    outcome.missing = findings.count { $0.rule == "site-file-missing" }
    findings += digests(likely, root).compactMap { file, digest in
      digest == file.digest ? nil : .altered(path, file.path, nil)
    }
    outcome.changed = findings.count - outcome.missing
    let names = Set(expected.map(\.path))
    let extra = (found.keys.filter { !names.contains($0) } + others).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    outcome.extra = extra.count
    findings += extra.map { .extra(path, $0) }
    outcome.diagnostics += Diagnostic.cut(findings, path)
  }

  /// Each file with its digest; an empty one where it cannot be read.
  private func digests(_ files: [WrittenFile], _ root: String) -> [(WrittenFile, String)] {
    Array(zip(files, Workers.map(files.count, by: jobs) { Self.digest(files[$0], root) }))
  }

  private static func digest(_ file: WrittenFile, _ root: String) -> String {
    do throws(SystemFailure) {
      let opened = try Folder(path: root).file(file.path)
      guard try opened.status().kind == .file, let bytes = try opened.readAll(size: file.size) else {
        return ""
      }
      return SHA256.hexadecimal(bytes)
    } catch {
      return ""
    }
  }
}
