/// A nondeterministic automaton (Thompson 1968) whose steps are numbered so that the one after a
/// character's has the next number.
struct Program: Sendable {
  enum Step: Sendable {
    /// Takes one character of the set and goes on with the next step.
    case take(set: Int)
    /// Goes on with both.
    case split(Int, Int)
    case jump(Int)
    /// Goes on with the next step where the assertion holds.
    case check(Assertion)
    case accept
  }

  private(set) var steps: [Step] = []
  private(set) var sets: [ScalarSet] = []
  private var setNumbers: [ScalarSet: Int] = [:]

  init(_ node: ExpressionNode) throws(ExpressionFault) {
    try add(node)
    try add(.accept)
  }

  /// True when a step asks what stands on the two sides of a place.
  var hasAssertions: Bool {
    steps.contains { if case .check = $0 { true } else { false } }
  }

  var asksForWords: Bool {
    steps.contains {
      if case .check(let assertion) = $0 {
        assertion == .wordBoundary || assertion == .noWordBoundary
      } else {
        false
      }
    }
  }

  private mutating func add(_ node: ExpressionNode) throws(ExpressionFault) {
    switch node {
    case .one(let set): try add(.take(set: number(of: set)))
    case .assertion(let assertion): try add(.check(assertion))
    case .sequence(let parts):
      for part in parts { try add(part) }
    case .alternatives(let parts): try add(alternatives: parts)
    case .repeated(let part, let least, let most): try add(part, least: least, most: most)
    }
  }

  private mutating func add(alternatives parts: [ExpressionNode]) throws(ExpressionFault) {
    var ends: [Int] = []
    for part in parts.dropLast() {
      let fork = steps.count
      try add(.split(fork + 1, 0))
      try add(part)
      ends.append(steps.count)
      try add(.jump(0))
      steps[fork] = .split(fork + 1, steps.count)
    }
    if let last = parts.last { try add(last) }
    for end in ends { steps[end] = .jump(steps.count) }
  }

  private mutating func add(
    _ part: ExpressionNode, least: Int, most: Int?
  ) throws(ExpressionFault) {
    var begin = steps.count
    for _ in 0..<least {
      begin = steps.count
      try add(part)
    }
    guard let most else {
      if least > 0 {
        try add(.split(begin, steps.count + 1))
      } else {
        try add(.split(begin + 1, 0))
        try add(part)
        try add(.jump(begin))
        steps[begin] = .split(begin + 1, steps.count)
      }
      return
    }
    var forks: [Int] = []
    for _ in least..<most {
      forks.append(steps.count)
      try add(.split(steps.count + 1, 0))
      try add(part)
    }
    for fork in forks { steps[fork] = .split(fork + 1, steps.count) }
  }

  private mutating func add(_ step: Step) throws(ExpressionFault) {
    guard steps.count < Expression.mostSteps else {
      throw ExpressionFault(position: 0, reason: .tooManySteps(limit: Expression.mostSteps))
    }
    steps.append(step)
  }

  private mutating func number(of set: ScalarSet) -> Int {
    if let number = setNumbers[set] { return number }
    setNumbers[set] = sets.count
    sets.append(set)
    return sets.count - 1
  }
}
