// SPDX-License-Identifier: MIT

package import Diagnostics
import Glibc
package import Records

/// Lists the earlier builds of an output folder and brings one back; needs no content.
package struct SiteRollback: Sendable {
  /// The output folder, as given.
  private let output: String
  /// Whom the site is for; builds for others are left alone.
  private let audience: Audience
  /// How many workers read at once when a build is compared with its manifest.
  private let jobs: Int

  package init(_ output: String, audience: Audience, jobs: Int = 1) {
    self.output = output
    self.audience = audience
    self.jobs = jobs
  }

  /// A site that stands or that is kept.
  package struct Build: Sendable, Equatable {
    /// Its number among those that are kept; `nil` for the site that stands.
    package let number: Int?
    /// When it was made, in the zone of the machine: `2026-11-30 15:45:01`.
    package let made: String
    /// How many files the tool wrote.
    package let files: Int
  }

  /// The site that stands, where there is one, then what is kept, the latest first.
  package func list() -> Diagnosed<[Build]> {
    guard let place = existingPlace() else { return Diagnosed([], [.noKeptBuild(output, nil, there: [])]) }
    do throws(SystemFailure) {
      let parent = try Folder(path: place.parent)
      var builds = [try Self.standing(place, parent)].compactMap { $0 }
      guard let kept = try KeptBuilds(of: place, parent: parent) else { return Diagnosed(builds) }
      for number in try kept.numbers().reversed() {
        guard let (marker, made) = try kept.marker(number), marker.audience == audience else { continue }
        builds.append(Build(number: number, made: LocalTime.text(made), files: marker.files.count))
      }
      return Diagnosed(builds)
    } catch {
      return Diagnosed([], [.cannotWrite(output, error)])
    }
  }

  /// Puts a kept build in the place of the site, which is kept in its turn.
  ///
  /// - Parameter number: Of the build; `nil` takes what was replaced last.
  /// - Returns: The build that stands now; `nil` with the reason where nothing changed.
  package func run(_ number: Int?) -> Diagnosed<Build?> {
    // Asked first, so that no folder is made for a site that is not there.
    guard let place = existingPlace(), KeptBuilds.isThere(place) else {
      return Diagnosed(nil, [.noKeptBuild(output, number, there: [])])
    }
    do throws(SystemFailure) {
      guard let lock = try BuildLock(place) else {
        return Diagnosed(nil, [.otherBuild(output, BuildLock.holder(place))])
      }
      let mended = try LeftOvers.clear(place, parent: lock.parent)
      guard let kept = try KeptBuilds(of: place, parent: lock.parent) else {
        return Diagnosed(nil, [.noKeptBuild(output, number, there: [])])
      }
      let result = try bringBack(number, kept, at: place, parent: lock.parent)
      return Diagnosed(result.value, mended + result.diagnostics)
    } catch {
      return Diagnosed(nil, [.cannotWriteBeside(output, error)])
    }
  }

  private func bringBack(
    _ wanted: Int?, _ kept: borrowing KeptBuilds, at place: OutputFolder, parent: borrowing Folder
  ) throws(SystemFailure) -> Diagnosed<Build?> {
    let whole = try Self.whole(kept)
    guard let number = wanted ?? whole.last, let (marker, made) = try kept.marker(number) else {
      return Diagnosed(nil, [.noKeptBuild(output, wanted, there: whole)])
    }
    guard marker.audience == audience else { return Diagnosed(nil, [.otherKeptAudience(output, number)]) }
    try kept.strip(number, marker: marker)
    let path = PathText.joined(PathText.joined(place.parent, place.keptName), "\(number)")
    guard SiteVerification(path, jobs: jobs).run().isSame else {
      return Diagnosed(nil, [.keptBuildChanged(output, number)])
    }
    let old = try OldSite.look(
      at: place, parent: parent, keep: SiteVerification.kept, planned: Array(marker.files.keys),
      audience: audience)
    guard !old.hasErrors else { return Diagnosed(nil, old.diagnostics.filter { $0.severity == .error }) }
    let found = try swapIn(number, marker, kept, old.value, at: place, parent: parent)
    return Diagnosed(
      Build(number: number, made: LocalTime.text(made), files: marker.files.count), found)
  }

  private func swapIn(
    _ number: Int, _ marker: SiteMarker, _ kept: borrowing KeptBuilds, _ old: OldSite,
    at place: OutputFolder, parent: borrowing Folder
  ) throws(SystemFailure) -> [Diagnostic] {
    // On its way it has a name of its own: whoever finds it there puts it back.
    let name = place.freeName(place.returnPrefix)
    try parent.move(name, from: kept.folder, "\(number)")
    let publication = Publication(place: place, stagingName: name, old: old, kept: KeptBuilds.limit)
    do throws(SystemFailure) {
      let path = PathText.joined(place.parent, name)
      let staged = try StagedSite(
        at: path, old: old.isThere ? PathText.joined(place.parent, place.name) : path, marker: marker,
        paths: [])
      try publication.carry(into: staged, parent: parent)
      return try publication.publish(staged, parent: parent)
    } catch {
      try? kept.folder.move("\(number)", from: parent, name)
      throw error
    }
  }

  /// The place of a site whose folder is there; `nil` where there can be no site.
  private func existingPlace() -> OutputFolder? {
    guard PathText.isFolder(PathText.parent(output)), !output.isEmpty,
      case .success(let place) = OutputFolder.place(output, apartFrom: [])
    else { return nil }
    return place
  }

  private static func whole(_ kept: borrowing KeptBuilds) throws(SystemFailure) -> [Int] {
    var whole: [Int] = []
    for number in try kept.numbers() where try kept.marker(number) != nil { whole.append(number) }
    return whole
  }

  private static func standing(
    _ place: OutputFolder, _ parent: borrowing Folder
  ) throws(SystemFailure) -> Build? {
    guard PathText.kind(PathText.joined(place.parent, place.name)) == .folder else { return nil }
    let folder = try parent.folder(place.name)
    guard let marker = try OldSite.readMarker(in: folder) else { return nil }
    let made = try folder.status(SiteMarker.fileName).modified / 1_000_000_000
    return Build(number: nil, made: LocalTime.text(made), files: marker.files.count)
  }
}
