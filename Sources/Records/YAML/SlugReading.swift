// SPDX-License-Identifier: MIT

internal import Diagnostics

extension Slug {
  /// The slug that staff gave, checked, or one made from the name.
  static func read(
    _ given: Mention?, from name: String, fallback: String = "item"
  ) -> (slug: String, diagnostics: [Diagnostic]) {
    guard let given else { return (make(from: name, fallback: fallback), []) }
    if isValid(given.text) { return (given.text, []) }
    let proposal = make(from: given.text, fallback: make(from: name, fallback: fallback))
    return (
      proposal,
      [
        Diagnostic(
          rule: "bad-slug", at: given.location,
          Wording(
            "网址名“\(given.text)”只能用小写字母、数字和短横线，最长 64 个",
            "the slug “\(given.text)” may hold lower-case letters, digits and - only, at most 64"),
          help: Wording("可以写 \(proposal)", "for instance \(proposal)"))
      ]
    )
  }
}
