// SPDX-License-Identifier: MIT

package import Diagnostics
internal import Records
internal import Standards

extension AirFigures {
  /// How a figure of the period came about: rule and clause, rows, arithmetic.
  package func trace(_ measure: AirMeasure) -> Trace {
    Trace(rule: rule(measure), basis: basis(measure), inputs: inputs(measure), steps: steps(measure))
  }

  /// The rows behind a figure: the daily ones, and the official one where there is one.
  package func inputs(_ measure: AirMeasure) -> [TraceInput] {
    var inputs: [TraceInput] = []
    if let firstRow {
      let left = assessed.excluded.isEmpty ? "" : "，剔除 \(assessed.excluded.count) 天"
      let leftEnglish = assessed.excluded.isEmpty ? "" : ", \(assessed.excluded.count) left out"
      let days = validDays(measure)
      inputs.append(
        TraceInput(
          label: Wording(
            "空气日值，\(days.chinese)\(left)", "daily values, \(days.english)\(leftEnglish)"),
          value: computedText(measure), source: firstRow, rows: rows))
    }
    if let official, let published = reported(measure).official {
      inputs.append(
        TraceInput(
          label: Wording("官方公布值，以它为准", "the official figure, which goes before"),
          value: Self.withUnit(published.text(reported(measure).decimals), measure),
          source: official.location))
    }
    return inputs
  }

  /// `有效 255 天`; of a single item with days of its own `PM2.5 有效 261 天（AQI 有效 255 天）`.
  private func validDays(_ measure: AirMeasure) -> Wording {
    let whole = assessed.validDays
    guard case .pollutant(let item) = measure, let own = assessed[item]?.days, own != whole else {
      return Wording("有效 \(whole) 天", "\(whole) valid days")
    }
    return Wording(
      "\(item.title) 有效 \(own) 天（AQI 有效 \(whole) 天）",
      "\(own) valid days of \(item.title) (\(whole) of the AQI)")
  }

  /// `44 µg/m³`; `—` where it could not be computed.
  private func computedText(_ measure: AirMeasure) -> String {
    let figure = reported(measure)
    return figure.computed.map { Self.withUnit($0.text(figure.decimals), measure) } ?? "—"
  }

  private static func withUnit(_ text: String, _ measure: AirMeasure) -> String {
    switch measure.unit {
    case "": text
    case "%": text + "%"
    default: "\(text) \(measure.unit)"
    }
  }

  private func basis(_ measure: AirMeasure) -> String {
    let limits = standard == .gb2012 ? "GB 3095-2012" : standard.title
    switch measure {
    case .pollutant: return "\(standard.evaluationTitle)；\(limits) 表 4；GB/T 8170"
    case .composite: return "\(standard.evaluationTitle)；\(limits) 表 1 二级；GB/T 8170"
    case .goodDays, .validDays, .heavyDays, .goodRate:
      return "\(standard.indexTitle)；\(standard.evaluationTitle)；\(limits) 表 4"
    }
  }

  private func rule(_ measure: AirMeasure) -> Wording {
    switch measure {
    case .pollutant(let item):
      if let percent = item.periodPercentile {
        return Wording(
          "\(item.title)第 \(percent) 百分位：有效日值从小到大排列取第 \(percent) 百分位，剔除日不计，修约一次",
          "\(item.title), \(percent)th percentile of the valid daily values, days left out not counted, rounded once"
        )
      }
      return Wording(
        "\(item.title)均值：有效日值的算术平均，剔除日不计，修约一次",
        "\(item.title), mean of the valid daily values, days left out not counted, rounded once")
    case .composite:
      return Wording(
        "综合指数：六项浓度分别除以二级限值，各修约到两位小数后相加",
        "composite index: six concentrations over their limits, each rounded to 2 decimals, then summed")
    case .goodDays:
      return Wording("优良天数：AQI 不大于 100 的天数，缺测和剔除日不计", "good days: days with an AQI of 100 or less")
    case .validDays: return Wording("有效天数：六项齐全、能评价的天数", "valid days: days that can be judged")
    case .heavyDays: return Wording("重污染天数：AQI 大于 200 的天数", "heavy days: days with an AQI above 200")
    case .goodRate: return Wording("优良率：优良天数 ÷ 有效天数", "good-day rate: good days over valid days")
    }
  }

