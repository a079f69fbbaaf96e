/// Digits that belong together: a number, or a spoken digit or pair.
struct Atom {
  /// How an atom hangs on the one before it.
  enum Gap: UInt8 {
    /// It begins a run: words or other things stand between.
    case none
    case glued, space, dash, dot, slash, paren, plus, comma, newline
    /// Words such as "then", or several separators.
    case loose
  }

  var tokens: Range<Int>
  var range: Range<Int>
  /// Places in the digits of the text.
  var digits: Range<Int>
  var isSpoken: Bool
  var gap: Gap
  /// Part of a date, a time or an amount.
  var isOther = false

  var count: Int { digits.count }
}

/// The digits of a text in the order in which they stand.
struct Atoms {
  var list: [Atom] = []
  /// Values from 0 to 9.
  var digits: [UInt8] = []

  func value(_ atom: Int) -> Int {
    list[atom].digits.prefix(8).reduce(0) { $0 * 10 + Int(digits[$1]) }
  }

  func digits(_ atoms: Range<Int>) -> ArraySlice<UInt8> {
    guard let first = atoms.first, let last = atoms.last else { return [] }
    return digits[list[first].digits.lowerBound..<list[last].digits.upperBound]
  }

  /// The atoms by runs: those with nothing but separators and small words between them.
  func runs(_ joins: (Atom) -> Bool = { _ in true }) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for index in list.indices {
      if index > start,
        list[index].gap == .none || !joins(list[index]) || list[index].isOther
          || list[index - 1].isOther
      {
        runs.append(start..<index)
        start = index
      }
    }
    if start < list.count { runs.append(start..<list.count) }
    return runs.filter { !list[$0.lowerBound].isOther }
  }
}

func atoms(of tokens: [Token], in bytes: [UInt8]) -> Atoms {
  var reading = AtomReading(tokens: tokens, bytes: bytes)
  return reading.read()
}

private struct AtomReading {
  let tokens: [Token]
  let bytes: [UInt8]
  var atoms = Atoms()

  mutating func read() -> Atoms {
    var index = 0
    while index < tokens.count {
      let next = take(index)
      index = max(next, index + 1)
    }
    markOthers()
    return atoms
  }

  /// Takes the atom that begins here.
  ///
  /// - Returns: the token behind it; the same one when there is none.
  private mutating func take(_ index: Int) -> Int {
    let token = tokens[index]
    if token.kind == .number {
      add(bytes[token.range].map { $0 - 0x30 }, index..<(index + 1), isSpoken: false)
      return index + 1
    }
    guard token.kind == .word else { return index }
    switch token.word.role {
    case .digit:
      add([token.word.value], index..<(index + 1), isSpoken: true)
      return index + 1
    case .oh where hasDigitBeside(index):
      add([0], index..<(index + 1), isSpoken: true)
      return index + 1
    case .teen:
      add([1, token.word.value % 10], index..<(index + 1), isSpoken: true)
      return index + 1
    case .tens:
      if let next = spokenDigit(index + 1), next > 0, isNear(index, index + 1) {
        add([token.word.value / 10, next], index..<(index + 2), isSpoken: true)
        return index + 2
      }
      add([token.word.value / 10, 0], index..<(index + 1), isSpoken: true)
      return index + 1
    case .times:
      guard let digit = spokenDigit(index + 1), isNear(index, index + 1) else { return index }
      add(
        Array(repeating: digit, count: Int(token.word.value)), index..<(index + 2), isSpoken: true)
      return index + 2
    case .hundred, .thousand:
      guard let last = atoms.list.last, last.tokens.upperBound == index, last.count <= 2,
        isNear(index - 1, index)
      else { return index }
      let zeros = token.word.role == .hundred ? 2 : 3
      atoms.digits += Array(repeating: 0, count: zeros)
      atoms.list[atoms.list.count - 1].tokens = last.tokens.lowerBound..<(index + 1)
      atoms.list[atoms.list.count - 1].range = last.range.lowerBound..<token.range.upperBound
      atoms.list[atoms.list.count - 1].digits =
        last.digits.lowerBound..<(last.digits.upperBound + zeros)
      return index + 1
    default: return index
    }
  }

  private mutating func add(_ digits: [UInt8], _ range: Range<Int>, isSpoken: Bool) {
    let start = atoms.digits.count
    let from = tokens[range.lowerBound].range.lowerBound
    let gap = atoms.list.last.map { self.gap(from: $0, to: range.lowerBound) } ?? .none
    atoms.digits += digits
    atoms.list.append(
      Atom(
        tokens: range, range: from..<tokens[range.upperBound - 1].range.upperBound,
        digits: start..<atoms.digits.count, isSpoken: isSpoken, gap: gap))
  }

  /// The digit of one spoken word or of a number of one digit.
  private func spokenDigit(_ index: Int) -> UInt8? {
    guard index < tokens.count else { return nil }
    switch tokens[index].word.role {
    case .digit: return tokens[index].word.value
    case .oh: return 0
    default:
      return tokens[index].kind == .number && tokens[index].range.count == 1
        ? bytes[tokens[index].range.lowerBound] - 0x30 : nil
    }
  }

