// SPDX-License-Identifier: MIT

import Records
import Testing

struct SlugTests {
  @Test(arguments: [
    ("城关街道", "cheng-guan-jie-dao"), ("PM2.5 平均浓度", "pm2-5-ping-jun-nong-du"), ("Q01", "q01"),
    ("〔2022〕3号", "2022-3hao"), ("绿水", "lu-shui"), ("《》", "item"), ("", "item"), ("--a--", "a"),
  ])
  func `a slug is made from pinyin`(_ text: String, _ slug: String) {
    #expect(Slug.make(from: text) == slug)
  }

  @Test func `a slug is at most 64 bytes and valid`() {
    let slug = Slug.make(from: String(repeating: "县", count: 100))
    #expect(slug.utf8.count <= 64)
    #expect(Slug.isValid(slug))
  }

  @Test(arguments: ["", "A", "a_b", "-a", "a-", "城", "a/b", "..", String(repeating: "a", count: 65)])
  func `what cannot stand in an address is refused`(_ text: String) {
    #expect(!Slug.isValid(text))
  }
}
