// SPDX-License-Identifier: MIT

import Diagnostics

/// What the preview lays over a page: the panel with what is wrong, and the bar that tells how the page came about.
struct PreviewMarks {
  let language: Language
  let editor: Editor
  let locate: @Sendable (String) -> String?

  /// Findings that are listed; the rest is counted.
  private static let most = 300

  /// The panel and the bar of a page, with the script and the styles that they need.
  ///
  /// - Parameters:
  ///   - findings: All findings of the site.
  ///   - isOld: Whether the site is an earlier one, since the content has errors now.
  ///   - notes: `nil` where there is no page.
  func html(_ findings: [Diagnostic], isOld: Bool, notes: PreviewNotes?, epoch: Int) -> String {
    var markup = Markup()
    markup.tags("\n<link rel=\"stylesheet\" href=\"/__taizhang/preview.css\">")
    markup.open(
      "aside",
      [
        "id": "taizhang-preview", "lang": language.rawValue, "aria-label": word("预览", "Preview"),
        "data-epoch": String(epoch), "data-copied": word("已复制", "Copied"),
      ])
    if findings.contains(where: { $0.severity == .error }) {
      panel(findings, isOld: isOld, isAlone: notes == nil, into: &markup)
    }
    if let notes { bar(notes, findings, into: &markup) }
    markup.tags("</aside><script src=\"/__taizhang/preview.js\"></script>\n")
    return markup.html
  }

  // MARK: The panel

  private func panel(_ findings: [Diagnostic], isOld: Bool, isAlone: Bool, into markup: inout Markup) {
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count { $0.severity == .warning }
    markup.tags("<details class=\"tz-panel\" open><summary><span class=\"tz-head\">")
    markup.words(
      word("内容有 \(errors) 个错误", errors == 1 ? "The content has 1 error" : "The content has \(errors) errors"))
    if warnings > 0 {
      markup.words(word("、\(warnings) 个警告", warnings == 1 ? ", 1 warning" : ", \(warnings) warnings"))
    }
    markup.tags("</span> <span class=\"tz-why\">")
    markup.words(
      isAlone
        ? word("改好保存后，网站会自己出现", "the site appears by itself when they are mended")
        : isOld
          ? word("看到的是出错以前的页面；改好保存后会自己更新", "this is the page from before; it follows when they are mended")
          : word("改好保存后会自己更新", "the page follows when they are mended"))
    markup.tags("</span></summary>")
    // Errors first: notes and warnings are read when those are mended.
    list(findings.sorted { ($0.severity, $0) < ($1.severity, $1) }, into: &markup)
    markup.tags("</details>")
  }

  private func list(_ findings: [Diagnostic], into markup: inout Markup) {
    if let first = findings.first(where: { $0.severity != .note }) {
      markup.tags("<p class=\"tz-help\">")
      markup.words(
        word(
          "看不懂哪一条，在终端里运行 taizhang explain 规则名，如 taizhang explain \(first.rule)",
          "To read how to mend one, run taizhang explain RULE, such as taizhang explain \(first.rule)"))
      markup.tags("</p>")
    }
    markup.tags("<ol class=\"tz-findings\">")
    for finding in findings.prefix(Self.most) { item(finding, into: &markup) }
    if findings.count > Self.most {
      let rest = findings.count - Self.most
      markup.tags("<li>")
      markup.words(word("还有 \(rest) 个", "\(rest) more"))
      markup.tags("</li>")
    }
    markup.tags("</ol>")
  }

  private func item(_ finding: Diagnostic, into markup: inout Markup) {
    let (style, name) =
      switch finding.severity {
      case .error: ("tz-error", word("错误", "error"))
      case .warning: ("tz-warning", word("警告", "warning"))
      case .note: ("tz-note", word("提示", "note"))
      }
    markup.open("li", ["class": style])
    place(finding.location, into: &markup)
    markup.tags("<p><strong class=\"tz-kind\">")
    markup.words(name)
    markup.tags("</strong> ")
    markup.words(finding.message[language])
    markup.tags(" ")
    let command = "taizhang explain \(finding.rule)"
    markup.open("code", ["title": word("怎么改，在终端里运行：\(command)", "To read how to mend it, run: \(command)")])
    markup.words(finding.rule)
    markup.tags("</code></p>")
    if let help = finding.help {
      markup.tags("<p class=\"tz-help\">")
      markup.words(word("帮助：", "Help: ") + help[language])
      markup.tags("</p>")
    }
    markup.tags("</li>")
  }

