internal import Curricula
internal import Rubrics

/// The kinds of things that a trainee can do, on each of which guards are judged.
struct StepKinds: OptionSet, Hashable {
  let rawValue: UInt8

  static let reply = StepKinds(rawValue: 1)
  static let tool = StepKinds(rawValue: 2)
  static let wait = StepKinds(rawValue: 4)
  static let leave = StepKinds(rawValue: 8)
  static let all: StepKinds = [.reply, .tool, .wait, .leave]
}

/// On which kinds of steps a guard may hold, and on which it certainly does.
struct GuardTruth {
  var possible: StepKinds
  var certain: StepKinds
  /// Why nothing is possible.
  var why: ScenarioFault.Contradiction?

  static let sometimes = GuardTruth(possible: .all, certain: [])
  static func never(_ why: ScenarioFault.Contradiction) -> GuardTruth {
    GuardTruth(possible: [], certain: [], why: why)
  }
  static func sometimes(on kinds: StepKinds) -> GuardTruth {
    GuardTruth(possible: kinds, certain: [])
  }
}

/// A number that guards compare.
enum GuardNumber: Hashable {
  case variable(VariableID)
  case visits(StateID)
  case waited
}

/// What the other parts of a guard ask for at the same time.
struct GuardDemands {
  private(set) var ranges: [GuardNumber: ClosedRange<Int>] = [:]
  private(set) var required: Set<Guard> = []
  private(set) var forbidden: Set<Guard> = []
  private(set) var use: (tool: ToolID, arguments: [String: String])?
  private(set) var why: ScenarioFault.Contradiction?

  /// Takes up a part, and what follows from it.
  mutating func require(_ part: Guard, in reach: ScenarioReach, of rule: ScenarioRule) {
    switch part {
    case .all(let parts): for each in parts { require(each, in: reach, of: rule) }
    case .none(let parts): for each in parts { forbid(each, in: reach, of: rule) }
    case .any: break
    case .value, .visited, .waits:
      guard reach.unknownName(in: part) == nil, let (number, range) = part.bounds else { return }
      narrow(number, in: reach, of: rule) { one in
        let low = max(one.lowerBound, range.lowerBound)
        let high = min(one.upperBound, range.upperBound)
        return low <= high ? low...high : nil
      }
    case .says(let cue): required.formUnion([part, .said(cue)])
    case .does(let tool, let arguments):
      required.formUnion([
        part, .did(tool, arguments: arguments), .does(tool, arguments: [:]),
        .did(tool, arguments: [:]),
      ])
      if let use, !use.arguments.agrees(with: arguments) || use.tool != tool { why = .twoUses }
      use = (tool, (use?.arguments ?? [:]).merging(arguments) { one, _ in one })
    case .did(let tool, _): required.formUnion([part, .did(tool, arguments: [:])])
    case .said, .mentions, .knows, .leaves: required.insert(part)
    }
    if why == nil, !required.isDisjoint(with: forbidden) { why = .ruledOut }
  }

  private mutating func forbid(_ part: Guard, in reach: ScenarioReach, of rule: ScenarioRule) {
    switch part {
    case .any(let parts): for each in parts { forbid(each, in: reach, of: rule) }
    case .all(let parts):
      if parts.count == 1 { forbid(parts[0], in: reach, of: rule) }
    case .none: break
    case .value, .visited, .waits:
      guard reach.unknownName(in: part) == nil, let (number, range) = part.bounds else { return }
      narrow(number, in: reach, of: rule) { one in
        let isBelow = range.lowerBound <= one.lowerBound
        let isAbove = range.upperBound >= one.upperBound
        if isBelow, isAbove { return nil }
        // What lies in the middle leaves values on both sides.
        if isBelow, range.upperBound >= one.lowerBound {
          return (range.upperBound + 1)...one.upperBound
        }
        if isAbove, range.lowerBound <= one.upperBound {
          return one.lowerBound...(range.lowerBound - 1)
        }
        return one
      }
    default: forbidden.insert(part)
    }
  }

  private mutating func narrow(
    _ number: GuardNumber, in reach: ScenarioReach, of rule: ScenarioRule,
    by cut: (ClosedRange<Int>) -> ClosedRange<Int>?
  ) {
    let before = range(of: number, in: reach, of: rule)
    if let after = cut(before) {
      ranges[number] = after
    } else if why == nil {
      why = reach.contradiction(of: number, before, isNarrowed: ranges[number] != nil)
    }
  }

  func range(
    of number: GuardNumber, in reach: ScenarioReach, of rule: ScenarioRule
  ) -> ClosedRange<Int> {
    ranges[number] ?? reach.range(of: number, for: rule)
  }
}

extension Guard {
  /// The number and the bounds of a comparison.
  var bounds: (number: GuardNumber, range: ClosedRange<Int>)? {
    switch self {
    case .value(let variable, let atLeast, let atMost):
      let low = atLeast ?? .min
      let high = atMost ?? .max
      return low <= high ? (.variable(variable), low...high) : nil
    case .visited(let state, let count): return (.visits(state), count...(.max))
    case .waits(let seconds): return (.waited, seconds...(.max))
    default: return nil
    }
  }
}

extension [String: String] {
  /// Whether one use can have both these entries; what names facts may be anything.
  fileprivate func agrees(with other: [String: String]) -> Bool {
    allSatisfy { name, value in
      guard let wanted = other[name], !value.contains("{"), !wanted.contains("{") else {
        return true
      }
      return squeezed(value) == squeezed(wanted)
    }
  }
}
