// SPDX-License-Identifier: MIT

internal import Tables

/// A published table as a table's file has it: the columns that its kind knows, each row on the line on which it was
/// published.
struct PackageCSV {
  let table: Table
  let schema: TableSchema
  /// Units of the published columns, by their names.
  let units: [String: String]
  /// Published columns that `site.yml` calls by other names.
  let columns: [String: String]
  /// The column that takes the county's name, by title or id.
  let column: String?
  let county: String
  let only: [String: String]
  let prefixed: [String]
  let prefix: String

  /// CSV in UTF-8.
  var bytes: [UInt8] {
    let kept = table.header.indices.filter { isKept(table.header[$0].text) }
    var output: [UInt8] = []
    output.reserveCapacity(table.rowCount * 64)
    for index in kept { add(label(table.header[index].text), to: &output, isFirst: output.isEmpty) }
    if let column { add(column, to: &output, isFirst: output.isEmpty) }
    let tests = table.header.indices.compactMap { index in
      value(of: table.header[index].text).map { (index, Array($0.utf8)) }
    }
    let ids = Set(kept.filter { index in prefixed.contains { isSame($0, table.header[index].text) } })
    var line = 1
    for row in 0..<table.rowCount {
      let isTaken = tests.allSatisfy { test in
        table.withBytes(row, test.0) { $0.elementsEqual(test.1) }
      }
      guard isTaken else { continue }
      // What was left out, and line ends within cells, are blank lines here.
      while line < table.line(ofRow: row) {
        output.append(0x0A)
        line += 1
      }
      write(row, kept, ids, to: &output, line: &line)
    }
    output.append(0x0A)
    return output
  }

  private func write(
    _ row: Int, _ kept: [Int], _ ids: Set<Int>, to output: inout [UInt8], line: inout Int
  ) {
    for (position, index) in kept.enumerated() {
      if position > 0 { output.append(0x2C) }
      table.withBytes(row, index) { cell in
        line += cell.count { $0 == 0x0A }
        if ids.contains(index), !cell.isEmpty { output += "\(prefix)-".utf8 }
        append(cell, to: &output)
      }
    }
    if column != nil {
      if !kept.isEmpty { output.append(0x2C) }
      Array(county.utf8).withUnsafeBufferPointer { append($0, to: &output) }
    }
  }

  /// Whether a published column is read: one that the kind knows and that the county's name does not replace.
  private func isKept(_ name: String) -> Bool {
    if let column, isSame(column, name) { return false }
    return columns[name] != nil || known(name) != nil
  }

  private func known(_ name: String) -> Column? {
    schema.columns.first { $0.id == name || $0.title == name || $0.aliases.contains(name) }
  }

  /// Whether two names mean one column.
  private func isSame(_ left: String, _ right: String) -> Bool {
    left == right || known(left).map { $0.id == known(right)?.id } ?? false
  }

  /// What a column must hold; `nil` where any value will do.
  private func value(of name: String) -> String? {
    only.first { isSame($0.key, name) }?.value
  }

  /// The header with the unit of the package, so that another one than the table's own is converted or refused.
  private func label(_ name: String) -> String {
    units[name].map { "\(name)（\($0)）" } ?? name
  }

  private func add(_ text: String, to output: inout [UInt8], isFirst: Bool) {
    if !isFirst { output.append(0x2C) }
    Array(text.utf8).withUnsafeBufferPointer { append($0, to: &output) }
  }

  private func append(_ cell: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    guard cell.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else {
      output += cell
      return
    }
    output.append(0x22)
    for byte in cell {
      if byte == 0x22 { output.append(0x22) }
      output.append(byte)
    }
    output.append(0x22)
  }
}
