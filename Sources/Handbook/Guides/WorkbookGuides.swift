// SPDX-License-Identifier: MIT

internal import Diagnostics

/// Workbooks: what is wrong with an .xlsx file, its sheets and what only its cells have.
enum WorkbookGuides {
  static let group = RuleGuide.Group(
    Wording("Excel 和 WPS 工作簿", "Workbooks"), guides: guides)

  private static let guides: [RuleGuide] = [
    RuleGuide(
      "empty-workbook", .error, Wording("工作簿是空文件", "A workbook is an empty file"),
      cause: Wording(
        "文件有名字没有内容，多半是 Excel 还没有存完，或网盘只建了个空壳。",
        "The file has a name and no content: it was not saved to its end."),
      wrong: "进度.xlsx（0 字节）",
      right: "进度.xlsx（保存、关闭以后）",
      mend: Wording("打开它再保存一次；用不到就删去。", "Open it and save it again, or remove it.")),
    RuleGuide(
      "workbook-kind", .error, Wording("不是真正的 .xlsx", "The file is no real .xlsx"),
      cause: Wording(
        "旧格式 .xls、网页导出的“Excel”、.et、.ods 改了后缀也还是原来的格式。",
        "An old .xls, a web page or another format keeps its format whatever its ending."),
      wrong: "考核数据.xlsx     （其实是系统导出的网页）",
      right: "考核数据.xlsx     （另存为“Excel 工作簿”得到的）",
      mend: Wording(
        "用 Excel 或 WPS 打开，“另存为”选“Excel 工作簿（*.xlsx）”。只改后缀没有用。",
        "Open it in a spreadsheet and save it as “Excel Workbook (*.xlsx)”.")),
    RuleGuide(
      "workbook-locked", .error, Wording("工作簿加了密码", "A workbook has a password"),
      cause: Wording(
        "设了打开密码的工作簿整个是加密的，程序读不了。",
        "A workbook with a password to open is encrypted as a whole."),
      wrong: "督察整改.xlsx     （打开要密码）",
      right: "督察整改.xlsx     （没有密码）",
      mend: Wording(
        "打开 → 文件 → 信息 → 保护工作簿 → 用密码进行加密，清空后保存。要保密的内容不要放进来。",
        "Remove the password under File → Info → Protect Workbook and save it.")),
    RuleGuide(
      "workbook-damaged", .error, Wording("工作簿坏了", "A workbook is damaged"),
      cause: Wording(
        "文件不完整，或里面的结构被别的软件写坏了，常见于传输中断和同步冲突。",
        "The file is cut off or malformed, as after a broken transfer."),
      wrong: "进度.xlsx     （下载到一半）",
      right: "进度.xlsx     （重新下载的）",
      mend: Wording(
        "从原处重新复制或下载；或用 Excel、WPS 打开（会自动修复），另存一次。",
        "Copy it again, or open and save it anew in a spreadsheet.")),
    RuleGuide(
      "workbook-too-large", .error, Wording("工作簿里的东西太多", "A workbook holds too much"),
      cause: Wording(
        "解开以后太大，格、图或格式太多。真正的台账很少这样，可能是格式铺满了整张表，也可能是恶意文件。",
        """
        Unpacked it is too large; few real tables are, so the format may cover whole sheets, or the \
        file is hostile.
        """),
      wrong: "进度.xlsx     （每列一百万行都设了格式）",
      right: "进度.xlsx     （只有用到的行）",
      mend: Wording(
        "把有用的行复制到新工作簿，或按年份拆开。来路不明的不要用。",
        "Copy the rows into a new workbook or split it by years; do not use files of unknown origin.")),
    RuleGuide(
      "hidden-sheet", .note, Wording("隐藏的工作表没有读", "A hidden sheet was not read"),
      cause: Wording(
        "隐藏的工作表常放草稿或联系方式，不会公开，所以不读；在这里告诉你一声。",
        "Hidden sheets often hold drafts or telephone numbers, so they are not read."),
      wrong: "工作表“联系方式”（隐藏）",
      right: "（不用改）",
      mend: Wording("要读就取消隐藏；不用就不管它，或删掉。", "Unhide it if it is to be read; else nothing need be done.")),
    RuleGuide(
      "unknown-sheet", .warning, Wording("不知道这张工作表是什么表", "It is not known which table a sheet is"),
      cause: Wording(
        "一个工作簿里有几张工作表，每张按它的名称认是哪种表；这张的名称认不出，没有读。",
        "Each sheet is known by its name, and this name is not known."),
      wrong: "工作表“Sheet2”",
      right: "工作表“目标分解”",
      mend: Wording(
        "把工作表改名为表的名称；不用读的，在 site.yml 的“数据表”里写“种类: 不读”。",
        "Name the sheet after its table, or write `kind: ignore` for it in site.yml.")),
    RuleGuide(
      "no-such-sheet", .error, Wording("写明的工作表不存在", "A named sheet is not there"),
      cause: Wording(
        "site.yml 的“数据表”里写了工作表的名称，工作簿里没有，可能后来改过名。",
        "site.yml names a sheet that the workbook does not have."),
      wrong: "工作表: 白石乡",
      right: "工作表: 白石镇",
      mend: Wording(
        "照工作簿下面的标签改；每个镇一张的可以写“工作表: \"*\"”。",
        "Write the name on its tab; \"*\" stands for all.")),
    RuleGuide(
      "which-sheet", .error, Wording("不知道读哪张工作表", "It is not known which sheet to read"),
      cause: Wording(
        "文件名是表的名称，里面却有几张工作表，名称都认不出。",
        "The file is named after a table, but none of its sheets is."),
      wrong: "进度.xlsx：Sheet1、Sheet2",
      right: "进度.xlsx：进度、说明",
      mend: Wording(
        "把要读的那张改名为表的名称；几张都是，在 site.yml 里写“工作表: \"*\"”。",
        "Name the sheet after the table, or write `sheet: \"*\"` for all of them.")),
    RuleGuide(
      "cell-error", .error, Wording("公式出错", "A formula failed"),
      cause: Wording(
        "这一格显示 #DIV/0!、#REF!、#N/A 之类，公式算不出来。它不是 0，不能当 0 用。",
        "The cell shows #DIV/0!, #REF! or the like; that is not zero."),
      wrong: "=B3/C3     （C3 是空的，显示 #DIV/0!）",
      right: "=IF(C3=\"\",\"\",B3/C3)",
      mend: Wording(
        "改正公式；还没有数据就让这一格空着。",
        "Correct the formula, or leave the cell empty while there are no data.")),
    RuleGuide(
      "uncomputed-formula", .error, Wording("公式没有存下结果", "A formula has no stored result"),
      cause: Wording(
        "用程序生成的工作簿只有公式，没有算过；这里不替表格软件算。",
        "A workbook made by a program holds formulas never computed."),
      wrong: "=SUM(D3:D8)     （没有结果）",
      right: "42",
      mend: Wording(
        "用 Excel 或 WPS 打开，保存一次就有结果；或把这一格改成数值。",
        "Open the workbook in a spreadsheet and save it, or write the figure.")),
    RuleGuide(
      "lost-digits", .warning, Wording("长号码的末几位丢了", "The last digits of a long number are lost"),
      cause: Wording(
        "表格软件的数值只有 15 位，身份证号、银行账号这样的长号码存成数值，后面会变成 0。",
        "A spreadsheet keeps 15 digits; longer numbers end in zeros."),
      wrong: "370112000000000000     （数值）",
      right: "370112199001011234     （文本）",
      mend: Wording(
        "把这一列设为“文本”格式，再重新输入。个人号码本来就不该放进公开的表。",
        "Make the column “text” and type the number again.")),
    RuleGuide(
      "merged-number", .error, Wording("数写在合并的格里", "A number stands in merged cells"),
      cause: Wording(
        "几行合并成一格写了一个数，不知道是哪一行的，还是几行合计。镇名可以合并，数不可以。",
        "One number in merged cells belongs to no one row."),
      wrong: "D2:D3 合并，写 42",
      right: "D2 写 20，D3 写 22",
      mend: Wording("取消合并，把数写到各行。", "Unmerge them and write each row's number.")),
    RuleGuide(
      "merged-sheet", .error, Wording("整张表合并成了一格", "The whole sheet is one merged cell"),
      cause: Wording(
        "有一处合并把整张工作表都圈了进去，看不出哪一格是哪一列。",
        "One merged range holds the whole sheet, so that no cell belongs to a column."),
      wrong: "A1:XFD1048576 合并",
      right: "只合并标题那一行，如 A1:F1",
      mend: Wording("在 Excel 或 WPS 里选中它，点“取消合并”，再保存。", "Unmerge it and save the book.")),
    RuleGuide(
      "plain-fraction", .warning, Wording("百分数列里混了小数", "A fraction among percentages"),
      cause: Wording(
        "同一列别的格是百分比格式，这一格是普通小数，0.95 究竟是 95% 还是 0.95% 说不清。",
        "Other cells of the column are percentages and this one is a plain number."),
      wrong: "95%、97%、0.95",
      right: "95%、97%、95%",
      mend: Wording("把这一格也设成百分比格式，或写成“95%”。", "Give the cell the form of a percentage, or write 95%.")),
    RuleGuide(
      "copied-table", .error, Wording("同一张表有两个文件", "Two files hold the same table"),
      cause: Wording(
        "文件夹里有“… - 副本”，和原来那个是同一张表，每行都会读到两次。",
        "A copy of a table lies beside it, and every row would be read twice."),
      wrong: "扬尘源.xlsx、扬尘源 - 副本.xlsx",
      right: "扬尘源.xlsx",
      mend: Wording("留下要用的一个，另一个删去或移出内容文件夹。", "Keep the one that counts and move the other out.")),
    RuleGuide(
      "unread-workbook", .error, Wording("这种格式的表格读不了", "A workbook of an old format"),
      cause: Wording(
        ".xls、.et 等老格式读不了，网站会缺这张表。",
        "Workbooks of old formats (.xls, .et) cannot be read, and the site would lack the table."),
      wrong: "扬尘源.xls",
      right: "扬尘源.xlsx",
      mend: Wording(
        "用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”，再删去老文件。",
        "Open it, save it as .xlsx, and remove the old file.")),
  ]
}
