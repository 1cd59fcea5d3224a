// SPDX-License-Identifier: MIT

import Diagnostics

/// Answers requests: from memory only, to this machine's own names only, to GET and HEAD only.
struct PreviewDesk: Sendable {
  let address: PreviewAddress
  let editor: Editor
  let state: PreviewState
  let live: LiveReload
  /// How long a page waits for news before it asks again; browsers open only six connections to one server.
  var patience = Duration.seconds(10)

  /// What the files of the preview's own lie in; no site has a folder of that name.
  static let reserved = "__taizhang/"

  func answer(_ request: PreviewRequest) async -> PreviewAnswer {
    let answer = await whole(request)
    return request.method == "HEAD" ? answer.headOnly : answer
  }

  private func whole(_ request: PreviewRequest) async -> PreviewAnswer {
    guard address.isMeant(by: request.host) else {
      return PreviewAnswer(403, text: "主机名不对，请打开 \(address.text) (wrong host; open the address above)")
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      return PreviewAnswer(
        405, text: "只能查看 (only GET and HEAD)", headers: [("Allow", "GET, HEAD")])
    }
    do throws(SitePath.Refusal) {
      let path = try SitePath.decoded(request.path)
      return path.hasPrefix(Self.reserved)
        ? await own(String(path.dropFirst(Self.reserved.count)), request.query) : await page(path)
    } catch {
      return PreviewAnswer(400, text: "网址不对 (no address of the site)")
    }
  }

  // MARK: The preview's own files

  private func own(_ name: String, _ query: String) async -> PreviewAnswer {
    switch name {
    case "preview.css": return PreviewAnswer(200, MediaType.css, Array(PreviewAssets.styles.utf8))
    case "preview.js": return PreviewAnswer(200, MediaType.script, Array(PreviewAssets.script.utf8))
    case "wait.js":
      guard query.hasPrefix("epoch="), let known = Int(query.dropFirst("epoch=".count)) else {
        return PreviewAnswer(400, text: "wait.js?epoch=1")
      }
      // A script and no fetch: the pages allow scripts of their own server, but no connections.
      let epoch = await live.changed(from: known, within: patience)
      return PreviewAnswer(200, MediaType.script, Array("taizhangPreview(\(epoch));\n".utf8))
    default: return PreviewAnswer(404, text: "没有这个文件 (no such file)")
    }
  }

  // MARK: The site

  private func page(_ path: String) async -> PreviewAnswer {
    await live.settled()
    let epoch = await live.epoch
    let view = await state.view
    guard let shelf = view.shelf else { return failure(view, epoch) }
    switch SitePath.find(path, in: shelf.build.paths, base: shelf.build.base) {
    case .moved(let address):
      return PreviewAnswer(302, text: address, headers: [("Location", address)])
    case .file(let file):
      return await answer(200, file, on: shelf, view, epoch) ?? lost(path)
    case .nothing:
      if let answer = await answer(200, path, on: shelf, view, epoch) { return answer }
      return await answer(404, "404.html", on: shelf, view, epoch) ?? lost(path)
    }
  }

  private func answer(
    _ status: Int, _ path: String, on shelf: FileShelf, _ view: PreviewState.View, _ epoch: Int
  ) async -> PreviewAnswer? {
    guard let file = await shelf.file(path) else { return nil }
    let type = MediaType.of(path)
    // What the last look at a file refuses to publish is not shown to others either.
    if !address.isLoopback, file.findings.contains(where: { $0.severity == .error }) {
      return failure(view, epoch)
    }
    guard type == MediaType.html else { return PreviewAnswer(status, type, file.bytes) }
    let marks = address.isLoopback ? await marks(file, path, shelf, view, epoch) : openMarks(view, epoch)
    return PreviewAnswer(status, type, PreviewPage.marked(file.bytes, with: marks))
  }

  private func marks(
    _ file: PreviewFile, _ path: String, _ shelf: FileShelf, _ view: PreviewState.View, _ epoch: Int
  ) async -> String {
    let marks = PreviewMarks(language: view.build.language, editor: editor, locate: view.build.locate)
    let found = view.isOld ? view.findings : (view.findings + file.findings).distinct()
    return marks.html(found, isOld: view.isOld, notes: await shelf.notes(path), epoch: epoch)
  }

  /// For readers on other machines: pages that follow, without words or files that are not public.
  private func openMarks(_ view: PreviewState.View, _ epoch: Int) -> String {
    let marks = PreviewMarks(language: view.build.language, editor: .none, locate: { _ in nil })
    return marks.html([], isOld: false, notes: nil, epoch: epoch)
  }

  /// The page that stands where there is no site to show.
  private func failure(_ view: PreviewState.View, _ epoch: Int) -> PreviewAnswer {
    let language = view.build.language
    let marks =
      address.isLoopback
      ? PreviewMarks(language: language, editor: editor, locate: view.build.locate)
        .html(view.findings, isOld: false, notes: nil, epoch: epoch) : openMarks(view, epoch)
    let (title, text) =
      address.isLoopback
      ? (Wording("网站还没有生成", "There is no site yet"), Wording("", ""))
      : (
        Wording("这一页还不能看", "This page cannot be shown yet"),
        Wording("内容有错误，请编辑人员改好后再看", "the content has errors; its editors are to mend them")
      )
    let body = PreviewPage.own(title: title[language], text: text[language], marks: marks, language: language)
    return PreviewAnswer(500, MediaType.html, body, headers: [Self.policy])
  }

  private func lost(_ path: String) -> PreviewAnswer {
    PreviewAnswer(404, text: "没有这一页 (no such page)")
  }

  private static let policy = (
    name: "Content-Security-Policy",
    value: "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'"
  )
}
