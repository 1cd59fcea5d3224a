// SPDX-License-Identifier: MIT

internal import Diagnostics

/// Air and water: what does not fit in monitoring data and the rules of ranking.
enum MonitoringGuides {
  static let group = RuleGuide.Group(
    Wording("空气和水质监测", "Air and water"), guides: guides)

  private static let guides: [RuleGuide] = [
    RuleGuide(
      "bad-period", .error, Wording("期间写得不对", "A period cannot be read"),
      cause: Wording(
        "官方空气数据一行是一个期间：年写 2022，月写 2022-08，几个月合计的写“起”“止”两列，不能都写，也不能都空。",
        "A row has a year, a month, or a run of months given by its first and last."),
      wrong: "期间：2022-13",
      right: """
        期间：2022-08
        起：2022-01    止：2022-09
        """,
      mend: Wording("按上面三种之一写。", "Write one of the three.")),
    RuleGuide(
      "impossible-days", .error, Wording("天数不可能", "Impossible numbers of days"),
      cause: Wording(
        "有效天数多于期间的天数，或优良天数多于有效天数；上年同期、基准年值也不会多于一年的天数。",
        "There are more valid days than days, or more good days than valid ones."),
      wrong: "期间 2022-02    有效天数 30",
      right: "期间 2022-02    有效天数 28",
      mend: Wording("核对期间和两个天数，看看两列是不是填反了。", "Check the period and both numbers.")),
    RuleGuide(
      "odd-air", .warning, Wording("空气的数互相对不上", "Figures of air that do not fit each other"),
      cause: Wording(
        "PM2.5 是 PM10 的一部分，不会比它多出一半；综合指数由六项浓度算出，差得多就是有一个数写错了。",
        "PM2.5 is part of PM10, and the index follows from the six concentrations."),
      wrong: "PM10 94    PM2.5 182",
      right: "PM10 182   PM2.5 94",
      mend: Wording("核对两个数，看看两列是不是填反了、小数点是不是错了。", "Check the figures, their columns and points.")),
    RuleGuide(
      "impossible-rank", .error, Wording("名次超过了参排数", "A place beyond the last"),
      cause: Wording("全市 155 个镇街参排，名次不会是 160；可能两列填反了。", "A place lies beyond the number of places."),
      wrong: "全市名次 160    参排数 155",
      right: "全市名次 90     参排数 155",
      mend: Wording("核对名次和参排数。", "Check both.")),
    RuleGuide(
      "hour-without-date", .error, Wording("小时值没有日期", "An hour without its day"),
      cause: Wording("这一行有“时”，没有日期，也没有年月日三列。", "The row has an hour and no day."),
      wrong: "年,月,日,时：,,,8",
      right: "日期,时：2022-01-01,8",
      mend: Wording("写“日期”一列，或“年”“月”“日”三列。", "Write a column 日期, or 年, 月 and 日.")),
    RuleGuide(
      "scattered-hours", .error, Wording("同一天的小时值散在各处", "The hours of a day are scattered"),
      cause: Wording("一个点位一天的 24 行要排在一起，才能边读边算日均值。", "The 24 rows of a day and station stand together."),
      wrong: "（按小时排序，所有点位混在一起）",
      right: "（先按点位、再按日期、再按小时排序）",
      mend: Wording("在表格软件里按点位、日期、时三列排序后再保存。", "Sort by station, day and hour.")),
    RuleGuide(
      "unknown-item", .error, Wording("没有这个监测项目", "There is no such item"),
      cause: Wording(
        "空气考核项目只有 SO2、NO2、PM10、CO、O3-8h、PM2.5；权重里还可以写综合指数、改善幅度。",
        "The items are the six of the standard; weights take the composite and the improvement too."),
      wrong: "权重: {PM2.5: 0.6, PM1: 0.4}",
      right: "权重: {PM2.5: 0.6, PM10: 0.4}",
      mend: Wording("照“帮助”改。", "Take a name of the help.")),
    RuleGuide(
      "weights-sum", .error, Wording("权重合计不是 1", "Weights do not add up to 1"),
      cause: Wording("加权名次的各项权重之和必须是 1，多了少了名次都不对。", "The weights of a weighted ranking make 1 together."),
      wrong: "权重: {PM2.5: 0.5, PM10: 0.4}",
      right: "权重: {PM2.5: 0.6, PM10: 0.4}",
      mend: Wording("写小数，核对文件里的比例，合计 1。", "Write decimals that make 1.")),
    RuleGuide(
      "dry-month", .error, Wording("断流又有水质", "A dry month with water data"),
      cause: Wording("断流的月份没有水样，不会有类别和浓度；两样都写，不知道听谁的。", "A dry month has no sample."),
      wrong: "DM03,2022-05,Ⅲ,是",
      right: "DM03,2022-05,,是",
      mend: Wording("断流就删去类别和浓度；有水就删去“断流”里的“是”。", "Delete the one or the other.")),
    RuleGuide(
      "official-class", .warning,
      Wording("公布的类别和浓度算的不一样", "The published class differs from the computed one"),
      cause: Wording(
        "按浓度逐项对照标准算出的类别与填的类别不同，可能抄错了浓度，或公布时剔除了某项。",
        "The concentrations give another class than the one written."),
      wrong: "水质类别 Ⅲ，氨氮 1.2（Ⅳ 类）",
      right: "水质类别 Ⅲ，氨氮 0.92",
      mend: Wording(
        "核对浓度和单位；公布的就是这样，在“说明”里写明原因。网站两样都显示。",
        "Check the concentrations, or say why in the note; the site shows both.")),
  ]
}
