// SPDX-License-Identifier: MIT

package import Diagnostics
internal import Markdown
internal import Tables
internal import Standards

/// Reads a progress update (进展).
package enum UpdateReader {
  package static let keys: [RecordKey] = own + Release.keys + [ReviewReader.key]

  private static let own: [RecordKey] = [
    RecordKey("title", "标题", isRequired: true, note: Wording("一句话", "one line"), visibility: .published),
    RecordKey(
      "date", "日期", isRequired: true, form: .date, note: Wording("如 2022-06-30", "such as 2022-06-30"),
      visibility: .published),
    RecordKey(
      "about", "关于", isRequired: true,
      form: .texts, note: Wording("目标、任务、责任主体的编号或名称", "ids or names of targets, tasks, holders"),
      visibility: .published),
    RecordKey(
      "author", "单位", isRequired: true, note: Wording("哪个单位报的", "the unit that reports"),
      visibility: .published),
    RecordKey(
      "completes", "完成", form: .texts, note: Wording("已经完成的任务编号", "ids of tasks it finishes"),
      visibility: .published),
    RecordKey("summary", "摘要", note: Wording("一两句话", "a sentence or two"), visibility: .published),
    RecordKey(
      "slug", "网址名", form: .slug, note: Wording("网址里的英文名", "its name in addresses"), visibility: .published),
    RecordKey("former", "曾用网址名", form: .texts, note: Wording("以前的网址名", "earlier names in addresses")),
  ]

  /// The update, and whether it is whole: one without a title or a date has stand-ins, and only what it mentions may
  /// be looked at.
  package static func read(
    _ file: ContentTree.File, path: String
  ) -> Diagnosed<(update: ProgressUpdate, isWhole: Bool)?> {
    let front = FrontMatter.split(file.bytes, path: path)
    guard let matter = front.value else { return Diagnosed(nil, front.diagnostics) }
    var reader = MappingReader(matter.node, keys: keys)
    reader.report(front.diagnostics)
    let title = reader.text("title")
    let date = reader.date("date")
    let about = reader.mentions("about")
    let completes = reader.mentions("completes")
    let author = reader.mention("author")
    let release = Release.read(&reader, date: date)
    let review = ReviewReader.read(&reader, file.bytes)
    let summary = reader.text("summary")
    let document = MarkdownDocument.parse(matter.body, path: path, firstLine: matter.bodyLine)
    reader.report(document.diagnostics)
    let name = (date.map { $0.isoText + "-" } ?? "") + (title ?? "update")
    let slug = Slug.read(reader.mention("slug"), from: name, fallback: "update")
    reader.report(slug.diagnostics)
    let former = reader.mentions("former").map(\.text)
    let update = ProgressUpdate(
      slug: slug.slug, formerSlugs: former, title: title ?? "", date: date ?? .standIn, about: about,
      completes: completes, author: author, release: release, review: review, summary: summary,
      document: document.value, path: file.path, location: matter.node.location)
    return Diagnosed((update, isWhole: title != nil && date != nil), reader.diagnostics)
  }
}
