/// A sentence of ours with values in it that come from elsewhere.
///
/// Kept apart so that on a page no name can turn the direction of the words around it.
struct Words: Sendable, Hashable, ExpressibleByStringInterpolation {
  enum Part: Sendable, Hashable {
    case ours(String), given(String)
  }

  struct StringInterpolation: StringInterpolationProtocol {
    var parts: [Part] = []

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { parts.append(.ours(literal)) }
    }

    mutating func appendInterpolation(_ given: String) { parts.append(.given(given)) }
    mutating func appendInterpolation(_ words: Words) { parts += words.parts }
    mutating func appendInterpolation(_ number: Int) { parts.append(.ours(String(number))) }
    mutating func appendInterpolation(ours text: String) { parts.append(.ours(text)) }
  }

  private(set) var parts: [Part]

  init(ours text: String) { parts = [.ours(text)] }
  init(stringLiteral text: String) { self.init(ours: text) }
  init(stringInterpolation: StringInterpolation) { parts = stringInterpolation.parts }

  static func + (one: Words, other: Words) -> Words { "\(one)\(other)" }

  mutating func append(_ words: Words) { parts += words.parts }

  /// Whether it has no characters at all.
  var isEmpty: Bool {
    parts.allSatisfy { part in
      switch part {
      case .ours(let text), .given(let text): text.isEmpty
      }
    }
  }

  /// As a terminal may show it: in one line, nothing a terminal would obey.
  var plain: String {
    parts.map { part in
      switch part {
      case .ours(let text): text
      case .given(let text): printable(text)
      }
    }.joined()
  }

  /// As markup.
  var markup: String {
    parts.map { part in
      switch part {
      case .ours(let text): html(text)
      case .given(let text): isolated(text)
      }
    }.joined()
  }
}

extension Sequence<Words> {
  func joined(separator: String) -> Words {
    var words = Words(ours: "")
    for (number, next) in enumerated() {
      if number > 0 { words.append(Words(ours: separator)) }
      words.append(next)
    }
    return words
  }
}

/// A text as markup that keeps its direction to itself; what has letters of ASCII alone has none.
///
/// Days are not broken over lines, and hashes are written in letters of one width.
func isolated(_ text: String) -> String {
  if text.utf8.count >= 32, text.utf8.allSatisfy(isHexadecimal) { return "<code>\(text)</code>" }
  let markup = text.split(separator: " ", omittingEmptySubsequences: false).map(timed)
    .joined(separator: " ")
  return text.utf8.allSatisfy { $0 < 0x80 } ? markup : "<bdi>\(markup)</bdi>"
}

/// A word as markup; an ISO day, whatever closes the sentence behind it, stays in one piece.
private func timed(_ word: Substring) -> String {
  let day = word.prefix(10)
  guard day.utf8.count == 10, isoDay(String(day)) != nil,
    word.dropFirst(10).allSatisfy({ $0.isPunctuation })
  else { return html(word) }
  return "<time>\(day)</time>\(html(word.dropFirst(10)))"
}

private func isHexadecimal(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
  default: false
  }
}
