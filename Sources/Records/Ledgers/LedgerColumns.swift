// SPDX-License-Identifier: MIT

package import Diagnostics
package import Tables

extension Column {
  /// 镇街: the town that an item lies in.
  package static let ledgerArea = Column(
    "area", "镇街", aliases: ["所在镇街", "行政区"], type: .name, visibility: .published,
    note: Wording("行政区的名称或代码", "an area's name or code"))

  /// 村居: the village that an item lies in.
  package static let ledgerVillage = Column(
    "village", "村居", aliases: ["所在村", "村"], type: .name, visibility: .published,
    note: Wording("村或社区的名称或代码", "a village's name or code"))

  /// 责任单位: who must do the work.
  package static let ledgerHolder = Column(
    "holder", "责任单位", aliases: ["责任主体"], type: .names, visibility: .published,
    note: Wording("责任主体的名称或编号，几个用“、”隔开", "holders by name or id, separated by 、"))

  /// 监管部门: who supervises it.
  package static let ledgerSupervisor = Column(
    "supervisor", "监管部门", aliases: ["行业主管部门", "督导单位", "牵头单位"], type: .names, visibility: .published,
    note: Wording("责任主体表里的部门", "departments of the holders table"))

  /// A date of a ledger.
  package static func ledgerDate(
    _ id: String, _ title: String, aliases: [String] = [],
    note: Wording = Wording("如 2022-06-30", "such as 2022-06-30")
  ) -> Column {
    Column(id, title, aliases: aliases, type: .date, visibility: .published, note: note)
  }
}
