/// True when the value that an action used occurs in what was said.
///
/// Capitals, spaces, dashes, brackets and currency signs do not matter, nor do thousands separators
/// or zeros at the end of a decimal fraction: "$1,250.00" is "1250". Digits may be spoken as words
/// and in groups: "nine seven seven" is "977". Words must be whole and in the same order. A mark
/// such as `[EMAIL-2]`, which redaction leaves, is a value like any other. A value without letters
/// or digits occurs nowhere.
func sameValue(_ used: String, in said: [String]) -> Bool {
  let used = ValueTokens(used)
  return said.contains { ValueTokens($0).holds(used) }
}

/// True when two details hold one value, compared as `sameValue` does but from end to end.
func isSameValue(_ one: String, _ other: String) -> Bool {
  let one = ValueTokens(one)
  let other = ValueTokens(other)
  return !one.isEmpty && other.match(one, at: 0) == other.characters.count
}

/// The words and numbers of a text, brought into the one form in which values are compared.
struct ValueTokens: Sendable, Hashable {
  /// The characters of all tokens, one behind the other.
  private(set) var characters: [Character] = []
  /// Where each token begins in `characters`.
  private(set) var starts: [Int] = []

  var isEmpty: Bool { characters.isEmpty }

  init(_ text: String) {
    for token in withSpokenNumbers(valueTokens(of: text)) {
      starts.append(characters.count)
      characters += token
    }
  }

  /// True when the other's tokens occur here, from the beginning of a token to the end of one.
  func holds(_ other: ValueTokens) -> Bool {
    guard let first = other.characters.first else { return false }
    return starts.contains { start in
      guard characters[start] == first, let end = match(other, at: start) else { return false }
      return isBoundary(end)
    }
  }

  /// Where the other's characters end when they stand at `start`, with boundaries that agree.
  func match(_ other: ValueTokens, at start: Int) -> Int? {
    guard start + other.characters.count <= characters.count else { return nil }
    var boundary = 0
    for offset in other.characters.indices {
      guard other.characters[offset] == characters[start + offset] else { return nil }
      let begins = boundary < other.starts.count && other.starts[boundary] == offset
      if begins { boundary += 1 }
      guard offset > 0, begins != isBoundary(start + offset) else { continue }
      guard isSoft(start + offset) || other.isSoft(offset) else { return nil }
    }
    return start + other.characters.count
  }

  private func isBoundary(_ offset: Int) -> Bool {
    offset == characters.count || starts[token(at: offset)] == offset
  }

  /// True where a gap may come and go: beside a digit, as in "977 625", and beside a single letter,
  /// as in a name that is spelled.
  private func isSoft(_ offset: Int) -> Bool {
    if characters[offset].isASCIIDigit || characters[offset - 1].isASCIIDigit { return true }
    return length(token(at: offset)) == 1 || length(token(at: offset - 1)) == 1
  }

  /// The token that a character belongs to.
  private func token(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func length(_ token: Int) -> Int {
    (token + 1 < starts.count ? starts[token + 1] : characters.count) - starts[token]
  }
}
