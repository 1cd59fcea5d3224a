// SPDX-License-Identifier: MIT

import Dispatch
import Glibc
import Testing

@testable import Preview

/// Requests through a real socket to a server with the site of the samples.
@Suite(.serialized)
struct PreviewListenerTests {
  /// What comes back for some bytes until the other side ends the connection.
  private static func exchange(
    _ request: String, rest: String = "", arrival: Duration = .seconds(3600)
  ) async throws -> String {
    let port = try #require(FreePort.any(for: PreviewAddress(host: "127.0.0.1", port: 0)))
    let address = PreviewAddress(host: "127.0.0.1", port: port)
    let desk = await Sample.desk(at: address)
    let listener = try PreviewListener(address)
    let serving = Task { await listener.run(desk, arrival: arrival) }
    defer {
      serving.cancel()
      listener.close()
    }
    let client = try RawClient(port)
    return await withCheckedContinuation { done in
      // Blocking calls have no place among the few threads of tasks.
      DispatchQueue.global().async {
        client.send(request.replacing("HOST", with: "127.0.0.1:\(port)"))
        if !rest.isEmpty {
          usleep(50_000)
          client.send(rest)
        }
        done.resume(returning: client.everything())
      }
    }
  }

  @Test(arguments: ["", "Connection: keep-alive\r\n", "Connection: close\r\n"])
  func `an answer says that the connection ends, and it ends`(header: String) async throws {
    let text = try await Self.exchange("GET /data/x.json HTTP/1.1\r\nHost: HOST\r\n\(header)\r\n")
    let parts = text.split(separator: "\r\n\r\n", maxSplits: 1)
    #expect(parts.last == "{}")
    let lines = parts.first?.split(separator: "\r\n") ?? []
    #expect(lines.first == "HTTP/1.1 200 OK")
    #expect(lines.contains("Connection: close") == true)
    #expect(lines.contains("Content-Length: 2") == true)
  }

  @Test(arguments: ["", "GET / HTTP/1.1\r\nHo"])
  func `a connection on which no request arrives in time is closed`(request: String) async throws {
    #expect(try await Self.exchange(request, arrival: .milliseconds(100)) == "")
  }

  @Test func `a head that comes in pieces is read`() async throws {
    let text = try await Self.exchange("HEAD /data/x.json HTTP/1.1\r\nHo", rest: "st: localhost\r\n\r\n")
    #expect(text.hasPrefix("HTTP/1.1 403 Forbidden\r\n") == true)
    #expect(text.hasSuffix("\r\n\r\n") == true)
  }

  @Test func `a head of a million bytes is refused before it is read`() async throws {
    let text = try await Self.exchange(
      "GET / HTTP/1.1\r\nHost: HOST\r\nX: \(String(repeating: "a", count: 1_000_000))\r\n\r\n")
    #expect(text.hasPrefix("HTTP/1.1 431 Request Header Fields Too Large\r\n") == true)
    #expect(text.hasSuffix("\r\n\r\n请求头太长 (the head of the request is too long)\n") == true)
  }

  @Test func `a request with a body gets its answer`() async throws {
    let body = String(repeating: "x", count: 200_000)
    let text = try await Self.exchange(
      "POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 200000\r\n\r\n\(body)")
    #expect(text.hasPrefix("HTTP/1.1 405 Method Not Allowed\r\n") == true)
  }

  @Test func `a port that is taken is told`() throws {
    let port = try #require(FreePort.any(for: PreviewAddress(host: "127.0.0.1", port: 0)))
    let address = PreviewAddress(host: "127.0.0.1", port: port)
    let first = try PreviewListener(address)
    defer { first.close() }
    #expect(throws: PreviewFault.portTaken) { try PreviewListener(address) }
    #expect(throws: PreviewFault.noSuchAddress) {
      try PreviewListener(PreviewAddress(host: "203.0.113.7", port: port))
    }
  }
}

/// A client that sends what it is given.
private struct RawClient: Sendable {
  private let number: Int32

  init(_ port: UInt16) throws {
    number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var patience = timeval(tv_sec: 1800, tv_usec: 0)
    setsockopt(number, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = port.bigEndian
    place.sin_addr.s_addr = inet_addr("127.0.0.1")
    let isOpen = withUnsafePointer(to: &place) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { [number] in
        connect(number, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    try #require(isOpen)
  }

  func send(_ text: String) {
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.send(number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      sent += count
    }
  }

  func everything() -> String {
    defer { close(number) }
    var answer: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = room.withUnsafeMutableBytes { recv(number, $0.baseAddress, $0.count, 0) }
      guard count > 0 else { return String(decoding: answer, as: UTF8.self) }
      answer += room[..<count]
    }
  }
}
