// SPDX-License-Identifier: MIT

package import Diagnostics
internal import Standards

/// Reads `空气` of a year's scoring rules: how the towns' air is ranked and what the bottom leads to.
package enum AirRulesReader {
  package static let keys: [RecordKey] = [
    RecordKey("ranking", "排名", form: .words(rankings), note: Wording("综合指数 或 加权名次", "composite or weighted")),
    RecordKey(
      "weights", "权重",
      form: .map(.number),
      note: Wording("各项的权重，合计 1，如 {PM2.5: 0.6, PM10: 0.4}", "weights that add up to 1, by item")),
    RecordKey(
      "bottoms", "末位", form: .list(.group(bottomKeys)),
      note: Wording("末位的认定和后果", "who is at the bottom and what follows")),
    RecordKey(
      "validity", "有效性",
      form: .words(validities),
      note: Wording("标准（全年和各月的天数）或 全年天数", "standard (days of the year and its months) or days")),
    RecordKey(
      "decimals", "小数位", form: .map(.integer(0...4)),
      note: Wording("期值的小数位，如 {PM2.5: 1}", "decimals of period figures")),
    RecordKey("basis", "依据", note: Wording("文号和条款", "document and clause")),
  ]

  package static let bottomKeys: [RecordKey] = [
    RecordKey("name", "名称", isRequired: true, note: Wording("如 月度末位", "such as 月度末位")),
    RecordKey(
      "by", "排名", form: .words(bases), note: Wording("综合指数、改善幅度 或 都", "composite, improvement or both")),
    RecordKey(
      "count", "末位数", isRequired: true, form: .integer(1...1_000),
      note: Wording("最后几名，如 3", "the last so many, such as 3")),
    RecordKey(
      "ladder", "阶梯", form: .texts,
      note: Wording("连续 1、2、3 个月的措施，如 [提醒, 约谈]", "what follows after 1, 2, 3 months")),
    RecordKey("basis", "依据", note: Wording("条款", "the clause")),
  ]

  private static let rankings: [(names: [String], value: AirRankingMethod)] = [
    (["综合指数", "composite"], .composite), (["加权名次", "weighted"], .weighted),
  ]

  private static let validities: [(names: [String], value: AirValidityRule)] = [
    (["标准", "standard"], .standard), (["全年天数", "days"], .days),
  ]

  private static let bases: [(names: [String], value: AirBottomRule.Basis)] = [
    (["综合指数", "composite"], .composite), (["改善幅度", "improvement"], .improvement),
    (["都", "两项", "both"], .both),
  ]

  package static func read(_ node: YAMLNode) -> Diagnosed<AirRules> {
    var reader = MappingReader(node, keys: keys)
    let ranking = reader.choice("ranking", rankings) ?? .composite
    let weights = weights(&reader)
    if ranking == .weighted, reader.node("weights") == nil { reader.report([withoutWeights(&reader)]) }
    var bottoms: [AirBottomRule] = []
    for item in reader.items("bottoms") { if let rule = bottom(item, &reader) { bottoms.append(rule) } }
    let validity = reader.choice("validity", validities)
    let rules = AirRules(
      ranking: ranking, weights: weights, bottoms: bottoms, validity: validity ?? .standard,
      decimals: decimals(&reader),
      basis: reader.text("basis"), location: node.location)
    return Diagnosed(rules, reader.diagnostics)
  }

  private static func weights(_ reader: inout MappingReader) -> [AirWeight] {
    guard let node = reader.node("weights") else { return [] }
    guard case .mapping(let entries, _) = node else {
      reader.report([notAGroup(node, Wording("{PM2.5: 0.6, PM10: 0.4}", "{PM2.5: 0.6, PM10: 0.4}"))])
      return []
    }
    var weights: [AirWeight] = []
    var isWhole = true
    for entry in entries {
      guard let item = AirRankItem(entry.key) else {
        reader.report([unknownItem(entry.key, entry.keyLocation, more: ["综合指数", "改善幅度"])])
        isWhole = false
        continue
      }
      guard case .scalar(let text, let place) = entry.value, let weight = ExactNumber(text), weight > .zero
      else {
        reader.report([badWeight(entry)])
        isWhole = false
        continue
      }
      if weights.contains(where: { $0.item == item }) {
        reader.report([twice(entry, place)])
        isWhole = false
      }
      weights.append(AirWeight(item, weight))
    }
    let sum = weights.reduce(ExactNumber.zero) { $0 + $1.weight }
    // A sum that lacks an unknown item would be a second finding of one mistake.
    if isWhole, sum != .one { reader.report([wrongSum(sum, at: node.location)]) }
    return weights
  }

  private static func bottom(_ node: YAMLNode, _ outer: inout MappingReader) -> AirBottomRule? {
    var reader = MappingReader(node, keys: bottomKeys)
    let name = reader.text("name")
    let by = reader.choice("by", bases)
    let count = reader.integer("count", in: 1...1_000)
    let ladder = reader.mentions("ladder").map(\.text)
    let basis = reader.text("basis")
    outer.report(reader.diagnostics)
    guard let name, let count else { return nil }
    return AirBottomRule(
      name: name, by: by ?? .composite, count: count, ladder: ConsequenceLadder(ladder), basis: basis,
      location: node.location)
  }

  private static func decimals(_ reader: inout MappingReader) -> [AirPollutant: Int] {
    guard let node = reader.node("decimals") else { return [:] }
    guard case .mapping(let entries, _) = node else {
      reader.report([notAGroup(node, Wording("{PM2.5: 1}", "{PM2.5: 1}"))])
      return [:]
    }
    var decimals: [AirPollutant: Int] = [:]
    for entry in entries {
      guard let item = AirPollutant(named: entry.key), AirPollutant.assessed.contains(item) else {
        reader.report([unknownItem(entry.key, entry.keyLocation)])
        continue
      }
      guard case .scalar(let text, _) = entry.value, let places = Int(text), (0...4).contains(places) else {
        reader.report([
          Diagnostic(
            rule: "bad-number", at: entry.value.location,
            Wording(
              "“\(entry.key)”的小数位要写 0 到 4 的整数",
              "the decimals of “\(entry.key)” are a whole number from 0 to 4"),
            help: Wording("只写阿拉伯数字，如 1", "write one digit such as 1"))
        ])
        continue
      }
      decimals[item] = places
    }
    return decimals
  }
}

