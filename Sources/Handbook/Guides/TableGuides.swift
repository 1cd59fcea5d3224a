// SPDX-License-Identifier: MIT

internal import Diagnostics

/// The shape of tables: what is wrong with a table's file, header or rows.
enum TableGuides {
  static let group = RuleGuide.Group(
    Wording("表格的样子", "The shape of tables"), guides: guides)

  private static let guides: [RuleGuide] = [
    RuleGuide(
      "undecodable-byte", .error, Wording("表里有认不出的字节", "A table holds bytes that are no text"),
      cause: Wording(
        "表存成了 UTF-8 和 GBK 以外的编码，或文件中间坏了一块。",
        "The table is neither UTF-8 nor GB18030, or it is damaged inside."),
      wrong: "进度.csv   （编码混乱）",
      right: "进度.csv   （CSV UTF-8）",
      mend: Wording(
        "在 Excel 或 WPS 里打开，看乱码在哪一行，改好后另存为“CSV UTF-8（逗号分隔）”。",
        "Open it in a spreadsheet, mend the garbled row and save it as “CSV UTF-8”.")),
    RuleGuide(
      "control-character", .error, Wording("单元格里有看不见的控制字符", "A cell holds a control character"),
      cause: Wording(
        "从别的系统导出或复制的文字里带进了控制字符，网页和数据库都放不下。",
        "Text from another system brought a control character that pages and databases cannot hold."),
      wrong: "Q05,,2022-01-31,16,13,已整改<U+0007>",
      right: "Q05,,2022-01-31,16,13,已整改",
      mend: Wording("清空这一格，重新打一遍。", "Clear the cell and type it anew.")),
    RuleGuide(
      "text-after-quote", .error, Wording("引号外面还有字", "Text follows a closing quote"),
      cause: Wording(
        "CSV 里用双引号包住整个单元格；引号只包了一部分，后面又有字，就读不出边界。",
        "A quote encloses a whole cell; here text follows the closing quote."),
      wrong: "\"白石\"镇,2022-03-31,16",
      right: "白石镇,2022-03-31,16",
      mend: Wording(
        "去掉引号，或把整格包住；文字里的引号写两个 \"\"。用 Excel、WPS 编辑就不会这样。",
        "Drop the quotes or enclose the whole cell; a quote inside is written twice.")),
    RuleGuide(
      "unterminated-quote", .error, Wording("引号没有结束", "A quote does not end"),
      cause: Wording(
        "单元格开头有双引号，后面一直没有收尾，下面的行都被当成这一格的文字。",
        "A cell begins with a quote that never closes, so all rows below belong to it."),
      wrong: """
        Q05,,2022-01-31,"16
        Q06,,2022-01-31,20
        """,
      right: """
        Q05,,2022-01-31,16
        Q06,,2022-01-31,20
        """,
      mend: Wording("在那一格末尾补上引号，或删去开头的引号。", "Close the quote at the end of the cell, or delete it.")),
    RuleGuide(
      "wrong-separator", .error, Wording("列与列之间不是逗号", "Columns are not parted by commas"),
      cause: Wording(
        "CSV 表的列用半角逗号隔开。用分号、竖线或全角逗号隔开的，整行会成为一格。",
        "The columns of a CSV table are parted by commas; with other marks a row is one cell."),
      wrong: """
        编号;事项;时限
        R01;清运垃圾;2022-06-30
        """,
      right: """
        编号,事项,时限
        R01,清运垃圾,2022-06-30
        """,
      mend: Wording(
        "改成半角逗号，或在 Excel、WPS 中另存为“CSV UTF-8（逗号分隔）”。",
        "Put commas, or save it as “CSV UTF-8 (comma delimited)”.")),
    RuleGuide(
      "ragged-row", .error, Wording("这一行的格数和表头不一样", "A row has more or fewer cells than the header"),
      cause: Wording(
        "文字里有半角逗号却没有加引号，多出一格；或空格子的逗号漏了，少了一格。记录里的表格也一样，格与格之间是竖线“|”：议定事项表多了少了都是错误，别的表格多出的格不显示，给出警告。",
        "A comma inside a text makes one more cell, or the comma of an empty cell is missing; in a record the cells stand between bars: of resolutions either is an error, of other tables surplus cells are not shown, with a warning."
      ),
      wrong: """
        编号,事项,时限
        R01,清运垃圾,拆除围挡,2022-06-30
        """,
      right: """
        编号,事项,时限
        R01,"清运垃圾,拆除围挡",2022-06-30
        """,
      mend: Wording(
        "有逗号的格加双引号（或改用中文逗号）；空格子也要留逗号（议定事项表留竖线）。",
        "Quote a cell with a comma; an empty cell keeps its comma (or bar).")),
    RuleGuide(
      "duplicate-header", .error, Wording("两列叫同一个名字", "Two columns have one name"),
      cause: Wording(
        "表头里有两个一样的列名，不知道读哪一列。",
        "The header has a name twice, and it is not known which column counts."),
      wrong: "目标编号,截止日,累计值,累计值",
      right: "目标编号,截止日,累计值,上年同期",
      mend: Wording("改掉或删去其中一列。", "Rename or delete one of them.")),
    RuleGuide(
      "empty-header", .error, Wording("有一列没有列名", "A column has no name"),
      cause: Wording(
        "表头这一格是空的，下面却有内容，不知道是什么。",
        "The header's cell is empty, but something stands below it."),
      wrong: """
        目标编号,,累计值
        Q05,2022-01-31,16
        """,
      right: """
        目标编号,截止日,累计值
        Q05,2022-01-31,16
        """,
      mend: Wording("补上列名；没有用的列整列删掉。", "Write the name, or delete the column.")),
    RuleGuide(
      "repeated-column", .error, Wording("两个列名是同一列", "Two headers mean one column"),
      cause: Wording(
        "“截止日”和“截止日期”、中文名和英文名，在这里是同一列的不同写法。",
        "Two headers are different names of one column."),
      wrong: "目标编号,截止日,截止日期,累计值",
      right: "目标编号,截止日,累计值",
      mend: Wording("留下要用的一列，另一列删去或改名。", "Keep the one that counts and delete the other.")),
    RuleGuide(
      "missing-column", .error, Wording("缺少必需的列", "A required column is missing"),
      cause: Wording("每种表都有几列不能少，例如“进度”要有目标编号、截止日、累计值。", "Each table has columns that must be there."),
      wrong: """
        目标编号,累计值
        Q05,16
        """,
      right: """
        目标编号,截止日,累计值
        Q05,2022-01-31,16
        """,
      mend: Wording(
        "在表头加上这一列并填写。每种表有哪些列：taizhang new table 表名 --format 填写说明。",
        "Add the column; `taizhang new table NAME --format guide` lists them all.")),
    RuleGuide(
      "unknown-column", .error, Wording("没有这一列", "There is no such column"),
      cause: Wording(
        "列名写错了字，或者这种表没有这一列。多余的列不会悄悄略过，免得数字没有算进去。",
        "The header is misspelt, or the table has no such column; nothing is passed over in silence."),
      wrong: "目标编号,截至日,累计值",
      right: "目标编号,截止日,累计值",
      mend: Wording(
        "照“帮助”改列名；自己留用的列，在 site.yml 的“数据表”里写进“忽略”，或移到另一张表。",
        "Take the name of the help; name columns of your own under 忽略 (ignore) in site.yml.")),
    RuleGuide(
      "ambiguous-header", .error, Wording("多行表头合起来有歧义", "A header of several rows is ambiguous"),
      cause: Wording("表头有两三行，上下合起来的名称对得上两列。", "The rows of the header together name two columns."),
      wrong: """
        曾用
        网址名      （合起来是“网址名”还是“曾用网址名”？）
        """,
      right: "曾用网址名",
      mend: Wording(
        "把表头改成一行，或在 site.yml 数据表的“列”里写明对应哪一列。",
        "Make the header one row, or say under 列 (columns) in site.yml what is meant.")),
    RuleGuide(
      "title-unit", .warning, Wording("标题行里的单位不换算", "A unit in a title converts nothing"),
      cause: Wording(
        "表头上面写着“单位：万户”，程序不知道是哪几列的，一个数也不换算；目标的单位是“户”时，数就差一万倍。",
        "A title above the header says 单位：万户; no figure is converted by it."),
      wrong: "第 2 行：单位：万户    累计值 1.2",
      right: "累计值 12000（目标的单位是户）",
      mend: Wording(
        "按目标的单位填数，删去标题行里的单位；面积、金额等列也可以写进列名，如“面积（万亩）”。",
        "Write the figures in the target's unit and delete the unit from the title, or write it in the column's name."
      )),
    RuleGuide(
      "unknown-unit", .error, Wording("列名括号里的单位不能换算", "The unit in a header cannot be converted"),
      cause: Wording(
        "表头括号里的单位要能换算成这一列的单位，例如 µg/m³ 和 mg/m³；ppm 要知道温度才能算，不换算。",
        "The unit in brackets must convert into the column's own; ppm does not."),
      wrong: "日期,行政区,PM2.5（ppm）",
      right: "日期,行政区,PM2.5（µg/m³）",
      mend: Wording("把数换算好，再改表头。", "Convert the figures and change the header.")),
    RuleGuide(
      "no-header-row", .error, Wording("说好的表头行是空的", "The named header row is empty"),
      cause: Wording(
        "site.yml 里写了“表头行”，那一行没有内容；表前面加删过行就会这样。",
        "site.yml names a header row where nothing stands; rows were added or deleted above it."),
      wrong: "表头行: 9",
      right: "表头行: 2",
      mend: Wording(
        "改正行号，或删去“表头行”让程序自己找。",
        "Correct the row, or delete the key and let the header be found.")),
    RuleGuide(
      "merged-row", .error, Wording("一整行合并成了一格", "A whole row is merged"),
      cause: Wording(
        "表中间有一行跨列合并（如小标题“一、城区”），不是一条数据。",
        "A row in the midst of the table is merged across, such as a heading."),
      wrong: "一、城区各街道          （A3:E3 合并）",
      right: """
        片区,镇街,累计值
        城区,城关街道,16
        """,
      mend: Wording(
        "把小标题移到表头上面，或改成一列；也可以在 site.yml 数据表的“略过行”写上行号。",
        "Make it a column or move it above the header, or name the row under 略过行 (skip_rows).")),
    RuleGuide(
      "table-layout", .note, Wording("按通常的样子读了这张工作表", "How a sheet was read"),
      cause: Wording(
        "工作簿里有标题行、两三行表头、合并的格、合计行或附注，程序照习惯读了，在这里告诉你怎么读的。",
        "A sheet has titles, merged cells, totals or notes; this says how they were read."),
      wrong: "表头在第 2–3 行；略过标题第 1 行；合计 1 行没有读入",
      right: "（不用改）",
      mend: Wording(
        "看一眼读得对不对。不对的，在 site.yml 的“数据表”里写明表头行、略过行。用 --quiet 不显示。",
        "Nothing need be done if it is right; else say so in site.yml. --quiet hides it.")),
    RuleGuide(
      "total-mismatch", .warning, Wording("合计和各行相加不一样", "A total is not the sum of its rows"),
      cause: Wording(
        "表里的“合计”“小计”行与上面各行相加对不上，多半漏改了一行，或公式的范围没有拉全。",
        "A total differs from its rows: a row was forgotten, or the formula's range is short."),
      wrong: """
        城关街道,20
        望湖街道,22
        合计,45
        """,
      right: "合计,42",
      mend: Wording("核对各行和合计，改错的那个。网站用各行的数，不用合计。", "Correct whichever is wrong; the site uses the rows.")),
    RuleGuide(
      "too-many-columns", .error, Wording("列太多", "There are too many columns"),
      cause: Wording(
        "超过 1000 列。多半是把一行粘成了一列，或表右边有清不掉的空列。",
        "There are more than 1,000 columns, most likely rows pasted sideways."),
      wrong: "日期,1日,2日,3日,……       （一天一列）",
      right: "日期,行政区,PM2.5          （一天一行）",
      mend: Wording("改成一行一条；空列全选后“删除”，不是“清除内容”。", "Write one row for each; delete empty columns.")),
    RuleGuide(
      "too-many-rows", .error, Wording("行太多", "There are too many rows"),
      cause: Wording("一张表最多五百万行。", "A table has five million rows at most."),
      wrong: "空气小时值.csv   （五百万行以上）",
      right: "2022/空气小时值.csv",
      mend: Wording("按年拆成几个文件，放在不同的子文件夹里。", "Split it by years, in folders of their own.")),
    RuleGuide(
      "file-too-large", .error, Wording("表格文件太大", "A table's file is too large"),
      cause: Wording("表格超过了一次能读的大小。", "The table is larger than can be read at once."),
      wrong: "空气小时值.csv   （几百 MB）",
      right: "2022/空气小时值.csv",
      mend: Wording(
        "按年或按月拆成几个文件，放在不同的子文件夹里，文件名不变。",
        "Split it by years or months, in folders of their own, under the same name.")),
    RuleGuide(
      "more-findings", .error, Wording("同样的问题还有很多处", "There are more findings of the kind"),
      cause: Wording(
        "同一列有很多处同样的问题，只列出前几处，其余合成一行。",
        "A column has many findings of one kind; the first are listed, the rest are counted."),
      wrong: "“累计值”这一列往下还有 57 处同样的问题",
      right: "（改一处，其余照改）",
      mend: Wording(
        "先改列出的几处，其余多半能用“查找替换”一次改完，再运行一次。",
        "Mend the listed ones, replace the rest in one go, then run again.")),
  ]
}
