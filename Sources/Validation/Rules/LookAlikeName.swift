// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records

/// Names of one roster that look alike are one name, and no name holds what no one sees.
package enum LookAlikeName: Rule {
  package static let name = "look-alike-name"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    let rosters = [
      records.areas.map { ($0.name, $0.location) }, records.holders.map { ($0.name, $0.location) },
      records.sections.map { ($0.name, $0.location) },
    ]
    return rosters.flatMap { check($0, records) }
  }

  private static func check(_ names: [(String, SourceLocation)], _ records: RecordSet) -> [Diagnostic] {
    var first: [String: String] = [:]
    return names.compactMap { name, row in
      let plain = LookAlikes.plain(name)
      let earlier = first[plain.text]
      if earlier == nil { first[plain.text] = name }
      let place = records.place(of: "name", inRowAt: row)
      if let odd = plain.odd { return hidden(odd, in: name, at: place) }
      guard let earlier, earlier != name else { return nil }
      return double(name, earlier, at: place)
    }
  }

  private static func hidden(_ odd: Unicode.Scalar, in name: String, at place: SourceLocation) -> Diagnostic {
    let code = "U+" + String(odd.value, radix: 16, uppercase: true)
    return Diagnostic(
      .warning, rule: Self.name, at: place,
      Wording(
        "“\(VisibleLine.text(name))”里有看不见或冒充汉字、字母的字符 \(code)",
        "“\(VisibleLine.text(name))” holds \(code), which no one sees or which looks like another"),
      help: Wording("删掉整个名称，用键盘重新输入", "delete the whole name and type it again"))
  }

  private static func double(_ name: String, _ earlier: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: Self.name, at: place,
      Wording("“\(name)”与“\(earlier)”看上去一样，却是两个名称", "“\(name)” looks like “\(earlier)” and is another name"),
      help: Wording("是同一个就写成一样；不是就改得分得清", "write them alike if they are one, or clearly apart"))
  }
}

/// Characters that look like others.
enum LookAlikes {
  /// The name as a reader sees it, and the first character of it that is not what it seems: a mark that is not shown
  /// or turns the direction, a Kangxi radical, a Cyrillic or Greek letter within a word of Latin ones.
  static func plain(_ name: String) -> (text: String, odd: Unicode.Scalar?) {
    if name.unicodeScalars.allSatisfy({ (0x4E00..<0xA000).contains($0.value) }) { return (name, nil) }
    var text = String.UnicodeScalarView()
    var odd: Unicode.Scalar?
    let isLatin = name.unicodeScalars.contains { $0.isASCII && $0.properties.isAlphabetic }
    for scalar in name.unicodeScalars {
      if isHidden(scalar) {
        odd = odd ?? scalar
      } else if let radical = radical(scalar) {
        odd = odd ?? scalar
        text.append(radical)
      } else if let letter = letters[scalar] {
        if isLatin { odd = odd ?? scalar }
        text.append(letter)
      } else {
        text.append(narrow(scalar))
      }
    }
    return (String(text), odd)
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180E, 0x200B...0x200F,
      0x2028...0x202E,
      0x2060...0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  /// Full-width letters, figures and marks as narrow ones.
  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }

  /// The ideograph of a Kangxi radical (U+2F00 to U+2FD5; Unicode's compatibility decompositions).
  private static func radical(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard (0x2F00...0x2FD5).contains(scalar.value) else { return nil }
    return radicals[Int(scalar.value) - 0x2F00]
  }

  private static let radicals: [Unicode.Scalar] = Array(
    ("一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾"
      + "干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生"
      + "用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷"
      + "豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻"
      + "黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠").unicodeScalars
  )

  /// Cyrillic and Greek letters that print like Latin ones (Unicode TS 39, confusables), those of usual fonts.
  private static let letters: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{430}": "a", "\u{435}": "e", "\u{43E}": "o", "\u{440}": "p", "\u{441}": "c", "\u{443}": "y",
    "\u{445}": "x",
    "\u{456}": "i", "\u{458}": "j", "\u{455}": "s", "\u{410}": "A", "\u{412}": "B", "\u{415}": "E",
    "\u{41A}": "K",
    "\u{41C}": "M", "\u{41D}": "H", "\u{41E}": "O", "\u{420}": "P", "\u{421}": "C", "\u{422}": "T",
    "\u{423}": "Y",
    "\u{425}": "X", "\u{406}": "I", "\u{405}": "S", "\u{391}": "A", "\u{392}": "B", "\u{395}": "E",
    "\u{396}": "Z",
    "\u{397}": "H", "\u{399}": "I", "\u{39A}": "K", "\u{39C}": "M", "\u{39D}": "N", "\u{39F}": "O",
    "\u{3A1}": "P",
    "\u{3A4}": "T", "\u{3A5}": "Y", "\u{3A7}": "X", "\u{3BF}": "o", "\u{3BD}": "v",
  ]
}
