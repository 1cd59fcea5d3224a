// SPDX-License-Identifier: MIT

/// The fields of views of one kind and of all that is in them, without their values.
package struct ViewShape: Sendable, Hashable {
  /// What stands in a field.
  package enum Kind: String, Sendable, Hashable, Comparable {
    case flag, group, html, list, number, text

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// The kinds that were met; none where the field never had a value.
  package private(set) var kinds: Set<Kind> = []
  package private(set) var fields: [String: ViewShape] = [:]

  package init() {}

  /// Adds what one more view has.
  package mutating func add(_ value: TemplateValue) {
    switch value {
    case .text: kinds.insert(.text)
    case .html: kinds.insert(.html)
    case .number: kinds.insert(.number)
    case .flag: kinds.insert(.flag)
    case .missing: break
    case .list(let items):
      kinds.insert(.list)
      for item in items { if case .object(let object) = item { add(object) } }
    case .object(let object):
      kinds.insert(.group)
      add(object)
    }
  }

  private mutating func add(_ object: TemplateObject) {
    for (key, value) in object.fields { fields[key.name, default: ViewShape()].add(value) }
  }

  /// The names of the fields, in byte order.
  package var names: [String] { fields.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

  /// The names of all fields at any depth.
  package var allNames: Set<String> {
    fields.reduce(into: []) { names, field in
      names.insert(field.key)
      names.formUnion(field.value.allNames)
    }
  }
}
