extension TextReading {
  /// Takes expiry dates, security codes and one-time codes, each by what the words call it.
  mutating func claimCodes() {
    for token in tokens.indices where tokens[token].kind != .mark {
      let cue = cues[token]
      if cue.contains(.expiry) { claimNear(token, .expiry) }
      if cue.contains(.securityCode) { claimNear(token, .securityCode) }
      if cue.contains(.oneTimeCode) { claimNear(token, .oneTimeCode) }
      if cue.contains(.pin) { claimNear(token, .password) }
    }
    claimBehindCards()
    claimPlainCodes()
    if expected.contains(.expiry) { claimBehind(-1, .expiry, within: 14) }
    if expected.contains(.securityCode) { claimBehind(-1, .securityCode, within: 14) }
    if expected.contains(.oneTimeCode) { claimBehind(-1, .oneTimeCode, within: 12) }
    if expected.contains(.pin) { claimBehind(-1, .password, within: 10) }
  }

  private mutating func claimNear(_ token: Int, _ kind: PersonalDataKind) {
    if claimBefore(token, kind) { return }
    claimBehind(token, kind, within: 9)
  }

  /// Looks at the numbers behind a word, as far as no other value of that kind stands between.
  @discardableResult
  private mutating func claimBehind(
    _ token: Int, _ kind: PersonalDataKind, within words: Int
  ) -> Bool {
    var index = token + 1
    var seen = 0
    var strangers = 0
    let limit = min(tokens.count, token + 1 + words)
    while index < limit {
      if tokens[index].kind == .mark {
        if tokens[index].marked == kind || tokens[index].marked == nil { return false }
        index += 1
        continue
      }
      if let atom = atomIndex(at: index), atoms.list[atom].tokens.lowerBound == index {
        if let end = valueEnd(kind, from: atom), token >= 0 || !isCalledOther(index) {
          if strangers > 0, kind == .securityCode, isCount(behind: end) { return false }
          guard isFree(atoms: atom..<end), claim(kind, atoms: atom..<end) else { return false }
          claimAlternative(kind, behind: end)
          return true
        }
        seen += 1
        if seen > 24 { return false }
      } else if kind == .expiry, tokens[index].word.role == .month,
        let end = namedMonthEnd(index), isFree(tokens[index].range.lowerBound..<end)
      {
        return claim(kind, tokens[index].range.lowerBound..<end)
      } else if kind == .oneTimeCode, let range = mixedCode(at: index), isFree(range) {
        return claim(kind, range)
      } else if index > token + 1, token >= 0, tokens[index].kind == .word,
        cues[index].contains(.other) || isRivalCue(cues[index], of: kind)
      {
        return false
      } else if tokens[index].kind == .word, tokens[index].word.role == .none {
        // Too many words of no bearing: the number is about something else.
        strangers += 1
        if strangers > (token < 0 ? 6 : 2) { return false }
      }
      index += 1
    }
    return false
  }

  /// Takes the second of two that are offered, as in "1234 or 4321".
  private mutating func claimAlternative(_ kind: PersonalDataKind, behind end: Int) {
    guard end < atoms.list.count else { return }
    let words = atoms.list[end - 1].tokens.upperBound..<atoms.list[end].tokens.lowerBound
    guard (1...4).contains(words.count),
      words.contains(where: { bytes.lowercased(tokens[$0].range) == "or" }),
      let next = valueEnd(kind, from: end)
    else { return }
    claim(kind, atoms: end..<next)
  }

  /// Another name than this kind's: what follows belongs to that one.
  private func isRivalCue(_ cue: Cues, of kind: PersonalDataKind) -> Bool {
    switch kind {
    case .expiry: !cue.isDisjoint(with: [.phone, .ssn, .oneTimeCode])
    case .securityCode: !cue.isDisjoint(with: [.phone, .ssn, .oneTimeCode])
    default: !cue.isDisjoint(with: [.phone, .ssn, .card, .expiry])
    }
  }

  /// "482913 is your code".
  private mutating func claimBefore(_ token: Int, _ kind: PersonalDataKind) -> Bool {
    var index = token - 1
    // The "one" of "one-time code" is no digit.
    if index > 0, bytes.lowercased(tokens[index].range) == "time" { index -= 2 }
    var sawBeing = false
    while index >= 0, index >= token - 6 {
      let role = tokens[index].word.role
      if tokens[index].kind == .number || atomIndex(at: index) != nil { break }
      guard tokens[index].kind == .word else { return false }
      sawBeing = sawBeing || role == .being
      let isPart =
        role == .being || role == .small || role == .security || role == .verification
        || role == .own || role == .card || role == .oneTime || role == .code
        || !cues[index].isEmpty
      guard isPart || !sawBeing else { return false }
      index -= 1
    }
    guard sawBeing, index >= 0, let atom = atomIndex(at: index) else { return false }
    var start = atom
    while start > 0, atoms.list[start].gap != .none, isTight(atoms.list[start].gap),
      atom - start < 8
    { start -= 1 }
    while start <= atom {
      if let end = valueEnd(kind, from: start), end == atom + 1 {
        return claim(kind, atoms: start..<end)
      }
      start += 1
    }
    return false
  }

