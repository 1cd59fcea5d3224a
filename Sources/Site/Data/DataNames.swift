// SPDX-License-Identifier: MIT

internal import Records
internal import Tables

/// The stable English names of tables and columns in data files: `air_daily`, `o3_8h`.
struct DataNames: Sendable {
  private var taken: Set<String> = []

  /// The name made of an id; one that is taken gets the next number: `notes`, `notes_2`.
  mutating func claim(_ id: String, fallback: String) -> String {
    let name = Self.name(id, fallback: fallback)
    if taken.insert(name).inserted { return name }
    var number = 2
    while !taken.insert("\(name)_\(number)").inserted { number += 1 }
    return "\(name)_\(number)"
  }

  /// Lower-case letters, digits and `_`, beginning with a letter: Chinese by its pinyin.
  static func name(_ id: String, fallback: String) -> String {
    let name = Slug.make(from: id.replacing("_", with: "-"), fallback: fallback).replacing("-", with: "_")
    guard let first = name.utf8.first, first >= 0x61, first <= 0x7A else { return "\(fallback)_\(name)" }
    return name
  }

  /// The name of a column; words that SQL keeps for itself get another.
  mutating func claim(column: Column) -> String {
    let name = Self.name(column.id, fallback: "column")
    guard Self.reserved.contains(name) else { return claim(name, fallback: "column") }
    return claim(Self.plain(name, column), fallback: "column")
  }

  private static func plain(_ name: String, _ column: Column) -> String {
    switch column.type {
    case .date: "\(name)_date"
    case .month: "\(name)_month"
    case .flag: "is_\(name)"
    default: ["table": "table_name", "true": "verified"][name] ?? "\(name)_value"
    }
  }

  /// Words of SQL that cannot be a bare name in one database or another.
  private static let reserved: Set<String> = [
    "all", "and", "any", "as", "asc", "between", "by", "case", "check", "column", "commit", "create", "cross",
    "current_date", "current_time", "default", "delete", "desc", "distinct", "drop", "else", "end", "exists",
    "false", "for", "foreign", "from", "full", "group", "having", "if", "in", "index", "inner", "insert",
    "into",
    "is", "join", "left", "like", "limit", "natural", "not", "null", "of", "offset", "on", "or", "order",
    "outer", "primary", "references", "right", "rollback", "select", "set", "start", "table", "then", "to",
    "transaction", "trigger", "true", "union", "unique", "update", "user", "using", "values", "view", "when",
    "where", "with",
  ]
}
