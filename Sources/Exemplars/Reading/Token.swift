/// A word, number, link or sign of a text, folded, and where it stands.
struct Token {
  enum Kind { case word, sign, link, slot }

  var kind: Kind
  /// Offsets in Unicode scalars of the text as given.
  var place: Range<Int>
  /// The folded scalars: lower case, a run of digits as one 0, at most `TokenReader.longestWord`.
  var folded: [UInt32]
}

/// Cuts a text into tokens.
///
/// Words are runs of letters and digits, with apostrophes inside; every other sign that is not a
/// space is a token, of which no more than three alike in a row are taken. A link is one token
/// whatever it says. A slot, which is a name in braces such as `{order}`, stands for anything.
struct TokenReader {
  /// What is taken of a text: more tells nothing more, and a decision must not take long.
  static let mostTokens = 1_000
  static let mostScalars = 60_000
  /// What is taken of one word; the rest of a longer one is passed over.
  static let longestWord = 40

  private let scalars: [Unicode.Scalar]
  private var at = 0
  private var tokens: [Token] = []

  private init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  /// - Parameter scalars: at most `mostScalars` of a text.
  static func tokens(of scalars: [Unicode.Scalar]) -> [Token] {
    var reader = TokenReader(scalars)
    reader.tokens.reserveCapacity(32)
    while reader.at < reader.scalars.count, reader.tokens.count < mostTokens { reader.readOne() }
    return reader.tokens
  }

  private mutating func readOne() {
    switch Letter(scalars[at]) {
    case .space, .silent: at += 1
    case .letter, .digit:
      if !readLink() { readWord() }
    case .apostrophe: readSign(0x27)
    case .sign(let value):
      if value != 0x7B || !readSlot() { readSign(value) }
    }
  }

  private mutating func readSign(_ value: UInt32) {
    defer { at += 1 }
    if tokens.suffix(3).count == 3, tokens.suffix(3).allSatisfy({ $0.folded == [value] }) { return }
    tokens.append(Token(kind: .sign, place: at..<at + 1, folded: [value]))
  }

  private mutating func readWord() {
    let start = at
    var end = at
    var folded: [UInt32] = []
    folded.reserveCapacity(12)
    reading: while at < scalars.count {
      switch Letter(scalars[at]) {
      case .letter(let value): take(value, into: &folded)
      case .digit:
        if folded.last != 0x30 { take(0x30, into: &folded) }
      case .apostrophe:
        guard at + 1 < scalars.count, case .letter = Letter(scalars[at + 1]) else { break reading }
        take(0x27, into: &folded)
      case .silent:
        at += 1
        continue reading
      case .space, .sign: break reading
      }
      at += 1
      end = at
    }
    tokens.append(Token(kind: .word, place: start..<end, folded: folded))
  }

  private func take(_ value: UInt32, into folded: inout [UInt32]) {
    if folded.count < Self.longestWord { folded.append(value) }
  }

  /// A link runs to the next space.
  private mutating func readLink() -> Bool {
    guard ["http://", "https://", "www."].contains(where: { stands($0) }) else { return false }
    let start = at
    while at < scalars.count {
      if case .space = Letter(scalars[at]) { break }
      at += 1
    }
    tokens.append(Token(kind: .link, place: start..<at, folded: [0x55, 0x52, 0x4C]))
    return true
  }

  private func stands(_ beginning: StaticString) -> Bool {
    let count = beginning.utf8CodeUnitCount
    guard at + count <= scalars.count else { return false }
    return beginning.withUTF8Buffer { bytes in
      (0..<count).allSatisfy { scalars[at + $0].value | 0x20 == UInt32(bytes[$0]) | 0x20 }
    }
  }

  /// A slot is at most 40 scalars in braces, on one line.
  private mutating func readSlot() -> Bool {
    for end in at + 1..<min(at + 42, scalars.count) {
      switch scalars[end].value {
      case 0x7D:
        tokens.append(Token(kind: .slot, place: at..<end + 1, folded: []))
        at = end + 1
        return true
      case 0x7B, 0x0A, 0x0D: return false
      default: continue
      }
    }
    return false
  }
}
