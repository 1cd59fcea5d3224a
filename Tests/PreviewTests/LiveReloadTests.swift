// SPDX-License-Identifier: MIT

import Diagnostics
import Testing

@testable import Preview

struct LiveReloadTests {
  @Test func `a request waits for the running build`() async {
    let live = LiveReload(epoch: 1)
    let waiting = Task {
      await live.settled()
      return await live.epoch
    }
    try? await Task.sleep(for: .milliseconds(30))
    await live.finish()
    #expect(await waiting.value == 2)
  }

  @Test func `a change that came to nothing lets requests go with the same state`() async {
    let live = LiveReload(epoch: 1)
    await live.calm()
    await live.begin()
    let waiting = Task { await live.settled() }
    await live.calm()
    await waiting.value
    #expect(await live.epoch == 1)
  }

  @Test func `who waits for news is told by the end of a build`() async {
    let live = LiveReload(epoch: 1)
    let news = Task { await live.changed(from: 1, within: .seconds(20)) }
    try? await Task.sleep(for: .milliseconds(30))
    await live.finish()
    #expect(await news.value == 2)
  }

  @Test func `closing lets everybody go`() async {
    let live = LiveReload(epoch: 1)
    let news = Task { await live.changed(from: 1, within: .seconds(20)) }
    let settled = Task { await live.settled() }
    try? await Task.sleep(for: .milliseconds(30))
    await live.close()
    await settled.value
    #expect(await news.value == 2)
    await live.settled()
  }

  @Test func `a page is never made of a half-built site`() async {
    let desk = await Sample.desk()
    await desk.live.begin()
    let page = Task { await desk.get("/").text }
    try? await Task.sleep(for: .milliseconds(30))
    var next = Sample.build()
    next.file = { _ in PreviewFile(Array("新".utf8)) }
    _ = await desk.state.take(next)
    await desk.live.finish()
    #expect(await page.value.hasPrefix("新") == true)
  }

  @Test func `a file is made once, and the sweep is shared`() async {
    let shelf = FileShelf(Sample.build())
    async let first = shelf.file("search/index.js")
    async let second = shelf.file("search/index.js")
    #expect(await first?.bytes == Array("index".utf8))
    #expect(await second?.bytes == Array("index".utf8))
    #expect(await shelf.file("nothing")?.bytes == nil)
  }
}
