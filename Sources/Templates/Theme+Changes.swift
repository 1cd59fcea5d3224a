// SPDX-License-Identifier: MIT

extension Theme {
  /// The templates that are made of other text than in an earlier state of the theme, with all that include one that
  /// changed; every template where a string or the manifest changed.
  package func changedTemplates(since old: Theme) -> Set<String> {
    guard stringFiles == old.stringFiles, manifest == old.manifest else { return Set(templates.keys) }
    let names = Set(templates.keys).union(old.templates.keys)
    let changed = names.filter { templates[$0]?.bytes != old.templates[$0]?.bytes }
    guard !changed.isEmpty else { return [] }
    return names.filter { name in
      !ThemeGraph.reachable(from: [name], in: templates).isDisjoint(with: changed)
        || !ThemeGraph.reachable(from: [name], in: old.templates).isDisjoint(with: changed)
    }
  }

  private var stringFiles: [[ThemeFile]] {
    layers.map { $0.files.filter { $0.path.hasPrefix(ThemeLoader.stringFolder) } }
  }
}
