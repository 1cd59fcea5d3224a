// SPDX-License-Identifier: MIT

package import Diagnostics
package import Standards
package import Tables

/// What `site.yml` says.
package struct SiteConfiguration: Sendable {
  package var title: String
  package var countyName: String
  package var countyCode: String
  package var language: Language
  /// Where the site will stand, ending in `/`; `nil` leaves feed and sitemap addresses relative to `/`.
  package var baseURL: String?
  /// The path that it is served at where it has no address yet, as in a preview; `nil` where nobody knows.
  package var servedPath: String?
  package var year: Int
  /// `nil` means the newest date found in the data.
  package var asOf: CivilDate?
  package var asOfPlace: SourceLocation?
  package var audience: Audience
  package var theme: String
  /// Where the theme is named; `nil` where it is not, or by the command line.
  package var themePlace: SourceLocation?
  /// The line over every page of sample data; `nil` where the data are real.
  package var sampleNotice: String?
  /// The paragraph under the finding on the home page.
  package var lead: String?
  /// Ids of the targets shown large on the home page.
  package var highlights: [Mention]
  package var footer: Footer
  /// Where the footer is written; `nil` where it is not.
  package var footerPlace: SourceLocation?
  package var tables: [TableSource]
  /// Commands that tables may be read from.
  package var commands: [CommandPolicy] = []
  /// Names of commands that are written and cannot be used, which has been said.
  package var refusedCommands: Set<String> = []
  /// The file of the areas' boundaries, below the content folder; `nil` where it has its usual name.
  package var boundaries: Mention?
  /// Columns that stay inside (不公开), as written.
  package var withheld: [Withheld] = []
  /// Whether the public site holds signed-off records only (发布: 已审核).
  package var requiresReview = false
  /// Names in the output folder that the owner keeps there.
  package var keep: [String]
  /// How many earlier sites a build keeps, 0...99; `nil` where nothing is said.
  package var keptBuilds: Int?
  /// The licence of the published data.
  package var license: String?
  /// Its id, such as `CC-BY-4.0` (SPDX), and the address of its text, where `site.yml` gives them.
  package var licenseID: String?
  package var licenseAddress: String?
  /// The county's own telephone numbers, which may be published.
  package var hotlines: [Hotline] = []
  /// What else may be published although it looks like personal data.
  package var allowances: [Allowance] = []
  package let location: SourceLocation

  package struct Footer: Sendable, Hashable {
    package var organiser: String?
    package var maintainer: String?
    package var contact: String?
    package var siteID: String?
    package var icp: String?
    package var police: String?

    package init() {}
  }

  /// Columns of one table, or keys of one kind of record, that stay inside.
  package struct Withheld: Sendable, Hashable {
    package let table: Mention
    package let columns: [Mention]

    package init(table: Mention, columns: [Mention]) {
      self.table = table
      self.columns = columns
    }
  }

  /// A table named in `site.yml` (数据表) beside those found by their file name.
  package struct TableSource: Sendable {
    /// The schema's id or Chinese title, or 不读 (`ignore`).
    package let kind: Mention
    /// Where its rows come from.
    let rows: any RowSource
    /// How the rows say their columns, and what is left out of them.
    package let layout: LayoutOptions
    /// Columns whose blank cells repeat the cell above, with their places.
    package let filledDown: [Mention]
  }

  package init(title: String, countyName: String, countyCode: String, year: Int, location: SourceLocation) {
    self.title = title
    self.countyName = countyName
    self.countyCode = countyCode
    self.year = year
    self.location = location
    language = .chinese
    audience = .public
    theme = "default"
    highlights = []
    footer = Footer()
    tables = []
    keep = [".git", ".gitignore", "CNAME", "README.md"]
  }
}
