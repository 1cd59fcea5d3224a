// SPDX-License-Identifier: MIT

package import Diagnostics
package import Privacy
internal import Records
internal import Standards

extension PersonalDataGate {
  /// The finding for a match in what staff wrote.
  package func finding(_ match: PersonalDataMatch, at place: SourceLocation) -> Diagnostic {
    let title = match.kind.title
    return Diagnostic(
      rule: "personal-data", at: place,
      Wording(
        "要公开的内容里有像\(title.chinese)的“\(match.masked)”",
        "what is to be published holds “\(match.masked)”, which looks like \(title.english)"),
      help: help(match))
  }

  /// The finding for a match in a file of the site that no source explains.
  ///
  /// - Parameter near: The text around it, in which the match itself is masked.
  package func outputFinding(_ match: PersonalDataMatch, path: String, near: String) -> Diagnostic {
    let title = match.kind.title
    return Diagnostic(
      rule: "personal-data-output", at: SourceLocation(path: path),
      Wording(
        "生成的文件里有像\(title.chinese)的“\(match.masked)”，在“\(near)”处，网站没有写出",
        "the file made holds “\(match.masked)”, which looks like \(title.english), at “\(near)”; nothing was written"
      ),
      help: help(match))
  }

  private func help(_ match: PersonalDataMatch) -> Wording {
    if let entry = expired.first(where: { AllowList.Entry($0.text.text).covers(match) }),
      let day = entry.until
    {
      return Wording(
        "“放行”里的这一条已于 \(day.isoText) 到期；还要公开就改“到期”，不公开就删去",
        "its entry in `allow` ended on \(day.isoText); move `until` if it may still be published, else delete it"
      )
    }
    switch match.kind {
    case .mobile:
      return Wording(
        "个人的号码请删去或放进不公开的列；单位公开的号码写到 site.yml 的“公开电话”，本人同意公开的在“放行”里写明内容、理由和日期",
        "delete a person's number or put it into an internal column; list an office's own under `hotlines` in site.yml, and one that its owner lets be published under `allow` with reason and date"
      )
    case .landline:
      return Wording(
        "个人的号码请删去或放进不公开的列；单位公开的号码写到 site.yml 的“公开电话”",
        "delete a person's number or put it into an internal column; list an office's own under `hotlines` in site.yml"
      )
    case .identityNumber, .bankCard, .email, .licencePlate:
      return Wording(
        "请删去或放进不公开的列；确实可以公开的，在 site.yml 的“放行”里写明内容、理由和日期",
        "delete it or put it into an internal column; if it may be published, list it under `allow` in site.yml with reason and date"
      )
    }
  }

  /// Entries of 放行 that nothing needed.
  func unused(_ used: Set<Int>) -> [Diagnostic] {
    sources.enumerated().compactMap { index, source in
      guard let source, !used.contains(index) else { return nil }
      return Diagnostic(
        .warning, rule: "unused-allowance", at: source.text.location,
        Wording("“放行”里的这一条没有用到", "nothing needs this entry of `allow`"),
        help: Wording("内容已经删去或改写的，把这一条也删去", "delete the entry where the text is gone or has changed"))
    }
      + expired.map { entry in
        Diagnostic(
          .warning, rule: "expired-allowance", at: entry.text.location,
          Wording(
            "“放行”里的这一条已于 \(entry.until?.isoText ?? "") 到期，不再有效",
            "this entry of `allow` ended on \(entry.until?.isoText ?? "") and counts no more"),
          help: Wording("不再需要就删去", "delete it when it is no longer needed"))
      }
  }
}