  private func hasDigitBeside(_ index: Int) -> Bool {
    func isDigits(_ other: Int) -> Bool {
      guard tokens.indices.contains(other) else { return false }
      switch tokens[other].word.role {
      case .digit, .teen, .tens, .times: return true
      case .oh: return tokens[index].word.role == .oh && atoms.list.last?.tokens.upperBound == index
      default: return tokens[other].kind == .number
      }
    }
    return isDigits(index - 1) || isDigits(index + 1)
  }

  private func isNear(_ first: Int, _ second: Int) -> Bool {
    tokens[second].range.lowerBound - tokens[first].range.upperBound <= 2
  }

  private func gap(from atom: Atom, to token: Int) -> Atom.Gap {
    let between = atom.tokens.upperBound..<token
    if !between.isEmpty {
      guard between.count <= 2,
        between.allSatisfy({ tokens[$0].kind == .word && tokens[$0].word.role == .filler }),
        tokens[token].range.lowerBound - atom.range.upperBound <= 24
      else { return .none }
      return .loose
    }
    let gap = bytes[atom.range.upperBound..<tokens[token].range.lowerBound]
    guard gap.count <= 6 else { return .none }
    var kind = Atom.Gap.glued
    for byte in gap {
      let next: Atom.Gap
      switch byte {
      case 0x20: next = .space
      case UInt8(ascii: "-"), UInt8(ascii: "_"): next = .dash
      case UInt8(ascii: "."): next = .dot
      case UInt8(ascii: "/"): next = .slash
      case UInt8(ascii: "("), UInt8(ascii: ")"): next = .paren
      case UInt8(ascii: "+"): next = .plus
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"): next = .comma
      case 0x0A: next = .newline
      default: return .none
      }
      kind = joined(kind, next)
    }
    return kind
  }

  /// Spaces around another separator say nothing of their own.
  private func joined(_ one: Atom.Gap, _ other: Atom.Gap) -> Atom.Gap {
    if one == .glued || one == .space { return other == .space && one == .space ? .space : other }
    if other == .space || one == other { return one }
    if one == .newline || other == .newline { return .newline }
    if one == .paren || other == .paren { return .paren }
    if one == .plus || other == .plus { return .plus }
    return .loose
  }

  /// Dates, times and amounts are no part of a longer number.
  private mutating func markOthers() {
    for index in atoms.list.indices where !atoms.list[index].isSpoken {
      let range = atoms.list[index].range
      if isTime(range) || isAmount(range) { atoms.list[index].isOther = true }
    }
    var index = 0
    while index + 2 < atoms.list.count {
      if isDate(index) {
        for part in index..<(index + 3) { atoms.list[part].isOther = true }
        index += 3
      } else {
        index += 1
      }
    }
  }

  private func isTime(_ range: Range<Int>) -> Bool {
    let colon = UInt8(ascii: ":")
    guard range.count <= 2, bytes.at(range.lowerBound - 1) != UInt8(ascii: ".") else {
      return false
    }
    return (bytes.at(range.upperBound) == colon && isDigit(bytes.at(range.upperBound + 1)))
      || (bytes.at(range.lowerBound - 1) == colon && isDigit(bytes.at(range.lowerBound - 2)))
  }

  /// A currency sign before or behind, or a percent sign.
  private func isAmount(_ range: Range<Int>) -> Bool {
    let before = bytes.at(range.lowerBound - 1)
    let after = bytes.at(range.upperBound)
    return before == UInt8(ascii: "$") || after == UInt8(ascii: "%") || after == UInt8(ascii: "$")
  }

  private func isDate(_ index: Int) -> Bool {
    let (one, two, three) = (atoms.list[index], atoms.list[index + 1], atoms.list[index + 2])
    guard !one.isSpoken, !two.isSpoken, !three.isSpoken, two.gap == three.gap,
      two.gap == .dash || two.gap == .dot || two.gap == .slash
        || (two.gap == .space && three.count == 4)
    else { return false }
    if index + 3 < atoms.list.count, atoms.list[index + 3].gap == two.gap { return false }
    if index > 0, one.gap == two.gap { return false }
    let values = (atoms.value(index), atoms.value(index + 1), atoms.value(index + 2))
    if one.count == 4, two.count <= 2, three.count <= 2 {
      return (1800...2199).contains(values.0) && (1...12).contains(values.1)
        && (1...31).contains(values.2)
    }
    guard one.count <= 2, two.count <= 2, three.count == 4 || three.count == 2 else { return false }
    let isOrdered =
      ((1...31).contains(values.0) && (1...12).contains(values.1))
      || ((1...12).contains(values.0) && (1...31).contains(values.1))
    return isOrdered && (three.count == 2 || (1800...2199).contains(values.2))
  }
}
