// SPDX-License-Identifier: MIT

import Glibc

/// Looks for ports that nothing listens on.
package enum FreePort {
  /// How many ports are tried.
  private static let most = 50

  /// The first free port after the address's own; `nil` where the next ones are all taken.
  package static func next(after address: PreviewAddress) -> UInt16? {
    guard address.port < .max else { return nil }
    let last = min(Int(address.port) + most, Int(UInt16.max))
    return ((Int(address.port) + 1)...last).map { UInt16($0) }.first {
      bound(address.with(port: $0)) != nil
    }
  }

  /// A free port that the system chooses; `nil` where the address is none of this machine's.
  static func any(for address: PreviewAddress) -> UInt16? { bound(address.with(port: 0)) }

  /// Takes the address for a moment.
  ///
  /// - Returns: The port that was taken; `nil` where it cannot be.
  private static func bound(_ address: PreviewAddress) -> UInt16? {
    address.isIP6 ? bound6(address) : bound4(address)
  }

  private static func bound4(_ address: PreviewAddress) -> UInt16? {
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = address.port.bigEndian
    guard inet_pton(AF_INET, address.host, &place.sin_addr) == 1 else { return nil }
    return bound(AF_INET, &place) { $0.sin_port }
  }

  private static func bound6(_ address: PreviewAddress) -> UInt16? {
    var place = sockaddr_in6()
    place.sin6_family = sa_family_t(AF_INET6)
    place.sin6_port = address.port.bigEndian
    guard inet_pton(AF_INET6, address.host, &place.sin6_addr) == 1 else { return nil }
    return bound(AF_INET6, &place) { $0.sin6_port }
  }

  private static func bound<Place>(
    _ family: Int32, _ place: inout Place, port: (Place) -> in_port_t
  ) -> UInt16? {
    let number = socket(family, Int32(SOCK_STREAM.rawValue), 0)
    guard number >= 0 else { return nil }
    defer { close(number) }
    var yes: Int32 = 1
    setsockopt(number, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var length = socklen_t(MemoryLayout<Place>.size)
    let isBound = withUnsafeMutablePointer(to: &place) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { room in
        bind(number, room, length) == 0 && listen(number, 1) == 0 && getsockname(number, room, &length) == 0
      }
    }
    return isBound ? UInt16(bigEndian: port(place)) : nil
  }
}
