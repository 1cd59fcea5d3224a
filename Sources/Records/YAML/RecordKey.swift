// SPDX-License-Identifier: MIT

package import Diagnostics
package import Tables

/// A key of a record or configuration: its English id, its Chinese name, and other spellings.
package struct RecordKey: Sendable, Hashable {
  package let id: String
  package let title: String
  package let aliases: [String]
  package let isRequired: Bool
  /// Keys of the same group that make a required one needless.
  package let excusedBy: [String]
  /// What kind of value stands under it.
  package let form: KeyForm
  /// What to write there, for messages and the handbook.
  package let note: Wording
  /// Who may read what stands under it.
  package let visibility: Visibility

  package init(
    _ id: String, _ title: String, aliases: [String] = [], isRequired: Bool = false,
    excusedBy: [String] = [], form: KeyForm = .text, note: Wording, visibility: Visibility = .internalOnly
  ) {
    self.excusedBy = excusedBy
    self.visibility = visibility
    self.id = id
    self.title = title
    self.aliases = aliases
    self.isRequired = isRequired
    self.form = form
    self.note = note
  }

  func isNamed(_ name: String) -> Bool { name == title || name == id || aliases.contains(name) }
}
