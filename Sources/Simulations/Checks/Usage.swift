internal import Curricula
internal import Rubrics

extension ScenarioReach {
  /// Facts, numbers, tools and cues that are defined and of no use, or used and not defined.
  func usageFaults(rubric: Rubric?) -> [ScenarioFault] {
    let guards = rules.compactMap(\.when).flatMap(\.parts)
    return factFaults(guards) + variableFaults(guards) + toolFaults(guards, rubric)
      + cueFaults(guards)
  }

  private func factFaults(_ guards: [Guard]) -> [ScenarioFault] {
    var used: Set<FactID> = []
    for text in scenario.texts { used.formUnion(factNames(in: text)) }
    for part in guards {
      switch part {
      case .knows(let fact), .mentions(let fact): used.insert(fact)
      case .does(_, let arguments), .did(_, let arguments):
        for value in arguments.values { used.formUnion(factNames(in: value)) }
      default: break
      }
    }
    return scenario.facts.compactMap { fact in
      if fact.isHidden, !told.contains(fact.id) { return ScenarioFault(.fact(fact.id), .untold) }
      let isUsed =
        used.contains(fact.id) || scenario.facts.contains { $0.with == fact.id && $0.id != fact.id }
      return isUsed ? nil : ScenarioFault(.fact(fact.id), .unusedFact)
    }
  }

  private func variableFaults(_ guards: [Guard]) -> [ScenarioFault] {
    let asked = Set(
      guards.compactMap { if case .value(let variable, _, _) = $0 { variable } else { nil } })
    return scenario.variables.compactMap {
      asked.contains($0.id) ? nil : ScenarioFault(.variable($0.id), .unusedVariable)
    }
  }

  private func toolFaults(_ guards: [Guard], _ rubric: Rubric?) -> [ScenarioFault] {
    guard let rubric else { return [] }
    let events = rubric.events
    var asked: Set<ToolID> = []
    for rule in rules where rule.tool == nil {
      for part in rule.when?.parts ?? [] { asked.formUnion(part.tools) }
    }
    // A result that asks for another tool makes that one count.
    for rule in rules {
      guard let own = rule.tool else { continue }
      for part in rule.when?.parts ?? [] { asked.formUnion(part.tools.filter { $0 != own.id }) }
    }
    return scenario.tools.compactMap { tool in
      let doesSomething = tool.results.contains {
        !$0.changes.isEmpty || !factNames(in: $0.text).isEmpty
      }
      return doesSomething || tool.kind != .action || asked.contains(tool.id)
        || events.contains(tool.event) ? nil : ScenarioFault(.tool(tool.id), .idleTool)
    }
  }

  private func cueFaults(_ guards: [Guard]) -> [ScenarioFault] {
    var asked = Set(guards.flatMap { $0.cuesOfPart })
    for case .notes(let notes) in scenario.wrapUp?.fields ?? [] {
      asked.formUnion(notes.needs.map(\.cue))
    }
    return scenario.cues.compactMap {
      asked.contains($0.id) && !$0.canBeHeard ? ScenarioFault(.cue($0.id), .deafCue) : nil
    }
  }
}

extension Guard {
  fileprivate var tools: [ToolID] {
    switch self {
    case .does(let tool, _), .did(let tool, _): [tool]
    default: []
    }
  }

  fileprivate var cuesOfPart: [CueID] {
    switch self {
    case .says(let cue), .said(let cue): [cue]
    default: []
    }
  }
}

extension Scenario {
  /// Every text that may name facts.
  fileprivate var texts: [String] {
    var texts = [customer.name, brief, summary, customer.persona]
    func add(_ lines: [Line]) { texts += lines.map(\.text) }
    func add(_ list: Reactions) {
      for each in list.reactions { add(each.lines) }
      for each in list.transitions { add(each.lines) }
    }
    add(anywhere)
    for manner in manners { add(manner.lines) }
    for state in states {
      add(state.lines)
      add(state.own)
      add(state.otherwise.lines)
      texts += state.choices + [state.hint]
    }
    for end in ends {
      add(end.lines)
      texts.append(end.lesson)
    }
    for tool in tools { texts += tool.results.map(\.text) }
    return texts
  }
}

extension Rubric {
  /// The events that any of its conditions asks for.
  fileprivate var events: Set<String> {
    Set(
      criteria.flatMap { criterion in
        ([criterion.personWhen, criterion.appliesWhen, criterion.check]
          + criterion.levels.map(\.when))
          .compactMap { $0 }.flatMap(\.events)
      })
  }
}

extension Condition {
  fileprivate var events: [String] {
    switch self {
    case .all(let parts), .any(let parts), .none(let parts), .inOrder(let parts),
      .first(_, _, let parts), .last(_, _, let parts), .together(_, let parts),
      .every(_, _, _, let parts):
      return parts.flatMap(\.events)
    case .before(let anchor, let parts), .after(let anchor, let parts):
      if case .event(let type) = anchor { return [type] + parts.flatMap(\.events) }
      return parts.flatMap(\.events)
    case .happens(let event, _, _): return [event]
    case .follows(let procedure):
      return procedure.steps.flatMap(\.signs).compactMap {
        if case .event(let type, _) = $0 { type } else { nil }
      }
    case .says, .answers, .channel, .repliesWithin, .measure, .balance, .reveals: return []
    }
  }
}
