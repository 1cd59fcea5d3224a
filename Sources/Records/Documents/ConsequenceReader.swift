// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Standards

/// Reads one consequence of the scoring rules (结果运用).
enum ConsequenceReader {
  static let keys: [RecordKey] = [
    RecordKey("name", "名称", isRequired: true, note: Wording("如 年度末位", "such as last place")),
    RecordKey(
      "holders", "对象", form: .words(ScorecardReader.holderKinds),
      note: Wording("镇街、部门、企业 或 村居；不写就是全部", "a kind of holder; all if left out")),
    RecordKey("grade", "等级", note: Wording("得到这个等级时", "where the grade is this one")),
    RecordKey(
      "bottom", "末位", form: .integer(1...1000),
      note: Wording("排在最后几名时", "where it is among so many at the bottom")),
    RecordKey("indicator", "指标", note: Wording("按这个指标判断", "the indicator that decides")),
    RecordKey("above", "高于", form: .number, note: Wording("指标高于这个数时", "where the indicator is above")),
    RecordKey("below", "低于", form: .number, note: Wording("指标低于这个数时", "where the indicator is below")),
    RecordKey("measure", "后果", isRequired: true, note: Wording("如 约谈主要负责人", "what follows")),
    RecordKey("basis", "依据", note: Wording("文件条款", "the clause")),
  ]

  static func read(_ node: YAMLNode, grades: [Grade]) -> Diagnosed<ConsequenceRule?> {
    var reader = MappingReader(node, keys: keys)
    let name = reader.text("name")
    let holders = reader.choice("holders", ScorecardReader.holderKinds)
    let measure = reader.text("measure")
    let basis = reader.text("basis")
    let trigger = trigger(&reader, grades)
    guard let name, let measure, let trigger else { return Diagnosed(nil, reader.diagnostics) }
    return Diagnosed(
      ConsequenceRule(
        name: name, holders: holders, trigger: trigger, measure: measure, basis: basis,
        location: node.location), reader.diagnostics)
  }

  private static func trigger(
    _ reader: inout MappingReader, _ grades: [Grade]
  ) -> ConsequenceRule.Trigger? {
    let grade = reader.mention("grade")
    let bottom = reader.integer("bottom", in: 1...1000)
    let indicator = reader.mention("indicator")
    let above = reader.number("above")
    let below = reader.number("below")
    ScorecardReader.checkGrade(grade, grades, &reader)
    var found: [ConsequenceRule.Trigger] = []
    if let grade { found.append(.grade(grade.text)) }
    if let bottom { found.append(.bottom(bottom)) }
    if let indicator {
      if let above { found.append(.above(indicator, above)) }
      if let below { found.append(.below(indicator, below)) }
    }
    if found.count == 1, indicator != nil || (above == nil && below == nil) { return found[0] }
    // A value that could not be read has been reported.
    if ["grade", "bottom", "above", "below"].contains(where: { reader.node($0) != nil && value($0, found) }) {
      return nil
    }
    reader.report([
      Diagnostic(
        rule: "incomplete-rule", at: reader.location,
        Wording("要写明什么时候有这个后果，而且只写一种", "say when this follows, in one way"),
        help: Wording(
          "写 等级: …，或 末位: …，或 指标: … 加上 高于: …（低于: …）",
          "write grade: …, or bottom: …, or indicator: … with above: … or below: …"))
    ])
    return nil
  }

  private static func value(_ key: String, _ found: [ConsequenceRule.Trigger]) -> Bool {
    found.isEmpty && key == "bottom"
  }
}
