// SPDX-License-Identifier: MIT

/// Looks at a text line by line for what the parser could not read in good time.
///
/// It errs on the side of refusing: it does not know code blocks, and takes each run of lines without a blank one for
/// a paragraph, unless a line surely starts another block. The factors were measured with libcmark-gfm 0.29.0.gfm.6.
struct LimitScan {
  private var nesting = NestingScan()
  /// The time in nanoseconds that earlier paragraphs may take.
  private var work = 0
  private var cells = 0
  private var items = 0
  private var closingBrackets = 0
  private var longestDefinition = 0
  private var paragraph = ParagraphMarks()
  /// Columns of the widest table that may have begun in this run of lines.
  private var columns = 0
  private var isAfterBlank = true
  /// The cells of a line that is surely a table's header if a delimiter row of as many follows.
  private var headerCells: Int?
  /// Whether each further line that begins with `|` is surely a row of a table, so a text of its own.
  private var isInTable = false
  /// Whether the text is within every other limit anyway.
  private let isOnlyNesting: Bool

  init(isOnlyNesting: Bool = false) {
    self.isOnlyNesting = isOnlyNesting
  }

  /// Takes the next line if only nesting is asked for and it surely begins nothing that could hold other lines.
  mutating func takesAsText(firstByte: UInt8?) -> Bool {
    isOnlyNesting && firstByte.map { nesting.takesAsText(firstByte: $0) } ?? false
  }

  /// Takes the next line; tells which limit is broken with it.
  mutating func excess(inLine line: ArraySlice<UInt8>) -> LimitExcess? {
    if line.allSatisfy({ $0 <= 0x20 || $0 == 0x3E }) {
      endParagraph()
      columns = 0
      isInTable = false
      headerCells = nil
      isAfterBlank = true
      nesting.takeBlankLine()
      return nesting.depth(of: line) > InputLimits.nesting ? .nesting : nil
    }
    if nesting.depth(of: line) > InputLimits.nesting { return .nesting }
    if isOnlyNesting { return nil }
    if let excess = tableExcess(line) { return excess }
    let isItem = LineShape.isBulletItem(line)
    if isItem {
      items += 1
      if items > InputLimits.items { return .items }
    }
    if isInTable || isItem { endParagraph() }
    paragraph.take(line)
    closingBrackets += line.count { $0 == 0x5D }
    if paragraph.isDefinition { longestDefinition = max(longestDefinition, paragraph.size) }
    isAfterBlank = false
    if longestDefinition.multipliedSafely(by: closingBrackets) > InputLimits.copies { return .copies }
    return work + paragraph.work > InputLimits.work ? .work : nil
  }

  private mutating func endParagraph() {
    work += paragraph.work
    paragraph = ParagraphMarks()
  }

  private mutating func tableExcess(_ line: ArraySlice<UInt8>) -> LimitExcess? {
    cells += columns
    let delimiters = LineShape.delimiterCells(line)
    if delimiters > 0 {
      if delimiters > InputLimits.columns { return .columns(delimiters) }
      columns = max(columns, delimiters)
      paragraph.delimiterRows += isInTable ? 0 : 1
      cells += delimiters
    }
    if isInTable {
      isInTable = LineShape.startsWithPipe(line)
    } else if delimiters > 0, headerCells == delimiters, LineShape.isDelimiterRow(line) {
      isInTable = true
    }
    headerCells = isAfterBlank ? LineShape.headerCells(line) : nil
    return cells > InputLimits.cells ? .cells : nil
  }
}

/// The marks of a run of lines, and the time they may cost together.
private struct ParagraphMarks {
  private(set) var size = 0
  private(set) var isDefinition = false
  var delimiterRows = 0
  private var openings = 0
  private var notes = 0
  private var stars = 0
  private var angles = 0
  /// The sum of the squares of each line's number of `|`.
  private var pipeSquares = 0

  mutating func take(_ line: ArraySlice<UInt8>) {
    size += line.count
    var previous: UInt8 = 0
    var pipes = 0
    for byte in line {
      switch byte {
      case 0x7C: pipes += 1
      case 0x5B: openings += 1
      case 0x5E where previous == 0x5B: notes += 1
      case 0x2A, 0x5F: stars += 1
      case 0x3C: angles += 1
      case 0x3A where previous == 0x5D: isDefinition = true
      default: break
      }
      previous = byte
    }
    pipeSquares += pipes * pipes
  }

  /// Nanoseconds. Brackets are looked up among brackets, footnote marks among stars; angle brackets and delimiter rows
  /// each make the parser read the paragraph again; a star is costly by itself; the cells of a row are counted anew for
  /// each.
  var work: Int {
    openings.multipliedSafely(by: openings) + 1_000 * stars + (8 * notes).multipliedSafely(by: stars)
      + max(delimiterRows, 1).multipliedSafely(by: pipeSquares)
      + angles.multipliedSafely(by: size) / 2 + (20 * delimiterRows).multipliedSafely(by: size)
  }
}

extension Int {
  /// The product; a quarter of the largest number where it would be more, so that a few of them can be added.
  fileprivate func multipliedSafely(by other: Int) -> Int {
    let (product, isTooLarge) = multipliedReportingOverflow(by: other)
    return isTooLarge ? Int.max / 8 : Swift.min(product, Int.max / 8)
  }
}
