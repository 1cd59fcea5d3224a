// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Standards
internal import Tables

/// The sums of what the counties of all packages published: one row for each key that every county has.
///
/// Shape: the columns of the kind's key, then the summed ones. A row that a county lacks has no sum, since a total of
/// some counties would be read as that of all.
struct PackageTotal {
  let schema: TableSchema
  /// The columns that are summed, by titles or ids.
  let summed: [String]
  private var rows: [[String]: [Sum?]] = [:]
  private var order: [[String]] = []
  private var counties: [String] = []
  /// The headers of the summed columns, with their units.
  private var headers: [String] = []
  /// Counties that have a row, by its key.
  private var holders: [[String]: Set<String>] = [:]

  private struct Sum {
    var value: ExactNumber
    var decimals: Int
  }

  init(schema: TableSchema, summed: [String]) {
    self.schema = schema
    self.summed = summed
  }

  /// Adds the rows of a county; false where a unit is another than that of the counties before. A cell that is no
  /// number counts as lacking.
  mutating func add(_ table: Table, of county: String) -> Bool {
    let keys = schema.key.map { id in table.header.firstIndex { known($0.text)?.id == id } }
    let sums = summed.map { name in
      table.header.firstIndex { known($0.text).map { $0.id == known(name)?.id } ?? false }
    }
    let headers = zip(summed, sums).map { name, column in column.map { table.header[$0].text } ?? name }
    if !counties.isEmpty, headers != self.headers { return false }
    self.headers = headers
    counties.append(county)
    for row in 0..<table.rowCount {
      let key = keys.map { $0.map { table.text(row, $0) } ?? "" }
      let values = sums.map { column in column.flatMap { Self.number(table.text(row, $0)) } }
      guard case .some(.some) = values.first, holders[key, default: []].insert(county).inserted else {
        continue
      }
      guard let before = rows[key] else {
        rows[key] = values
        order.append(key)
        continue
      }
      rows[key] = zip(before, values).map { left, right in
        guard let left, let right else { return nil }
        return Sum(value: left.value + right.value, decimals: max(left.decimals, right.decimals))
      }
    }
    return true
  }

  /// The rows that every county has, as CSV in UTF-8.
  var bytes: [UInt8] {
    let whole = order.filter { holders[$0]?.count == counties.count }
    return CSVWriter.bytes(
      header: schema.key + headers,
      rows: whole.map { key in key + (rows[key] ?? []).map { $0.map { $0.value.text($0.decimals) } ?? "" } },
      guardFormula: false)
  }

  /// How many rows have no sum, with the first of them and those who lack it; `nil` where all have one.
  var lacking: (count: Int, first: String, counties: [String])? {
    let without = order.filter { holders[$0]?.count != counties.count }
    guard let first = without.first else { return nil }
    let lacking = counties.filter { holders[first]?.contains($0) != true }
    return (without.count, first.filter { !$0.isEmpty }.joined(separator: "，"), lacking)
  }

  private func known(_ header: String) -> Column? {
    // A unit stands behind the name.
    let name = header.split(separator: "（", maxSplits: 1).first.map(String.init) ?? header
    return schema.columns.first { $0.id == name || $0.title == name || $0.aliases.contains(name) }
  }

  private static func number(_ text: String) -> Sum? {
    var text = text
    return text.withUTF8 { bytes in
      ExactNumber.decimal(bytes).map {
        Sum(value: ExactNumber(mantissa: $0.mantissa, decimals: $0.decimals), decimals: $0.decimals)
      }
    }
  }
}
