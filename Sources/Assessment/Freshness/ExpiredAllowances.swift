// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards

/// Something that was allowed to be published (放行) is past its last day.
enum ExpiredAllowances: FreshnessCheck {
  static func findings(_ fresh: Freshness) -> [Diagnostic] {
    fresh.report.records.site.allowances.compactMap { allowance in
      guard let until = allowance.until, until < fresh.today else { return nil }
      // The text itself may be a person's number, and logs are read by many: its place says which it is.
      return Diagnostic(
        .warning, rule: "expired-allowance", at: allowance.text.location,
        Wording(
          "这一条放行到 \(until.isoText) 为止，已经过期（原因：\(allowance.reason)）",
          "this allowance ended on \(until.isoText) (reason: \(allowance.reason))"),
        help: Wording(
          "不再需要就删掉；还要公开的，重新核准后改“到期”", "remove it, or have it approved anew and write a later date"))
    }
  }
}
