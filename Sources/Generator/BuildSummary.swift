// SPDX-License-Identifier: MIT

import Assessment
package import Diagnostics
import Records
import Standards

/// The lines that close a run.
package enum BuildSummary {
  /// `生成 312 页（…）：9 张表，2345 条记录，3 个警告，耗时 1.24 秒`.
  package static func text(_ outcome: Generator.Outcome, wrote: Bool, isStrict: Bool = false) -> String {
    let counts = outcome.counts
    let errors = outcome.diagnostics.count { $0.severity == .error }
    let warnings = outcome.diagnostics.count { $0.severity == .warning }
    let time = seconds(outcome.timings.reduce(0) { $0 + $1.milliseconds })
    if outcome.hasErrors {
      let tail = wrote ? Wording("，网站没有改动", "; the site is unchanged") : Wording("", "")
      return Wording(
        "发现 \(errors) 个错误，\(warnings) 个警告\(tail.chinese)",
        "\(plural(errors, "error")), \(plural(warnings, "warning"))\(tail.english)")[outcome.language]
    }
    let head =
      wrote
      ? Wording("生成 \(counts.pages) 页", "built \(plural(counts.pages, "page"))")
      : isStrict && warnings > 0
        ? Wording(
          "没有通过（--strict 有警告也不行）：\(counts.pages) 页",
          "failed, since --strict allows no warning: \(plural(counts.pages, "page"))")
        : Wording("检查通过：\(counts.pages) 页", "checked \(plural(counts.pages, "page"))")
    let files =
      wrote
      ? Wording(
        "，写出 \(counts.written) 个文件，\(counts.unchanged) 个未变，删除 \(counts.removed) 个",
        ", \(plural(counts.written, "file")) written, \(counts.unchanged) unchanged, \(counts.removed) removed"
      )
      : Wording("", "")
    let (unpublished, asOf) = (unpublished(counts.unpublished), asOf(outcome))
    let unscored = unscored(outcome)
    return Wording(
      "\(head.chinese)\(asOf.chinese)，\(counts.tables) 张表，\(counts.records) 条记录\(unpublished.chinese)"
        + "\(unscored.chinese)，\(warnings) 个警告\(files.chinese)，耗时 \(time) 秒",
      "\(head.english)\(asOf.english), \(plural(counts.tables, "table")), \(plural(counts.records, "record"))"
        + "\(unpublished.english)\(unscored.english), \(plural(warnings, "warning"))\(files.english), \(time) s"
    )[outcome.language]
  }

  /// `，截至 2022-06-30`: one date typed wrong shows here first.
  private static func asOf(_ outcome: Generator.Outcome) -> Wording {
    guard let day = outcome.report?.asOf.isoText else { return Wording("", "") }
    return Wording("，截至 \(day)", ", as of \(day)")
  }

  /// `，没有 2022 年的计分规则、不显示得分`: a county with targets and no rules shows no scores, wanted or not.
  private static func unscored(_ outcome: Generator.Outcome) -> Wording {
    guard let records = outcome.report?.records, records.scoring.isEmpty, !records.targets.isEmpty else {
      return Wording("", "")
    }
    let year = records.site.year
    return Wording("，没有 \(year) 年的计分规则、不显示得分", ", no scoring rules for \(year) and so no scores")
  }

  /// `，未公开 3 份：草稿 1、未到公开日期 1、已失效 1`.
  private static func unpublished(_ left: BuildCounts.Unpublished) -> Wording {
    guard left.total > 0 else { return Wording("", "") }
    let parts = [
      (left.drafts, Wording("草稿", "draft")), (left.embargoed, Wording("未到公开日期", "embargoed")),
      (left.expired, Wording("已失效", "expired")), (left.notPublic, Wording("不公开", "not public")),
    ].filter { $0.0 > 0 }
    return Wording(
      "，未公开 \(left.total) 份：" + parts.map { "\($1.chinese) \($0)" }.joined(separator: "、"),
      ", \(plural(left.total, "record")) not published ("
        + parts.map { "\($0) \($1.english)" }.joined(separator: ", ")
        + ")")
  }

  /// `核对“site”：清单上的 735 个文件全部相符，耗时 0.42 秒`.
  package static func text(
    _ outcome: SiteVerification.Outcome, path: String, _ language: Language
  ) -> String {
    let time = seconds(outcome.milliseconds)
    if outcome.isSame {
      return Wording(
        "核对“\(path)”：清单上的 \(outcome.files) 个文件全部相符，耗时 \(time) 秒",
        "“\(path)”: all \(plural(outcome.files, "file")) of the manifest match, \(time) s")[language]
    }
    guard outcome.files > 0 else {
      return Wording("核对“\(path)”没有通过：没有可用的清单", "“\(path)” failed: no manifest can be used")[language]
    }
    return Wording(
      "核对“\(path)”没有通过：清单上 \(outcome.files) 个文件，缺 \(outcome.missing) 个，改动 \(outcome.changed) 个，"
        + "多出 \(outcome.extra) 个，耗时 \(time) 秒",
      "“\(path)” failed: \(plural(outcome.files, "file")) in the manifest, \(outcome.missing) missing, "
        + "\(outcome.changed) changed, \(outcome.extra) extra, \(time) s")[language]
  }

  /// One line a phase with its time and what it went through, then the whole time.
  package static func timings(_ outcome: Generator.Outcome) -> String {
    let language = outcome.language
    let total = outcome.timings.reduce(0) { $0 + $1.milliseconds }
    let rows =
      outcome.timings.map { ($0.phase.title, seconds($0.milliseconds), done($0.phase, outcome.counts)) }
      + [(Wording("合计", "total"), seconds(total), nil)]
    let width = rows.map { $0.1.utf8.count }.max() ?? 0
    let widest = rows.map { $0.0[language].count }.max() ?? 0
    return rows.map { title, time, done in
      let name = title[language] + String(repeating: " ", count: widest - title[language].count)
      let pad = String(repeating: " ", count: width - time.utf8.count)
      return "  \(name)  \(pad)\(time) s" + (done.map { "  " + $0[language] } ?? "") + "\n"
    }.joined()
  }

  /// What a phase went through; `nil` where the phase before says it.
  private static func done(_ phase: Phase, _ counts: BuildCounts) -> Wording? {
    switch phase {
    case .read: Wording("\(counts.sources) 个文件", plural(counts.sources, "file"))
    case .parse:
      Wording(
        "\(counts.tables) 张表，\(counts.records) 条记录",
        "\(plural(counts.tables, "table")), \(plural(counts.records, "record"))")
    case .plan: Wording("\(counts.pages) 页", plural(counts.pages, "page"))
    case .write: Wording("\(counts.files) 个文件", plural(counts.files, "file"))
    case .commands, .validate, .assess, .freshness, .render: nil
    }
  }

  static func plural(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  /// Seconds with two decimals.
  static func seconds(_ milliseconds: Int) -> String {
    let hundredths = (milliseconds + 5) / 10
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
