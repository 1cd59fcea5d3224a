// SPDX-License-Identifier: MIT

/// The small county with every ledger, a map, a page of all that Markdown has, and one text in each slot.
struct HostileCounty {
  /// How a file writes a text.
  private enum Form {
    case csv, yaml, markdown, json
  }

  /// The free texts of each file, as the plain county has them.
  static let slots: [(path: String, literals: [String])] = [
    ("site.yml", ["样县目标责任公开", "样县生态环境保护委员会办公室", "示例数据", "CC BY 4.0"]),
    ("tables/行政区.csv", ["丁乡", "子村"]), ("tables/责任主体.csv", ["丁乡", "县环境局", "总经理", "生态环境", "水泥"]),
    ("tables/年度目标.csv", ["新建管网", "公里", "样环委〔2022〕3号", "清洁取暖改造", "辆", "县环境局"]),
    ("tables/责任清单.csv", ["秸秆禁烧巡查", "每日", "局长", "县环境局"]), ("tables/断面.csv", ["甲桥", "样河"]),
    ("meetings/2022-03-18-部署会.md", ["年度部署会", "样环委〔2022〕3号", "排查入河排口", "县环境局", "议定事项", "目标", "进展"]),
    ("updates/2022-06-28.md", ["甲镇取暖改造过半", "已完成 500 户", "会议"]), ("pages/about.md", ["关于", "说明"]),
    ("scoring/2022.yml", ["清洁取暖", "优秀", "第一条", "样环委〔2022〕3号", "镇街属地责任", "年度考核"]),
    ("tables/入河排污口.csv", ["甲镇桥东雨洪口", "样河", "雨污混接", "雨后仍有污水", "县环境局", "县环境局验收组"]),
    ("tables/台账动态.csv", ["重新查管", "甲政发〔2022〕7号"]),
    ("tables/执法案件.csv", ["水泥公司案", "粉尘直排", "样县水泥公司", "样环罚〔2022〕2号", "大气法第九十九条"]),
    ("tables/全民参与活动.csv", ["第1场宣传"]), ("tables/结构调整.csv", ["煤炭消费量", "万吨", "县环境局"]),
    ("tables/群众举报.csv", ["夜间施工噪声", "已停工"]), ("areas.geojson", ["旁注"]),
  ]

  /// Those that stand in lists of names.
  private static let names: Set<String> = ["县环境局", "丁乡", "子村", "样县水泥公司"]

  /// The texts by their slots; a literal has one text wherever it stands, so that names still lead somewhere.
  private(set) var texts: [String: String] = [:]
  private(set) var county: County

  /// - Parameter change: What is done to each text before it is written.
  init(seed: UInt64, _ change: (String) -> String = { $0 }) {
    county = Self.plain
    var grammar = HostileGrammar(seed: seed)
    let literals = Set(Self.slots.flatMap(\.literals)).sorted()
    for (number, literal) in literals.enumerated() {
      let text = number == Int(seed) % literals.count ? grammar.longText() : grammar.text()
      // A list of names is cut at such marks, which the harmless text does not have.
      let isName = Self.names.contains(literal)
      texts[literal] = change(literal + (isName ? text.filter { !"/;,|&+\\".contains($0) } : text))
    }
    for slot in Self.slots { write(slot.literals, into: slot.path) }
  }

  /// The county before any text is put in.
  static var plain: County {
    var county = County()
    county.addOutfalls()
    county.addCases()
    county.addActivities(3)
    county.addStructure()
    county.addReports()
    county.addAir(days: 30)
    county.files["areas.geojson"] = """
      {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"代码":"990001101","说明":"旁注"},
      "geometry":{"type":"Polygon","coordinates":[[[117.1,36.1],[117.2,36.1],[117.2,36.2],[117.1,36.1]]]}}]}
      """
    county.files["pages/about.md"] = """
      ---
      标题: 关于
      网址名: about
      公开: 是
      ---
      ## 说明

      说明[说明](https://example.org/a "说明")与*说明*、**说明**、~~说明~~、`code`和![说明](../photos/jia-after.png)[^n]。

      > 说明

      - [x] 说明
      1. 说明

      | 说明 | 乙 |
      |---|--:|
      | 说明 | 1 |

      [^n]: 说明
      """
    return county
  }

  private mutating func write(_ literals: [String], into path: String) {
    guard let file = county.files[path] else { return }
    if path.hasSuffix(".csv") {
      county.files[path] = Self.lines(of: file).map { line in
        line.split(separator: ",", omittingEmptySubsequences: false).map { cell in
          literals.contains(String(cell)) ? "\"\(written(String(cell), .csv))\"" : String(cell)
        }.joined(separator: ",")
      }.joined(separator: "\n")
      return
    }
    let (head, body) = Self.parts(of: file, path)
    let form: Form = path.hasSuffix(".geojson") ? .json : .yaml
    county.files[path] = replaced(head, literals, form) + replaced(body, literals, .markdown)
  }

  /// Puts the texts in; a longer literal first, since a shorter one may be a part of it.
  private func replaced(_ file: String, _ literals: [String], _ form: Form) -> String {
    var file = file
    let ordered = literals.sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }
    for (number, literal) in ordered.enumerated() {
      file = Self.put("\u{F0000}\(number)\u{F0001}", for: literal, in: file)
    }
    for (number, literal) in ordered.enumerated() {
      let text = written(literal, form)
      file = Self.put(form == .yaml ? "\"\(text)\"" : text, for: "\u{F0000}\(number)\u{F0001}", in: file)
    }
    return file
  }

  private static func put(_ text: String, for literal: String, in file: String) -> String {
    file.split(separator: literal, omittingEmptySubsequences: false).joined(separator: text)
  }

  private static func lines(of file: String) -> [Substring] {
    file.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The front matter with its end, and the body; all of a file of YAML or JSON is head.
  private static func parts(of file: String, _ path: String) -> (head: String, body: String) {
    guard path.hasSuffix(".md") else { return (file, "") }
    let lines = lines(of: file)
    let end = lines.dropFirst().firstIndex { $0 == "---" } ?? 0
    return (
      lines[...end].joined(separator: "\n") + "\n", lines[(end + 1)...].joined(separator: "\n")
    )
  }

  /// `\u` and four digits; above them YAML has eight after `\U`, and JSON two halves.
  private static func escape(_ scalar: Unicode.Scalar, _ form: Form) -> String {
    func padded(_ value: UInt32, _ count: Int) -> String {
      let digits = String(value, radix: 16)
      return String(repeating: "0", count: count - digits.count) + digits
    }
    if scalar.value > 0xFFFF, form == .yaml { return "\\U" + padded(scalar.value, 8) }
    return String(scalar).utf16.map { "\\u" + padded(UInt32($0), 4) }.joined()
  }

  private func written(_ literal: String, _ form: Form) -> String {
    let text = texts[literal] ?? literal
    var written = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch form {
      case .csv:
        if scalar == "\"" { written.append(scalar) }
        written.append(scalar)
      case .yaml, .json:
        let isPlain = scalar.value >= 0x20 && scalar.value < 0x7F && scalar != "\"" && scalar != "\\"
        if isPlain || (0x4E00..<0xA000) ~= scalar.value {
          written.append(scalar)
        } else {
          written.append(contentsOf: Self.escape(scalar, form).unicodeScalars)
        }
      case .markdown:
        let isMark = scalar.isASCII && scalar.value > 0x20 && !scalar.properties.isAlphabetic
        if isMark && !(("0"..."9") ~= scalar) { written.append("\\") }
        written.append(scalar)
      }
    }
    return String(written)
  }
}
