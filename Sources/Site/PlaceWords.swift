// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Templates

/// What the places that a site compares are called: 镇街 in a county, 点位 where it compares monitoring points, 区县 in
/// a city, 市 in a province. A new kind of them is a case here.
enum PlaceWords {
  case towns
  case stations
  case counties
  case cities

  /// By the kinds of the areas that are compared.
  init(_ kinds: [AreaKind]) {
    if !kinds.isEmpty, kinds.allSatisfy({ $0 == .station }) {
      self = .stations
    } else if kinds.contains(.city) {
      self = .cities
    } else if kinds.contains(where: \.isRegion) {
      self = .counties
    } else {
      self = .towns
    }
  }

  /// Whether they are divisions with a code of six digits, in the site of a city or a province.
  var isRegions: Bool { self == .counties || self == .cities }

  /// Within a sentence, in English in the plural.
  var noun: Wording {
    switch self {
    case .towns: Wording("镇街", "towns")
    case .stations: Wording("点位", "stations")
    case .counties: Wording("区县", "counties")
    case .cities: Wording("市", "cities")
    }
  }

  /// The heading of all of them.
  var title: Wording {
    switch self {
    case .towns: Wording("镇街", "Towns")
    case .stations: Wording("点位", "Stations")
    case .counties: Wording("区县", "Counties")
    case .cities: Wording("各市", "Cities")
    }
  }

  /// The head of a column with one in each row.
  var one: Wording {
    switch self {
    case .towns: Wording("镇街", "Town")
    case .stations: Wording("点位", "Station")
    case .counties: Wording("区县", "County")
    case .cities: Wording("市", "City")
    }
  }

  /// The heading of a page that sets them side by side.
  var compared: Wording {
    Wording("\(title.chinese)对比", "Compare \(noun.english)")
  }

  /// What templates say of a city's counties and a province's cities; `.missing` where a theme has words of its own.
  func fields(_ site: SiteContext) -> TemplateValue {
    guard isRegions else { return .missing }
    let (chinese, all, english) = (noun.chinese, title.chinese, noun.english)
    let one = one.english.lowercased()
    return [
      "regionWord": .text(site.word(self.one)),
      "regionProgress": .text(site.word("\(all)进度", title.english)),
      "regionAll": .text(site.word("全部\(chinese)", "All \(english)")),
      "regionAir": .text(site.word("全部\(chinese)的空气 →", "Air of all \(english) →")),
      "regionCompare": .text(site.word("两\(chinese)对比", "Compare two \(english)")),
      "regionCompareWith": .text(site.word("与别的\(chinese)对比", "Compare with another \(one)")),
      "regionCompareNote": .text(
        site.word(
          "选两个\(chinese)，逐项并排看；不选就是全部。",
          "Choose two \(english) to see them side by side; without a choice all are shown.")),
      "regionNoBottom": .text(site.word("还没有\(chinese)列入末位。", "No \(one) is at the bottom yet.")),
    ]
  }
}

extension SiteContext {
  var placeWords: PlaceWords { PlaceWords(towns.map { records.areas[$0].kind }) }

  /// What the places that are compared are called: 镇街, 点位, 区县; in English in the plural.
  var townNoun: String { word(placeWords.noun) }

  /// Whether monitoring points are compared in the place of towns.
  var areStations: Bool { placeWords == .stations }

  /// 镇街, 部门, 企业, 村居; 区县 and 市 for those who govern them.
  func title(of kind: HolderKind) -> Wording {
    let words = placeWords
    // The districts that stations stand in are no 镇街.
    if kind == .town, areStations { return Wording("属地", "district") }
    guard kind == .town, words.isRegions else { return kind.title }
    return Wording(words.noun.chinese, words.one.english.lowercased())
  }
}