  /// A date and a code that stand directly behind a card's number.
  private mutating func claimBehindCards() {
    var ends = claims.filter { $0.kind == .card }.map(\.range.upperBound)
    ends += marks.filter { $0.kind == .card }.map(\.range.upperBound)
    for end in ends.sorted() {
      guard var atom = atoms.list.firstIndex(from: end, by: \.range.lowerBound),
        isSeparating(end, atoms.list[atom].range.lowerBound)
      else { continue }
      if let expiryEnd = valueEnd(.expiry, from: atom), claim(.expiry, atoms: atom..<expiryEnd) {
        guard expiryEnd < atoms.list.count,
          isSeparating(
            atoms.list[expiryEnd - 1].range.upperBound, atoms.list[expiryEnd].range.lowerBound)
        else { continue }
        atom = expiryEnd
      } else if atoms.list[atom].count == 4, !isCut(end) {
        continue
      }
      guard let codeEnd = valueEnd(.securityCode, from: atom), !isMoney(behind: codeEnd) else {
        continue
      }
      claim(.securityCode, atoms: atom..<codeEnd)
    }
  }

  /// "4242 … valid until 08/28, code 123": a plain "code" soon behind a card or its date.
  private mutating func claimPlainCodes() {
    var ends = claims.filter { $0.kind == .card || $0.kind == .expiry }.map(\.range.upperBound)
    ends += marks.filter { $0.kind == .card || $0.kind == .expiry }.map(\.range.upperBound)
    for end in ends {
      guard let first = tokens.firstIndex(where: { $0.range.lowerBound >= end }) else { continue }
      for token in first..<min(tokens.count, first + 8) where tokens[token].word.role == .code {
        // "Discount code" and the like are codes of something else.
        let before = tokens.indices.contains(token - 1) ? tokens[token - 1] : tokens[token]
        guard
          token == first || before.kind != .word
            || [.filler, .small, .own, .being].contains(before.word.role)
            || ["the", "its"].contains(bytes.lowercased(before.range))
        else { continue }
        claimBehind(token, .securityCode, within: 3)
      }
    }
  }

  /// Four digits directly behind a card are a code only after punctuation.
  private func isCut(_ end: Int) -> Bool {
    bytes.at(end) == UInt8(ascii: ",") || bytes.at(end) == UInt8(ascii: "/")
      || bytes.at(end) == UInt8(ascii: "|")
  }

  /// An answer may hold more than what was asked for, under its own name.
  private func isCalledOther(_ token: Int) -> Bool {
    cueBefore(token, within: 4).contains(.other)
  }

  /// "The next 300 orders": a word that the number counts.
  private func isCount(behind end: Int) -> Bool {
    let token = atoms.list[end - 1].tokens.upperBound
    guard token < tokens.count, isMoney(behind: end) else { return false }
    switch tokens[token].word.role {
    case .none, .other, .money: return true
    default: return false
    }
  }

  private func isMoney(behind end: Int) -> Bool {
    let token = atoms.list[end - 1].tokens.upperBound
    return tokens.indices.contains(token) && tokens[token].kind == .word
      && tokens[token].range.lowerBound - atoms.list[end - 1].range.upperBound <= 1
      && tokens[token].word.role != .filler
  }

  /// At most three characters between, and none of them a word's.
  private func isSeparating(_ from: Int, _ to: Int) -> Bool {
    to >= from && to - from <= 3 && !bytes[from..<to].contains(where: isWordByte)
  }

  /// The end of a value of this kind that begins with this atom.
  private func valueEnd(_ kind: PersonalDataKind, from atom: Int) -> Int? {
    guard begins(atom) else { return nil }
    switch kind {
    case .expiry: return expiryEnd(from: atom)
    case .securityCode: return isYear(atom) ? nil : digitsEnd(from: atom, 3...4)
    case .oneTimeCode: return digitsEnd(from: atom, 4...8)
    case .password: return digitsEnd(from: atom, 4...8)
    default: return nil
    }
  }

  /// A year, unless the name of the code stands directly before it.
  private func isYear(_ atom: Int) -> Bool {
    let value = atoms.list[atom]
    guard value.count == 4, !value.isSpoken, (1950...2049).contains(atoms.value(atom)) else {
      return false
    }
    let first = value.tokens.lowerBound
    return first > 0
      && !(1...2).contains { first >= $0 && cues[first - $0].contains(.securityCode) }
  }

  /// No digits hang on before it that are still free.
  private func begins(_ atom: Int) -> Bool {
    let value = atoms.list[atom]
    guard isFree(value.range), !value.isOther || value.count <= 2 else { return false }
    if isLetter(bytes.at(value.range.lowerBound - 1)), !value.isSpoken { return false }
    guard atom > 0, isTight(value.gap) else { return true }
    return !isFree(atoms.list[atom - 1].range) || value.gap == .comma
  }

