// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards

/// Figures of air that cannot stand beside each other: more fine particles than particles, and an index that its own
/// six concentrations do not give.
package enum OddAir: Rule {
  package static let name = "odd-air"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    RecordSet.shortened(records.air.compactMap { inversion($0, records) })
      + records.officialAir.compactMap { composite($0, records) }
  }

  /// PM2.5 is part of PM10 (HJ 633-2012, 3.3 and 3.4); instruments may differ a little, not by half.
  private static func inversion(_ row: AirObservation, _ records: RecordSet) -> Diagnostic? {
    let readings = row.day.readings
    guard let fine = readings.concentration(.pm25), let all = readings.concentration(.pm10), all > .zero,
      fine * ExactNumber(2) > all * ExactNumber(3)
    else { return nil }
    return Diagnostic(
      .warning, rule: name, at: row.location,
      Wording(
        "PM2.5 是 \(fine.plainText())，比 PM10 的 \(all.plainText()) 还多",
        "PM2.5 is \(fine.plainText()), more than PM10 with \(all.plainText())"),
      help: Wording("核对两个数，看看两列是不是填反了", "check both figures; the columns may be swapped"))
  }

  /// How far a published index may lie from that of its concentrations, which are themselves rounded.
  private static let tolerance = ExactNumber(mantissa: 5, decimals: 1)

  private static func composite(_ row: OfficialAirPeriod, _ records: RecordSet) -> Diagnostic? {
    guard let stated = row.composite,
      let computed = CompositeIndex(row.readings, .effective(on: row.range.last))?.value,
      stated - computed > tolerance || computed - stated > tolerance
    else { return nil }
    return Diagnostic(
      .warning, rule: name, at: records.place(of: "composite", inRowAt: row.location),
      Wording(
        "综合指数写的是 \(stated.plainText())，六项浓度算出来是 \(computed.text(2))",
        "the composite index says \(stated.plainText()), the six concentrations give \(computed.text(2))"),
      help: Wording("核对综合指数和六项浓度的小数点、单位", "check the points and units of the index and the six figures"))
  }
}
