// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Standards

/// Rounding and rates.
enum NumberFunctions {
  static let roundEven = SQLFunction.scalar(
    "round_even(value, digits)",
    Wording("按 GB/T 8170 修约，五成双", "rounds by GB/T 8170: five to the even digit")
  ) { arguments in
    guard let number = try arguments.number(0, Wording("值", "value")),
      let decimals = try arguments.decimals(1)
    else { return nil }
    return ExactArgument.value(number, decimals)
  }

  static let percent = SQLFunction.scalar(
    "percent(part, whole, digits)",
    Wording("百分比，先乘后除，只修约一次；分母是 0 时为空", "a percentage, rounded once; NULL where the whole is 0")
  ) { arguments in
    guard let part = try arguments.number(0, Wording("分子", "part")),
      let whole = try arguments.number(1, Wording("分母", "whole")),
      let decimals = try arguments.decimals(2)
    else { return nil }
    return (part * ExactNumber(100)).divided(by: whole).map { ExactArgument.value($0, decimals) }
  }
}
