// SPDX-License-Identifier: MIT

import Assessment
import Diagnostics
import Glibc
import Records
import Standards

/// Reads the state that the site was last published with.
enum LastPublication {
  /// The state in an output folder; nothing where it holds none.
  static func read(output: String) -> Diagnosed<PublishedFile?> {
    let place = PathText.joined(output, PublishedFile.path)
    do throws(SystemFailure) {
      let folder = try Folder(path: PathText.withoutClosingSlashes(output))
      let data = try folder.folder(PathText.parent(PublishedFile.path))
      return parsed(try bytes(of: try data.file(PathText.lastName(PublishedFile.path))), place)
    } catch {
      switch error.code {
      // No folder, or one that was built before there was such a file; what is wrong with a link or a file in the
      // folder's place is said when the site is written.
      case ENOENT, ENOTDIR, ELOOP: return Diagnosed(nil)
      default: return Diagnosed(nil, [.unreadableState(place, error.wording)])
      }
    }
  }

  /// The state in a file that the command line names.
  static func read(file path: String) -> Diagnosed<PublishedFile?> {
    do throws(SystemFailure) {
      let file = try FileDescriptor(taking: open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC))
      return parsed(try bytes(of: file), path)
    } catch {
      return Diagnosed(nil, [.unreadableState(path, error.wording)])
    }
  }

  /// Why a state is of no use for a report; `nil` where it is.
  static func misfit(_ file: PublishedFile, _ report: AssessedReport, path: String) -> Diagnostic? {
    if file.state.site != PublishedState.Identity(report.records.site) {
      return .unreadableState(
        path, Wording("它是另一个县、年度或受众的网站", "it is of another county, year or audience"))
    }
    guard file.state.asOf > report.asOf else { return nil }
    return .unreadableState(
      path,
      Wording(
        "它截至 \(file.state.asOf.isoText)，晚于这次的 \(report.asOf.isoText)",
        "it is as of \(file.state.asOf.isoText), later than \(report.asOf.isoText)"))
  }

  /// A warning where the site in the output folder is of a later day: a table with the newest figures may be lost.
  static func earlierDay(_ file: PublishedFile, _ report: AssessedReport) -> Diagnostic? {
    guard file.state.site == PublishedState.Identity(report.records.site), file.state.asOf > report.asOf
    else {
      return nil
    }
    let (now, last) = (report.asOf.isoText, file.state.asOf.isoText)
    return Diagnostic(
      .warning, rule: "earlier-day", at: report.records.site.location,
      Wording(
        "这次截至 \(now)，早于上次公开的 \(last)", "this site is as of \(now), before the one last published, of \(last)"),
      help: Wording(
        "看看有最新数据的表是不是丢了、清空了；确实要退回的，用 --as-of \(now)",
        "see whether a table with the newest figures was lost; to go back on purpose, use --as-of \(now)"))
  }

  /// The bytes of a regular file; `nil` for anything else, or for more than a state can have.
  private static func bytes(of file: borrowing FileDescriptor) throws(SystemFailure) -> [UInt8]? {
    let status = try file.status()
    guard status.kind == .file, status.size <= PublishedFile.sizeLimit else { return nil }
    return try file.readAll(size: status.size)
  }

  private static func parsed(_ bytes: [UInt8]?, _ path: String) -> Diagnosed<PublishedFile?> {
    guard let bytes else {
      return Diagnosed(
        nil, [.unreadableState(path, Wording("它不是文件，或者太大", "it is no file, or too large"))])
    }
    do throws(PublishedFileProblem) {
      return Diagnosed(try PublishedFile(bytes))
    } catch {
      return Diagnosed(nil, [.unreadableState(path, error.wording)])
    }
  }
}

extension Diagnostic {
  static func unreadableState(_ path: String, _ reason: Wording) -> Diagnostic {
    Diagnostic(
      .warning, rule: "unreadable-state", at: SourceLocation(path: path),
      Wording("不能用它比较变化：\(reason.chinese)", "it cannot be compared with: \(reason.english)"),
      help: Wording(
        "这次改为与 \(Comparison.recentDays) 天前比较；用 --previous 可以指明上次公布的 published-state.tsv",
        "this time the site is compared with \(Comparison.recentDays) days before; name the published-state.tsv last published with --previous"
      ))
  }

  static func sinceTooLate(_ day: CivilDate, asOf: CivilDate) -> Diagnostic {
    Diagnostic(
      rule: "since-too-late", at: SourceLocation(path: "--since"),
      Wording(
        "起算日 \(day.isoText) 不早于截至日 \(asOf.isoText)",
        "the day to compare with, \(day.isoText), is not before \(asOf.isoText)"),
      help: Wording("写一个更早的日期", "write an earlier date"))
  }
}
