// SPDX-License-Identifier: MIT

import Database
import Diagnostics
import Testing

struct SQLFunctionTests {
  @Test(arguments: [
    ("SELECT iaqi('2012', 'PM10', 5), iaqi('2012', 'foo', 5)", 33),
    ("SELECT (SELECT iaqi('2012', name, 5)), iaqi('2012', 'PM10', 5) FROM holders", 16),
    ("SELECT round_even(1, 2), round_even(-1, 99)", 26),
    ("SELECT date('2022-01-01'), date('now')", 28),
  ])
  func `a wrong argument is placed at its own call`(_ sql: String, _ column: Int) throws {
    let problem = try #require(try County.problem(sql))
    #expect(problem.place(in: sql)?.column == column, "\(problem.message.chinese)")
  }

  @Test(arguments: [
    ("water_class('river', 'DO=5;XX=3')", "没有“XX”这个项目，可写 T pH DO CODMn"),
    ("round_even(1e300, 2)", "round_even 的第 1 个参数（值）1e+300：这个数太大或位数太多，最多 18 位"),
    ("round_even('x', 2)", "要写数字"), ("round_even(1e-30, 2)", "小数位太多，最多 18 位"),
  ])
  func `a value that cannot be used is named`(_ call: String, _ message: String) throws {
    let problem = try #require(try County.problem("SELECT \(call)"))
    #expect(problem.message.chinese.contains(message), "\(problem.message.chinese)")
  }

  @Test(arguments: [
    ("iaqi('2012', 'PM2.5', 58)", "79"), ("iaqi('2026', 'pm25', 58)", "96"),
    ("iaqi(2012, 'PM10', 96)", "73"), ("iaqi('HJ 633-2026', 'PM10', 96)", "83"),
    ("iaqi('HJ633-2012', 'CO', '2.2')", "55"), ("iaqi('2012', 'SO2', 100)", "75"),
    ("iaqi('2012', '细颗粒物', 75)", "100"), ("iaqi('2012', 'PM10', 600)", "500"),
    ("iaqi('2012', 'o3_8h', 801)", ""), ("iaqi('2012', 'PM10', NULL)", ""),
  ])
  func `the sub-index of one item`(_ call: String, _ expected: String) throws {
    #expect(try County.text("SELECT \(call)") == expected)
  }

  @Test(arguments: [
    ("aqi('2012', 12, 38, 96, '0.9', 88, 58)", "79"), ("aqi('2026', 12, 38, 96, '0.9', 88, 58)", "96"),
    ("aqi('2012', 15, 44, 118, 1.1, 70, 75)", "100"), ("aqi('2012', 8, 20, 48, 0.5, 100, 35)", "50"),
    ("aqi('2026', 8, 20, 90, 0.5, NULL, 40)", ""), ("aqi('2012', 8, 20, 90, 0.5, NULL, 40)", "70"),
  ])
  func `the index of a day`(_ call: String, _ expected: String) throws {
    #expect(try County.text("SELECT \(call)") == expected)
  }

  @Test(arguments: [
    ("composite('GB3095-2012', 9, 14, 77, '1.1', 96, 23)", "3.14"),
    ("composite('2012', 12, 31, 86, 1.2, 168, 46)", "4.87"),
    ("composite('GB3095-2026-transition', 12, 31, 86, 1.2, 168, 46)", "5.29"),
    ("composite('2012', 12, 31, 86, 1.2, NULL, 46)", ""),
  ])
  func `the composite index`(_ call: String, _ expected: String) throws {
    #expect(try County.text("SELECT \(call)") == expected)
  }

  @Test(arguments: [
    ("water_class('river', 'pH=7.9;DO=6.8;CODMn=5.4;COD=18;BOD5=3.1;NH3N=0.62;TP=0.16')", "Ⅲ"),
    ("water_class('河流', 'pH=8.2；DO=4.1；CODMn=7.2；COD=26；BOD5=4.8；氨氮=1.73；总磷=0.33')", "Ⅴ"),
    ("water_class('river', 'pH=8.0;DO=7.5;CODMn=2;COD=15;BOD5=3;NH3N=0.15;TP=0.02')", "Ⅰ"),
    ("water_class('river', 'DO=6.8;TP=0.16;TN=4.8')", "Ⅲ"), ("water_class('湖库', 'TP=0.16')", "Ⅴ"),
    ("water_class('river', 'VP=<0.0003; DO=8')", "Ⅰ"), ("water_class('river', 'TN=4.8')", ""),
    ("water_class('river', NULL)", ""),
  ])
  func `the class of water`(_ call: String, _ expected: String) throws {
    #expect(try County.text("SELECT \(call)") == expected)
  }

