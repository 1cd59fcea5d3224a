// SPDX-License-Identifier: MIT

import Privacy
import Testing

/// Forms in which people write numbers so that programs, or other people, do not see them at once.
struct PersonalDataFormsTests {
  private func found(_ text: String, hasCells: Bool = false) -> [String] {
    PersonalDataScanner(hasCells: hasCells).matches(in: text).map { "\($0.kind.rawValue) \($0.normal)" }
  }

  @Test(arguments: [
    "13912340907.0", "13912340907.00", "1.3912340907E+10", "1.3912340907e10", "电话 13912340907.0，",
    "1391 2340 907", "139 123 40907", "13912 340907", "139123 40907", "139-123-40907", "1391-2340-907",
    "139 12340 907", "1 3 9 1 2 3 4 0 9 0 7", "1-3-9-1-2-3-4-0-9-0-7", "1 3 9 1 2 3 4 0 9 0 7。",
    "1，3，9，1，2，3，4，0，9，0，7",
    "1.3.9.1.2.3.4.0.9.0.7", "１ ３ ９ １ ２ ３ ４ ０ ９ ０ ７", "139\t1234\t0907", "139/1234/0907", "139_1234_0907",
    "139,1234,0907", "139，1234，0907", "139、1234、0907", "139:1234:0907", "139：1234：0907", "139;1234;0907",
    "139+1234+0907", "139=1234=0907", "139~1234~0907", "139～1234～0907", "139|1234|0907", "139·1234·0907",
    "139 | 1234 | 0907", "139.1234.0907", "139。1234。0907", "139--1234--0907", "139——1234——0907",
    "139-1234 0907", "139 1234-0907", "(139)1234-0907", "（139）12340907", "0139-1234-0907",
    "+86/139/1234/0907",
    "13 91 23 40 90 7", "139 12 34 09 07",
  ])
  func `a mobile number in other groups and with other signs`(text: String) {
    #expect(found(text) == ["mobile 13912340907"])
  }

  @Test(arguments: [
    "𝟏𝟑𝟗𝟏𝟐𝟑𝟒𝟎𝟗𝟎𝟕", "𝟭𝟯𝟵 𝟭𝟮𝟯𝟰 𝟬𝟵𝟬𝟳", "𝟷𝟹𝟿-𝟷𝟸𝟹𝟺-𝟶𝟿𝟶𝟽", "①③⑨①②③④⓪⑨⓪⑦", "①③⑨ ①②③④ ⓪⑨⓪⑦", "❶❸❾❶❷❸❹⓿❾⓿❼",
    "一三九1234〇九〇七", "139一二三四0907", "13九12340907", "1三9 1234 0九07", "壹叁玖壹贰叁肆零玖零柒", "139-一二三四-0907",
    "一、三、九、一、二、三、四、零、九、零、七", "1️⃣3️⃣9️⃣1️⃣2️⃣3️⃣4️⃣0️⃣9️⃣0️⃣7️⃣", "张三13912340907", "①13912340907", "13912340907①",
    "第一13912340907二", "13912340907二", "王五：139 1234 0907", "第一 139 1234 0907", "① 139 1234 0907",
    "李四 139 1234 0907", "一、139-1234-0907", "幺三九-1234-0907",
  ])
  func `a mobile number in other digits`(text: String) {
    #expect(found(text) == ["mobile 13912340907"])
  }

  @Test(arguments: [
    "110101.19900307.7758", "110101_19900307_7758", "110101/19900307/7758", "110101,19900307,7758",
    "110101，19900307，7758", "110101、19900307、7758", "1101 0119 9003 0777 58", "110101 1990-0307 7758",
    "1 1 0 1 0 1 1 9 9 0 0 3 0 7 7 7 5 8", "110101 1990 03 07 7758", "110101199003077758.0",
    "一一〇一〇一一九九〇〇三〇七七七五八", "110101一九九〇〇三〇七7758", "𝟏𝟏𝟎𝟏𝟎𝟏𝟏𝟗𝟗𝟎𝟎𝟑𝟎𝟕𝟕𝟕𝟓𝟖",
    "编号：110101199003077758",
  ])
  func `an identity number in other groups, signs and digits`(text: String) {
    #expect(found(text) == ["identityNumber 110101199003077758"])
  }

  @Test(arguments: [
    "6222.0212.3456.7890.128", "6222_0212_3456_7890_128", "6222/0212/3456/7890/128",
    "6222,0212,3456,7890,128",
    "622202/1234567890128", "6 2 2 2 0 2 1 2 3 4 5 6 7 8 9 0 1 2 8", "622202 12345 67890128",
  ])
  func `a bank card in other groups and with other signs`(text: String) {
    #expect(found(text) == ["bankCard 6222021234567890128"])
  }

