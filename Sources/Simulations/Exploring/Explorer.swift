internal import Curricula
internal import Rubrics

/// The search at work: the play of the rarest place goes on first, of equals the shortest.
struct Explorer {
  let engine: ScenarioEngine
  let budget: Exploration.Budget
  let setup: PlaySetup
  private var memo = PlayMemo()
  private let walkthroughs: [Walkthrough]
  private var alphabet: PlayAlphabet
  private let outline: PlayOutline
  private var seen: Set<[Int]> = []
  private var frontier = Frontier()
  /// How many plays have come to each place.
  private var arrivals: [Play.Place: Int] = [:]
  private var candidates: [StateID: EndCandidates] = [:]
  private var result = Exploration(states: [], ends: [], steps: 0, isExhaustive: true)

  init(
    _ engine: ScenarioEngine, _ walkthroughs: [Walkthrough], seed: UInt64,
    _ budget: Exploration.Budget
  ) {
    self.engine = engine
    self.budget = budget
    self.walkthroughs = walkthroughs
    setup = PlaySetup(seed: seed, level: .free)
    alphabet = PlayAlphabet(engine, walkthroughs, &memo)
    outline = PlayOutline(engine)
  }

  mutating func explore() -> Exploration {
    keep(Play(engine, setup))
    while let play = frontier.next(), result.steps < budget.steps {
      goOn(with: play)
    }
    if !frontier.isEmpty { result.isExhaustive = false }
    let scenario = engine.scenario
    result.states = scenario.states.map(\.id).filter { arrivals[.state($0)] != nil }
    score()
    return result
  }

  private mutating func goOn(with play: Play) {
    for input in alphabet.inputs(for: play, &memo) {
      guard result.steps < budget.steps else {
        result.isExhaustive = false
        return
      }
      var next = play
      guard (try? next.take(input, &memo)) != nil else { continue }
      result.steps += 1
      keep(next)
    }
  }

  private mutating func keep(_ play: Play) {
    guard seen.insert(outline.key(of: play)).inserted else {
      if case .end(let id) = play.place { candidates[id, default: EndCandidates()].add(play) }
      return
    }
    let count = arrivals[play.place, default: 0]
    arrivals[play.place] = count + 1
    switch play.place {
    case .end(let id): candidates[id, default: EndCandidates()].add(play)
    case .state(let id):
      if count < mostSamples { result.visited[id, default: []].append(play) }
      guard play.steps.count < longestPlay, frontier.count < budget.plays else {
        result.isExhaustive = false
        return
      }
      frontier.add(play, rank: count)
    }
  }

  /// Scores some plays to each end and all walkthroughs, and tries to word the best one better.
  private mutating func score() {
    var open = budget.scored
    func found(_ play: Play) -> Exploration.Found? {
      guard let end = play.end else { return nil }
      return Exploration.Found(
        setup: play.setup, inputs: play.steps.compactMap(\.input), end: end.id,
        outcome: end.outcome)
    }
    var scored: [(Exploration.Found, Double)] = []
    func take(_ play: Play) {
      guard var found = found(play) else { return }
      found.score = play.score(&memo)
      if let share = found.score?.share { scored.append((found, share)) }
    }
    for walkthrough in walkthroughs {
      take(walkthrough.play(with: engine).play)
    }
    let reached = engine.scenario.ends.compactMap { candidates[$0.id] }
    for play in reached.compactMap(\.shortest) {
      take(wrappedUp(play, well: true))
      if let found = scored.last?.0 { result.ends.append(found) }
    }
    let depth = reached.map(\.plays.count).max() ?? 0
    for number in 0..<depth {
      for each in reached where number < each.plays.count && open > 0 {
        open -= 2
        take(wrappedUp(each.plays[number], well: true))
        take(wrappedUp(each.plays[number], well: false))
      }
    }
    result.worst = scored.min { $0.1 < $1.1 }?.0
    result.best = scored.max { $0.1 < $1.1 }?.0
    if let best = result.best { result.best = worded(best) }
  }

  private func wrappedUp(_ play: Play, well: Bool) -> Play {
    guard let end = play.end, let wrapUp = engine.scenario.wrapUp, play.form == nil else {
      return play
    }
    var play = play
    let fields = well ? wrapUp.rightForm(after: end.id, alphabet, engine) : [:]
    _ = try? play.take(PlayInput(.wrapsUp(fields), elapsed: 30_000))
    return play
  }

  /// Adds, as long as it helps, what the rubric listens for to the replies of a play.
  private mutating func worded(_ found: Exploration.Found) -> Exploration.Found {
    var best = found
    var open = budget.wordings
    let samples = alphabet.rubricSamples
    for sample in samples {
      for place in best.inputs.indices.reversed() where open > 0 {
        guard best.score?.share ?? 0 < 1, case .says(let text) = best.inputs[place].act else {
          continue
        }
        open -= 1
        var inputs = best.inputs
        inputs[place].act = .says(text.isEmpty ? sample : text + " " + sample)
        guard let next = played(inputs, best.setup), let share = next.score?.share,
          share > best.score?.share ?? 0
        else { continue }
        best = next
        break
      }
    }
    return best
  }

  private mutating func played(_ inputs: [PlayInput], _ setup: PlaySetup) -> Exploration.Found? {
    var play = Play(engine, setup)
    for input in inputs {
      guard (try? play.take(input, &memo)) != nil else { return nil }
    }
    guard let end = play.end else { return nil }
    return Exploration.Found(
      setup: setup, inputs: inputs, end: end.id, outcome: end.outcome, score: play.score(&memo))
  }
}

/// Longer plays are not gone on with; nobody talks with one customer for so long.
private let longestPlay = 1_000
/// Plays that are kept of each state for trying its choices.
private let mostSamples = 2

/// Plays to one end that may be its best or its worst.
private struct EndCandidates {
  private(set) var plays: [Play] = []
  private(set) var shortest: Play?

  /// Keeps the shortest, the happiest and the unhappiest.
  mutating func add(_ play: Play) {
    if play.steps.count < shortest?.steps.count ?? .max { shortest = play }
    plays.append(play)
    guard plays.count > 2 * most else { return }
    let ordered = plays.enumerated().sorted { one, other in
      (one.element.mood, -one.element.steps.count, one.offset)
        < (other.element.mood, -other.element.steps.count, other.offset)
    }.map(\.element)
    plays = ordered.suffix(most / 2).reversed() + ordered.prefix(most / 2)
  }

  private let most = 8
}
