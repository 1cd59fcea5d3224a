// SPDX-License-Identifier: MIT

/// Why the cell of a sheet has no value that can be trusted.
enum CellFault: Sendable, Hashable {
  /// A spreadsheet error, such as `#DIV/0!`.
  case error(String)
  /// A formula whose result was not stored.
  case uncomputed(String)
  /// A number in a range of merged cells, such as `C5:C8`: whose it is cannot be told.
  case mergedNumber(String)
  /// A cell of such a range, which its first cell has reported.
  case covered
  /// The digits after the fifteenth are lost; the text is read all the same.
  case lostDigits(String)
}

extension CellFault {
  /// What is said about it; `nil` where another cell says it.
  var problem: CellProblem? {
    switch self {
    case .error(let text): .sheetError(text)
    case .uncomputed(let formula): .uncomputed(formula)
    case .mergedNumber(let range): .mergedNumber(range)
    case .lostDigits(let text): .lostDigits(text)
    case .covered: nil
    }
  }

  var isFatal: Bool {
    if case .lostDigits = self { false } else { true }
  }
}
