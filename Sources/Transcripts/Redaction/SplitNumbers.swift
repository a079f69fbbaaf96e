/// Finds numbers that a speaker gives in parts, over several turns.
struct SplitNumbers {
  private struct Part {
    var turn: Int
    var atoms: Range<Int>
  }

  private let speakers: [Int?]
  private var chains: [[Part]] = []

  /// - Parameter speakers: who made each turn; none for what cannot be part of a number.
  init(speakers: [Int?]) { self.speakers = speakers }

  /// Takes the parts of each number that is found, and what others repeat of it.
  mutating func claim(in readings: inout [TextReading]) {
    guard readings.contains(where: { $0.atoms.digits.count >= 2 }) else { return }
    var counts: [Int: Int] = [:]
    for (turn, speaker) in speakers.enumerated() {
      if let speaker, !readings[turn].atoms.digits.isEmpty { counts[speaker, default: 0] += 1 }
    }
    // Who gives digits in one turn alone splits nothing.
    for speaker in counts.keys.sorted() where counts[speaker, default: 0] >= 2 {
      collect(speaker, readings)
    }
    for chain in chains { claim(chain, in: &readings) }
  }

  private mutating func collect(_ speaker: Int, _ readings: [TextReading]) {
    var chain: [Part] = []
    var silence = 0
    func words(_ turn: Int) -> Int { readings[turn].tokens.count }
    func asksOther(_ turn: Int) -> Bool {
      let asked = readings[turn].asks
      return !asked.isEmpty && asked.isDisjoint(with: [.card, .phone, .maybePhone, .ssn])
    }
    for turn in readings.indices {
      guard speakers[turn] == speaker else {
        // Short words of the other go on; a longer speech ends the number.
        if !chain.isEmpty, words(turn) > 16 || silence > 3 || asksOther(turn) {
          close(&chain)
        } else {
          silence += 1
        }
        continue
      }
      let runs = readings[turn].partRuns
      guard let head = runs.first, let tail = runs.last else {
        if !chain.isEmpty, words(turn) > 5 { close(&chain) }
        continue
      }
      silence = 0
      if !chain.isEmpty, readings[turn].isHead(head) {
        chain.append(Part(turn: turn, atoms: head))
        if runs.count == 1, readings[turn].isTail(head) { continue }
      }
      close(&chain)
      if readings[turn].isTail(tail) { chain = [Part(turn: turn, atoms: tail)] }
    }
    close(&chain)
  }

  private mutating func close(_ chain: inout [Part]) {
    if chain.count >= 2 { chains.append(chain) }
    chain = []
  }

  private func claim(_ chain: [Part], in readings: inout [TextReading]) {
    var rest = chain[...]
    while rest.count >= 2 {
      // Every part has a digit, so no number has more parts than digits.
      if let (kind, parts) = number(at: rest.prefix(20), readings) {
        take(kind, parts, in: &readings)
        let last = parts[parts.count - 1].turn
        rest = rest.drop { $0.turn <= last }
      } else {
        rest = rest.dropFirst()
      }
    }
  }

  /// The number that begins with the first of these parts.
  private func number(
    at parts: ArraySlice<Part>, _ readings: [TextReading]
  ) -> (PersonalDataKind, [Part])? {
    guard let first = parts.first else { return nil }
    let context = readings[first.turn].context(of: first.atoms)
    if let card = checkedCard(at: parts, readings) { return (.card, card) }
    let counts = parts.map { readings[$0.turn].atoms.digits($0.atoms).count }
    if context.contains(.card) {
      return prefix(parts, counts, 13...19, else: 8).map { (.card, $0) }
    }
    if context.contains(.ssn) { return prefix(parts, counts, 9...9, else: nil).map { (.ssn, $0) } }
    if !context.isDisjoint(with: [.phone, .maybePhone]) {
      return prefix(parts, counts, 10...15, else: 7).map { (.phone, $0) }
    }
    return nil
  }

