// SPDX-License-Identifier: MIT

internal import Standards
package import Tables

extension ColumnRole {
  /// What the public reads of a cell; `nil` where nothing is left that may be read.
  package func coarsened(_ value: FieldValue) -> FieldValue? {
    if case .missing = value { return value }
    switch (self, value) {
    case (.person, .text(let text)): return .text(PersonName.masked(text))
    case (.person, .list(let names)): return .list(names.map { PersonName.masked($0) })
    case (.address, .text(let text)): return PlaceAddress.township(text).map { .text($0) }
    case (.longitude, .number(let degrees)), (.latitude, .number(let degrees)):
      return .number(degrees.rounded(GeoPoint.publishedDecimals))
    case (.coordinates, .text(let text)): return GeoPoint(text).map { .text($0.coarseText) }
    case (.person, _), (.address, _), (.longitude, _), (.latitude, _), (.coordinates, _), (.picture, _):
      return nil
    }
  }

  /// What the public reads of a cell that names a firm: 张记修理部（张某）.
  func ofFirm(_ value: FieldValue) -> FieldValue {
    guard case (.person, .text(let text)) = (self, value) else { return value }
    return .text(PersonName.maskedWithin(text))
  }
}
