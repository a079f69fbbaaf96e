/// Reads the syntax of expressions.
struct ExpressionParser {
  let scalars: [Unicode.Scalar]
  let ignoresCase: Bool
  var place = 0

  init(_ pattern: String, ignoresCase: Bool) throws(ExpressionFault) {
    // Told without going through all of a very long text.
    let scalars = Array(pattern.unicodeScalars.prefix(Expression.longest + 1))
    self.scalars = scalars
    self.ignoresCase = ignoresCase
    guard !scalars.isEmpty else { throw fault(.empty) }
    guard scalars.count <= Expression.longest else {
      throw fault(.tooLong(limit: Expression.longest), at: Expression.longest)
    }
  }

  mutating func parse() throws(ExpressionFault) -> ExpressionNode {
    let node = try alternatives(depth: 0)
    guard place == scalars.count else { throw fault(.unopenedGroup) }
    guard !node.isNullable else { throw fault(.matchesEmpty, at: 0) }
    return node
  }

  var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

  mutating func takes(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    place += 1
    return true
  }

  func fault(_ reason: ExpressionFault.Reason, at position: Int? = nil) -> ExpressionFault {
    ExpressionFault(position: position ?? place, reason: reason)
  }

  private mutating func alternatives(depth: Int) throws(ExpressionFault) -> ExpressionNode {
    guard depth <= Expression.deepest else { throw fault(.tooDeep(limit: Expression.deepest)) }
    var parts = [try sequence(depth: depth)]
    while takes("|") { parts.append(try sequence(depth: depth)) }
    return parts.count == 1 ? parts[0] : Self.either(parts)
  }

  /// Single characters beside one another are one class, which takes one step.
  private static func either(_ parts: [ExpressionNode]) -> ExpressionNode {
    var ranges: [ClosedRange<UInt32>] = []
    for part in parts {
      guard case .one(let set) = part else { return .alternatives(parts) }
      ranges += set.ranges
    }
    return .one(of: ScalarSet(ranges))
  }

  private mutating func sequence(depth: Int) throws(ExpressionFault) -> ExpressionNode {
    var parts: [ExpressionNode] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      parts.append(try piece(depth: depth))
    }
    guard !parts.isEmpty else {
      throw fault(depth == 0 && next == ")" ? .unopenedGroup : .emptyAlternative)
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func piece(depth: Int) throws(ExpressionFault) -> ExpressionNode {
    let begin = place
    let part = try atom(depth: depth)
    let mark = place
    guard let (least, most) = try count() else { return part }
    if case .assertion = part, scalars[begin] != "(" { throw fault(.nothingToRepeat, at: mark) }
    switch next {
    case "?": throw fault(.lazyRepeat)
    case "+": throw fault(.possessiveRepeat)
    case "*", "{": throw fault(.repeatedTwice)
    default: return .repeated(part, least: least, most: most)
    }
  }

  private mutating func atom(depth: Int) throws(ExpressionFault) -> ExpressionNode {
    let begin = place
    guard let scalar = next else { throw fault(.emptyAlternative) }
    place += 1
    switch scalar {
    case "(":
      try groupKind()
      let node = try alternatives(depth: depth + 1)
      guard takes(")") else { throw fault(.unclosedGroup, at: begin) }
      return node
    case "[": return .one(of: try characterClass(from: begin))
    case ".": return .one(of: ScalarSet.lineEnds.inverse)
    case "^": return .assertion(.textStart)
    case "$": return .assertion(.textEnd)
    case "*", "+", "?", "{": throw fault(.nothingToRepeat, at: begin)
    case "\\":
      switch next {
      case "b":
        place += 1
        return .assertion(.wordBoundary)
      case "B":
        place += 1
        return .assertion(.noWordBoundary)
      default: return .one(of: try escaped(from: begin).set(ignoringCase: ignoresCase))
      }
    default: return .one(of: Escape.scalar(scalar).set(ignoringCase: ignoresCase))
    }
  }

  /// What may follow the opening of a group.
  private mutating func groupKind() throws(ExpressionFault) {
    guard takes("?") else { return }
    let mark = place - 1
    switch next {
    case ":": place += 1
    case "=", "!": throw fault(.lookAround, at: mark)
    case ">": throw fault(.atomicGroup, at: mark)
    case "P", "'": throw fault(.namedGroup, at: mark)
    case "<":
      let after = place + 1 < scalars.count ? scalars[place + 1] : nil
      throw fault(after == "=" || after == "!" ? .lookAround : .namedGroup, at: mark)
    case nil: throw fault(.unclosedGroup, at: mark - 1)
    default: throw fault(.inlineFlags, at: mark)
    }
  }

  /// How often what stands before is to be repeated, if that is said.
  private mutating func count() throws(ExpressionFault) -> (least: Int, most: Int?)? {
    if takes("*") { return (0, nil) }
    if takes("+") { return (1, nil) }
    if takes("?") { return (0, 1) }
    let begin = place
    guard takes("{") else { return nil }
    guard let least = try number(from: begin) else { throw fault(.badCount, at: begin) }
    var most: Int? = least
    if takes(",") { most = try number(from: begin) }
    guard takes("}"), most ?? 1 > 0, least <= most ?? least else {
      throw fault(.badCount, at: begin)
    }
    return (least, most)
  }

  private mutating func number(from begin: Int) throws(ExpressionFault) -> Int? {
    var number: Int?
    while let scalar = next, ("0"..."9").contains(scalar) {
      place += 1
      number = (number ?? 0) * 10 + Int(scalar.value - 0x30)
      if number ?? 0 > Expression.highestCount {
        throw fault(.countTooLarge(limit: Expression.highestCount), at: begin)
      }
    }
    return number
  }
}
