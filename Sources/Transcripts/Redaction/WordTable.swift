/// Looks words up by their bytes, without making a text of each.
///
/// A word of at most 16 bytes is two numbers; they are the key.
struct WordTable: Sendable {
  private struct Key: Equatable, Sendable {
    var low: UInt64 = 0
    var high: UInt64 = 0
  }

  private var keys: [Key]
  private var words: [Word]
  private let mask: Int

  init(_ vocabulary: [String: Word]) {
    var size = 16
    while size < vocabulary.count * 4 { size *= 2 }
    mask = size - 1
    keys = Array(repeating: Key(), count: size)
    words = Array(repeating: .unknown, count: size)
    for (text, word) in vocabulary.sorted(by: { $0.key < $1.key }) {
      let bytes = Array(text.utf8)
      let key = Self.key(bytes, 0..<bytes.count)
      var slot = self.slot(of: key)
      while keys[slot] != Key() { slot = (slot + 1) & mask }
      keys[slot] = key
      words[slot] = word
    }
  }

  /// What the word in these bytes says, whatever its capitals; it has 1 to 16 bytes.
  func word(_ bytes: [UInt8], _ range: Range<Int>) -> Word {
    let key = Self.key(bytes, range)
    var slot = slot(of: key)
    while keys[slot] != Key() {
      if keys[slot] == key { return words[slot] }
      slot = (slot + 1) & mask
    }
    return .unknown
  }

  private static func key(_ bytes: [UInt8], _ range: Range<Int>) -> Key {
    var key = Key()
    for (place, index) in range.enumerated() {
      let byte = UInt64(lowercase(bytes[index]))
      if place < 8 { key.low |= byte << (place * 8) } else { key.high |= byte << (place * 8 - 64) }
    }
    return key
  }

  private func slot(of key: Key) -> Int {
    let mixed = (key.low ^ (key.high &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed >> 32) & mask
  }
}

/// The vocabulary as a table.
let wordTable = WordTable(vocabulary)
