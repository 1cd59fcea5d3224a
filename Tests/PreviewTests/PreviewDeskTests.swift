// SPDX-License-Identifier: MIT

import Diagnostics
import Testing

@testable import Preview

struct PreviewDeskTests {
  @Test(arguments: [
    ("/", 200, "text/html; charset=utf-8"), ("/targets/q01/", 200, "text/html; charset=utf-8"),
    ("/assets/site.css", 200, "text/css; charset=utf-8"),
    ("/assets/site.js", 200, "text/javascript; charset=utf-8"),
    ("/data/a%20b.csv", 200, "text/csv; charset=utf-8"),
    ("/data/x.json", 200, "application/json; charset=utf-8"),
    ("/files/%E7%85%A7%E7%89%87.png", 200, "image/png"), ("/nothing/", 404, "text/html; charset=utf-8"),
    ("/search/index.js", 200, "text/javascript; charset=utf-8"),
    ("/search/other.js", 404, "text/html; charset=utf-8"),
    ("/__taizhang/preview.css", 200, "text/css; charset=utf-8"),
    ("/__taizhang/preview.js", 200, "text/javascript; charset=utf-8"),
    ("/__taizhang/other", 404, "text/plain; charset=utf-8"), ("/%2e%2e/x", 400, "text/plain; charset=utf-8"),
  ])
  func `each file has its status and its type`(path: String, status: Int, type: String) async {
    let answer = await Sample.desk().get(path)
    #expect(answer.status == status)
    #expect(answer["Content-Type"] == type)
  }

  @Test(arguments: SitePathTests.tricks)
  func `no trick is answered with anything but a refusal`(target: String) async {
    let answer = await Sample.desk().get(target)
    #expect(answer.status == (target == "/..;/x" ? 404 : 400))
  }