  /// A place as a link into the editor, with a button that copies its path.
  private func place(_ location: SourceLocation, into markup: inout Markup) {
    let path = locate(location.path)
    let link = path.flatMap { editor.link(to: location.place, in: $0) }
    markup.tags("<p class=\"tz-place\">")
    if let link { markup.open("a", ["href": link, "title": word("在编辑器里打开", "Open in the editor")]) }
    markup.words(location.description)
    if link != nil { markup.tags("</a>") }
    if let path {
      markup.open("button", ["type": "button", "data-copy": path, "hidden": ""])
      markup.words(word("复制路径", "Copy path"))
      markup.tags("</button>")
    }
    markup.tags("</p>")
  }

  // MARK: The bar

  private func bar(_ notes: PreviewNotes, _ findings: [Diagnostic], into markup: inout Markup) {
    let paths = Set(notes.sources.map(\.path))
    let own = findings.filter { $0.severity != .note && paths.contains($0.location.path) }
    let others = findings.filter { $0.severity != .note && !paths.contains($0.location.path) }
    markup.tags("<details class=\"tz-bar\"><summary><strong>")
    markup.words(word("预览", "Preview"))
    markup.tags("</strong>")
    count(notes.sources.count, word("来源", "sources"), "tz-count", into: &markup)
    count(
      own.count, word("本页问题", "findings here"), own.isEmpty ? "tz-count" : "tz-count tz-some", into: &markup)
    count(notes.hidden.count, word("未公开", "not public"), "tz-count", into: &markup)
    for remark in notes.remarks {
      markup.tags(" <span class=\"tz-remark\">")
      markup.words(remark[language])
      markup.tags("</span>")
    }
    markup.tags("</summary><div class=\"tz-notes\">")
    sources(notes.sources, into: &markup)
    if !own.isEmpty { section(word("本页的问题", "Findings on this page"), own, into: &markup) }
    if !others.isEmpty {
      markup.tags("<details class=\"tz-more\"><summary>")
      markup.words(word("别处还有 \(others.count) 个问题", "\(others.count) findings elsewhere"))
      markup.tags("</summary>")
      list(others, into: &markup)
      markup.tags("</details>")
    }
    hidden(notes.hidden, into: &markup)
    markup.tags("</div></details>")
  }

  private func count(_ count: Int, _ name: String, _ style: String, into markup: inout Markup) {
    markup.tags(" ")
    markup.open("span", ["class": style])
    markup.words("\(name) \(count)")
    markup.tags("</span>")
  }

  private func section(_ title: String, _ findings: [Diagnostic], into markup: inout Markup) {
    markup.tags("<h2>")
    markup.words(title)
    markup.tags("</h2>")
    list(findings, into: &markup)
  }

  private func sources(_ sources: [SourceLocation], into markup: inout Markup) {
    guard !sources.isEmpty else { return }
    markup.tags("<h2>")
    markup.words(word("这一页来自", "This page is made from"))
    markup.tags("</h2><ul class=\"tz-sources\">")
    for source in sources {
      markup.tags("<li>")
      place(source, into: &markup)
      markup.tags("</li>")
    }
    markup.tags("</ul>")
  }

  private func hidden(_ hidden: [PreviewNotes.Hidden], into markup: inout Markup) {
    guard !hidden.isEmpty else { return }
    markup.tags("<h2>")
    markup.words(word("公众看不到的记录", "Records the public does not see"))
    markup.tags("</h2><ul class=\"tz-sources\">")
    for record in hidden.prefix(Self.most) {
      markup.tags("<li><span class=\"tz-reason\">")
      markup.words(record.reason[language])
      markup.tags("</span>")
      place(record.place, into: &markup)
      markup.tags("</li>")
    }
    markup.tags("</ul>")
  }

  private func word(_ chinese: String, _ english: String) -> String {
    language == .chinese ? chinese : english
  }
}
