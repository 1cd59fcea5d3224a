// SPDX-License-Identifier: MIT

import Foundation
import Testing

struct TableReferenceTests {
  /// With RECORD set the file is written anew.
  @Test func `the reference of tables and ledgers is what the schemas say`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/tables.md")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try TableReference.text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == TableReference.text)
  }
}
