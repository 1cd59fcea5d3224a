// SPDX-License-Identifier: MIT

internal import Diagnostics

/// What each of the tool's tables holds, in one sentence.
enum TableAbout {
  /// The sentence for the table of an id; empty for one that is not the tool's.
  static func text(_ id: String) -> Wording { catalog[id] ?? Wording("", "") }

  private static let catalog: [String: Wording] = [
    "areas": Wording(
      "县、镇街、村（社区）和监测点位，各有代码", "the county, its towns, villages and stations, each with a code"),
    "holders": Wording(
      "承担责任的镇街、部门、企业和村居，落实到岗位", "who answers: towns, offices, enterprises, villages, by post"),
    "targets": Wording("当年要达到的目标和依据", "what the county must reach this year, and on what ground"),
    "allocations": Wording("每项目标分到各责任主体的数", "each holder’s share of a target"),
    "progress": Wording("各单位按期报送的目标进度", "the figures of targets as holders report them"),
    "duties": Wording("谁要做什么、多久一次、依据哪一条", "who must do what, how often, on what ground"),
    "facts": Wording("计分要用、别的表里没有的数", "figures that scoring needs and no other table gives"),
    "air-daily": Wording("每个镇街（点位）每天六项污染物的浓度", "six pollutants day by day for each town or station"),
    "air-hourly": Wording(
      "每个点位每小时的浓度，日值由它算出", "hourly means of stations, from which the daily values follow"),
    "air-periods": Wording(
      "上级公布的月、年和累计的空气数据", "figures of months and years as published by the authority above"),
    "sections": Wording("监测水质的断面、它的目标和责任主体", "water sections with their targets and holders"),
    "section-monthly": Wording("各断面每月的水质类别和浓度", "classes and concentrations of each section by month"),
    "corrections": Wording(
      "公布以后更正过的数：原来是多少，为什么改", "figures corrected after publication: what they were, and why"),
    "ledger-log": Wording("台账各事项后来的进展、退回、反弹和销号", "what happened to the items of ledgers later on"),
  ]
}
