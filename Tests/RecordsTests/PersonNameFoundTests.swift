// SPDX-License-Identifier: MIT

import Records
import Testing

/// Names of persons in texts that say who.
struct PersonNameFoundTests {
  private func names(_ text: String) -> [String] { PersonName.found(in: text).map(\.name) }

  @Test(arguments: [
    ("王建国", "王建国"), ("欧阳建国", "欧阳建国"), ("街道办主任王建国", "王建国"), ("主任 王建国", "王建国"), ("街道办主任（王建国）", "王建国"),
    ("王主任", "王主任"), ("李总", "李总"), ("组长：李明", "李明"), ("镇长王建国", "王建国"), ("住建局王强", "王强"), ("王建国副县长", "王建国"),
    ("王 建 国", "王建国"), ("王 建国", "王建国"), ("主任 李　明", "李明"), ("局长李长江", "李长江"), ("王建国同志", "王建国"), ("李明等", "李明"),
    ("王建国担任组长", "王建国"), ("阿依·古丽", "阿依·古丽"), ("柳溪镇张记修理部（张大彪）", "张大彪"), ("柳溪镇李四", "李四"), ("负责人：欧阳修文", "欧阳修文"),
    ("王建国主任", "王建国"), ("县委书记陈伟主持", "陈伟"),
  ])
  func `a name is found alone, behind a post or an office, in brackets and before a title`(
    _ text: String, _ name: String
  ) {
    #expect(names(text) == [name])
  }

  @Test func `every name of a list is found`() {
    #expect(names("住建局王强、水务局李明，县生态环境局") == ["王强", "李明"])
  }

  @Test(arguments: [
    "县长", "常务副县长", "办事处主任", "分管副镇长", "村党支部书记", "社区党委书记", "总经理", "厂长", "高工", "新集镇分管副镇长", "县委副书记、县长",
    "县政府分管负责人", "县生态环境局、县住建局、县水务局、县农业农村局主要负责人", "各镇街主要负责人和分管负责人", "部分村（社区）党组织书记", "有关企业负责人",
    "云汀净澜水务有限公司、新集禾牧食品有限公司负责人", "车队长", "党组长", "林业站站长", "司法所所长", "财政所长", "安监办主任", "车间主任", "安全员", "管理员",
    "农技站技术员", "镇党委书记、镇长", "主任科员", "项目经理", "安全总监", "李某", "张某某", "县司法局", "柳溪镇张记修理部", "古渡渡口养殖合作社", "组长单位",
    "白石 建材有限公司", "县纪委监委机关有关室负责人", "八个示范村居负责人", "六家重点企业负责人", "河长", "网格员", "主任", "副主任", "综合科科长", "第一书记", "",
  ])
  func `posts, offices and firms hold no name`(_ text: String) { #expect(names(text) == []) }

  @Test(arguments: [
    ("柳溪镇张记修理部（张大彪）", "柳溪镇张记修理部（张某）"), ("张大彪", "张某"), ("柳溪镇张记修理部", "柳溪镇张记修理部"),
    ("柳溪镇张记修理部（经营者 张 大 彪）", "柳溪镇张记修理部（经营者 张某）"), ("某公司（法定代表人：欧阳锋）", "某公司（法定代表人：欧阳某）"),
  ])
  func `persons beside a firm are masked and the firm is not`(_ text: String, _ masked: String) {
    #expect(PersonName.maskedWithin(text) == masked)
  }
}
