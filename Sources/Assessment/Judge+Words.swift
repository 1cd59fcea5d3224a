// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records

extension Judge {
  /// The site's language, in which figures are put into sentences.
  var language: Language { records.site.language }

  func say(_ chinese: String, _ english: String) -> String {
    language == .chinese ? chinese : english
  }

  func say(_ wording: Wording) -> String { wording[language] }

  /// What a reader calls an indicator.
  func title(of indicator: Mention) -> Wording {
    IndicatorName.title(of: indicator.text, in: records, index)
  }

  /// A figure with its unit in the site's language: `12.5%`, `3 个月`, `3 months`.
  func withUnit(_ text: String, _ unit: String) -> String {
    let unit = unitText(unit)
    return unit.isEmpty ? text : unit == "%" ? text + "%" : "\(text) \(unit)"
  }

  /// A unit in the site's language; units of the author's own stay as they are.
  func unitText(_ unit: String) -> String { language == .chinese ? unit : UnitWords.english(unit) }
}

/// Units that the tool itself writes, in English.
package enum UnitWords {
  /// The English word; empty for counters of things, which English has none for.
  package static func english(_ unit: String) -> String {
    switch unit {
    case "名", "个", "项", "件", "条", "处", "起", "家", "次", "块", "份", "座": ""
    case "天", "日": "days"
    case "个月": "months"
    case "处次": "visits"
    case "场": "events"
    case "人": "people"
    case "人次": "attendances"
    case "户": "households"
    case "个百分点": "percentage points"
    case "元": "CNY"
    case "万元": "× 10,000 CNY"
    case "亩": "mu"
    case "公顷": "ha"
    case "吨": "t"
    case "万吨": "× 10,000 t"
    case "公里", "千米": "km"
    case "辆": "vehicles"
    case "台", "台（套）": "units"
    case "分": "points"
    default: unit
    }
  }
}
