// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import GRDB

/// A wrong argument of one of our functions, on its way through SQLite, which carries one text.
struct SQLMistake {
  let function: String
  let message: Wording
  /// Which argument is wrong, from 0, and its text; `nil` where the whole call is.
  let argument: (place: Int, text: String)?

  private static let separator: Character = "\u{1F}"

  init(_ function: String, _ message: Wording, argument: (place: Int, text: String)? = nil) {
    self.function = function
    self.message = message
    self.argument = argument
  }

  init?(encoded: String) {
    let parts = encoded.split(separator: Self.separator, omittingEmptySubsequences: false)
    guard parts.count >= 5 else { return nil }
    let place = Int(parts[3])
    let text = parts[4...].joined(separator: String(Self.separator))
    self.init(
      String(parts[0]), Wording(String(parts[1]), String(parts[2])), argument: place.map { ($0, text) })
  }

  /// The error that SQLite passes on.
  var error: DatabaseError {
    let parts = [
      function, message.chinese, message.english, argument.map { String($0.place) } ?? "",
      argument?.text ?? "",
    ]
    return DatabaseError(message: parts.joined(separator: String(Self.separator)))
  }

  func problem(_ tokens: SQLTokens) -> QueryProblem {
    let use = SQLFunctionCatalog.use(of: function)
    return QueryProblem(
      message, help: use.map { Wording("用法：\($0)", "use: \($0)") },
      offset: tokens.offset(ofFunction: function, argument: argument))
  }
}
