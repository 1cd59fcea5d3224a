// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Standards

/// The packages of a content folder, each read once however many tables come from it.
struct PackageShelf {
  private var packages: [String: DataPackageFile?] = [:]
  /// Paths of those whose age has been looked at.
  private var dated: Set<String> = []

  /// The package that a file describes; `nil` with a finding, the first time, where it cannot be read.
  mutating func package(
    _ file: ContentTree.File, _ diagnostics: inout [Diagnostic], _ tree: ContentTree
  ) -> DataPackageFile? {
    if let known = packages[file.path] { return known }
    var package: DataPackageFile?
    do throws(JSONParser.Fault) {
      package = try DataPackageFile(file)
    } catch {
      diagnostics.append(PackageFindings.notJSON(tree.displayPath(file.path), error))
    }
    packages[file.path] = .some(package)
    return package
  }

  /// What is to be said of the ages of packages, once of each.
  mutating func ages(_ packages: [DataPackageFile], _ year: Int, _ tree: ContentTree) -> [Diagnostic] {
    let new = packages.filter { !dated.contains($0.path) }
    dated.formUnion(new.map(\.path))
    return PackageFindings.ages(new, among: packages, year, tree)
  }
}
