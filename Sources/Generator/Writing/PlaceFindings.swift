// SPDX-License-Identifier: MIT

import Diagnostics
import Glibc

/// What the writer says about the place of the site and who else uses it.
extension Diagnostic {
  static func otherBuild(_ path: String, _ holder: LockHolder?) -> Diagnostic {
    let place = SourceLocation(path: path)
    guard let holder else {
      return Diagnostic(
        rule: "other-build", at: place,
        Wording("另一个生成正在写“\(path)”", "another build is writing “\(path)”"),
        help: Wording(
          "请等它结束再试，或用 --output 写到别的文件夹", "wait until it ends, or write elsewhere with --output"))
    }
    let words = holder.wording()
    return Diagnostic(
      rule: "other-build", at: place,
      Wording(
        "另一个生成（\(words.chinese)）正在写“\(path)”", "another build (\(words.english)) is writing “\(path)”"),
      help: Wording(
        "请等它结束再试；它停住不动，就用 kill \(holder.process) 结束它，网站不会坏；或用 --output 写到别的文件夹",
        "wait until it ends; if it hangs, end it with kill \(holder.process), which leaves the site whole; or write elsewhere with --output"
      ))
  }

  static func cannotWriteBeside(_ path: String, _ failure: SystemFailure) -> Diagnostic {
    guard [EACCES, EPERM, EROFS].contains(failure.code) else { return .cannotWrite(path, failure) }
    let holder = PathText.parent(path)
    return Diagnostic(
      rule: "cannot-write", at: SourceLocation(path: path),
      Wording(
        "不能写入它所在的文件夹“\(holder)”：\(failure.wording.chinese)",
        "the folder it lies in, “\(holder)”, cannot be written: \(failure.wording.english)"),
      help: Wording(
        "新网站先写在旁边，写完整了再换上，所以“\(holder)”也要能写；或换一个输出文件夹，原来的网站没有变",
        "a new site is made beside the old one before they change places, so “\(holder)” must be writable too; or use another output folder; the old site is unchanged"
      ))
  }

  static func fixedFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      rule: "foreign-file", at: SourceLocation(path: path),
      Wording(
        "要留下的这个文件夹没有写权限，不能跟着换到新网站里",
        "this folder that stays may not be written, so it cannot move to the new site"),
      help: Wording("给它写权限，或先把它移走，原来的网站没有变", "make it writable or move it away; the old site is unchanged"))
  }

  static func keptInSite(_ path: String) -> Diagnostic {
    Diagnostic(
      rule: "bad-output", at: SourceLocation(path: path),
      Wording(
        "“\(path)”在另一个网站里面，旧版本会跟着公开，不能留存",
        "“\(path)” lies within another site, with which its earlier builds would be published"),
      help: Wording(
        "用单独的文件夹，或不留旧版本（--keep 0）", "use a folder of its own, or keep no earlier builds (--keep 0)"))
  }

  static func noKeptBuild(_ path: String, _ number: Int?, there: [Int]) -> Diagnostic {
    let numbers = there.map(String.init).joined(separator: "、")
    return Diagnostic(
      rule: "no-kept-build", at: SourceLocation(path: path),
      number.map {
        Wording("没有留存第 \($0) 版", "build \($0) is not kept")
      } ?? Wording("“\(path)”没有留存的版本", "no earlier build of “\(path)” is kept"),
      help: there.isEmpty
        ? Wording(
          "生成时加 --keep 5，或在 site.yml 里写“留存版本: 5”，以后就有",
          "build with --keep 5, or write keep_builds: 5 in site.yml, to have some from then on")
        : Wording(
          "有的是：\(numbers)；用 taizhang rollback --list 看", "there are \(numbers); see taizhang rollback --list")
    )
  }

  static func otherKeptAudience(_ path: String, _ number: Int) -> Diagnostic {
    Diagnostic(
      rule: "other-audience", at: SourceLocation(path: path),
      Wording(
        "留存的第 \(number) 版是给另一种受众看的，没有换上",
        "build \(number) is for another audience and was not brought back"),
      help: Wording(
        "内部网站写 --audience internal --output 它的文件夹",
        "for the internal site write --audience internal --output FOLDER"))
  }

  static func keptBuildChanged(_ path: String, _ number: Int) -> Diagnostic {
    Diagnostic(
      rule: "kept-build-changed", at: SourceLocation(path: path),
      Wording(
        "留存的第 \(number) 版与它的清单不符，没有换上",
        "build \(number) is not what its manifest says and was not brought back"),
      help: Wording(
        "换一个版本，或用当时的内容重新生成；现在的网站没有变",
        "bring back another, or build the content of that time; the site is unchanged"))
  }
}
