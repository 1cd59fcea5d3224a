// SPDX-License-Identifier: MIT

package import Diagnostics
import Glibc

/// What a preview is started with.
package struct PreviewSettings: Sendable {
  package var address: PreviewAddress
  package var editor = Editor.vscode
  package var watch = WatchSettings()
  /// Folders to watch before the first build says which.
  package var folders: [String] = []

  package init(address: PreviewAddress) {
    self.address = address
  }
}

/// What a preview tells whoever runs it.
package enum PreviewEvent: Sendable {
  case built(PreviewBuild, milliseconds: Int)
  /// Only making the files found these.
  case swept([Diagnostic], Language)
  /// The system tells of no changes in so many folders, so every file is looked at now and then.
  case polling(Language)
}

/// Why a preview cannot begin.
package enum PreviewFault: Error, Equatable {
  case portTaken
  /// A port that only the system may use.
  case portRefused
  case noSuchAddress
  case other(Int32)
}

/// Serves a site from memory, builds it anew when a file changes, and lets the pages know.
package actor PreviewServer {
  /// Makes the site anew after the one before; the paths are those that changed, none the first time.
  package typealias Rebuild =
    @Sendable (_ previous: PreviewBuild?, _ changed: Set<String>) async -> PreviewBuild

  private let settings: PreviewSettings
  private let rebuild: Rebuild
  private let tell: @Sendable (PreviewEvent) async -> Void
  private let state = PreviewState()
  private let live: LiveReload
  private let watcher: FolderWatcher
  private var listener: PreviewListener?
  private var serving: Task<Void, Never>?
  private var sweeping: Task<Void, Never>?
  private var hasToldOfPolling = false
  private var latest: PreviewBuild?

  package init(
    _ settings: PreviewSettings, rebuild: @escaping Rebuild,
    tell: @escaping @Sendable (PreviewEvent) async -> Void = { _ in }
  ) {
    self.settings = settings
    self.rebuild = rebuild
    self.tell = tell
    live = LiveReload(epoch: Self.now)
    watcher = FolderWatcher(settings.watch)
  }

  /// Begins to listen; requests wait for the first build.
  ///
  /// - Returns: The address with the port that it has, where the system was to choose one.
  package func start() async throws(PreviewFault) -> PreviewAddress {
    let address = try await actualAddress()
    let desk = PreviewDesk(address: address, editor: settings.editor, state: state, live: live)
    let listener = try PreviewListener(address)
    self.listener = listener
    serving = Task { await listener.run(desk) }
    return address
  }

  /// Builds the site and builds it again with every change, until ``stop()``.
  package func run() async {
    await watcher.watch(settings.folders)
    await build([])
    for await _ in watcher.signals {
      let news = await watcher.take()
      if !news.paths.isEmpty {
        await build(news.paths)
      } else if news.isStirring {
        await live.begin()
      } else {
        await live.calm()
      }
    }
  }

  /// Ends everything; requests that wait are let go.
  package func stop() async {
    sweeping?.cancel()
    await watcher.stop()
    await live.close()
    serving?.cancel()
    listener?.close()
  }

  private func build(_ changed: Set<String>) async {
    await live.begin()
    sweeping?.cancel()
    await state.stopSweep()
    let start = ContinuousClock.now
    // The clock of the file system is some milliseconds behind.
    let since = Self.now - 10
    let build = await rebuild(latest, changed)
    latest = build
    let time = (ContinuousClock.now - start).components
    let shelf = await state.take(build)
    await watcher.watch(settings.folders + build.watched, since: since)
    await live.finish()
    await tell(
      .built(build, milliseconds: Int(time.seconds) * 1000 + Int(time.attoseconds / 1_000_000_000_000_000)))
    if await watcher.isPolling, !settings.watch.isPolling, !hasToldOfPolling {
      hasToldOfPolling = true
      await tell(.polling(build.language))
    }
    guard let shelf else { return }
    sweeping = Task { [weak self] in
      guard let swept = await shelf.startSweep().value, !Task.isCancelled else { return }
      await self?.take(swept, of: shelf)
    }
  }

  private func take(_ swept: PreviewSweep, of shelf: FileShelf) async {
    guard await state.add(swept.findings, of: shelf) else { return }
    await live.advance()
    await tell(.swept(swept.findings, shelf.build.language))
  }

  /// Milliseconds since 1970.
  private static var now: Int {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }

  /// The address with a free port in the place of 0.
  private func actualAddress() async throws(PreviewFault) -> PreviewAddress {
    guard settings.address.port == 0 else { return settings.address }
    guard let port = FreePort.any(for: settings.address) else { throw .noSuchAddress }
    return settings.address.with(port: port)
  }
}
