// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import GRDB

/// SQLite's functions of dates without its clock and its time zone: the same data gives the same answer on every day
/// and every machine.
enum DateFunctions {
  private static let names = ["date", "time", "datetime", "julianday", "strftime", "unixepoch"]

  /// The functions that take the place of SQLite's own and ask a database apart for the reckoning.
  static func all() throws -> [DatabaseFunction] {
    let reckoner = try DatabaseQueue()
    return names.map { name in
      DatabaseFunction(name, argumentCount: nil, pure: true) { values in
        try refuseClock(name, values)
        let places = values.map { _ in "?" }.joined(separator: ", ")
        return try reckoner.inDatabase { database in
          let statement = try database.cachedStatement(sql: "SELECT \(name)(\(places))")
          return try DatabaseValue.fetchOne(statement, arguments: StatementArguments(values))
        }
      }
    }
  }

  private static func refuseClock(_ name: String, _ values: [DatabaseValue]) throws {
    let least = name == "strftime" ? 2 : 1
    let texts = values.compactMap { String.fromDatabaseValue($0)?.lowercased() }
    let word = texts.first { ["now", "localtime", "utc"].contains($0.filter { $0 != " " }) }
    if values.count >= least, word == nil { return }
    let written = word.map { "'\($0)'" } ?? "\(name)()"
    throw SQLMistake(
      name,
      Wording(
        "不能用 \(written)：同一份数据每次要查出同样的结果；要用截止日，写 :as_of",
        "\(written) is not allowed: the same data must always give the same answer; "
          + "for the day of judgement write :as_of"),
      argument: word.flatMap { word in
        values.firstIndex { String.fromDatabaseValue($0)?.lowercased() == word }.map { place in
          (place, String.fromDatabaseValue(values[place]) ?? word)
        }
      }
    ).error
  }
}
