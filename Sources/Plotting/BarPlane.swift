// SPDX-License-Identifier: MIT

/// The columns of a chart with horizontal bars: names at the left, bars, and figures at the bars' ends.
struct BarPlane {
  let labelWidth: Double
  let valueRoom: Double
  let scale: Scale
  let zero: Double
  let end: Double
  private let isColumn: Bool
  /// What all names begin with and is left out, in characters; 0 where they can be told apart as they are.
  private let commonStart: Int

  /// Room for rows of figures.
  ///
  /// - Parameters:
  ///   - others: Values beside the rows' that the bars' scale must hold, such as a target.
  ///   - hasShapes: Whether a status shape stands before the figures.
  ///   - alignsFigures: Whether the figures stand in a column at the right, clear of a target line.
  ///   - labelShare: The greatest share of the width given to names.
  init(
    width: Double, rows: [Datum], others: [Double], hasShapes: Bool, words: ChartWords,
    labelShare: Double = 0.36, alignsFigures: Bool = false
  ) {
    let values = rows.compactMap(\.known) + others
    let lower = min(values.min() ?? 0, 0)
    var upper = max(values.max() ?? 0, 0)
    if lower == upper { upper = 1 }
    let isMixed = lower < 0
    isColumn = alignsFigures && !isMixed
    let share = isMixed ? min(labelShare, 0.24) : labelShare
    labelWidth = TextStyle.label.widest(rows.map(\.label), limit: share * width)
    commonStart = TextStyle.label.commonStart(rows.map(\.label), limit: share * width)
    let texts = rows.map { $0.known == nil && $0.text.isEmpty ? words.noData : $0.text }
    let isGapped = rows.contains { $0.known == nil }
    let shapeRoom = hasShapes || isGapped ? 18.0 : 2.0
    valueRoom =
      TextStyle.value.widest(texts, limit: (isMixed ? 0.2 : 0.3) * width) + shapeRoom + (isColumn ? 14 : 6)
    let start = Sketch.edge + labelWidth + 10 + (isMixed ? valueRoom : 0)
    end = max(width - Sketch.edge - (upper > 0 || isGapped ? valueRoom : 4), start + 20)
    scale = Scale(from: lower, through: upper, to: start, end)
    zero = scale.position(0)
  }

  /// Draws the name, the bar and the figure of a row round the middle line `y`.
  func draw(
    _ row: Datum, y: Double, thickness: Double, in sketch: inout Sketch, words: ChartWords,
    classes: String? = nil, showsLabel: Bool = true
  ) {
    let label = commonStart > 0 ? "…" + row.label.dropFirst(commonStart) : row.label
    if showsLabel { sketch.text(label, Sketch.edge, y, .label, limit: labelWidth + 0.5) }
    guard let value = row.known else {
      let left = isColumn ? end + 10 : zero + 4
      sketch.shape(.noData, x: left + 6, y: y)
      let text = row.text.isEmpty ? words.noData : row.text
      sketch.text(text, left + 17, y, .note, limit: sketch.width - left - 19)
      return
    }
    let x = scale.position(value)
    let colour = classes ?? row.status?.className ?? "plain"
    sketch.rect(min(zero, x), y - thickness / 2, (x - zero).magnitude, thickness, "bar " + colour)
    drawFigure(of: row, at: x, y: y, isNegative: value < 0, in: &sketch)
  }

  private func drawFigure(of row: Datum, at x: Double, y: Double, isNegative: Bool, in sketch: inout Sketch) {
    var place = isColumn ? end + 10 : isNegative ? x - 6 : x + 6
    if let status = row.status {
      sketch.shape(status, x: isNegative ? place - 6 : place + 6, y: y)
      place += isNegative ? -15 : 15
    }
    let room = valueRoom - (row.status == nil ? 6 : 21) - (isColumn ? 8 : 0)
    if isColumn {
      sketch.text(row.text, sketch.width - Sketch.edge, y, .value, anchor: .end, limit: room + 0.5)
      return
    }
    sketch.text(row.text, place, y, .value, anchor: isNegative ? .end : .start, limit: room + 0.5)
  }
}
