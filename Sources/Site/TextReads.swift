// SPDX-License-Identifier: MIT

internal import Synchronization

/// Which records' bodies each page has shown: what must be made anew where one of them changes.
///
/// Pages are made on several threads and note what they read as they read it, so this is the one thing that they
/// share and change; nothing that is published depends on it.
final class TextReads: Sendable {
  private let paths = Mutex<[Route: Set<String>]>([:])

  /// Notes that a page shows what stands in the body of a record, or follows from it.
  ///
  /// - Parameter path: The record's, below the content folder.
  func note(_ path: String, by page: Route) {
    paths.withLock { _ = $0[page, default: []].insert(path) }
  }

  /// The records of which a page has read the bodies since it was planned.
  func paths(of page: Route) -> Set<String> { paths.withLock { $0[page] ?? [] } }
}
