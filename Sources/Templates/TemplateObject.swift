// SPDX-License-Identifier: MIT

/// The fields of a view, in the order they were given up to 12 fields, by key number beyond.
///
/// Where a name is given twice, the first counts.
package struct TemplateObject: Sendable {
  typealias Field = (TemplateKey, TemplateValue)

  /// Above this many fields a binary search is faster than a walk.
  private static let walkLimit = 12

  let fields: [Field]

  /// An object of these fields.
  package init(_ fields: [(TemplateKey, TemplateValue)]) {
    if fields.count > Self.walkLimit {
      self.fields = fields.enumerated().sorted { left, right in
        (left.element.0.id, left.offset) < (right.element.0.id, right.offset)
      }.map { $0.element }
    } else {
      self.fields = fields
    }
  }

  /// An object of texts, such as the locale strings of one language.
  package init(texts: [String: String]) {
    let names = texts.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    self.init(names.map { (TemplateKey($0), .text(texts[$0] ?? "")) })
  }

  /// The value of a name; `nil` where there is no such field.
  package subscript(_ name: String) -> TemplateValue? {
    let key = TemplateKey(name)
    return fields.withUnsafeBufferPointer { fields in Self.index(of: key, in: fields).map { fields[$0].1 } }
  }

  /// The names of all fields, in byte order.
  package var names: [String] {
    fields.map { $0.0.name }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The place of the key among fields that stand in an object's order.
  static func index(of key: TemplateKey, in fields: UnsafeBufferPointer<Field>) -> Int? {
    if fields.count <= walkLimit {
      for index in 0..<fields.count where fields[index].0.id == key.id {
        if fields[index].0.name == key.name { return index }
      }
      return nil
    }
    var low = 0
    var high = fields.count
    while low < high {
      let middle = (low + high) / 2
      if fields[middle].0.id < key.id { low = middle + 1 } else { high = middle }
    }
    while low < fields.count, fields[low].0.id == key.id {
      if fields[low].0.name == key.name { return low }
      low += 1
    }
    return nil
  }
}

extension TemplateObject: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (TemplateKey, TemplateValue)...) {
    self.init(elements)
  }
}
