/// True for JSON whose outermost object has the members `id`, `channel`, `participants` and `turns`:
/// an interaction as we write it.
///
/// The bytes may be broken, or end too early; what stands before is looked at. Nothing is decoded.
public func isOwnJSON(_ bytes: some RandomAccessCollection<UInt8>) -> Bool {
  missingMembers(of: bytes).isEmpty
}

/// True for JSON that has one of the members `participants` and `turns`, and may be ours with faults.
public func resemblesOwnJSON(_ bytes: some RandomAccessCollection<UInt8>) -> Bool {
  !missingMembers(of: bytes).isSuperset(of: ["participants", "turns"])
}

private func missingMembers(of bytes: some RandomAccessCollection<UInt8>) -> Set<String> {
  bytes.withContiguousStorageIfAvailable { missingMembers(in: $0) }
    ?? missingMembers(in: Array(bytes))
}

private func missingMembers(in bytes: some RandomAccessCollection<UInt8>) -> Set<String> {
  var missing: Set<String> = ["id", "channel", "participants", "turns"]
  var depth = 0
  var index = bytes.startIndex
  while index < bytes.endIndex {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      if depth == 0, byte != UInt8(ascii: "{") { return missing }
      depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      depth -= 1
      // What follows is another value.
      if depth == 0 { return missing }
    case UInt8(ascii: "\""):
      let start = bytes.index(after: index)
      index = start
      while index < bytes.endIndex, bytes[index] != UInt8(ascii: "\"") {
        if bytes[index] == UInt8(ascii: "\\") { bytes.formIndex(after: &index) }
        if index < bytes.endIndex { bytes.formIndex(after: &index) }
      }
      guard index < bytes.endIndex else { return missing }
      if depth == 1, bytes.distance(from: start, to: index) <= 12,
        isName(behind: bytes.index(after: index), in: bytes)
      {
        missing.remove(String(decoding: bytes[start..<index], as: UTF8.self))
        if missing.isEmpty { return missing }
      }
    default: break
    }
    bytes.formIndex(after: &index)
  }
  return missing
}

/// True when a colon is the next thing.
private func isName<Bytes: RandomAccessCollection<UInt8>>(
  behind start: Bytes.Index, in bytes: Bytes
) -> Bool {
  bytes[start...].first { $0 > 0x20 } == UInt8(ascii: ":")
}
