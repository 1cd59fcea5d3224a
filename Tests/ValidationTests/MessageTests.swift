// SPDX-License-Identifier: MIT

import Testing

/// What staff read of a slip names the slip, and not what follows from it.
struct MessageTests {
  private let minutes = "---\n标题: 部署会\n类型: 会议纪要\n日期: 2022-03-18\n公开: 是\n---\n"
  private let heads = "| 事项 | 责任单位 | 时限 |\n|---|---|---|\n"

  private func meeting(_ body: String) -> String { findings(["meetings/部署会.md": minutes + body + "\n"]) }

  @Test func `a table under the resolutions without one right heading is told of`() {
    let table = "| 序号 | 工作内容 | 牵头单位 | 完成时间 |\n|---|---|---|---|\n| 1 | 改造 | 白石镇 | 6月底前 |"
    #expect(
      meeting("## 议定事项\n\n" + table) == """
        content/meetings/部署会.md:9:8: error: 这张表像是议定事项表，列名却是“工作内容”、“牵头单位”、“完成时间”，表里的事项没有成为任务 [resolution-heading]
          帮助：要作为任务跟踪，就把列名改成“事项”、“责任单位”、“时限”

        """)
    let other = "| 序号 | 单位 | 职务 |\n|---|---|---|\n| 1 | 白石镇 | 镇长 |"
    #expect(
      meeting("## 议定事项\n\n" + other) == """
        content/meetings/部署会.md:9:1: error: 这张表像是议定事项表，却没有“事项”列，表里的事项没有成为任务 [resolution-heading]
          帮助：要作为任务跟踪就加上“事项”列；不是的放到别的小标题下

        """)
    #expect(meeting("## 参会单位\n\n" + other) == "")
  }

  @Test(arguments: [
    ("工作任务", "牵头单位", "完成时限", "“工作任务”、“牵头单位”", "“事项”、“责任单位”"),
    ("任务", "承办单位", "完成时间", "“任务”、“承办单位”、“完成时间”", "“事项”、“责任单位”、“时限”"),
    ("重点工作", "牵头单位", "完成时间", "“重点工作”、“牵头单位”、“完成时间”", "“事项”、“责任单位”、“时限”"),
    ("事项", "牵头单位", "完成时间", "“牵头单位”、“完成时间”", "“责任单位”、“时限”"),
  ])
  func `a table of duties under other words is told of wherever it stands`(
    matter: String, owner: String, due: String, written: String, wanted: String
  ) {
    let found = meeting("| \(matter) | \(owner) | \(due) |\n|---|---|---|\n| 改造 | 白石镇 | 6月底前 |")
    #expect(found.contains("warning: 这张表像是议定事项表，列名却是\(written)，表里的事项没有成为任务 [resolution-heading]\n") == true)
    #expect(found.contains("  帮助：要作为任务跟踪，就把列名改成\(wanted)\n") == true)
  }

  @Test func `front matter pasted below the first is told of, and a line across the text is not`() {
    #expect(
      meeting("正文。\n\n---\n标题: 进展\n日期: 2022-03-31\n---\n") == """
        content/meetings/部署会.md:9:1: warning: 正文里又有一段题头，会印在网页上 [second-front-matter]
          帮助：题头只在文件开头写一次：删去这一段，或另存为一个文件

        """)
    #expect(meeting("正文。\n\n---\n\n日期：另行通知。\n\n---\n\n完。") == "")
    #expect(meeting("```yaml\n---\n标题: 进展\n日期: 2022-03-31\n---\n```") == "")
  }

  @Test(arguments: ["=======", "=======,,,", "<<<<<<< HEAD", ">>>>>>> other", "=======\r"])
  func `a mark of git that was left in a table is told of`(line: String) {
    let rows = "目标编号,责任主体,截止日,累计值\nQ01,白石镇,2022-05-31,51\n"
    #expect(
      findings(["tables/进度.csv": rows + line + "\nQ01,白石镇,2022-06-30,60\n"]) == """
        content/tables/进度.csv:3:1: error: 两个人的修改没有合并完，从这里开始的几行有 <<<<<<<、=======、>>>>>>> 记号 [merge-conflict]
          帮助：两段里留下对的一段，删去另一段和留着的记号行，再保存

        """)
  }

  @Test func `a heading over a line of signs is no mark of git`() {
    #expect(meeting("会议内容\n=======\n\n安排了改造。") == "")
  }

  @Test(arguments: [
    "[接户]（target:Q01）", "[接户](target:Q01）", "见 [会](../meetings/a.md）。", "【部署会】(../meetings/a.md)",
    "【部署会】（target:Q01）",
  ])
  func `a link in wide brackets is told of`(link: String) {
    #expect(
      meeting(link) == """
        content/meetings/部署会.md:7:1: warning: 链接的括号是全角的，没有成为链接 [wide-link]
          帮助：写成 [文字](地址)：方括号和圆括号都用半角，中间不空格

        """)
  }

  @Test(arguments: [
    "[接户](target:Q01)（见表）", "[注]（见第 3 页）", "文号〔2022〕1号[1]（略）", "【注】（见第 3 页）", "【注】(2022.3)", "`[甲](乙 丙.md)`",
    "[接户](target:Q01 \"目标 Q01\")", "[接户](<乙 丙.md>)", "[注](见 第三页)",
  ])
  func `brackets that are none of a link say nothing`(text: String) {
    #expect(meeting(text) == "")
  }

  @Test func `a blank in the address of a link or a picture is told of`() {
    #expect(
      meeting("见 [关于](../pages/关于 我们.md) 和 ![照片](我的 照片.png)。") == """
        content/meetings/部署会.md:7:8: warning: 地址“../pages/关于 我们.md”里有空格，没有成为链接或图片 [blank-in-link]
          帮助：文件改一个没有空格的名称；不能改名的，地址两边加尖括号：(<../pages/关于 我们.md>)
        content/meetings/部署会.md:7:35: warning: 地址“我的 照片.png”里有空格，没有成为链接或图片 [blank-in-link]
          帮助：文件改一个没有空格的名称；不能改名的，地址两边加尖括号：(<我的 照片.png>)

        """)
  }

  @Test func `a record that ends in txt is told its right name`() {
    #expect(
      findings(["meetings/a.md.txt": minutes, "updates/乙.TXT": minutes, "files/丙.txt": "丙"]) == """
        content/files/丙.txt: error: 这种文件只作为数据表读取，不照原样发布；看文件名不知道是哪一种表 [unknown-table]
          帮助：照原样发布的只有 .png .jpg .gif .webp .pdf：说明文字另存为 PDF 或写进 .md；数据放进 tables 文件夹并用表的名称，网站会提供下载
        content/meetings/a.md.txt: error: 会议、进展和页面的文件名以 .md 结尾，这个以 .txt 结尾，没有作为记录读取 [unknown-table]
          帮助：改名为 a.md；看不到 .txt 的，先在文件管理器里打开“文件扩展名”
        content/updates/乙.TXT: error: 会议、进展和页面的文件名以 .md 结尾，这个以 .txt 结尾，没有作为记录读取 [unknown-table]
          帮助：改名为 乙.md；看不到 .txt 的，先在文件管理器里打开“文件扩展名”

        """)
  }

  @Test(arguments: [
    ("白石镇 县住建局", "白石镇、县住建局"), ("县住建局/白石镇", "县住建局、白石镇"), ("县住建局和白石镇", "县住建局、白石镇"),
  ])
  func `names with something else between them are told how to part them`(written: String, right: String) {
    #expect(
      meeting(heads + "| 改造 | \(written) | 6月底前 |") == """
        content/meetings/部署会.md:9:8: error: 没有叫“\(written)”的责任主体 [unknown-name]
          帮助：几个单位用顿号“、”隔开，写成“\(right)”

        """)
  }

  @Test func `a remark in brackets stands elsewhere`() {
    #expect(
      meeting(heads + "| 改造 | 县住建局（牵头）、白石镇 | 6月底前 |").contains("帮助：只写名称“县住建局”，括号里的话写进说明"))
  }

  @Test func `blanks round the mark between names do nothing`() {
    #expect(meeting(heads + "| 改造 |  县住建局 、 白石镇  | 6月底前 |") == "")
  }

  @Test func `a wrong name is told once with the count of the others`() {
    let rows = (1...3).map { "| 任务\($0) | 青石乡 | 6月底前 |\n" }.joined()
    #expect(
      meeting(heads + rows) == """
        content/meetings/部署会.md:9:9: error: 没有叫“青石乡”的责任主体（这个文件里另有 2 处） [unknown-name]
          帮助：核对写法，或在“责任主体”里补上

        """)
  }

  @Test func `text right under a table is one mistake`() {
    #expect(
      meeting(heads + "| 改造 | 白石镇 | 6月底前 |\n会后督办。") == """
        content/meetings/部署会.md:10:1: error: “会后督办。”成了议定事项表的一行，没有责任单位和时限 [empty-resolution]
          帮助：若是正文，表后空一行；若是任务，补上各格

        """)
  }

  @Test func `without any holder there is one mistake`() {
    let found = findings([
      "tables/责任主体.csv": "编号,名称,类别,行政区\n",
      "tables/进度.csv": "目标编号,责任主体,截止日,累计值\nQ01,白石镇,2022-06-30,300\n",
      "meetings/部署会.md": minutes + heads + "| 改造 | 白石镇 | 6月底前 |\n",
    ])
    #expect(found.contains("没有责任主体 [empty-site]"))
    #expect(!found.contains("unknown-name"))
  }

  @Test func `a copy of a record is blamed and not its original`() {
    let found = findings([
      "meetings/部署会.md": minutes + "安排了改造。\n", "meetings/部署会 (1).md": minutes + "安排了改造。\n",
    ])
    #expect(
      found == """
        content/meetings/部署会 (1).md:2:1: error: 这是“部署会.md”的副本，两份是同一条记录 [duplicate-address]
          帮助：不要的一份删去，或移出内容文件夹；要另写一份，就改文件名和里面的内容

        """)
  }

  @Test func `a falling total names the unit`() {
    let found = findings([
      "tables/进度.csv": "目标编号,责任主体,截止日,累计值\nQ01,白石镇,2022-05-31,51\nQ01,白石镇,2022-06-30,30\n"
    ])
    #expect(
      found.contains(
        "content/tables/进度.csv:3:20: warning: 目标 Q01 “白石镇”的累计值从 2022-05-31 的 51 降到了 30 [falling-total]"))
  }

  @Test(arguments: [
    ("公开:是", "5:3: error: 冒号后面没有空格"), ("公开:　是", "5:3: error: 冒号后面是全角空格"),
    ("公开：是", "5:3: error: 这里的冒号是全角的“：”"),
    ("出席: {甲: 一，乙: 二}", "5:10: error: 这里用了全角的“，”"), ("出席: {甲: 一｝", "5:10: error: 这里用了全角的“｝”"),
  ])
  func `a wrong mark in the head is named where it stands`(line: String, message: String) {
    let found = findings([
      "meetings/部署会.md": "---\n标题: 部署会\n类型: 会议纪要\n日期: 2022-03-18\n\(line)\n地点: 县政府\n---\n安排了改造。\n"
    ])
    #expect(found.hasPrefix("content/meetings/部署会.md:\(message) [yaml-syntax]\n"), "\(found)")
  }

  @Test(arguments: [("标题 部署会\n类型: 会议纪要", 1), ("标题 部署会\n类型 会议纪要", 2)])
  func `a head whose first lines lack their colon is told of them`(lines: String, count: Int) {
    let found = (0..<count).map { line in
      """
      content/meetings/部署会.md:\(line + 2):1: error: 这一行缺少冒号 [yaml-syntax]
        帮助：写成“键: 值”，冒号用半角，后面空一格

      """
    }
    #expect(
      findings(["meetings/部署会.md": "---\n\(lines)\n日期: 2022-03-18\n公开: 是\n---\n安排了改造。\n"])
        == found.joined())
  }

  @Test func `the first line of a group in a list lacks its colon`() {
    #expect(
      findings(["site.yml": "标题: 青石县\n县:\n  名称 青石县\n  代码: \"379921\"\n年度: 2022\n"]).hasPrefix(
        "content/site.yml:3:1: error: 这一行缺少冒号 [yaml-syntax]\n"))
  }

  @Test func `a text that goes on is no key`() {
    #expect(
      findings(["site.yml": "标题: 青石县\n  生态环境\n  县: 青石县\n年度: 2022\n"]).hasPrefix(
        "content/site.yml:3:4: error: 这里不能再有“键: 值” [yaml-syntax]\n"))
  }

  @Test func `of the names near a misspelt one, those in use are not offered`() {
    let rules = """
      年度: 2022
      等级: [{名称: 优秀, 下限: 90}, {名称: 不合格, 下限: 0}]
      计分卡:
        - {编号: town, 名称: 镇街, 对象: 镇街, 满分: 100, 项目: [{编号: a, 名称: 改造, 分值: 100, 指标: "目标:Q01", 方式: 达标, 方问: 不低于, 目标: 100}]}
      """
    #expect(findings(["scoring/2022.yml": rules]).contains("error: 不认识的键“方问” [unknown-key]\n  帮助：是不是“方向”？\n"))
    let table = "编号,领域,指标,单位,进度类型,方问,目标值,考核主体\nQ01,气,改造,户,累计,累计,1200,白石镇\n"
    #expect(
      findings(["tables/年度目标.csv": table]).contains("这种表没有“方问”列 [unknown-column]\n  帮助：是不是“方向”？\n"))
  }

  @Test func `an id that differs in a digit is another thing, and is not offered`() {
    #expect(
      findings(["tables/进度.csv": "目标编号,责任主体,截止日,累计值\nQ01,Z03,2022-06-30,300\n"]) == """
        content/tables/进度.csv:2:5: error: 没有叫“Z03”的责任主体 [unknown-name]
          帮助：核对写法，或在“责任主体”里补上

        """)
    #expect(
      findings(["tables/进度.csv": "目标编号,责任主体,截止日,累计值\nQ01,Z1,2022-06-30,300\n"]).contains("是不是“Z01”？"))
  }

  @Test(arguments: [("31O", "O", "0", "310"), ("4l.5", "l", "1", "41.5"), ("I2", "I", "1", "12")])
  func `a letter among digits is told of`(written: String, letter: String, digit: String, right: String) {
    #expect(
      findings(["tables/进度.csv": "目标编号,截止日,累计值\nQ01,2022-06-30,\(written)\n"]) == """
        content/tables/进度.csv:2:16: error: “累计值”列：“\(written)”里的“\(letter)”是字母，不是数字 \(digit) [letter-for-digit]
          帮助：写数字：\(right)

        """)
  }

  @Test func `a wide colon further up is named in its line`() {
    let found = findings([
      "site.yml": "标题: 青石县\n县:\n  名称：青石县\n  代码: \"379921\"\n年度: 2022\n"
    ])
    #expect(found.hasPrefix("content/site.yml:3:5: error: 这里的冒号是全角的“：” [yaml-syntax]\n"), "\(found)")
  }

  @Test(arguments: ["[Q01，白石镇]", "［Q01，白石镇］"])
  func `items with the marks of an input method round them are two`(list: String) {
    let found = findings([
      "updates/进展.md": "---\n标题: 改造进展\n日期: 2022-06-30\n关于: \(list)\n单位: 白石镇\n公开: 是\n---\n\n改造了 300 户。\n"
    ])
    #expect(found == "")
  }

  @Test func `a county code in wide quotes is told of the quotes`() {
    let found = findings(["site.yml": "标题: 青石县\n县:\n  名称: 青石县\n  代码: “379921”\n年度: 2022\n"])
    #expect(
      found.contains(
        "error: 县的代码要写六位数字，这里是““379921”” [bad-code]\n  帮助：引号是全角的，改成半角的 \"\"，如 \"379921\"\n"))
  }

  @Test func `columns that other marks part are told once`() {
    #expect(
      findings(["tables/进度.csv": "目标编号;截止日;累计值\nQ01;2022-06-30;300\n"]) == """
        content/tables/进度.csv:1:1: error: 列与列之间是“;”，不是逗号 [wrong-separator]
          帮助：改成半角逗号“,”，或在 Excel、WPS 中另存为“CSV UTF-8（逗号分隔）”

        """)
  }
}
