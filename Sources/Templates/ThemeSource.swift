// SPDX-License-Identifier: MIT

/// What a theme says about itself.
package struct ThemeManifest: Sendable, Hashable {
  package let name: String
  /// The theme whose files it uses where it has none of its own.
  package let parent: String?
  /// The tags of the languages it has strings for, such as `zh-Hans` and `en`.
  package let languages: [String]

  package init(name: String, parent: String? = nil, languages: [String]) {
    self.name = name
    self.parent = parent
    self.languages = languages
  }
}

/// A file of a theme.
package struct ThemeFile: Sendable, Hashable {
  /// The path from the theme's folder on: `templates/page.mustache`, `assets/site.css`, `strings/en.yml`.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// One theme's folder: a theme that inherits is made of several.
package struct ThemeLayer: Sendable, Hashable {
  package let manifest: ThemeManifest
  /// The folder as staff know it, for messages: `themes/default`.
  package let root: String
  package let files: [ThemeFile]

  package init(manifest: ThemeManifest, root: String, files: [ThemeFile]) {
    self.manifest = manifest
    self.root = root
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The path of one of its files as messages show it.
  func displayPath(_ path: String) -> String { root.isEmpty ? path : root + "/" + path }
}
