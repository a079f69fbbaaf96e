import Expressions
import Testing

/// Random expressions held against a matcher that tries everything.
struct BacktrackingTests {
  @Test(arguments: 1...8)
  func `random expressions match what trying everything matches`(seed: Int) throws {
    var numbers = Numbers(seed: UInt64(seed))
    var compared = 0
    for _ in 0..<400 {
      let tree = Tree.random(depth: 4, &numbers)
      let expression: Expression
      do throws(ExpressionFault) {
        expression = try Expression(tree.pattern, isCaseSensitive: numbers.below(2) == 0)
      } catch {
        #expect(error.reason == .matchesEmpty, "\(tree.pattern)")
        #expect(tree.ends(in: [], from: 0).contains(0) || tree.hasAssertion, "\(tree.pattern)")
        continue
      }
      var scan = ExpressionScan(expression)
      for _ in 0..<6 {
        let text = (0..<numbers.below(14)).map { _ in "aAbB c"[numbers.below(6)] }
        let folded = expression.isCaseSensitive ? text : text.map(\.lowercased)
        #expect(
          scan.matches(in: text) == tree.matches(in: folded),
          "\(tree.pattern) in \(text), \(expression.isCaseSensitive)")
        compared += 1
      }
    }
    #expect(compared > 500)
  }
}

/// An expression as a tree, which can be written and tried.
private indirect enum Tree {
  case letter(Unicode.Scalar)
  case any
  case oneOf([Unicode.Scalar], isInverse: Bool)
  case word(isInverse: Bool)
  case textStart, textEnd
  case boundary(isInverse: Bool)
  case sequence([Tree])
  case either([Tree])
  case times(Tree, Int, Int?)

  static func random(depth: Int, _ numbers: inout Numbers) -> Tree {
    if depth == 0 || numbers.below(4) == 0 {
      switch numbers.below(12) {
      case 0: return .any
      case 1: return .oneOf(["a", "c"], isInverse: numbers.below(2) == 0)
      case 2: return .word(isInverse: numbers.below(2) == 0)
      case 3: return numbers.below(2) == 0 ? .textStart : .textEnd
      case 4: return .boundary(isInverse: numbers.below(2) == 0)
      default: return .letter("abc "[numbers.below(4)])
      }
    }
    switch numbers.below(3) {
    case 0:
      return .sequence((0...numbers.below(3)).map { _ in random(depth: depth - 1, &numbers) })
    case 1: return .either((0...numbers.below(3)).map { _ in random(depth: depth - 1, &numbers) })
    default:
      let least = numbers.below(3)
      let most = numbers.below(2) == 0 ? nil : max(1, least + numbers.below(3))
      return .times(random(depth: depth - 1, &numbers), least, most)
    }
  }

  var pattern: String {
    switch self {
    case .letter(let letter): String(letter)
    case .any: "."
    case .oneOf(let letters, let isInverse):
      "[" + (isInverse ? "^" : "") + letters.map { String($0) }.joined() + "]"
    case .word(let isInverse): isInverse ? "\\W" : "\\w"
    case .textStart: "^"
    case .textEnd: "$"
    case .boundary(let isInverse): isInverse ? "\\B" : "\\b"
    case .sequence(let parts): "(" + parts.map(\.pattern).joined() + ")"
    case .either(let parts): "(?:" + parts.map(\.pattern).joined(separator: "|") + ")"
    case .times(let part, 0, nil): "(\(part.pattern))*"
    case .times(let part, 1, nil): "(\(part.pattern))+"
    case .times(let part, 0, 1): "(\(part.pattern))?"
    case .times(let part, let least, let most):
      "(\(part.pattern)){\(least),\(most.map { "\($0)" } ?? "")}"
    }
  }

  var hasAssertion: Bool {
    switch self {
    case .textStart, .textEnd, .boundary: true
    case .sequence(let parts), .either(let parts): parts.contains(where: \.hasAssertion)
    case .times(let part, _, _): part.hasAssertion
    default: false
    }
  }

  func matches(in text: [Unicode.Scalar]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var place = 0
    while place < text.count {
      if let end = ends(in: text, from: place).max(), end > place {
        found.append(place..<end)
        place = end
      } else {
        place += 1
      }
    }
    return found
  }

  /// Every place at which a match from a place on may end.
  func ends(in text: [Unicode.Scalar], from place: Int) -> Set<Int> {
    func isWord(_ place: Int) -> Bool { text.indices.contains(place) && text[place] != " " }
    func next(if holds: (Unicode.Scalar) -> Bool) -> Set<Int> {
      place < text.count && holds(text[place]) ? [place + 1] : []
    }
    switch self {
    case .letter(let letter): return next { $0 == letter }
    case .any: return next { _ in true }
    case .oneOf(let letters, let isInverse): return next { letters.contains($0) != isInverse }
    case .word(let isInverse): return next { ($0 != " ") != isInverse }
    case .textStart: return place == 0 ? [place] : []
    case .textEnd: return place == text.count ? [place] : []
    case .boundary(let isInverse):
      return (isWord(place - 1) != isWord(place)) != isInverse ? [place] : []
    case .sequence(let parts):
      return parts.reduce([place]) { places, part in
        places.reduce(into: []) { $0.formUnion(part.ends(in: text, from: $1)) }
      }
    case .either(let parts):
      return parts.reduce(into: []) { $0.formUnion($1.ends(in: text, from: place)) }
    case .times(let part, let least, let most):
      var all: Set<Int> = least == 0 ? [place] : []
      var last: Set<Int> = [place]
      // What a further round adds is new, or the rounds go on with nothing.
      for round in 1...(most ?? least + text.count + 1) {
        last = last.reduce(into: []) { $0.formUnion(part.ends(in: text, from: $1)) }
        if round >= least { all.formUnion(last) }
      }
      return all
    }
  }
}

extension Unicode.Scalar {
  fileprivate var lowercased: Unicode.Scalar {
    isASCII && properties.isUppercase ? Unicode.Scalar(UInt8(value) + 0x20) : self
  }
}

extension String {
  fileprivate subscript(place: Int) -> Unicode.Scalar {
    unicodeScalars[unicodeScalars.index(unicodeScalars.startIndex, offsetBy: place)]
  }
}

/// Numbers that look random and are the same in every run (xorshift64).
struct Numbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int((state >> 11) % UInt64(bound))
  }
}