extension AirRulesReader {
  /// An item that the six of assessment do not hold.
  static func unknownItem(
    _ name: String, _ place: SourceLocation, more: [String] = []
  ) -> Diagnostic {
    let known = AirPollutant.assessed.map(\.title) + more
    return Diagnostic(
      rule: "unknown-item", at: place,
      Wording("没有“\(name)”这个监测项目", "“\(name)” is not a monitored item"),
      help: Spelling.help(for: name, among: known)
        ?? Wording(
          "可写：\(known.joined(separator: "、"))", "one of: \(known.joined(separator: ", "))"))
  }

  private static func wrongSum(_ sum: ExactNumber, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      rule: "weights-sum", at: place,
      Wording("权重之和是 \(sum.plainText())，应当是 1", "the weights add up to \(sum.plainText()), not 1"),
      help: Wording(
        "按 0.6、0.4 这样的小数写，合计 1", "write them as decimals such as 0.6 and 0.4 that add up to 1"))
  }

  private static func withoutWeights(_ reader: inout MappingReader) -> Diagnostic {
    Diagnostic(
      rule: "missing-key", at: reader.mention("ranking")?.location ?? reader.location,
      Wording("按“加权名次”排名，但没有写“权重”", "the ranking is weighted, but there are no weights"),
      help: Wording("加一行“权重: {PM2.5: 0.6, PM10: 0.4}”", "add a line `weights: {PM2.5: 0.6, PM10: 0.4}`"))
  }

  private static func badWeight(_ entry: YAMLNode.Entry) -> Diagnostic {
    Diagnostic(
      rule: "bad-number", at: entry.value.location,
      Wording("“\(entry.key)”的权重要写大于 0 的数", "the weight of “\(entry.key)” is a number above 0"),
      help: Wording("写小数，如 0.25", "write a decimal such as 0.25"))
  }

  private static func twice(_ entry: YAMLNode.Entry, _ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      rule: "duplicate-key", at: place,
      Wording("“\(entry.key)”的权重写了两次", "the weight of “\(entry.key)” is given twice"),
      help: Wording("只留一个", "keep one of them"))
  }

  private static func notAGroup(_ node: YAMLNode, _ example: Wording) -> Diagnostic {
    Diagnostic(
      rule: "wrong-type", at: node.location,
      Wording("这里要写一组“项目: 数”", "this takes a group of items with numbers"),
      help: Wording("例如 \(example.chinese)", "for instance \(example.english)"))
  }
}
