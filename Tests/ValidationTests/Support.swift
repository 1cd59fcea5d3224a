// SPDX-License-Identifier: MIT

import Diagnostics
import Records
import Testing
import Validation

/// A small county: the areas, holders and targets that other rows speak of. Files given replace or join these.
func findings(_ files: [String: String]) -> String {
  var all = [
    "site.yml": "标题: 青石县\n县: {名称: 青石县, 代码: \"379921\"}\n年度: 2022\n",
    "tables/行政区.csv": "代码,名称,类型,上级\n379921,青石县,县,\n379921101,白石镇,镇,379921\n",
    "tables/责任主体.csv": "编号,名称,简称,类别,行政区\nZ01,白石镇,白石,镇街,白石镇\nB01,县住建局,住建,部门,\n",
    "tables/年度目标.csv": """
    编号,领域,指标,单位,方向,进度类型,目标值,考核主体,起,止
    Q01,气,清洁取暖改造,户,累计,累计,1200,白石镇,2022-01-01,2022-12-31
    """,
  ]
  all.merge(files) { _, given in given }
  let tree = ContentTree(
    name: "content",
    files: all.filter { !$0.value.isEmpty }.map {
      ContentTree.File(path: $0.key, bytes: Array($0.value.utf8))
    })
  let parsed = RecordSet.parse(tree)
  guard let records = parsed.value else {
    return DiagnosticPrinter(language: .chinese).text(parsed.diagnostics)
  }
  return DiagnosticPrinter(language: .chinese).text(parsed.diagnostics + records.validated().diagnostics)
}

/// The rules of the findings, in their order.
func rules(_ files: [String: String]) -> [String] {
  findings(files).matches(of: /\[([a-z0-9-]+)\]\n/).map { String($0.1) }
}

/// A table of one target with these four cells.
func target(_ unit: String, _ direction: String, _ pace: String, _ goal: String) -> [String: String] {
  [
    "tables/年度目标.csv": """
    编号,领域,指标,单位,方向,进度类型,目标值,考核主体,起,止
    Q01,气,指标,\(unit),\(direction),\(pace),\(goal),白石镇,2022-01-01,2022-12-31
    """
  ]
}