  private func isTight(_ gap: Atom.Gap) -> Bool {
    switch gap {
    case .none, .comma, .newline, .loose: false
    default: true
    }
  }

  /// The end of so many digits with nothing more hanging on.
  private func digitsEnd(from atom: Int, _ counts: ClosedRange<Int>) -> Int? {
    var end = atom
    var count = 0
    while end < atoms.list.count, count < counts.upperBound {
      if end > atom, !isTight(atoms.list[end].gap),
        !(atoms.list[end].isSpoken && atoms.list[end].gap == .loose)
      {
        break
      }
      guard isFree(atoms.list[end].range), !atoms.list[end].isOther else { break }
      if atoms.list[end].gap == .dot, end > atom { return nil }
      count += atoms.list[end].count
      end += 1
    }
    guard counts.contains(count), !hangsOn(end),
      bytes.at(atoms.list[atom].range.lowerBound - 1) != UInt8(ascii: ".")
    else { return nil }
    return isLetter(bytes.at(atoms.list[end - 1].range.upperBound)) ? nil : end
  }

  private func hangsOn(_ end: Int) -> Bool {
    end < atoms.list.count && isTight(atoms.list[end].gap) && isFree(atoms.list[end].range)
  }

  /// `12/27`, `12/2027`, `1227`, `12 27`, or the same spoken.
  private func expiryEnd(from atom: Int) -> Int? {
    var end = atom
    var digits: [UInt8] = []
    var counts: [Int] = []
    while end < atoms.list.count, digits.count < 6, end - atom < 6 {
      let next = atoms.list[end]
      if end > atom, !isTight(next.gap), next.gap != .loose { break }
      guard isFree(next.range) else { break }
      counts.append(next.count)
      digits += atoms.digits(end..<(end + 1))
      end += 1
      let follows =
        end < atoms.list.count && isTight(atoms.list[end].gap) && atoms.list[end].isSpoken
      if isExpiry(digits, counts), !(follows && digits.count < 6 && isYearGoingOn(digits)) {
        return end
      }
    }
    return nil
  }

  /// "twenty" may be the first half of "twenty twenty-seven".
  private func isYearGoingOn(_ digits: [UInt8]) -> Bool { digits.suffix(2) == [2, 0] }

  private func isExpiry(_ digits: [UInt8], _ counts: [Int]) -> Bool {
    var digits = digits
    if counts.first == 1, counts.count == 2, counts[1] == 2 || counts[1] == 4 {
      digits.insert(0, at: 0)
    }
    guard digits.count == 4 || digits.count == 6 else { return false }
    let month = digits[0] * 10 + digits[1]
    guard (1...12).contains(month) else { return false }
    let year = digits.suffix(2).reduce(0) { $0 * 10 + Int($1) }
    guard (15...59).contains(year) else { return false }
    return digits.count == 4 || (digits[2] == 2 && digits[3] == 0)
  }

  /// "March 2027", "March twenty-seven".
  private func namedMonthEnd(_ month: Int) -> Int? {
    guard let atom = atomIndex(at: month + 1), atoms.list[atom].tokens.lowerBound == month + 1
    else {
      return nil
    }
    var digits: [UInt8] = []
    var end = atom
    while end < atoms.list.count, digits.count < 4, end == atom || isTight(atoms.list[end].gap) {
      digits += atoms.digits(end..<(end + 1))
      end += 1
      if digits.count == 4 || (digits.count == 2 && digits != [2, 0]) { break }
    }
    let isYear =
      digits.count == 2
      ? (1...5).contains(digits[0]) : digits.count == 4 && digits.starts(with: [2, 0])
    return isYear ? atoms.list[end - 1].range.upperBound : nil
  }

  /// A code of capital letters and digits: `7F3K9Q`, `G-482913`.
  private func mixedCode(at token: Int) -> Range<Int>? {
    var range = tokens[token].range
    while isWordByte(bytes.at(range.upperBound)) || bytes.at(range.upperBound) == UInt8(ascii: "-")
    {
      range = range.lowerBound..<(range.upperBound + 1)
      if range.count > 12 { return nil }
    }
    let code = bytes[range]
    guard (5...10).contains(code.count), code.contains(where: isDigit),
      code.contains(where: isUppercase),
      !code.contains(where: { $0 >= 0x61 })
    else { return nil }
    return range
  }

  /// The atom of which a token is part.
  func atomIndex(at token: Int) -> Int? {
    var low = 0
    var high = atoms.list.count
    while low < high {
      let middle = (low + high) / 2
      if atoms.list[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low < atoms.list.count && atoms.list[low].tokens.contains(token) ? low : nil
  }
}

extension [Atom] {
  /// The first atom whose place is not before this one.
  fileprivate func firstIndex(from value: Int, by place: (Atom) -> Int) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if place(self[middle]) < value { low = middle + 1 } else { high = middle }
    }
    return low < count ? low : nil
  }
}
