// SPDX-License-Identifier: MIT

import Diagnostics

/// Pages as the preview serves them; what is written to a site never goes through here.
enum PreviewPage {
  /// A page of the site with marks before the end of its body.
  static func marked(_ page: [UInt8], with marks: String) -> [UInt8] {
    let end = endOfBody(page) ?? page.endIndex
    return Array(page[..<end]) + Array(marks.utf8) + Array(page[end...])
  }

  /// A page of the preview's own, for when there is no site to show.
  static func own(title: String, text: String, marks: String, language: Language) -> [UInt8] {
    var markup = Markup()
    markup.tags("<!doctype html>\n")
    markup.open("html", ["lang": language.rawValue])
    markup.tags("<head><meta charset=\"utf-8\">")
    markup.tags("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
    markup.tags("<meta name=\"color-scheme\" content=\"light dark\"><title>")
    markup.words(title)
    markup.tags("</title></head><body class=\"tz-alone\"><main><h1>")
    markup.words(title)
    markup.tags("</h1><p>")
    markup.words(text)
    markup.tags("</p></main>")
    return Array((markup.html + marks + "</body></html>\n").utf8)
  }

  /// Where the last `</body` begins, in any case of letters.
  private static func endOfBody(_ page: [UInt8]) -> Int? {
    let wanted = Array("</body".utf8)
    guard page.count >= wanted.count else { return nil }
    // `|0x20` makes letters small; the two signs before them stay as they are.
    return (0...(page.count - wanted.count)).last { start in
      page[start] == wanted[0] && wanted.indices.allSatisfy { page[start + $0] | 0x20 == wanted[$0] | 0x20 }
    }
  }
}
