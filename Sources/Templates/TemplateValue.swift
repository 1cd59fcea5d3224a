// SPDX-License-Identifier: MIT

/// What a template can show: the whole contract between a page and a theme.
package enum TemplateValue: Sendable {
  /// Text, escaped where a template writes `{{name}}`.
  case text(String)
  /// Markup as UTF-8 bytes, made by the product and never escaped, neither by `{{name}}` nor by `{{{name}}}`.
  case html([UInt8])
  /// A number as it is to be read, such as `1,204.5`; always true in a section, also where it is 0.
  case number(String)
  /// Yes or no, for sections; interpolated it reads `true` or `false`.
  case flag(Bool)
  /// Items that a section repeats; empty is false.
  case list([TemplateValue])
  /// Fields that a section enters.
  case object(TemplateObject)
  /// A field that exists and has no value: empty when interpolated, false in a section, and so is all below it.
  case missing

  /// A whole number in plain digits.
  package static func integer(_ value: Int) -> Self { .number(String(value)) }

  /// The text, or ``missing`` where there is none.
  package static func optional(_ text: String?) -> Self { text.map { .text($0) } ?? .missing }
}

extension TemplateValue: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) {
    self = .text(value)
  }
}

extension TemplateValue: ExpressibleByStringInterpolation {}

extension TemplateValue: ExpressibleByBooleanLiteral {
  package init(booleanLiteral value: Bool) {
    self = .flag(value)
  }
}

extension TemplateValue: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: TemplateValue...) {
    self = .list(elements)
  }
}

extension TemplateValue: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (TemplateKey, TemplateValue)...) {
    self = .object(TemplateObject(elements))
  }
}
