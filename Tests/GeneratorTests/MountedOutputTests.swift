// SPDX-License-Identifier: MIT

import Diagnostics
import Generator
import Glibc
import Testing

/// Outputs on disks of their own, which only the superuser can make.
@Suite(.enabled(if: geteuid() == 0, "needs a file system of its own"))
struct MountedOutputTests {
  private func write(_ text: String, to folder: borrowing TemporaryFolder, output: String) async -> String {
    let written = await SiteWriter(output: folder.at(output)).write(["index.html"]) { _, sink in
      sink.write(Array(text.utf8))
      return []
    }
    return DiagnosticPrinter(language: .chinese).text(written.diagnostics).replacing(
      folder.path + "/", with: "")
  }

  private func mount(_ path: String, _ flags: Int = 0) -> Bool {
    Glibc.mount("tmpfs", path, "tmpfs", UInt(flags), "size=256k") == 0
  }

  @Test func `a mount point is refused in words, and nothing is left`() async throws {
    let folder = try TemporaryFolder()
    folder.makeFolder("disk")
    guard mount(folder.at("disk")) else { return }
    defer { umount(folder.at("disk")) }
    #expect(
      await write("1", to: folder, output: "disk") == """
        disk: error: 不能写入：正在使用 [cannot-write]
          帮助：这个文件夹不能整个换掉（它是挂载点，或在镜像的只读层里）：请用它里面的一个文件夹，例如 --output disk/www，原来的网站没有变

        """)
    #expect(folder.names() == ["disk"])
  }

  @Test func `a disk that may only be read keeps the old site`() async throws {
    let folder = try TemporaryFolder()
    folder.makeFolder("disk")
    guard mount(folder.at("disk")) else { return }
    defer { umount(folder.at("disk")) }
    _ = await write("1", to: folder, output: "disk/site")
    guard mount(folder.at("disk"), Int(MS_REMOUNT) | Int(MS_RDONLY)) else { return }
    #expect(
      await write("2", to: folder, output: "disk/site") == """
        disk/site: error: 不能写入它所在的文件夹“disk”：磁盘是只读的 [cannot-write]
          帮助：新网站先写在旁边，写完整了再换上，所以“disk”也要能写；或换一个输出文件夹，原来的网站没有变

        """)
    #expect(folder.read("disk/site/index.html") == "1")
    #expect(folder.names("disk") == ["site"])
  }
}
