/// A text read once for any number of exemplar cues: its n-grams and where they stand.
///
/// The n-grams are words, pairs of words (the ends of the text count as words here) and runs of
/// two to five letters within a word, its edges included. Letters count in lower case, a run of
/// digits as one 0, a link as one mark, typographic quotes as plain ones; punctuation counts. Only
/// the first 1,000 tokens of a text are read.
public struct ExemplarText: Sendable {
  /// What an n-gram is known by: 40 bits of its hash.
  ///
  /// Two n-grams of a model of 10,000 share one with a chance of 1 in 20,000, and then merely
  /// count as the same.
  typealias Key = UInt64

  /// A different n-gram of the text.
  struct Gram: Sendable {
    var key: Key
    var count: Int
  }

  /// One place where an n-gram stands.
  struct Occurrence: Sendable {
    var gram: Int
    /// 2·i for token i, 2·i + 1 for the pair that ends with token i; i may be one past the last.
    var piece: Int
  }

  /// Words and pairs of words, in order of first appearance.
  private(set) var wordGrams: [Gram] = []
  private(set) var wordOccurrences: [Occurrence] = []
  private(set) var letterGrams: [Gram] = []
  /// Where each token stands, in Unicode scalars of the text.
  public private(set) var places: [Range<Int>] = []
  /// Tells whether two texts read the same.
  private(set) var fingerprint: UInt64 = 0
  /// What was read.
  let scalars: [Unicode.Scalar]
  var text: String { String(String.UnicodeScalarView(scalars)) }

  public init(_ text: String) {
    self.init(scalars: Array(text.unicodeScalars.prefix(TokenReader.mostScalars))[...])
  }

  /// The same of a text that is there as scalars already.
  public init(scalars: ArraySlice<Unicode.Scalar>) {
    self.scalars = Array(scalars.prefix(TokenReader.mostScalars))
    let tokens = TokenReader.tokens(of: self.scalars)
    places = tokens.map(\.place)
    readWords(of: tokens)
    letterGrams = grams(of: letterKeys(of: tokens))
  }

  /// Where the runs of letters stand: found anew, as only an explanation asks for it.
  var letterOccurrences: [Occurrence] {
    var table = KeyTable(room: letterGrams.count)
    for gram in letterGrams { _ = table.index(of: gram.key) }
    return letterKeys(of: TokenReader.tokens(of: scalars)).map { key, piece in
      Occurrence(gram: table.index(of: key), piece: piece)
    }
  }

  private mutating func readWords(of tokens: [Token]) {
    var keys: [(Key, piece: Int)] = []
    keys.reserveCapacity(2 * tokens.count + 1)
    var before: UInt64? = Self.startMark
    for (index, token) in tokens.enumerated() {
      guard token.kind != .slot else {
        before = nil
        continue
      }
      let word = hash(token.folded)
      fingerprint = scrambled(fingerprint &+ word)
      keys.append((key(of: word ^ Self.wordMark), 2 * index))
      if let before { keys.append((key(of: pair(before, word)), 2 * index + 1)) }
      before = word
    }
    if let before, !tokens.isEmpty {
      keys.append((key(of: pair(before, Self.endMark)), 2 * tokens.count + 1))
    }
    wordGrams = grams(of: keys)
    var table = KeyTable(room: wordGrams.count)
    wordOccurrences = keys.map { Occurrence(gram: table.index(of: $0), piece: $1) }
  }

  private func letterKeys(of tokens: [Token]) -> [(Key, piece: Int)] {
    var keys: [(Key, piece: Int)] = []
    keys.reserveCapacity(tokens.count * 20)
    var padded: [UInt32] = []
    for (index, token) in tokens.enumerated() where token.kind == .word || token.kind == .sign {
      padded.removeAll(keepingCapacity: true)
      padded.append(0x20)
      padded.append(contentsOf: token.folded)
      padded.append(0x20)
      for start in 0..<padded.count - 1 {
        var running = step(Self.letterMark, padded[start])
        for next in start + 1..<min(start + 5, padded.count) {
          running = step(running, padded[next])
          keys.append((key(of: running), 2 * index))
        }
      }
    }
    return keys
  }

  /// The different keys, in order of first appearance.
  private func grams(of keys: [(Key, piece: Int)]) -> [Gram] {
    var table = KeyTable(room: keys.count)
    var grams: [Gram] = []
    grams.reserveCapacity(keys.count)
    for (key, _) in keys {
      let gram = table.index(of: key)
      if gram == grams.count { grams.append(Gram(key: key, count: 0)) }
      grams[gram].count += 1
    }
    return grams
  }

  private func hash(_ scalars: [UInt32]) -> UInt64 {
    scalars.reduce(0xCBF2_9CE4_8422_2325) { step($0, $1) }
  }

  private func step(_ hash: UInt64, _ scalar: UInt32) -> UInt64 {
    (hash ^ UInt64(scalar)) &* 0x0000_0100_0000_01B3
  }

  private func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    scrambled(first) &+ second &* 0x9E37_79B9_7F4A_7C15
  }

  private func key(of hash: UInt64) -> Key { scrambled(hash) >> 24 }

  private static let startMark: UInt64 = 0x5354_4152_54
  private static let endMark: UInt64 = 0x454E_44
  private static let wordMark: UInt64 = 0x574F_5244
  private static let letterMark: UInt64 = 0x9AE1_6A3B_2F90_404F
}
