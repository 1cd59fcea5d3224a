// SPDX-License-Identifier: MIT

import Glibc

/// A small county with records that link to, report on and quote each other, to be edited at random.
enum EditedCounty {
  static let files: [(path: String, text: String)] = [
    ("content/site.yml", "标题: 甲县目标责任公开\n县: {名称: 甲县, 代码: \"990001\"}\n年度: 2022\n截至: 2022-09-30\n主题: own\n"),
    ("content/tables/行政区.csv", "代码,名称,类型,上级\n990001,甲县,县,\n990001101,乙镇,镇,甲县\n990001102,丙镇,镇,甲县\n"),
    (
      "content/tables/责任主体.csv",
      "编号,名称,类别,行政区,岗位\nZ01,乙镇,镇街,乙镇,镇长\nZ02,丙镇,镇街,丙镇,镇长\nB01,县环境局,部门,,局长\n"
    ),
    (
      "content/tables/年度目标.csv",
      "编号,领域,指标,单位,方向,进度类型,目标值,考核主体,起,止,来源\n"
        + "J01,结构,清洁取暖改造,户,累计,累计,1000,乙镇,2022-01-01,2022-12-31,kickoff\n"
        + "J02,结构,散煤压减,吨,累计,累计,500,丙镇,2022-01-01,2022-12-31,\n"
    ),
    ("content/tables/进度.csv", "目标编号,截止日,累计值\nJ01,2022-08-31,600\nJ01,2022-09-30,700\nJ02,2022-09-30,100\n"),
    (
      "content/tables/入河排污口.csv",
      "编号,名称,镇街,责任单位,排查日期,监测日期\nHK-1,乙镇一号口,乙镇,县环境局,2022-03-01,2022-04-01\nHK-2,丙镇二号口,丙镇,县环境局,2022-03-02,\n"
    ),
    (
      "content/meetings/2022-01-10-部署会.md",
      "---\n标题: 部署会\n类型: 会议纪要\n日期: 2022-01-10\n网址名: kickoff\n公开: 是\n---\n\n要求[清洁取暖](target:J01)完成一千户。\n\n## 议定事项\n\n"
        + "| 编号 | 事项 | 责任单位 | 时限 |\n| --- | --- | --- | --- |\n| R1 | 改造取暖 | 乙镇 | 2022-10-31 |\n"
    ),
    (
      "content/updates/2022-05-01-进展一.md",
      "---\n标题: 进展一\n日期: 2022-05-01\n关于: [J01, HK-1]\n单位: 乙镇\n公开: 是\n---\n\n已经改造三百户，见[部署会](../meetings/2022-01-10-部署会.md#议定事项)。\n"
    ),
    (
      "content/updates/2022-06-01-进展二.md",
      "---\n标题: 进展二\n日期: 2022-06-01\n关于: [R1, 丙镇]\n单位: 丙镇\n公开: 是\n---\n\n丙镇完成一百户。\n\n第二段。\n"
    ),
    (
      "content/pages/说明.md",
      "---\n标题: 说明\n网址名: notes\n公开: 是\n---\n\n数据来自各镇。\n\n```table\nsql: SELECT id, name FROM holders ORDER BY id\n标题: 单位\n```\n"
    ),
    (
      "content/scoring/2022.yml",
      "年度: 2022\n文号: 甲环〔2022〕1号\n生效: 2022-01-01\n截止: 2022-12-31\n"
        + "等级:\n  - { 名称: 优秀, 下限: 90 }\n  - { 名称: 合格, 下限: 60 }\n  - { 名称: 不合格, 下限: 0 }\n"
        + "计分卡:\n  - 编号: zhen\n    名称: 镇街\n    对象: 镇街\n    满分: 100\n    项目:\n"
        + "      - { 编号: T1, 名称: 任务, 分值: 100, 指标: 任务.按期率, 方式: 比例, 目标: 100 }\n"
    ),
    ("themes/own/theme.yml", "name: own\nparent: default\nlanguages: [zh-Hans]\n"),
    ("themes/own/assets/own.css", "body{}\n"),
  ]
}

