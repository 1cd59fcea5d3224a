// SPDX-License-Identifier: MIT

import Diagnostics
import Foundation
import Generator
import Testing

/// A county whose progress comes from a command; the query of most tests is a program of awk, so that a test needs no
/// files of its own to run.
struct CommandCounty: ~Copyable {
  let folder: TemporaryFolder

  static let awk = "统计库: {程序: awk, 参数: [-f, \"-\"], 限时: 10}"

  /// What prints the progress of the county.
  static let rows = #"""
    BEGIN {
      print "目标编号,责任主体,截止日,累计值"
      print "Q01,,2022-06-30,600"
      print "Q01,白石镇,2022-06-30,400"
      print "Q01,城关街道,2022-06-30,200"
    }
    """#

  init(command: String = awk, query: String = rows, table: String = "命令: 统计库, 查询: queries/进度.sql") throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "content/tables/行政区.csv",
      "代码,名称,类型,上级\n379921,青石县,县,\n379921101,白石镇,镇,379921\n379921001,城关街道,街道,379921\n")
    try folder.write("content/tables/责任主体.csv", "编号,名称,类别,行政区\nZ01,白石镇,镇街,白石镇\nZ02,城关街道,镇街,城关街道\n")
    try folder.write(
      "content/tables/年度目标.csv",
      "编号,领域,指标,单位,方向,进度类型,目标值,考核主体,起,止\nQ01,气,清洁取暖改造,户,累计,累计,1200,白石镇、城关街道,2022-01-01,2022-12-31\n")
    try folder.write("content/site.yml", Self.site(command, table))
    try folder.write("content/queries/进度.sql", query)
    self.folder = folder
  }

  private static func site(_ command: String, _ table: String) -> String {
    """
    标题: 青石县生态环境目标责任
    县: {名称: 青石县, 代码: "379921"}
    年度: 2022
    截至: 2022-06-30
    示例: 示例数据，县名和数字均为虚构
    命令:
      \(command)
    数据表:
      - {种类: 进度, \(table)}
    """
  }

  func write(command: String, table: String = "命令: 统计库, 查询: queries/进度.sql") throws {
    try folder.write("content/site.yml", Self.site(command, table))
  }

  func write(query: String) throws { try folder.write("content/queries/进度.sql", query) }

  func options(runs: Bool) -> BuildOptions {
    var options = BuildOptions()
    options.content = folder.at("content")
    options.output = folder.at("site")
    options.program = #filePath
    options.runsCommands = runs
    return options
  }

  /// Whether anything has a path in the folder of the county.
  func exists(_ name: String) -> Bool { folder.exists(name) }

  /// What is printed of a check.
  func findings(runs: Bool, _ language: Language = .chinese) -> String {
    DiagnosticPrinter(language: language).text(Generator(options(runs: runs)).check().diagnostics)
  }

  /// Builds the site; what is printed.
  func build(runs: Bool) async -> String {
    DiagnosticPrinter(language: .chinese).text(await Generator(options(runs: runs)).build().diagnostics)
  }

  /// A column of the published progress, without the head.
  func published(_ name: String) -> [String] {
    let text = folder.read("site/data/progress/progress.csv") ?? ""
    let rows = text.replacing("\u{FEFF}", with: "").split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    guard let column = rows.first?.firstIndex(of: Substring(name)) else { return [] }
    return rows.dropFirst().map { String($0[column]) }
  }

  /// The name of the only kept output, with its ending.
  func kept(_ ending: String) throws -> String {
    let names = folder.names(".content.outputs").filter { $0.hasSuffix(ending) }
    #expect(names.count == 1)
    return try #require(names.first)
  }
}
