// SPDX-License-Identifier: MIT

/// A value and what was found on the way to it.
package struct Diagnosed<Value> {
  package var value: Value
  package var diagnostics: [Diagnostic]

  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// A phase that cannot find anything.
  package func map<Next>(_ phase: (Value) -> Next) -> Diagnosed<Next> {
    Diagnosed<Next>(phase(value), diagnostics)
  }

  /// A phase that may find something.
  package func then<Next>(_ phase: (Value) -> Diagnosed<Next>) -> Diagnosed<Next> {
    let next = phase(value)
    return Diagnosed<Next>(next.value, diagnostics + next.diagnostics)
  }
}

extension Diagnosed: Sendable where Value: Sendable {}
