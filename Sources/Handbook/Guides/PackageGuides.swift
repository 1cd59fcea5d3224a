// SPDX-License-Identifier: MIT

internal import Diagnostics

/// Data that other sites published.
enum PackageGuides {
  static let group = RuleGuide.Group(
    Wording("别的网站的数据包", "Data packages of other sites"), guides: guides)

  private static let guides: [RuleGuide] = [
    RuleGuide(
      "no-package", .error, Wording("没有数据包", "There are no packages"),
      cause: Wording(
        "“数据包”写的文件夹里没有 datapackage.json。", "No folder that 数据包 (packages) names holds a datapackage.json."),
      wrong: "- {种类: 进度, 数据包: package/*, 归到列: 责任主体}",
      right: "- {种类: 进度, 数据包: packages/*, 归到列: 责任主体}",
      mend: Wording(
        "每个县一个文件夹，把它网站 /data/ 里的 datapackage.json 和 CSV 照原样复制进来。",
        "Give each county a folder with datapackage.json and the CSV files of its /data/, as they are.")),
    RuleGuide(
      "bad-package", .error, Wording("数据包用不了", "A package cannot be used"),
      cause: Wording(
        "数据包缺表、缺文件，或文件与它写的大小、校验值不符：多半没有复制完，或有人改过。",
        "It lacks a table or a file, or a file does not fit its size or digest: it was cut or changed."),
      wrong: "packages/甲县/progress/progress.csv   （改过一个数）",
      right: "packages/甲县/progress/progress.csv   （重新复制）",
      mend: Wording(
        "整个重新复制，不要手工改；数不对的，请那个县更正。",
        "Copy all of it again and edit nothing; the county corrects its own figures.")),
    RuleGuide(
      "package-year", .error, Wording("数据包不是这一年的", "A package is of another year"),
      cause: Wording(
        "各县的年度要和网站的年度一样，才能加在一起。", "Counties can be put together only where all are of the site's year."),
      wrong: "\"year\": 2021",
      right: "\"year\": 2022",
      mend: Wording("换成这一年的数据包。", "Take the package of this year.")),
    RuleGuide(
      "package-older", .warning, Wording("数据包比别的旧", "A package is older than others"),
      cause: Wording(
        "截至日比最新的一个早，比较时要当心。", "It is as of an earlier day than the newest; comparisons need care."),
      wrong: "\"created\": \"2022-05-31T00:00:00+08:00\"",
      right: "\"created\": \"2022-06-30T00:00:00+08:00\"",
      mend: Wording("请那个县更新，再复制一次。", "Ask the county for a newer one and copy it again.")),
    RuleGuide(
      "no-total", .warning, Wording("合计缺县", "A total lacks a county"),
      cause: Wording(
        "“合计”只加各县都有的行：少一个县的数，不能当全市的数。",
        "A total (合计) is made only of rows that every county has: without one it would be read as that of all."
      ),
      wrong: "乙县的进度没有 2022-06-30 这一行",
      right: "各县的进度都有 2022-06-30 这一行",
      mend: Wording("请缺的县补报，再复制一次它的数据包。", "Ask the county to report, and copy its package again.")),
  ]
}
