// SPDX-License-Identifier: MIT

internal import Diagnostics

/// Ledgers of one's own: what is wrong in the declaration of a ledger.
enum LedgerGuides {
  static let group = RuleGuide.Group(
    Wording("自己定的台账", "Ledgers of one's own"), guides: guides)

  private static let guides: [RuleGuide] = [
    RuleGuide(
      "wrong-column-type", .error, Wording("列的类型不对", "A column is of the wrong type"),
      cause: Wording(
        "阶段的日期要用日期列，合计和对照要用数列，最大、最小只用于数；这里指的列是别的类型。",
        "A stage's date needs a column of dates, a sum one of numbers."),
      wrong: "{名称: 水质, 类型: 选项, 选项: [清, 黑臭], 最大: 5}",
      right: "{名称: 水面, 类型: 数, 单位: 亩, 最大: 500}",
      mend: Wording("改这一列的“类型”，或换成合适的列。", "Change its type, or name another column.")),
    RuleGuide(
      "unknown-stage", .error, Wording("没有这个阶段", "There is no such stage"),
      cause: Wording("“下一步”、条件里写的阶段，在“阶段”里没有。", "The stage named is not among the stages."),
      wrong: "下一步: [已整制]",
      right: "下一步: [已整治]",
      mend: Wording("照“阶段”里的名称写。", "Write the name as it stands under 阶段.")),
    RuleGuide(
      "unknown-ledger", .error, Wording("没有这本台账可以“基于”", "There is no such ledger to extend"),
      cause: Wording(
        "“基于”只能写工具自带的九本台账：督察整改、入河排污口、扬尘源、群众举报、执法案件、结构调整、责任追究、辟谣、全民参与活动。",
        "A ledger extends one of the nine that come with the tool."),
      wrong: "基于: 排污口",
      right: "基于: 入河排污口",
      mend: Wording(
        "照全称写；另立一本就删去“基于”。",
        "Write its full name, or delete the key for a ledger of its own.")),
    RuleGuide(
      "first-stage", .error, Wording("第一个阶段不能是销号", "The first stage cannot be the last"),
      cause: Wording("一条刚登记时不会已经销号；阶段从前到后写。", "An item that was just listed is not closed."),
      wrong: "阶段: [已销号, 整治中]",
      right: "阶段: [已发现, 整治中, 已完成, 已销号]",
      mend: Wording("把登记时所在的阶段写在最前面。", "Write the stage of a new item first.")),
    RuleGuide(
      "dead-end-stage", .error, Wording("进了这个阶段就出不来", "A stage from which nothing leads on"),
      cause: Wording("从这个阶段的“下一步”怎么走也到不了销号，这条事项永远结不了。", "No way leads from it to closing."),
      wrong: "{名称: 已退回, 下一步: []}",
      right: "{名称: 已退回, 下一步: [整治中]}",
      mend: Wording(
        "写上它的“下一步”。确实到此为止的，把“性质”写成“不受理”。",
        "Name its next stage, or make its role “declined”.")),
    RuleGuide(
      "unreachable-stage", .error, Wording("没有阶段能走到这里", "A stage that nothing leads to"),
      cause: Wording("前面哪个阶段的“下一步”都没有它，永远用不上。", "No stage has it as its next."),
      wrong: "{名称: 整治中, 下一步: [已完成]}，{名称: 验收中}",
      right: "{名称: 整治中, 下一步: [已完成, 验收中]}",
      mend: Wording("在前面那个阶段的“下一步”里加上它，或删去它。", "Add it to an earlier stage, or delete it.")),
    RuleGuide(
      "bad-notice", .error, Wording("公示期写得不对", "A period of notice cannot be read"),
      cause: Wording(
        "公示期写天数，1 到 365；按工作日算的要写明。",
        "Write days from 1 to 365, and say where working days are meant."),
      wrong: "公示: 两周",
      right: "公示: 10个工作日",
      mend: Wording("写 7 或 10个工作日。", "Write 7, or 10 working days.")),
    RuleGuide(
      "masked-column", .error, Wording("又要隐去又要公开", "A column both masked and public"),
      cause: Wording(
        "“隐去”的列里有自然人姓名，公开网站只印隐去后的；这一列又写了“公开: 是”，两样矛盾。",
        "A masked column cannot be public as well."),
      wrong: """
        {名称: 当事人, 公开: 是}
        隐去: {列: 当事人, 类别列: 当事人类型, 自然人: 个人}
        """,
      right: "{名称: 当事人}",
      mend: Wording("删去这一列的“公开: 是”。", "Delete its `public: yes`.")),
  ]
}
