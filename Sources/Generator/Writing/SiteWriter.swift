// SPDX-License-Identifier: MIT

package import Diagnostics
import Glibc
package import Records
package import Search

/// Writes a site so that at every moment the output folder holds the whole old site or the whole new one.
///
/// The new site grows in a folder beside the old one, is checked, and takes its place in one step. Files whose bytes
/// have not changed keep their time; files that the tool wrote before and that are no longer planned go; what the
/// tool did not write stays.
package struct SiteWriter: Sendable {
  /// The folder of the site, as given.
  package let output: String
  /// Whom the site is for; a folder that holds a site for others is left alone.
  package let audience: Audience
  /// Folders that the site must neither hold nor lie in: the content and the theme.
  package let sources: [String]
  /// Names in the output folder that stay without a word.
  package let keep: Set<String>
  /// How many workers produce files at once, 1...64.
  package let jobs: Int

  /// Whether the lists of ``SiteManifest`` come with the site.
  package let isListed: Bool

  /// How many earlier sites are kept beside the output folder, 0...99; `nil` leaves those that are there.
  package let kept: Int?

  /// Makes the files of the index from all that can be found, in the order of the files it stands in.
  package typealias MakeIndex = @Sendable ([SearchDocument]) -> [SearchIndex.File]

  package init(
    output: String, audience: Audience = .public, sources: [String] = [], keep: [String] = [], jobs: Int = 1,
    isListed: Bool = false, kept: Int? = nil
  ) {
    self.kept = kept.map { min(max($0, 0), KeptBuilds.limit) }
    self.isListed = isListed
    self.output = output
    self.audience = audience
    self.sources = sources
    self.keep = Set(keep)
    self.jobs = min(max(jobs, 1), 64)
  }

  /// What was done to the output folder.
  package struct Summary: Sendable, Equatable {
    package var written = 0
    package var unchanged = 0
    package var removed = 0

    package init(written: Int = 0, unchanged: Int = 0, removed: Int = 0) {
      self.written = written
      self.unchanged = unchanged
      self.removed = removed
    }
  }

  /// Writes the files at `paths`, after them the index of what can be found in them, and last the lists of
  /// ``SiteManifest`` where the site has them.
  ///
  /// - Parameters:
  ///   - paths: Relative, `/` between names, in any order.
  ///   - produce: Gives the bytes of the file with that index; called once for each, from several threads.
  ///   - makeIndex: Called once, when all files are produced.
  /// - Returns: What was done, with what was found; where there is an error the old site is as it was.
  package func write(
    _ paths: [String], produce: @escaping @Sendable (Int, inout OutputSink) -> [Diagnostic],
    makeIndex: MakeIndex = { _ in [] }
  ) async -> Diagnosed<Summary> {
    let count = paths.count
    let paths = paths + lists
    let pathFindings = OutputPath.findings(paths)
    guard pathFindings.isEmpty else { return Diagnosed(Summary(), pathFindings.sorted()) }
    switch OutputFolder.place(output, apartFrom: sources) {
    case .failure(let refusal): return Diagnosed(Summary(), [refusal.diagnostic])
    case .success(let place):
      do throws(SystemFailure) {
        if kept ?? 0 > 0, place.isInSite { return Diagnosed(Summary(), [.keptInSite(output)]) }
        guard let lock = try BuildLock(place) else {
          return Diagnosed(Summary(), [.otherBuild(output, BuildLock.holder(place))])
        }
        var diagnostics: [Diagnostic] = []
        diagnostics += try LeftOvers.clear(place, parent: lock.parent)
        let result = await write(paths, count, at: place, parent: lock.parent, produce, makeIndex)
        return Diagnosed(result.value, (diagnostics + result.diagnostics).sorted())
      } catch {
        return Diagnosed(Summary(), [.cannotWriteBeside(output, error)])
      }
    }
  }

  private var lists: [String] { isListed ? SiteManifest.paths : [] }

  /// - Parameter count: The files to produce; those behind them list these.
  private func write(
    _ paths: [String], _ count: Int, at place: OutputFolder, parent: borrowing Folder,
    _ produce: @escaping @Sendable (Int, inout OutputSink) -> [Diagnostic], _ makeIndex: MakeIndex
  ) async -> Diagnosed<Summary> {
    let stagingName = place.freeName(place.stagingPrefix)
    do throws(SystemFailure) {
      let before = try OldSite.look(at: place, parent: parent, keep: keep, planned: paths, audience: audience)
      guard !before.hasErrors else { return Diagnosed(Summary(), before.diagnostics) }
      guard try parent.makeFolder(stagingName, permissions: before.value.permissions) else {
        throw SystemFailure(code: EEXIST)
      }
      let stagingPath = PathText.joined(place.parent, stagingName)
      let oldPath = before.value.isThere ? PathText.joined(place.parent, place.name) : stagingPath
      let open = { @Sendable (paths: [String]) throws(SystemFailure) in
        try StagedSite(at: stagingPath, old: oldPath, marker: before.value.marker, paths: paths)
      }
      let swap = SiteSwap(
        publication: Publication(place: place, stagingName: stagingName, old: before.value, kept: kept),
        audience: audience)
      var shares = await produceAll(
        { () throws(SystemFailure) in try open(paths) }, in: 0..<count, produce)
      let index = makeIndex(shares.flatMap(\.documents).sorted { $0.index < $1.index }.flatMap(\.documents))
      let whole = Array(paths[..<count]) + index.map(\.path) + lists
      shares += await write(index, { () throws(SystemFailure) in try open(whole) }, from: count)
      if isListed { shares.append(try list(try open(whole), shares, count + index.count)) }
      let found = before.diagnostics + shares.flatMap(\.diagnostics)
      if let failure = shares.compactMap(\.failure).min(by: { $0.path < $1.path }) {
        try? parent.removeTree(stagingName)
        return Diagnosed(Summary(), found + [.cannotWrite("\(output)/\(failure.path)", failure.1)])
      }
      guard !found.contains(where: { $0.severity == .error }) else {
        try? parent.removeTree(stagingName)
        return Diagnosed(Summary(), found)
      }
      let result = try swap.finish(try open(whole), parent: parent, fates: shares.flatMap(\.fates))
      return Diagnosed(result.value, found + result.diagnostics)
    } catch {
      try? parent.removeTree(stagingName)
      return Diagnosed(Summary(), [.cannotWrite(output, error)])
    }
  }

  /// Writes the files of the index behind those that were produced.
  private func write(
    _ index: [SearchIndex.File], _ open: @escaping @Sendable () throws(SystemFailure) -> StagedSite,
    from first: Int
  ) async -> [StagedSite.Share] {
    await produceAll(open, in: first..<(first + index.count)) { position, sink in
      sink.write(index[position - first].bytes)
      return []
    }
  }

  /// Writes the lists of the files that the shares have settled.
  private func list(
    _ staged: borrowing StagedSite, _ shares: [StagedSite.Share], _ count: Int
  ) throws(SystemFailure) -> StagedSite.Share {
    let written = shares.flatMap(\.fates).map { fate in
      WrittenFile(path: staged.paths[fate.index], size: fate.size, digest: fate.digest)
    }
    let lists = SiteManifest.bytes(of: written)
    return staged.work(0, of: 1, in: count..<staged.paths.count) { index, sink in
      sink.write(lists[index - count])
      return []
    }
  }

  /// Lets every worker produce its part of the files in `range`.
  private func produceAll(
    _ open: @escaping @Sendable () throws(SystemFailure) -> StagedSite, in range: Range<Int>,
    _ produce: @escaping @Sendable (Int, inout OutputSink) -> [Diagnostic]
  ) async -> [StagedSite.Share] {
    let jobs = jobs
    let work = { @Sendable (worker: Int) -> StagedSite.Share in
      do throws(SystemFailure) {
        return try open().work(worker, of: jobs, in: range, produce)
      } catch {
        return StagedSite.Share(failure: ("", error))
      }
    }
    if jobs == 1 { return [work(0)] }
    return await withTaskGroup(of: StagedSite.Share.self) { group in
      for worker in 0..<jobs { group.addTask { work(worker) } }
      return await group.reduce(into: []) { $0.append($1) }
    }
  }
}
