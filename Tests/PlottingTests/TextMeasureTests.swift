// SPDX-License-Identifier: MIT

import Plotting
import Testing

struct TextMeasureTests {
  @Test func `a Chinese character is one em`() {
    #expect(TextMeasure.width("云汀县", size: 14) == 42)
    #expect(TextMeasure.width("12", size: 10) < TextMeasure.width("一二", size: 10) * 0.6)
    #expect(TextMeasure.width("12", size: 10, isBold: true) > TextMeasure.width("12", size: 10))
  }

  @Test func `text that fits is untouched, other text ends in an ellipsis`() {
    #expect(TextMeasure.fitted("云汀县", width: 42, size: 14) == "云汀县")
    #expect(TextMeasure.fitted("云汀县环境", width: 42, size: 14) == "云汀…")
    #expect(TextMeasure.fitted("云汀县", width: 14, size: 14) == "…")
    #expect(TextMeasure.fitted("云汀县", width: 10, size: 14) == "")
  }

  @Test func `control characters vanish and towers of accents are cut`() {
    #expect(TextMeasure.fitted("a\u{0}b\u{202E}c", width: 100, size: 10) == "abc")
    let tower = "a" + String(repeating: "\u{301}", count: 500)
    #expect(TextMeasure.fitted(tower, width: 100, size: 10).unicodeScalars.count <= 4)
  }

  @Test func `a long text is cut to a number of characters`() {
    #expect(TextMeasure.clipped("一二三四", to: 3) == "一二三…")
    #expect(TextMeasure.clipped("一二三", to: 3) == "一二三")
  }

  @Test func `names that would be cut to the same are shown from where they part`() {
    let names = ["青禾县住房和城乡建设局", "青禾县住房和城乡建筑站", "青禾县住房和城乡规划院"]
    #expect(TextMeasure.commonStart(names, width: 120, size: 14) == 8)
    #expect(TextMeasure.commonStart(names, width: 400, size: 14) == 0)
    #expect(TextMeasure.commonStart(["城关街道办事处环保办", "柳溪镇人民政府办公室"], width: 60, size: 14) == 0)
    #expect(TextMeasure.commonStart([], width: 60, size: 14) == 0)
  }
}
