// SPDX-License-Identifier: MIT

import Templates
import Testing

/// The fields of a view.
struct TemplateObjectTests {
  private func text(_ object: TemplateObject, _ name: String) -> String? {
    if case .text(let text) = object[name] { text } else { nil }
  }

  @Test(arguments: [1, 2, 11, 12, 13, 14, 200, 1000])
  func `every field of an object is found and no other`(_ count: Int) {
    let names = (0..<count).map { $0 % 3 == 0 ? "县\($0)字段名称较长的一个\($0)" : "field\($0)" }
    let object = TemplateObject(names.map { (TemplateKey($0), .text("value of " + $0)) })
    for name in names { #expect(text(object, name) == "value of " + name) }
    #expect(text(object, "field") == nil)
    #expect(text(object, "") == nil)
    #expect(object.names.count == count)
    #expect(object.names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } == object.names)
  }

  @Test func `names that differ only in their middle are told apart`() {
    let names = (0..<40).map { "beginning-\(String(repeating: "x", count: 10))\($0 + 10)-the-same-end" }
    let object = TemplateObject(names.map { (TemplateKey($0), .text($0)) })
    for name in names { #expect(text(object, name) == name) }
    #expect(TemplateKey(names[0]) != TemplateKey(names[1]))
    #expect(TemplateKey(names[0]) == TemplateKey(names[0]))
  }

  @Test(arguments: [2, 30])
  func `of two fields with one name the first counts`(_ count: Int) {
    var fields: [(TemplateKey, TemplateValue)] = [("a", "first")]
    for index in 0..<count { fields.append((TemplateKey("f\(index)"), "x")) }
    fields.append(("a", "second"))
    #expect(text(TemplateObject(fields), "a") == "first")
  }

  @Test func `texts become fields`() {
    let object = TemplateObject(texts: ["b": "2", "a": "1"])
    #expect(object.names == ["a", "b"])
    #expect(text(object, "b") == "2")
  }
}
