// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Tables

/// Words that a site prints by right.
struct PublishedWords {
  /// Names of areas, holders and sections, titles of columns and words of choices.
  var registered: Set<String> = []
  /// What stands alone in a published cell.
  var printed: Set<String> = []
}

/// A value of a column that the public does not read, such as the name of a person.
struct PrivateValue {
  let text: String
  /// The title of its column.
  let column: String
  let isSecret: Bool
  let location: SourceLocation
}

extension PrivateValue {
  /// Columns that nobody reads as they stand but that hold no one's data: the site makes addresses and pictures of
  /// them, or decides by them.
  private static let own: Set<String> = ["former", "before", "after", "pictures", "public", "stage", "slug"]

  /// The values of all tables that are told by their form to be a person's: names, long texts such as addresses,
  /// numbers; each text once, a secret one before an internal one.
  ///
  /// - Parameter words: What the site prints by right, which no value is.
  static func all(of records: RecordSet, except words: PublishedWords) -> [PrivateValue] {
    var values: [PrivateValue] = []
    var places: [String: Int] = [:]
    for table in records.tables {
      let ledger = records.ledgers.first { $0.definition.id == table.schema.id }?.definition
      for column in records.schema(table.schema).columns where isPrivate(column) && table.hasColumn(column.id)
      {
        for row in table.rows {
          guard let cell = row.text(column.id), ledger?.printsWhole(column.id, of: row) != true else {
            continue
          }
          for (part, isSecret) in tellingParts(cell, column) {
            if words.registered.contains(part) || !isSecret && words.printed.contains(part) { continue }
            let value = PrivateValue(
              text: part, column: column.title, isSecret: isSecret, location: row.location(of: column.id))
            if let place = places[part] {
              if isSecret, !values[place].isSecret { values[place] = value }
              continue
            }
            places[part] = values.count
            values.append(value)
          }
        }
      }
    }
    return values
  }

  /// The parts of a cell that tell of a person, each with whether it must not leave at all.
  private static func tellingParts(_ cell: String, _ column: Column) -> [(String, Bool)] {
    let isSecret = column.visibility == .secret
    switch column.role {
    // A natural person whose name the site masks in one cell must not stand whole in another; the parts of a firm's
    // name are nobody's.
    case .person where column.visibility == .coarsened:
      return cell.split { "、，,;；/／\n\r".contains($0) }.map { $0.filter { $0 != " " && $0 != "\u{3000}" } }
        .filter { isNamed($0) }.map { ($0, true) }
    // Parts of an address are names of places.
    case .address: return isTelling(cell) && !PersonName.isLikely(cell) ? [(cell, isSecret)] : []
    default: return parts(cell).filter { isTelling($0) }.map { ($0, isSecret) }
    }
  }

  /// Whether a text in a column of persons is a name that is told apart from other words.
  private static func isNamed(_ text: String) -> Bool {
    if commonWords.contains(text) { return false }
    return PersonName.isLikely(text) || text.count > 2 && PersonName.isPossible(text)
  }

  private static func isPrivate(_ column: Column) -> Bool {
    switch column.type {
    case .text, .name, .names, .identifier: break
    default: return false
    }
    return column.visibility != .published && column.role != .picture && !own.contains(column.id)
  }

  /// The cell as a whole, or its names where it lists several.
  private static func parts(_ cell: String) -> [String] {
    let parts = cell.split { "、，,;；/／\n\r ".contains($0) }.map(String.init)
    return parts.count > 1 ? parts + [cell] : parts
  }

  /// Whether a text is most likely a person's: a name, six Chinese characters or more, or seven letters and digits
  /// with four digits among them.
  private static func isTelling(_ text: String) -> Bool {
    if PersonName.isLikely(text) { return !commonWords.contains(text) }
    let han = text.unicodeScalars.filter { (0x4E00...0x9FFF).contains($0.value) }.count
    if han >= 6 { return true }
    let isCode = text.utf8.count >= 7 && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    return isCode && text.utf8.filter { $0 >= 0x30 && $0 <= 0x39 }.count >= 4
  }

  /// Words of offices that have the form of names.
  private static let commonWords: Set<String> = [
    "高峰", "高度", "高温", "高效", "高空", "方向", "方式", "方法", "安全", "安装", "时段", "时限", "成功", "成效", "成果", "程度", "程序",
    "常规",
    "常态", "平均", "平台", "平衡", "明确", "明显", "明火", "万元", "万吨", "公里", "公开", "公告", "公示", "公众", "温度", "任务", "周期",
    "周边",
    "周围", "余量", "余火", "水质", "水量", "水位", "石料", "石灰", "金额", "钱款", "支持", "管理", "管网", "管控", "管道", "全面", "全年",
    "全部",
    "强化", "强度", "和谐", "于是", "关于", "关闭", "关停", "关注", "计划", "计量", "计算", "应急", "应当", "查处", "查看", "查明", "封堵",
    "向好",
    "向上", "容量", "广场", "广泛", "党员", "党委", "单位", "单项", "曾经", "农户", "农田", "农村", "燃气", "燃煤", "项目", "井口", "牛场",
    "通报",
    "通知", "通过", "通风", "连续", "连片", "白天", "白色", "冷却", "沙尘", "沙石", "毛料", "路面", "路口", "江河", "黄土", "黄色", "巩固",
    "巡查",
    "步骤", "冬季", "秋季", "夏季", "夏收", "解决", "解除", "简单", "满意", "匿名", "无名", "双方", "从严", "别墅",
  ]
}
