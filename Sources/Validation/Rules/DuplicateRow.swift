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
    return doubles(
      records.allocations.map { row in
        Row(
          "\(target(row.target))|\(holder(row.holder))", row.target.text + "|" + row.holder.text, row.location
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

  private static func doubles(_ rows: [Row]) -> [Diagnostic] {
    var first: [String: Row] = [:]
    first.reserveCapacity(rows.count)
    return rows.compactMap { row in
      guard let earlier = first[row.key] else {
        first[row.key] = row
        return nil
      }
      if earlier.place.isInSameTable(as: row.place), earlier.words == row.words { return nil }
      return double(row.place, earlier.place)
    }
  }

  /// The long table: days by number, so that no text is made for each row.
  private static func air(_ records: RecordSet) -> [Diagnostic] {
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
      return double(row.location, earlier)
    }
  }

  /// Whether both rows call their area the same, which the table's key has found.
  private static func isSaid(_ left: SourceLocation, _ right: SourceLocation, _ records: RecordSet) -> Bool {
    let names = [left, right].map { records.text(of: "area", inRowAt: $0) }
    return names[0] == names[1]
  }

  private static func double(_ place: SourceLocation, _ earlier: SourceLocation) -> Diagnostic {
    Diagnostic(
      rule: name, at: place,
      Wording("这一行与 \(earlier.description) 说的是同一件事", "this row is about the same as \(earlier.description)"),
      help: Wording("核对名称和日期，删去其中一行", "check names and dates, and delete one of the two"))
  }
}
