/// Reads texts into words; its buffers serve one text after another.
struct WordReader {
  /// The text's scalars, and behind `count` what was left of longer ones.
  var scalars: [UInt32] = []
  var count = 0
  var word: [UInt8] = []
  var sentence: TokenPlace = [.beginsSentence, .beginsClause]
  let lastLetters = Contraction.lastLetters
  /// The first token behind an opening quotation mark.
  var openQuotation: Int?

  /// No phrase has a word of this length; a letter under thousands of marks is no word.
  static let longestWord = 80
  /// How far an opening quotation mark may stand from its closing one, in words.
  static let longestQuotation = 120

  mutating func read(_ text: String, into result: inout WordText) {
    result.clear()
    decode(text)
    sentence = [.beginsSentence, .beginsClause]
    openQuotation = nil
    var position = 0
    while position < count {
      let scalar = scalars[position]
      if let end = takePlainWord(from: position, into: &result) {
        position = end
        continue
      }
      let letter = Letter(scalar)
      if letter.isWordPart || letter.contains(.currency) {
        position = takeToken(from: position, into: &result)
      } else if letter.contains(.emoji) {
        position = takeEmoji(from: position, into: &result)
      } else if scalar == 0x3E, isLineStart(position) {
        // A quoted line holds the words of somebody else.
        while position < count, !isLineEnd(scalars[position]) { position += 1 }
        sentence = [.beginsSentence, .beginsClause]
      } else if scalar == 0x5B, let end = takeToken(ofMarkAt: position, into: &result) {
        position = end
      } else {
        noteBreak(at: position, in: &result)
        position += 1
      }
    }
  }

  mutating func decode(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      // At most one scalar a byte; the buffer only ever grows.
      if scalars.count < bytes.count {
        scalars = [UInt32](repeating: 0, count: bytes.count * 2)
      }
      count = scalars.withUnsafeMutableBufferPointer { Self.decode(bytes, into: $0) }
    }
  }

  /// - Returns: the number of scalars.
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, into scalars: UnsafeMutableBufferPointer<UInt32>
  ) -> Int {
    var index = 0
    var count = 0
    while index < bytes.count {
      let first = UInt32(bytes[index])
      if first < 0x80 {
        scalars[count] = first
        index += 1
      } else {
        // A string's bytes are whole scalars.
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        var value = first & (0x7F >> UInt32(length))
        for next in bytes[(index + 1)..<min(index + length, bytes.count)] {
          value = value << 6 | UInt32(next & 0x3F)
        }
        scalars[count] = value
        index += length
      }
      count += 1
    }
    return count
  }

  func isLineEnd(_ scalar: UInt32) -> Bool {
    scalar == 0x0A || scalar == 0x0D || scalar == 0x2028 || scalar == 0x2029
  }

  func isLineStart(_ position: Int) -> Bool {
    position == 0 || isLineEnd(scalars[position - 1])
  }

  func isSpace(_ position: Int) -> Bool {
    scalars[position] == 0x20 || scalars[position] == 0xA0 || scalars[position] == 0x09
      || isLineEnd(scalars[position])
  }

  /// Takes a word of plain letters behind which the word surely ends: most words are such.
  @inline(__always)
  mutating func takePlainWord(from start: Int, into result: inout WordText) -> Int? {
    var end = start
    var capitals = 0
    while end < count, case let scalar = scalars[end], (scalar | 0x20) &- 97 < 26 {
      if scalar < 97 { capitals += 1 }
      end += 1
    }
    let length = end - start
    guard length > 0, length < Self.longestWord, isSureEnd(end) else { return nil }
    let first = Int((scalars[start] | 0x20) &- 97)
    let last = (scalars[end - 1] | 0x20) &- 97
    // It may be a short form, to be written out.
    guard lastLetters[first] & 1 << last == 0 else { return nil }
    var shape: TokenShape = []
    if scalars[start] < 97 { shape.insert(.capitalised) }
    if length > 1, capitals == length { shape.insert(.shouted) }
    let place = result.bytes.count
    result.bytes.append(contentsOf: repeatElement(0x20, count: length + 1))
    for offset in 0..<length {
      result.bytes[place + offset] = UInt8(truncatingIfNeeded: scalars[start + offset] | 0x20)
    }
    noteToken(place..<(place + length), start..<end, shape, 0, into: &result)
    return end
  }

  /// True when no mark that could stand inside a word stands there.
  func isSureEnd(_ end: Int) -> Bool {
    guard end < count else { return true }
    switch scalars[end] {
    case 0x20, 0x0A: return true
    case 0x2C, 0x2E, 0x3F, 0x21: return end + 1 == count || scalars[end + 1] == 0x20
    default: return false
    }
  }

  mutating func add(
    _ range: Range<Int>, _ shape: TokenShape, _ digits: UInt8, into result: inout WordText
  ) {
    let start = result.bytes.count
    result.bytes.append(contentsOf: word)
    result.bytes.append(0x20)
    noteToken(start..<(start + word.count), range, shape, digits, into: &result)
  }

  mutating func noteToken(
    _ bytes: Range<Int>, _ range: Range<Int>, _ shape: TokenShape, _ digits: UInt8,
    into result: inout WordText
  ) {
    result.tokens.append(
      Token(
        start: Int32(bytes.lowerBound), end: Int32(bytes.upperBound),
        firstScalar: Int32(range.lowerBound), endScalar: Int32(range.upperBound), shape: shape,
        place: sentence, digitCount: digits))
    sentence = []
    if bytes.count == 3, result.isWord(result.tokens.count - 1, "but") {
      result.tokens[result.tokens.count - 1].place.insert(.beginsClause)
    }
  }
}
