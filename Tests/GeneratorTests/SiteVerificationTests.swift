// SPDX-License-Identifier: MIT

import Diagnostics
import Generator
import Standards
import Testing

/// A published folder compared with the lists it carries.
struct SiteVerificationTests {
  private func site(_ folder: borrowing TemporaryFolder) async {
    let files = ["a.html": "1", "b/c.html": "22", "b/引号\".html": "333"]
    let paths = files.keys.sorted()
    let writer = SiteWriter(output: folder.at("site"), isListed: true)
    let written = await writer.write(paths) { index, sink in
      sink.write(Array((files[paths[index]] ?? "").utf8))
      return []
    }
    #expect(written.diagnostics == [])
  }

  /// The findings as `rule path` below the folder.
  private func findings(_ folder: borrowing TemporaryFolder, _ jobs: Int = 1) -> [String] {
    let root = folder.at("site")
    return SiteVerification(root, jobs: jobs).run().diagnostics.map {
      "\($0.rule) \($0.location.path.dropFirst(root.count + 1))"
    }
  }

  private func sum(_ text: String) -> String { SHA256.hexadecimal(Array(text.utf8)) }

  @Test(arguments: [1, 4]) func `a site as it was written has no findings`(jobs: Int) async throws {
    let folder = try TemporaryFolder()
    await site(folder)
    try folder.write("site/CNAME", "x.example")
    let outcome = SiteVerification(folder.at("site"), jobs: jobs).run()
    #expect(outcome.isSame)
    #expect(outcome.files == 5)
  }

  @Test func `what is missing, changed and too much is told in one run`() async throws {
    let folder = try TemporaryFolder()
    await site(folder)
    try folder.write("site/a.html", "2")
    try folder.write("site/b/c.html", "longer")
    try folder.write("site/b/x.php", "?")
    try folder.write("site/b/引号\".html.bak", "333")
    try folder.remove("site/b/引号\".html")
    #expect(
      findings(folder) == [
        "site-file-changed a.html", "site-file-changed b/c.html", "site-file-extra b/x.php",
        "site-file-missing b/引号\".html", "site-file-extra b/引号\".html.bak",
      ])
    let outcome = SiteVerification(folder.at("site")).run()
    #expect([outcome.missing, outcome.changed, outcome.extra] == [1, 2, 2])
    #expect(
      BuildSummary.text(outcome, path: "site", .english).hasPrefix(
        "“site” failed: 5 files in the manifest, 1 missing, 2 changed, 2 extra, "))
  }

  @Test func `what site.yml keeps for others is passed over, and nothing else is`() async throws {
    let folder = try TemporaryFolder()
    await site(folder)
    try folder.write("site/en/index.html", "english")
    try folder.write("site/b/google.html", "x")
    try folder.write("site/b/other.html", "x")
    try folder.write("content/site.yml", "标题: 公开\n年度: 2022\n保留: [en/, b/google.html]\n")
    let keep = SiteVerification.keep(content: folder.at("content"))
    #expect(keep.suffix(2) == ["en/", "b/google.html"])
    let root = folder.at("site")
    func extra(_ keep: [String]) -> [String] {
      SiteVerification(root, keep: keep).run().diagnostics.map {
        "\($0.rule) \($0.location.path.dropFirst(root.count + 1))"
      }
    }
    #expect(
      extra([]) == [
        "site-file-extra b/google.html", "site-file-extra b/other.html", "site-file-extra en/index.html",
      ])
    #expect(extra(keep) == ["site-file-extra b/other.html"])
  }

  @Test func `a file of the site is compared though its name is kept`() async throws {
    let folder = try TemporaryFolder()
    await site(folder)
    #expect(SiteVerification(folder.at("site"), keep: ["a.html", "b"]).run().isSame == true)
    try folder.write("site/a.html", "2")
    try folder.write("site/b/c.html", "longer")
    #expect(
      SiteVerification(folder.at("site"), keep: ["a.html", "b"]).run().diagnostics.map(\.rule) == [
        "site-file-changed", "site-file-changed",
      ])
  }

  @Test(arguments: ["nowhere", "content"])
  func `without a site.yml that can be read nothing is kept`(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("content/site.yml", "保留: [en\n")
    #expect(SiteVerification.keep(content: folder.at(name)) == [])
  }

  @Test func `a link in the place of a file is not followed`() async throws {
    let folder = try TemporaryFolder()
    await site(folder)
    try folder.write("other.html", "1")
    try folder.remove("site/a.html")
    try folder.link("site/a.html", to: "../other.html")
    try folder.link("site/etc", to: "/etc")
    #expect(findings(folder) == ["site-file-changed a.html", "site-file-extra etc"])
  }

  @Test(arguments: [
    "../../etc/passwd", "/etc/passwd", "a/../b", "a//b", ".", "a\u{1}b", ".taizhang", "A.html",
  ])
  func `a manifest that names other places is not used`(path: String) async throws {
    let folder = try TemporaryFolder()
    await site(folder)
    let manifest = """
      {
        "algorithm": "SHA-256",
        "files": [
          {"path": "a.html", "bytes": 1, "sha256": "\(sum("1"))"},
          {"path": "\(path)", "bytes": 1, "sha256": "\(sum("1"))"}
        ]
      }

      """
    try folder.write("site/data/manifest.json", manifest)
    #expect(findings(folder) == ["site-lists data/manifest.json"])
  }

  @Test(arguments: [
    ("99999999999999999999", "\u{61}"), ("-1", "a"), ("1073741825", "a"), ("", "a"), ("1", "g"), ("1", ""),
  ])
  func `sizes and digests of a manifest are bounded`(size: String, digit: String) async throws {
    let folder = try TemporaryFolder()
    await site(folder)
    let digest = String(repeating: digit, count: 64)
    try folder.write(
      "site/data/manifest.json",
      "{\n  \"algorithm\": \"SHA-256\",\n  \"files\": [\n    {\"path\": \"a.html\", \"bytes\": \(size), "
        + "\"sha256\": \"\(digest)\"}\n  ]\n}\n")
    #expect(findings(folder) == ["site-lists data/manifest.json"])
  }

  @Test func `a changed manifest does not agree with the other list`() async throws {
    let folder = try TemporaryFolder()
    await site(folder)
    let manifest = folder.read("site/data/manifest.json") ?? ""
    try folder.write("site/a.html", "2")
    try folder.write("site/data/manifest.json", manifest.replacing(sum("1"), with: sum("2")))
    #expect(findings(folder) == ["site-lists data/SHA256SUMS"])
  }

  @Test func `a folder without lists, and no folder`() throws {
    let folder = try TemporaryFolder()
    #expect(findings(folder) == ["no-site "])
    folder.makeFolder("site")
    #expect(findings(folder) == ["site-lists data/manifest.json"])
  }

  @Test func `of many files of one kind the first are named`() async throws {
    let folder = try TemporaryFolder()
    await site(folder)
    for number in 100..<180 { try folder.write("site/\(number).html", "x") }
    let outcome = SiteVerification(folder.at("site")).run()
    #expect(outcome.extra == 80)
    #expect(outcome.diagnostics.count == 51)
    #expect(outcome.diagnostics.contains { $0.message.english == "30 more files are the same" })
  }
}
