// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Tables

/// The Chinese names of the views and of their columns; no two alike.
struct ViewTitles {
  private let views: [String: String]

  init(_ tables: [DataTable]) {
    var taken = Set(tables.map { $0.name.lowercased() })
    var views: [String: String] = [:]
    for table in tables where views[table.name] == nil {
      views[table.name] = Self.free(table.title.chinese, id: table.name, &taken)
    }
    self.views = views
  }

  func view(of table: DataTable) -> String { views[table.name] ?? table.name }

  func columns(of table: DataTable) -> [String] {
    var taken: Set<String> = []
    return table.columns.map { Self.free($0.title.chinese, id: $0.name, &taken) }
  }

  /// The title, or the title with its English name where another has it already.
  private static func free(_ title: String, id: String, _ taken: inout Set<String>) -> String {
    let wanted = title.isEmpty ? id : title
    if taken.insert(wanted.lowercased()).inserted { return wanted }
    let longer = "\(wanted)（\(id)）"
    taken.insert(longer.lowercased())
    return longer
  }
}
