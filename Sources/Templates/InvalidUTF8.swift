// SPDX-License-Identifier: MIT

import Diagnostics

/// Finds where bytes stop being UTF-8.
enum InvalidUTF8 {
  /// The place of the first wrong byte; `nil` where all is well.
  static func location(in bytes: [UInt8], path: String) -> SourceLocation? {
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var line = 1
    var column = 1
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar):
        if scalar.first == 0x0A {
          line += 1
          column = 1
        } else {
          column += 1
        }
      case .error: return SourceLocation(path: path, line: line, column: column)
      case .emptyInput: return nil
      }
    }
  }
}
