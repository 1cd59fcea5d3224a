// SPDX-License-Identifier: MIT

/// Units of measure whose factors are powers of ten.
enum Units {
  /// Groups of units of one kind; each with its power of ten in the group.
  private static let groups: [[(names: [String], exponent: Int)]] = [
    [
      (["ng/m3", "纳克/立方米"], -9), (["μg/m3", "ug/m3", "微克/立方米", "微克每立方米"], -6),
      (["mg/m3", "毫克/立方米", "毫克每立方米"], -3),
    ],
    [
      (["μg/l", "ug/l", "微克/升"], -6), (["mg/l", "毫克/升", "毫克每升"], -3), (["g/l", "克/升"], 0),
    ],
    [(["个/l", "mpn/l", "cfu/l"], 0), (["个/100ml", "mpn/100ml", "cfu/100ml"], 1), (["万个/l"], 4)],
    [(["‰"], -3), (["%", "百分之", "百分比"], -2), (["1", "ratio", "比值", "比例", "小数"], 0)],
    [(["个百分点", "百分点", "pp"], 0)],
    [(["元", "人民币元"], 0), (["千元"], 3), (["万元"], 4), (["百万元"], 6), (["亿元"], 8)],
    [
      (["mg", "毫克"], -3), (["g", "克"], 0), (["kg", "公斤", "千克"], 3), (["t", "吨"], 6), (["千吨", "kt"], 9),
      (["万t", "万吨"], 10),
    ],
    [
      (["tce", "吨标准煤", "吨标煤"], 0), (["万tce", "万吨标准煤", "万吨标煤"], 4),
    ],
    [
      (["m2", "㎡", "平方米"], 0), (["公顷", "ha", "hm2"], 4), (["万m2", "万平方米"], 4),
      (["km2", "平方公里", "平方千米"], 6),
    ],
    [
      (["ml", "毫升"], -6), (["l", "升"], -3), (["m3", "立方米", "立方", "方"], 0), (["万m3", "万立方米", "万方"], 4),
      (["亿m3", "亿立方米"], 8),
    ],
    [(["mm", "毫米"], -3), (["cm", "厘米"], -2), (["m", "米"], 0), (["km", "公里", "千米"], 3)],
    [(["kwh", "千瓦时", "度"], 0), (["mwh", "兆瓦时"], 3), (["万kwh", "万千瓦时", "万度"], 4), (["亿kwh", "亿千瓦时"], 8)],
    [(["kw", "千瓦"], 0), (["mw", "兆瓦"], 3), (["万kw", "万千瓦"], 4)],
    [(["t/d", "吨/日", "吨/天", "m3/d", "立方米/日"], 0), (["万t/d", "万吨/日", "万吨/天", "万m3/d", "万立方米/日"], 4)],
  ]

  /// Whether a bracket says that the values have no unit.
  static func isNone(_ text: String) -> Bool { ["无量纲", "-", "—", "/"].contains(TextFolding.key(text)) }

  /// The power of ten that takes a number of one unit to the other; `nil` where the factor is not known or is no
  /// power of ten.
  static func shift(from: String, to: String) -> Int? {
    let (from, to) = (TextFolding.key(from), TextFolding.key(to))
    if from == to { return 0 }
    for group in groups {
      let first = group.first { $0.names.contains(from) }
      let second = group.first { $0.names.contains(to) }
      if let first, let second { return first.exponent - second.exponent }
    }
    let (left, right) = (counted(from), counted(to))
    return left.base == right.base ? left.exponent - right.exponent : nil
  }

  /// The concentration a thousand times smaller, as people write it: µg/m³ for mg/m³, µg/L for mg/L.
  static func smaller(than unit: String) -> String? {
    switch TextFolding.key(unit) {
    case "mg/m3": "µg/m³"
    case "mg/l": "µg/L"
    default: nil
    }
  }

  /// 万亩 is 10⁴ of 亩; so for every unit that is counted.
  private static func counted(_ unit: String) -> (base: Substring, exponent: Int) {
    if unit.hasPrefix("万"), unit.count > 1 { return (unit.dropFirst(), 4) }
    if unit.hasPrefix("亿"), unit.count > 1 { return (unit.dropFirst(), 8) }
    return (Substring(unit), 0)
  }
}
