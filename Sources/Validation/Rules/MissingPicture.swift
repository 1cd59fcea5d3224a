// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Tables

/// The pictures that items and the log of ledgers name are in the content folder.
package enum MissingPicture: Rule {
  package static let name = "missing-picture"

  private static let endings: Set<String> = ["png", "jpg", "jpeg", "gif", "webp"]

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    let files = Set(records.attachments)
    let mentions = mentions(records)
    // A picture that another cell names is hardly the one meant here: 整改前 and 整改后 differ by a character.
    let free = records.attachments.filter { path in !mentions.contains { $0.text == path } }
    return mentions.compactMap { mention in
      let path = mention.text
      let ending = path.split(separator: ".").last?.lowercased() ?? ""
      // A file that could not be read has been reported.
      if records.unread.files.contains(path) { return nil }
      if files.contains(path), endings.contains(ending) { return nil }
      return finding(mention, records.attachments, free: free, isThere: files.contains(path))
    }
  }

  private static func mentions(_ records: RecordSet) -> [Mention] {
    let rows = records.ledgers.flatMap(\.items).flatMap { item in
      ["before", "after"].compactMap { column in
        item.values.text(column).map { Mention($0, at: item.values.location(of: column)) }
      }
    }
    // What the picture shows may stand after its path, behind a bar.
    return (rows + records.ledgerLog.flatMap(\.entry.pictures)).map { mention in
      Mention(LedgerPicture(mention.text).path, at: mention.location)
    }
  }

  private static func finding(_ mention: Mention, _ files: [String], free: [String], isThere: Bool)
    -> Diagnostic
  {
    let path = mention.text
    if isThere {
      return Diagnostic(
        rule: name, at: mention.location,
        Wording("“\(path)”不是图片", "“\(path)” is no picture"),
        help: Wording("图片用 PNG、JPEG、GIF 或 WebP", "pictures are PNG, JPEG, GIF or WebP"))
    }
    if path.hasPrefix("/") || path.hasPrefix("\\") || path.contains(":")
      || path.split(separator: "/").contains("..")
    {
      return Diagnostic(
        rule: name, at: mention.location,
        Wording("图片“\(path)”不在内容文件夹里", "the picture “\(path)” is outside the content folder"),
        help: Wording(
          "把图片放进内容文件夹，路径从文件夹里面写起，如 images/HK-03-整改前.jpg",
          "put it into the content folder and write its path from there, such as images/HK-03-before.jpg"))
    }
    let pictures = files.filter { endings.contains($0.split(separator: ".").last?.lowercased() ?? "") }
    let last = path.split(separator: "/").last.map(String.init) ?? path
    let near =
      pictures.first { $0.split(separator: "/").last.map(String.init) == last }
      ?? Spelling.nearest(to: path, among: pictures.filter(free.contains))
    return Diagnostic(
      rule: name, at: mention.location,
      Wording("没有“\(path)”这张图片", "there is no picture “\(path)”"),
      help: near.map { Wording("是不是“\($0)”？", "did you mean “\($0)”?") }
        ?? Wording(
          "把图片放进内容文件夹，路径从文件夹里面写起，如 images/HK-03-整改前.jpg；没有就空着",
          "put it into the content folder and write its path from there, such as images/HK-03-before.jpg; or leave the cell empty"
        ))
  }
}
