// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Plotting
internal import Records
internal import Standards
internal import Templates

/// The tables of the air page.
extension PageScope {
  /// A row of the ranking.
  func airRow(_ town: TownAir) -> TemplateValue {
    let figures = town.current
    return [
      "rank": .text(town.rank.map { String($0.place) } ?? "—"), "town": airTown(town.area),
      "reason": .optional(airReason(town.unranked, figures)),
      "composite": airCell(figures, .composite), "pm25": airCell(figures, .pollutant(.pm25)),
      "pm10": airCell(figures, .pollutant(.pm10)),
      "so2": airCell(figures, .pollutant(.so2)), "no2": airCell(figures, .pollutant(.no2)),
      "co": airCell(figures, .pollutant(.co)), "o3": airCell(figures, .pollutant(.o3EightHour)),
      "goodDays": airCell(figures, .goodDays), "goodRate": airCell(figures, .goodRate),
      "heavyDays": airCell(figures, .heavyDays),
      "largest": .text(airLargest(figures)), "validDays": airCell(figures, .validDays),
      "cityRank": .text(figures.official?.rankText ?? "—"),
    ]
  }

  /// The places of last year's same period, with the figures behind them.
  func airFormerRow(_ town: TownAir, _ former: AirFigures) -> TemplateValue {
    [
      "rank": .text(town.formerRank.map { String($0.place) } ?? "—"), "town": airTown(town.area),
      "reason": .optional(airReason(town.formerUnranked, former)),
      "composite": airCell(former, .composite), "pm25": airCell(former, .pollutant(.pm25)),
      "pm10": airCell(former, .pollutant(.pm10)), "so2": airCell(former, .pollutant(.so2)),
      "no2": airCell(former, .pollutant(.no2)), "co": airCell(former, .pollutant(.co)),
      "o3": airCell(former, .pollutant(.o3EightHour)), "goodDays": airCell(former, .goodDays),
      "goodRate": airCell(former, .goodRate), "validDays": airCell(former, .validDays),
      "cityRank": .text(former.official?.rankText ?? "—"),
    ]
  }

  /// The ranking by improvement.
  func airImprovement(_ year: AirYear) -> [TemplateValue] {
    year.towns.filter { $0.changeRank != nil }.sorted {
      ($0.changeRank?.place ?? 0, $0.area) < ($1.changeRank?.place ?? 0, $1.area)
    }.map { town in
      [
        "rank": .text(town.changeRank.map { String($0.place) } ?? "—"), "town": airTown(town.area),
        "pm25Change": airChange(town.change(.pollutant(.pm25))),
        "pm10Change": airChange(town.change(.pollutant(.pm10))),
        "now": airCell(town.current, year.rankedBy), "then": airCell(town.former, year.rankedBy),
        "change": airChange(town.change(year.rankedBy)),
        "nowRank": .text(town.rank?.text ?? "—"), "thenRank": .text(town.formerRank?.text ?? "—"),
      ]
    }
  }

  /// Places by month, a row a town.
  func airMonthRow(_ town: TownAir) -> TemplateValue {
    [
      "town": airTown(town.area),
      "months": .list(
        town.months.map { month in
          let why = airReason(month.unranked, month.figures)
          return ["rank": .text(month.rank.map { String($0.place) } ?? "—"), "why": .optional(why)]
        }),
      "year": .text(town.rank.map { String($0.place) } ?? "—"),
    ]
  }

  /// A town's first and last ranked month, each with its place.
  private struct RankMove {
    let area: Int
    let from: (Int, Int)
    let to: (Int, Int)
    /// How many places up.
    var rise: Int { from.1 - to.1 }
  }

  /// The town that rose most and the one that fell most.
  private func furthestMoves(_ year: AirYear) -> (rise: RankMove?, fall: RankMove?) {
    let moves = year.ranked.compactMap { town -> RankMove? in
      let months = town.months.compactMap { month in month.rank.map { (month.month, $0.place) } }
      guard let first = months.first, let last = months.last, first.0 != last.0 else { return nil }
      return RankMove(area: town.area, from: first, to: last)
    }
    return (
      moves.max { $0.rise < $1.rise }.flatMap { $0.rise > 0 ? $0 : nil },
      moves.max { $1.rise < $0.rise }.flatMap { $0.rise < 0 ? $0 : nil }
    )
  }

  /// Who moved furthest over the ranked months: `城关从 2 月第 8 升到 9 月第 2，古渡从 2 月第 5 降到 9 月第 12`.
  func airRankFinding(_ year: AirYear) -> String {
    func words(_ move: RankMove, _ verb: (String, String)) -> String {
      let name = site.shortName(ofArea: move.area)
      return site.word(
        "\(name)从 \(move.from.0) 月第 \(move.from.1) \(verb.0) \(move.to.0) 月第 \(move.to.1)",
        "\(name) \(verb.1) from \(move.from.1) in \(monthName(move.from.0)) to \(move.to.1) in \(monthName(move.to.0))"
      )
    }
    let (rise, fall) = furthestMoves(year)
    let parts = [rise.map { words($0, ("升到", "rose")) }, fall.map { words($0, ("降到", "fell")) }]
      .compactMap { $0 }
    if parts.isEmpty {
      return site.word("各\(site.townNoun)的空气名次没有变化", "No place by air has changed")
    }
    return site.word("空气名次：", "Places by air: ") + parts.joined(separator: site.word("，", ", "))
  }

