/// A text cut into words once; every cue then reads these.
///
/// Case, typographic marks, full-width letters, combining marks, contractions and short forms are
/// made one; each token knows where it stood in the text as it was written.
struct WordText: Sendable {
  /// The normalised words, with a space before and behind each: ` i can not help `.
  var bytes: [UInt8] = [0x20]
  var tokens: [Token] = []

  init() {}

  init(_ text: String) {
    var reader = WordReader()
    reader.read(text, into: &self)
  }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(0x20)
    tokens.removeAll(keepingCapacity: true)
  }

  /// The normalised word of a token.
  func word(_ token: Token) -> String { String(decoding: bytes[token.bytes], as: UTF8.self) }

  /// All words in their order.
  var words: [String] { tokens.map(word) }

  /// True when the token is this word, letter for letter.
  func isWord(_ position: Int, _ word: StaticString) -> Bool {
    let token = tokens[position]
    guard Int(token.end - token.start) == word.utf8CodeUnitCount else { return false }
    let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    return bytes[token.bytes].elementsEqual(letters)
  }

  func isWord(_ position: Int, _ word: [UInt8]) -> Bool {
    let token = tokens[position]
    guard Int(token.end - token.start) == word.count else { return false }
    var place = Int(token.start)
    for byte in word {
      if bytes[place] != byte { return false }
      place += 1
    }
    return true
  }

  func hasPrefix(_ position: Int, _ beginning: [UInt8]) -> Bool {
    let token = tokens[position]
    guard Int(token.end - token.start) >= beginning.count else { return false }
    var place = Int(token.start)
    for byte in beginning {
      if bytes[place] != byte { return false }
      place += 1
    }
    return true
  }

  /// The tokens of each sentence.
  var sentences: [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for position in tokens.indices.dropFirst()
    where tokens[position].place.contains(.beginsSentence) {
      result.append(start..<position)
      start = position
    }
    if start < tokens.count { result.append(start..<tokens.count) }
    return result
  }
}
