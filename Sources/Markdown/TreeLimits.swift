// SPDX-License-Identifier: MIT

/// How deep a converted tree may be: it is walked by recursion, on threads with small stacks.
package enum TreeLimits {
  /// Blocks within blocks, counted with list items.
  package static let blockDepth = 72
  /// Emphasis, links and the like within each other; marks nested deeper are dropped, their text stays.
  package static let inlineDepth = 24
}
