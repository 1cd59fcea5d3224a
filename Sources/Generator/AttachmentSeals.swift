// SPDX-License-Identifier: MIT

import Records
import Standards

/// Binds signatures to the bytes of the pictures and files that records show.
enum AttachmentSeals {
  /// Gives every signed record the seal over its attachments too.
  ///
  /// - Parameter content: The path of the content folder.
  static func bind(_ records: inout RecordSet, content: String) {
    for index in records.meetings.indices where !records.meetings[index].review.signatures.isEmpty {
      let meeting = records.meetings[index]
      let paths = SealedAttachments.paths(in: meeting.document)
      records.meetings[index].review = meeting.review.with(digests(paths, of: meeting.path, in: content))
    }
    for index in records.updates.indices where !records.updates[index].review.signatures.isEmpty {
      let update = records.updates[index]
      let paths = SealedAttachments.paths(in: update.document)
      records.updates[index].review = update.review.with(digests(paths, of: update.path, in: content))
    }
    for index in records.pages.indices where !records.pages[index].review.signatures.isEmpty {
      let page = records.pages[index]
      let paths = SealedAttachments.paths(in: page.document)
      records.pages[index].review = page.review.with(digests(paths, of: page.path, in: content))
    }
  }

  /// Each path with the digest of its bytes.
  ///
  /// - Parameters:
  ///   - paths: As a record writes them.
  ///   - record: The record's own path below the folder.
  ///   - folder: The path of the folder.
  static func digests(
    _ paths: [String], of record: String, in folder: String
  ) -> [(path: String, digest: String?)] {
    let start = PathText.joined(folder, PathText.parent(record))
    return paths.map { ($0, digest(PathText.joined(start, $0))) }
  }

  /// The SHA-256 of a file; `nil` where there is none that a build would publish.
  private static func digest(_ path: String) -> String? {
    do throws(SystemFailure) {
      let folder = try Folder(path: PathText.parent(path))
      let name = PathText.lastName(path)
      let status = try folder.status(name)
      guard status.kind == .file, status.size <= ContentLimits().attachment,
        let bytes = try folder.file(name).readAll(size: status.size)
      else { return nil }
      return SHA256.hexadecimal(bytes)
    } catch {
      return nil
    }
  }
}