  /// The places of the months as a plot; the towns that its title names stand out; where it names none, the first
  /// and the last of the year.
  func airRankPlot(_ year: AirYear, id: String, width: Double, hasTips: Bool = true) -> TemplateValue {
    let ranked = year.ranked.filter { town in town.months.contains { $0.rank != nil } }
    guard ranked.count > 1 else { return .missing }
    let series = ranked.map { town in
      Series(
        name: site.shortName(ofArea: town.area),
        data: town.months.map { month in
          Datum(
            label: monthName(month.month), value: month.rank.map { Double($0.place) },
            text: month.rank?.text ?? "—")
        })
    }
    let moves = furthestMoves(year)
    let named = [moves.rise?.area, moves.fall?.area].compactMap { $0 }
    let strong = ranked.indices.filter { index in
      named.isEmpty ? index == 0 || index == ranked.count - 1 : named.contains(ranked[index].area)
    }
    let title = airRankFinding(year)
    let words = site.word(
      "\(ranked.count) 个\(site.townNoun)每月的名次，第 1 名在上",
      "the places of \(ranked.count) \(site.townNoun) month by month, 1 on top")
    return svg(
      RankPlot(
        heading(id, title, words, width: width), series: series, places: ranked.count,
        emphasised: Set(strong), hasTips: hasTips))
  }

  /// One rule of the bottom: who is there, for how long, and what follows.
  func airBottom(_ year: AirYear, _ position: Int) -> TemplateValue {
    let rule = year.rules?.bottoms[position]
    let touched = year.ranked.filter { $0.runs[position].longest > 0 }
      .enumerated().sorted {
        ($1.element.runs[position].months, $1.element.runs[position].longest, $0.offset)
          < ($0.element.runs[position].months, $0.element.runs[position].longest, $1.offset)
      }.map(\.element)
    let ladder = rule?.ladder.rungs.enumerated().map { index, rung in
      site.word("\(index + 1) 个月：\(rung)", "\(index + 1) \(index == 0 ? "month" : "months"): \(rung)")
    }
    return [
      "name": .text(rule?.name ?? ""),
      "rule": .text(
        rule.map { site.word($0.condition) + cellsText($0) } ?? ""),
      "ladder": .text((ladder ?? []).joined(separator: site.word("；", "; "))),
      "basis": .optional(rule.flatMap { airBasis($0) }),
      "monthNames": .list((year.towns.first?.months ?? []).map { .text(monthName($0.month)) }),
      "rows": .list(touched.map { bottomRow($0, position) }), "hasRows": .flag(!touched.isEmpty),
    ]
  }

  /// What the figures below the signs are.
  private func cellsText(_ rule: AirBottomRule) -> String {
    guard rule.by == .both else { return "" }
    return site.word("（格内为综合指数、改善两个名次）", " (in the cells: the places by index and by improvement)")
  }

  /// The places of a month in few characters: `12、10`.
  private func brief(_ rule: AirBottomRule, _ month: TownAirMonth) -> String {
    let (index, change) = (month.compositeRank?.place, month.changeRank?.place)
    let places = rule.by == .composite ? [index] : rule.by == .improvement ? [change] : [index, change]
    return places.map { $0.map { String($0) } ?? "—" }.joined(separator: site.word("、", ", "))
  }

  private func bottomRow(_ town: TownAir, _ position: Int) -> TemplateValue {
    let run = town.runs[position]
    return [
      "town": airTown(town.area),
      "months": .list(
        zip(town.months, run.isAtBottom).map { month, isAtBottom in
          [
            "places": .text(isAtBottom == nil ? "" : site.word(run.rule.places(month))),
            "brief": .text(isAtBottom == nil ? "" : brief(run.rule, month)),
            "class": .text(isAtBottom == true ? "at-bottom" : ""),
            "shape": .text(isAtBottom == true ? "▲" : isAtBottom == false ? "·" : "—"),
            "word": .text(
              isAtBottom == true
                ? site.word("末位", "bottom")
                : isAtBottom == false ? site.word("不是末位", "not") : site.word("没有排名", "not ranked")),
          ]
        }),
      "run": .text(
        run.months == 0
          ? site.word("已退出", "out") : site.word("连续 \(run.months) 个月", "\(run.months) in a row")),
      "measure": .text(run.measure ?? "—"), "isNow": .flag(run.months > 0),
    ]
  }
}
