// SPDX-License-Identifier: MIT

import Testing

/// Names that readers cannot tell apart.
struct LookAlikeTests {
  private func holders(_ names: String...) -> String {
    let rows = names.enumerated().map { "Z\($0.offset + 1),\($0.element),部门," }
    return findings(["tables/责任主体.csv": "编号,名称,类别,行政区\nZ9,白石镇,镇街,白石镇\n" + rows.joined(separator: "\n") + "\n"]
    )
  }

  @Test func `a radical in the place of a character is told with its code`() {
    #expect(
      holders("⽩石办") == """
        content/tables/责任主体.csv:3:4: warning: “⽩石办”里有看不见或冒充汉字、字母的字符 U+2F69 [look-alike-name]
          帮助：删掉整个名称，用键盘重新输入

        """)
  }

  @Test func `wide and narrow letters are two names that look alike`() {
    #expect(
      holders("A区办", "Ａ区办") == """
        content/tables/责任主体.csv:4:4: warning: “Ａ区办”与“A区办”看上去一样，却是两个名称 [look-alike-name]
          帮助：是同一个就写成一样；不是就改得分得清

        """)
  }

  @Test(arguments: ["甲\u{200D}办", "甲\u{202E}办", "甲\u{2067}办", "甲\u{E0041}办", "PM\u{421}O办", "\u{3A1}M办"])
  func `marks that are not shown or turn the text, and foreign letters among Latin ones`(name: String) {
    #expect(holders(name).contains("[look-alike-name]"))
  }

  @Test(arguments: ["样县水务局", "A区办", "Минский办", "μ办", "（甲）办"])
  func `ordinary names are left alone`(name: String) {
    #expect(holders(name) == "")
  }
}
