// SPDX-License-Identifier: MIT

import Testing

@testable import Preview

struct SitePathTests {
  /// Every way out of a folder that preview servers have been fooled by, and some more.
  static let tricks: [String] = [
    "/../x", "/..", "/.", "/./x", "/a/../x", "/a/../../x", "/..;/x", "/a/..", "/a/.",
    "/%2e%2e/x", "/%2E%2E/x", "/.%2e/x", "/%2e./x", "/%2e/x", "/a/%2e%2e/%2e%2e/x",
    "/..%2fx", "/..%2Fx", "/%2e%2e%2fx", "/a%2f..%2fx", "/a%2fb", "/%2f", "/%2fetc/passwd",
    "/..%5cx", "/..\\x", "/a\\b", "/%5c", "/..%5C..%5Cx", "/c:\\x", "/%5c%5chost%5cshare",
    "/%252e%252e/x", "/%252e%252e%252fx", "/..%252fx", "/%255cx", "/%2525",
    "/%00", "/index.html%00.png", "/a%00/../x", "/%00../x",
    "//", "//etc/passwd", "//example.org/x", "/a//b", "///x",
    "", "x", "../x", "http://example.org/", "*", "?", "\\x",
    "/%", "/%2", "/%zz", "/%u002e%u002e/x", "/%c0%ae%c0%ae/x", "/%c0%afx", "/%e0%80%ae/x", "/%ff", "/%f8%80",
    "/%0a", "/%0d%0aX: y", "/%1f", "/%7f", "/\u{0}",
  ]

  @Test(arguments: tricks)
  func `a trick is refused before anything is looked up`(target: String) {
    if target == "/..;/x" {
      // A name of its own like any other; there is no such folder.
      #expect(throws: Never.self) { try SitePath.decoded(target) }
    } else {
      #expect(throws: SitePath.Refusal.self) { try SitePath.decoded(target) }
    }
  }

  @Test(arguments: [
    ("/", ""), ("/targets/q01/", "targets/q01/"), ("/data/a%20b.csv", "data/a b.csv"),
    ("/files/%E7%85%A7%E7%89%87.png", "files/照片.png"), ("/files/照片.png", "files/照片.png"),
    ("/100%25.png", "100%.png"), ("/...", "..."), ("/a..b", "a..b"), ("/．．/x", "．．/x"), ("/~root", "~root"),
  ])
  func `an address is decoded once`(target: String, path: String) throws {
    #expect(try SitePath.decoded(target) == path)
  }

  @Test func `a longer address than any site has is refused`() {
    #expect(throws: SitePath.Refusal.malformed) {
      try SitePath.decoded("/" + String(repeating: "a", count: 5000))
    }
  }

  @Test(arguments: [
    ("", SitePath.Found.file("index.html")), ("targets/q01/", .file("targets/q01/index.html")),
    ("targets/q01", .moved("/targets/q01/")), ("targets/", .nothing), ("targets", .nothing),
    ("assets/site.css", .file("assets/site.css")), ("assets/site.css/", .nothing), ("．．/x", .nothing),
    ("county/targets/q01/", .nothing),
  ])
  func `a path leads to a file or to nothing`(path: String, found: SitePath.Found) {
    #expect(SitePath.find(path, in: Set(Sample.files.keys)) == found)
  }

  @Test func `below the published site's own path lies the same site`() {
    let paths = Set(Sample.files.keys)
    #expect(SitePath.find("county/assets/site.css", in: paths, base: "/county/") == .file("assets/site.css"))
    #expect(SitePath.find("county/", in: paths, base: "/county/") == .file("index.html"))
    #expect(SitePath.find("county/county/", in: paths, base: "/county/") == .nothing)
  }

  @Test func `a way to a folder cannot lead to another server`() {
    let paths: Set<String> = ["/example.org/index.html", "a\nb/index.html"]
    #expect(SitePath.find("a\nb", in: paths) == .moved("/a%0Ab/"))
    #expect(throws: SitePath.Refusal.self) { try SitePath.decoded("//example.org") }
  }
}