  private func steps(_ measure: AirMeasure) -> [String] {
    let levels = assessed.levelCounts
    switch measure {
    case .pollutant(let item): return statisticSteps(item)
    case .composite: return compositeSteps
    case .goodDays:
      return days.isEmpty
        ? []
        : ["AQI 0–50: \(levels[0])；51–100: \(levels[1])；\(levels[0]) + \(levels[1]) = \(assessed.goodDays)"]
    case .heavyDays:
      return days.isEmpty
        ? []
        : [
          "AQI 201–300: \(levels[4])；> 300: \(levels[5])；\(levels[4]) + \(levels[5]) = \(assessed.heavyDays)"
        ]
    case .validDays:
      let left = assessed.excluded.count
      return days.isEmpty
        ? [] : ["\(range.count) − \(assessed.missingDays) − \(left) = \(assessed.validDays)"]
    case .goodRate:
      let rate = goodRate
      return ["\(rate.numerator) ÷ \(rate.denominator) = \(rate.text())%"]
    }
  }

  private func statisticSteps(_ item: AirPollutant) -> [String] {
    guard let statistic = assessed[item], let exact = statistic.exact else { return [] }
    guard let percent = item.periodPercentile else {
      let sum = exact * ExactNumber(statistic.days)
      return ["\(sum.plainText()) ÷ \(statistic.days) = \(exact.plainText(most: 3)) → \(statistic.text)"]
    }
    let numbers = days.filter { $0.excludedReason == nil }
      .compactMap { $0.readings.concentration(item) }.sorted()
    let place = (numbers.count - 1) * percent
    let (below, rest) = place.quotientAndRemainder(dividingBy: 100)
    let share = ExactNumber(Int128(rest), over: 100)
    let k = ExactNumber(below + 1) + share
    var steps = ["k = 1 + (\(numbers.count) − 1) × \(percent)% = \(k.plainText())"]
    if rest == 0 || !numbers.indices.contains(below + 1) {
      steps.append("X(\(below + 1)) = \(exact.plainText()) → \(statistic.text)")
    } else {
      let (low, high) = (numbers[below].plainText(), numbers[below + 1].plainText())
      steps.append(
        "\(low) + (\(high) − \(low)) × \(share.plainText()) = \(exact.plainText()) → \(statistic.text)")
    }
    return steps
  }

  private var compositeSteps: [String] {
    guard let composite else { return [] }
    let parts = composite.singles.map { single -> String in
      let concentration = assessed[single.pollutant]?.text ?? ""
      let limit = standard.compositeLimit(single.pollutant)?.plainText() ?? ""
      return "\(single.pollutant.title): \(concentration) ÷ \(limit) = \(single.value.text(2))"
    }
    let sum = composite.singles.map { $0.value.text(2) }.joined(separator: " + ")
    return parts + ["\(sum) = \(composite.text)"]
  }
}

extension AirChange {
  /// How a comparison came about.
  package func trace(_ current: AirFigures, _ former: AirFigures, _ language: Language) -> Trace {
    let (now, then) = (shown(change.current), shown(change.former))
    let caveat =
      current.crossesStandards(with: former)
      ? Wording("；两个期间的标准不同，只作参考", "; the two periods are under different standards") : Wording("", "")
    var inputs = current.inputs(measure) + former.inputs(measure)
    if formerIsOfficial {
      inputs = inputs.filter { $0.value != "—" }
    }
    return Trace(
      rule: Wording(
        "\(measure.title.chinese)同比：与上年同期相比\(caveat.chinese)",
        "\(measure.title.english) against the same period of last year\(caveat.english)"),
      basis: current.standard.evaluationTitle, inputs: inputs,
      steps: measure.isCompared
        ? ["(\(now) − \(then)) ÷ \(then) × 100% = \(text[language])"]
        : ["\(now) − \(then) = \(text[language])"])
  }

  private func shown(_ number: ExactNumber) -> String {
    switch measure {
    case .goodRate: number.text(1)
    case .composite: number.text(CompositeIndex.decimals)
    case .pollutant, .goodDays, .validDays, .heavyDays: number.plainText()
    }
  }
}

extension AirMeasure {
  /// Whether a change is told in per cent; else as a difference.
  var isCompared: Bool {
    switch self {
    case .pollutant, .composite: true
    case .goodDays, .validDays, .heavyDays, .goodRate: false
    }
  }
}
