// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import GRDB

/// A wrong argument of one of our functions, on its way through SQLite, which carries one text.
struct SQLMistake {
  let function: String
  let message: Wording

  private static let separator: Character = "\u{1F}"

  init(_ function: String, _ message: Wording) {
    self.function = function
    self.message = message
  }

  init?(encoded: String) {
    let parts = encoded.split(separator: Self.separator, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    self.init(String(parts[0]), Wording(String(parts[1]), String(parts[2])))
  }

  /// The error that SQLite passes on.
  var error: DatabaseError {
    let mark = String(Self.separator)
    return DatabaseError(message: [function, message.chinese, message.english].joined(separator: mark))
  }

  func problem(_ tokens: SQLTokens) -> QueryProblem {
    let use = SQLFunctionCatalog.use(of: function)
    return QueryProblem(
      message, help: use.map { Wording("用法：\($0)", "use: \($0)") },
      offset: tokens.offset(ofFunction: function))
  }
}
