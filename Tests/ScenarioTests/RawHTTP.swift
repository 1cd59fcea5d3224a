// SPDX-License-Identifier: MIT

import Foundation
import Glibc

/// Requests as they are typed: no client comes between that would put them right.
struct RawHTTP {
  let port: UInt16

  /// What came back: the status and the whole text.
  struct Reply {
    let status: Int
    let text: String

    var head: String { text.components(separatedBy: "\r\n\r\n").first ?? "" }
    var body: String { text.components(separatedBy: "\r\n\r\n").dropFirst().joined(separator: "\r\n\r\n") }
  }

  /// Sends a request line and a host; 0 where the server closed without an answer.
  func send(_ line: String, host: String? = nil, seconds: Int = 120) -> Reply {
    let hostLine = "Host: \(host ?? "127.0.0.1:\(port)")\r\n"
    let bytes = exchange(Array("\(line)\r\n\(hostLine)Connection: close\r\n\r\n".utf8), seconds: seconds)
    let text = String(decoding: bytes, as: UTF8.self)
    let status = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return Reply(status: status, text: text)
  }

  func get(_ path: String) -> Reply { send("GET \(path) HTTP/1.1") }

  private func exchange(_ request: [UInt8], seconds: Int) -> [UInt8] {
    let number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard number >= 0 else { return [] }
    defer { close(number) }
    var patience = timeval(tv_sec: seconds, tv_usec: 0)
    setsockopt(number, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = port.bigEndian
    place.sin_addr.s_addr = inet_addr("127.0.0.1")
    let isOpen = withUnsafePointer(to: &place) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(number, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isOpen else { return [] }
    _ = request.withUnsafeBytes { Glibc.send(number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    var answer: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = room.withUnsafeMutableBytes { recv(number, $0.baseAddress, $0.count, 0) }
      guard count > 0 else { return answer }
      answer += room[..<count]
    }
  }
}
