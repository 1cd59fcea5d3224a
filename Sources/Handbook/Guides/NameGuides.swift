// SPDX-License-Identifier: MIT

internal import Diagnostics

/// Names, ids and addresses: what names something that is not there, or there twice.
enum NameGuides {
  static let group = RuleGuide.Group(
    Wording("名称、编号和网址", "Names, ids and addresses"), guides: guides)

  private static let guides: [RuleGuide] = [
    RuleGuide(
      "unknown-name", .error, Wording("没有叫这个名字的", "Nothing has that name"),
      cause: Wording(
        "写的单位、镇街、目标编号在表里没有，多半是错字、改过名，或还没有登记。主题的模板写错字段名也是这条。",
        """
        The unit, town or id is not in its table: misspelt, renamed or not listed yet. A wrong \
        field of a theme is told so too.
        """),
      wrong: "单位: 百石镇",
      right: "单位: 白石镇",
      mend: Wording(
        "照“帮助”改；确实是新单位，在“责任主体”表里加一行。全称、简称、编号都认。",
        "Take the name of the help, or add it to its table; full names, short names and ids all count.")),
    RuleGuide(
      "ambiguous-name", .error, Wording("一个名字对得上几个", "A name fits several"),
      cause: Wording(
        "简称“白石”既是白石镇又是白石水泥厂；两本台账里都有编号 1。",
        "A short name fits two holders, or two ledgers have that id."),
      wrong: "白石",
      right: "白石镇",
      mend: Wording(
        "写全称或编号；台账条目连台账一起写，如 入河排污口/1。",
        "Write the full name or id; for items name the ledger too.")),
    RuleGuide(
      "duplicate-id", .error, Wording("编号或名称重复", "An id or name is taken"),
      cause: Wording(
        "两个任务、两个单位、两列或两本台账用了同一个编号，别处写这个编号时不知道指谁。",
        "Two things have one id, so a mention of it may mean either."),
      wrong: """
        R01  完成绿网覆盖     （部署会）
        R01  清运渣土         （推进会）
        """,
      right: """
        R01  完成绿网覆盖
        R05  清运渣土
        """,
      mend: Wording(
        "换一个编号，或删去重复的一处。会议任务不写编号会自动编，不会重复。",
        "Choose another id; resolutions without an id get one by themselves.")),
    RuleGuide(
      "duplicate-address", .error, Wording("两个页面要用同一个网址", "Two pages want one address"),
      cause: Wording(
        "标题和日期相同，或“网址名”写得一样；也可能与网站自己的栏目（如 data）重名。",
        "Two slugs are the same, or one is a section of the site itself."),
      wrong: "网址名: bushu      （两份会议都写了）",
      right: "网址名: bushu-2",
      mend: Wording("给其中一个写上不同的“网址名”。复制文件当模板的，记得改标题、日期、网址名。", "Give one of them another slug.")),
    RuleGuide(
      "duplicate-row", .error, Wording("两行说的是同一件事", "Two rows say the same thing"),
      cause: Wording(
        "写法不同，其实是同一个单位同一天：一行写“白石镇”，一行写编号 Z03；或两个文件里都有。",
        "The rows name one holder and one day in different words, or stand in two files."),
      wrong: """
        Q01,白石镇,2022-03-31,46
        Q01,Z03,2022-03-31,47
        """,
      right: "Q01,白石镇,2022-03-31,47",
      mend: Wording(
        "删去错的一行。数改过的，在“更正”表里说明。",
        "Delete the wrong one; tell a changed figure in the corrections.")),
    RuleGuide(
      "parent-loop", .error, Wording("上级绕成了圈", "Areas are each other's parents"),
      cause: Wording("甲的上级是乙，乙的上级又是甲，分不出县、镇、村。", "Two areas are parents of each other."),
      wrong: """
        379921,青石县,县,白石镇
        379921101,白石镇,镇,青石县
        """,
      right: """
        379921,青石县,县,
        379921101,白石镇,镇,379921
        """,
      mend: Wording(
        "县的“上级”空着，镇街的上级写县，村居的上级写镇街。",
        "A county has no parent, a town has the county, a village its town.")),
    RuleGuide(
      "look-alike-name", .warning, Wording("两个名称看上去一样", "Two names look alike"),
      cause: Wording(
        "从 PDF、网页或聊天里复制的名称会带进看不见的字符、像汉字的部首（⽩ 不是 白）、全角或俄文希腊文字母，读的人分不出，工具当作两个。",
        """
        A name copied from a PDF or a page brings hidden characters, radicals that look like \
        characters, wide or foreign letters: readers see one name, the tool two.
        """),
      wrong: """
        Z01,白石镇
        Z02,⽩石镇
        """,
      right: "Z01,白石镇",
      mend: Wording("删掉整个名称，用键盘重新输入。", "Delete the whole name and type it again.")),
  ]
}
