// SPDX-License-Identifier: MIT

import Diagnostics

/// The paths of files from the root of their repository, where GitHub and GitLab look for them.
struct RepositoryPath: Sendable {
  /// The content folder's own name, with which the paths of findings begin.
  private let name: String
  /// The content folder from the root; empty where it is the root itself.
  private let folder: String

  /// - Parameters:
  ///   - content: The content folder as given.
  ///   - repository: The root's folder; without it a relative path is taken to begin there.
  init(content: String, repository: String?) {
    name = ContentReader.displayName(of: content)
    folder = Self.folder(content, repository) ?? Self.folder(asGiven: content) ?? name
  }

  /// Where the file of a finding stands; what lies elsewhere, such as an option's name, is left as it is.
  func path(_ location: SourceLocation) -> String {
    let parts = location.path.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first else { return location.path }
    if first == name {
      let below = parts.dropFirst().joined()
      return folder.isEmpty ? below : below.isEmpty ? folder : folder + "/" + below
    }
    // Themes stand beside the content.
    guard first == "themes", let slash = folder.lastIndex(of: "/") else { return location.path }
    return folder[..<slash] + "/" + location.path
  }

  private static func folder(_ content: String, _ repository: String?) -> String? {
    guard let root = repository.flatMap(PathText.resolved), let own = PathText.resolved(content),
      PathText.isInside(own, root)
    else { return nil }
    return String(own.dropFirst(root.count).drop { $0 == "/" })
  }

  private static func folder(asGiven content: String) -> String? {
    let parts = content.split(separator: "/").filter { $0 != "." }
    guard !content.hasPrefix("/"), !parts.isEmpty, !parts.contains("..") else { return nil }
    return parts.joined(separator: "/")
  }
}
