// SPDX-License-Identifier: MIT

/// What kind of value a key takes, as its reader reads it.
///
/// Readers and the schemas of editors go by the same declarations.
package indirect enum KeyForm: Sendable, Hashable {
  /// One value of any words.
  case text
  /// So many digits.
  case code(digits: Int)
  /// A name in addresses: small letters, digits and hyphens.
  case slug
  /// A list of values, or a text with `、` or commas between.
  case texts
  /// One day.
  case date
  case number
  case integer(ClosedRange<Int>)
  /// 是 or 否, true or false.
  case flag
  /// One of some words; each value may have several.
  case choice([String])
  /// Some of some words.
  case choices([String])
  /// Keys of its own.
  case group([RecordKey])
  /// A list whose items each have that form.
  case list(KeyForm)
  /// Names of the author's own, each with a value of that form.
  case map(KeyForm)
  /// One of some forms.
  case either([KeyForm])

  /// The words of a reader's choices.
  static func words<Value>(_ choices: [(names: [String], value: Value)]) -> KeyForm {
    .choice(choices.flatMap(\.names))
  }
}
