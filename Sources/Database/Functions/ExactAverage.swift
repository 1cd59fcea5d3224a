// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import GRDB
internal import Standards

/// A mean that is rounded once, half even, from its exact value.
struct ExactAverage: DatabaseAggregate {
  static let function = SQLFunction.aggregate(
    "exact_avg(x, digits)", Wording("精确的平均，只修约一次", "an exact mean, rounded once"), ExactAverage.self)

  private var total = ExactNumber.zero
  private var count = 0
  private var decimals: Int?

  init() {}

  mutating func step(_ dbValues: [DatabaseValue]) throws {
    let arguments = SQLArguments(function: "exact_avg", values: dbValues)
    decimals = try arguments.decimals(1)
    guard let number = try arguments.number(0, Wording("值", "value")) else { return }
    total += number
    count += 1
  }

  /// NULL for no values.
  func finalize() throws -> (any DatabaseValueConvertible)? {
    guard count > 0, let decimals else { return nil }
    return ExactArgument.value(total / ExactNumber(count), decimals)
  }
}