  @Test(arguments: ["/", "/assets/site.js", "/nothing", "/%2e%2e/x", "/__taizhang/wait.js"])
  func `no answer is guessed at, kept, framed or open to other sites`(path: String) async {
    let answer = await Sample.desk().get(path)
    #expect(answer["X-Content-Type-Options"] == "nosniff")
    #expect(answer["Cache-Control"] == "no-store")
    #expect(answer["X-Frame-Options"] == "DENY")
    #expect(answer["Cross-Origin-Resource-Policy"] == "same-origin")
    #expect(answer.headers.allSatisfy { !$0.name.lowercased().hasPrefix("access-control") } == true)
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "PROPFIND"])
  func `only GET and HEAD are answered`(method: String) async {
    let answer = await Sample.desk().get("/", method: method)
    #expect(answer.status == 405)
    #expect(answer["Allow"] == "GET, HEAD")
  }

  @Test func `HEAD has the length and no body`() async {
    let whole = await Sample.desk().get("/assets/site.css")
    let head = await Sample.desk().get("/assets/site.css", method: "HEAD")
    #expect(head.body.isEmpty == true)
    #expect(head["Content-Length"] == String(whole.body.count))
  }

  @Test func `a wrong host is refused before the path is looked at`() async {
    let desk = await Sample.desk()
    #expect(await desk.get("/", host: "example.org:8000").status == 403)
    #expect(await desk.get("/__taizhang/wait.js", query: "epoch=7", host: nil).status == 403)
    #expect(await desk.get("/", host: "example.org:8000").text.contains("首页") == false)
  }

  @Test func `a folder without its slash is found`() async {
    let answer = await Sample.desk().get("/targets/q01")
    #expect(answer.status == 302)
    #expect(answer["Location"] == "/targets/q01/")
  }

  @Test func `a page gets the bar before its end, another file stays as it is`() async {
    let desk = await Sample.desk()
    let page = await desk.get("/targets/q01/").text
    #expect(
      page.hasPrefix("<!doctype html><html><body><p>目标</p>\n<link rel=\"stylesheet\" href=\"/__taizhang/"))
    #expect(page.hasSuffix("<script src=\"/__taizhang/preview.js\"></script>\n</BODY></html>") == true)
    #expect(page.contains("vscode://file/srv/county/content/site.yml:1:1") == true)
    #expect(await desk.get("/data/x.json").text == "{}")
  }

  @Test func `a failed build leaves the page and lays a panel over it`() async {
    let finding = Sample.error("坏了", help: "修好", at: SourceLocation(path: "content/a.md", line: 3, column: 2))
    let desk = await Sample.desk([Sample.build(), Sample.build([finding], isFailed: true)])
    let page = await desk.get("/")
    #expect(page.status == 200)
    #expect(page.text.contains("首页") == true)
    #expect(page.text.contains("内容有 1 个错误") == true)
    #expect(page.text.contains("href=\"vscode://file/srv/county/content/a.md:3:2\"") == true)
    #expect(page.text.contains("帮助：修好") == true)
    #expect(await desk.get("/search/index.js").text == "index")
  }

  @Test func `where there never was a site the panel stands alone`() async {
    let finding = Sample.error("坏了", at: SourceLocation(path: "content/a.md"))
    let desk = await Sample.desk([Sample.build([finding], isFailed: true)])
    let page = await desk.get("/targets/")
    #expect(page.status == 500)
    #expect(page.text.contains("网站还没有生成") == true)
    #expect(page.text.contains("坏了") == true)
    #expect(page["Content-Security-Policy"]?.contains("script-src 'self'") == true)
    #expect(await desk.get("/__taizhang/preview.js").status == 200)
  }

  @Test func `what making a page finds is laid over it`() async {
    var build = Sample.build()
    build.file = { _ in
      PreviewFile(
        Array("<body>".utf8),
        findings: [Sample.error("模板坏了", at: SourceLocation(path: "themes/a/b.mustache", line: 1))])
    }
    #expect(await Sample.desk([build]).get("/").text.contains("模板坏了") == true)
  }

  @Test func `other machines see neither the bar nor any finding`() async {
    let finding = Sample.error("草稿里的话", at: SourceLocation(path: "content/secret.md"))
    let open = await Sample.desk([Sample.build(), Sample.build([finding], isFailed: true)], host: "0.0.0.0")
    let page = await open.get("/")
    #expect(page.status == 200)
    #expect(page.text.contains("首页") == true)
    for word in ["草稿里的话", "secret", "site.yml", "/srv/", "内容有"] {
      #expect(page.text.contains(word) == false)
    }
    let never = await Sample.desk([Sample.build([finding], isFailed: true)], host: "0.0.0.0")
    #expect(await never.get("/").text.contains("草稿里的话") == false)
  }

  @Test func `what the last look refuses is not shown to other machines`() async {
    var build = Sample.build()
    build.file = { _ in
      PreviewFile(Array("秘密".utf8), findings: [Sample.error("像身份证号", at: SourceLocation(path: "x"))])
    }
    let open = await Sample.desk([build], host: "0.0.0.0").get("/data/x.json")
    #expect(open.status == 500)
    #expect(open.text.contains("秘密") == false)
    #expect(await Sample.desk([build]).get("/data/x.json").text == "秘密")
  }

  @Test func `waiting ends with the time or with a newer state`() async {
    let desk = await Sample.desk()
    #expect(await desk.get("/__taizhang/wait.js", query: "epoch=7").text == "taizhangPreview(7);\n")
    #expect(await desk.get("/__taizhang/wait.js", query: "epoch=6").text == "taizhangPreview(7);\n")
    async let later = desk.get("/__taizhang/wait.js", query: "epoch=7")
    await desk.live.advance()
    #expect(await later.text == "taizhangPreview(8);\n")
  }

  @Test(arguments: ["", "epoch=", "epoch=x", "epoch=1);alert(1", "other=7", "epoch=7&x"])
  func `a wait without a number is refused`(query: String) async {
    #expect(await Sample.desk().get("/__taizhang/wait.js", query: query).status == 400)
  }
}
