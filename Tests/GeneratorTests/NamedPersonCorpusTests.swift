// SPDX-License-Identifier: MIT

import Diagnostics
import Generator
import Testing

/// Names of persons planted where posts, addresses and parties of cases are published.
struct NamedPersonCorpusTests {
  private func build(
    _ change: (inout [String: String]) -> Void
  ) async throws -> (findings: [Diagnostic], files: [(path: String, text: String, digits: String)]) {
    let folder = try TemporaryFolder()
    var content = CorpusContent.base
    change(&content)
    for (path, text) in content { try folder.write("content/\(path)", text) }
    try folder.write("content/files/a.png", CorpusContent.picture)
    let outcome = await CorpusContent.build(folder.path)
    return (outcome.diagnostics, CorpusContent.files(folder.at("site")))
  }

  @Test(arguments: ["街道办主任王建国", "主任 王建国", "街道办主任（王建国）", "王主任", "组长：李明", "王 建 国"])
  func `a name among posts and among those present stops the build`(_ text: String) async throws {
    let (findings, files) = try await build { content in
      content["tables/责任主体.csv"] = content["tables/责任主体.csv", default: ""].replacing("镇长", with: text)
      content["meetings/2022-03-18-部署会.md"] = content["meetings/2022-03-18-部署会.md", default: ""]
        .replacing("出席: 各镇街", with: "出席: \"各镇街、\(text)\"")
    }
    let found = findings.filter { $0.rule == "named-person" && $0.severity == .error }
    #expect(Set(found.map(\.location.path)).count == 2)
    #expect(!files.contains { $0.path == "index.html" })
  }

  @Test func `who was there inside is not named in what is published`() async throws {
    let (findings, _) = try await build { content in
      content["meetings/2022-03-18-部署会.md"] = content["meetings/2022-03-18-部署会.md", default: ""]
        .replacing("主持: 县长", with: "主持: 县长周明远")
      content["pages/关于.md"] = content["pages/关于.md", default: ""] + "\n由周 明 远主持，赵铁柱参加。\n"
      content["tables/群众举报.csv"] = content["tables/群众举报.csv", default: ""]
        .replacing("反映,,,,2022-02-02", with: "反映,赵铁柱,,,2022-02-02")
    }
    let found = findings.filter { $0.rule == "private-value" && $0.location.path == "content/pages/关于.md" }
    #expect(found.map(\.severity) == [.error, .error])
  }

  @Test func `words before an address and persons beside a firm are in no byte of the site`() async throws {
    let (findings, files) = try await build { content in
      content["tables/群众举报.csv"] = """
        编号,名称,渠道,污染类型,镇街,反映地点,接报日期,受理日期,责任单位,公开
        J1,举报1,12369,大气,白石镇,李村王小二家在白石镇,2022-01-05,2022-01-06,白石镇,是
        J2,举报2,12369,大气,白石镇,举报人张三丰在邻县,2022-01-05,2022-01-06,白石镇,是

        """
      content["tables/执法案件.csv"] = """
        编号,名称,案号,发现日期,立案日期,镇街,当事人,当事人类型,违法事实,生效
        AJ-1,倾倒案,甲立1号,2022-04-01,2022-04-02,白石镇,白石镇张记修理部（张大彪）,个体,倾倒,是

        """
    }
    #expect(findings.filter { $0.severity == .error } == [])
    try #require(files.count > 20)
    for name in ["王小二", "张三丰", "张大彪"] {
      #expect(files.filter { $0.text.contains(name) }.map(\.path) == [], "\(name)")
    }
    #expect(files.contains { $0.text.contains("张记修理部（张某）") })
  }
}
