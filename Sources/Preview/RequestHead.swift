// SPDX-License-Identifier: MIT

/// The head of a request as it comes in, piece by piece.
enum RequestHead: Sendable, Equatable {
  /// Its end has not come yet.
  case unfinished
  case whole(PreviewRequest)
  /// It is none, or too long; the status says which.
  case refused(Int)

  /// Bytes of the longest head that is read; no browser sends half as many.
  static let longest = 16 << 10

  /// Reads what has come so far; what stands after the head is not looked at.
  ///
  /// - Note: Source: RFC 9112, 2.1, 2.2 (a lone line feed may end a line), 3 and 5; RFC 6585, 5 (431).
  init(_ bytes: [UInt8]) {
    guard let end = Self.end(of: bytes) else {
      self = bytes.count >= Self.longest ? .refused(431) : .unfinished
      return
    }
    guard end <= Self.longest else {
      self = .refused(431)
      return
    }
    let request = String(validating: bytes[..<end], as: UTF8.self).flatMap { Self.request($0) }
    self = request.map { .whole($0) } ?? .refused(400)
  }

  /// Where the line begins that is empty.
  private static func end(of bytes: [UInt8]) -> Int? {
    let (feed, back) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    for place in bytes.indices where bytes[place] == feed {
      let next = bytes[(place + 1)...].prefix(2)
      if next.first == feed || Array(next) == [back, feed] { return place + 1 }
    }
    return nil
  }

  private static func request(_ head: String) -> PreviewRequest? {
    // `\r\n` is one character.
    let lines = head.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.dropLast()
    guard let first = lines.first else { return nil }
    let parts = first.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[0].isEmpty, !parts[1].isEmpty, parts[2].hasPrefix("HTTP/1.") else {
      return nil
    }
    var hosts: [String] = []
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":"), colon != line.startIndex else { return nil }
      guard line[..<colon].lowercased() == "host" else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      hosts.append(String(value.reversed().drop { $0 == " " || $0 == "\t" }.reversed()))
    }
    guard hosts.count <= 1 else { return nil }
    let target = parts[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    return PreviewRequest(
      method: String(parts[0]), path: String(target[0]), query: target.count > 1 ? String(target[1]) : "",
      host: hosts.first)
  }
}
