internal import Curricula
internal import Rubrics

extension ScenarioFault {
  /// What is wrong and, where it is not plain, what to do.
  public var sentence: String {
    switch kind {
    case .unreachable:
      "No conversation comes to \(subject): nothing that can happen leads there."
    case .deadEnd:
      "From \(subject) only giving up is left: no transition leads on to another end."
    case .neverHolds(let why): "The guard of \(subject) can never hold: \(why.clause)."
    case .alwaysHolds:
      "The guard of \(subject) always holds; leave it out, or write what was meant."
    case .behind(let earlier):
      "\(subject.capitalised) never happens: \(name(of: earlier)) always comes first."
    case .untold:
      "\(subject.capitalised) is hidden, and nothing that the customer says or a tool shows tells it."
    case .unusedFact: "No text and no guard uses \(subject)."
    case .unusedVariable: "No guard asks for \(subject)."
    case .idleTool:
      "\(subject.capitalised) does nothing: no guard and no check of the rubric asks for it, and "
        + "its results change and tell nothing."
    case .farmable(let variable, let states): farming(variable, states)
    case .deafCue:
      "\(subject.capitalised) is asked for and has no phrase, expression or exemplar, so nothing is "
        + "ever heard as it."
    case .unclearChoice(let text):
      "Nothing is understood in the choice “\(text)” of \(subject)."
    case .sameChoices: "All choices of \(subject) have the same effect."
    case .noChoices:
      "\(subject.capitalised) has no choices, and the scenario is played at the guided level."
    case .missingManner(let kind):
      "The customer has no manner for \(kind.clause); add one of kind “\(kind.rawValue)”."
    case .oneOpening:
      "\(subject.capitalised) opens the conversation with fewer than two wordings; whoever "
        + "practises again hears the same words."
    case .noLesson: "\(subject.capitalised) has no lesson for the trainee."
    case .worthLess(let other):
      "\(subject.capitalised) is resolved and worth less than the abandoned end “\(other)”."
    case .walkthroughFails(let step, let what): "Step \(step + 1) of \(subject): \(what)"
    case .walkthroughUnfinished:
      "\(subject.capitalised) stops before the conversation has ended, so it has no score."
    case .noWalkthrough(let quality):
      "No walkthrough of quality “\(quality.rawValue)” shows that the score can tell."
    case .walkthroughOrder(let quality, let share, let other, let otherQuality, let otherShare):
      "\(subject.capitalised) is \(quality.rawValue) and scores \(thousandths(share)), which is not "
        + "more than the \(thousandths(otherShare)) of “\(other)”, which is \(otherQuality.rawValue)."
    case .lowCoverage(let touched, let all):
      "The walkthroughs take \(touched) of \(all) transitions; 6 in 10 should be tried."
    case .neverPlayed:
      "Every play that was tried misses \(subject), though its guards could hold; a walkthrough "
        + "would show the way."
    case .beyondMastery(let best, let needed):
      "The best of all plays tried scores \(thousandths(best)), and \(thousandths(needed)) are "
        + "needed to pass."
    }
  }

  private func farming(_ variable: VariableID, _ states: [StateID]) -> String {
    let way =
      states.count > 1
      ? "Going round through \(states.map { "“\($0)”" }.joined(separator: ", "))"
      : "Repeating \(subject)"
    return
      "\(way) raises “\(variable)” as often as one likes; set a bound, or let it cost patience."
  }

  private var subject: String { name(of: place) }

  private func name(of place: Place) -> String {
    switch place {
    case .scenario: "the scenario"
    case .state(let id): "the state “\(id)”"
    case .end(let id): "the end “\(id)”"
    case .transition(let state, let number): "transition \(number + 1) \(home(state))"
    case .reaction(let state, let number): "reaction \(number + 1) \(home(state))"
    case .otherwise(let state): "what happens otherwise in “\(state)”"
    case .choice(let state, _): "the state “\(state)”"
    case .tool(let id): "the tool “\(id)”"
    case .result(let tool, let number): "result \(number + 1) of the tool “\(tool)”"
    case .fact(let id): "the fact “\(id)”"
    case .variable(let id): "the variable “\(id)”"
    case .cue(let id): "the cue “\(id)”"
    case .walkthrough(let id): "the walkthrough “\(id)”"
    }
  }

  private func home(_ state: StateID?) -> String { state.map { "of “\($0)”" } ?? "anywhere" }
}

extension ScenarioFault.Contradiction {
  fileprivate var clause: String {
    switch self {
    case .outOfReach(let variable, let range):
      range.lowerBound == range.upperBound
        ? "“\(variable)” is always \(range.lowerBound)"
        : "“\(variable)” only ever lies between \(range.lowerBound) and \(range.upperBound)"
    case .bounds(let variable): "no “\(variable)” lies within all its bounds"
    case .ruledOut: "it asks for something that it also rules out"
    case .twoUses: "one step uses one tool, with one value for each entry"
    case .differentSteps:
      "a reply, the use of a tool, a wait and leaving are never the same step"
    case .untold(let fact): "nothing that can happen tells the fact “\(fact)”"
    case .unreachable(let state): "no conversation comes to the state “\(state)”"
    case .visits(let state, let most):
      "no conversation comes to the state “\(state)” more often than \(most == 1 ? "once" : "\(most) times")"
    case .deaf(let cue): "nothing is ever heard as the cue “\(cue)”"
    case .noOption(let value, let argument):
      "“\(value)” is none of the options of “\(argument)”"
    case .unknown(let name): "there is no “\(name)”"
    case .noneOfAlways: "it rules out something that always holds"
    case .empty: "it is any of nothing"
    }
  }
}

extension Manner.Kind {
  fileprivate var clause: String {
    switch self {
    case .unclear: "replies in which nothing is understood"
    case .empty: "replies without words"
    case .silence: "silence"
    case .foreign: "replies in another language"
    case .repeated: "repeated replies"
    case .stranger: "replies meant for somebody else"
    case .monologue: "replies without an end"
    case .again: "being asked again"
    }
  }
}

extension String {
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
