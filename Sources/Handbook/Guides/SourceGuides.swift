// SPDX-License-Identifier: MIT

internal import Diagnostics

/// Rows that come from elsewhere than a table's file.
enum SourceGuides {
  static let group = RuleGuide.Group(
    Wording("表从哪里取数", "Where the rows of a table come from"), guides: declared + run)

  private static let declared: [RuleGuide] = [
    RuleGuide(
      "two-row-sources", .error, Wording("一张表写了两个来处", "A table is to come from two places"),
      cause: Wording(
        "“文件”和“命令”只能写一个，不然不知道读哪一处。",
        "A table has a path or a command; with both it is not known which counts."),
      wrong: "- {种类: 进度, 文件: tables/进度.csv, 命令: 统计库, 查询: queries/进度.sql}",
      right: "- {种类: 进度, 命令: 统计库, 查询: queries/进度.sql}",
      mend: Wording("留下要用的一个；两处都要的，写成两项。", "Keep the one that counts; for both, write two entries.")),
    RuleGuide(
      "bad-command", .error, Wording("这样的命令不让写", "A command is not allowed"),
      cause: Wording(
        "命令要写明是哪个程序，不能是 sh、bash、env 这些什么都能运行的；环境变量只写名称。",
        "A command names one program and no shell, which runs anything; variables are given by name alone."),
      wrong: "统计库: {程序: bash, 参数: [-c, psql --csv]}",
      right: "统计库: {程序: psql, 参数: [--csv]}",
      mend: Wording(
        "写真正要用的程序，参数一项一项写；密码放在环境变量或 ~/.pgpass 里。",
        "Name the program itself with its arguments one by one; passwords stay in the environment or in ~/.pgpass."
      )),
    RuleGuide(
      "unknown-command", .error, Wording("没有这个命令", "There is no such command"),
      cause: Wording("表里写的命令，site.yml 的“命令”里没有。", "A table names a command that site.yml does not allow."),
      wrong: "- {种类: 进度, 命令: 统计厍, 查询: queries/进度.sql}",
      right: "- {种类: 进度, 命令: 统计库, 查询: queries/进度.sql}",
      mend: Wording("改成“命令”里有的名称，或在那里加上。", "Take a name that stands under 命令 (commands), or add it there.")),
    RuleGuide(
      "idle-query", .warning, Wording("没有用到的查询", "A query that no table uses"),
      cause: Wording(".sql 文件只在“数据表”里写明以后才用。", "An .sql file counts only where a table names it."),
      wrong: "queries/进度.sql   （数据表里没有写）",
      right: "- {种类: 进度, 命令: 统计库, 查询: queries/进度.sql}",
      mend: Wording("在 site.yml 的“数据表”里写明，或移出内容文件夹。", "Declare it under 数据表 (tables), or move it away.")),
  ]

  private static let run: [RuleGuide] = [
    RuleGuide(
      "command-not-run", .error, Wording("命令没有运行，也没有留存的结果", "A command was not run and nothing is kept"),
      cause: Wording(
        "site.yml 和查询谁都可能改，所以命令只在写了 --run-commands 时运行；不写时用上次留存的结果。查询改过一个字，就要再运行一次。",
        "Others may change site.yml and the queries, so commands run only with --run-commands; else the kept output of the very same query is used."
      ),
      wrong: "taizhang build",
      right: "taizhang build --run-commands",
      mend: Wording(
        "看过 site.yml 和查询，加 --run-commands 运行一次。连不上数据库的机器，把别处留存的 .content.outputs 文件夹放到内容文件夹旁边。",
        "Read site.yml and the query, then run with --run-commands; or put the folder .content.outputs of another machine beside the content."
      )),
    RuleGuide(
      "command-not-found", .error, Wording("找不到命令的程序", "A command's program is not there"),
      cause: Wording(
        "这台机器上没有装这个程序，或它不在 PATH 里。", "The program is not installed, or PATH does not lead to it."),
      wrong: "程序: psq",
      right: "程序: psql",
      mend: Wording("装上它，改正名称，或写绝对路径。", "Install it, correct its name, or write an absolute path.")),
    RuleGuide(
      "command-failed", .error, Wording("命令没有成功", "A command failed"),
      cause: Wording(
        "程序的退出码不是 0，它说的前几行在提示里。多半是连不上数据库，或查询写错了。",
        "The program ended with a status other than 0; the finding has the first lines of what it said."),
      wrong: "SELECT 镇街 FORM 台账",
      right: "SELECT 镇街 FROM 台账",
      mend: Wording(
        "在终端里用同样的参数运行一次，改好再试。psql 加 --set=ON_ERROR_STOP=1，出错时才不会当作成功。",
        "Run it in a terminal with the same arguments; give psql --set=ON_ERROR_STOP=1, or it calls errors a success."
      )),
    RuleGuide(
      "command-timeout", .error, Wording("命令太久没有结束", "A command took too long"),
      cause: Wording(
        "超过了“限时”（不写是 60 秒），命令和它开的进程都已停止。",
        "It passed its time (60 s if none is given) and was ended with all it had begun."),
      wrong: "统计库: {程序: psql}",
      right: "统计库: {程序: psql, 限时: 600}",
      mend: Wording(
        "让查询快一些（索引、汇总表），或把“限时”写长，最多 3600。",
        "Make the query quicker, or write a longer 限时 (seconds), 3600 at most.")),
    RuleGuide(
      "output-too-large", .error, Wording("命令的输出太大", "A command gives too much"),
      cause: Wording(
        "输出超过了“上限”，多半是查询忘了汇总。", "The output passed its limit, most likely because nothing was aggregated."),
      wrong: "SELECT * FROM 小时值",
      right: "SELECT 镇街, avg(值) FROM 小时值 GROUP BY 镇街",
      mend: Wording("在查询里汇总到网站要的行数。", "Aggregate in the query to the rows that the site needs.")),
    RuleGuide(
      "output-not-text", .error, Wording("命令的输出不是 UTF-8", "A command does not give UTF-8"),
      cause: Wording("命令要输出 UTF-8 的 CSV，第一行是列名。", "A command gives CSV in UTF-8 with a header."),
      wrong: "环境变量: [PGHOST]        （数据库按 GBK 输出）",
      right: "环境变量: [PGHOST, PGCLIENTENCODING]        （PGCLIENTENCODING=UTF8）",
      mend: Wording("让程序输出 UTF-8。", "Let the program print UTF-8.")),
    RuleGuide(
      "damaged-output", .error, Wording("留存的结果不对", "A kept output is damaged"),
      cause: Wording(
        "留存的文件和它的校验值（.sha256）不符：有人改过，或拷贝时断了。",
        "A kept file does not fit its digest (.sha256): it was changed or cut."),
      wrong: ".content.outputs/….csv   （改过）",
      right: "taizhang build --run-commands",
      mend: Wording("再运行一次命令；不要手工改留存的结果。", "Run the command again; kept output is not edited by hand.")),
    RuleGuide(
      "output-not-kept", .warning, Wording("结果没能留存", "An output could not be kept"),
      cause: Wording(
        "内容文件夹旁边写不进去。网站照样生成，但下次还要运行命令。",
        "The folder beside the content cannot be written; the next run needs the command again."),
      wrong: "（内容在只读的磁盘上）",
      right: "（内容文件夹旁边能写）",
      mend: Wording("让那里能写，或每次都加 --run-commands。", "Let it be written, or run with --run-commands each time.")
    ),
  ]
}
