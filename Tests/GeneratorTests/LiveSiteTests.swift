// SPDX-License-Identifier: MIT

import Diagnostics
import Glibc
import Preview
import Testing

@testable import Generator

/// What a preview is given.
struct LiveSiteTests {
  private static func options(_ folder: borrowing TemporaryFolder) throws -> BuildOptions {
    _ = CountyScaffold.write(to: folder.path, try CountySketch(year: 2022))
    var options = BuildOptions()
    options.content = folder.at("content")
    return options
  }

  @Test func `the page for what is not there has the paths of the root, which a build does not know`()
    async throws
  {
    let folder = try TemporaryFolder()
    let options = try Self.options(folder)
    var served = options
    served.servedPath = "/"
    let preview = await Generator(served).live(after: nil, changed: []).preview
    let page = String(decoding: try #require(preview.file("404.html")?.bytes), as: UTF8.self)
    #expect(page.contains("<link rel=\"stylesheet\" href=\"/assets/") == true)
    #expect(page.contains("href=\"/feed.xml\"") == true)
    let built = await Generator(options).live(after: nil, changed: []).preview
    let other = String(decoding: try #require(built.file("404.html")?.bytes), as: UTF8.self)
    #expect(other.contains("<link rel=\"stylesheet\" href=\"assets/") == true)
  }

  @Test(arguments: ["index.html", "tasks/index.html", "targets/index.html", "towns/index.html"])
  func `a page names the rosters that its names of towns and bodies are from`(path: String) async throws {
    let folder = try TemporaryFolder()
    let preview = await Generator(try Self.options(folder)).live(after: nil, changed: []).preview
    let names = Set(preview.notes(path).sources.map { $0.path.split(separator: "/").last ?? "" })
    #expect(names.isSuperset(of: ["行政区.csv", "责任主体.csv"]) == true)
  }

  @Test func `content that is away for a moment is watched by the same path as before`() async throws {
    let folder = try TemporaryFolder()
    let options = try Self.options(folder)
    let generator = Generator(options)
    let first = await generator.live(after: nil, changed: [])
    rename(folder.at("content"), folder.at("away"))
    let gone = await generator.live(after: first, changed: [])
    #expect(gone.preview.isFailed == true)
    #expect(Set(gone.preview.watched) == Set(first.preview.watched))
    rename(folder.at("away"), folder.at("content"))
    #expect(await generator.live(after: gone, changed: []).preview.watched == first.preview.watched)
  }
}
