// SPDX-License-Identifier: MIT

import Testing

@testable import Preview

struct RequestHeadTests {
  private func head(_ text: String) -> RequestHead { RequestHead(Array(text.utf8)) }

  @Test func `a head is its method, path, query and host`() {
    #expect(
      head("GET /a%20b/?x=1?y HTTP/1.1\r\nUser-Agent: a:b\r\nhOST: \t127.0.0.1:8000 \r\n\r\nrest")
        == .whole(
          PreviewRequest(method: "GET", path: "/a%20b/", query: "x=1?y", host: "127.0.0.1:8000")))
    #expect(
      head("HEAD / HTTP/1.0\n\n") == .whole(PreviewRequest(method: "HEAD", path: "/", query: "", host: nil)))
  }

  @Test(arguments: ["", "GET", "GET / HTTP/1.1\r\n", "GET / HTTP/1.1\r\nHost: a\r\n", "GET / HTTP/1.1\r\n\r"])
  func `a head without its end is waited for`(text: String) {
    #expect(head(text) == .unfinished)
  }

  @Test(arguments: [
    "GET /\r\n\r\n", "GET / HTTP/2\r\n\r\n", " / HTTP/1.1\r\n\r\n", "GET  / HTTP/1.1\r\n\r\n",
    "GET / HTTP/1.1\r\nno colon\r\n\r\n", "GET / HTTP/1.1\r\n: a\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
  ])
  func `what is no head is refused`(text: String) {
    #expect(head(text) == .refused(400))
  }

  @Test func `bytes that are no text are refused`() {
    #expect(RequestHead(Array("GET /".utf8) + [0xFF] + Array(" HTTP/1.1\r\n\r\n".utf8)) == .refused(400))
  }

  @Test func `a head above 16 KB is refused, whole or not`() {
    let longest = "GET / HTTP/1.1\r\nA: \(String(repeating: "a", count: 16 * 1024 - 21))\r\n\r\n"
    #expect(
      head(longest) == .whole(PreviewRequest(method: "GET", path: "/", query: "", host: nil)))
    #expect(head(longest.replacing("A:", with: "AA:")) == .refused(431))
    #expect(head("GET /" + String(repeating: "a", count: 16 * 1024 - 6)) == .unfinished)
    #expect(head("GET /" + String(repeating: "a", count: 16 * 1024 - 5)) == .refused(431))
  }
}
