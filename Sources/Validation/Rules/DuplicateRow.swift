// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards

/// No two rows give one thing's value of one day, under whatever of its names and in whatever file: both would count.
///
/// Rows of one table with the same words are found where the table is read.
package enum DuplicateRow: Rule {
  package static let name = "duplicate-row"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    func holder(_ mention: Mention) -> String { index.holder(mention.text).map { "#\($0)" } ?? mention.text }
    func target(_ mention: Mention) -> String { index.target(mention.text).map { "#\($0)" } ?? mention.text }
    func section(_ mention: Mention) -> String {
      index.section(mention.text).map { "#\($0)" } ?? mention.text
    }
    let found =
      doubles(
        records.allocations.map { row in
          Row(
            "\(target(row.target))|\(holder(row.holder))", row.target.text + "|" + row.holder.text,
            row.location
          )
        })
      + doubles(
        records.progress.map { row in
          Row(
            "\(target(row.target))|\(row.holder.map(holder) ?? "")|\(row.date.dayNumber)",
            "\(row.target.text)|\(row.holder?.text ?? "")", row.location)
        })
      + doubles(
        records.facts.map { row in
          Row("\(holder(row.holder))|\(row.indicator)|\(row.date.dayNumber)", row.holder.text, row.location)
        })
      + doubles(
        records.sectionMonths.map { row in
          Row("\(section(row.section))|\(row.year)|\(row.month)", row.section.text, row.location)
        })
      + doubles(
        records.officialAir.map { row in
          let days = "\(row.range.first.dayNumber)|\(row.range.last.dayNumber)"
          return Row("\(row.area)|\(days)", written(row.location, records), row.location)
        }) + air(records)
    return told(found)
  }

  /// So many rows that stand in two tables are told one by one; of more, the tables are the mistake.
  private static let most = 3

  /// The findings, where one table holds the rows of another, as one for the two.
  private static func told(_ doubles: [Twin]) -> [Diagnostic] {
    struct Pair: Hashable {
      let table: String
      let earlier: String
    }
    func pair(_ double: Twin) -> Pair? {
      double.place.isInSameTable(as: double.earlier)
        ? nil : Pair(table: double.place.table, earlier: double.earlier.table)
    }
    var counts: [Pair: Int] = [:]
    for double in doubles { if let pair = pair(double) { counts[pair, default: 0] += 1 } }
    var seen: Set<Pair> = []
    return doubles.compactMap { double in
      guard let pair = pair(double), let count = counts[pair], count > most else {
        return finding(double.place, double.earlier)
      }
      return seen.insert(pair).inserted ? finding(double.place, pair.table, pair.earlier, count) : nil
    }
  }

  private static func finding(
    _ place: SourceLocation, _ table: String, _ earlier: String, _ count: Int
  ) -> Diagnostic {
    Diagnostic(
      rule: name, at: place,
      Wording(
        "这张表从这一行起有 \(count) 行与 \(earlier) 里的说的是同一件事",
        "from this row on, \(count) rows of this table are about the same as rows of \(earlier)"),
      help: Wording(
        "同一张表只留一个文件：把 \(table) 或 \(earlier) 移出内容文件夹",
        "keep one file of a table: move \(table) or \(earlier) out of the content folder"))
  }

  /// A row with an earlier one about the same.
  private struct Twin {
    let place: SourceLocation
    let earlier: SourceLocation
  }

  /// The key of a row of official figures as it is written; the table's own key has found equal ones.
  private static func written(_ place: SourceLocation, _ records: RecordSet) -> String {
    ["period", "from", "to", "area"].map { records.text(of: $0, inRowAt: place) ?? "" }.joined(separator: "|")
  }

  private struct Row {
    /// What it is about.
    let key: String
    /// The same as written.
    let words: String
    let place: SourceLocation

    init(_ key: String, _ words: String, _ place: SourceLocation) {
      self.key = key
      self.words = words
      self.place = place
    }
  }

  private static func doubles(_ rows: [Row]) -> [Twin] {
    var first: [String: Row] = [:]
    first.reserveCapacity(rows.count)
    return rows.compactMap { row in
      guard let earlier = first[row.key] else {
        first[row.key] = row
        return nil
      }
      if earlier.place.isInSameTable(as: row.place), earlier.words == row.words { return nil }
      return Twin(place: row.place, earlier: earlier.place)
    }
  }

  /// The long table: days by number, so that no text is made for each row.
  private static func air(_ records: RecordSet) -> [Twin] {
    struct Key: Hashable {
      let area: String
      let day: Int32
    }
    var first: [Key: SourceLocation] = [:]
    first.reserveCapacity(records.air.count)
    return records.air.compactMap { row in
      let key = Key(area: row.area, day: row.day.date.dayNumber)
      guard let earlier = first[key] else {
        first[key] = row.location
        return nil
      }
      if earlier.isInSameTable(as: row.location), isSaid(earlier, row.location, records) { return nil }
      return Twin(place: row.location, earlier: earlier)
    }
  }

  /// Whether both rows call their area the same, which the table's key has found.
  private static func isSaid(_ left: SourceLocation, _ right: SourceLocation, _ records: RecordSet) -> Bool {
    let names = [left, right].map { records.text(of: "area", inRowAt: $0) }
    return names[0] == names[1]
  }

  private static func finding(_ place: SourceLocation, _ earlier: SourceLocation) -> Diagnostic {
    Diagnostic(
      rule: name, at: place,
      Wording("这一行与 \(earlier.description) 说的是同一件事", "this row is about the same as \(earlier.description)"),
      help: Wording("核对名称和日期，删去其中一行", "check names and dates, and delete one of the two"))
  }
}

extension SourceLocation {
  /// The table that the place lies in: `content/tables/进度.csv`, `book.xlsx!sheet`.
  fileprivate var table: String { sheet.map { "\(path)!\($0)" } ?? path }
}
