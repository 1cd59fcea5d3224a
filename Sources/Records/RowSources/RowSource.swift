// SPDX-License-Identifier: MIT

internal import Diagnostics

/// Where the rows of a table declared in `site.yml` come from.
protocol RowSource: Sendable {
  /// The keys that say so; the first tells this source from others.
  static var keys: [RecordKey] { get }

  /// Reads the keys of an entry that has the first one; `nil` where they cannot be used, which is a finding.
  static func read(_ reader: inout MappingReader) -> Self?

  /// Adds the tables of an entry.
  ///
  /// - Parameter form: `nil` where the rows are to be left alone.
  func add(_ entry: SiteConfiguration.TableSource, _ form: TableForm?, to finder: inout TableFinder)

  /// Takes the files of an entry whose kind cannot be known, so that nobody asks what they are.
  func claim(_ finder: inout TableFinder)
}

/// Every source of rows. A new one is a file in `RowSources` and a row here.
enum RowSourceCatalog {
  static let all: [any RowSource.Type] = [FileRows.self, CommandRows.self, PackageRows.self]

  /// The source that an entry names; `nil` with a finding where it names none or several.
  static func read(_ reader: inout MappingReader) -> (any RowSource)? {
    let named = all.filter { kind in kind.keys.first.map { reader.node($0.id) != nil } ?? false }
    guard let first = named.first else {
      // What is wrong with the keys of a source is said although its first one is missing.
      for kind in all where kind.keys.contains(where: { reader.node($0.id) != nil }) {
        _ = kind.read(&reader)
      }
      return nil
    }
    if named.count > 1, let second = named[1].keys.first, let node = reader.node(second.id) {
      reader.report([tooMany(named.compactMap { $0.keys.first }, at: node.location)])
      return nil
    }
    return first.read(&reader)
  }

  private static func tooMany(_ keys: [RecordKey], at place: SourceLocation) -> Diagnostic {
    let chinese = keys.map { "“\($0.title)”" }.joined(separator: "和")
    let english = keys.map { "“\($0.id)”" }.joined(separator: " and ")
    return Diagnostic(
      rule: "two-row-sources", at: place,
      Wording("\(chinese)只能写一个：一张表的行只有一个来处", "\(english) are given: the rows of a table come from one place"),
      help: Wording("留下要用的一个；两处都要的，写成两项", "keep the one that counts; for both, write two entries"))
  }
}
