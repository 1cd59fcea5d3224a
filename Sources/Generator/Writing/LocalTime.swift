// SPDX-License-Identifier: MIT

import Glibc

/// Moments as staff read them; nothing of a site is made of them.
enum LocalTime {
  /// `2026-11-30 15:45:01` in the zone of the machine.
  ///
  /// - Parameter seconds: Since the beginning of 1970.
  static func text(_ seconds: Int) -> String {
    var moment = time_t(seconds)
    var parts = tm()
    guard localtime_r(&moment, &parts) != nil else { return "\(seconds)" }
    let day = [Int(parts.tm_mon) + 1, Int(parts.tm_mday)].map(twoDigits).joined(separator: "-")
    let clock = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { twoDigits(Int($0)) }
    return "\(Int(parts.tm_year) + 1900)-\(day) \(clock.joined(separator: ":"))"
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
