// SPDX-License-Identifier: MIT

internal import Diagnostics

/// Commands and the output folder: what stands in the way of writing.
enum OutputGuides {
  static let group = RuleGuide.Group(
    Wording("命令和输出文件夹", "Commands and the output folder"), guides: guides)

  private static let guides: [RuleGuide] = [
    RuleGuide(
      "bad-output", .error, Wording("不能写到这个输出文件夹", "The output folder cannot be used"),
      cause: Wording(
        "没有写名称，或它是文件、符号链接、根目录、个人文件夹，或与内容文件夹互相包含，写进去会毁掉别的东西。",
        "It is a file, a link, a home folder, or holds the content itself."),
      wrong: "$ taizhang build --output content",
      right: "$ taizhang build --output site",
      mend: Wording("用一个单独的文件夹，例如 --output site。", "Use a folder of its own.")),
    RuleGuide(
      "foreign-output", .error, Wording("输出文件夹里有别的东西", "The output folder holds something else"),
      cause: Wording("那里不是空的，也不是本工具生成的网站，写进去会盖掉里面的文件。", "It is not empty and not a site of this tool."),
      wrong: "$ taizhang build --output 桌面",
      right: "$ taizhang build --output site",
      mend: Wording(
        "换一个空文件夹；要留下的文件写进 site.yml 的“保留”。",
        "Use an empty folder, or name what stays under 保留 (keep).")),
    RuleGuide(
      "other-audience", .error, Wording("公开网站和内部网站不能放一起", "The public and the internal site do not mix"),
      cause: Wording(
        "那个文件夹里是另一种网站。混在一起，内部内容会被当成公开的发出去。",
        "The folder holds the other site; mixed up, internal content would be published."),
      wrong: "$ taizhang build --audience internal --output site",
      right: "$ taizhang build --audience internal --output site-internal",
      mend: Wording("用 --output 写到另一个文件夹。", "Write elsewhere with --output.")),
    RuleGuide(
      "bad-path", .error, Wording("这个文件名写不出来", "A file cannot be written under that name"),
      cause: Wording(
        "附件的名称太长、有看不见的字符，或网址名与工具自己的文件重名，写到网站里会出错。",
        """
        An attachment's name is too long or holds an invisible character, or a slug is a name of \
        the tool's own.
        """),
      wrong: "files/关于……（两百多个字）.pdf",
      right: "files/方案.pdf",
      mend: Wording(
        "改短附件的文件名，或换对应记录的“网址名”，正文里的链接一起改。",
        "Shorten the attachment's name, or change the record's slug, and the links with it.")),
    RuleGuide(
      "double-path", .error, Wording("两个页面写到同一个位置", "Two pages go to one place"),
      cause: Wording("两条记录的网址只差大小写或写法，落到同一个文件。", "Two addresses differ only in case or form."),
      wrong: "网址名: abc      网址名: ABC",
      right: "网址名: abc      网址名: abc-2",
      mend: Wording("给其中一个换网址名。", "Give one another slug.")),
    RuleGuide(
      "other-build", .error, Wording("另一个生成正在进行", "Another build is running"),
      cause: Wording(
        "同一个输出文件夹正被另一个 taizhang 写，多半是开了两个窗口，或定时任务撞上了。提示里有它的进程号和开始时间。",
        "Another taizhang is writing the same folder; the message says which process, since when."),
      wrong: "（两个窗口同时 taizhang build）",
      right: "（等一个结束）",
      mend: Wording(
        "等它结束再试；停住不动的用 kill 结束，网站不会坏。被关掉的进程不会占着锁。",
        "Wait for it; end one that hangs with kill, which leaves the site whole. A process that is gone holds no lock."
      )),
    RuleGuide(
      "left-over", .warning, Wording("上次中断留下了文件夹", "A stopped build left a folder"),
      cause: Wording(
        "生成时断电或被关掉，旁边留下一个临时文件夹，里面有不能自动放回的东西。",
        "A build that was stopped left a folder with entries that cannot be put back."),
      wrong: ".site.staging-1234/",
      right: "（移回需要的，删掉它）",
      mend: Wording("看看里面有没有要的，移回输出文件夹，再删掉它。", "Move back what you need, then remove it.")),
    RuleGuide(
      "incomplete-output", .error, Wording("写好的和计划的不一样", "What was written is not what was planned"),
      cause: Wording(
        "写的过程中有别的程序动了输出文件夹，网站没有发布，旧的还在。",
        "Another program changed the folder; the old site stays."),
      wrong: "（同步软件、杀毒软件动了 site）",
      right: "（暂停同步以后）",
      mend: Wording("暂停对输出文件夹的同步和查杀，再试一次。", "Pause what touches the folder and try again.")),
    RuleGuide(
      "cannot-write", .error, Wording("写不进去", "Cannot be written"),
      cause: Wording(
        "磁盘满了，或没有权限，或文件夹只读。原来的网站没有变。",
        "The disk is full, or the folder may not be written; the old site is unchanged."),
      wrong: "$ taizhang build --output /usr/site",
      right: "$ taizhang build --output site",
      mend: Wording("腾出空间，或换一个能写的文件夹。", "Free some space, or use another folder.")),
    RuleGuide(
      "no-kept-build", .error, Wording("没有留存这个版本", "That build is not kept"),
      cause: Wording(
        "换回旧版本之前，要先让生成把旧版本留下来；只留最近几个，更早的已经删掉。",
        "Builds are kept on request, and only the latest few of them."),
      wrong: "$ taizhang rollback      （从来没有留过）",
      right: "$ taizhang build --keep 5",
      mend: Wording(
        "用 taizhang rollback --list 看有哪些；在 site.yml 里写“留存版本: 5”，以后都留。",
        "See taizhang rollback --list; write keep_builds: 5 in site.yml.")),
    RuleGuide(
      "kept-build-changed", .error, Wording("留存的版本被改过", "A kept build was changed"),
      cause: Wording(
        "留存的版本与它自己的清单不符，换上去网站就不完整。",
        "The build is not what its own manifest says; with it the site would not be whole."),
      wrong: "（改了 .site.builds 里的文件）",
      right: "$ taizhang rollback 3",
      mend: Wording("换一个版本，或用当时的内容重新生成。", "Bring back another, or build the content of that time.")),
    RuleGuide(
      "unreadable-state", .warning, Wording("不能和上次公布的比较", "The last published state is of no use"),
      cause: Wording(
        "用来比较的文件读不了，或是别的县、别的年度、比这次还晚的；改为与若干天前比较。",
        "The file cannot be read, or is of another county, year or later day."),
      wrong: "$ taizhang build --previous 别的县.tsv",
      right: "$ taizhang build --previous published-state.tsv",
      mend: Wording(
        "用 --previous 指明上次公布的 data/published-state.tsv；第一次公布不用管。",
        "Name the right file with --previous.")),
    RuleGuide(
      "since-too-late", .error, Wording("起算日太晚", "The day to compare with is too late"),
      cause: Wording("--since 写的日子不早于截至日，中间没有变化可看。", "--since is not before the as-of date."),
      wrong: "--since 2022-09-30     （截至 2022-09-30）",
      right: "--since 2022-08-31",
      mend: Wording("写一个更早的日期。", "Write an earlier day.")),
    RuleGuide(
      "content-exists", .error, Wording("那里已经有内容了", "There is content already"),
      cause: Wording(
        "taizhang init 只在没有 content 的地方新建，不会盖掉已有的。",
        "init never writes over a content folder."),
      wrong: "$ taizhang init 云汀县      （里面已有 content）",
      right: "$ taizhang init 青石县",
      mend: Wording("换一个新的文件夹名；要重来就先把旧的改名。", "Name a new folder.")),
    RuleGuide(
      "empty-title", .error, Wording("标题是空的", "The title is empty"),
      cause: Wording("新建记录要有标题，或标题里只有标点，做不成文件名。", "A record needs a title that makes a file name."),
      wrong: "$ taizhang new meeting \"\"",
      right: "$ taizhang new meeting 二季度调度会",
      mend: Wording("写一个标题。", "Write a title.")),
    RuleGuide(
      "record-exists", .error, Wording("这个文件已经有了", "The file is there already"),
      cause: Wording("同一天同一标题的记录，或同一种表已经有了，不会盖掉。", "It is never written over."),
      wrong: "$ taizhang new meeting 调度会 --date 2022-06-20      （运行了两次）",
      right: "$ taizhang new meeting 调度会 --date 2022-06-27",
      mend: Wording("换标题或日期；要改就直接打开那个文件。", "Use another title or date, or open the file that is there.")),
  ]
}
