/// A phrase of a cue, parsed from the phrase language.
///
/// Words are separated by spaces. `word*` stands for every word with that beginning, `a|b` for
/// either, `word?` for a word that may be missing, `_` for any one word, `...` for up to
/// `Phrase.longestGap` words of the same sentence, `^` for the beginning and `$` for the end of a
/// turn, and `{class}` for a token of a class such as `{number}` or `{digits:4-6}`.
public struct Phrase: Sendable, Hashable {
  /// How many words `...` may stand for.
  public static let longestGap = 4
  /// More than three gaps in one phrase would make its meaning vague.
  public static let mostGaps = 3
  /// So many words are a sentence and not a phrase.
  public static let mostElements = 24

  public indirect enum Element: Sendable, Hashable {
    case word(String)
    case beginning(String)
    case either([Element])
    case anyWord
    case gap
    case token(TokenClass)
    case optional(Element)
    case turnStart
    case turnEnd
  }

  public var elements: [Element]
}

/// Kinds of token that are told by their shape.
public enum TokenClass: Sendable, Hashable {
  /// Any run of digits, with separators: `12`, `1,200.50`.
  case number
  /// Exactly so many digits, separators not counted.
  case digits(ClosedRange<Int>)
  /// A number with a currency: `€20`, `20 dollars` counts by its sign only.
  case amount
  /// `12/05/1987`, `1987-05-12`, `12.5.87`.
  case date
  case email
  /// Letters and digits together, such as an order number `HP-204417`.
  case code
  /// A word of letters that begins with a capital and is not the first of its sentence, or is the
  /// first of one of at most three words: what a name looks like. "I" is none.
  case name
  /// Any emoji; a certain one is written as itself.
  case emoji
}

/// Why a phrase could not be understood.
public enum PhraseFault: Error, Sendable, Hashable {
  case empty
  case unknownClass(String)
  case tooManyGaps
  case gapAtEdge
  case onlyWildcards
  case emptyAlternative
  case anchorInside
  case tooLong
  /// A word without a letter or a digit, which no text can be read as.
  case noWord(String)
}

extension Phrase {
  public init(_ text: String) throws(PhraseFault) {
    guard text.utf8.count <= 500 else { throw .tooLong }
    var elements: [Element] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      elements.append(try Self.element(String(word)))
    }
    guard !elements.isEmpty else { throw .empty }
    guard elements.count <= Self.mostElements else { throw .tooLong }
    let inner = elements.drop { $0 == .turnStart }.reversed().drop { $0 == .turnEnd }
    guard inner.first != .gap, inner.last != .gap else { throw .gapAtEdge }
    guard elements.dropFirst().allSatisfy({ !$0.holds(.turnStart) }),
      elements.dropLast().allSatisfy({ !$0.holds(.turnEnd) })
    else { throw .anchorInside }
    guard elements.count(where: { $0 == .gap }) <= Self.mostGaps else { throw .tooManyGaps }
    // A turn of so many words, and no others, is something to look for; any words are not.
    let isWholeTurn = elements.first == .turnStart && elements.last == .turnEnd
    guard isWholeTurn || elements.contains(where: \.isFirm) else { throw .onlyWildcards }
    self.elements = elements
  }

  private static func element(_ text: String) throws(PhraseFault) -> Element {
    switch text {
    case "...", "…": return .gap
    case "_": return .anyWord
    case "^": return .turnStart
    case "$": return .turnEnd
    default: break
    }
    if text.hasSuffix("?") {
      let rest = String(text.dropLast())
      guard !rest.isEmpty else { throw .emptyAlternative }
      return .optional(try element(rest))
    }
    if text.contains("|") {
      var parts: [Element] = []
      for part in text.split(separator: "|", omittingEmptySubsequences: false) {
        guard !part.isEmpty else { throw .emptyAlternative }
        parts.append(try element(String(part)))
      }
      return .either(parts)
    }
    if text.hasPrefix("{") { return .token(try TokenClass(text)) }
    guard text.contains(where: { $0.isLetter || $0.isNumber || $0.isEmoji }) else {
      throw .noWord(text)
    }
    if text.hasSuffix("*"), text.count > 1 { return .beginning(String(text.dropLast())) }
    return .word(text)
  }
}

extension Phrase.Element {
  /// True when the element is, or holds, another one.
  func holds(_ other: Self) -> Bool {
    switch self {
    case .either(let parts): parts.contains { $0.holds(other) }
    case .optional(let inner): inner.holds(other)
    default: self == other
    }
  }

  /// True for an element that cannot match just any word.
  var isFirm: Bool {
    switch self {
    case .word, .beginning, .token: true
    case .either(let parts): parts.allSatisfy(\.isFirm)
    case .anyWord, .gap, .optional, .turnStart, .turnEnd: false
    }
  }
}

extension TokenClass {
  init(_ text: String) throws(PhraseFault) {
    guard text.hasSuffix("}"), !text.dropLast().contains("}") else { throw .unknownClass(text) }
    let name = text.dropFirst().dropLast()
    switch name {
    case "number": self = .number
    case "amount": self = .amount
    case "date": self = .date
    case "email": self = .email
    case "code": self = .code
    case "name": self = .name
    case "emoji": self = .emoji
    default:
      guard name.hasPrefix("digits:") else { throw .unknownClass(text) }
      let bounds = name.dropFirst("digits:".count)
        .split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard let low = bounds.first ?? nil, let high = bounds.last ?? nil, bounds.count <= 2,
        low >= 1, low <= high, high <= 40
      else { throw .unknownClass(text) }
      self = .digits(low...high)
    }
  }
}

extension Character {
  /// True for a pictograph, which stands for itself in a text.
  fileprivate var isEmoji: Bool {
    unicodeScalars.first.map {
      $0.properties.isEmojiPresentation || ($0.properties.isEmoji && $0.value >= 0x2600)
    } ?? false
  }
}
