// SPDX-License-Identifier: MIT

/// A note by which staff say that an unlikely figure or date is right; findings of likelihood are silent then.
package enum SettledNote {
  private static let words = ["更正", "核实", "checked"]

  package static func isSaid(in note: String?) -> Bool {
    note.map { note in words.contains { note.contains($0) } } ?? false
  }
}
