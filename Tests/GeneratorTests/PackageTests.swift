// SPDX-License-Identifier: MIT

import Diagnostics
import Foundation
import Generator
import Standards
import Testing

/// A city's site over the data that its counties published.
struct PackageTests {
  @Test func `a city is the union of what its counties published`() async throws {
    let city = try await City()
    #expect(await city.build() == "")
    #expect(city.published("value") == ["900", "600"])
    #expect(city.published("holder_id") == ["X2", "X1"])
    #expect(
      city.published("source_file")
        == ["packages/甲/progress/progress.csv", "packages/乙/progress/progress.csv"].sorted {
          $0.utf8.lexicographicallyPrecedes($1.utf8)
        })
    #expect(city.published("source_row") == ["3", "3"])
  }

  @Test func `a file that was changed is refused`() async throws {
    let city = try await City()
    let path = "content/packages/甲/progress/progress.csv"
    try city.folder.write(path, (city.folder.read(path) ?? "").replacing("600", with: "601"))
    #expect(
      city.findings() == """
        content/packages/甲/progress/progress.csv: error: 文件与数据包里写的大小或校验值不符，不读 [bad-package]
          帮助：从那个县的网站重新复制 /data/ 里的 datapackage.json 和 CSV

        """)
  }

  @Test func `a path that leaves the package, a missing table and a missing file are told`() async throws {
    let city = try await City()
    let path = "content/packages/甲/datapackage.json"
    let package = city.folder.read(path) ?? ""
    try city.folder.write(path, package.replacing("progress/progress.csv", with: "../../site.yml"))
    #expect(
      city.findings().hasPrefix(
        "content/packages/甲/datapackage.json: error: 数据包里“progress”的路径“../../site.yml”不在数据包的文件夹里，不读 [bad-package]\n"
      ))
    try city.folder.write(path, package.replacing("progress/progress.csv", with: "progress/none.csv"))
    #expect(
      city.findings().hasPrefix(
        "content/packages/甲/datapackage.json: error: 数据包里没有“progress/none.csv”这个文件 [bad-package]\n"))
    try city.folder.write(path, package.replacing(#""name":"progress""#, with: #""name":"progress2""#))
    #expect(
      city.findings().hasPrefix(
        "content/packages/甲/datapackage.json: error: 数据包里没有“progress”表 [bad-package]\n"))
    try city.folder.write(path, "{")
    #expect(city.findings().hasPrefix("content/packages/甲/datapackage.json: error: 数据包读不了：第 2 个字节处，"))
  }

  @Test func `a package of another year is refused, an older one is a warning`() async throws {
    let city = try await City()
    let path = "content/packages/甲/datapackage.json"
    let package = city.folder.read(path) ?? ""
    try city.folder.write(path, package.replacing(#""year":2022"#, with: #""year":2021"#))
    #expect(
      city.findings() == """
        content/packages/甲/datapackage.json: error: 数据包是 2021 年的，网站是 2022 年的 [package-year]
          帮助：换成 2022 年的数据包，或改 site.yml 的年度

        """)
    try city.folder.write(path, package.replacing(#""created":"2022-06-30"#, with: #""created":"2022-05-31"#))
    #expect(
      city.findings() == """
        content/packages/甲/datapackage.json: warning: 数据包截至 2022-05-31，别的数据包最新到 2022-06-30 [package-older]
          帮助：请那个县更新，再复制一次；或写明截至日

        """)
  }

  @Test func `no package is told at the entry`() async throws {
    let city = try await City()
    let site = city.folder.read("content/site.yml") ?? ""
    try city.folder.write("content/site.yml", site.replacing("packages/*", with: "paket/*"))
    #expect(
      city.findings().contains("content/site.yml:7:19: error: content 里没有“paket/*”这样的数据包 [no-package]\n"))
  }
}

/// A city of two counties whose sites are built first.
private struct City: ~Copyable {
  let folder: TemporaryFolder

  init() async throws {
    let folder = try TemporaryFolder()
    for (name, code, value) in [("甲", "379921", 600), ("乙", "379922", 900)] {
      let county = "counties/\(name)"
      try folder.write(
        "\(county)/content/site.yml",
        "标题: \(name)县目标\n县: {名称: \(name)县, 代码: \"\(code)\"}\n年度: 2022\n截至: 2022-06-30\n示例: 示例数据\n")
      try Self.write(
        folder, "\(county)/content", whole: (code, "\(name)县"), parts: [("Z01", "\(code)101", "白石镇")],
        kinds: ("县", "镇"))
      try folder.write(
        "\(county)/content/tables/进度.csv",
        "目标编号,责任主体,截止日,累计值\nQ01,白石镇,2022-06-30,\(value)\nQ01,,2022-06-30,\(value)\n")
      let built = await Generator(Self.options(folder, county)).build()
      #expect(built.diagnostics.map(\.rule) == [])
      for file in ["datapackage.json", "progress/progress.csv"] {
        try folder.write("content/packages/\(name)/\(file)", folder.read("\(county)/site/data/\(file)") ?? "")
      }
    }
    try folder.write(
      "content/site.yml",
      """
      标题: 某市目标
      县: {名称: 某市, 代码: "379900"}
      年度: 2022
      截至: 2022-06-30
      示例: 示例数据
      数据表:
        - {种类: 进度, 数据包: packages/*, 归到列: 责任主体, 只取: {责任主体: ""}}
      """)
    try Self.write(
      folder, "content", whole: ("379900", "某市"),
      parts: [("X1", "379921", "甲县"), ("X2", "379922", "乙县")], kinds: ("市", "县"))
    self.folder = folder
  }

  private static func write(
    _ folder: borrowing TemporaryFolder, _ content: String, whole: (code: String, name: String),
    parts: [(id: String, code: String, name: String)], kinds: (whole: String, part: String)
  ) throws {
    let areas = parts.map { "\($0.code),\($0.name),\(kinds.part),\(whole.code)\n" }.joined()
    try folder.write(
      "\(content)/tables/行政区.csv", "代码,名称,类型,上级\n\(whole.code),\(whole.name),\(kinds.whole),\n\(areas)")
    let holders = parts.map { "\($0.id),\($0.name),镇街,\($0.name)\n" }.joined()
    try folder.write("\(content)/tables/责任主体.csv", "编号,名称,类别,行政区\n\(holders)")
    let owners = parts.map(\.name).joined(separator: "、")
    try folder.write(
      "\(content)/tables/年度目标.csv",
      "编号,领域,指标,单位,方向,进度类型,目标值,考核主体,起,止\nQ01,气,清洁取暖改造,户,累计,累计,1200,\(owners),2022-01-01,2022-12-31\n")
  }

  private static func options(_ folder: borrowing TemporaryFolder, _ place: String) -> BuildOptions {
    var options = BuildOptions()
    options.content = folder.at("\(place)/content")
    options.output = folder.at("\(place)/site")
    options.program = #filePath
    return options
  }

  func build() async -> String {
    DiagnosticPrinter(language: .chinese).text(
      await Generator(Self.options(folder, ".")).build().diagnostics)
  }

  func findings() -> String {
    DiagnosticPrinter(language: .chinese).text(Generator(Self.options(folder, ".")).check().diagnostics)
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
}
