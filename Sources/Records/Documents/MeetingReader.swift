// SPDX-License-Identifier: MIT

package import Diagnostics
internal import Markdown
internal import Tables
internal import Standards

/// Reads a meeting record (会议记录): front matter, body, and the tables of resolutions in it.
package enum MeetingReader {
  package static let keys: [RecordKey] = own + Release.keys + [ReviewReader.key]

  private static let own: [RecordKey] = [
    RecordKey(
      "title", "标题", isRequired: true, note: Wording("会议或文件的名称", "the meeting's name"), visibility: .published
    ),
    RecordKey(
      "kind", "类型", isRequired: true,
      form: .choice(kinds),
      note: Wording("会议纪要、讲话、通报 或 会议记录", "会议纪要 (minutes), 讲话 (speech), 通报 (circular) or 会议记录 (record)"),
      visibility: .published),
    RecordKey(
      "number", "编号", aliases: ["文号"], note: Wording("如 〔2022〕3号", "the document number"),
      visibility: .published),
    RecordKey(
      "date", "日期", isRequired: true, form: .date, note: Wording("如 2022-03-18", "such as 2022-03-18"),
      visibility: .published),
    RecordKey("place", "地点", note: Wording("会议地点", "where it was held"), visibility: .published),
    RecordKey("chair", "主持", form: .texts, note: Wording("主持人（内部）", "who chaired (internal)")),
    RecordKey("present", "出席", form: .texts, note: Wording("出席人员（内部）", "who was there (internal)")),
    RecordKey("absent", "请假", form: .texts, note: Wording("请假人员（内部）", "who was excused (internal)")),
    RecordKey(
      "attending", "列席", form: .texts, note: Wording("列席人员（内部）", "who attended without vote (internal)")),
    RecordKey(
      "publish", "公开内容",
      form: .choices(lines.flatMap { [$0.title.chinese, $0.id] }),
      note: Wording("主持、出席、请假、列席中可以公开的", "which of chair, present, absent, attending may be published")),
    RecordKey("summary", "摘要", note: Wording("一两句话", "a sentence or two"), visibility: .published),
    RecordKey(
      "slug", "网址名", form: .slug, note: Wording("网址里的英文名", "its name in addresses"), visibility: .published),
    RecordKey("former", "曾用网址名", form: .texts, note: Wording("以前的网址名", "earlier names in addresses")),
  ]

  private static let lines: [(id: String, title: Wording)] = [
    ("chair", Wording("主持", "Chair")), ("present", Wording("出席", "Present")),
    ("absent", Wording("请假", "Excused")), ("attending", Wording("列席", "Attending")),
  ]

  private static let kinds = ["会议纪要", "讲话", "通报", "会议记录"]

  /// The meeting, its tasks, and whether it is whole: one without a title or a date has stand-ins, and only what it
  /// mentions may be looked at.
  package static func read(
    _ file: ContentTree.File, path: String
  ) -> Diagnosed<(meeting: MeetingRecord, tasks: [Task], isWhole: Bool)?> {
    let front = FrontMatter.split(file.bytes, path: path)
    guard let matter = front.value else { return Diagnosed(nil, front.diagnostics) }
    var reader = MappingReader(matter.node, keys: keys)
    reader.report(front.diagnostics)
    let title = reader.text("title")
    let kind = reader.choice("kind", kinds.map { ([$0], $0) })
    let date = reader.date("date")
    let attendance = attendance(&reader)
    let document = MarkdownDocument.parse(matter.body, path: path, firstLine: matter.bodyLine)
    let name = (date.map { $0.isoText + "-" } ?? "") + (title ?? "meeting")
    let slug = Slug.read(reader.mention("slug"), from: name, fallback: "meeting")
    reader.report(slug.diagnostics)
    let number = reader.text("number")
    let place = reader.text("place")
    let release = Release.read(&reader, date: date)
    let review = ReviewReader.read(&reader, file.bytes)
    let summary = reader.text("summary")
    let former = reader.mentions("former").map(\.text)
    let meeting = MeetingRecord(
      slug: slug.slug, formerSlugs: former, title: title ?? "", kind: kind ?? "会议记录", number: number,
      date: date ?? .standIn,
      place: place, attendance: attendance, release: release, review: review, summary: summary,
      document: document.value,
      path: file.path, location: matter.node.location)
    let tasks = ResolutionReader.tasks(of: meeting, path: path)
    // Of a row of resolutions its own finding says more.
    let told = Set(tasks.diagnostics.filter { $0.rule == "ragged-row" }.map(\.location.line))
    reader.report(document.diagnostics.filter { $0.rule != "ragged-row" || !told.contains($0.location.line) })
    return Diagnosed(
      (meeting, tasks.value, isWhole: title != nil && date != nil), reader.diagnostics + tasks.diagnostics)
  }

  /// The attendance lines, published where 公开内容 releases them.
  private static func attendance(_ reader: inout MappingReader) -> [MeetingRecord.Attendance] {
    let people = lines.map { reader.mentions($0.id) }
    var released: Set<String> = []
    for mention in reader.mentions("publish") {
      if let line = lines.first(where: { $0.title.chinese == mention.text || $0.id == mention.text }) {
        released.insert(line.id)
      } else {
        reader.report([
          Diagnostic(
            rule: "bad-choice", at: mention.location,
            Wording("“公开内容”没有“\(mention.text)”", "“publish” has no “\(mention.text)”"),
            help: Wording("可写：主持、出席、请假、列席", "one of: chair, present, absent, attending"))
        ])
      }
    }
    return zip(lines, people).compactMap { line, people in
      let own = keys.first { $0.id == line.id }?.visibility ?? .internalOnly
      return people.isEmpty
        ? nil
        : MeetingRecord.Attendance(
          label: line.title, people: people, visibility: released.contains(line.id) ? .published : own)
    }
  }
}
