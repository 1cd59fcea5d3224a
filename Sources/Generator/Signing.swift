// SPDX-License-Identifier: MIT

package import Diagnostics
import Glibc
package import Records
package import Standards

/// Signs records off (审核): writes the step, the post, the day and the seal into their front matter.
package enum Signing {
  /// Signs a file and tells what was signed; the file is as it was where there is an error.
  package static func sign(
    _ path: String, step: ReviewStep, post: String?, date: CivilDate
  ) -> Diagnosed<Wording?> {
    do throws(SystemFailure) {
      let folder = try Folder(path: PathText.kind(PathText.parent(path)) == nil ? "." : PathText.parent(path))
      let name = PathText.lastName(path)
      let status = try folder.status(name)
      guard status.kind == .file, status.size <= largest,
        let bytes = try folder.file(name).readAll(size: status.size)
      else { return Diagnosed(nil, [.notARecord(path)]) }
      let text = ReviewedText.read(bytes, path: path)
      guard let unsealed = text.value else { return Diagnosed(nil, text.diagnostics) }
      let record = unsealed.with(
        AttachmentSeals.digests(unsealed.attachments, of: name, in: PathText.parent(path)))
      let signed = record.signing(step, post: post, date: date)
      guard let new = signed.value else { return Diagnosed(nil, signed.diagnostics) }
      try replace(name, in: folder, with: new, permissions: status.permissions)
      return Diagnosed(farewell(path, record, step, post, date))
    } catch {
      return Diagnosed(nil, [.cannotSign(path, error)])
    }
  }

  /// What speaks against a post to sign with; `nil` where nothing does.
  ///
  /// - Parameter content: The content folder, whose posts count as such whatever they look like.
  package static func objection(to post: String, content: String) -> Diagnostic? {
    let objection = PostName.objection(to: post) {
      guard PathText.kind(content) == .folder else { return [] }
      let tree = ContentReader.read(content)
      let records = tree.then { RecordSet.parse($0) }.value
      return Set(
        records.map { set in set.holders.flatMap { [$0.name, $0.short, $0.post].compactMap { $0 } } } ?? [])
    }
    return objection.map { message, help in
      Diagnostic(rule: "not-a-post", at: SourceLocation(path: "--post"), message, help: help)
    }
  }

  /// The state of every record: `content/meetings/….md  待复审  标题`.
  package static func list(_ options: BuildOptions) -> Generator.Answer {
    let tree = options.contentTree()
    let parsed = tree.then { RecordSet.parse($0) }
    let language = options.language ?? parsed.value?.site.language ?? .chinese
    guard var set = parsed.value else {
      return Generator.Answer(text: "", language: language, diagnostics: parsed.diagnostics.sorted())
    }
    AttachmentSeals.bind(&set, content: options.content)
    let rows =
      set.meetings.map { ($0.location.path, $0.title, $0.review, $0.release) }
      + set.updates.map { ($0.location.path, $0.title, $0.review, $0.release) }
      + set.pages.map { ($0.location.path, $0.title, $0.review, $0.release) }
    let lines = rows.sorted { $0.0 < $1.0 }.map { path, title, review, release in
      let hidden =
        release.isDraft ? Withholding.draft.mark : release.isPublic ? nil : Withholding.notPublic.mark
      let note = hidden.map { language == .chinese ? "（\($0.chinese)）" : " (\($0.english))" } ?? ""
      return "\(path)  \(review.state[language])\(note)  \(title)\n"
    }
    return Generator.Answer(
      text: lines.joined(), language: language,
      diagnostics: parsed.diagnostics.filter { $0.severity == .error }.sorted())
  }

  /// The most bytes of a record.
  private static let largest = 16 << 20

  /// Writes beside the file and renames, so that the record is never half there.
  private static func replace(
    _ name: String, in folder: borrowing Folder, with bytes: [UInt8], permissions: UInt32
  ) throws(SystemFailure) {
    let draft = ".\(name).signing"
    try? folder.remove(draft)
    do throws(SystemFailure) {
      let file = try folder.create(draft)
      try file.write(bytes)
      _ = fchmod(file.number, permissions)
      try file.synchronize()
      try folder.move(name, from: folder, draft)
    } catch {
      try? folder.remove(draft)
      throw error
    }
  }

  private static func farewell(
    _ path: String, _ record: ReviewedText, _ step: ReviewStep, _ post: String?, _ date: CivilDate
  ) -> Wording {
    let who = post.map { Wording("（\($0)）", " (\($0))") } ?? Wording("", "")
    let gone = record.review.signatures.filter { $0.step > step }.map(\.step.title)
    let again =
      gone.isEmpty
      ? Wording("", "")
      : Wording(
        "，\(gone.map(\.chinese).joined(separator: "、"))要重签",
        "; \(gone.map(\.english).joined(separator: ", ")) to be signed again")
    return Wording(
      "\(path)：\(step.title.chinese) \(date.isoText)\(who.chinese)，校验 \(record.review.seal)\(again.chinese)",
      "\(path): \(step.title.english) \(date.isoText)\(who.english), seal \(record.review.seal)\(again.english)"
    )
  }
}

extension Diagnostic {
  fileprivate static func notARecord(_ path: String) -> Diagnostic {
    Diagnostic(
      rule: "not-a-record", at: SourceLocation(path: path),
      Wording("这不是一份记录", "this is no record"),
      help: Wording("写会议、进展或页面的 .md 文件", "name the .md file of a meeting, an update or a page"))
  }

  fileprivate static func cannotSign(_ path: String, _ failure: SystemFailure) -> Diagnostic {
    Diagnostic(
      rule: "cannot-sign", at: SourceLocation(path: path),
      Wording("不能签字：\(failure.wording.chinese)", "cannot be signed: \(failure.wording.english)"),
      help: Wording("核对文件的路径和权限，文件没有改动", "check its path and permissions; the file is unchanged"))
  }
}
