// SPDX-License-Identifier: MIT

import Standards
import Testing

struct ExactNumberTests {
  @Test(arguments: [
    ("0.325", 2, "0.32"), ("0.335", 2, "0.34"), ("-0.325", 2, "-0.32"), ("2.5", 0, "2"), ("3.5", 0, "4"),
    ("-2.5", 0, "-2"), ("0.05", 1, "0.0"), ("0.15", 1, "0.2"), ("-0.04", 1, "0.0"), ("12", 2, "12.00"),
    ("0.051", 1, "0.1"),
  ])
  func `five goes to the even digit`(text: String, decimals: Int, printed: String) {
    #expect(number(text).text(decimals) == printed)
  }

  @Test func `up and down are by value and toward zero by size`() {
    let values = ["1.2", "-1.2", "1", "-1"].map(number)
    #expect(values.map { $0.scaled(0, .up) } == [2, -1, 1, -1])
    #expect(values.map { $0.scaled(0, .down) } == [1, -2, 1, -1])
    #expect(values.map { $0.scaled(0, .towardZero) } == [1, -1, 1, -1])
  }

  @Test func `half even agrees with whole-number arithmetic`() {
    for numerator in -300...300 {
      for denominator in 1...24 {
        let doubled = 2 * abs(numerator)
        let floor = abs(numerator) / denominator
        let rest = doubled - 2 * floor * denominator
        let up = rest > denominator || (rest == denominator && floor % 2 == 1)
        let expected = (numerator < 0 ? -1 : 1) * (floor + (up ? 1 : 0))
        let exact = ExactNumber(Int128(numerator), over: Int128(denominator))
        #expect(exact.scaled(0) == Int128(expected))
      }
    }
  }

  @Test func `multiplying before dividing keeps the half`() {
    #expect((ExactNumber(7) / ExactNumber(60) * ExactNumber(30)).text(0) == "4")
  }

  @Test func `numbers are compared across their denominators`() {
    #expect(number("0.3333333333") < ExactNumber(1, over: 3))
    #expect(ExactNumber(.max, over: 1) > ExactNumber(.max - 1, over: 1))
    #expect(ExactNumber(.max - 1, over: .max) < .one)
    #expect(ExactNumber(1, over: .max) < ExactNumber(1, over: .max - 1))
    #expect(ExactNumber(2, over: -4) == number("-0.5"))
  }

  @Test func `results beyond 127 bits are cut and never stop the program`() {
    let huge = ExactNumber(.max, over: 1)
    let tiny = ExactNumber(1, over: .max)
    #expect((huge * huge).text(0) == "10000000000000000000")
    #expect((huge + huge).text(0) == "10000000000000000000")
    #expect((-huge * huge).isNegative)
    #expect((tiny * tiny).isZero)
    #expect((tiny + ExactNumber(1, over: .max - 1)).isZero)
    #expect(huge / huge == .one)
    #expect(huge.scaled(12) == .max)
    #expect((-huge).scaled(12) == -.max)
    #expect(ExactNumber(.min, over: 1).magnitude == huge)
    #expect(ExactNumber.one.divided(by: .zero) == nil)
    let third = ExactNumber(1, over: 3_000_000_000_000_000_000_000_000_000_001)
    #expect((third + ExactNumber(1, over: 7_000_000_000_000_000_000_000_000_000_003)).text(6) == "0.000000")
    let near = ExactNumber(10_000_000_000_000_000_000_000_001, over: 10_000_000_000_000_000_000_000_000)
    #expect((near * near * near).text(3) == "1.000")
  }

  @Test func `sums and products agree with whole numbers`() {
    for left in -12...12 {
      for right in 1...12 {
        let (a, b) = (ExactNumber(Int128(left), over: 7), ExactNumber(Int128(right), over: 9))
        #expect(a + b == ExactNumber(Int128(left * 9 + right * 7), over: 63))
        #expect(a * b == ExactNumber(Int128(left * right), over: 63))
        #expect(a / b == ExactNumber(Int128(left * 9), over: Int128(right * 7)))
        #expect((a < b) == (left * 9 < right * 7))
      }
    }
  }

  @Test func `absurd decimals are held`() {
    #expect(number("1.25").text(-3) == "1")
    #expect(number("1.25").text(99) == "1.250000000000000000")
    #expect(number("1.25").rounded(-3) == .one)
    #expect(number("120").plainText(most: -1) == "120")
  }

  @Test func `an official figure is shown and a dispute is seen`() {
    func figure(_ computed: String?, _ official: String?) -> ReportedFigure {
      ReportedFigure(computed: computed.map(number), official: official.map(number), decimals: 2)
    }
    #expect(figure("3.144", nil).text == "3.14")
    #expect(figure("3.144", "3.15").text == "3.15")
    #expect(!figure("3.144", "3.15").isDisputed)
    #expect(figure("3.144", "3.16").isDisputed)
    #expect(!figure(nil, "3.16").isDisputed)
    #expect(figure(nil, nil).text == "—")
  }

  @Test func `only plain decimals are read`() {
    #expect(["1.", ".5", "1e3", "", "-", "1,5", "1234567890123456"].allSatisfy { ExactNumber($0) == nil })
    #expect(number("-012.50") == ExactNumber(-25, over: 2))
    #expect(number("0.100").plainText() == "0.1")
    #expect(number("100").plainText() == "100")
  }

  @Test func `a percentile is linear between neighbours`() {
    let values = [ExactNumber(10), ExactNumber(20), ExactNumber(40)]
    let found = [0, 50, 75, 100, 200, -5].map { Statistics.percentile($0, of: values)?.text(0) }
    #expect(found == ["10", "20", "30", "40", "40", "10"])
    #expect(Statistics.percentile(90, of: [.one]) == .one)
    #expect(Statistics.percentile(90, of: []) == nil)
    #expect(Statistics.mean([]) == nil)
    #expect(Statistics.mean(values) == ExactNumber(70, over: 3))
  }
}
