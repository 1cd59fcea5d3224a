// SPDX-License-Identifier: MIT

internal import Diagnostics
package import Records

/// A kind of fenced block that becomes a figure: its lines are YAML, its result is HTML.
protocol BlockKind: Sendable {
  /// The words after the fence: ```` ```chart ````.
  static var names: [String] { get }
  /// What it shows, for the schemas of editors.
  static var title: Wording { get }
  static var keys: [RecordKey] { get }
  /// Keys of which exactly one is written.
  static var oneOf: [String] { get }
  /// A key that some words of another make necessary.
  static var need: RecordForm.Need? { get }
  /// The figure; `nil` where a mistake stands in the way, which the block then holds.
  static func html(_ block: inout FigureBlock) -> [UInt8]?
}

extension BlockKind {
  static var oneOf: [String] { [] }
  static var need: RecordForm.Need? { nil }
}

/// The keys of every kind of block, for the schemas of editors.
package enum BlockFormCatalog {
  package static let all: [RecordForm] = BlockCatalog.all.map { kind in
    RecordForm(
      id: kind.names[0], title: kind.title, files: "```\(kind.names[0])", keys: kind.keys, oneOf: kind.oneOf,
      need: kind.need)
  }

  /// The kind that is written with that word after the fence.
  package static func named(_ name: String) -> RecordForm? {
    zip(BlockCatalog.all, all).first { $0.0.names.contains(name) }?.1
  }
}

/// Every kind of block. A new kind is a file here and a row.
enum BlockCatalog {
  static let all: [any BlockKind.Type] = [
    ChartBlock.self, TableBlock.self, KeyFigureBlock.self, ScorecardBlock.self,
  ]

  /// The kind that the first word after a fence names; `nil` for what is shown as it is written.
  static func kind(of info: String) -> (any BlockKind.Type)? {
    guard let word = info.split(separator: " ").first?.lowercased() else { return nil }
    return all.first { $0.names.contains(word) }
  }
}
