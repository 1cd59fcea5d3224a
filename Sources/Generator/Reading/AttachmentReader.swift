// SPDX-License-Identifier: MIT

import Diagnostics
import Glibc

/// Reads a picture or PDF again when it is copied to the site, as carefully as the content folder was read.
enum AttachmentReader {
  /// Adds the bytes of the file at `path` below the content folder, as the gate lets them pass.
  static func read(
    _ path: String, of content: String, gate: AttachmentGate, into sink: inout OutputSink
  ) -> [Diagnostic] {
    let shown = "\(ContentReader.displayName(of: content))/\(path)"
    do throws(SystemFailure) {
      let bytes = try bytes(
        path.split(separator: "/").map(String.init)[...],
        in: try Folder(path: PathText.withoutClosingSlashes(content)))
      guard var bytes else { return [.changed(shown)] }
      let findings = gate.pass(&bytes, shown, ending: ContentFileKind.ending(of: path))
      sink.write(bytes)
      return findings
    } catch {
      return [.unreadable(shown, error)]
    }
  }

  /// Goes down one folder at a time, so that no link on the way is followed.
  private static func bytes(_ names: ArraySlice<String>, in folder: borrowing Folder) throws(SystemFailure)
    -> [UInt8]?
  {
    guard let name = names.first else { return nil }
    if names.count > 1 { return try bytes(names.dropFirst(), in: try folder.folder(name)) }
    let file = try folder.file(name)
    let status = try file.status()
    guard status.kind == .file, status.names == 1, status.size <= ContentLimits().attachment else {
      return nil
    }
    return try file.readAll(size: status.size)
  }
}
