// SPDX-License-Identifier: MIT

import Glibc

/// Where the preview listens, and by which names it may be called.
package struct PreviewAddress: Sendable, Equatable {
  /// `127.0.0.1`, `::1`, or another address of this machine.
  package let host: String
  package let port: UInt16

  /// - Parameter host: `localhost` means `127.0.0.1`.
  package init(host: String, port: UInt16) {
    let plain = host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
    self.host = plain == "localhost" ? "127.0.0.1" : plain
    self.port = port
  }

  /// Whether only this machine can reach it.
  package var isLoopback: Bool {
    if host == "::1" { return true }
    return Self.isIP4(host) && host.hasPrefix("127.")
  }

  /// Whether it is an IPv4 or IPv6 address in figures; a name would have to be looked up.
  package var isLiteral: Bool { Self.isIP4(host) || Self.isIP6(host) }

  var isIP6: Bool { Self.isIP6(host) }

  /// The address to type into a browser: `http://127.0.0.1:8000/`.
  package var text: String { "http://\(isIP6 ? "[\(host)]" : host):\(port)/" }

  /// The same host with another port.
  package func with(port: UInt16) -> PreviewAddress { PreviewAddress(host: host, port: port) }

  /// Whether a request that calls the server by this `Host` means it. A page of another site whose name was made to
  /// lead here (DNS rebinding) still sends its own name; an address in figures cannot be made to lead elsewhere.
  func isMeant(by header: String?) -> Bool {
    guard let header, let (name, port) = Self.parts(header.lowercased()) else { return false }
    guard (port ?? 80) == self.port else { return false }
    if ["localhost", "127.0.0.1", "::1", host.lowercased()].contains(name) { return true }
    return !isLoopback && (Self.isIP4(name) || Self.isIP6(name))
  }

  /// The name and port of `localhost:8000` or `[::1]:8000`.
  private static func parts(_ header: String) -> (name: String, port: UInt16?)? {
    let name: Substring
    let rest: Substring
    if header.hasPrefix("[") {
      guard let close = header.firstIndex(of: "]") else { return nil }
      name = header[header.index(after: header.startIndex)..<close]
      guard isIP6(String(name)) else { return nil }
      rest = header[header.index(after: close)...]
    } else {
      let colon = header.firstIndex(of: ":") ?? header.endIndex
      name = header[..<colon]
      rest = header[colon...]
    }
    guard !rest.isEmpty else { return (String(name), nil) }
    let figures = rest.dropFirst()
    guard rest.first == ":", figures.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let port = UInt16(figures)
    else { return nil }
    return (String(name), port)
  }

  private static func isIP4(_ text: String) -> Bool {
    var address = in_addr()
    return inet_pton(AF_INET, text, &address) == 1
  }

  private static func isIP6(_ text: String) -> Bool {
    var address = in6_addr()
    return inet_pton(AF_INET6, text, &address) == 1
  }
}
