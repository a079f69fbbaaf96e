/// Folds white space: every run of it becomes one space.
///
/// White space is what Unicode calls so, the no-break space included.
public struct WhiteSpaceFolding: Sendable {
  /// True where white space that follows belongs to what has been folded already.
  public var endsInSpace: Bool

  /// - Parameter isAtStart: whether white space at the very beginning goes away.
  public init(isAtStart: Bool = true) { endsInSpace = isAtStart }

  /// The text with its runs folded; a run that goes on from the text before gives nothing.
  public mutating func fold(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { fold(bytes, into: $0) }
    }
  }

  /// Writes the folded bytes and returns how many they are, never more than came in.
  mutating func fold(
    _ bytes: UnsafeBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    var position = 0
    while position < bytes.count {
      let space = whiteSpace(in: bytes, at: position)
      if space == 0 {
        target[count] = bytes[position]
        count += 1
        position += 1
        endsInSpace = false
      } else {
        if !endsInSpace {
          target[count] = 0x20
          count += 1
          endsInSpace = true
        }
        position += space
      }
    }
    return count
  }
}

/// The text with every run of white space one space and none at the ends.
func folded(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
  if isFolded(bytes) { return String(decoding: bytes, as: UTF8.self) }
  return String(unsafeUninitializedCapacity: bytes.count) { target in
    var folding = WhiteSpaceFolding()
    let count = folding.fold(bytes, into: target)
    return count > 0 && folding.endsInSpace ? count - 1 : count
  }
}

/// True when there is nothing but white space.
func holdsOnlyWhiteSpace(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var position = 0
  while position < bytes.count {
    let space = whiteSpace(in: bytes, at: position)
    if space == 0 { return false }
    position += space
  }
  return true
}

/// True for the usual text, which needs no folding: one pass without a copy.
private func isFolded(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let first = bytes.first, let last = bytes.last else { return true }
  if first == 0x20 || last == 0x20 { return false }
  let raw = UnsafeRawBufferPointer(bytes)
  var position = 0
  // Eight bytes at once, as long as all are ASCII; of a run of spaces two stand side by side.
  while position + 9 <= bytes.count {
    let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
    if word & 0x8080_8080_8080_8080 != 0 { break }
    let next = raw.loadUnaligned(fromByteOffset: position + 1, as: UInt64.self)
    // The highest bit of a byte is set where it is below a space, and where both are spaces.
    let controls = word &- 0x2020_2020_2020_2020
    let noSpaces = (word ^ 0x2020_2020_2020_2020) | (next ^ 0x2020_2020_2020_2020)
    let spaces = (noSpaces &- 0x0101_0101_0101_0101) & ~noSpaces
    if (controls | spaces) & 0x8080_8080_8080_8080 != 0 { return false }
    position += 8
  }
  var isBehindSpace = false
  while position < bytes.count {
    let space = whiteSpace(in: bytes, at: position)
    if space > 0, isBehindSpace || bytes[position] != 0x20 { return false }
    isBehindSpace = space > 0
    position += 1
  }
  return !isBehindSpace
}

/// The number of bytes of the white space character at a position; 0 when it is another.
@inline(__always)
private func whiteSpace(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
  let byte = bytes[position]
  if byte == 0x20 || byte &- 0x09 < 5 { return 1 }
  return byte < 0xC2 || byte > 0xE3 ? 0 : wideWhiteSpace(in: bytes, at: position)
}

/// U+0085, U+00A0, U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F and U+3000.
private func wideWhiteSpace(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
  let second = position + 1 < bytes.count ? bytes[position + 1] : 0
  let third = position + 2 < bytes.count ? bytes[position + 2] : 0
  return switch (bytes[position], second, third) {
  case (0xC2, 0x85, _), (0xC2, 0xA0, _): 2
  case (0xE1, 0x9A, 0x80), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80): 3
  case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF): 3
  default: 0
  }
}