  @Test(arguments: [
    ("round_even('0.125', 2)", "0.12"), ("round_even(2.5, 0)", "2"), ("round_even(3.5, 0)", "4"),
    ("round_even(-0.35, 1)", "-0.4"), ("round_even('1.005', 2)", "1"), ("round_even(NULL, 2)", ""),
    ("round_even(0.1 + 0.2, 12)", "0.3"), ("percent(12, 15, 1)", "80"), ("percent(1, 3, 2)", "33.33"),
    ("percent(1, 0, 1)", ""), ("percent(1, 800, 2)", "0.12"), ("pinyin('城关镇')", "cheng guan zhen"),
    ("pinyin('PM2.5 日均值')", "pm2.5 ri jun zhi"), ("pinyin(NULL)", ""),
    ("round_even('123456789012345', 2)", "123456789012345"), ("typeof(round_even('0.125', 2))", "real"),
  ])
  func `rounding, rates and pinyin`(_ call: String, _ expected: String) throws {
    #expect(try County.text("SELECT \(call)") == expected)
  }

  @Test func `sums and means are exact`() throws {
    #expect(try County.text("SELECT exact_sum(flow) FROM outfalls WHERE closed IS NOT NULL") == "0.3")
    #expect(try County.text("SELECT exact_sum(flow) = 0.3 FROM outfalls WHERE closed IS NOT NULL") == "1")
    #expect(
      try County.text("SELECT exact_sum(checks), typeof(exact_sum(checks)) FROM outfalls") == "7|integer")
    #expect(try County.text("SELECT exact_avg(flow, 2) FROM outfalls") == "1.1")
    #expect(
      try County.text("WITH v(x) AS (VALUES (0.05), (0.05), (0.2)) SELECT exact_avg(x, 1) FROM v") == "0.1")
    #expect(try County.text("SELECT exact_sum(flow) FROM outfalls WHERE 0") == "")
  }

  @Test(arguments: [
    ("SELECT iaqi('1996', 'PM10', 5)", "iaqi 的第 1 个参数（标准）“1996”：可写 2012"),
    ("SELECT iaqi('2012', 'TSP', 5)", "iaqi 的第 2 个参数（污染物）“TSP”：可写 SO2"),
    ("SELECT iaqi('2012', 'PM10', '多')", "iaqi 的第 3 个参数（PM10）“多”：要写数字"),
    ("SELECT iaqi('2012', 'PM10', -1)", "浓度不能是负数"),
    ("SELECT water_class('sea', 'DO=3')", "可写 river（河流）或 lake（湖库）"),
    ("SELECT water_class('river', 'DO:3')", "“DO:3”要写成 项目=值"),
    ("SELECT water_class('river', 'DO=3;DO=4')", "“DO”写了两次"),
    ("SELECT round_even(1, 99)", "要写 0 到 12 的整数"),
    ("SELECT exact_sum(name) FROM holders", "exact_sum 的第 1 个参数（值）“城关镇”：要写数字"),
  ])
  func `a wrong argument is named`(_ sql: String, _ words: String) throws {
    let problem = try #require(try County.problem(sql))
    #expect(problem.message.chinese.contains(words), "\(problem.message.chinese)")
    #expect(problem.place(in: sql)?.column == 8)
    #expect(problem.help?.chinese.hasPrefix("用法：") == true)
  }

  @Test func `dates are reckoned without a clock`() throws {
    #expect(try County.text("SELECT date('2022-01-31', '+1 month')") == "2022-03-03")
    #expect(try County.text("SELECT strftime('%m', found) FROM outfalls WHERE id = 'P1'") == "03")
    #expect(try County.text("SELECT julianday(:as_of) - julianday('2022-06-01')") == "29")
  }
}
