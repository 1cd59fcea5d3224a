// SPDX-License-Identifier: MIT

import Diagnostics
import Records
import Testing

struct PostNameTests {
  @Test(arguments: ["办公室主任", "业务科长", "分管负责人", "河长", "安全员", "党委书记", "县生态环境局分管副局长", "Head of office"])
  func `a post is taken`(_ text: String) {
    #expect(PostName.objection(to: text, known: { [] }) == nil)
  }

  @Test(arguments: [
    "", "12", "13800001234", "李长江", "诸葛卫东", "王主任", "阿依·古丽", "张伟", "主任 13800001234", "街道办主任王建国", "主任（李明）",
  ])
  func `a name or a number is no post`(_ text: String) {
    #expect(PostName.objection(to: text, known: { [] }) != nil)
  }

  @Test func `what the site knows as a post may look like a name`() {
    #expect(PostName.objection(to: "高工", known: { ["高工"] }) == nil)
    #expect(PostName.objection(to: "高工", known: { [] })?.message.chinese == "“高工”像是姓名，不是岗位")
  }

  @Test func `names are told in a column of names whatever words they hold`() {
    for name in ["李长江", "诸葛卫东", "欧阳明远", "阿依·古丽", "张村"] { #expect(PersonName.isPossible(name)) }
    for name in ["白石建材", "张记饭店", "李某", "高家庄村", "王", "Zhang San"] { #expect(!PersonName.isPossible(name)) }
  }
}
