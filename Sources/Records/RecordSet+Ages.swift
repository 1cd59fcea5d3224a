// SPDX-License-Identifier: MIT

package import Diagnostics
package import Standards
internal import Tables

extension RecordSet {
  /// Kinds of tables that grow with time: those whose rows are about a day or a month.
  private static let growing = ["progress", "facts", "air-daily", "air-hourly", "section-monthly"]

  /// The newest day of each table that grows with time, in the order of `TableCatalog`; a month stands for its last
  /// day, `nil` for a table without a dated row. Kinds of which there is no file are left out.
  package var newestDates: [(id: String, title: Wording, newest: CivilDate?)] {
    TableCatalog.all.compactMap { kind in
      let files = tables.filter { $0.schema.id == kind.schema.id }
      guard Self.growing.contains(kind.schema.id), !files.isEmpty else { return nil }
      var newest: CivilDate?
      for file in files {
        for row in file.rows {
          guard let date = Self.day(of: row) else { continue }
          newest = max(newest ?? date, date)
        }
      }
      return (kind.schema.id, kind.schema.title, newest)
    }
  }

  /// Where the newest row of a kind of table stands, or its file where no row is dated; `nil` without a file.
  package func newestPlace(of kind: String) -> SourceLocation? {
    let files = tables.filter { $0.schema.id == kind }
    var newest: (date: CivilDate, place: SourceLocation)?
    for row in files.lazy.flatMap(\.rows) {
      guard let date = Self.day(of: row), newest.map({ $0.date < date }) ?? true else { continue }
      newest = (date, row.location)
    }
    return newest?.place ?? files.first.map { SourceLocation(path: $0.path) }
  }

  private static func day(of row: TypedRow) -> CivilDate? {
    if let date = row.date("date") { return date }
    if let year = row.integer("year"), let month = row.integer("month"), let day = row.integer("day") {
      return CivilDate(year: year, month: month, day: day)
    }
    guard let month = row.month("month") else { return nil }
    return CivilDate(year: month.year, month: month.month, day: 1)?.lastOfMonth
  }
}
