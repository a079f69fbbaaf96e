extension TextReading {
  /// Takes telephone numbers: by their shape alone where it is plain, otherwise by what they are
  /// called.
  mutating func claimPhones() {
    for run in atoms.runs(isPhoneGap) {
      var start = run.lowerBound
      while start < run.upperBound {
        guard isFree(atoms.list[start].range) else {
          start += 1
          continue
        }
        var end = start
        while end < run.upperBound, isFree(atoms.list[end].range) { end += 1 }
        claimPhone(in: start..<end)
        start = end
      }
    }
  }

  private func isPhoneGap(_ atom: Atom) -> Bool {
    switch atom.gap {
    case .glued, .space, .dash, .dot, .slash, .paren: true
    case .loose: atom.isSpoken
    case .comma: atom.isSpoken
    default: false
    }
  }

  private mutating func claimPhone(in run: Range<Int>) {
    let count = atoms.digits(run).count
    guard count >= 7 else { return }
    let first = atoms.list[run.lowerBound]
    if isLetter(bytes.at(first.range.lowerBound - 1)), !first.isSpoken { return }
    if first.isSpoken || atoms.list[run.upperBound - 1].isSpoken {
      claimSpokenPhone(run, count)
      return
    }
    let context = phoneContext(run)
    if count <= 15, isPhone(run, count, context) {
      claimNumber(run)
      return
    }
    // Another number may stand before or behind, with a space between.
    for cut in run.dropFirst() where atoms.list[cut].gap == .space || atoms.list[cut].gap == .paren
    {
      if isPlainShape(cut..<run.upperBound) {
        claimNumber(cut..<run.upperBound)
        return
      }
      if isPlainShape(run.lowerBound..<cut) {
        claimNumber(run.lowerBound..<cut)
        return
      }
    }
  }

  private mutating func claimNumber(_ run: Range<Int>) {
    var start = atoms.list[run.lowerBound].range.lowerBound
    if isPlus(before: start) {
      start -= 1
    } else if isPlus(before: start - 1), bytes[start - 1] == UInt8(ascii: "(") {
      start -= 2
    }
    if bytes.at(start - 1) == UInt8(ascii: "(") { start -= 1 }
    let last = atoms.list[run.upperBound - 1]
    let end = extensionEnd(behind: last)
    let range = start..<end
    if !claim(.phone, range, value: digitText(run)) { claim(.phone, atoms: run) }
  }

  /// The end of an extension behind a number, such as "x4587" or "extension 12".
  private func extensionEnd(behind last: Atom) -> Int {
    let token = last.tokens.upperBound
    guard token + 1 < tokens.count, tokens[token].kind == .word, tokens[token + 1].kind == .number,
      tokens[token + 1].range.count <= 6,
      tokens[token].range.lowerBound - last.range.upperBound <= 3,
      tokens[token + 1].range.lowerBound - tokens[token].range.upperBound <= 3
    else { return last.range.upperBound }
    let word = bytes.lowercased(tokens[token].range)
    guard ["x", "ext", "extn", "extension", "durchwahl", "poste"].contains(word) else {
      return last.range.upperBound
    }
    return isFree(tokens[token + 1].range)
      ? tokens[token + 1].range.upperBound : last.range.upperBound
  }

  private func isPlus(before start: Int) -> Bool {
    bytes.at(start - 1) == UInt8(ascii: "+")
  }

  private enum Context { case called, maybe, other, unknown }

  private func phoneContext(_ run: Range<Int>) -> Context {
    let behind = atoms.list[run.upperBound - 1].tokens.upperBound
    if behind < tokens.count, tokens[behind].kind == .word,
      tokens[behind].range.lowerBound - atoms.list[run.upperBound - 1].range.upperBound <= 2,
      !cues[behind].isDisjoint(with: [.phone, .maybePhone])
    {
      return .called
    }
    let before = cueBefore(atoms.list[run.lowerBound].tokens.lowerBound, within: 8)
    if before.contains(.phone) { return .called }
    if before.contains(.maybePhone) { return .maybe }
    let later = cueBehind(behind, within: 4)
    if !later.isDisjoint(with: [.phone, .maybePhone]), isBeing(behind) { return .called }
    if !before.isDisjoint(with: [.other, .card, .ssn, .iban]) { return .other }
    return .unknown
  }

  private func isBeing(_ token: Int) -> Bool {
    token < tokens.count && tokens[token].word.role == .being
  }

  private func isPhone(_ run: Range<Int>, _ count: Int, _ context: Context) -> Bool {
    let list = atoms.list
    let start = list[run.lowerBound].range.lowerBound
    let end = list[run.upperBound - 1].range.upperBound
    if isPlus(before: start)
      || (bytes.at(start - 1) == UInt8(ascii: "(") && isPlus(before: start - 1))
    {
      return true
    }
    if isLetter(bytes.at(start - 1)) || isDecimal(run) || isMoneyAround(run) { return false }
    if isLetter(bytes.at(end)), extensionEnd(behind: list[run.upperBound - 1]) == end {
      return false
    }
    switch context {
    case .called: return count <= 15 && (count >= 7)
    case .maybe: return count <= 13 && (run.count > 1 || count >= 10)
    case .other: return isTrunkedShape(run, count) && run.count > 1 && isAmerican(run)
    case .unknown: return isPlainShape(run)
    }
  }

  /// A shape that hardly anything but a telephone number has.
  private func isPlainShape(_ run: Range<Int>) -> Bool {
    let count = atoms.digits(run).count
    let start = atoms.list[run.lowerBound].range.lowerBound
    guard (7...15).contains(count), !isDecimal(run), !isLetter(bytes.at(start - 1)) else {
      return false
    }
    if isPlus(before: start) { return true }
    return isAmerican(run) || isTrunkedShape(run, count) || isBracketed(run, count)
  }

  /// `345-899-3560`, `(345) 899 3560`, `1.345.899.3560`.
  private func isAmerican(_ run: Range<Int>) -> Bool {
    var list = atoms.list[run]
    if list.count == 4, let first = list.first, first.count <= 3, isOne(first) {
      list = list.dropFirst()
    }
    guard list.map(\.count) == [3, 3, 4] else { return false }
    return true
  }

  private func isOne(_ atom: Atom) -> Bool {
    atoms.digits[atom.digits.upperBound - 1] == 1
      && atoms.digits[atom.digits].dropLast().allSatisfy { $0 == 0 }
  }

  /// A zero for the country's trunk line or abroad, then groups: `07700 063 966`, `01.84.17.61.18`.
  private func isTrunkedShape(_ run: Range<Int>, _ count: Int) -> Bool {
    let digits = atoms.digits(run)
    guard digits.first == 0 else { return isAmerican(run) }
    if digits.dropFirst().first == 0 {
      return (11...15).contains(count) && digits.dropFirst(2).first != 0
        && (run.count > 1 || count <= 14)
    }
    if run.count == 1 {
      return count == 11 || (count == 10 && (1...9).contains(digits[digits.startIndex + 1]))
    }
    return (9...11).contains(count) && atoms.list[run.lowerBound].count >= 2
      && atoms.list[run].allSatisfy { $0.count >= 2 }
  }

  /// `(71) 4233-6306`.
  private func isBracketed(_ run: Range<Int>, _ count: Int) -> Bool {
    let first = atoms.list[run.lowerBound]
    return run.count >= 2 && bytes.at(first.range.lowerBound - 1) == UInt8(ascii: "(")
      && bytes.at(first.range.upperBound) == UInt8(ascii: ")") && (2...5).contains(first.count)
      && (8...12).contains(count)
  }

  /// True for an amount such as `12.50` or `1.234.567`, where groups of three are thousands.
  private func isDecimal(_ run: Range<Int>) -> Bool {
    let list = atoms.list[run]
    guard list.count >= 2, list.dropFirst().allSatisfy({ $0.gap == .dot }) else { return false }
    if list.count == 2 { return true }
    return list.dropFirst().allSatisfy { $0.count == 3 } && (list.first?.count ?? 0) <= 3
  }

  private func isMoneyAround(_ run: Range<Int>) -> Bool {
    let behind = atoms.list[run.upperBound - 1].tokens.upperBound
    if behind < tokens.count, tokens[behind].word.role == .money,
      tokens[behind].range.lowerBound - atoms.list[run.upperBound - 1].range.upperBound <= 1
    {
      return true
    }
    let before = atoms.list[run.lowerBound].tokens.lowerBound - 1
    if before >= 0, tokens[before].word.role == .money,
      atoms.list[run.lowerBound].range.lowerBound - tokens[before].range.upperBound <= 1
    {
      return true
    }
    // A decimal comma.
    let end = atoms.list[run.upperBound - 1].range.upperBound
    return bytes.at(end) == UInt8(ascii: ",") && isDigit(bytes.at(end + 1))
  }

  private mutating func claimSpokenPhone(_ run: Range<Int>, _ count: Int) {
    guard count <= 15 else { return }
    switch phoneContext(run) {
    case .called, .maybe: claim(.phone, atoms: run)
    case .unknown where (10...11).contains(count): claim(.phone, atoms: run)
    default: break
    }
  }
}
