// SPDX-License-Identifier: MIT

/// File patterns with `*`, which stands for any characters but `/`.
enum Glob {
  static func matches(_ pattern: String, _ path: String) -> Bool {
    let pattern = Array(pattern.utf8)
    let path = Array(path.utf8)
    var (p, t) = (0, 0)
    var star: (pattern: Int, path: Int)?
    while t < path.count {
      if p < pattern.count, pattern[p] == 0x2A {
        star = (p, t)
        p += 1
      } else if p < pattern.count, pattern[p] == path[t] {
        p += 1
        t += 1
      } else if let last = star, path[last.path] != 0x2F {
        star = (last.pattern, last.path + 1)
        p = last.pattern + 1
        t = last.path + 1
      } else {
        return false
      }
    }
    while p < pattern.count, pattern[p] == 0x2A { p += 1 }
    return p == pattern.count
  }
}
