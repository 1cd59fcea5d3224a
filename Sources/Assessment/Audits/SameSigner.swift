// SPDX-License-Identifier: MIT

package import Diagnostics
internal import Records

/// Three steps of signing off are for three pairs of eyes: one post in all of them is told.
package enum SameSigner: Audit {
  package static let name = "same-signer"

  package static func check(_ report: AssessedReport) -> [Diagnostic] {
    let set = report.records
    let reviews = set.meetings.map(\.review) + set.updates.map(\.review) + set.pages.map(\.review)
    return reviews.compactMap { review in
      let posts = Set(review.signatures.map(\.post))
      guard review.signatures.count == ReviewStep.allCases.count, posts.count == 1,
        let post = posts.first ?? nil,
        let final = review.signature(.final)
      else { return nil }
      return Diagnostic(
        .warning, rule: name, at: final.location,
        Wording("三步审核都由“\(post)”签字", "“\(post)” signed all three steps"),
        help: Wording(
          "初审、复审、终审由不同的岗位看；人手不够的，至少终审换一个岗位",
          "let different posts do the steps; where there are few people, another one at least for the final step"
        ))
    }
  }
}
