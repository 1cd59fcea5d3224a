// SPDX-License-Identifier: MIT

package import Diagnostics
internal import Markdown
internal import Tables

/// Reads a page of its own (页面).
package enum PageReader {
  package static let keys: [RecordKey] = own + Release.keys + [ReviewReader.key]

  private static let own: [RecordKey] = [
    RecordKey(
      "title", "标题", isRequired: true, note: Wording("页面的名称", "the page's name"), visibility: .published),
    RecordKey(
      "slug", "网址名", form: .slug, note: Wording("网址里的英文名", "its name in addresses"), visibility: .published),
    RecordKey(
      "order", "顺序", form: .integer(0...999),
      note: Wording("在页脚里的次序，小的在前", "its place in the footer, smallest first"),
      visibility: .published),
    RecordKey("summary", "摘要", note: Wording("一两句话", "a sentence or two"), visibility: .published),
    RecordKey("former", "曾用网址名", form: .texts, note: Wording("以前的网址名", "earlier names in addresses")),
  ]

  package static func read(_ file: ContentTree.File, path: String) -> Diagnosed<ContentPage?> {
    let front = FrontMatter.split(file.bytes, path: path)
    guard let matter = front.value else { return Diagnosed(nil, front.diagnostics) }
    var reader = MappingReader(matter.node, keys: keys)
    reader.report(front.diagnostics)
    let title = reader.text("title")
    let slug = Slug.read(reader.mention("slug"), from: title ?? "page", fallback: "page")
    reader.report(slug.diagnostics)
    let order = reader.integer("order", in: 0...999) ?? 0
    let release = Release.read(&reader, date: nil)
    let review = ReviewReader.read(&reader, file.bytes)
    let summary = reader.text("summary")
    let former = reader.mentions("former").map(\.text)
    let document = MarkdownDocument.parse(matter.body, path: path, firstLine: matter.bodyLine)
    reader.report(document.diagnostics)
    guard let title else { return Diagnosed(nil, reader.diagnostics) }
    return Diagnosed(
      ContentPage(
        slug: slug.slug, formerSlugs: former, title: title, order: order, release: release, review: review,
        summary: summary,
        document: document.value, path: file.path, location: matter.node.location), reader.diagnostics)
  }
}
