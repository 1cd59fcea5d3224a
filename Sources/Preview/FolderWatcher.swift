// SPDX-License-Identifier: MIT

import Glibc

/// Tells when something in some folders has changed and come to rest.
///
/// It listens to the system; where that fails, or where it is asked to, it looks at every file now and then.
package actor FolderWatcher {
  /// What has happened since it was last asked.
  package struct News: Sendable, Equatable {
    /// Changed paths that have come to rest.
    package var paths: Set<String> = []
    /// Whether more is being written just now.
    package var isStirring = false
  }

  /// Comes when there is news to take.
  package nonisolated let signals: AsyncStream<Void>
  private let signal: AsyncStream<Void>.Continuation
  private let settings: WatchSettings
  private var roots: [String] = []
  private var system: Inotify?
  private var folders: [Int32: String] = [:]
  /// The folder that was listened to under a root's path; another in its place has another number.
  private var numbers: [String: UInt] = [:]
  private var seen: FolderScan?
  private var tasks: [Task<Void, Never>] = []
  /// Roots that are not there just now.
  private var lost: Set<String> = []
  private var pending: Set<String> = []
  private var rested: Set<String> = []
  private var first = ContinuousClock.now
  private var last = ContinuousClock.now
  private var settling: Task<Void, Never>?
  /// Files without bytes that have been waited for.
  private var empty: Set<String> = []

  package init(_ settings: WatchSettings) {
    self.settings = settings
    (signals, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// Whether it looks by itself and does not listen.
  package private(set) var isPolling = false

  /// Watches these folders with all that is in them, in the place of those before.
  ///
  /// - Parameter since: Milliseconds since 1970; what was saved from then on in folders that are new is told. A site
  ///   says only when it is built which theme it has, and the theme may have changed meanwhile.
  package func watch(_ roots: [String], since: Int? = nil) {
    let roots = Set(roots).subtracting(settings.excluded).sorted()
    guard roots != self.roots else { return }
    let isFirst = self.roots.isEmpty
    let new = Set(roots).subtracting(self.roots)
    let gone = Set(self.roots).subtracting(roots)
    self.roots = roots
    for gone in gone { forget(gone) }
    lost.formIntersection(roots)
    if isFirst { begin() }
    if isPolling {
      seen = FolderScan(roots, settings: settings)
    } else {
      // Two paths may lead to one folder, and what was forgotten under one is still wanted under the other.
      for root in gone.isEmpty ? new.sorted() : roots { listen(to: root, tells: false) }
    }
    guard let since else { return }
    for path in FolderScan(new.sorted(), settings: settings).files(since: since) { note(path) }
  }

  /// What changed and came to rest since the last call.
  package func take() -> News {
    defer { rested = [] }
    return News(paths: rested, isStirring: !pending.isEmpty)
  }

  /// Ends the watching, and the signals with it.
  package func stop() {
    for task in tasks { task.cancel() }
    settling?.cancel()
    system?.close()
    system = nil
    signal.finish()
  }

  private func begin() {
    if !settings.isPolling, let system = Inotify() {
      self.system = system
      tasks.append(
        Task { [weak self, events = system.events] in
          for await some in events { await self?.heard(some) }
        })
      tasks.append(every { await $0.lookForLost() })
    } else {
      poll()
    }
  }

  private func poll() {
    guard !isPolling else { return }
    isPolling = true
    system?.close()
    system = nil
    folders = [:]
    seen = FolderScan(roots, settings: settings)
    tasks.append(every { await $0.look() })
  }

  private func every(_ work: @escaping @Sendable (FolderWatcher) async -> Void) -> Task<Void, Never> {
    let interval = settings.interval
    return Task { [weak self] in
      while !Task.isCancelled {
        try? await Task.sleep(for: interval)
        guard let self, !Task.isCancelled else { return }
        await work(self)
      }
    }
  }

  // MARK: Looking

  private func look() {
    let now = FolderScan(roots, settings: settings)
    for path in seen?.changes(to: now) ?? [] { note(path) }
    seen = now
  }

  /// Roots that were taken away and put back, as a change of branch does.
  private func lookForLost() {
    // The system tells nothing where a folder above a root was renamed and another stands in its place.
    for root in roots where !lost.contains(root) {
      guard let known = numbers[root], FolderScan.number(of: root) != known else { continue }
      lose(root)
    }
    for root in lost where listen(to: root, tells: true) { note(root) }
  }

  /// A root is gone, and the folders in it with it: those may live on under another name.
  private func lose(_ root: String) {
    detach(root)
    for other in roots where isInside(other, root) {
      lost.insert(other)
      numbers[other] = nil
    }
    note(root)
  }

  // MARK: Listening

  /// Listens to a folder and those in it.
  ///
  /// - Parameter tells: Whether the files in it are news: they may have come before anybody listened.
  @discardableResult
  private func listen(to root: String, tells: Bool) -> Bool {
    guard let system else { return false }
    // Listening comes before looking, so that what is written between the two is not missed.
    guard attach(root, to: system) else { return false }
    if roots.contains(root) {
      lost.remove(root)
      numbers[root] = FolderScan.number(of: root)
    }
    let scan = FolderScan([root], settings: settings)
    for folder in scan.folders where folder != root {
      guard attach(folder, to: system) else { continue }
    }
    if tells { for path in scan.files.keys { note(path) } }
    return true
  }

  private func attach(_ folder: String, to system: Inotify) -> Bool {
    if let watch = system.add(folder) {
      folders[watch] = folder
      return true
    }
    switch errno {
    case ENOSPC, EMFILE, ENOMEM:
      // The system listens to no more folders.
      poll()
    default:
      if roots.contains(folder) { lost.insert(folder) }
    }
    return false
  }

  private func forget(_ root: String) {
    lost.remove(root)
    numbers[root] = nil
    for (watch, folder) in folders where isInside(folder, root) {
      // A root may lie in another root.
      if roots.contains(where: { $0 != root && isInside(folder, $0) }) { continue }
      system?.remove(watch)
      folders.removeValue(forKey: watch)
    }
  }

  private func isInside(_ path: String, _ folder: String) -> Bool {
    path == folder || path.hasPrefix(folder + "/")
  }

  private func heard(_ events: [Inotify.Event]) {
    for event in events { heard(event) }
  }

  private func heard(_ event: Inotify.Event) {
    if event.has(IN_Q_OVERFLOW) {
      // Some news is lost: everything may be new.
      for root in roots {
        listen(to: root, tells: false)
        note(root)
      }
      return
    }
    guard let folder = folders[event.watch] else { return }
    if event.has(IN_IGNORED) { folders.removeValue(forKey: event.watch) }
    if event.has(IN_DELETE_SELF) || event.has(IN_MOVE_SELF), roots.contains(folder) {
      return lose(folder)
    }
    guard !event.name.isEmpty else { return }
    let isFolder = event.has(IN_ISDIR)
    let path = folder + "/" + String(decoding: event.name, as: UTF8.self)
    if settings.passesOver(event.name, isFolder: isFolder) || settings.excluded.contains(path) { return }
    if isFolder {
      if event.has(IN_MOVED_FROM) || event.has(IN_DELETE) { detach(path) }
      if event.has(IN_CREATE) || event.has(IN_MOVED_TO) { listen(to: path, tells: true) }
    }
    note(path)
  }

  /// Stops listening to a folder that was moved away: the system would go on telling of it.
  private func detach(_ path: String) {
    for (watch, folder) in folders where isInside(folder, path) {
      system?.remove(watch)
      folders.removeValue(forKey: watch)
    }
  }

  // MARK: Coming to rest

  private func note(_ path: String) {
    last = ContinuousClock.now
    pending.insert(path)
    guard settling == nil else { return }
    first = last
    signal.yield()
    settling = Task { [weak self] in await self?.settle() }
  }

  private func settle() async {
    while true {
      let due = min(last + settings.debounce, first + settings.patience)
      guard ContinuousClock.now < due, !Task.isCancelled else { break }
      try? await Task.sleep(until: due, clock: .continuous)
    }
    let new = pending.filter { size($0) == 0 }.subtracting(empty)
    if !new.isEmpty, !Task.isCancelled {
      // Whoever saves in place cuts the file to nothing first; its text follows, or it stays empty.
      empty.formUnion(new)
      try? await Task.sleep(for: settings.debounce * 5)
      return await settle()
    }
    empty = []
    rested.formUnion(pending.filter { !isHalfSaved($0) })
    pending = []
    settling = nil
    signal.yield()
  }

  /// Whether a file has a name but not its bytes yet; another change will follow.
  private func isHalfSaved(_ path: String) -> Bool {
    guard let size = size(path) else { return false }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return settings.isHalfSaved(name, size)
  }

  /// The bytes of a file; `nil` where there is none.
  private func size(_ path: String) -> Int? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }
}
