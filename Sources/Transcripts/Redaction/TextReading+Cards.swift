extension TextReading {
  /// Why a window of digits is taken for a card, the surest first.
  private enum CardReason: CaseIterable {
    /// Check digit and a network's range agree.
    case checked
    /// The check digit agrees, and the words around speak of a card.
    case called
    /// Only the words around say so; the number may be misheard or mistyped.
    case onlyCalled
  }

  /// Takes the numbers of cards.
  mutating func claimCards() {
    for run in atoms.runs({ $0.gap != .plus && $0.gap != .paren })
    where atoms.digits(run).count >= 12 {
      for reason in CardReason.allCases {
        var index = run.lowerBound
        while index < run.upperBound {
          guard let end = cardEnd(from: index, in: run, reason), claim(.card, atoms: index..<end)
          else {
            index += 1
            continue
          }
          index = end
        }
      }
    }
  }

  /// The end of the best window of atoms that begins here.
  private func cardEnd(from start: Int, in run: Range<Int>, _ reason: CardReason) -> Int? {
    let first = atoms.list[start]
    guard isFree(first.range), first.count > 0 else { return nil }
    var best: (end: Int, length: Int)?
    var end = start
    var length = 0
    while end < run.upperBound {
      length += atoms.list[end].count
      end += 1
      guard length <= 19 || end == start + 1 else { break }
      guard length >= 12, isFree(atoms: start..<end),
        isCard(start..<end, length: length, in: run, reason)
      else { continue }
      if rank(length) < rank(best?.length ?? 0) { best = (end, length) }
    }
    return best?.end
  }

  /// The usual lengths first.
  private func rank(_ length: Int) -> Int {
    switch length {
    case 16: 0
    case 15: 1
    case 14, 19: 2
    case 13, 17, 18: 3
    case 0: 9
    default: 4
    }
  }

  private func isCard(
    _ window: Range<Int>, length: Int, in run: Range<Int>, _ reason: CardReason
  ) -> Bool {
    let digits = atoms.digits(window)
    let (isCalled, isOther) = cardContext(window)
    if length > 19 {
      // Number, expiry date and code in one, as magnetic strips have them.
      return reason == .called && isCalled && window.count == 1
        && (15...16).contains {
          passesLuhn(digits.prefix($0)) && issuerMatch(digits.prefix($0)) == .common
        }
    }
    switch reason {
    case .checked:
      let match = issuerMatch(digits)
      guard match != .none, length >= 13, passesLuhn(digits) else { return false }
      if isCalled { return true }
      guard isUsuallyGrouped(window) else { return false }
      if isOther || isGlued(window) { return match == .common }
      return match == .common || window.count > 1 || length >= 14
    case .called:
      // Twelve digits are rare enough to be all that stands there.
      guard length > 12 || window == run else { return false }
      return isCalled && passesLuhn(digits) && (length >= 13 || (digits.first ?? 0) >= 5)
        && isUsuallyGrouped(window)
    case .onlyCalled:
      return isCalled && length >= 13
        && window == run.clamped(to: window.lowerBound..<run.upperBound)
        && window.lowerBound == run.lowerBound && isUsuallyGrouped(window)
    }
  }

  /// Whether the nearest words speak of a card, or of something else that has a number.
  private func cardContext(_ window: Range<Int>) -> (isCalled: Bool, isOther: Bool) {
    let first = atoms.list[window.lowerBound].tokens.lowerBound
    let last = atoms.list[window.upperBound - 1].tokens.upperBound
    let before = cueBefore(first)
    if before.contains(.other) { return (false, true) }
    let isCalled =
      !before.isDisjoint(with: [.card, .securityCode, .expiry])
      || !cueBehind(last).isDisjoint(with: [.card, .expiry])
    return (isCalled, !isCalled && cueBehind(last).contains(.other))
  }

  /// Letters directly before or behind.
  private func isGlued(_ window: Range<Int>) -> Bool {
    isLetter(bytes.at(atoms.list[window.lowerBound].range.lowerBound - 1))
      || isLetter(bytes.at(atoms.list[window.upperBound - 1].range.upperBound))
  }

  /// One number, fours, a card's other groupings, equal small groups, or spoken digits.
  private func isUsuallyGrouped(_ window: Range<Int>) -> Bool {
    if window.count == 1 { return true }
    let list = atoms.list[window]
    if list.contains(where: \.isSpoken) { return true }
    let counts = list.map(\.count)
    if counts.dropLast().allSatisfy({ $0 == 4 }), let last = counts.last, last <= 4 { return true }
    if counts == [4, 6, 5] || counts == [4, 6, 4] || counts == [8, 8] || counts == [6, 10] {
      return true
    }
    if counts == [4, 4, 5] || counts == [4, 4, 7] || counts == [6, 13] || counts == [4, 3, 3, 3] {
      return true
    }
    // A card in fours of which some were split or joined.
    if counts.count <= 6, counts.allSatisfy({ $0 % 4 == 0 || $0 == 2 }), counts.contains(4) {
      return true
    }
    return Set(counts).count == 1 && (counts.first ?? 0) <= 3
  }
}
