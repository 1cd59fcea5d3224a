// SPDX-License-Identifier: MIT

import FlyingSocks
import FoundationEssentials
import Glibc

/// One connection: one request, one answer, and its end.
struct PreviewConnection: Sendable {
  let socket: AsyncSocket
  let desk: PreviewDesk
  /// So long a request may take to arrive: browsers open connections ahead and may never use them.
  let arrival: Duration

  /// What a request may send after its head before the connection is cut, in bytes and in time.
  private static let patience = (bytes: 1 << 20, time: Duration.seconds(1))

  func run() async {
    defer { try? socket.socket.close() }
    guard let head = await head() else { return }
    let answer: PreviewAnswer
    switch head {
    case .whole(let request): answer = await desk.answer(request)
    case .refused(431): answer = PreviewAnswer(431, text: "请求头太长 (the head of the request is too long)")
    case .refused(let status): answer = PreviewAnswer(status, text: "请求不对 (no request of a browser)")
    case .unfinished: return
    }
    // Where it cannot be written, whoever asked has gone.
    guard (try? await socket.write(Data(Self.bytes(of: answer)))) != nil else { return }
    await linger()
  }

  /// The head of the request; `nil` where none came in time.
  private func head() async -> RequestHead? {
    await withTaskGroup(of: RequestHead?.self) { group in
      group.addTask {
        var bytes: [UInt8] = []
        var head = RequestHead.unfinished
        while head == .unfinished {
          guard let some = try? await socket.read(atMost: 4096) else { return nil }
          bytes += some
          head = RequestHead(bytes)
        }
        return head
      }
      group.addTask {
        try? await Task.sleep(for: arrival)
        return nil
      }
      let head = await group.next() ?? nil
      group.cancelAll()
      return head
    }
  }

  /// Lets the other side read its answer: closing while something is still unread would take it away.
  private func linger() async {
    shutdown(socket.socket.file.rawValue, Int32(SHUT_WR))
    await withTaskGroup { group in
      group.addTask { [socket] in
        var rest = Self.patience.bytes
        while rest > 0, let some = try? await socket.read(atMost: 4096), !some.isEmpty { rest -= some.count }
      }
      group.addTask { try? await Task.sleep(for: Self.patience.time) }
      await group.next()
      group.cancelAll()
    }
  }

  /// - Note: Source: RFC 9112, 4 and 6.
  static func bytes(of answer: PreviewAnswer) -> [UInt8] {
    var head = "HTTP/1.1 \(answer.status) \(phrases[answer.status] ?? "OK")\r\n"
    for header in answer.headers { head += "\(header.name): \(header.value)\r\n" }
    if answer["Content-Length"] == nil { head += "Content-Length: \(answer.body.count)\r\n" }
    return Array("\(head)\r\n".utf8) + answer.body
  }

  private static let phrases = [
    200: "OK", 302: "Found", 400: "Bad Request", 403: "Forbidden", 404: "Not Found",
    405: "Method Not Allowed", 431: "Request Header Fields Too Large", 500: "Internal Server Error",
  ]
}
