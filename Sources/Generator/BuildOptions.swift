// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
package import Standards

/// What the command line says about a build; `nil` leaves the choice to `site.yml`.
package struct BuildOptions: Sendable {
  package var content = "content"
  /// `nil` takes `site`, and `site-internal` for the office's own site.
  package var output: String?
  /// A theme's name or path.
  package var theme: String?
  package var asOf: CivilDate?
  package var baseURL: String?
  /// The path that a site without an address of its own is served at.
  package var servedPath: String?
  package var audience: Audience?
  package var language: Language?
  package var jobs = 1
  /// The day whose state the changes page compares with.
  package var since: CivilDate?
  /// The file of the state last published; `nil` takes that of the output folder.
  package var previous: String?
  /// How many earlier sites are kept, 0...99; `nil` takes what `site.yml` says.
  package var keptBuilds: Int?
  /// Whether the commands that `site.yml` allows are run, and not what they gave before is used.
  package var runsCommands = false
  /// Whether drafts are shown as if they were public; only a preview on this machine may.
  package var showsDrafts = false
  /// The program's own file, from which installed themes are found.
  package var program: String?

  /// The calendar's day, for which stale content is looked for; `nil` looks for none.
  package var freshness: CivilDate?

  package init() {}

  /// The output folder of a site for an audience.
  package func output(for audience: Audience) -> String {
    output ?? (audience == .internal ? "site-internal" : "site")
  }
}
