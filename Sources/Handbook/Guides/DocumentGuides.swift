// SPDX-License-Identifier: MIT

internal import Diagnostics

/// Text, resolutions and blocks: what is wrong in the text of a record.
enum DocumentGuides {
  static let group = RuleGuide.Group(
    Wording("正文、议定事项和图表块", "Text, resolutions and blocks"), guides: guides)

  private static let guides: [RuleGuide] = [
    RuleGuide(
      "broken-link", .error, Wording("链接的目标不存在", "A link leads nowhere"),
      cause: Wording(
        "链接的文件改过名或路径写错，或 target:、task: 后面的编号没有，或 # 后面的小标题没有。",
        "The file was renamed, or the id or heading does not exist."),
      wrong: "见[部署会](2022-03-19.md)",
      right: "见[部署会](2022-03-18-部署会.md)",
      mend: Wording(
        "路径从本文件所在的文件夹写起，如 ../files/方案.pdf；位置写标题的文字，如 #议定事项。",
        "A path begins at the record's own folder; a place is the heading's text.")),
    RuleGuide(
      "unsafe-link", .warning, Wording("这种链接不能用", "A link of this kind is not allowed"),
      cause: Wording(
        "链接只允许 http、https、mailto、tel 和站内路径；javascript: 之类会在读者电脑上运行。",
        "Links are http, https, mailto, tel or paths of the site."),
      wrong: "[查看](javascript:alert(1))",
      right: "[查看](https://www.mee.gov.cn/)",
      mend: Wording("改成普通网址，或删去链接只留文字。", "Use a plain address, or keep the words alone.")),
    RuleGuide(
      "raw-html", .warning, Wording("正文里的 HTML 不显示", "HTML in the text is not shown"),
      cause: Wording(
        "从网页或编辑器复制的 <div>、<font>、<br> 不会起作用，为了安全也不执行。",
        "Tags copied from a page do nothing, for safety."),
      wrong: "<font color=\"red\">重要</font>",
      right: "**重要**",
      mend: Wording(
        "用 Markdown：**加粗**、空一行分段、`- ` 开头写列表。要原样显示代码，放在反引号 ` 之间。",
        "Use Markdown; put code between backticks.")),
    RuleGuide(
      "markdown-limit", .error, Wording("正文超过了限度", "The text is beyond a limit"),
      cause: Wording(
        "表格超过 200 列，或列表、引用套了 32 层以上，网页上没法看。",
        "A table has over 200 columns, or lists are nested over 32 deep."),
      wrong: "| 1日 | 2日 | …… | 300日 |",
      right: "（放进 tables 的 CSV，一天一行）",
      mend: Wording(
        "大表存成 CSV 或 XLSX 放进 tables；列表少套几层。",
        "Save large tables as CSV or XLSX; nest lists less.")),
    RuleGuide(
      "invalid-utf-8", .error, Wording("正文不是 UTF-8 文字", "The text is not UTF-8"),
      cause: Wording(
        "正文里有不成文字的字节，多半是文件传坏了一段。",
        "There are bytes that are no text, as in a damaged file."),
      wrong: "会议确定��下事项",
      right: "会议确定以下事项",
      mend: Wording("用记事本打开，改好乱码处，另存为 UTF-8。", "Mend the place in an editor and save it as UTF-8.")),
    RuleGuide(
      "empty-resolution", .error,
      Wording("议定事项这一行没有填全", "A resolution lacks its matter, owner or due date"),
      cause: Wording(
        "有“事项”“责任单位”“时限”三列的表，每一行都是一项任务。三样缺一样，就不知道谁在什么时候做什么。",
        "Each row of such a table is a task, and needs all three."),
      wrong: "| 完成绿网覆盖 |  | 2022-06-30 |",
      right: "| 完成绿网覆盖 | 县住建局 | 2022-06-30 |",
      mend: Wording("三样都填；没有期限的写“长期坚持”；不是任务的话，写在正文里。", "Fill in all three; what has no day is 长期坚持.")),
    RuleGuide(
      "resolution-heading", .error, Wording("议定事项表的表头不对", "A header of the resolutions is wrong"),
      cause: Wording(
        "表里把“事项”写成“工作任务”、“责任单位”写成“牵头单位”之类，表里的事就没有成为任务；“完成情况”这样的列不读，做完的会算作没有做完。别的列只印出来，是提醒。",
        "Under other names rows became no tasks, and what a column such as 完成情况 says of completion is not read. Of other columns this is a warning."
      ),
      wrong: "| 事项 | 牵头单位 | 时限 | 完成情况 |",
      right: "| 事项 | 责任单位 | 时限 | 完成日期 |",
      mend: Wording(
        "表头用“事项”“责任单位”“时限”，可以再加“编号”“目标”“完成日期”“说明”；完成日期写到日，没有完成的留空。",
        "Write the headers 事项, 责任单位 and 时限; the day of completion goes in 完成日期.")),
    RuleGuide(
      "listed-resolutions", .warning, Wording("议定事项写成了列表", "Resolutions as a list"),
      cause: Wording(
        "“议定事项”标题下面一条一条的文字只印出来，不成为任务，谁到期没做也不会提醒。",
        "Items of a list are printed; they become no tasks, and nobody is told when they are overdue."),
      wrong: """
        1. 白石镇6月底前完成改造。
        2. 县住建局抓好工地扬尘。
        """,
      right: """
        | 事项 | 责任单位 | 时限 |
        |---|---|---|
        | 完成改造 | 白石镇 | 6月底前 |
        | 抓好工地扬尘 | 县住建局 | 长期坚持 |
        """,
      mend: Wording("改成表；不用跟踪的，把小标题换一个，如“会议要求”。", "Write a table, or call the heading something else.")),
    RuleGuide(
      "placeholder-left", .warning, Wording("样板里的话没有换掉", "The template's words are still there"),
      cause: Wording(
        "taizhang new 写的记录里，有几句话是提示该写什么的。记录公开了，这些话还在，读者会看到。",
        "What taizhang new writes tells the author what to write; a published record still says so."),
      wrong: """
        ## 问题

        还差什么，卡在哪里。
        """,
      right: """
        ## 问题

        老街地下管线复杂，还有 40 户没有接。
        """,
      mend: Wording(
        "换成自己的内容；没有可写的，连小标题一起删掉。还没写完的加一行“草稿: 是”，就不公开。",
        "Write your own in its place, or delete it with its heading; a draft has `draft: yes`.")),
    RuleGuide(
      "merge-conflict", .error, Wording("两个人的修改没有合并完", "Two versions were never merged"),
      cause: Wording(
        "两个人改了同一处，git 把两份都留在文件里，用 <<<<<<<、=======、>>>>>>> 隔开，等人来选。",
        "Two people changed the same lines; git left both in the file, between marks, for somebody to choose."
      ),
      wrong: """
        <<<<<<< HEAD
        ## 会议内容
        =======
        ## 会议情况
        >>>>>>> other
        """,
      right: "## 会议内容",
      mend: Wording("留下对的一段，删去另一段和三行记号。", "Keep one version; delete the other and the three marks.")),
    RuleGuide(
      "broken-table", .error, Wording("像表格，没有排成表格", "Lines that look like a table and are none"),
      cause: Wording(
        "表头下面要有一行 |---|---|，竖线要用半角的 |。缺了就当一段文字印出来；在“议定事项”下面，任务全丢，是错误，别处是提醒。",
        "Below the headers there is a line |---|---|, and bars are narrow; else it is running text. Below 议定事项 its tasks are lost, which is an error."
      ),
      wrong: """
        | 事项 | 责任单位 | 时限 |
        | 完成绿网覆盖 | 县住建局 | 2022-06-30 |
        """,
      right: """
        | 事项 | 责任单位 | 时限 |
        |---|---|---|
        | 完成绿网覆盖 | 县住建局 | 2022-06-30 |
        """,
      mend: Wording("补上第二行；全角的“｜”改成半角的 |。", "Add the second line; write | for ｜.")),
    RuleGuide(
      "tight-heading", .warning, Wording("# 后面没有空格", "A heading without a blank after its #"),
      cause: Wording("“##会议内容”不是标题，会带着 # 印出来。", "Without the blank it is printed as text, with its #."),
      wrong: "##会议内容", right: "## 会议内容",
      mend: Wording("# 用半角，后面空一格。", "Put a blank after the #.")),
    RuleGuide(
      "wide-link", .warning, Wording("链接的括号是全角的", "Wide brackets round an address"),
      cause: Wording(
        "中文输入法下打的“（）”“【】”不是链接的括号，方括号和地址会原样印出来。", "With the brackets of an input method it is printed as text."
      ),
      wrong: "[接户]（target:S01）", right: "[接户](target:S01)",
      mend: Wording("方括号和圆括号都改成半角的。", "Write narrow brackets.")),
    RuleGuide(
      "blank-in-link", .warning, Wording("链接的地址里有空格", "A blank in the address of a link"),
      cause: Wording(
        "地址里有空格就不成为链接或图片，方括号和地址会原样印出来。", "With a blank in its address it is printed as text."),
      wrong: "![照片](../images/我的 照片.png)", right: "![照片](../images/我的照片.png)",
      mend: Wording(
        "文件改名，去掉空格；不能改名的写成 ![照片](<../images/我的 照片.png>)。",
        "Rename the file, or put the address in < and >.")),
    RuleGuide(
      "second-front-matter", .warning, Wording("正文里又有一段题头", "Front matter a second time"),
      cause: Wording(
        "把另一份记录整个粘贴进来，它的题头就成了正文，标题、日期会作为小标题印在网页上。",
        "Another record was pasted in whole; its keys are printed as a heading."),
      wrong: """
        ---
        标题: 进展
        日期: 2022-03-31
        ---
        """,
      right: "## 三月进展",
      mend: Wording("删去这一段，或另存为一个文件。", "Delete it, or make it a file of its own.")),
    RuleGuide(
      "later-record", .warning,
      Wording("日期在年度或截至日以后，或远远超前", "A date after the year or as_of, or far ahead of all others"),
      cause: Wording(
        "没有写“截至”时，全站按最新的日期考核。一处写错年份或月份，所有目标都会显得滞后。写了“截至”的，晚于它的会议和进展这次不公开。",
        "Where `as_of` is left out, everything is judged as of the newest date: one slip makes every target look late. Where it is there, later records are not published."
      ),
      wrong: "年度 2022，会议记录却写 日期: 2026-11-30", right: "日期: 2022-11-30",
      mend: Wording(
        "核对日期；日期不错就在 site.yml 里写明“截至”，或把“截至”往后改。",
        "Check it; if it is right, say as_of in site.yml, or move it on.")),
    RuleGuide(
      "orphan-translation", .warning, Wording("英文版旁边没有中文版", "A translation without its original"),
      cause: Wording("英文版的文件名是中文记录加 .en，旁边却没有那份中文记录。", "The file named .en has no original beside it."),
      wrong: "pages/关于.en.md      （没有 关于.md）",
      right: """
        pages/关于本站.md
        pages/关于本站.en.md
        """,
      mend: Wording("文件名改成与中文记录一致，只多 .en。", "Name it after the original with .en added.")),
    RuleGuide(
      "bad-block", .error, Wording("图表块写得不对", "A chart or table block is wrong"),
      cause: Wording(
        "chart 或 table 块里图形的名称、列名写错，或数据的样子与图形不合（如要两列只查了一列）。",
        "The kind of chart or a column is misspelt, or the answer does not fit the kind."),
      wrong: "图形: 条型",
      right: "图形: 条形",
      mend: Wording(
        "照“帮助”改。各种图要什么列，见手册第 7 章“图表块”。",
        "Do as the help says; chapter 7 of the handbook shows what each kind takes.")),
    RuleGuide(
      "open-block", .error, Wording("图表块没有结束", "A block does not end"),
      cause: Wording(
        "chart、table 等块的末尾少了一行三个反引号，下面的正文就都成了块里的内容。",
        "The line of three backticks at its end is missing, so that the text below counts as part of it."),
      wrong: """
        ```figure
        指标: Q01

        会后各镇街……
        """,
      right: """
        ```figure
        指标: Q01
        ```

        会后各镇街……
        """,
      mend: Wording("在块的最后一行下面加一行 ```。", "Add a line ``` below its last line.")),
    RuleGuide(
      "misspelt-block", .warning, Wording("像图块，却会照原样印出来", "Meant as a block, printed as it is written"),
      cause: Wording(
        "三个反引号后面的词差一个字或写成了“图”“表”，反引号只有两个或被输入法换成了引号、间隔号，或前面空了四格，图就画不出来，里面的字会原样印在网页上。",
        "The word after the fence is a slip away from that of a block, or the fence is made of other signs or stands four blanks in."
      ),
      wrong: "```chrat", right: "```chart",
      mend: Wording("照“帮助”改；反引号在英文输入法下按数字键 1 左边的键。", "Write the word that is offered, after three backticks.")
    ),
    RuleGuide(
      "empty-answer", .warning, Wording("图表块一行也没有查到", "A block finds no row"),
      cause: Wording(
        "SQL 没有错，却没有一行合条件，页面上的图表会是空的。多半是编号或名称写错了一个字。",
        "The SQL is right, but no row fits: most likely an id or a name has a slip."),
      wrong: "sql: SELECT 编号 FROM 年度目标 WHERE 编号 = 'ZZ'",
      right: "sql: SELECT 编号 FROM 年度目标 WHERE 编号 = 'Q01'",
      mend: Wording(
        "核对 where 里的编号和名称；用 taizhang query 先试一试。", "Check the ids; try the SQL with taizhang query.")),
    RuleGuide(
      "bad-sql", .error, Wording("SQL 查不了", "SQL cannot be asked"),
      cause: Wording(
        "表名、列名写错，或查出的不是一个数，或用了会改数据、每天结果不同的写法。计分的 SQL 要用 :holder。",
        """
        A table or column is misspelt, or the answer is not one number, or it would change from day \
        to day.
        """),
      wrong: "SELECT sum(累积值) FROM 进度",
      right: "SELECT sum(累计值) FROM 进度",
      mend: Wording(
        "照箭头 ▸ 指的地方改。先用 taizhang query \"SELECT …\" 试通；表和列用 --tables、--columns 查看。",
        "Mend it where ▸ points; try it with taizhang query first.")),
    RuleGuide(
      "no-database", .error, Wording("数据库没有建成", "There is no database to ask"),
      cause: Wording("内存不够，存放数据的临时数据库没有建起来，取数的 SQL 都查不了。", "Memory ran out while the database was made."),
      wrong: "（内存用尽）",
      right: "（关掉别的程序以后）",
      mend: Wording("关掉别的程序，再运行一次。", "Close other programs and run again.")),
  ]
}
