// SPDX-License-Identifier: MIT

internal import Diagnostics
package import Standards
internal import Tables

/// The columns of the 24 basic items of GB 3838-2002 table 1 in the table of monthly results.
package enum WaterColumns {
  /// One item's column; `most` is the greatest value that can be no slip of the pen or of the unit.
  private struct Item {
    let indicator: WaterIndicator
    let id: String
    let aliases: [String]
    let most: Int

    init(_ indicator: WaterIndicator, _ id: String, most: Int, _ aliases: [String] = []) {
      self.indicator = indicator
      self.id = id
      self.aliases = aliases
      self.most = most
    }
  }

  // Untreated sewage stays below these; ten to a thousand times the limit of class Ⅴ.
  private static let items: [Item] = [
    Item(.temperature, "water_temperature", most: 45, ["温度"]), Item(.pH, "ph", most: 14, ["pH"]),
    Item(.dissolvedOxygen, "dissolved_oxygen", most: 30, ["DO"]),
    Item(.permanganateIndex, "permanganate_index", most: 500, ["CODMn", "IMn"]),
    Item(.chemicalOxygenDemand, "cod", most: 5000, ["CODCr", "化学需氧量CODCr"]),
    Item(.biochemicalOxygenDemand, "bod5", most: 2000, ["生化需氧量", "五日生化需氧量BOD5"]),
    Item(.ammonia, "ammonia_nitrogen", most: 500, ["NH3-N", "NH3N"]),
    Item(.totalPhosphorus, "total_phosphorus", most: 100, ["TP"]),
    Item(.totalNitrogen, "total_nitrogen", most: 1000, ["TN"]),
    Item(.copper, "copper", most: 100, ["Cu"]), Item(.zinc, "zinc", most: 100, ["Zn"]),
    Item(.fluoride, "fluoride", most: 100, ["氟化物（以F-计）"]), Item(.selenium, "selenium", most: 10, ["Se"]),
    Item(.arsenic, "arsenic", most: 10, ["As"]), Item(.mercury, "mercury", most: 1, ["Hg"]),
    Item(.cadmium, "cadmium", most: 10, ["Cd"]),
    Item(.hexavalentChromium, "hexavalent_chromium", most: 50, ["铬（六价）", "Cr6+"]),
    Item(.lead, "lead", most: 50, ["Pb"]), Item(.cyanide, "cyanide", most: 50, ["总氰化物"]),
    Item(.volatilePhenol, "volatile_phenol", most: 100),
    Item(.petroleum, "petroleum", most: 500, ["石油"]),
    Item(.surfactant, "surfactant", most: 500, ["LAS"]), Item(.sulfide, "sulfide", most: 100),
    Item(.fecalColiform, "fecal_coliform", most: 1_000_000_000, ["粪大肠菌"]),
  ]

  /// The columns in the standard's order, none required; values below detection are taken, negative ones are not.
  static let all: [Column] = items.map { item in
    let unit = item.indicator.unit
    return Column(
      item.id, item.indicator.title, aliases: item.aliases,
      type: .number(min: .zero, max: ExactNumber(item.most), decimals: nil), unit: unit.isEmpty ? nil : unit,
      visibility: .published,
      note: note(item.indicator),
      allowsBelowDetection: item.indicator != .pH && item.indicator != .temperature)
  }

  private static func note(_ indicator: WaterIndicator) -> Wording {
    switch indicator {
    case .pH: Wording("无量纲，0 到 14", "without unit, 0 to 14")
    case .temperature: Wording("℃，不参与评价", "in ℃; not judged")
    default:
      Wording(
        "\(indicator.unit)；低于检出限写 <0.01 或 0.01L", "in \(indicator.unit); below detection as <0.01 or 0.01L")
    }
  }

  /// The id of an item's column.
  package static func id(of indicator: WaterIndicator) -> String {
    items.first { $0.indicator == indicator }?.id ?? indicator.id
  }

  /// The readings of a row; empty and unreadable cells are missing.
  static func sample(_ row: TypedRow) -> WaterSample {
    var sample = WaterSample()
    for item in items {
      switch row.value(item.id) {
      case .number(let number): sample[item.indicator] = .value(number)
      case .belowDetection(let limit): sample[item.indicator] = .belowDetection(limit)
      default: break
      }
    }
    return sample
  }

  /// The decimals of a row's values, as written in the column's unit.
  static func decimals(_ row: TypedRow) -> [WaterIndicator: Int] {
    var decimals: [WaterIndicator: Int] = [:]
    for item in items { decimals[item.indicator] = row.decimal(item.id)?.decimals }
    return decimals
  }
}
