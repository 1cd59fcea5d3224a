// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Templates

/// What must be said beside the air's figures: days left out, official figures, too few days, the standard.
extension PageScope {
  /// The days left out of assessment, each with its reason and the towns it holds for.
  func airExclusions(_ year: AirYear) -> [TemplateValue] {
    var towns: [CivilDate: [Int]] = [:]
    var reasons: [CivilDate: [String]] = [:]
    for town in year.towns {
      for day in town.current.assessed.excluded {
        towns[day.date, default: []].append(town.area)
        let reason = day.excludedReason ?? ""
        if !(reasons[day.date] ?? []).contains(reason) { reasons[day.date, default: []].append(reason) }
      }
    }
    return towns.keys.sorted().map { date in
      let own = towns[date] ?? []
      let isEveryone = own.count == year.towns.count
      return [
        "date": .text(site.shortDate(date)),
        "reason": .text((reasons[date] ?? []).joined(separator: site.word("、", ", "))),
        "towns": isEveryone ? .list([]) : .list(own.map { airTown($0) }),
        "everyone": .flag(isEveryone), "count": .text("\(own.count)/\(year.towns.count)"),
      ]
    }
  }

  /// Actual and assessed figures side by side, for towns with days left out.
  func airBothSeries(_ towns: [TownAir]) -> [TemplateValue] {
    towns.filter { !$0.current.assessed.excluded.isEmpty }.map { town in
      let (actual, assessed) = (town.current.actual, town.current.assessed)
      func pair(_ text: (AirPeriod) -> String) -> TemplateValue {
        ["actual": .text(text(actual)), "assessed": .text(text(assessed))]
      }
      return [
        "town": airTown(town.area), "excluded": .integer(assessed.excluded.count),
        "good": pair { "\($0.goodDays)/\($0.validDays)" }, "rate": pair { "\($0.goodRate.text())%" },
        "heavy": pair { String($0.heavyDays) }, "pm10": pair { $0[.pm10]?.text ?? "—" },
        "pm25": pair { $0[.pm25]?.text ?? "—" }, "composite": pair { $0.compositeIndex()?.text ?? "—" },
      ]
    }
  }

  /// Official figures that differ from the computed ones.
  func airDisputes(_ year: AirYear) -> [TemplateValue] {
    let measures =
      [AirMeasure.composite] + AirPollutant.assessed.map { .pollutant($0) } + [.goodDays, .validDays]
    return ([year.county].compactMap { $0 } + year.towns).flatMap { town in
      measures.compactMap { dispute(town, $0) }
    }
  }

  private func dispute(_ town: TownAir, _ measure: AirMeasure) -> TemplateValue? {
    let reported = town.current.reported(measure)
    guard let official = reported.official, let computed = reported.computed?.rounded(reported.decimals),
      official != computed
    else { return nil }
    let difference = computed - official
    let sign = difference > .zero ? "+" : ""
    return [
      "town": airTown(town.area), "item": .text(Formula.printed(site.word(measure.title))),
      "official": .text(official.text(reported.decimals)),
      "computed": .text(computed.text(reported.decimals)),
      "difference": .text(sign + difference.text(reported.decimals)),
      "word": .text(
        reported.isDisputed
          ? site.word("相差超过末位一个单位，待核对", "more than one unit of the last place; to be checked")
          : site.word("末位相差一个单位", "one unit of the last place")),
      "source": source(town.current.official?.location),
    ]
  }

  /// Towns that are left out of the ranking, and months with few valid days.
  func airValidity(_ year: AirYear) -> [TemplateValue] {
    var notes: [TemplateValue] = []
    for town in year.towns {
      if let reason = airReason(town.unranked, town.current) {
        notes.append([
          "town": airTown(town.area), "text": .text(reason + site.word("，不参加排名", "; not ranked")),
        ])
      }
      if let former = town.former, let reason = airReason(town.formerUnranked, former) {
        let text = site.word("上年同期\(reason)，不参加排名", "last year: \(reason); not ranked")
        notes.append(["town": airTown(town.area), "text": .text(text)])
      }
      let short = town.current.shortMonths
      if !short.isEmpty {
        let months = short.map { month in
          site.word(
            "\(month.month) 月 \(month.days) 天（至少 \(month.least) 天）",
            "\(monthName(month.month)) \(month.days) days (at least \(month.least))")
        }
        let text = months.joined(separator: site.word("、", ", "))
        notes.append([
          "town": airTown(town.area), "text": .text(site.word("有效天数不足的月份：\(text)", "short months: \(text)")),
        ])
      }
    }
    return notes
  }

  /// Sentences over the tables: what the ranking takes, provisional days, two standards.
  func airCaveats(_ year: AirYear) -> [TemplateValue] {
    var notes: [String] = []
    if year.crossesStandards {
      notes.append(
        site.word(
          "同比的两个期间执行的标准不同（\(AirStandard.gb2012.title) 到 2026年2月28日，之后为 GB 3095-2026），限值变了，优良天数和综合指数的同比只作参考。",
          "The two periods fall under different standards (\(AirStandard.gb2012.title) until 2026-02-28, then GB 3095-2026); with other limits, comparisons of good days and indices are only a guide."
        ))
    }
    let provisional = year.towns.reduce(0) { $0 + $1.current.provisionalDays }
    if provisional > 0 {
      notes.append(
        site.word(
          "其中 \(provisional) 个日值还没有审核（实时或初审），结果可能变动。",
          "\(provisional) daily values are not audited yet, so results may change."))
    }
    if year.rankedBy != .composite {
      notes.append(
        site.word(
          "没有一个\(site.townNoun)六项齐全，不能计算综合指数，按 PM₂.₅ 均值排名。",
          "None of the \(site.townNoun) has all six items, so PM₂.₅ places them."))
    }
    return notes.map { .text($0) }
  }

  /// What the ranking stands on.
  func airBasis(_ year: AirYear) -> String {
    let standard = year.towns.first?.current.standard ?? .gb2012
    let origin =
      year.ranksOfficial
      ? site.word("排名用官方公布的数", "ranked by the official figures")
      : site.word("排名用日值计算的数", "ranked by computed figures")
    let weighted =
      year.rules?.ranking == .weighted
      ? site.word("按加权名次，", "by weighted places, ")
      : site.word("按\(year.rankedBy.title.chinese)，", "by \(year.rankedBy.title.english), ")
    let text = site.word(
      "\(origin)，\(weighted)数小的在前，相同的并列；有效天数不足的不参加。执行标准：\(standard.title)、\(standard.indexTitle)、\(standard.evaluationTitle)。",
      "\(origin), \(weighted)the smallest first, ties share a place; places with too few valid days are left out. Standards: \(standard.title), \(standard.indexTitle), \(standard.evaluationTitle)."
    )
    guard let clause = year.rules?.basis else { return text }
    let basis = [site.report.rules?.number, clause].compactMap { $0 }.joined(separator: " ")
    return text + site.word("依据：\(basis)。", " Basis: \(basis).")
  }
}
