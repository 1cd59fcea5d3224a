// SPDX-License-Identifier: MIT

internal import Diagnostics

/// Publishing, review and personal data: what must not leave, and who signed it off.
enum PublishingGuides {
  static let group = RuleGuide.Group(
    Wording("公开、审核和个人信息", "Publishing, review and personal data"), guides: guides)

  private static let guides: [RuleGuide] = [
    RuleGuide(
      "personal-data", .error, Wording("公开的内容里有个人信息", "Personal data in what is published"),
      cause: Wording(
        "正文、表格或附件里有像手机号、身份证号、银行卡号、车牌、邮箱的文字，公开了就收不回来，所以不生成。",
        "Text that looks like a telephone number, an identity card or the like would be published."),
      wrong: "联系人：张某，138****1234（原文是完整号码）",
      right: "联系：县生态环境局 12369",
      mend: Wording(
        "删去或改成岗位和单位电话。单位的号码写进 site.yml 的“公开电话”；确可公开的在“放行”里写明理由和日期。",
        """
        Delete it. Numbers of offices go under 公开电话 (hotlines), what may be published under 放行 \
        (allow).
        """)),
    RuleGuide(
      "personal-data-output", .error, Wording("生成的网页里有像个人信息的数字", "Personal data in the pages made"),
      cause: Wording(
        "原文里没有，几个数拼在一起却像手机号，例如“剩 13800001200 户”；网站没有写出。",
        "Figures put together look like a telephone number, and the site was not written."),
      wrong: "目标值：20000000000",
      right: "目标值：1200",
      mend: Wording(
        "先核对这个数有没有写错；碰巧像的，在“放行”里写明内容、理由和日期。",
        "Check the figure; allow it with a reason where it is right.")),
    RuleGuide(
      "mobile-hotline", .error, Wording("公开电话写了手机号", "A mobile number among the hotlines"),
      cause: Wording(
        "“公开电话”是单位的固定电话和热线，手机号属于个人，写在这里就没有理由和日期可查。",
        "Hotlines are numbers of offices; a mobile number is a person's and needs a reason and a date."),
      wrong: "公开电话: [1380000****]（原文是完整号码）",
      right: "公开电话: [12369, 0537-1234567]",
      mend: Wording(
        "换成单位的固定电话；本人同意公开的，写进“放行”，注明理由和日期。",
        "Write a number of the office, or allow it with a reason and a date.")),
    RuleGuide(
      "private-value", .error, Wording("公开的文字与不公开的列一样", "Published words equal a private cell"),
      cause: Wording(
        "举报人、责任人、当事人这些列不公开，正文或别的列里却写了同样的姓名。",
        "A name of a private column stands in published words."),
      wrong: "正文：经赵某某反映……      （群众举报表“举报人”：赵某某）",
      right: "正文：经群众反映……",
      mend: Wording(
        "改成“群众”“当事人”或岗位；碰巧相同的，在“放行”里写明。",
        "Write a role instead; allow what is the same by chance.")),
    RuleGuide(
      "hidden-mention", .error, Wording("公开的文字提到了没公开的事", "Published words tell of what is not public"),
      cause: Wording(
        "正文里写了草稿会议的标题、没有公开的案件编号或文号，读者看得出有这件事。",
        "The text names a draft, a case or a document that is not public."),
      wrong: "会议还研究了云汀环立〔2022〕15号案件",
      right: "会议还研究了一起正在办理的案件",
      mend: Wording("删去或换个说法，或等公开以后再写；碰巧相同的在“放行”里写明。", "Word it otherwise, or wait until it is public.")),
    RuleGuide(
      "hidden-link", .error, Wording("链接到没有公开的记录", "A link to what is not public"),
      cause: Wording(
        "公开的记录里链接或提到的会议、进展、台账条目还是草稿、没有公开、没到公开日期或已经失效。",
        "The record linked to is a draft, not public, not public yet, or expired."),
      wrong: "见[专题会](../meetings/2022-08-12-口径会商.md)     （那份写了“公开: 否”）",
      right: "见专题会要求。",
      mend: Wording("删去链接；或在那份记录的题头写“公开: 是”，定稿后删去“草稿: 是”。", "Delete the link, or publish that record.")),
    RuleGuide(
      "named-person", .error, Wording("公开的地方写了姓名", "A name where a post belongs"),
      cause: Wording("出席、主持、岗位这些公开的地方像是写了人名，公开网站只写岗位。", "A public line seems to hold a person's name."),
      wrong: "出席: 张三、县生态环境局局长",
      right: "出席: 县政府分管负责人、县生态环境局局长",
      mend: Wording("改成岗位；要留姓名，就不要公开这一项。", "Write the post, or keep the line inside.")),
    RuleGuide(
      "pdf-author", .warning, Wording("PDF 里带着作者姓名", "A PDF names its author"),
      cause: Wording("导出 PDF 时，文档属性里写了作者，读者能看到。", "The document's properties name its author."),
      wrong: "方案.pdf   （属性：作者 张三）",
      right: "方案.pdf   （没有作者）",
      mend: Wording(
        "另存为 PDF 时勾选“删除文档属性和个人信息”（Word 在“选项”里去掉“文档属性”），再换上新的文件。",
        "Leave the properties out when you export it.")),
    RuleGuide(
      "bad-hotline", .error, Wording("“公开电话”里不是电话", "A hotline is no telephone number"),
      cause: Wording(
        "“公开电话”只写单位的电话号码；网址、姓名、身份证号不能放这里。",
        "hotlines takes the numbers of offices and nothing else."),
      wrong: "公开电话: [县生态环境局]",
      right: "公开电话: [\"0370-1234567\", \"12369\"]",
      mend: Wording(
        "写成 0370-1234567 或 12345；别的写到“放行”。",
        "Write such as 0370-1234567; other things go under 放行.")),
    RuleGuide(
      "unused-allowance", .warning, Wording("有一条“放行”没有用到", "An allowance is not used"),
      cause: Wording("“放行”里写的文字，公开的内容里已经没有了，留着会放过以后不该放的。", "Nothing published holds that text any more."),
      wrong: "放行: [{内容: \"13800001200\", 理由: 水量, 日期: 2022-03-18}]",
      right: "（删去这一条）",
      mend: Wording("内容已经删去或改写的，把这一条也删去。", "Delete the entry.")),
    RuleGuide(
      "expired-allowance", .warning, Wording("有一条“放行”过期了", "An allowance has expired"),
      cause: Wording("写的“到期”日子已经过了，不再有效。", "Its last day is over."),
      wrong: "到期: 2022-04-30",
      right: "到期: 2022-12-31",
      mend: Wording("还要公开就改“到期”并写清理由；不需要就删去。", "Give it another day, or delete it.")),
    RuleGuide(
      "cannot-withhold", .error, Wording("这一列不能设为不公开", "The column cannot be kept inside"),
      cause: Wording(
        "编号、名称、日期、数值这些列，网页上的内容由它们得出，藏不住。",
        "Names, dates and figures on the pages come from it."),
      wrong: "不公开: {入河排污口: [名称]}",
      right: "不公开: {入河排污口: [河长]}",
      mend: Wording(
        "从“帮助”列的里选；整张表都不想公开，就不要放进内容文件夹。",
        "Choose among those of the help, or leave the table out.")),
    RuleGuide(
      "not-reviewed", .error, Wording("要公开，还没有审完", "To be published, but not signed off"),
      cause: Wording(
        "site.yml 写了“发布: 已审核”，公开的记录要过初审、复审、终审，这份还差。",
        "With `publish: reviewed` a public record needs all three signatures."),
      wrong: "公开: 是      （没有审核）",
      right: "公开: 是      （初审、复审、终审都有签字）",
      mend: Wording(
        "看过以后照“帮助”里的命令签字；还没有看的先写“草稿: 是”。",
        "Sign it with the command of the help, or make it a draft.")),
    RuleGuide(
      "reopened-review", .error, Wording("签字以后又改了内容", "Changed after it was signed"),
      cause: Wording(
        "签字时记下了内容的校验码，后来改过一个字，签字就失效。",
        "The seal of the signature is no longer that of the text."),
      wrong: "（终审以后改了一个数）",
      right: "（改完以后从初审起重签）",
      mend: Wording("重新看过，从初审起重签；不该改的，改回来。", "Sign it again from the first step, or put the text back.")),
    RuleGuide(
      "review-order", .error, Wording("审核的次序或日期不对", "Signatures out of order"),
      cause: Wording(
        "先初审、再复审、后终审，日期不能早于前一步，也不能早于记录的日期。",
        "The steps follow each other, and none lies before the record's date."),
      wrong: "初审 2022-03-20，复审 2022-03-19",
      right: "初审 2022-03-20，复审 2022-03-21",
      mend: Wording("补上前一步，或核对日期。用 taizhang review 签字不会错。", "Add the step before, or check the dates.")),
    RuleGuide(
      "same-signer", .warning, Wording("几步都是同一个岗位签的", "One post signed every step"),
      cause: Wording("三步审核的意义是几个人看过；同一个岗位连签，等于只审了一次。", "Three steps by one post are one step."),
      wrong: "初审、复审、终审：办公室主任",
      right: "初审 综合科科长，复审 办公室主任，终审 分管副局长",
      mend: Wording("换岗位看；人手不够的，至少终审换一个。", "Let other posts sign, at least the last step.")),
    RuleGuide(
      "not-a-post", .error, Wording("签字要写岗位，不写姓名", "A signature is a post"),
      cause: Wording("--post 里像是人名。签字会随记录保存，只写岗位。", "A person's name was given where a post is wanted."),
      wrong: "--post 张三",
      right: "--post 办公室主任",
      mend: Wording("写岗位名称。", "Write the post.")),
    RuleGuide(
      "not-a-record", .error, Wording("这不是能签字的记录", "This is no record to sign"),
      cause: Wording(
        "只有会议、进展、页面的 .md 文件可以签字。",
        "Only the .md files of meetings, updates and pages are signed."),
      wrong: "taizhang review content/tables/进度.csv --step 初审",
      right: "taizhang review content/meetings/2022-03-18-部署会.md --step 初审",
      mend: Wording("核对文件路径。", "Check the path.")),
    RuleGuide(
      "cannot-sign", .error, Wording("签字写不进去", "A signature cannot be written"),
      cause: Wording(
        "文件不在，或没有权限改它；文件没有变。",
        "The file is not there or may not be written; it is unchanged."),
      wrong: "taizhang review content/meetings/部署.md --step 初审",
      right: "taizhang review content/meetings/2022-03-18-部署会.md --step 初审",
      mend: Wording("核对路径和权限，关掉正在用它的程序。", "Check its path and permissions.")),
  ]
}
