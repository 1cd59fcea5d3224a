// SPDX-License-Identifier: MIT

package import Diagnostics
package import Markdown
package import Standards

/// A progress update (进展): what a unit reports about targets, tasks, ledger items or holders.
package struct ProgressUpdate: Sendable {
  package let slug: String
  package let formerSlugs: [String]
  package var title: String
  /// Whether the English version stands in the place of the Chinese one.
  package internal(set) var isTranslated = false
  package let date: CivilDate
  /// Ids or names of what it is about (关于).
  package let about: [Mention]
  /// Tasks that it reports as finished (完成).
  package let completes: [Mention]
  /// The unit that reports (单位).
  package let author: Mention?
  package var release: Release
  package var review: Review
  package var summary: String?
  package var document: MarkdownDocument
  package let path: String
  package let location: SourceLocation

  package init(
    slug: String, formerSlugs: [String] = [], title: String, date: CivilDate, about: [Mention],
    completes: [Mention] = [], author: Mention?, release: Release,
    review: Review = .none, summary: String? = nil,
    document: MarkdownDocument, path: String, location: SourceLocation
  ) {
    self.slug = slug
    self.formerSlugs = formerSlugs
    self.title = title
    self.date = date
    self.about = about
    self.completes = completes
    self.author = author
    self.release = release
    self.review = review
    self.summary = summary
    self.document = document
    self.path = path
    self.location = location
  }
}

/// A page of its own (页面): about, participation, a refuted rumour.
package struct ContentPage: Sendable {
  package let slug: String
  package let formerSlugs: [String]
  package var title: String
  /// Whether the English version stands in the place of the Chinese one.
  package internal(set) var isTranslated = false
  package let order: Int
  package var release: Release
  package var review: Review
  package var summary: String?
  package var document: MarkdownDocument
  package let path: String
  package let location: SourceLocation

  package init(
    slug: String, formerSlugs: [String] = [], title: String, order: Int = 0, release: Release,
    review: Review = .none,
    summary: String? = nil, document: MarkdownDocument, path: String, location: SourceLocation
  ) {
    self.slug = slug
    self.formerSlugs = formerSlugs
    self.title = title
    self.order = order
    self.release = release
    self.review = review
    self.summary = summary
    self.document = document
    self.path = path
    self.location = location
  }
}
