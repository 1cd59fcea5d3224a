// SPDX-License-Identifier: MIT

import FlyingSocks
import Glibc

/// Listens at an address and answers every connection, each in its own task.
struct PreviewListener: Sendable {
  private let socket: Socket
  private let pool: any AsyncSocketPool = SocketPool.make()

  /// Begins to listen; connections wait until ``run(_:)``.
  init(_ address: PreviewAddress) throws(PreviewFault) {
    do {
      socket =
        address.isIP6
        ? try Self.listening(sockaddr_in6.inet6(ip6: address.host, port: address.port))
        : try Self.listening(sockaddr_in.inet(ip4: address.host, port: address.port))
    } catch SocketError.failed(_, let code, _) {
      throw switch code {
      case EADDRINUSE: .portTaken
      case EACCES, EPERM: .portRefused
      case EADDRNOTAVAIL: .noSuchAddress
      default: .other(code)
      }
    } catch {
      throw .noSuchAddress
    }
  }

  private static func listening(_ address: some SocketAddress) throws -> Socket {
    let socket = try Socket(domain: Int32(type(of: address).family))
    do {
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: address)
    } catch {
      try? socket.close()
      throw error
    }
    try socket.listen()
    return socket
  }

  /// Answers until its task is cancelled; a connection on which no request arrives in time is closed.
  func run(_ desk: PreviewDesk, arrival: Duration = .seconds(60)) async {
    guard (try? await pool.prepare()) != nil, let socket = try? AsyncSocket(socket: socket, pool: pool) else {
      return
    }
    await withDiscardingTaskGroup { group in
      group.addTask { [pool] in try? await pool.run() }
      while !Task.isCancelled {
        guard let next = try? await socket.accept() else {
          // Too many files are open, or whoever came has gone again.
          try? await Task.sleep(for: .milliseconds(20))
          continue
        }
        group.addTask { await PreviewConnection(socket: next, desk: desk, arrival: arrival).run() }
      }
      group.cancelAll()
    }
  }

  func close() { try? socket.close() }
}
