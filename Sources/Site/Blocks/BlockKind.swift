// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records

/// A kind of fenced block that becomes a figure: its lines are YAML, its result is HTML.
protocol BlockKind: Sendable {
  /// The words after the fence: ```` ```chart ````.
  static var names: [String] { get }
  static var keys: [RecordKey] { get }
  /// The figure; `nil` where a mistake stands in the way, which the block then holds.
  static func html(_ block: inout FigureBlock) -> [UInt8]?
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
