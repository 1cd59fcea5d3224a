// SPDX-License-Identifier: MIT

import Foundation
import Site
import Testing

/// Text that would be markup stays text, wherever staff write it.
struct HostileTextTests {
  private static let mark = "<img src=x onerror=alert(1)>"
  /// The same with quotes doubled as CSV writes them.
  private static let attack = "\(mark)'>"

  @Test(arguments: [
    ("site.yml", "样县目标责任公开"), ("site.yml", "样县生态环境保护委员会办公室"), ("site.yml", "示例数据"),
    ("site.yml", "CC BY 4.0"),
    ("tables/行政区.csv", "990001200,丁乡"), ("tables/责任主体.csv", "Z04,丁乡"), ("tables/责任主体.csv", "总经理"),
    ("tables/责任主体.csv", "生态环境"), ("tables/年度目标.csv", "新建管网"), ("tables/年度目标.csv", "公里"),
    ("tables/年度目标.csv", "样环委〔2022〕3号"), ("tables/责任清单.csv", "秸秆禁烧巡查"),
    ("tables/责任清单.csv", "每日"), ("tables/责任清单.csv", "局长"), ("tables/责任清单.csv", "D003"),
    ("tables/断面.csv", "甲桥"), ("tables/断面.csv", "样河"),
    ("tables/断面月值.csv", "氨氮/1.3"), ("meetings/2022-03-18-部署会.md", "年度部署会"),
    ("meetings/2022-03-18-部署会.md", "会议纪要"), ("meetings/2022-03-18-部署会.md", "排查入河排口"),
    ("meetings/2022-03-18-部署会.md", "R02"), ("meetings/2022-03-18-部署会.md", "## 议定事项"),
    ("updates/2022-06-28.md", "甲镇取暖改造过半"), ("updates/2022-06-28.md", "已完成 500 户"),
    ("pages/about.md", "关于"), ("pages/about.md", "说明。"), ("scoring/2022.yml", "名称: 清洁取暖"),
    ("scoring/2022.yml", "优秀"), ("scoring/2022.yml", "第一条"), ("scoring/2022.yml", "样环委〔2022〕3号"),
    ("scoring/2022.yml", "镇街属地责任"),
  ])
  func `a field with markup yields no element`(_ path: String, _ field: String) throws {
    var county = County()
    county.replace(field, field + Self.attack, in: path)
    let site = try BuiltSite(county)
    for (page, html) in site.pages {
      let outline = HTMLOutline(html)
      #expect(outline.faults.isEmpty, "\(page): \(outline.faults.prefix(2))")
      #expect(!outline.tags.contains { $0.attributes["onerror"] != nil }, "\(page)")
      #expect(!html.contains("<img src=x"), "\(page)")
    }
    for (name, text) in site.files where name.hasSuffix(".json") {
      #expect((try? JSONSerialization.jsonObject(with: Data(text.utf8))) != nil, "\(name)")
    }
    for name in ["feed.xml", "sitemap.xml"] { #expect(XMLTree(try site.page(name)).fault == nil, "\(name)") }
  }

  @Test func `a template's marks in a record are only text`() throws {
    var county = County()
    county.replace("秸秆禁烧巡查", "{{title}} {{{body}}} {{#x}}", in: "tables/责任清单.csv")
    let site = try BuiltSite(county)
    #expect(site.findings == "")
    #expect(try site.page("duties/index.html").contains("{{title}} {{{body}}} {{#x}}"))
  }
}
