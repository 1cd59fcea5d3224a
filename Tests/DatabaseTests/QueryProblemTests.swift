// SPDX-License-Identifier: MIT

import Database
import Diagnostics
import Testing

struct QueryProblemTests {
  @Test(arguments: [
    ("SELECT * FROM outfals", 1, 15, "没有“outfals”这张表", "是不是“outfalls”？"),
    ("SELECT * FROM 排污囗", 1, 15, "没有“排污囗”这张表", "是不是“排污口”？"),
    ("SELECT nmae FROM holders", 1, 8, "没有“nmae”这一列", "是不是“name”？"),
    ("SELECT id,\n  h.nmae FROM holders h", 2, 3, "没有“h.nmae”这一列", "是不是“name”？"),
    ("SELECT flow FROM holders", 1, 8, "没有“flow”这一列", "“outfalls”里有这一列"),
    ("SELECT kind FROM 责任主体", 1, 8, "没有“kind”这一列", "“责任主体”里叫“类别”"),
    ("SELECT 类别 FROM holders", 1, 8, "没有“类别”这一列", "“holders”里叫“kind”"),
    ("SELECT 名字 FROM 责任主体", 1, 8, "没有“名字”这一列", "是不是“名称”？"),
    ("SELECT id FROM holders WHERE name = \"城关镇\"", 1, 37, "没有“城关镇”这一列", "文字要用单引号：'城关镇'"),
    ("SELECT id，name FROM holders", 1, 8, "没有“id，name”这一列", "“，”是全角的，SQL 的标点要用半角"),
    ("SELECT id FROM holders ORDER name", 1, 30, "“name”这里不合语法", "看看它前面"),
    ("SELECT id FROM holders h JOIN outfalls o", 1, 8, "“id”这一列不止一张表里有", "如 targets.id"),
    ("SELECT (1 + 2", 1, 13, "这条 SQL 没有写完", "看看括号"),
    ("SELECT 'a", 1, 8, "“'a”认不出来", "引号没有配对"),
    ("SELECT iaqy(1, 2, 3)", 1, 8, "没有“iaqy”这个函数", "是不是“iaqi”？"),
    ("SELECT iaqi(1, 2)", 1, 8, "iaqi 的参数个数不对", "用法：iaqi(standard, pollutant, value)"),
    ("SELET 1", 1, 1, "“SELET”：这里只能查，不能改", "是不是“SELECT”？"),
    ("SELECT 1; SELECT 2", 1, 11, "一次只能查一条，从“SELECT”起是另一条", "把分号后面的部分删掉"),
    ("SELECT date('now')", 1, 8, "不能用 'now'", ""),
    ("SELECT id, random() FROM holders", 1, 12, "这里不能用 random", "去掉它"),
  ])
  func `a mistake is placed and explained`(
    _ sql: String, _ line: Int, _ column: Int, _ message: String, _ help: String
  ) throws {
    let problem = try #require(try County.problem(sql))
    #expect(problem.message.chinese.hasPrefix(message), "\(problem.message.chinese)")
    #expect(help.isEmpty || problem.help?.chinese.contains(help) == true, "\(problem.help?.chinese ?? "")")
    #expect(problem.place(in: sql)?.line == line)
    #expect(problem.place(in: sql)?.column == column, "\(problem.place(in: sql)?.quote ?? "")")
  }

  @Test func `the caret stands under the place, Chinese being two wide`() throws {
    let sql = "SELECT 编号\nFROM 责任主体 WHERE 名子 = '城关镇'"
    let problem = try #require(try County.problem(sql))
    #expect(problem.place(in: sql)?.quote == "FROM 责任主体 WHERE 名子 = '城关镇'\n                    ^")
  }
}
