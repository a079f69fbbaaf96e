/// One text with everything that was found in it so far.
struct TextReading {
  let text: ScannedText
  let bytes: [UInt8]
  let marks: [MarkFound]
  let tokens: [Token]
  let cues: [Cues]
  let atoms: Atoms
  /// What an earlier question asks for, as if its words stood before this text.
  var expected: Cues
  /// What the same speaker announced with the last words of the turn before.
  var announcedBefore: Cues = []
  private(set) var claims: [Claim] = []
  private var taken: [Bool]
  /// What the questions of this text ask for, once somebody has looked.
  var asks: Cues = []
  /// True once addresses were looked for.
  var hasAddresses = false

  /// A place that is taken, in bytes.
  struct Claim {
    var kind: PersonalDataKind
    var range: Range<Int>
    /// What tells two values apart; digits only, or small letters.
    var value: String
  }

  init(_ text: ScannedText, expecting expected: Cues = []) {
    self.text = text
    bytes = text.bytes
    marks = Transcripts.marks(in: text)
    tokens = Transcripts.tokens(of: text, marks: marks)
    cues = Transcripts.cues(of: tokens, in: text.bytes)
    atoms = Transcripts.atoms(of: tokens, in: text.bytes)
    self.expected = expected
    taken = Array(repeating: false, count: text.bytes.count)
    for mark in marks { take(mark.range) }
  }

  func isFree(_ range: Range<Int>) -> Bool {
    !range.isEmpty && !range.contains { taken[$0] }
  }

  func isFree(atoms range: Range<Int>) -> Bool {
    guard let first = range.first, let last = range.last else { return false }
    return isFree(atoms.list[first].range.lowerBound..<atoms.list[last].range.upperBound)
  }

  /// Takes a place, unless a part of it is taken.
  @discardableResult
  mutating func claim(_ kind: PersonalDataKind, _ range: Range<Int>, value: String? = nil) -> Bool {
    guard isFree(range) else { return false }
    take(range)
    claims.append(
      Claim(kind: kind, range: range, value: value ?? Self.normalised(kind, bytes[range])))
    return true
  }

  @discardableResult
  mutating func claim(_ kind: PersonalDataKind, atoms range: Range<Int>) -> Bool {
    guard let first = range.first, let last = range.last else { return false }
    return claim(
      kind, atoms.list[first].range.lowerBound..<atoms.list[last].range.upperBound,
      value: digitText(range))
  }

  /// Keeps a place from every scanner that comes later.
  mutating func take(_ range: Range<Int>) {
    for index in range where index < taken.count { taken[index] = true }
  }

  func digitText(_ range: Range<Int>) -> String {
    String(decoding: atoms.digits(range).lazy.map { $0 + 0x30 }, as: UTF8.self)
  }

  private static func normalised(_ kind: PersonalDataKind, _ bytes: ArraySlice<UInt8>) -> String {
    switch kind {
    case .password, .url: String(decoding: bytes, as: UTF8.self)
    case .email, .ip: String(decoding: bytes.filter { !isBlank($0) }.map(lowercase), as: UTF8.self)
    default: String(decoding: bytes.filter(isWordByte).map(lowercase), as: UTF8.self)
    }
  }

  /// What the nearest words before a token call it, at most so many words away.
  func cueBefore(_ token: Int, within words: Int = 10) -> Cues {
    var index = token - 1
    var left = words
    while index >= 0, left > 0 {
      if tokens[index].kind == .word, !cues[index].isEmpty { return cues[index] }
      index -= 1
      left -= 1
    }
    return left > 0 ? expected : []
  }

  /// What the words directly behind a token call it: "… is my card number".
  func cueBehind(_ token: Int, within words: Int = 4) -> Cues {
    var index = token
    guard token < tokens.count, token > 0,
      tokens[token].range.lowerBound - tokens[token - 1].range.upperBound <= 1
    else { return [] }
    while index < tokens.count, index < token + words {
      guard tokens[index].kind == .word else { return [] }
      if !cues[index].isEmpty { return cues[index] }
      index += 1
    }
    return []
  }
}
