// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records

/// A site has something to show: an empty one never passes for a good one.
package enum EmptySite: Rule {
  package static let name = "empty-site"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if records.targets.isEmpty, !records.unread.holdsAny(.targets) {
      found.append(
        Diagnostic(
          rule: name, at: records.site.location,
          Wording("没有年度目标", "there are no targets"),
          help: Wording(
            "写一张“年度目标”表（tables/年度目标.csv），至少一行",
            "write a targets table (tables/targets.csv) with at least one row")))
    }
    if records.holders.isEmpty, !records.unread.holdsAny(.holders) {
      found.append(
        Diagnostic(
          rule: name, at: records.site.location,
          Wording("没有责任主体", "there are no holders"),
          help: Wording(
            "写一张“责任主体”表（tables/责任主体.csv），至少一行",
            "write a holders table (tables/holders.csv) with at least one row")))
    }
    return found
  }
}
