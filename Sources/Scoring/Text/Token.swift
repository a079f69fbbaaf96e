/// A word, number or code of a turn, as cues see it.
///
/// Its letters stand in the `WordText` it belongs to.
struct Token: Sendable, Hashable {
  /// First byte of the word in `WordText.bytes`.
  var start: Int32
  /// Behind its last byte, where a space stands.
  var end: Int32
  /// Where it stands: Unicode-scalar offsets into the turn's frozen text.
  var firstScalar: Int32
  var endScalar: Int32
  var shape: TokenShape
  var place: TokenPlace
  /// Digits in it, counted up to 255; where redaction took them, as many as are usual.
  var digitCount: UInt8

  var scalars: Range<Int> { Int(firstScalar)..<Int(endScalar) }
  var bytes: Range<Int> { Int(start)..<Int(end) }
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
  static let emoji = TokenShape(rawValue: 64)
  /// At least two letters, all of them capitals.
  static let shouted = TokenShape(rawValue: 128)
}

/// Where a token stands.
struct TokenPlace: OptionSet, Sendable, Hashable {
  let rawValue: UInt8

  static let beginsSentence = TokenPlace(rawValue: 1)
  /// Behind a comma, a semicolon, a colon, a dash or "but".
  static let beginsClause = TokenPlace(rawValue: 2)
  /// Between quotation marks: words of somebody else, or words about words.
  static let quoted = TokenPlace(rawValue: 4)
}
