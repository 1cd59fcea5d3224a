// SPDX-License-Identifier: MIT

import Glibc

/// The right to write one output folder; the system takes it back when the process ends, however it ends.
struct BuildLock: ~Copyable {
  /// The folder that holds the output folder.
  let parent: Folder
  private let file: FileDescriptor
  private let name: String

  /// Takes the lock and writes down who has it; `nil` where another process has it.
  init?(_ place: OutputFolder) throws(SystemFailure) {
    let parent = try Folder(path: place.parent)
    // The file may have gone between opening and locking: then the lock would be one that nobody else sees.
    for _ in 0..<100 {
      let file = try FileDescriptor(
        taking: openat(
          parent.descriptor.number, place.lockName, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644))
      guard try file.lock() else { return nil }
      if Self.isStill(file, at: place.lockName, in: parent) {
        self.parent = parent
        self.file = file
        name = place.lockName
        LockHolder.current.write(to: self.file)
        return
      }
    }
    return nil
  }

  /// Who has the lock of an output folder, as far as it is written down.
  static func holder(_ place: OutputFolder) -> LockHolder? {
    guard let file = try? Folder(path: place.parent).file(place.lockName),
      let status = try? file.status(), status.kind == .file, status.size <= LockHolder.sizeLimit,
      let bytes = try? file.readAll(size: status.size)
    else { return nil }
    return LockHolder(bytes)
  }

  deinit {
    // While the lock is held nobody else can have made another file of this name.
    unlinkat(parent.descriptor.number, name, 0)
  }

  private static func isStill(_ file: borrowing FileDescriptor, at name: String, in folder: borrowing Folder)
    -> Bool
  {
    do throws(SystemFailure) {
      return try folder.status(name).isSame(as: try file.status())
    } catch {
      return false
    }
  }
}
