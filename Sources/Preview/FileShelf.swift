// SPDX-License-Identifier: MIT

/// The files of one build that were asked for, each made once.
actor FileShelf {
  nonisolated let build: PreviewBuild
  private var made: [String: Task<PreviewFile?, Never>] = [:]
  private var notes: [String: PreviewNotes] = [:]
  private var size = 0
  private var sweep: Task<PreviewSweep?, Never>?

  /// Bytes that are kept; a person looks at few pages at a time.
  private static let limit = 64 << 20

  init(_ build: PreviewBuild) {
    self.build = build
  }

  /// The file at a path; `nil` where the build has none.
  func file(_ path: String) async -> PreviewFile? {
    if build.paths.contains(path) { return await planned(path) }
    guard build.isSwept(path), let swept = await startSweep().value else { return nil }
    return swept.files[path].map { PreviewFile($0) }
  }

  /// What the bar of a page says.
  func notes(_ path: String) -> PreviewNotes {
    if let known = notes[path] { return known }
    let new = build.notes(path)
    notes[path] = new
    return new
  }

  /// Makes every file, once; the same task is given to all who ask.
  @discardableResult
  func startSweep() -> Task<PreviewSweep?, Never> {
    if let sweep { return sweep }
    let make = build.sweep
    let task = Task.detached(priority: .utility) { await make() }
    sweep = task
    return task
  }

  /// Stops what is still being made; nobody will look at it.
  func close() {
    sweep?.cancel()
    made.removeAll()
  }

  private func planned(_ path: String) async -> PreviewFile? {
    if let task = made[path] { return await task.value }
    let make = build.file
    let task = Task.detached { make(path) }
    made[path] = task
    let file = await task.value
    size += file?.bytes.count ?? 0
    if size > Self.limit {
      made.removeAll()
      size = 0
    }
    return file
  }
}
