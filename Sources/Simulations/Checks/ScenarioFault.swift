public import Curricula
public import Rubrics

/// Something that an author should know about a scenario before anybody plays it.
public struct ScenarioFault: Sendable, Hashable {
  /// What the fault is about, so that whoever read the files can say in which line it stands.
  public enum Place: Sendable, Hashable {
    case scenario
    case state(StateID)
    case end(StateID)
    /// Position in the list; nothing for the state stands for anywhere.
    case transition(StateID?, Int)
    case reaction(StateID?, Int)
    case otherwise(StateID)
    case choice(StateID, Int)
    case tool(ToolID)
    case result(ToolID, Int)
    case fact(FactID)
    case variable(VariableID)
    case cue(CueID)
    case walkthrough(String)
  }

  public var place: Place
  public var kind: Kind

  public init(_ place: Place, _ kind: Kind) {
    self.place = place
    self.kind = kind
  }
}

extension ScenarioFault {
  public enum Kind: Sendable, Hashable {
    /// No conversation comes to the state or the end.
    case unreachable
    /// From here nothing leads to an end but giving up, or a breach.
    case deadEnd(isStart: Bool)
    case neverHolds(Contradiction)
    case alwaysHolds
    /// Whenever it could happen, an earlier one of its list happens instead.
    case behind(Place)
    /// A hidden fact that nothing tells.
    case untold
    /// A fact that no text and no guard names.
    case unusedFact
    /// A number that no guard asks for.
    case unusedVariable
    /// A tool that no guard and no check of the rubric asks for, and that changes and tells nothing.
    case idleTool
    /// Repeating something raises a number as often as the trainee likes.
    ///
    /// The states that are gone through, the first once; a single one for a reaction there, none for
    /// one anywhere.
    case farmable(VariableID, through: [StateID])
    /// A guard or the form names a cue that nothing anybody says can match.
    case deafCue
    /// A reply to choose from in which nothing is understood.
    case unclearChoice(String)
    /// All replies to choose from have one and the same effect.
    case sameChoices
    /// The guided level is wanted, and there is nothing to choose from.
    case noChoices
    case missingManner(Manner.Kind)
    /// Whoever practises twice hears the same first words.
    case oneOpening
    case noLesson
    /// A resolved end is worth less than that abandoned one.
    case worthLess(than: StateID)
    /// Position among the steps, and what went wrong there.
    case walkthroughFails(step: Int, String)
    /// The script stops before the conversation has ended, so it has no score.
    case walkthroughUnfinished
    case noWalkthrough(Walkthrough.Quality)
    /// A walkthrough of this quality does not score more than that one of a lesser quality.
    case walkthroughOrder(Walkthrough.Quality, Double, than: String, Walkthrough.Quality, Double)
    /// The walkthroughs take too few of the transitions.
    case lowCoverage(touched: Int, all: Int)
    /// Every play that the search knows was tried, and none came here, though guards allow it.
    case neverPlayed
    /// No play that was tried passes, walkthroughs included.
    case beyondMastery(best: Double, needed: Double)
  }

  /// Why a guard cannot hold.
  public enum Contradiction: Sendable, Hashable {
    /// The number never leaves these bounds.
    case outOfReach(VariableID, ClosedRange<Int>)
    /// The parts of the guard ask for values that no number has at once.
    case bounds(VariableID)
    /// A part is asked for and ruled out.
    case ruledOut
    /// One step uses one tool, and with one value for each of its entries.
    case twoUses
    /// A reply, the use of a tool, a wait and leaving are different steps.
    case differentSteps
    case untold(FactID)
    case unreachable(StateID)
    /// The conversation comes to the state at most so often.
    case visits(StateID, most: Int)
    case deaf(CueID)
    case noOption(String, argument: String)
    /// There is nothing of that name.
    case unknown(String)
    /// None of something that always holds.
    case noneOfAlways
    /// Any of nothing.
    case empty
  }
}

extension ScenarioFault {
  /// True when the scenario must not be published so.
  public var isError: Bool {
    switch kind {
    case .deadEnd(let isStart): isStart
    case .neverHolds(.noOption), .neverHolds(.unknown): true
    case .noChoices, .walkthroughFails, .walkthroughOrder: true
    default: false
    }
  }
}
