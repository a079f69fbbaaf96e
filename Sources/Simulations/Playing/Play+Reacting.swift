internal import Curricula
internal import Rubrics
internal import Scoring

/// What guards are judged on: what the trainee has just done.
struct Happening {
  /// The cues of the reply, by their numbers.
  var cues: Set<Int> = []
  /// The reply, folded.
  var words = ""
  var isReply = false
  var isStranger = false
  var tool: ToolUse?
  /// Seconds that the customer has been waiting; nothing when something else was done.
  var waited: Int?
  var leaves = false
}

struct ToolUse: Sendable, Hashable {
  var tool: ToolID
  var arguments: [String: String]
}

extension Play {
  /// Lets everything happen whose guard holds: all reactions, then the first transition.
  ///
  /// - Returns: whether the customer said or felt anything about it.
  @discardableResult
  mutating func look(for happening: Happening, _ step: inout PlayStep) -> Bool {
    guard !hasEnded, engine.states.indices.contains(stateNumber) else { return false }
    let own = engine.states[stateNumber].own
    var didReact = false
    for list in [engine.anywhere, own] {
      for reaction in list.reactions
      where reaction.when.map({ holds($0, happening) }) ?? happening.isReply {
        if fire(reaction, &step) { didReact = true }
      }
    }
    if patience > 0 {
      for list in [engine.anywhere, own] {
        for transition in list.transitions
        where transition.when.map({ holds($0, happening) }) ?? happening.isReply {
          move(transition, &step)
          return true
        }
      }
    }
    return didReact
  }

  /// - Returns: whether the customer said anything.
  private mutating func fire(_ reaction: PreparedReaction, _ step: inout PlayStep) -> Bool {
    let count = fired[reaction.number, default: 0]
    switch reaction.repetition {
    case .times(let most): if count >= most { return false }
    case .always: break
    case .answer:
      // Only what the trainee could know is held against them.
      let told = reaction.tells.compactMap { toldIn[$0] }.max()
      if count > 0 || (!reaction.tells.isEmpty && reaction.tells.allSatisfy { toldIn[$0] != nil }) {
        mind(.again, toldIn: told, &step)
      }
    }
    return react(reaction, &step)
  }

  @discardableResult
  mutating func react(_ reaction: PreparedReaction, _ step: inout PlayStep) -> Bool {
    fired[reaction.number, default: 0] += 1
    step.rules.append(reaction.rule)
    apply(reaction.changes, reaction.because, &step)
    return speak(reaction.lines, &step)
  }

  private mutating func move(_ transition: PreparedTransition, _ step: inout PlayStep) {
    step.rules.append(transition.rule)
    apply(transition.changes, transition.because, &step)
    go(to: transition.to, because: .author(transition.because), lines: transition.lines, &step)
  }

  mutating func go(
    to target: StateID, because: PlayStep.Move.Why, lines: PreparedLines?, _ step: inout PlayStep
  ) {
    if let lines { speak(lines, &step) }
    let from: StateID
    switch place {
    case .state(let id), .end(let id): from = id
    }
    step.move = PlayStep.Move(from: from, to: target, because: because)
    if let number = engine.endNumbers[target] {
      place = .end(target)
      // Who leaves unheard hears no last words.
      if because != .traineeLeft { speak(engine.ends[number], &step) }
    } else if let number = engine.stateNumbers[target] {
      enterState(number, &step)
    }
  }

  mutating func enterState(_ number: Int, _ step: inout PlayStep) {
    stateNumber = number
    place = .state(scenario.states[number].id)
    visits[number, default: 0] += 1
    speak(engine.states[number].lines, &step)
  }

  /// The customer notices a fault of the reply and says so.
  mutating func mind(_ kind: Manner.Kind, toldIn: Int? = nil, _ step: inout PlayStep) {
    guard let manner = engine.manners[kind] else { return }
    step.manner = step.manner ?? kind
    step.rules.append(.manner(kind))
    change(.patience, by: -manner.costs, .manner(kind, toldIn: toldIn), &step)
    speak(manner.lines, &step)
  }

  mutating func apply(
    _ changes: [PreparedChange], _ because: String, _ step: inout PlayStep
  ) {
    for each in changes {
      switch each.step {
      case .by(let amount): change(each.variable, by: amount, .author(because), &step)
      case .to(let value):
        change(each.variable, by: value - self.value(each.variable), .author(because), &step)
      }
    }
  }

  mutating func change(
    _ variable: VariableID, by amount: Int, _ because: PlayStep.Because, _ step: inout PlayStep
  ) {
    let before = value(variable)
    func within(_ range: ClosedRange<Int>) -> Int {
      let (sum, isTooMuch) = before.addingReportingOverflow(amount)
      let value = isTooMuch ? (amount < 0 ? range.lowerBound : range.upperBound) : sum
      return min(max(value, range.lowerBound), range.upperBound)
    }
    switch variable {
    case .mood: mood = within(Customer.moods)
    case .patience: patience = within(Customer.patienceRange)
    default:
      guard let number = engine.variableNumbers[variable] else { return }
      values[number] = within(scenario.variables[number].range)
    }
    let after = value(variable)
    if after != before {
      step.effects.append(
        PlayStep.Effect(variable: variable, from: before, to: after, because: because))
    }
  }

  private func value(_ variable: VariableID) -> Int {
    switch variable {
    case .mood: mood
    case .patience: patience
    default: engine.variableNumbers[variable].map { values[$0] } ?? 0
    }
  }

  /// - Returns: whether anything was said.
  @discardableResult
  mutating func speak(_ lines: PreparedLines, _ step: inout PlayStep) -> Bool {
    guard let line = wording(of: lines) else { return false }
    lineUses[line.number, default: 0] += 1
    step.said.append(line.template.text(facts))
    tell(line.template.facts, &step)
    return true
  }

  /// Of the wordings that suit the mood the one used least; of equal ones the first in an order
  /// drawn from the seed.
  private func wording(of lines: PreparedLines) -> PreparedLine? {
    if lines.lines.count < 2 { return lines.lines.first }
    let suiting = lines.lines.filter { $0.moods.contains(mood) }
    return (suiting.isEmpty ? lines.lines : suiting)
      .shuffled(seed: setup.seed ^ (UInt64(lines.group) &* 0x9E37_79B9_7F4A_7C15)) { _ in false }
      .min { lineUses[$0.number, default: 0] < lineUses[$1.number, default: 0] }
  }

  mutating func tell(_ facts: [FactID], _ step: inout PlayStep) {
    for fact in facts where toldIn[fact] == nil {
      toldIn[fact] = replies
      step.told.append(fact)
    }
  }
}
