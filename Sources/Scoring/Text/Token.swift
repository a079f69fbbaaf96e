/// A word, number or code of a turn, as cues see it.
struct Token: Sendable, Hashable {
  /// Lower case, with plain apostrophes; contractions are written out as several tokens.
  var word: String
  /// Where it stands: Unicode-scalar offsets into the turn's frozen text.
  var scalars: Range<Int>
  var shape: TokenShape
  /// True for the first token of a sentence.
  var beginsSentence: Bool
  /// True for the first token of a clause: behind a comma, a semicolon, a colon, a dash or "but".
  var beginsClause: Bool
}

/// What a token looks like, for the token classes of phrases.
struct TokenShape: OptionSet, Sendable, Hashable {
  let rawValue: UInt8

  static let number = TokenShape(rawValue: 1)
  static let amount = TokenShape(rawValue: 2)
  static let date = TokenShape(rawValue: 4)
  static let email = TokenShape(rawValue: 8)
  static let code = TokenShape(rawValue: 16)
  static let capitalised = TokenShape(rawValue: 32)
}

extension Token {
  var digitCount: Int {
    word.utf8.count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
