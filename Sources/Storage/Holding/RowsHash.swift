internal import Crypto
internal import Foundation
internal import GRDB

/// SHA-256 over rows of tables, value by value.
struct RowsHash {
  private var hash = SHA256()
  private var bytes = RowBytes()

  mutating func add(_ table: String, _ values: (inout RowBytes) throws -> Void) rethrows {
    bytes.begin(table)
    try values(&bytes)
    hash.update(data: bytes.bytes)
  }

  func text() -> String { hexadecimalText(hash.finalize()) }
}

/// A row as it is hashed.
///
/// Each value has its kind and its length before it, so that no other row gives the same bytes. Of
/// bytes their own hash stands in.
struct RowBytes {
  private(set) var bytes: [UInt8] = []

  mutating func begin(_ table: String) {
    bytes.removeAll(keepingCapacity: true)
    add("r", table)
  }

  mutating func add(_ text: String) { add("t", text) }

  mutating func add(_ text: String?) { if let text { add("t", text) } else { add("n", "") } }

  mutating func add(_ numbers: Int64...) { for number in numbers { add("i", String(number)) } }

  mutating func add(_ number: Double?) {
    // SQLite keeps no sign of a zero.
    if let number { add("d", String((number + 0).bitPattern)) } else { add("n", "") }
  }

  mutating func add(bytesWithHash hash: String) { add("b", hash) }

  mutating func add(_ value: DatabaseValue) {
    switch value.storage {
    case .null: add("n", "")
    case .int64(let number): add(number)
    case .double(let number): add(number)
    case .string(let text): add(text)
    case .blob(let data): add(bytesWithHash: contentHash([data]))
    }
  }

  private mutating func add(_ kind: Unicode.Scalar, _ text: String) {
    // A text comes back from the database up to its first zero byte.
    let text = text.utf8.prefix { $0 != 0 }
    bytes.append(UInt8(truncatingIfNeeded: kind.value))
    withUnsafeBytes(of: UInt64(text.count).bigEndian) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: text)
  }
}
