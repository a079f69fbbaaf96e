internal import Curricula
internal import Rubrics
internal import Scoring

/// What is worth trying in the states of a scenario.
struct PlayAlphabet {
  private let engine: ScenarioEngine
  /// What walkthroughs say, the good ones first; facts in braces.
  let replies: [String]
  /// A text that each cue is heard in that matters, by the cue's number; otherwise empty.
  let samples: [String]
  /// Texts for the cues that the rubric listens for.
  let rubricSamples: [String]
  /// Uses of tools that guards ask for, and others; entries with facts in braces.
  let uses: [PlayInput.Act]
  private let states: [StateAlphabet]
  private var filled: [Place: [KnowingInput]] = [:]
  /// Facts that every trainee sees from the beginning.
  private let openFacts: Set<FactID>

  private struct Place: Hashable {
    var state: Int
    var seed: UInt64
  }

  /// An input, and the facts that one must know to give it.
  private struct KnowingInput {
    var input: PlayInput
    var needs: [FactID]
  }

  /// What is tried in one state, whatever the facts are.
  private struct StateAlphabet {
    var texts: [String]
    var waits: [Int]
    /// What decides how a reply is answered there.
    var cues: Set<Int>
    var facts: Set<FactID>
  }

  init(_ engine: ScenarioEngine, _ walkthroughs: [Walkthrough], _ memo: inout PlayMemo) {
    self.engine = engine
    let scenario = engine.scenario
    let replies = Self.replies(of: walkthroughs)
    let anywhere = scenario.anywhere.guards
    let all =
      anywhere + scenario.states.flatMap { $0.own.guards }
      + scenario.tools.flatMap { $0.results.compactMap(\.when) }
    openFacts = Set(
      [scenario.customer.name, scenario.brief].flatMap {
        Template($0, known: engine.factIDs).facts
      })
    uses = scenario.tools.flatMap { $0.uses(asked: all, facts: scenario.facts) }
    rubricSamples = (engine.rubric?.cues ?? []).compactMap { $0.candidates.first }.withoutRepeats
    let samples = Self.samples(engine, &memo)
    self.replies = replies
    self.samples = samples
    let repliesOfCue = Self.index(replies, engine, &memo)
    func cues(_ guards: [Guard]) -> Set<Int> {
      Set(guards.flatMap(\.cues).compactMap { engine.cueNumbers[$0] })
    }
    func texts(_ guards: [Guard]) -> [String] {
      let known = cues(guards).sorted().flatMap { repliesOfCue[$0]?.prefix(mostReplies) ?? [] }
      let asked = guards.flatMap(\.ways).compactMap { $0.text(samples, engine.cueNumbers) }
      return known.sorted().map { replies[$0] } + asked
    }
    let said = Set(
      all.flatMap(\.parts).compactMap { part -> Int? in
        if case .said(let cue) = part { engine.cueNumbers[cue] } else { nil }
      })
    let silence = engine.manners[.silence]?.limit
    let textsAnywhere = texts(anywhere)
    let cuesAnywhere = cues(anywhere)
    states = scenario.states.map { state in
      let own = state.own.guards
      let parts = (anywhere + own).flatMap(\.parts)
      let waits = parts.compactMap {
        if case .waits(let seconds) = $0 { PlayInput.longer(than: seconds) } else { nil }
      }
      return StateAlphabet(
        texts: (state.choices + texts(own) + textsAnywhere + [unclearReply]).withoutRepeats,
        waits: Set(waits + (silence.map { [PlayInput.longer(than: $0)] } ?? [])).sorted(),
        cues: said.union(cuesAnywhere).union(cues(own)),
        facts: Set(
          parts.compactMap { if case .mentions(let fact) = $0 { fact } else { nil } }))
    }
  }

