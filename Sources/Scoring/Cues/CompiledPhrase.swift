internal import Rubrics

/// A phrase whose words are normalised as the tokens are, contractions written out.
struct CompiledPhrase: Sendable {
  private let elements: [Phrase.Element]

  init?(_ text: String) {
    guard let phrase = try? Phrase(text) else { return nil }
    elements = phrase.elements.flatMap(Self.normalised)
  }

  /// First bytes of the words it may begin with; nothing when it may begin with any token.
  var firstBytes: [UInt8]? {
    var bytes: Set<UInt8> = []
    for element in elements {
      guard let own = Self.firstBytes(of: element) else { return nil }
      bytes.formUnion(own)
      if case .optional = element { continue }
      if case .turnStart = element { continue }
      return bytes.sorted()
    }
    return nil
  }

  /// The index behind the last matched token when the phrase stands at `start`; gaps are kept as
  /// short as the rest allows.
  func end(from start: Int, in tokens: [Token]) -> Int? {
    match(0, start, tokens)
  }

  private func match(_ element: Int, _ position: Int, _ tokens: [Token]) -> Int? {
    guard element < elements.count else { return position }
    switch elements[element] {
    case .gap:
      for skipped in 0...Phrase.longestGap {
        let next = position + skipped
        // A gap stays within its sentence.
        guard next < tokens.count, !tokens[next].beginsSentence else { return nil }
        if let end = match(element + 1, next, tokens) { return end }
      }
      return nil
    case .optional(let inner):
      if position < tokens.count, fits(inner, tokens[position], position, tokens),
        let end = match(element + 1, position + 1, tokens)
      {
        return end
      }
      return match(element + 1, position, tokens)
    case .turnStart:
      return position == 0 ? match(element + 1, position, tokens) : nil
    case .turnEnd:
      return position == tokens.count ? match(element + 1, position, tokens) : nil
    case let plain:
      guard position < tokens.count, fits(plain, tokens[position], position, tokens) else {
        return nil
      }
      return match(element + 1, position + 1, tokens)
    }
  }

  private func fits(
    _ element: Phrase.Element, _ token: Token, _ position: Int, _ tokens: [Token]
  ) -> Bool {
    switch element {
    case .word(let word): token.word == word
    case .beginning(let beginning): token.word.hasPrefix(beginning)
    case .either(let parts): parts.contains { fits($0, token, position, tokens) }
    case .anyWord: true
    case .token(let kind): fits(kind, token, position, tokens)
    case .optional(let inner): fits(inner, token, position, tokens)
    case .gap, .turnStart, .turnEnd: false
    }
  }

  private func fits(
    _ kind: TokenClass, _ token: Token, _ position: Int, _ tokens: [Token]
  ) -> Bool {
    switch kind {
    case .number: token.shape.contains(.number)
    case .digits(let count):
      token.shape.contains(.number) && !token.shape.contains(.date)
        && count.contains(token.digitCount)
    case .amount: token.shape.contains(.amount)
    case .date: token.shape.contains(.date)
    case .email: token.shape.contains(.email)
    case .code: token.shape.contains(.code)
    case .name:
      token.shape.contains(.capitalised) && (!token.beginsSentence || tokens.count <= 3)
    }
  }

  private static func normalised(_ element: Phrase.Element) -> [Phrase.Element] {
    switch element {
    case .word(let word):
      let plain = plain(word)
      return (Contraction.words(of: plain) ?? [plain]).map { .word($0) }
    case .beginning(let beginning): return [.beginning(plain(beginning))]
    case .either(let parts): return [.either(parts.map { normalised($0)[0] })]
    case .optional(let inner): return [.optional(normalised(inner)[0])]
    default: return [element]
    }
  }

  private static func plain(_ word: String) -> String {
    String(word.lowercased().map { "’ʼ‘".contains($0) ? "'" : $0 })
  }

  /// Nothing when the element may match a token of any beginning.
  private static func firstBytes(of element: Phrase.Element) -> Set<UInt8>? {
    switch element {
    case .word(let word), .beginning(let word): return Set(word.utf8.prefix(1))
    case .optional(let inner): return firstBytes(of: inner)
    case .turnStart: return []
    case .either(let parts):
      var bytes: Set<UInt8> = []
      for part in parts {
        guard let own = firstBytes(of: part) else { return nil }
        bytes.formUnion(own)
      }
      return bytes
    case .anyWord, .gap, .token, .turnEnd: return nil
    }
  }
}
