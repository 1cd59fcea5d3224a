// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import GRDB
internal import Standards

/// A sum without binary rounding: 0.1 and 0.2 make 0.3.
struct ExactSum: DatabaseAggregate {
  static let function = SQLFunction.aggregate(
    "exact_sum(x)", Wording("精确的合计", "an exact sum"), ExactSum.self)

  private var total = ExactNumber.zero
  private var count = 0
  private var isWhole = true

  init() {}

  mutating func step(_ dbValues: [DatabaseValue]) throws {
    let arguments = SQLArguments(function: "exact_sum", values: dbValues)
    guard let number = try arguments.number(0, Wording("值", "value")) else { return }
    if case .int64 = dbValues[0].storage {} else { isWhole = false }
    total += number
    count += 1
  }

  /// NULL for no values; an integer only for integers, since SQL divides two integers without a rest.
  func finalize() throws -> (any DatabaseValueConvertible)? {
    guard count > 0 else { return nil }
    if isWhole, let integer = Int(exactly: total.numerator) { return integer }
    return ExactArgument.value(total, 12)
  }
}