  @Test(arguments: [
    "530-5123456", "电话 530 5123456", "0530/5123456", "0530_5123456", "0530.5123456", "0530：5123456",
    "0530·5123456",
    "〇五三〇五一二三四五六", "〇五三〇—五一二三四五六", "零五三零 五一二三四五六", "0530五一二三四五六", "0 5 3 0 5 1 2 3 4 5 6",
    "0530-5123-456", "0530-512-3456", "⓪⑤③⓪⑤①②③④⑤⑥", "第二 0530 5123456",
  ])
  func `a landline number in other forms`(text: String) {
    #expect(found(text) == ["landline 05305123456"])
  }

  @Test(arguments: [
    "咨询：5123456", "请拨打5123456", "手机：5123456", "电话/5123456", "联系 5123456", "致电512-3456", "来电：512 3456",
    "电话：五一二三四五六", "值班=5123456", "咨询\t5123456", "举报5123-456",
  ])
  func `a landline number behind a word`(text: String) {
    #expect(found(text) == ["landline 5123456"])
  }

  @Test(arguments: [
    ("zhang@qq．com", "zhang@qq.com"), ("zhang@qq。com", "zhang@qq.com"), ("zhang @ qq.com", "zhang@qq.com"),
    ("zhang@ qq.com", "zhang@qq.com"), ("zhang @qq.com", "zhang@qq.com"), ("zhang[at]qq.com", "zhang@qq.com"),
    ("zhang [at] qq.com", "zhang@qq.com"), ("zhang(a)qq.com", "zhang@qq.com"),
    ("zhang(at)qq.com", "zhang@qq.com"),
    ("zhang（at）mail.qq.com", "zhang@mail.qq.com"), ("zhang【AT】qq.com", "zhang@qq.com"),
    ("zhang at qq dot com", "zhang@qq.com"), ("zhang[at]qq[dot]com", "zhang@qq.com"),
    ("zhang(at)qq．com", "zhang@qq.com"), ("zhang＠qq．com", "zhang@qq.com"),
    ("zhang@qq dot com", "zhang@qq.com"),
    ("zhang@qq．com。PM2.5超标", "zhang@qq.com"), ("zhang@qq.com。PM2.5超标", "zhang@qq.com"),
    ("zhang at mail.qq dot com", "zhang@mail.qq.com"), ("ｚｈａｎｇ＠ｑｑ．ｃｏｍ", "ｚｈａｎｇ@ｑｑ.ｃｏｍ"),
    ("zhang@qq.com。cn是", "zhang@qq.com.cn"),
  ])
  func `an e-mail address that hides`(text: String, normal: String) {
    #expect(found(text) == ["email \(normal)"])
  }

  @Test(arguments: [
    ("鲁 A 12345", "鲁A12345"), ("鲁A：12345", "鲁A12345"), ("鲁A:12345", "鲁A12345"), ("鲁A·12345", "鲁A12345"),
    ("鲁A/12345", "鲁A12345"), ("鲁·A12345", "鲁A12345"), ("鲁-A-12345", "鲁A12345"), ("鲁A 12 345", "鲁A12345"),
    ("鲁 A 1 2 3 4 5", "鲁A12345"), ("鲁A D12345", "鲁AD12345"), ("鲁AD 12345", "鲁AD12345"),
    ("鲁A·D·12345", "鲁AD12345"), ("鲁 A 12345F", "鲁A12345F"), ("鲁AD12345", "鲁AD12345"),
    ("武警 WJ鲁1234X", "WJ鲁1234X"), ("WJ鲁·12345", "WJ鲁12345"), ("WJ 鲁 12345", "WJ鲁12345"),
    ("武警WJ01-12345", "WJ0112345"), ("京A1234使", "京A1234使"), ("沪A1234领", "沪A1234领"), ("使014578", "使014578"),
    ("使014·578", "使014578"), ("鲁Ａ𝟏𝟐𝟑𝟒𝟓", "鲁A12345"), ("鲁A_12345，", "鲁A12345"), ("京A12345区域内停放", "京A12345"),
  ])
  func `a licence plate in other forms`(text: String, normal: String) {
    #expect(found(text) == ["licencePlate \(normal)"])
  }

  @Test func `in CSV and JSON commas part numbers`() {
    #expect(found("站点,139,1234,0907", hasCells: true) == [])
    #expect(found("[139,1234,0907]", hasCells: true) == [])
    #expect(found("站点\t139\t1234\t0907", hasCells: true) == [])
    #expect(
      found("站点,139 1234 0907,13912340908", hasCells: true) == ["mobile 13912340907", "mobile 13912340908"])
  }

  @Test func `an own number covers its forms`() {
    let allowed = AllowList([
      AllowList.Entry("0530-5123456", isNumber: true), AllowList.Entry("139-1234-0907"),
    ])
    let texts = ["530-5123456", "〇五三〇五一二三四五六", "咨询：5123456", "139、1234、0907", "①③⑨①②③④⓪⑨⓪⑦"]
    for text in texts {
      let matches = PersonalDataScanner().matches(in: text)
      #expect(matches.count == 1)
      #expect(matches.allSatisfy(allowed.covers), "\(text)")
    }
  }
}
