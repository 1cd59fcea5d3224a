// SPDX-License-Identifier: MIT

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Feeds bytes to a reader of the catalog, for the driver in C; 0 where nothing is wrong.
@_cdecl("taizhang_fuzz")
package func feed(_ number: Int32, _ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard FuzzCatalog.all.indices.contains(Int(number)) else { return 0 }
  guard let fault = FuzzCatalog.all[Int(number)].fault(in: bytes) else { return 0 }
  print("FAULT: \(fault)")
  fflush(nil)
  return 1
}

/// The place in the catalog of a reader by its name; -1 where there is none.
@_cdecl("taizhang_fuzz_entry")
package func place(_ name: UnsafePointer<CChar>?) -> Int32 {
  guard let name else { return -1 }
  let wanted = String(cString: name)
  return Int32(FuzzCatalog.all.firstIndex { $0.name == wanted } ?? -1)
}