  /// The fewest parts that have as many digits; all of them when a call ended before.
  private func prefix(
    _ parts: ArraySlice<Part>, _ counts: [Int], _ wanted: ClosedRange<Int>, else least: Int?
  ) -> [Part]? {
    var total = 0
    for (index, count) in counts.enumerated() {
      total += count
      if total > wanted.upperBound { return nil }
      if index > 0, total == 16 || (total >= wanted.lowerBound && wanted.upperBound != 19) {
        return Array(parts.prefix(index + 1))
      }
    }
    guard total >= wanted.lowerBound || least.map({ total >= $0 }) == true else { return nil }
    return Array(parts)
  }

  /// The parts, or pieces of the first and last, whose digits are a card's.
  private func checkedCard(at parts: ArraySlice<Part>, _ readings: [TextReading]) -> [Part]? {
    guard let first = parts.first else { return nil }
    for start in first.atoms.suffix(19) {
      var digits: [UInt8] = []
      var taken: [Part] = []
      for part in parts {
        let from = part.turn == first.turn ? start : part.atoms.lowerBound
        for atom in from..<part.atoms.upperBound {
          digits += readings[part.turn].atoms.digits(atom..<(atom + 1))
          if digits.count > 19 { break }
          guard digits.count >= 13, !taken.isEmpty, issuerMatch(digits[...]) != .none,
            passesLuhn(digits)
          else { continue }
          // A rarer length must be all there is.
          guard digits.count == 16 || digits.count == 15 || atom + 1 == part.atoms.upperBound else {
            continue
          }
          return taken + [Part(turn: part.turn, atoms: from..<(atom + 1))]
        }
        if digits.count > 19 { break }
        taken.append(Part(turn: part.turn, atoms: from..<part.atoms.upperBound))
      }
    }
    return nil
  }

  private func take(_ kind: PersonalDataKind, _ parts: [Part], in readings: inout [TextReading]) {
    let value = parts.map { readings[$0.turn].digitText($0.atoms) }.joined()
    for part in parts { readings[part.turn].claim(kind, atoms: part.atoms, value: value) }
    guard let first = parts.first?.turn, let last = parts.last?.turn else { return }
    // What the other side repeats of it, up to the turns directly behind.
    for turn in first..<min(readings.count, last + 3) where speakers[turn] != speakers[first] {
      for run in readings[turn].partRuns {
        let digits = readings[turn].digitText(run)
        if digits.utf8.count >= 3, value.utf8.count >= 7, value.contains(digits) {
          readings[turn].claim(kind, atoms: run, value: value)
        }
      }
    }
  }
}

extension TextReading {
  /// Runs of digits that may be part of a number.
  var partRuns: [Range<Int>] {
    atoms.runs().filter { run in
      let count = atoms.digits(run).count
      return count <= 18 && isFree(atoms: run)
    }
  }

  /// Only small words stand before it.
  func isHead(_ run: Range<Int>) -> Bool {
    let token = atoms.list[run.lowerBound].tokens.lowerBound
    return token <= 4 && (0..<token).allSatisfy { isSmall($0) }
  }

  /// Only small words stand behind it.
  func isTail(_ run: Range<Int>) -> Bool {
    let token = atoms.list[run.upperBound - 1].tokens.upperBound
    return tokens.count - token <= 3 && (token..<tokens.count).allSatisfy { isSmall($0) }
  }

  private func isSmall(_ token: Int) -> Bool {
    switch tokens[token].word.role {
    case .filler, .being, .small, .oh, .own: tokens[token].kind == .word
    default: false
    }
  }

  /// What the number that begins here is called.
  func context(of run: Range<Int>) -> Cues {
    let cue = cueBefore(atoms.list[run.lowerBound].tokens.lowerBound)
    return cue.contains(.other) ? [] : cue
  }

  @discardableResult
  mutating func claim(_ kind: PersonalDataKind, atoms range: Range<Int>, value: String) -> Bool {
    guard let first = range.first, let last = range.last else { return false }
    return claim(
      kind, atoms.list[first].range.lowerBound..<atoms.list[last].range.upperBound, value: value)
  }
}
