// SPDX-License-Identifier: MIT

/// A place in a document's file: line and column count from 1, the column in Unicode scalars.
package struct SourcePoint: Sendable, Hashable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
