internal import Curricula
internal import Rubrics

extension ScenarioReach {
  /// When the rule may happen by its own guard, whatever comes before it.
  func truth(of rule: ScenarioRule) -> GuardTruth {
    let kinds: StepKinds = rule.tool == nil ? .all : .tool
    guard let condition = rule.when else {
      let usual: StepKinds = rule.tool == nil ? .reply : .tool
      return GuardTruth(possible: usual, certain: usual)
    }
    var demands = GuardDemands()
    demands.require(condition, in: self, of: rule)
    if let why = demands.why { return .never(why) }
    var truth = truth(of: condition, for: rule, demands)
    truth.possible.formIntersection(kinds)
    truth.certain.formIntersection(kinds)
    if truth.possible.isEmpty, truth.why == nil { truth.why = .differentSteps }
    return truth
  }

  private func truth(
    of part: Guard, for rule: ScenarioRule, _ demands: GuardDemands
  ) -> GuardTruth {
    switch part {
    case .all(let parts):
      var truth = GuardTruth(possible: .all, certain: .all)
      for each in parts {
        let next = self.truth(of: each, for: rule, demands)
        truth.possible.formIntersection(next.possible)
        truth.certain.formIntersection(next.certain)
        if truth.possible.isEmpty, truth.why == nil { truth.why = next.why ?? .differentSteps }
      }
      return truth
    case .any(let parts): return any(parts, for: rule, demands)
    case .none(let parts):
      var truth = GuardTruth(possible: .all, certain: .all)
      for each in parts {
        let next = self.truth(of: each, for: rule, GuardDemands())
        truth.possible.subtract(next.certain)
        truth.certain.subtract(next.possible)
      }
      if truth.possible.isEmpty { truth.why = .noneOfAlways }
      return truth
    case .value, .visited, .waits: return compared(part, for: rule, demands)
    default:
      return demands.forbidden.contains(part) ? .never(.ruledOut) : known(part, for: rule)
    }
  }

  private func any(
    _ parts: [Guard], for rule: ScenarioRule, _ demands: GuardDemands
  ) -> GuardTruth {
    var truth = GuardTruth.never(.empty)
    var why: ScenarioFault.Contradiction?
    for each in parts {
      var here = demands
      here.require(each, in: self, of: rule)
      let next = here.why.map { GuardTruth.never($0) } ?? self.truth(of: each, for: rule, here)
      truth.possible.formUnion(next.possible)
      truth.certain.formUnion(next.certain)
      why = why ?? next.why
    }
    truth.why = truth.possible.isEmpty ? why ?? .empty : nil
    return truth
  }

  private func compared(
    _ part: Guard, for rule: ScenarioRule, _ demands: GuardDemands
  ) -> GuardTruth {
    if let name = unknownName(in: part) { return .never(.unknown(name)) }
    guard let (number, wanted) = part.bounds else {
      if case .value(let variable, _, _) = part { return .never(.bounds(variable)) }
      return .never(.empty)
    }
    let kinds: StepKinds = number == .waited ? .wait : .all
    let narrowed = demands.range(of: number, in: self, of: rule)
    guard narrowed.overlaps(wanted) else { return .never(contradiction(of: number, narrowed)) }
    let whole = range(of: number, for: rule)
    let isCertain = wanted.lowerBound <= whole.lowerBound && wanted.upperBound >= whole.upperBound
    return GuardTruth(possible: kinds, certain: isCertain ? kinds : [])
  }

  /// What is not compared, by what can happen at all.
  private func known(_ part: Guard, for rule: ScenarioRule) -> GuardTruth {
    if let name = unknownName(in: part) { return .never(.unknown(name)) }
    switch part {
    case .says(let cue): return canHear(cue) ? .sometimes(on: .reply) : .never(.deaf(cue))
    case .said(let cue): return canHear(cue) ? .sometimes : .never(.deaf(cue))
    case .mentions: return .sometimes(on: .reply)
    case .knows(let fact): return told.contains(fact) ? .sometimes : .never(.untold(fact))
    case .leaves: return GuardTruth(possible: .leave, certain: .leave)
    case .does(let id, let arguments), .did(let id, let arguments):
      guard let tool = tools[id] else { return .never(.unknown(id.rawValue)) }
      if let why = fault(of: arguments, for: tool) { return .never(why) }
      var kinds: StepKinds = .all
      if case .does = part { kinds = .tool }
      guard let own = rule.tool else { return .sometimes(on: kinds) }
      // In a result its own tool is the one used just now.
      if own.id != id { return kinds == .tool ? .never(.twoUses) : .sometimes }
      return GuardTruth(possible: .tool, certain: arguments.isEmpty ? .tool : [])
    default: return .sometimes
    }
  }

  /// Values that no use can have.
  private func fault(
    of arguments: [String: String], for tool: Tool
  ) -> ScenarioFault.Contradiction? {
    for (name, value) in arguments.sorted(by: { $0.key < $1.key }) {
      guard let argument = tool.arguments.first(where: { $0.id == name }) else {
        return .unknown(name)
      }
      if argument.options.isEmpty { continue }
      let options = Set(argument.options.map(squeezed))
      if !possibleTexts(of: value).contains(where: { options.contains(squeezed($0)) }) {
        return .noOption(value, argument: argument.title)
      }
    }
    return nil
  }
}
