// SPDX-License-Identifier: MIT

extension WaterIndicator {
  /// The sign used in arithmetic, the same in every language: `NH3-N`.
  package var symbol: String {
    switch self {
    case .ammonia: "NH3-N"
    case .hexavalentChromium: "Cr(VI)"
    case .sulfide: "S2-"
    default: rawValue
    }
  }

  /// The English name.
  package var englishTitle: String {
    switch self {
    case .temperature: "water temperature"
    case .pH: "pH"
    case .dissolvedOxygen: "dissolved oxygen"
    case .permanganateIndex: "permanganate index"
    case .chemicalOxygenDemand: "chemical oxygen demand"
    case .biochemicalOxygenDemand: "five-day BOD"
    case .ammonia: "ammonia nitrogen"
    case .totalPhosphorus: "total phosphorus"
    case .totalNitrogen: "total nitrogen"
    case .copper: "copper"
    case .zinc: "zinc"
    case .fluoride: "fluoride"
    case .selenium: "selenium"
    case .arsenic: "arsenic"
    case .mercury: "mercury"
    case .cadmium: "cadmium"
    case .hexavalentChromium: "hexavalent chromium"
    case .lead: "lead"
    case .cyanide: "cyanide"
    case .volatilePhenol: "volatile phenol"
    case .petroleum: "petroleum"
    case .surfactant: "anionic surfactant"
    case .sulfide: "sulfide"
    case .fecalColiform: "faecal coliforms"
    }
  }
}

extension WaterIndicator {
  /// Decimals with which a mean is shown: those of the assessment where known, else one more than the limits have.
  package var shownDecimals: Int {
    if let decimals { return decimals }
    switch self {
    case .temperature: return 1
    case .fecalColiform: return 0
    case .totalNitrogen, .fluoride: return 2
    case .mercury: return 6
    case .volatilePhenol, .cadmium, .copper, .cyanide: return 4
    default: return 3
    }
  }
}
