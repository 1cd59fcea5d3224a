// SPDX-License-Identifier: MIT

import Markdown
import Testing

struct ConcurrencyTests {
  private static let text = """
    # 会议 *纪要*

    **责任：**县局[^a]，见 https://a.cn/x。~~旧~~ `码` www.b.cn ![图](p.png)
    下一行 <b>x</b> \\* [甲][r] "引" ~一~ :w:

    - [ ] 甲
    - [x] 乙
      > 丙 *丁* _戊_

    | 名 | 数 |
    |:--|--:|
    | a \\| b | **1** |

    [r]: c.md
    [^a]: 注[^a]
    """

  @Test func `thousands of parses at once equal a single one`() async {
    let want = html(Self.text)
    let other = "| a |\n|---|\n| ~~b~~ www.c.d |\n\n- [ ] e\n"
    let wantOther = html(other)
    let wrong = await withTaskGroup(of: Int.self) { group in
      for task in 0..<8 {
        group.addTask {
          (0..<500).count { round in
            (round + task).isMultiple(of: 3) ? html(other) != wantOther : html(Self.text) != want
          }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(wrong == 0)
    #expect(want.contains("<table>") && want.contains("<strong>责任：</strong>"))
  }
}
