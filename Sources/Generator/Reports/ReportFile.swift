// SPDX-License-Identifier: MIT

package import Diagnostics
import Glibc

/// A report that goes to a file beside what is printed.
package enum ReportFile {
  /// The most bytes that GitHub takes as the summary of one step.
  ///
  /// - Note: Source: GitHub Actions, workflow commands: 1 MiB a step; what is longer is dropped whole.
  package static let summaryLimit = 1 << 20

  /// Writes a report over an older one; the finding says why it could not.
  ///
  /// - Parameter content: The content folder, which a report must not be written into.
  package static func write(_ text: String, to path: String, content: String) -> Diagnostic? {
    if let place = PathText.resolvedOrNew(path), let source = PathText.resolved(content),
      PathText.isInside(place, source)
    {
      return Diagnostic(
        rule: "bad-output", at: SourceLocation(path: path),
        Wording("报告不能写进内容文件夹“\(content)”", "a report is not written into the content folder “\(content)”"),
        help: Wording("写到别处，例如 --report report.json", "write it elsewhere, such as --report report.json"))
    }
    return put(text, path, O_TRUNC)
  }

  /// Puts a text behind what a file holds already; empty where it would not fit.
  package static func append(_ path: String, limit: Int = summaryLimit, _ text: (Int) -> String)
    -> Diagnostic?
  {
    let used = (try? FileDescriptor(taking: open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)).status().size) ?? 0
    // One byte less: a summary must stay under the limit.
    return put(text(max(0, limit - 1 - used)), path, O_APPEND)
  }

  private static func put(_ text: String, _ path: String, _ flag: Int32) -> Diagnostic? {
    do throws(SystemFailure) {
      let file = try FileDescriptor(
        taking: open(path, O_WRONLY | O_CREAT | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | flag, 0o644))
      try file.write(Array(text.utf8))
      return nil
    } catch {
      return Diagnostic(
        rule: "cannot-write", at: SourceLocation(path: path),
        Wording("不能写入：\(error.wording.chinese)", "cannot be written: \(error.wording.english)"),
        help: Wording(
          "核对报告的路径：文件夹要先建好，并且可以写入", "check the path of the report: its folder must be there and be writable"))
    }
  }
}
