// SPDX-License-Identifier: MIT

/// A reader of content that is fed with any bytes.
package protocol FuzzEntry: Sendable {
  /// How the command line and the folder of seeds call it.
  static var name: String { get }
  /// Reads the bytes as content.
  ///
  /// - Returns: What does not hold that must hold for all content, or `nil`.
  static func fault(in bytes: [UInt8]) -> String?
}

/// Every reader that is fed.
package enum FuzzCatalog {
  package static let all: [any FuzzEntry.Type] = [
    CSVEntry.self, XLSXEntry.self, YAMLEntry.self, MarkdownEntry.self, TemplateEntry.self, DateEntry.self,
    ScoringEntry.self, GeoJSONEntry.self,
  ]

  /// The reader of that name.
  package static func entry(_ name: String) -> (any FuzzEntry.Type)? { all.first { $0.name == name } }
}
