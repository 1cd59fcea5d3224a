// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records

extension RecordSet {
  /// The findings of rules about how records were typed.
  ///
  /// - Parameters:
  ///   - mayHold: A cheap look at the bytes of a record: only one that may hold a slip is taken apart into lines.
  ///   - find: What is wrong in the lines of a record, with its path as messages name it.
  func typed(
    where mayHold: (UnsafeBufferPointer<UInt8>) -> Bool, _ find: (RecordLines, String) -> [Diagnostic]
  ) -> [Diagnostic] {
    texts.flatMap { file -> [Diagnostic] in
      guard file.path.hasSuffix(".md"), file.bytes.withUnsafeBufferPointer({ mayHold($0) }) else { return [] }
      return find(RecordLines(file.bytes), "\(folderName)/\(file.path)")
    }
  }
}
