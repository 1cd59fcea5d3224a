// SPDX-License-Identifier: MIT

package import Diagnostics
internal import Standards
package import Tables

extension Column {
  /// 镇街: the town that an item lies in.
  package static let ledgerArea = Column(
    "area", "镇街", aliases: ["所在镇街", "行政区", "属地", "所属镇街", "乡镇", "区县"], type: .name, visibility: .published,
    note: Wording("行政区的名称或代码", "an area's name or code"))

  /// 村居: the village that an item lies in.
  package static let ledgerVillage = Column(
    "village", "村居", aliases: ["所在村", "村", "村社区"], type: .name, visibility: .published,
    note: Wording("村或社区的名称或代码", "a village's name or code"))

  /// 责任单位: who must do the work.
  package static let ledgerHolder = Column(
    "holder", "责任单位", aliases: ["责任主体", "整改单位", "承办单位"], type: .names, visibility: .published,
    note: Wording("责任主体的名称或编号，几个用“、”隔开", "holders by name or id, separated by 、"))

  /// 监管部门: who supervises it.
  package static let ledgerSupervisor = Column(
    "supervisor", "监管部门", aliases: ["行业主管部门", "主管部门", "督导单位", "牵头单位"], type: .names, visibility: .published,
    note: Wording("责任主体表里的部门", "departments of the holders table"))

  /// 行业: the sector that an item belongs to, by which it is told apart.
  package static let ledgerSector = Column(
    "sector", "行业", aliases: ["行业类别", "所属行业"], type: .text, visibility: .published,
    note: Wording("如 餐饮、建材、化工", "such as 餐饮 or 建材"))

  /// 流域: the river basin that an item belongs to.
  package static let ledgerBasin = Column(
    "basin", "流域", aliases: ["所属流域", "河流"], type: .text, visibility: .published,
    note: Wording("在哪条河的流域，与河流无关的空着", "the river's basin; empty where no river is concerned"))

  /// A date of a ledger.
  package static func ledgerDate(
    _ id: String, _ title: String, aliases: [String] = [], visibility: Visibility = .published,
    note: Wording = Wording("如 2022-06-30", "such as 2022-06-30")
  ) -> Column {
    Column(id, title, aliases: aliases, type: .date, visibility: visibility, note: note)
  }

  /// An address of which the public reads the township.
  package static func ledgerAddress(_ id: String, _ title: String, aliases: [String] = []) -> Column {
    Column(
      id, title, aliases: aliases, type: .text, visibility: .coarsened,
      note: Wording("写到门牌；公开时只到乡镇街道", "down to the door; the public reads the township"), role: .address)
  }

  /// A text of a ledger that the public may read.
  package static func ledgerText(
    _ id: String, _ title: String, aliases: [String] = [], _ note: Wording
  ) -> Column {
    Column(id, title, aliases: aliases, type: .text, visibility: .published, note: note)
  }

  /// A choice of a ledger that the public may read.
  package static func ledgerChoice(
    _ id: String, _ title: String, aliases: [String] = [], isRequired: Bool = false, _ choices: [Choice],
    _ note: Wording
  ) -> Column {
    Column(
      id, title, aliases: aliases, type: .choice(choices), isRequired: isRequired, visibility: .published,
      note: note)
  }

  /// A share from 0 to 100 per cent.
  package static func ledgerShare(
    _ id: String, _ title: String, aliases: [String] = [], _ note: Wording
  ) -> Column {
    Column(
      id, title, aliases: aliases, type: .number(min: .zero, max: ExactNumber(100), decimals: nil), unit: "%",
      visibility: .published, note: note)
  }
}
