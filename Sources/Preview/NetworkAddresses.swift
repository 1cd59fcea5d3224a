// SPDX-License-Identifier: MIT

import Glibc

extension PreviewAddress {
  /// Whether it stands for every address of this machine, so that no browser can open it.
  package var isEvery: Bool { host == "0.0.0.0" || Self.isUnspecified6(host) }

  /// The addresses that can be opened: this machine's own first, then those by which others reach it.
  ///
  /// - Parameter addresses: What the machine is called on its networks; read from its interfaces if left out.
  package func openable(_ addresses: [String] = PreviewAddress.ofInterfaces()) -> [PreviewAddress] {
    guard isEvery else { return [self] }
    // `::` takes IPv4 too, but not the other way round.
    let own = addresses.filter { isIP6 || !$0.contains(":") }
    return ([isIP6 ? "::1" : "127.0.0.1"] + own).map { PreviewAddress(host: $0, port: port) }
  }

  /// The addresses of the interfaces that are up, in their order, IPv4 first; none that only this machine or its own
  /// cable reaches.
  package static func ofInterfaces() -> [String] {
    var first: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&first) == 0 else { return [] }
    defer { freeifaddrs(first) }
    var found: [String] = []
    var next = first
    while let entry = next?.pointee {
      next = entry.ifa_next
      let flags = Int32(bitPattern: entry.ifa_flags)
      guard flags & Int32(IFF_UP) != 0, flags & Int32(IFF_LOOPBACK) == 0,
        let address = entry.ifa_addr, let text = figures(address), !found.contains(text)
      else { continue }
      found.append(text)
    }
    return found.filter { !$0.contains(":") } + found.filter { $0.contains(":") }
  }

  /// An address in figures; `nil` for another family, and for one that needs the name of its interface (`fe80::`).
  private static func figures(_ address: UnsafeMutablePointer<sockaddr>) -> String? {
    let family = Int32(address.pointee.sa_family)
    guard family == AF_INET || family == AF_INET6 else { return nil }
    let size = family == AF_INET ? MemoryLayout<sockaddr_in>.size : MemoryLayout<sockaddr_in6>.size
    var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
    guard
      getnameinfo(address, socklen_t(size), &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST) == 0
    else { return nil }
    let host = String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return host.contains("%") || host.hasPrefix("169.254.") ? nil : host
  }

  private static func isUnspecified6(_ text: String) -> Bool {
    var address = in6_addr()
    guard inet_pton(AF_INET6, text, &address) == 1 else { return false }
    return withUnsafeBytes(of: &address) { $0.allSatisfy { $0 == 0 } }
  }
}
