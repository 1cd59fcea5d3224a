// SPDX-License-Identifier: MIT

import Search
import Testing

struct FoldingTests {
  private func folded(_ text: String) -> String {
    var result = ""
    for value in Folding.folded(text) {
      if let scalar = Unicode.Scalar(value) { result.unicodeScalars.append(scalar) }
    }
    return result
  }

  @Test(arguments: [
    ("PM₂.₅", "pm2.5"), ("ＰＭ２．５", "pm2.5"), ("PM2.5 平均浓度", "pm2.5平均浓度"), ("m³", "m3"), ("10⁴", "104"),
    ("晋环函〔2022〕12号", "晋环函(2022)12号"), ("【内部】", "(内部)"), ("“双随机”", "\"双随机\""), ("1—9月", "1-9月"),
    ("Air  Quality", "air quality"), ("白 石　镇", "白石镇"), ("甲\u{200B}乙", "甲乙"), ("ÀÉ Ω", "àé ω"),
    ("甲 \n 乙", "甲\n乙"), ("\u{E000}甲\u{E001}", "甲"), ("µg", "μg"), ("臺賬", "台账"), ("養殖排口", "养殖排口"),
    ("環境監測", "环境监测"), ("ＨＫ－０３", "hk-03"), ("劣Ⅴ类", "劣v类"), ("Ⅲ 类 Ⅷ ⅷ", "iii类viii viii"), ("a Ⅰ b", "a i b"),
    ("", ""), ("A", "a"), (" ", ""), ("𠮷Ａ𠮷", "𠮷a𠮷"), ("a 𠮷 b", "a𠮷b"), ("a\u{10FFFF}é", "a\u{10FFFF}é"),
    ("ß߿ࠀ\u{FFFD}", "ß߿ࠀ\u{FFFD}"),
  ])
  func `texts that are read alike are folded to one`(text: String, wanted: String) {
    #expect(folded(text) == wanted)
  }

  @Test func `folding what is folded changes nothing`() {
    let once = folded("ＰＭ₂.₅ Ａ Ｂ〔１〕“Ω”")
    #expect(folded(once) == once)
  }
}
