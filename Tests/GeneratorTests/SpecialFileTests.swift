// SPDX-License-Identifier: MIT

import Diagnostics
import Generator
import Glibc
import Testing

/// Sockets and devices in the content folder are refused without being opened.
@Suite struct SpecialFileTests {
  private static let message = """
    content/a.md: error: 这不是普通文件（管道、套接字或设备） [not-a-file]
      帮助：请把它移出内容文件夹

    """

  private static func lines(_ folder: borrowing TemporaryFolder) -> String {
    DiagnosticPrinter(language: .chinese).text(ContentReader.read(folder.at("content")).diagnostics)
  }

  @Test(.timeLimit(.minutes(1))) func `a socket is refused`() throws {
    let folder = try TemporaryFolder()
    try folder.write("content/site.yml", "a: b\n")
    let number = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    try #require(number >= 0)
    defer { close(number) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let path = Array(folder.at("content/a.md").utf8)
    try #require(path.count < MemoryLayout.size(ofValue: address.sun_path))
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path) }
    let result = withUnsafeBytes(of: &address) { bytes in
      bytes.withMemoryRebound(to: sockaddr.self) { room in
        room.baseAddress.map { bind(number, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) } ?? -1
      }
    }
    try #require(result == 0)
    #expect(Self.lines(folder) == Self.message)
  }

  @Test(.enabled(if: geteuid() == 0, "only the superuser makes devices"), .timeLimit(.minutes(1)))
  func `a device that never ends is refused`() throws {
    let folder = try TemporaryFolder()
    try folder.write("content/site.yml", "a: b\n")
    // The numbers of /dev/zero.
    let made = mknod(folder.at("content/a.md"), S_IFCHR | 0o644, dev_t(1 << 8 | 5))
    // A container may forbid it even to the superuser.
    guard made == 0 else { return #expect(errno == EPERM) }
    #expect(Self.lines(folder) == Self.message)
  }
}
