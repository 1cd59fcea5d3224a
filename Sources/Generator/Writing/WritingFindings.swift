// SPDX-License-Identifier: MIT

import Diagnostics
import Glibc
import Records

/// What the writer says about the output folder; the old site is whole after every one of these.
extension Diagnostic {
  private static func at(
    _ path: String, _ rule: String, _ message: Wording, help: Wording, severity: Severity = .error
  ) -> Diagnostic {
    Diagnostic(severity, rule: rule, at: SourceLocation(path: path), message, help: help)
  }

  static func emptyOutput() -> Diagnostic {
    at(
      "--output", "bad-output", Wording("没有写明输出文件夹", "no output folder is named"),
      help: Wording("例如：--output site", "for example: --output site"))
  }

  static func linkedOutput(_ path: String) -> Diagnostic {
    at(
      path, "bad-output", Wording("输出文件夹“\(path)”是符号链接", "the output folder “\(path)” is a symbolic link"),
      help: Wording("请写出真正的文件夹", "name the real folder"))
  }

  static func outputNotAFolder(_ path: String) -> Diagnostic {
    at(
      path, "bad-output", Wording("输出位置“\(path)”是一个文件", "the output “\(path)” is a file"),
      help: Wording("请换一个文件夹", "name a folder"))
  }

  static func dangerousOutput(_ path: String) -> Diagnostic {
    at(
      path, "bad-output",
      Wording("不能把网站写到根文件夹或个人主文件夹", "a site is not written to the root or to a home folder"),
      help: Wording("请用一个单独的文件夹，例如 --output site", "use a folder of its own, such as --output site"))
  }

  static func outputMeetsSource(_ path: String, _ source: String) -> Diagnostic {
    at(
      path, "bad-output",
      Wording(
        "输出文件夹“\(path)”与“\(source)”互相包含", "the output folder “\(path)” and “\(source)” hold one another"),
      help: Wording("请把输出放在它旁边，例如 --output site", "put the output beside it, such as --output site"))
  }

  static func foreignOutput(_ path: String, _ names: [String]) -> Diagnostic {
    let shown = names.prefix(3).map { "“\($0)”" }.joined(separator: " ")
    return at(
      path, "foreign-output",
      Wording(
        "“\(path)”不是空的，也不是本工具写的网站（里面有 \(shown)）",
        "“\(path)” is not empty and not a site that this tool wrote (it holds \(shown))"),
      help: Wording(
        "请换一个文件夹；要留下的文件写进 site.yml 的“保留”",
        "use another folder, or name what stays under 保留 (keep) in site.yml"))
  }

  static func otherAudience(_ path: String, _ audience: Audience) -> Diagnostic {
    let isInternal = audience == .internal
    return at(
      path, "other-audience",
      isInternal
        ? Wording(
          "“\(path)”里是公开网站，内部网站不能写到那里", "“\(path)” holds the public site; the internal one does not go there")
        : Wording(
          "“\(path)”里是内部网站，公开网站不能写到那里", "“\(path)” holds the internal site; the public one does not go there"),
      help: Wording(
        "用 --output 写到另一个文件夹，如 \(isInternal ? "site-internal" : "site-public")",
        "write elsewhere with --output, such as \(isInternal ? "site-internal" : "site-public")"))
  }

  static func foreignFile(_ path: String) -> Diagnostic {
    at(
      path, "foreign-file",
      Wording("输出文件夹里的这一项不是本工具写的，已原样留下", "this tool did not write this entry and left it as it is"),
      help: Wording("不需要就删掉它，需要就写进 site.yml 的“保留”", "remove it, or name it under 保留 (keep) in site.yml"),
      severity: .warning)
  }

  static func foreignFileInTheWay(_ path: String) -> Diagnostic {
    at(
      path, "foreign-file",
      Wording("网站要写这个位置，但这里有不是本工具写的内容", "the site needs this place, but something else stands here"),
      help: Wording("请把它移走", "move it away"))
  }

  static func badOutputPath(_ path: String, _ fault: Wording) -> Diagnostic {
    at(
      ContentNames.shown(Array(path.utf8)), "bad-path",
      Wording("不能写出这个文件：\(fault.chinese)", "this file cannot be written: \(fault.english)"),
      help: Wording("请修改对应记录的网址名", "change the slug of the record it belongs to"))
  }

  static func doubleOutputPath(_ path: String, _ other: String) -> Diagnostic {
    at(
      path, "double-path", Wording("两个页面要写到同一个位置：“\(other)”", "two pages go to the same place: “\(other)”"),
      help: Wording("请给其中一个换一个网址名", "give one of them another slug"))
  }

  static func notCleared(_ path: String, _ failure: SystemFailure) -> Diagnostic {
    at(
      path, "left-over",
      Wording(
        "新网站已经发布，旧的没有收拾干净：\(failure.wording.chinese)",
        "the new site is published, the old one is not cleared away: \(failure.wording.english)"),
      help: Wording("下一次生成会再收拾；一直这样就看看它的权限", "the next build tries again; if it stays, see its permissions"),
      severity: .warning)
  }

  static func leftOver(_ path: String) -> Diagnostic {
    at(
      path, "left-over",
      Wording(
        "中断的生成留下了这个文件夹，里面有不能自动放回的内容",
        "a build that was stopped left this folder with entries that cannot be put back"),
      help: Wording("请把需要的内容移回输出文件夹，再删掉它", "move what you need to the output folder, then remove it"),
      severity: .warning)
  }

  static func incomplete(_ path: String) -> Diagnostic {
    at(
      path, "incomplete-output",
      Wording("写好的文件与计划不符，没有发布", "what was written is not what was planned; nothing was published"),
      help: Wording(
        "请确认没有别的程序在改动输出文件夹，再试一次", "see that no other program changes the output folder, then try again"))
  }

  static func cannotWrite(_ path: String, _ failure: SystemFailure) -> Diagnostic {
    let help =
      switch failure.code {
      case ENOSPC, EDQUOT:
        Wording("请腾出空间再试，原来的网站没有变", "free some space and try again; the old site is unchanged")
      case EROFS, EACCES, EPERM:
        Wording("请换一个可以写入的文件夹，原来的网站没有变", "use a folder that can be written; the old site is unchanged")
      case EBUSY, EXDEV:
        Wording(
          "这个文件夹不能整个换掉（它是挂载点，或在镜像的只读层里）：请用它里面的一个文件夹，例如 --output \(path)/www，原来的网站没有变",
          "this folder cannot be exchanged, being a mount point or part of an image: use one within it, such as --output \(path)/www; the old site is unchanged"
        )
      default: Wording("请再试一次，原来的网站没有变", "try again; the old site is unchanged")
      }
    return at(
      path, "cannot-write",
      Wording("不能写入：\(failure.wording.chinese)", "cannot be written: \(failure.wording.english)"), help: help)
  }
}
