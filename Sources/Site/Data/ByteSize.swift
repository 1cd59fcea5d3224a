// SPDX-License-Identifier: MIT

internal import Standards

/// How large a file is, as people read it.
enum ByteSize {
  /// `812 B`, `23 KB`, `1.4 MB`; in thousands, as systems show them.
  static func text(_ bytes: Int) -> String {
    if bytes < 1000 { return "\(bytes) B" }
    if bytes < 999_500 { return "\(ExactNumber(Int128(bytes), over: 1000).text(0)) KB" }
    return "\(ExactNumber(Int128(bytes), over: 1_000_000).text(1)) MB"
  }
}
