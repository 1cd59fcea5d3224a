// SPDX-License-Identifier: MIT

import Privacy
import Testing

struct PersonalDataScannerTests {
  private let scanner = PersonalDataScanner()

  /// `kind normal` of each match, in the order of the text.
  private func found(_ text: String) -> [String] {
    scanner.matches(in: text).map { "\($0.kind.rawValue) \($0.normal)" }
  }

  @Test(arguments: [
    "13812345678", "电话13812345678。", "tel13812345678", "Tel:13812345678", "+8613812345678",
    "+86 138 1234 5678",
    "0086-138-1234-5678", "8613812345678", "013812345678", "138-1234-5678", "138 1234 5678", "138.1234.5678",
    "138—1234—5678", "138 12345678", "1381234 5678", "１３８１２３４５６７８", "１３８-１２３４-５６７８",
    "138\u{200B}1234\u{200B}5678",
    "1\u{AD}3\u{2060}8\u{FEFF}12345678", "一三八一二三四五六七八", "幺三八幺二三四五六七八", "一三八 一二三四 五六七八",
    "https://a.example/x?phone=13812345678", "a/13812345678/b", "文件_13812345678.jpg",
    "2022-03-18 13812345678",
    "2022-03-18 138-1234-5678", "%E7%94%B5%E8%AF%9D13812345678", "\"\\n13812345678\"", "13812345678/",
    "第1项，13812345678，", "<td>13812345678</td>", "13812345678转1", "(13812345678)", "138 - 1234 - 5678",
    "1.电话13812345678.",
  ])
  func `a mobile number in all its forms`(text: String) {
    #expect(found(text) == ["mobile 13812345678"])
  }

  @Test(arguments: [
    "138123456789", "1381234567", "0.13812345678", "13812345678.5", "sha256-a13812345678", "a13812345678b",
    "12345678901", "HK13812345678", "10 138 1234 5678", "138 1234 5678 20", "M138 1234 5678 L10 20",
    "2022-03-18", "20220318120000", "379921001000", "12369", "12345", "〔2022〕3号", "GB 3095-2012",
    "二〇二二年三月十八日", "一二三四五六七八九〇一二三", "1,381,234,5678", "1647580800000",
    "2022-03-18-138-1234-5678",
  ])
  func `what only looks like a mobile number`(text: String) {
    #expect(found(text) == [])
  }

  @Test(arguments: [
    "110101199003077758", "11010119900307 7758", "110101 19900307 7758", "１１０１０１１９９００３０７７７５８",
    "身份证110101199003077758号", "110101-19900307-7758", "110101\u{200B}199003077758",
  ])
  func `an identity number in all its forms`(text: String) {
    #expect(found(text) == ["identityNumber 110101199003077758"])
  }

  @Test func `an identity number that ends in X`() {
    #expect(found("11010519491231002X") == ["identityNumber 11010519491231002X"])
    #expect(found("11010519491231002x，") == ["identityNumber 11010519491231002X"])
    #expect(found("110105 19491231 002X") == ["identityNumber 11010519491231002X"])
    #expect(found("11010519491231002Ｘ") == ["identityNumber 11010519491231002X"])
    #expect(found("11010519491231002XY") == [])
  }

  @Test(arguments: [
    // A wrong check digit, no such day, no such province, a longer number, a part of a code.
    "110101199003077759", "110101199002307757", "990101199003077754", "1101011990030777581",
    "A110101199003077758",
  ])
  func `what only looks like an identity number`(text: String) {
    #expect(found(text) == [])
  }

  @Test func `fifteen digits are an identity number where the words before say so`() {
    #expect(found("身份证号码：110101900307775") == ["identityNumber 110101900307775"])
    #expect(found("编号：110101900307775") == [])
    #expect(found("身份证号码：110101901307775") == [])
  }

  @Test(arguments: [
    ("0370-1234567", "03701234567"), ("0370 1234567", "03701234567"), ("(0370)1234567", "03701234567"),
    ("（0370）1234567", "03701234567"), ("010-12345678", "01012345678"), ("03701234567", "03701234567"),
    ("02112345678", "02112345678"), ("075512345678", "075512345678"), ("0370-1234567转801", "03701234567"),
    ("0370-1234567-801", "03701234567"), ("+86-370-1234567", "03701234567"),
    ("+86 10 1234 5678", "01012345678"),
    ("0370－1234567", "03701234567"), ("０３７０—１２３４５６７", "03701234567"), ("010-1234-5678", "01012345678"),
    ("0371-123 4567", "03711234567"), ("电话：6612345", "6612345"), ("热线66123456", "66123456"),
    ("联系方式：6612-3456", "66123456"), ("监督电话为 6612345", "6612345"), ("86-0370-1234567", "03701234567"),
  ])
  func `a landline number in all its forms`(text: String, normal: String) {
    #expect(found(text) == ["landline \(normal)"])
  }

  @Test func `a second number after the same word`() {
    #expect(found("电话：6612345、6612346") == ["landline 6612345", "landline 6612346"])
  }

  @Test(arguments: [
    "联系电话（办公室）：2345678", "电话(值班室) 2345678", "办公室（电话）：2345678", "联系方式（工作日）2345678",
  ])
  func `a remark in brackets parts no number from its word`(text: String) {
    #expect(found(text) == ["landline 2345678"])
  }

