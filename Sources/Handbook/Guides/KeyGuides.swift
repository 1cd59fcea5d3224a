// SPDX-License-Identifier: MIT

internal import Diagnostics

/// Front matter, keys and YAML: how keys and values are written in records and settings.
enum KeyGuides {
  static let group = RuleGuide.Group(
    Wording("题头、键和 YAML", "Front matter, keys and YAML"), guides: guides)

  private static let guides: [RuleGuide] = [
    RuleGuide(
      "front-matter", .error, Wording("没有题头，或题头没有结束", "The front matter is missing or does not end"),
      cause: Wording(
        "每份记录开头有一段题头，上下各一行三个减号（---），里面写标题、日期等。缺了上面或下面一行，就分不清哪里是正文。",
        """
        A record begins with its keys between two lines of three hyphens; one of these lines is \
        missing.
        """),
      wrong: """
        标题: 全县生态环境保护工作会议
        日期: 2022-03-18
        会议确定以下事项……
        """,
      right: """
        ---
        标题: 全县生态环境保护工作会议
        类型: 会议纪要
        日期: 2022-03-18
        ---
        会议确定以下事项……
        """,
      mend: Wording(
        "第一行写 ---，最后一项下面再写一行 ---。减号要用英文的，前面不留空格。",
        "Write --- on the first line and again after the last key, without blanks before it.")),
    RuleGuide(
      "yaml-syntax", .error, Wording("题头或设置的写法读不懂", "A line of YAML cannot be read"),
      cause: Wording(
        "常见的有：冒号用了全角“：”，冒号后没有空格，行首用了 Tab，引号或方括号没有写完，左边没有对齐。",
        """
        Most often a full-width colon, no blank after the colon, a tab, an open quote or bracket, \
        or a wrong indent.
        """),
      wrong: "标题：全县生态环境保护工作会议",
      right: "标题: 全县生态环境保护工作会议",
      mend: Wording(
        """
        每行写“名称: 内容”，用半角冒号，后面空一格；缩进用空格，同一级左边对齐。
        内容里有冒号、井号，或以引号、方括号开头的，整段加英文双引号。
        """,
        """
        Write `key: value` with a half-width colon and a blank, indent with blanks, and quote a \
        text that holds a colon.
        """)),
    RuleGuide(
      "yaml-alias", .error, Wording("不用 YAML 的 & 和 *", "Anchors and aliases are not read"),
      cause: Wording(
        "& 和 * 在 YAML 里是“引用别处”的记号，容易看不明白，这里不支持。",
        "& and * refer to other places of the file, which is easily misread, and are not supported."),
      wrong: "示例: *说明",
      right: "示例: \"示例数据：县名和数字均为虚构\"",
      mend: Wording(
        "把内容照写一遍；文字本来就以 & 或 * 开头的，加引号。",
        "Write the content out; quote a text that begins with & or *.")),
    RuleGuide(
      "yaml-too-deep", .error, Wording("缩进的层次太多", "Keys are nested too deep"),
      cause: Wording(
        "超过 12 层，正常的设置只有三四层，多半是方括号或缩进写错了。",
        """
        There are more than 12 levels; settings have three or four, so a bracket or an indent is \
        wrong.
        """),
      wrong: "首页指标: [[[[[[[[[[[[[Q01]]]]]]]]]]]]]",
      right: "首页指标: [Q01, Q02]",
      mend: Wording(
        "检查方括号是否成对，缩进是否每级两格。",
        "See that brackets come in pairs and each level is two blanks in.")),
    RuleGuide(
      "yaml-too-large", .error, Wording("设置文件太大", "A file of settings is too large"),
      cause: Wording(
        "设置和规则只有几 KB，这么大的多半是把数据写进来了。",
        "Settings have a few kilobytes; so large a file most likely holds data."),
      wrong: "scoring/2022.yml   （里面贴了全年的数据）",
      right: "tables/考核数据.csv",
      mend: Wording("数据放进 tables 里的表，设置文件只写设置。", "Put data into a table and keep settings only.")),
    RuleGuide(
      "unknown-key", .error, Wording("没有这个键", "There is no such key"),
      cause: Wording(
        "题头或设置里的名称写错了字，或写在了不该写的地方。不认识的不会悄悄略过，免得漏掉你的意思。",
        "The name is misspelt or stands in the wrong place; nothing unknown is passed over in silence."),
      wrong: "受從: public",
      right: "受众: public",
      mend: Wording(
        "照“帮助”里给出的名称改；全部名称见速查表，或用 taizhang schema 让编辑器提示。",
        "Take the name that the help offers; with taizhang schema an editor completes them.")),
    RuleGuide(
      "missing-key", .error, Wording("少了必写的一项", "A required key is missing"),
      cause: Wording(
        "题头或设置里少写了一项，或写了名称、冒号后面是空的。",
        "A key that must be there is missing, or nothing stands after its colon."),
      wrong: """
        标题: 全县生态环境保护工作会议
        类型: 会议纪要
        """,
      right: """
        标题: 全县生态环境保护工作会议
        类型: 会议纪要
        日期: 2022-03-18
        """,
      mend: Wording(
        "加上“帮助”里的那一行。会议要写标题、类型、日期；进展要写标题、日期、关于、单位；页面要写标题。",
        """
        Add the line of the help. A meeting has title, kind and date; an update title, date, about \
        and author.
        """)),
    RuleGuide(
      "duplicate-key", .error, Wording("同一项写了两次", "A key or row is given twice"),
      cause: Wording(
        "题头里同一个名称出现两次（“年度”和 year 是同一个键）；或表里两行的编号、日期相同。不知道听哪一个。",
        """
        A key stands twice, perhaps once in Chinese and once in English, or two rows have the same \
        key columns.
        """),
      wrong: """
        年度: 2022
        year: 2021
        """,
      right: "年度: 2022",
      mend: Wording(
        "删去其中一个；表里的两行合并，或改掉写错的编号、日期。",
        "Delete one of them; in a table merge the rows or correct the id or date.")),
    RuleGuide(
      "wrong-type", .error,
      Wording("该写一项的写了几项，或反过来", "One value where a list is wanted, or the other way round"),
      cause: Wording(
        "有的键只收一个值（标题），有的收列表（数据表），有的收一组“名称: 内容”（县）。",
        "Some keys take one value, some a list, some a group of keys."),
      wrong: "县: 云汀县",
      right: """
        县:
          名称: 云汀县
          代码: "379921"
        """,
      mend: Wording(
        "列表每项另起一行，以“- ”开头；一组内容另起一行，缩进两格；一个值不要加方括号。",
        """
        A list has a line with `- ` for each item, a group is two blanks in, one value has no \
        brackets.
        """)),
    RuleGuide(
      "bad-flag", .error, Wording("只能写“是”或“否”", "Neither yes nor no"),
      cause: Wording(
        "公开、草稿、必填这些键只认“是”“否”（或 true、false、yes、no）。“可以”“√”“1”说不清，不猜。",
        "Such keys take 是 or 否, true or false, yes or no; other words are not guessed."),
      wrong: "公开: 可以",
      right: "公开: 是",
      mend: Wording(
        "改成“是”或“否”。没有写“公开: 是”的记录不会出现在公开网站上。",
        "Write 是 or 否. A record without `public: yes` stays off the public site.")),
    RuleGuide(
      "bad-number", .error, Wording("这里要写数", "A number is wanted"),
      cause: Wording(
        "设置和规则里的数只写阿拉伯数字，不带单位，也不写汉字；有的还有范围，例如年度在 2000 到 2100。",
        "Numbers are digits without a unit; some have a range, such as a year from 2000 to 2100."),
      wrong: """
        年度: 二〇二二
        分值: 12 分
        """,
      right: """
        年度: 2022
        分值: 12
        """,
      mend: Wording("只留数字。全角数字也改成半角。", "Keep the digits only, in half width.")),
    RuleGuide(
      "bad-choice", .error, Wording("没有这个可选的值", "There is no such choice"),
      cause: Wording(
        "这一项只能从几个词里选，写的词不在其中，或写错了字。",
        "The key takes one of a few words, and this is none of them."),
      wrong: "类型: 会议记要",
      right: "类型: 会议纪要",
      mend: Wording("照“帮助”列出的词改。会议的类型有：会议纪要、讲话、通报、会议记录。", "Take one of the words that the help lists.")),
    RuleGuide(
      "bad-slug", .error, Wording("网址名不能这样写", "A slug cannot be written so"),
      cause: Wording(
        "网址名会成为网址的一段，只能用小写字母、数字和短横线，最长 64 个，两头不能是短横线。",
        "A slug becomes part of the address: small letters, digits and hyphens, 64 at most."),
      wrong: "网址名: 2022年 部署会",
      right: "网址名: 2022-03-18-bushu",
      mend: Wording(
        "改成小写英文或拼音；也可以删掉这一行，由标题的拼音自动生成。",
        "Write small letters or pinyin, or delete the line and let it be made from the title.")),
  ]
}
