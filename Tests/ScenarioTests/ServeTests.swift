// SPDX-License-Identifier: MIT

import Foundation
import Glibc
import Testing

/// A small county with the real program previewing it.
struct RunningPreview: ~Copyable {
  let home: URL
  let process: Process
  let http: RawHTTP

  var update: URL { home.appending(path: "content/updates/2022-03-31-一季度接户进展.md") }

  /// Begins a preview of a new county and waits for its address.
  static func start(_ arguments: [String] = []) throws -> RunningPreview {
    let home = FileManager.default.temporaryDirectory.appending(path: "taizhang-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    try Self.run(["init", ".", "--year", "2022", "--quiet"], in: home).waitUntilExit()
    let said = Pipe()
    let process = try Self.run(["serve", "--port", "0"] + arguments, in: home, errors: said)
    // `预览：http://127.0.0.1:40123/　保存后…` is the first line.
    var line: [UInt8] = []
    while let byte = try said.fileHandleForReading.read(upToCount: 1)?.first, byte != 0x0A {
      line.append(byte)
    }
    let text = String(decoding: line, as: UTF8.self)
    let address = try #require(text.components(separatedBy: "http://127.0.0.1:").dropFirst().first)
    let port = try #require(UInt16(address.prefix { $0.isNumber }))
    // Nobody reads the rest; a full pipe would hold the program up.
    said.fileHandleForReading.readabilityHandler = { _ = $0.availableData }
    return RunningPreview(home: home, process: process, http: RawHTTP(port: port))
  }

  private init(home: URL, process: Process, http: RawHTTP) {
    self.home = home
    self.process = process
    self.http = http
  }

  deinit {
    if process.isRunning { process.terminate() }
    try? FileManager.default.removeItem(at: home)
  }

  /// Ends the program as Ctrl-C does and gives its exit status.
  func interrupt() -> Int32 {
    process.interrupt()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Saves as editors do: under another name, then renamed over the old file.
  func save(_ text: String) throws {
    let aside = update.appendingPathExtension("tmp")
    try Data(text.utf8).write(to: aside)
    rename(aside.path, update.path)
  }

  /// The number of the state that a page was served with.
  func epoch(_ page: String) -> Int? {
    page.components(separatedBy: "data-epoch=\"").dropFirst().first.flatMap { Int($0.prefix { $0.isNumber }) }
  }

  /// Waits as a page does until there is another state than the one it shows.
  func waitForNews(after page: String) throws {
    let known = try #require(epoch(page))
    for _ in 0..<12 {
      let reply = http.get("/__taizhang/wait.js?epoch=\(known)")
      try #require(reply.status == 200)
      if reply.body != "taizhangPreview(\(known));\n" { return }
    }
    Issue.record("no other state came")
  }

  @discardableResult
  static func run(_ arguments: [String], in folder: URL, errors: Pipe? = nil) throws -> Process {
    let process = Process()
    process.executableURL = try ScenarioTests.program()
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LC_ALL": "C.UTF-8", "TZ": "UTC"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors ?? FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return process
  }
}

@Suite(.serialized)
struct ServeTests {
  private static let page = "/updates/sewer-q1/"

  @Test(arguments: [[], ["--poll"]])
  func `an edit is seen, a mistake leaves the page with a panel, a mend takes it away`(
    arguments: [String]
  ) throws {
    let preview = try RunningPreview.start(arguments)
    let text = try String(contentsOf: preview.update, encoding: .utf8)
    let first = preview.http.get(Self.page)
    #expect(first.status == 200)
    #expect(first.body.contains("一季度接户进展.md") == true, "the bar names the record")

    try preview.save(text + "\n新写的一段。\n")
    try preview.waitForNews(after: first.body)
    let second = preview.http.get(Self.page)
    #expect(second.body.contains("新写的一段") == true)
    #expect(second.body.contains("tz-panel") == false)

    try preview.save(text.replacingOccurrences(of: "日期:", with: "日旗<b>:"))
    try preview.waitForNews(after: second.body)
    let third = preview.http.get(Self.page)
    #expect(third.status == 200)
    #expect(third.body.contains("新写的一段") == true, "the last good page stays")
    #expect(third.body.contains("内容有 2 个错误") == true)
    #expect(third.body.contains("日旗&lt;b&gt;") == true)
    #expect(third.body.contains("日旗<b>") == false)
    let file = preview.home.resolvingSymlinksInPath().path + "/content/updates/2022-03-31-"
    #expect(third.body.contains("href=\"vscode://file\(file)") == true)

    try preview.save(text + "\n又改好了。\n")
    try preview.waitForNews(after: third.body)
    let fourth = preview.http.get(Self.page)
    #expect(fourth.body.contains("又改好了") == true)
    #expect(fourth.body.contains("tz-panel") == false)
    #expect(FileManager.default.fileExists(atPath: preview.home.appending(path: "site").path) == false)
    #expect(preview.interrupt() == 0)
  }

  @Test func `nothing outside the site can be reached, whatever is asked`() throws {
    let preview = try RunningPreview.start()
    try Data("密".utf8).write(to: preview.home.appending(path: "secret.txt"))
    #expect(preview.http.get("/").status == 200)
    let ups = [
      "../", "%2e%2e/", "..%2f", "%2e%2e%2f", "..%5c", "..\\", "%252e%252e%252f", ".%2e/", "..;/",
      "%c0%ae%c0%ae/",
    ]
    for up in ups {
      for start in ["/", "//", "/assets/", "/data/", "/__taizhang/"] {
        for depth in [1, 2, 12] {
          for file in ["secret.txt", "content/site.yml", "etc/passwd", "index.html"] {
            let target = start + String(repeating: up, count: depth) + file
            let reply = preview.http.get(target)
            #expect([400, 404].contains(reply.status) == true, "\(target): \(reply.status)")
            #expect(reply.text.contains("密") == false)
            #expect(reply.text.contains("root:") == false)
          }
        }
      }
    }
    for target in [
      "//etc/passwd", "file:///etc/passwd", "http://127.0.0.1/secret.txt", "/secret.txt", "/content/site.yml",
      "/index.html%00", "/%00", "*", "\\etc\\passwd", "/C:/secret.txt",
    ] {
      let reply = preview.http.get(target)
      #expect([0, 400, 404].contains(reply.status) == true, "\(target): \(reply.status)")
    }
    #expect(preview.interrupt() == 0)
  }

  @Test func `only this machine's names and only looking are allowed`() throws {
    let preview = try RunningPreview.start()
    let port = preview.http.port
    #expect(preview.http.send("GET / HTTP/1.1", host: "localhost:\(port)").status == 200)
    for host in ["example.org", "example.org:\(port)", "127.0.0.1:1", "127.0.0.1.example.org:\(port)", ""] {
      #expect(preview.http.send("GET / HTTP/1.1", host: host).status == 403, "\(host)")
    }
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"] {
      #expect(preview.http.send("\(method) / HTTP/1.1").status == 405, "\(method)")
    }
    let head = preview.http.send("HEAD / HTTP/1.1")
    #expect(head.status == 200)
    #expect(head.body.isEmpty == true)
    let page = preview.http.get("/")
    #expect(page.head.lowercased().contains("access-control") == false)
    #expect(page.head.contains("X-Content-Type-Options: nosniff") == true)
    #expect(page.head.contains("Content-Type: text/html; charset=utf-8") == true)
    #expect(preview.http.get("/search/index.js").body.hasPrefix("taizhangPart(") == true)
    #expect(preview.http.get("/data/SHA256SUMS").status == 200)
    #expect(preview.http.get("/targets").status == 302)
    #expect(preview.interrupt() == 0)
  }

  @Test func `a draft is seen only where drafts are asked for`() throws {
    for (arguments, status) in [([], 404), (["--drafts"], 200)] {
      let preview = try RunningPreview.start(arguments)
      let first = preview.http.get(Self.page)
      let text = try String(contentsOf: preview.update, encoding: .utf8)
      try preview.save(text.replacingOccurrences(of: "公开: 是", with: "公开: 否\n草稿: 是"))
      try preview.waitForNews(after: first.body)
      let page = preview.http.get(Self.page)
      #expect(page.status == status)
      #expect(page.body.contains("草稿") == true, "the bar says that it is not public")
      #expect(preview.interrupt() == 0)
    }
  }
}
