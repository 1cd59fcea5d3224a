// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Tables

/// Words that a site prints by right.
struct PublishedWords {
  /// Names of areas, holders and sections, titles of columns and words of choices.
  var registered: Set<String> = []
  /// What stands alone in a published cell.
  var printed: Set<String> = []
}

/// A value of a column that the public does not read, such as the name of a person.
struct PrivateValue {
  let text: String
  /// The title of its column.
  let column: String
  let isSecret: Bool
  let location: SourceLocation

  /// Whether it is a person's name of three characters or more; shorter ones may be parts of other words.
  var isName: Bool { text.count > 2 && PersonName.isLikely(text) }
  /// Whether it is a few Chinese characters, between which blanks may stand.
  var isHan: Bool { (2...4).contains(text.count) && text.utf8.allSatisfy { $0 >= 0x80 } }
}

extension PrivateValue {
  /// Columns that nobody reads as they stand but that hold no one's data: the site makes addresses and pictures of
  /// them, or decides by them.
  private static let own: Set<String> = ["former", "before", "after", "pictures", "public", "stage", "slug"]

  /// The values of all tables that are told by their form to be a person's: names, long texts such as addresses,
  /// numbers; each text once, a secret one before an internal one.
  ///
  /// - Parameter words: What the site prints by right, which no value is.
  static func all(of records: RecordSet, except words: PublishedWords) -> [PrivateValue] {
    var values: [PrivateValue] = []
    var places: [String: Int] = [:]
    for table in records.tables {
      let ledger = records.ledgers.first { $0.definition.id == table.schema.id }?.definition
      for column in records.schema(table.schema).columns where isPrivate(column) && table.hasColumn(column.id)
      {
        for row in table.rows {
          guard let cell = row.text(column.id) else { continue }
          let isFirm = ledger?.printsWhole(column.id, of: row) == true
          for (part, isSecret) in isFirm ? named(cell) : tellingParts(cell, column) {
            if words.registered.contains(part) || !isSecret && words.printed.contains(part) { continue }
            let value = PrivateValue(
              text: part, column: column.title, isSecret: isSecret, location: row.location(of: column.id))
            if let place = places[part] {
              if isSecret, !values[place].isSecret { values[place] = value }
              continue
            }
            places[part] = values.count
            values.append(value)
          }
        }
      }
    }
    addAttendance(of: records, to: &values, places, except: words)
    return values
  }

  /// Names in lines of meetings that are not published.
  private static func addAttendance(
    of records: RecordSet, to values: inout [PrivateValue], _ places: [String: Int],
    except words: PublishedWords
  ) {
    var seen = Set(places.keys)
    for (mention, label) in attendance(of: records) {
      for name in PersonName.found(in: mention.text).map(\.name)
      where !words.registered.contains(name) && !words.printed.contains(name) && seen.insert(name).inserted {
        values.append(
          PrivateValue(text: name, column: label, isSecret: false, location: mention.location))
      }
    }
  }

  /// Who was at meetings, in lines that are not published.
  private static func attendance(of records: RecordSet) -> [(Mention, String)] {
    records.meetings.flatMap(\.attendance).filter { $0.visibility != .published }.flatMap { line in
      line.people.map { ($0, line.label.chinese) }
    }
  }

  /// The parts of a cell that tell of a person, each with whether it must not leave at all.
  private static func tellingParts(_ cell: String, _ column: Column) -> [(String, Bool)] {
    let isSecret = column.visibility == .secret
    switch column.role {
    // A natural person whose name the site masks in one cell must not stand whole in another; the parts of a firm's
    // name are nobody's.
    case .person where column.visibility == .coarsened:
      let names = cell.split { "、，,;；/／\n\r".contains($0) }.map {
        $0.filter { $0 != " " && $0 != "\u{3000}" }
      }
      .filter { isNamed($0) }
      return names.map { ($0, true) } + named(cell).filter { !names.contains($0.0) }
    // Parts of an address are names of places.
    case .address: return isTelling(cell) && !PersonName.isLikely(cell) ? [(cell, isSecret)] : []
    default: return parts(cell).filter { isTelling($0) }.map { ($0, isSecret) }
    }
  }

  /// The persons that a cell names beside a firm or in brackets.
  private static func named(_ cell: String) -> [(String, Bool)] {
    PersonName.found(in: cell).map { ($0.name, true) }
  }

  /// Whether a text in a column of persons is a name that is told apart from other words.
  private static func isNamed(_ text: String) -> Bool {
    if PersonName.isCommonWord(text) { return false }
    return PersonName.isLikely(text) || text.count > 2 && PersonName.isPossible(text)
  }

  private static func isPrivate(_ column: Column) -> Bool {
    switch column.type {
    case .text, .name, .names, .identifier: break
    default: return false
    }
    return column.visibility != .published && column.role != .picture && !own.contains(column.id)
  }

  /// The cell as a whole, or its names where it lists several.
  private static func parts(_ cell: String) -> [String] {
    let parts = cell.split { "、，,;；/／\n\r ".contains($0) }.map(String.init)
    return parts.count > 1 ? parts + [cell] : parts
  }

  /// Whether a text is most likely a person's: a name, six Chinese characters or more, or seven letters and digits
  /// with four digits among them.
  private static func isTelling(_ text: String) -> Bool {
    if PersonName.isLikely(text) { return !PersonName.isCommonWord(text) }
    let han = text.unicodeScalars.filter { (0x4E00...0x9FFF).contains($0.value) }.count
    if han >= 6 { return true }
    let isCode = text.utf8.count >= 7 && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    return isCode && text.utf8.filter { $0 >= 0x30 && $0 <= 0x39 }.count >= 4
  }
}
