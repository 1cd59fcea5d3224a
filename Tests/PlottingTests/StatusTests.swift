// SPDX-License-Identifier: MIT

import Plotting
import Testing

struct StatusTests {
  @Test func `lines that share a range show the same figure at the same height`() {
    let heading = ChartHeading(id: "s", title: "名次", description: "")
    func last(_ values: [Double?], _ range: ClosedRange<Double>?) -> String {
      let chart = Sparkline(heading, values: values, isReversed: true, range: range)
      let text = String(decoding: SVGWriter.write(chart.drawing()), as: UTF8.self)
      return text.split(separator: "cy=\"").last.map { String($0.prefix { $0 != "\"" }) } ?? ""
    }
    #expect(last([1, 3], 1...12) == last([12, 3], 1...12))
    #expect(last([1, 3], nil) != last([12, 3], nil))
  }

  @Test func `a strip names in its legend only what stands in it without a word`() {
    let heading = ChartHeading(id: "s", title: "标", description: "", width: 480)
    let chart = StatusStrip(heading, counts: [.onSchedule: 30, .missed: 1])
    let text = String(decoding: SVGWriter.write(chart.drawing()), as: UTF8.self)
    #expect(text.split(separator: ">达序时 30<").count == 2)
    #expect(text.split(separator: ">未达到 1<").count == 2)
  }

  private func svg(_ chart: some Chart) -> String {
    String(decoding: SVGWriter.write(chart.drawing()), as: UTF8.self)
  }

  @Test func `every status has a word in both languages`() {
    for words in [ChartWords.chinese, .english] {
      #expect(Set(Status.allCases.map { words.word($0) }).count == Status.allCases.count)
    }
  }

  @Test func `a target out of reach has a part of its own in the strip`() {
    let heading = ChartHeading(id: "s", title: "t", description: "d", width: 900)
    let text = svg(StatusStrip(heading, counts: [.seriouslyBehind: 2, .unreachable: 1, .waiting: 3]))
    for part in ["严重滞后 2", "目标不可达 1", "待了结 3", "part status-unreachable", "part status-waiting"] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test func `a day left out is drawn for itself and counts for no level`() {
    let heading = ChartHeading(id: "c", title: "t", description: "d")
    let text = svg(CalendarHeatMap(heading, months: [[.level(.good), .excluded, .excluded, .noData]]))
    for part in ["良 1 天", "剔除 2 天", "无数据 1 天"] { #expect(text.contains(part), "\(part)") }
  }

  @Test func `a line chart has the even pace where there is one`() {
    let heading = ChartHeading(id: "l", title: "t", description: "d")
    let series = Series(name: "2022", data: [1.0, 2].map { Datum(label: "", value: $0, text: "") })
    let with = svg(LineChart(heading, unit: "", current: series, pace: [1.5, 3]))
    #expect(with.contains("line pace") && with.contains("序时进度"))
    #expect(!svg(LineChart(heading, unit: "", current: series)).contains("line pace"))
  }
}
