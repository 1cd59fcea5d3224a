// SPDX-License-Identifier: MIT

internal import Plotting
internal import Standards

/// The figures that a block draws: a column of names and one or more of numbers.
struct ChartFigures {
  let unit: String
  /// The names of the columns of numbers.
  let names: [String]
  /// One list a column of numbers, each with the same labels.
  let columns: [[Datum]]
  /// The numbers by the group that their row names, in the order of the rows; one group without a name otherwise.
  let groups: [Series]
  let target: Mark?

  var first: [Datum] { columns.first ?? [] }

  /// The labels in their order, each once.
  var labels: [String] {
    var seen: Set<String> = []
    return first.map(\.label).filter { seen.insert($0).inserted }
  }

  /// A figure a label for each group; a label that a group lacks has no figure.
  var aligned: [Series] {
    let labels = self.labels
    return groups.map { group in
      let own = Dictionary(group.data.map { ($0.label, $0) }, uniquingKeysWith: { first, _ in first })
      return Series(
        name: group.name,
        data: labels.map { own[$0] ?? Datum(label: $0, value: nil, text: "") })
    }
  }
}

/// A way to draw the figures of a block; of a kind in `ChartCatalog`.
struct ChartForm: Sendable {
  let id: String
  let chinese: String
  /// How many columns of numbers it takes.
  var columns: ClosedRange<Int> = 1...1
  /// Whether it needs the column that tells the rows' groups.
  var isGrouped = false
  /// Whether a target line may be drawn.
  var hasTarget = false
  /// Whether the figures carry the unit; else it stands above the axis.
  var showsUnit = true
  let draw: @Sendable (ChartHeading, ChartFigures) -> any Chart

  /// The forms in the order in which they are offered. A new form is a row here.
  static let all: [ChartForm] = [
    ChartForm(id: BarChart.kind, chinese: "条形", hasTarget: true) { heading, figures in
      BarChart(heading, data: figures.first, target: figures.target, keepsOrder: true)
    },
    ChartForm(id: ColumnChart.kind, chinese: "柱形", columns: 1...2, hasTarget: true, showsUnit: false) {
      heading, figures in
      ColumnChart(
        heading, unit: figures.unit, data: figures.first, lastYear: figures.second, target: figures.target)
    },
    ChartForm(id: LineChart.kind, chinese: "折线", columns: 1...2, hasTarget: true, showsUnit: false) {
      heading, figures in
      LineChart(
        heading, unit: figures.unit,
        current: Series(name: figures.second == nil ? "" : figures.names[0], data: figures.first),
        lastYear: figures.second, target: figures.target)
    },
    ChartForm(id: GroupedBarChart.kind, chinese: "分组条形", columns: 2...6) { heading, figures in
      GroupedBarChart(
        heading, series: zip(figures.names, figures.columns).map { Series(name: $0, data: $1) })
    },
    ChartForm(id: StackedBarChart.kind, chinese: "堆叠条形", columns: 2...6, showsUnit: false) {
      heading, figures in
      StackedBarChart(heading, names: figures.names, rows: figures.stacks)
    },
    ChartForm(id: BulletChart.kind, chinese: "子弹", columns: 2...2) { heading, figures in
      BulletChart(
        heading,
        rows: zip(figures.columns[0], figures.columns[1]).map { .init(actual: $0, target: $1.value) })
    },
    ChartForm(id: SlopeChart.kind, chinese: "坡度", columns: 2...2) { heading, figures in
      SlopeChart(
        heading, names: (figures.names[0], figures.names[1]),
        items: zip(figures.columns[0], figures.columns[1]).map { .init(before: $0, now: $1) })
    },
    ChartForm(id: StagePyramid.kind, chinese: "金字塔") { StagePyramid($0, stages: $1.first) },
    ChartForm(id: SmallMultiples.kind, chinese: "小图", isGrouped: true, hasTarget: true) {
      heading, figures in
      SmallMultiples(heading, panels: figures.aligned.map { .init(current: $0) }, target: figures.target)
    },
    ChartForm(id: RankPlot.kind, chinese: "名次", isGrouped: true, showsUnit: false) { heading, figures in
      RankPlot(heading, series: figures.aligned, places: figures.groups.count)
    },
  ]

  /// The form that a word of the block names.
  static func named(_ text: String) -> ChartForm? {
    let word = text.lowercased()
    return all.first { $0.id == word || [$0.chinese, $0.chinese + "图"].contains(word) }
  }
}

extension ChartFigures {
  /// The second column, as what the first is compared with.
  var second: Series? { columns.count > 1 ? Series(name: names[1], data: columns[1]) : nil }

  /// The columns as the parts of a bar for each row, with the sum of those that are known at its end.
  var stacks: [StackedBarChart.Row] {
    first.indices.map { row in
      let parts = columns.map { $0[row] }
      let sum = parts.compactMap { $0.value.flatMap { ExactNumber($0.description) } }.reduce(.zero, +)
      let text = parts.allSatisfy { $0.value == nil } ? "" : sum.plainText()
      return StackedBarChart.Row(
        whole: Datum(label: first[row].label, value: nil, text: unit.isEmpty ? text : text + " " + unit),
        parts: parts)
    }
  }
}
