// SPDX-License-Identifier: MIT

import Diagnostics
import Glibc

/// The folder the site goes to: whether it may, and what stands in it now.
struct OutputFolder: Sendable {
  /// The path as given, for messages.
  let path: String
  /// The resolved folder that holds it, and its own name there.
  let parent: String
  let name: String

  var lockName: String { ".\(name).lock" }
  var stagingPrefix: String { ".\(name).staging-" }
  var previousPrefix: String { ".\(name).previous-" }
  /// A kept build on its way back to the output folder.
  var returnPrefix: String { ".\(name).return-" }
  var keptName: String { ".\(name).builds" }

  /// A name beside the output folder that nothing has: what could not be cleared keeps its own.
  func freeName(_ prefix: String) -> String {
    var number = Int(getpid())
    while PathText.kind(PathText.joined(parent, "\(prefix)\(number)")) != nil { number += 1 }
    return "\(prefix)\(number)"
  }

  /// Whether the output folder lies in another site, so that what is beside it is published.
  var isInSite: Bool {
    var folder = parent
    while folder != "/" {
      if PathText.kind(PathText.joined(folder, SiteMarker.fileName)) == .file { return true }
      folder = PathText.parent(folder)
    }
    return false
  }

  /// The place of the site, or why nothing may be written there.
  ///
  /// - Parameter sources: Folders that the site must neither hold nor lie in: the content and the theme.
  static func place(_ path: String, apartFrom sources: [String]) -> Result<OutputFolder, OutputRefusal> {
    guard !path.isEmpty else { return .failure(OutputRefusal(.emptyOutput())) }
    let trimmed = PathText.withoutClosingSlashes(path)
    switch PathText.kind(trimmed) {
    case .link: return .failure(OutputRefusal(.linkedOutput(path)))
    case nil:
      if let failure = makeParents(of: trimmed) {
        return .failure(OutputRefusal(.cannotWrite(path, failure)))
      }
    case .folder: break
    default: return .failure(OutputRefusal(.outputNotAFolder(path)))
    }
    guard let whole = PathText.resolvedOrNew(trimmed) else {
      return .failure(OutputRefusal(.cannotWrite(path, SystemFailure(code: ENOENT))))
    }
    if whole == "/" || whole == PathText.home { return .failure(OutputRefusal(.dangerousOutput(path))) }
    for source in sources {
      guard let source = PathText.resolved(source) else { continue }
      if PathText.isInside(whole, source) || PathText.isInside(source, whole) {
        return .failure(OutputRefusal(.outputMeetsSource(path, PathText.lastName(source))))
      }
    }
    return .success(OutputFolder(path: path, parent: PathText.parent(whole), name: PathText.lastName(whole)))
  }

  private static func makeParents(of path: String) -> SystemFailure? {
    let parent = PathText.parent(path)
    guard PathText.kind(parent) == nil, parent != path else { return nil }
    if let failure = makeParents(of: parent) { return failure }
    return mkdir(parent, 0o755) == 0 || errno == EEXIST ? nil : SystemFailure.current
  }
}

/// Why nothing may be written.
struct OutputRefusal: Error {
  let diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
  }
}
