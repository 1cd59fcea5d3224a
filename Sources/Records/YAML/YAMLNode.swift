// SPDX-License-Identifier: MIT

package import Diagnostics

/// A piece of YAML with its place. Scalars stay text: what a value means is decided by the key that holds it, so
/// that `no`, `010` and `12:30` are never turned into something else.
package indirect enum YAMLNode: Sendable, Equatable {
  case scalar(String, SourceLocation)
  case sequence([YAMLNode], SourceLocation)
  case mapping([Entry], SourceLocation)

  package struct Entry: Sendable, Equatable {
    package let key: String
    package let keyLocation: SourceLocation
    package let value: YAMLNode

    package init(key: String, keyLocation: SourceLocation, value: YAMLNode) {
      self.key = key
      self.keyLocation = keyLocation
      self.value = value
    }
  }

  package var location: SourceLocation {
    switch self {
    case .scalar(_, let location), .sequence(_, let location), .mapping(_, let location): location
    }
  }

  /// What the node is, for messages.
  package var kindName: Wording {
    switch self {
    case .scalar: Wording("一个值", "a value")
    case .sequence: Wording("一个列表", "a list")
    case .mapping: Wording("一组“键: 值”", "a group of keys")
    }
  }
}
