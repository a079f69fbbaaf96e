/// What a character or a backslash with what follows stands for.
enum Escape {
  case scalar(Unicode.Scalar)
  case set(ScalarSet)

  func set(ignoringCase: Bool) -> ScalarSet {
    switch self {
    case .scalar(let scalar):
      ignoringCase ? ScalarSet(scalar).ignoringCase : ScalarSet(scalar)
    case .set(let set): set
    }
  }
}

extension ExpressionParser {
  /// What follows a backslash.
  mutating func escaped(from begin: Int) throws(ExpressionFault) -> Escape {
    guard let scalar = next else { throw fault(.unfinishedEscape, at: begin) }
    place += 1
    switch scalar {
    case "d": return .set(.digits)
    case "D": return .set(ScalarSet.digits.inverse)
    case "w": return .set(.words)
    case "W": return .set(ScalarSet.words.inverse)
    case "s": return .set(.spaces)
    case "S": return .set(ScalarSet.spaces.inverse)
    case "n": return .scalar("\n")
    case "r": return .scalar("\r")
    case "t": return .scalar("\t")
    case "1"..."9", "k", "g": throw fault(.backReference, at: begin)
    case "0", "A"..."Z", "a"..."z": throw fault(.unknownEscape(scalar), at: begin)
    default: return .scalar(scalar)
    }
  }

  /// A class from after its opening bracket to after its closing one.
  mutating func characterClass(from begin: Int) throws(ExpressionFault) -> ScalarSet {
    let isInverse = takes("^")
    var ranges: [ClosedRange<UInt32>] = []
    // `\w` and its like hold both cases already.
    var whole: [ClosedRange<UInt32>] = []
    while !takes("]") {
      let mark = place
      let low = try member(from: begin)
      guard next == "-", place + 1 < scalars.count, scalars[place + 1] != "]" else {
        switch low {
        case .scalar(let scalar): ranges.append(scalar.value...scalar.value)
        case .set(let set): whole += set.ranges
        }
        continue
      }
      place += 1
      guard case .scalar(let first) = low, case .scalar(let last) = try member(from: begin),
        first <= last
      else { throw fault(.badRange, at: mark) }
      ranges.append(first.value...last.value)
    }
    let listed = ScalarSet(ranges)
    let set = (ignoresCase ? listed.ignoringCase : listed).union(ScalarSet(whole))
    let result = isInverse ? set.inverse : set
    guard !result.isEmpty else { throw fault(.emptyClass, at: begin) }
    return result
  }

  private mutating func member(from begin: Int) throws(ExpressionFault) -> Escape {
    let mark = place
    guard let scalar = next else { throw fault(.unclosedClass, at: begin) }
    place += 1
    switch scalar {
    case "\\": return try escaped(from: mark)
    case "[": throw fault(.bracketInClass, at: mark)
    default: return .scalar(scalar)
    }
  }
}
