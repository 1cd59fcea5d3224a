// SPDX-License-Identifier: MIT

package import Diagnostics

/// A name or id as staff wrote it somewhere, with the place, so that a wrong one can be shown where it stands.
package struct Mention: Sendable, Hashable {
  package let text: String
  package let location: SourceLocation

  package init(_ text: String, at location: SourceLocation) {
    self.text = text
    self.location = location
  }
}
