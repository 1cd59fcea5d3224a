// SPDX-License-Identifier: MIT

import Diagnostics
import Records

extension CountyTexts {
  /// The county's tables, which hold together: shares add up, and months rise.
  var tables: [(path: String, text: String)] {
    [
      ("tables/行政区.csv", areas), ("tables/责任主体.csv", holders), ("tables/年度目标.csv", targets),
      ("tables/目标分解.csv", allocations), ("tables/进度.csv", progress), ("tables/责任清单.csv", duties),
      ("tables/考核数据.csv", facts),
    ]
  }

  private var year: Int { county.year }

  private var areas: String {
    let own = "\(CountySketch.code),\(county.name),\(county.short),县,,\(CountySketch.slug(county))"
    let towns = county.towns.map { town in
      "\(town.code),\(town.name),\(town.short),\(town.kind.title.chinese),\(CountySketch.code),\(town.slug)"
    }
    return Self.lines(["代码,名称,简称,类型,上级,网址名", own] + towns)
  }

  private var holders: String {
    let towns = county.towns.map { town in
      "\(town.holderID),\(town.holderName),\(town.name),镇街,\(town.name),\(town.post),\(town.slug)"
    }
    return Self.lines(
      ["编号,名称,简称,类别,行政区,岗位,网址名"] + towns + [
        "B01,市生态环境局\(county.short)分局,生态环境分局,部门,\(county.name),分局局长,ecology",
        "B02,\(county.name)住房和城乡建设局,住建局,部门,\(county.name),局长,construction",
      ])
  }

  private var targets: String {
    let term = "\(year)-01-01,\(year)-12-31,0,kickoff"
    return Self.lines([
      "编号,领域,指标,单位,方向,进度类型,目标值,基准年值,考核主体,依据,起,止,小数位,来源,网址名",
      "Q01,气,环境空气优良天数,天,不低于,天数,300,288,生态环境分局,〔\(year)〕1号,\(term),good-days",
      "S01,水,污水管网新增接户,户,累计,累计,1200,900,住建局,〔\(year)〕1号,\(term),sewer-households",
    ])
  }

  private var allocations: String {
    let shares = parts(of: 1200, least: 1200 / county.towns.count)
    return Self.lines(
      ["目标编号,责任主体,目标值"] + zip(county.towns, shares).map { "S01,\($0.holderID),\($1)" })
  }

  private var progress: String {
    // The last town is behind, so that the site shows what that looks like.
    var done = parts(of: 310, least: 310 / county.towns.count)
    if done.count > 1, let last = done.last {
      done[done.count - 1] = last / 2
      done[0] += last - last / 2
    }
    let towns = zip(county.towns, done).map { "S01,\($0.holderID),\(year)-03-31,\($1)," }
    return Self.lines(
      [
        "目标编号,责任主体,截止日,累计值,上年同期", "Q01,,\(year)-01-31,24,22", "Q01,,\(year)-02-28,46,43",
        "Q01,,\(year)-03-31,71,69", "S01,,\(year)-01-31,60,50", "S01,,\(year)-02-28,150,120",
        "S01,,\(year)-03-31,310,240",
      ] + towns)
  }

  private var duties: String {
    let rows =
      county.towns.map { "\($0.holderID),属地,水,组织辖区污水管网接户,每月调度,\($0.post),S01" } + [
        "B01,监管,气,空气质量监测和预警,每日,分局局长,Q01", "B02,监管,水,污水管网建设监管,每月巡查,局长,S01",
      ]
    return Self.lines(
      ["编号,责任主体,类别,领域,事项,频次,责任岗位,目标"]
        + rows.enumerated().map { "D\(String(101 + $0.offset).dropFirst()),\($0.element)" })
  }

  private var facts: String {
    Self.lines([
      "责任主体,指标,截止日,值,说明", "B01,巡查完成率,\(year)-03-31,100,应巡 12 次",
      "B02,巡查完成率,\(year)-03-31,75,应巡 12 次，实巡 9 次",
    ])
  }

  /// Whole parts of a sum, one a town; what is left over goes to the first.
  private func parts(of sum: Int, least: Int) -> [Int] {
    var parts = county.towns.map { _ in least }
    parts[0] += sum - least * parts.count
    return parts
  }

  /// With a byte order mark, after which Excel on Chinese Windows reads UTF-8.
  private static func lines(_ lines: [String]) -> String {
    "\u{FEFF}" + lines.map { $0 + "\n" }.joined()
  }
}
