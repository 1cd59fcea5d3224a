// SPDX-License-Identifier: MIT

package import Records
import Site

/// Every kind of file, front matter and block whose keys are declared.
package enum SchemaCatalog {
  package static let all: [RecordForm] = RecordFormCatalog.all + BlockFormCatalog.all

  /// The kind of that name or Chinese word.
  package static func named(_ name: String) -> RecordForm? {
    RecordFormCatalog.named(name) ?? BlockFormCatalog.named(name)
  }
}
