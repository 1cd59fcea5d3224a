// SPDX-License-Identifier: MIT

/// What tells by its neighbours that digits are no telephone number.
extension PersonalDataScan {
  /// Whether digits are an amount or the number of a document.
  func isOtherNumber(_ start: Int, _ end: Int) -> Bool {
    hasUnit(end, Words.units) || isAmount(start) || isDocument(start, end) || isArticle(start, end)
  }

  /// Whether seven or eight digits are an amount, a count or the number of a document.
  func isCounted(_ start: Int, _ end: Int) -> Bool {
    hasUnit(end, Words.counters) || isOtherNumber(start, end)
  }

  private func hasUnit(_ end: Int, _ units: [[UInt8]]) -> Bool {
    var index = zerosEnd(end)
    while cursor.scalar(at: index).meaning == ScannerTables.blank { index += cursor.scalar(at: index).length }
    guard let unit = units.first(where: { cursor.isFollowed(at: index, by: $0) }) else { return false }
    // `t` of `to` is no unit.
    return !TextCursor.isLetter(unit[unit.count - 1])
      || cursor.scalar(at: index + unit.count).meaning != ScannerTables.letter
  }

  /// The end of `.0` or `.00` behind a number, else `end`.
  func zerosEnd(_ end: Int) -> Int {
    guard end + 1 < cursor.count, cursor.bytes[end] == 0x2E, cursor.bytes[end + 1] == 0x30 else { return end }
    var index = end + 1
    while index < cursor.count, cursor.bytes[index] == 0x30 { index += 1 }
    return index
  }

  /// Where the words before a number end.
  private func wordsEnd(_ start: Int) -> Int {
    var (place, steps) = (start, 0)
    while steps < 4, let filler = Self.fillers.first(where: { cursor.isPreceded(at: place, by: $0) }) {
      place -= filler.count
      steps += 1
    }
    return place
  }

  private static let fillers = [" ", ":", "：", "为", "是", "约", "共", "\u{3000}", "￥", "¥"]
    .map { Array($0.utf8) }

  private func isAmount(_ start: Int) -> Bool {
    let place = wordsEnd(start)
    return Words.amounts.contains { cursor.isPreceded(at: place, by: $0) }
  }

  /// The number of an article in its address: art_12345_13912340907.html.
  private func isArticle(_ start: Int, _ end: Int) -> Bool {
    guard start > 1, cursor.bytes[start - 1] == 0x5F, TextCursor.isDigit(cursor.bytes[start - 2]) else {
      return false
    }
    return Words.pages.contains { cursor.isFollowed(at: end, by: $0) }
  }

  /// 〔2022〕13912340907号, 第13912340907号, 编号：13912340907.
  private func isDocument(_ start: Int, _ end: Int) -> Bool {
    let place = wordsEnd(start)
    if let word = Words.documents.first(where: { cursor.isPreceded(at: place, by: $0) }) {
      // 联系人编号 is a way to say 联系人电话.
      return !Words.persons.contains { cursor.isPreceded(at: place - word.count, by: $0) }
    }
    guard cursor.isFollowed(at: end, by: Words.number) else { return false }
    return Words.documentHeads.contains { cursor.isPreceded(at: place, by: $0) }
  }
}

/// Words by which numbers are told that could be anything.
enum Words {
  static let identity = list(["身份证", "证件号", "身份号", "id card", "identity"])
  static let creditCode = list(["信用代码", "credit code"])
  static let contact = list([
    "电话", "热线", "联系方式", "座机", "传真", "固话", "号码", "手机", "咨询", "拨打", "拨", "致电", "来电", "联系", "联络", "值班", "举报",
    "投诉", "☎", "☏", "tel", "phone", "fax", "hotline", "call",
  ])

  static let documents = list(["文号", "编号", "案号", "单号", "批号", "流水号", "备案号", "票号", "序列号"])
  static let pages = list([".html", ".htm", ".shtml", ".jhtml", ".aspx", ".jsp", ".php"])
  static let persons = list(["联系人", "负责人", "举报人", "责任人", "本人", "手机", "电话", "联系"])
  static let documentHeads = list(["〕", "]", "】", "）", ")", "］", "第", "字", "初", "终"])
  static let number = Array("号".utf8)

  /// What stands behind codes of plots and lines that look like plates.
  static let places = list(["类", "号线", "号地", "地块", "区", "片区", "标段", "号楼", "断面", "项目", "元", "吨", "万元", "亩"])
  static let noPlaces = list(["类似", "区间", "区域"])

  static let amounts = list([
    "资金", "金额", "总额", "投资", "预算", "合计", "共计", "总计", "造价", "产值", "罚款", "补贴", "￥", "¥",
  ])

  /// Units of amounts that no name of a person begins with.
  static let units = list([
    "元", "万元", "亿元", "美元", "吨", "万吨", "亿吨", "公斤", "千克", "毫克", "克", "市斤", "立方", "万立方", "亿立方", "平方", "万平方",
    "公里", "千米", "厘米", "毫米", "公顷", "亩", "万亩", "千瓦", "万千瓦", "兆瓦", "毫升", "升", "焦", "千焦", "兆焦", "株", "人次", "%",
    "％", "‰", "㎡", "㎥", "㎏", "㎞", "m³", "m²", "m3", "m2", "kwh", "kw·h", "kw", "mwh", "mw", "gj", "mj", "kj",
    "kg",
    "km", "mg", "t", "yuan", "tonnes", "tons",
  ])

  /// What is counted, for numbers that could be shorter.
  static let counters = list([
    "人", "户", "件", "次", "个", "家", "起", "条", "处", "项", "辆", "台", "万", "亿", "米", "度", "年", "月", "日", "号", "分",
    "秒",
    "时", "页", "字", "张",
  ])

  private static func list(_ words: [String]) -> [[UInt8]] { words.map { Array($0.utf8) } }
}
