/// A program made ready to run: sets of steps are bits in words, and characters are kinds.
struct Machine: Sendable {
  let alphabet: Alphabet
  /// Words in a set of steps.
  let words: Int
  /// What a character of each kind is to an assertion; the edge for all where nothing asks.
  let sides: [Side]
  private let steps: [Program.Step]
  /// The steps that lead to each without a character, as a range of `origins`.
  private let originStart: [Int]
  private let origins: [Int]
  /// The steps that lead to others without a character.
  private let leading: [UInt64]
  /// The steps that others lead to without a character.
  private let led: [UInt64]
  /// For each kind the steps that take it, `words` words each.
  private let takers: [UInt64]

  init(_ program: Program) throws(ExpressionFault) {
    var sets = program.sets
    let asksForWords = program.asksForWords
    if asksForWords, !sets.contains(.words) { sets.append(.words) }
    guard let alphabet = Alphabet(sets) else {
      throw ExpressionFault(position: 0, reason: .tooManyKinds(limit: Alphabet.mostKinds))
    }
    let words = (program.steps.count + 63) / 64
    let kindsOfSets = sets.map { alphabet.kinds(in: $0) }
    var takers = [UInt64](repeating: 0, count: alphabet.kindCount * words)
    var before = [[Int]](repeating: [], count: program.steps.count)
    var leading = [UInt64](repeating: 0, count: words)
    for (number, step) in program.steps.enumerated() {
      switch step {
      case .take(let set):
        for kind in kindsOfSets[set] { takers[kind * words + number / 64] |= 1 << (number % 64) }
      case .split(let first, let second):
        before[first].append(number)
        before[second].append(number)
      case .jump(let target): before[target].append(number)
      case .check: before[number + 1].append(number)
      case .accept: break
      }
    }
    for origin in before.joined() { leading[origin / 64] |= 1 << (origin % 64) }
    var led = [UInt64](repeating: 0, count: words)
    for (number, origins) in before.enumerated() where !origins.isEmpty {
      led[number / 64] |= 1 << (number % 64)
    }
    let plain: Side = program.hasAssertions ? .other : .edge
    var sides = [Side](repeating: plain, count: alphabet.kindCount)
    if asksForWords {
      for kind in alphabet.kinds(in: .words) { sides[kind] = .word }
    }
    self.alphabet = alphabet
    self.words = words
    self.sides = sides
    steps = program.steps
    origins = before.flatMap(\.self)
    originStart = before.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    self.leading = leading
    self.led = led
    self.takers = takers
  }

  /// The last step, at which a match is complete.
  var accept: Int { steps.count - 1 }

  /// Adds what the steps lead to without a character.
  func follow(_ set: inout [UInt64], between left: Side, and right: Side) {
    var open = Self.members(of: set, in: leading)
    func reach(_ step: Int) {
      guard set[step / 64] & 1 << (step % 64) == 0 else { return }
      set[step / 64] |= 1 << (step % 64)
      open.append(step)
    }
    while let step = open.popLast() {
      switch steps[step] {
      case .take, .accept: break
      case .split(let first, let second):
        reach(first)
        reach(second)
      case .jump(let target): reach(target)
      case .check(let assertion):
        if assertion.holds(between: left, and: right) { reach(step + 1) }
      }
    }
  }

  /// Adds what leads to the steps without a character.
  func retrace(_ set: inout [UInt64], between left: Side, and right: Side) {
    var open = Self.members(of: set, in: led)
    while let step = open.popLast() {
      for origin in origins[originStart[step]..<originStart[step + 1]]
      where set[origin / 64] & 1 << (origin % 64) == 0 {
        if case .check(let assertion) = steps[origin],
          !assertion.holds(between: left, and: right)
        {
          continue
        }
        set[origin / 64] |= 1 << (origin % 64)
        open.append(origin)
      }
    }
  }

  /// Where the steps stand after a character of the kind.
  func advanced(_ set: [UInt64], by kind: Int) -> [UInt64] {
    var result = [UInt64](repeating: 0, count: words)
    var carry: UInt64 = 0
    for word in 0..<words {
      let taken = set[word] & takers[kind * words + word]
      result[word] = taken << 1 | carry
      carry = taken >> 63
    }
    return result
  }

  /// The steps that stand in the set after a character of the kind.
  func withdrawn(_ set: [UInt64], by kind: Int) -> [UInt64] {
    var result = [UInt64](repeating: 0, count: words)
    for word in 0..<words {
      let above = word + 1 < words ? set[word + 1] << 63 : 0
      result[word] = (set[word] >> 1 | above) & takers[kind * words + word]
    }
    return result
  }

  private static func members(of set: [UInt64], in other: [UInt64]) -> [Int] {
    var members: [Int] = []
    for (index, word) in set.enumerated() {
      var rest = word & other[index]
      while rest != 0 {
        members.append(index * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return members
  }
}
