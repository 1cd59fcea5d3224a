// SPDX-License-Identifier: MIT

internal import Records

extension DutyCoverage {
  /// Who has no duty, and which duty has nobody.
  init(of records: RecordSet) {
    var hasDuty = [Bool](repeating: false, count: records.holders.count)
    var without: [Int] = []
    var postless: [Int] = []
    for (position, duty) in records.duties.enumerated() {
      guard let mention = duty.holder, let holder = records.roster.holderIndex(mention.text) else {
        without.append(position)
        continue
      }
      hasDuty[holder] = true
      if duty.post == nil, records.holders[holder].post == nil { postless.append(position) }
    }
    self.init(
      holdersWithout: hasDuty.indices.filter { !hasDuty[$0] }, dutiesWithout: without, postless: postless,
      covered: hasDuty.count { $0 }, holders: records.holders.count)
  }
}