  @Test func `a person's number is no number of a document`() {
    #expect(found("联系人编号：13812345678") == ["mobile 13812345678"])
    #expect(found("编号：13812345678") == [])
  }

  @Test func `an identity number of which a workbook kept fifteen digits is one`() {
    #expect(found("110105194912310000") == ["identityNumber 110105194912310000"])
    #expect(found("379921 19491331 0000") == [])
    #expect(found("379921202203180000") == [])
    #expect(found("110105194913310000") == [])
  }

  @Test(arguments: [
    "6612345", "共 6612345 元", "0170-1234567", "00370-1234567", "0.0370 1234567", "2022-0370-1234567",
    "0370 1234567 8", "面积03701平方米", "电话：12369", "号 2022-0001234", "0412-66554400a",
  ])
  func `what only looks like a landline number`(text: String) {
    #expect(found(text) == [])
  }

  @Test func `digits of a contact cell are a number`() {
    let matches = scanner.matches(inContact: "6612345")
    #expect(matches == [PersonalDataMatch(kind: .landline, range: 0..<7, normal: "6612345")])
    #expect(scanner.matches(inContact: "12345") == [])
  }

  @Test(arguments: [
    ("6222021234567890128", "6222021234567890128"), ("6222 0212 3456 7890 128", "6222021234567890128"),
    ("622202 1234567890128", "6222021234567890128"), ("4111 1111 1111 1111", "4111111111111111"),
    ("5555555555554444", "5555555555554444"), ("6222-0212-3456-7890-128", "6222021234567890128"),
  ])
  func `a bank card in all its forms`(text: String, normal: String) {
    #expect(found(text) == ["bankCard \(normal)"])
  }

  @Test(arguments: [
    "6222021234567890129", "4111111111111112", "1234567812345670", "62220212345678901281",
    "1 4111 1111 1111 1111", "0.4111111111111111",
  ])
  func `what only looks like a bank card`(text: String) {
    #expect(found(text) == [])
  }

  @Test(arguments: [
    ("zhang.san@qq.com", "zhang.san@qq.com"), ("邮箱Zhang@Example.COM。", "zhang@example.com"),
    ("mailto:zhang@example.gov.cn", "zhang@example.gov.cn"), ("<a@b.cn>", "a@b.cn"),
    ("zhang＠163.com", "zhang@163.com"), ("zhang%40163.com", "zhang@163.com"), ("zhang@环保.中国", "zhang@环保.中国"),
    ("zhang@qq.com或来电", "zhang@qq.com"), ("张三@例子.公司", "张三@例子.公司"),
    ("a+b@xn--fiqs8s.xn--fiqs8s", "a+b@xn--fiqs8s.xn--fiqs8s"),
    ("13800@qq.com", "13800@qq.com"),
  ])
  func `an e-mail address in all its forms`(text: String, normal: String) {
    #expect(found(text) == ["email \(normal)"])
  }

  @Test(arguments: [
    "@media print", "@charset \"utf-8\"", "图@2x.png", "logo@2x.png", "a@b", "pkg@1.2.3", "＠云汀发布 早",
  ])
  func `what only looks like an e-mail address`(text: String) {
    #expect(found(text) == [])
  }

  @Test(arguments: [
    ("京A12345", "京A12345"), ("京A·12345", "京A12345"), ("鲁Q•1A2B3", "鲁Q1A2B3"), ("粤BD12345", "粤BD12345"),
    ("粤B12345F", "粤B12345F"), ("豫Ｎ·１２３４５", "豫N12345"), ("京A1234警", "京A1234警"), ("川A 1234学", "川A1234学"),
    ("粤Z1234港", "粤Z1234港"), ("鲁q12345", "鲁Q12345"), ("鲁Q-12345", "鲁Q12345"), ("货车鲁Q12A45，", "鲁Q12A45"),
  ])
  func `a licence plate in all its forms`(text: String, normal: String) {
    #expect(found(text) == ["licencePlate \(normal)"])
  }

  @Test(arguments: [
    "京ABCDEF", "京A1234", "京A1234567", "新GB3838-2002", "新GB18030", "云PM2.5", "新HJ633-2012", "云API", "甘SO2和NO2",
    "京A-2022", "苏A2O工艺",
  ])
  func `what only looks like a licence plate`(text: String) {
    #expect(found(text) == [])
  }

  @Test func `codes of organisations and hashes are not numbers of persons`() {
    #expect(found("91110108MA01ABCD2X") == [])
    #expect(found("统一社会信用代码 911101080000000000") == [])
    #expect(
      found("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 4aba13812345678f") == [])
    #expect(found("550e8400-e29b-41d4-a716-446655440000") == [])
  }

  @Test func `a match says where it stands`() {
    let matches = scanner.matches(in: "请拨13812345678或0370-1234567转801")
    #expect(matches.map(\.range) == [6..<17, 20..<38])
  }

  @Test func `findings never print a whole datum`() {
    let masked = scanner.matches(
      in: "13812345678 110101199003077758 0370-1234567 zhang@qq.com 京A12345 6222021234567890128"
    ).map(\.masked)
    #expect(
      masked == [
        "138****5678", "11**************58", "0370*****67", "z***@qq.com", "京A***45", "6222***********0128",
      ])
  }
}
