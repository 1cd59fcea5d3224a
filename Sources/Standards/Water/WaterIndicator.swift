// SPDX-License-Identifier: MIT

/// The 24 basic items of GB 3838-2002 table 1, in its order.
package enum WaterIndicator: String, CaseIterable, Sendable {
  case temperature = "T"
  case pH
  case dissolvedOxygen = "DO"
  case permanganateIndex = "CODMn"
  case chemicalOxygenDemand = "COD"
  case biochemicalOxygenDemand = "BOD5"
  case ammonia = "NH3N"
  case totalPhosphorus = "TP"
  case totalNitrogen = "TN"
  case copper = "Cu"
  case zinc = "Zn"
  case fluoride = "F"
  case selenium = "Se"
  case arsenic = "As"
  case mercury = "Hg"
  case cadmium = "Cd"
  case hexavalentChromium = "Cr6"
  case lead = "Pb"
  case cyanide = "CN"
  case volatilePhenol = "VP"
  case petroleum = "Oil"
  case surfactant = "LAS"
  case sulfide = "S"
  case fecalColiform = "FC"

  /// The id of tables, such as `NH3N`.
  package var id: String { rawValue }

  /// The item with this id.
  package init?(id: String) { self.init(rawValue: id) }

  /// The items that decide a class: all but temperature, total nitrogen and coliforms (环办〔2011〕22号, 一).
  package static let classifying = allCases.filter(\.isClassifying)

  /// Whether the item enters the class of a section.
  package var isClassifying: Bool {
    self != .temperature && self != .totalNitrogen && self != .fecalColiform
  }

  /// The Chinese name.
  package var title: String {
    switch self {
    case .temperature: "水温"
    case .pH: "pH值"
    case .dissolvedOxygen: "溶解氧"
    case .permanganateIndex: "高锰酸盐指数"
    case .chemicalOxygenDemand: "化学需氧量"
    case .biochemicalOxygenDemand: "五日生化需氧量"
    case .ammonia: "氨氮"
    case .totalPhosphorus: "总磷"
    case .totalNitrogen: "总氮"
    case .copper: "铜"
    case .zinc: "锌"
    case .fluoride: "氟化物"
    case .selenium: "硒"
    case .arsenic: "砷"
    case .mercury: "汞"
    case .cadmium: "镉"
    case .hexavalentChromium: "六价铬"
    case .lead: "铅"
    case .cyanide: "氰化物"
    case .volatilePhenol: "挥发酚"
    case .petroleum: "石油类"
    case .surfactant: "阴离子表面活性剂"
    case .sulfide: "硫化物"
    case .fecalColiform: "粪大肠菌群"
    }
  }

  /// The unit, empty for pH.
  package var unit: String {
    switch self {
    case .temperature: "℃"
    case .pH: ""
    case .fecalColiform: "个/L"
    default: "mg/L"
    }
  }

  /// Decimals of an assessed mean where known (the surface water network's practice), else `nil`.
  package var decimals: Int? {
    switch self {
    case .pH: 0
    case .dissolvedOxygen, .permanganateIndex, .chemicalOxygenDemand, .biochemicalOxygenDemand: 1
    case .ammonia: 2
    case .totalPhosphorus: 3
    default: nil
    }
  }

  /// Whether a multiple over the limit is stated: not for temperature, pH and oxygen (环办〔2011〕22号, 二).
  package var hasMultiple: Bool { self != .temperature && self != .pH && self != .dissolvedOxygen }

  /// Cyanide and heavy metals are named first among the main pollutants (环办〔2011〕22号, 二).
  package var isNamedFirst: Bool {
    switch self {
    case .cyanide, .lead, .hexavalentChromium, .mercury, .cadmium, .arsenic, .copper, .zinc: true
    default: false
    }
  }
}
