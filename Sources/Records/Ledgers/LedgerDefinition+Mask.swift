// SPDX-License-Identifier: MIT

package import Tables

extension LedgerDefinition {
  /// Whether the public reads a name in the column as it stands, because the row says that it is no natural person's;
  /// who is not said to be a company may be one, and so may a sole trader without a name for the trade.
  package func printsWhole(_ column: String, of row: TypedRow) -> Bool {
    guard let mask, mask.column == column,
      let kind = row.choice(mask.kindColumn) ?? row.text(mask.kindColumn)
    else { return false }
    return kind != mask.naturalPerson && !(row.text(column).map { PersonName.isLikely($0) } ?? false)
  }
}