  /// What walkthroughs say, the good ones' first.
  private static func replies(of walkthroughs: [Walkthrough]) -> [String] {
    var replies: [String] = []
    for quality in Walkthrough.Quality.allCases {
      for walkthrough in walkthroughs where walkthrough.quality == quality {
        for case .says(let text, _) in walkthrough.steps { replies.append(text) }
      }
    }
    return replies.withoutRepeats
  }

  /// A text for each cue that somebody listens for.
  private static func samples(_ engine: ScenarioEngine, _ memo: inout PlayMemo) -> [String] {
    var wanted = engine.listensFor
    for case .notes(let notes) in engine.scenario.wrapUp?.fields ?? [] {
      for need in notes.needs {
        if let number = engine.cueNumbers[need.cue] { wanted[number] = true }
      }
    }
    return engine.scenario.cues.enumerated().map { number, cue in
      guard wanted[number] else { return "" }
      return cue.candidates.first { memo.reading(of: $0, by: engine).cues.contains(number) } ?? ""
    }
  }

  /// The replies that each cue is heard in.
  private static func index(
    _ replies: [String], _ engine: ScenarioEngine, _ memo: inout PlayMemo
  ) -> [Int: [Int]] {
    let play = Play(engine, PlaySetup(seed: 1, level: .free))
    var index: [Int: [Int]] = [:]
    for (place, reply) in replies.enumerated() {
      for cue in memo.reading(of: play.filled(reply), by: engine).cues {
        index[cue, default: []].append(place)
      }
    }
    return index
  }

  /// What is tried next in a play, with nothing that a trainee could not know yet.
  mutating func inputs(for play: Play, _ memo: inout PlayMemo) -> [PlayInput] {
    guard !play.hasEnded, states.indices.contains(play.stateNumber) else { return [] }
    let place = Place(state: play.stateNumber, seed: play.setup.seed)
    if filled[place] == nil { filled[place] = allInputs(for: play, &memo) }
    return (filled[place] ?? []).compactMap { each in
      each.needs.allSatisfy { play.isTold($0) || openFacts.contains($0) } ? each.input : nil
    }
  }

  /// The same for all plays with these facts in this state.
  private func allInputs(for play: Play, _ memo: inout PlayMemo) -> [KnowingInput] {
    let state = states[play.stateNumber]
    var inputs: [KnowingInput] = []
    var kinds: Set<ReplyKind> = []
    for template in state.texts {
      let text = play.filled(template)
      let needs = factNames(in: template)
      let kind = ReplyKind(memo.reading(of: text, by: engine), state.cues, state.facts, needs, play)
      if kinds.insert(kind).inserted {
        inputs.append(
          KnowingInput(input: PlayInput(.says(text), elapsed: 20_000), needs: needs))
      }
    }
    inputs += uses.map { use in
      var needs: [FactID] = []
      if case .does(_, let entries) = use {
        needs = entries.values.flatMap { factNames(in: $0) }
      }
      return KnowingInput(input: PlayInput(play.filled(use), elapsed: 10_000), needs: needs)
    }
    inputs += state.waits.map {
      KnowingInput(input: PlayInput(.waits, elapsed: $0 * 1000), needs: [])
    }
    inputs.append(KnowingInput(input: PlayInput(.leaves, elapsed: 2_000), needs: []))
    return inputs
  }

  private func factNames(in text: String) -> [FactID] {
    Template(text, known: engine.factIDs).facts
  }
}

/// More replies of walkthroughs than these are not tried for one cue.
private let mostReplies = 6

/// A reply in which nothing is to be understood.
let unclearReply = "Lanterns drift over quiet meadows."

extension Cue {
  /// Texts of which one may be heard as the cue; the first ones will do.
  fileprivate var candidates: [String] {
    phraseSamples(first: 4) + (exemplars?.like.prefix(2) ?? [])
  }
}

extension Reactions {
  fileprivate var guards: [Guard] {
    reactions.compactMap(\.when) + transitions.compactMap(\.when)
  }
}

extension Array where Element: Hashable {
  var withoutRepeats: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
