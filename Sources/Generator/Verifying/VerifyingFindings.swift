// SPDX-License-Identifier: MIT

import Diagnostics

/// What is said about a published folder that is not as its lists say.
extension Diagnostic {
  /// Findings of one kind that are named; the rest is counted.
  private static let named = 50

  static func noSite(_ path: String) -> Diagnostic {
    Diagnostic(
      rule: "no-site", at: SourceLocation(path: path),
      Wording("没有文件夹“\(path)”", "there is no folder “\(path)”"),
      help: Wording("写出已发布的网站所在的文件夹", "name the folder of a published site"))
  }

  static func unreadableSite(_ path: String, _ failure: SystemFailure) -> Diagnostic {
    Diagnostic(
      rule: "no-site", at: SourceLocation(path: path),
      Wording("读不完：\(failure.wording.chinese)", "cannot be read to its end: \(failure.wording.english)"),
      help: Wording("检查权限，再试一次", "check who may read it, then try again"))
  }

  static func noList(_ path: String, _ name: String) -> Diagnostic {
    Diagnostic(
      rule: "site-lists", at: SourceLocation(path: PathText.joined(path, name)),
      Wording("没有这份清单，没法核对", "without this list there is nothing to compare with"),
      help: Wording(
        "要写出整个网站的文件夹；清单由 taizhang build 写出", "name the whole site's folder; taizhang build writes the list"))
  }

  static func badList(_ path: String, _ name: String) -> Diagnostic {
    Diagnostic(
      rule: "site-lists", at: SourceLocation(path: PathText.joined(path, name)),
      Wording("这份清单不是本工具写的，或者改过", "this tool did not write this list, or it was changed"),
      help: Wording("重新生成并上传整个网站", "build the site again and publish all of it"))
  }

  static func listsDiffer(_ path: String) -> Diagnostic {
    Diagnostic(
      rule: "site-lists", at: SourceLocation(path: PathText.joined(path, SiteManifest.paths[1])),
      Wording("两份清单说的不一样", "the two lists do not agree"),
      help: Wording("重新生成并上传整个网站", "build the site again and publish all of it"))
  }

  static func gone(_ path: String, _ name: String) -> Diagnostic {
    Diagnostic(
      rule: "site-file-missing", at: SourceLocation(path: PathText.joined(path, name)),
      Wording("清单上有，文件夹里没有", "the manifest names it, and it is not there"),
      help: Wording("把它补传上去", "publish it again"))
  }

  /// - Parameter sizes: The bytes that it should have and has; `nil` where they are the same, or it is no file.
  static func altered(_ path: String, _ name: String, _ sizes: (expected: Int, found: Int)?) -> Diagnostic {
    let detail =
      sizes.map {
        Wording(
          "（应为 \($0.expected) 字节，现在 \($0.found)）", " (\($0.expected) bytes expected, \($0.found) found)")
      } ?? Wording("", "")
    return Diagnostic(
      rule: "site-file-changed", at: SourceLocation(path: PathText.joined(path, name)),
      Wording("内容与清单不符\(detail.chinese)", "it is not what the manifest says\(detail.english)"),
      help: Wording("查清是谁改的，再重新上传", "find out who changed it, then publish it again"))
  }

  static func extra(_ path: String, _ name: String) -> Diagnostic {
    Diagnostic(
      rule: "site-file-extra",
      at: SourceLocation(path: PathText.joined(path, ContentNames.shown(Array(name.utf8)))),
      Wording("清单上没有这个文件", "the manifest does not name this file"),
      help: Wording("不是自己放的就删掉", "remove it unless you put it there"))
  }

  /// The first findings of each kind, and one that counts the rest of the kind.
  static func cut(_ findings: [Diagnostic], _ path: String) -> [Diagnostic] {
    Dictionary(grouping: findings, by: \.rule).sorted { $0.key < $1.key }.flatMap { rule, own in
      guard own.count > named else { return own }
      let rest = own.count - named
      return own.sorted().prefix(named) + [
        Diagnostic(
          rule: rule, at: SourceLocation(path: path),
          Wording("同样的还有 \(rest) 个文件", "\(rest) more files are the same"))
      ]
    }
  }
}