/// One change of a file, drawn from the state of a generator of numbers.
struct RandomEdit {
  var state: UInt64

  /// A number below `bound`; xorshift, so that a failing sequence can be run again.
  mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }

  /// Edits, adds, renames or deletes a file, and says what it did.
  mutating func apply(to files: inout [String: String]) -> String {
    let names = files.keys.sorted()
    switch below(10) {
    case 0...3: return editBody(&files, names.filter { $0.hasSuffix(".md") })
    case 4...5: return editTable(&files, names.filter { $0.hasSuffix(".csv") })
    case 6: return add(&files)
    case 7: return rename(&files, names.filter { $0.hasSuffix(".md") })
    case 8: return remove(&files, names.filter { $0.contains("/updates/") })
    default: return editOther(&files)
    }
  }

  private mutating func editBody(_ files: inout [String: String], _ names: [String]) -> String {
    guard !names.isEmpty else { return "nothing" }
    let name = names[below(names.count)]
    var lines = (files[name] ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let end = lines.lastIndex(of: "---") ?? 0
    let place = end + 1 + below(max(1, lines.count - end))
    let words = ["再补一句。", "", "## 新的小标题", "见[J02](target:J02)。", "- 一条", "**重点**内容"]
    lines.insert(words[below(words.count)], at: min(place, lines.count))
    files[name] = lines.joined(separator: "\n")
    return "body of \(name)"
  }

  private mutating func editTable(_ files: inout [String: String], _ names: [String]) -> String {
    guard names.contains("content/tables/进度.csv") else { return "nothing" }
    let day = 1 + below(28)
    files["content/tables/进度.csv", default: ""] +=
      "J02,2022-0\(1 + below(7))-\(day < 10 ? "0" : "")\(day),\(below(90))\n"
    return "a row of progress"
  }

  private mutating func add(_ files: inout [String: String]) -> String {
    let number = below(1000)
    files["content/updates/2022-07-\(10 + below(20))-增\(number).md"] =
      "---\n标题: 新增\(number)\n日期: 2022-07-01\n关于: [J0\(1 + below(2))]\n单位: 乙镇\n公开: 是\n---\n\n新增的一篇。\n"
    return "an update"
  }

  private mutating func rename(_ files: inout [String: String], _ names: [String]) -> String {
    let own = names.filter { $0.contains("增") }
    guard !own.isEmpty else { return "nothing" }
    let name = own[below(own.count)]
    let text = files.removeValue(forKey: name)
    files["content/updates/2022-08-\(10 + below(20))-改增\(below(1000)).md"] = text
    return "name of \(name)"
  }

  private mutating func remove(_ files: inout [String: String], _ names: [String]) -> String {
    let own = names.filter { $0.contains("增") }
    guard !own.isEmpty else { return "nothing" }
    let name = own[below(own.count)]
    files.removeValue(forKey: name)
    return "without \(name)"
  }

  private mutating func editOther(_ files: inout [String: String]) -> String {
    switch below(5) {
    case 0:
      files["content/scoring/2022.yml", default: ""] += "# 备注\n"
      return "a comment of the rules"
    case 1:
      files["content/scoring/2022.yml"] = files["content/scoring/2022.yml"]?
        .replacing("下限: 60", with: "下限: \(60 + below(20))")
      return "a grade"
    case 2:
      files["content/site.yml"] = files["content/site.yml"]?
        .replacing("目标责任公开", with: "目标责任公开\(below(9))")
      return "the site's title"
    case 3:
      files["themes/own/assets/own.css"] = "body{margin:\(below(9))px}\n"
      return "a style"
    default:
      files["themes/own/templates/update.mustache"] =
        "{{<layout}}{{$content}}<h1>{{title}}</h1><p>\(below(99))</p>{{body}}{{/content}}{{/layout}}\n"
      return "a template"
    }
  }
}
