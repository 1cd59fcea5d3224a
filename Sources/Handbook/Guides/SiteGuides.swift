// SPDX-License-Identifier: MIT

internal import Diagnostics

/// The settings in site.yml: what site.yml says of the county and its tables.
enum SiteGuides {
  static let group = RuleGuide.Group(
    Wording("总设置 site.yml", "The settings in site.yml"), guides: guides)

  private static let guides: [RuleGuide] = [
    RuleGuide(
      "bad-code", .error, Wording("区划代码位数或号段不对", "A division code has the wrong digits"),
      cause: Wording(
        "县的代码是六位，镇街九位，村居十二位。Excel 会把开头或末尾的 0 去掉，或存成科学计数。",
        "A county has six digits, a town nine, a village twelve; spreadsheets drop zeros."),
      wrong: """
        代码,名称,类型
        37992110,白石镇,镇
        """,
      right: """
        代码,名称,类型
        379921101,白石镇,镇
        """,
      mend: Wording(
        "核对民政部门公布的代码；site.yml 里的代码加引号，Excel 里把这一列设为“文本”再输入。",
        "Check the code, quote it in site.yml, and make the column “text” in the spreadsheet.")),
    RuleGuide(
      "bad-address", .error, Wording("网址写得不完整", "The address is not complete"),
      cause: Wording(
        "站点地图、订阅和分享图要用完整的网址，必须以 https:// 或 http:// 开头，中间不能有空格和中文。",
        "The site map and feed need a whole address that begins with https:// and has no blanks."),
      wrong: "网址: www.yunting.gov.cn",
      right: "网址: https://www.yunting.gov.cn/hjzr/",
      mend: Wording("把浏览器地址栏里的网址复制过来。", "Copy the address from the browser.")),
    RuleGuide(
      "bad-rows", .error, Wording("行号写得不对", "Row numbers cannot be read"),
      cause: Wording(
        "“表头行”“略过行”只写行号或一段行号，从小到大；表头最多 3 行。",
        """
        header_rows and skip_rows take a row or a range, smallest first; a header has three rows at \
        most.
        """),
      wrong: "表头行: 第一行",
      right: """
        表头行: 2-3
        略过行: [4, 20-25]
        """,
      mend: Wording("照 Excel 左边的行号写数字。", "Write the numbers at the left of the spreadsheet.")),
    RuleGuide(
      "no-such-file", .error, Wording("写明的文件不存在", "A named file is not there"),
      cause: Wording(
        "site.yml 的“数据表”里写了文件，content 里没有；路径从 content 里面写起。",
        "A file named under 数据表 is not below content; its path begins inside content."),
      wrong: """
        数据表:
          - {种类: 进度, 文件: tables/进展.csv}
        """,
      right: """
        数据表:
          - {种类: 进度, 文件: tables/进度.csv}
        """,
      mend: Wording(
        "核对文件名和文件夹。文件名就是表名的，不用在 site.yml 里写。",
        "Check the name. A table whose file has its own name needs no entry.")),
    RuleGuide(
      "unknown-table", .error, Wording("不知道是哪一种表", "It is not known which table this is"),
      cause: Wording(
        """
        表按文件名认：年度目标、进度、责任主体……文件名多一个字少一个字就认不出；没有定义过的台账也认不出。
        以 .txt 结尾的也当作数据表读：记录（会议、进展、页面）要以 .md 结尾，说明文字不能用 .txt。
        """,
        """
        Tables are known by their file names; another name, or a ledger never declared, is not \
        recognised.
        A file that ends in .txt is read as a table too: a record ends in .md, and a text for readers is no .txt.
        """),
      wrong: """
        content/tables/责任主体表.csv
        content/pages/关于.txt
        """,
      right: """
        content/tables/责任主体.csv
        content/pages/关于.md
        """,
      mend: Wording(
        """
        把文件改名；名称不能改的，在 site.yml 的“数据表”里写明种类和文件。
        县里自己的台账先用 taizhang new ledger 名称 建定义。
        是记录的，把 .txt 改成 .md（看不到后缀的，先在文件管理器里打开“文件扩展名”）；给人下载的文字另存为 PDF。
        """,
        """
        Rename it, or name its kind in site.yml; for a ledger of your own run taizhang new ledger \
        NAME.
        A record is renamed to end in .md; a text for download is saved as PDF.
        """)),
    RuleGuide(
      "site-furniture", .warning, Wording("页脚缺少政府网站的要素", "The footer lacks what a government site shows"),
      cause: Wording(
        "政府网站的页脚要有主办单位、联系方式、网站标识码、ICP 备案号、公安备案号；写了的还要照原样的格式。",
        """
        A government site names its organiser, contact, site id, ICP and police numbers, each in \
        its own form.
        """),
      wrong: """
        页脚:
          网站标识码: "37992100"
        """,
      right: """
        页脚:
          主办: 云汀县生态环境保护委员会办公室
          联系: "12369"
          网站标识码: "3799210000"
        """,
      mend: Wording(
        "向县政府办要这几个号码照抄。内部网站或示例可以不写。",
        "Ask the county's office for the numbers and copy them.")),
    RuleGuide(
      "missing-county", .error, Wording("行政区表里没有本县", "The county is not in the table of areas"),
      cause: Wording(
        "“行政区”表要有一行类型为“县”的，代码和名称与 site.yml 里写的一样，镇街才能挂在它下面。",
        "The table of areas has one row of the county itself, with the code and name of site.yml."),
      wrong: "site.yml：代码 \"379921\"；行政区.csv 里没有 379921",
      right: """
        代码,名称,简称,类型,上级
        379921,云汀县,云汀,县,
        """,
      mend: Wording(
        "在“行政区”表最上面加县的一行；名称不一样的，两处改成一样。",
        "Add the county's row, or make both names the same.")),
    RuleGuide(
      "empty-site", .error, Wording("还没有目标，或没有责任主体", "There are no targets or no holders yet"),
      cause: Wording(
        "至少要有一项年度目标和一个责任主体，网站才有内容；也可能这两张表因为别的错误没有读进来。",
        "A site needs a target and a holder; perhaps their tables could not be read."),
      wrong: "content/tables/          （空）",
      right: """
        content/tables/年度目标.csv
        content/tables/责任主体.csv
        """,
      mend: Wording(
        "用 taizhang new table 年度目标 建表，填上一行；先改表里报出的其他错误。",
        "Make the tables with taizhang new table and fill in a row; mend other errors first.")),
  ]
}
