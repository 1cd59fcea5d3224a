// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records

/// Lines and columns of places in a file's bytes.
struct SourcePlaces {
  private let path: String
  private let bytes: [UInt8]
  /// Where each line begins.
  private let lineStarts: [Int]

  init(_ bytes: [UInt8], path: String) {
    self.path = path
    self.bytes = bytes
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == 0x0A { starts.append(index + 1) }
    lineStarts = starts
  }

  /// The place of the byte at an offset.
  func location(_ offset: Int) -> SourceLocation {
    let line = lineStarts.partitionIndex { $0 > offset }
    let start = lineStarts[max(line - 1, 0)]
    var column = 1
    for byte in bytes[start..<min(max(offset, start), bytes.count)] where byte & 0xC0 != 0x80 { column += 1 }
    return SourceLocation(path: path, line: max(line, 1), column: column)
  }
}

extension [Int] {
  /// The first index whose element fulfils a condition that all after it fulfil too.
  fileprivate func partitionIndex(_ isBehind: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
