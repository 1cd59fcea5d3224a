// SPDX-License-Identifier: MIT

internal import Assessment
package import Diagnostics
import Records
package import Search
import Site
import Templates
import Validation

/// What a build keeps for the next one of the same site, so that an edit makes anew what follows from it and no more.
///
/// It holds values only, each with what it was made from; a build with a memory gives the same bytes as one without.
package struct BuildMemory: Sendable {
  /// What each file held.
  var parsed = ParseMemory()
  /// What commands gave since the process began, by the keys of their calls.
  var outputs: [String: CommandOutput] = [:]
  /// The last content that could be judged.
  var judged: Judged?
  /// Bodies that were edited since, without anything following from it.
  var edits: [String: EditedText] = [:]
  /// The last theme that could be used.
  var theme: (layers: [ThemeLayer], theme: Theme)?
  /// The last site that could be planned.
  var plan: SitePlan?

  package init() {}

  /// What changed, and the published state that it was compared with.
  struct Compared: Sendable {
    let comparison: Comparison
    let with: PublishedFile?
  }

  struct Judged: Sendable {
    let tree: ContentTree
    /// All that staff wrote.
    let records: RecordSet
    /// What the audience may read, judged.
    let report: AssessedReport
    /// What checking and judging found.
    let findings: [Diagnostic]
    var compared: Compared?
    /// For bodies that are edited from now on.
    let screen: Lazily<TextScreen>
  }

  /// The theme of these files, read before or now.
  mutating func theme(of layers: [ThemeLayer]) -> Diagnosed<Theme> {
    if let theme, theme.layers == layers { return Diagnosed(theme.theme) }
    let loaded = Theme.load(layers)
    if loaded.diagnostics.isEmpty { theme = (layers, loaded.value) }
    return loaded
  }
}

/// What differs between two builds of a site.
package enum SiteChange: Sendable, Equatable {
  /// Anything may.
  case everything
  /// The bodies of these records, by their paths below the content folder, and these templates.
  case some(texts: Set<String>, templates: Set<String>)

  /// Whether a file of the site has to be made again.
  ///
  /// - Parameter file: As it was made before the change.
  package func reaches(_ file: MadeFile) -> Bool {
    switch self {
    case .everything: true
    case .some(let texts, let templates):
      if let template = file.template {
        !templates.isEmpty && templates.contains(template) || file.texts.contains { texts.contains($0) }
      } else {
        // What is there to download follows from the tables, which have not changed.
        !file.path.hasPrefix("data/")
      }
    }
  }
}

/// A file of the site that has been made.
package struct MadeFile: Sendable {
  /// Below the output folder.
  package let path: String
  package let bytes: [UInt8]
  /// What making it found.
  package let findings: [Diagnostic]
  /// The template of a page; `nil` for other files.
  package let template: String?
  /// The records of which it shows the bodies.
  package let texts: Set<String>
  /// What can be found of it.
  package let documents: [SearchDocument]
}
