internal import Curricula
internal import Rubrics

/// What of a play's past and present decides how it can go on, as numbers.
struct PlayOutline {
  private let engine: ScenarioEngine
  private var saidCues: [Int] = []
  private var uses: [PreparedGuard] = []
  /// The most visits that any guard tells apart, by state.
  private var mostVisits: [Int: Int] = [:]
  private var mostTurns = 0
  /// For each reaction how often it makes a difference; reactions without a limit make none.
  private var mostFirings: [Int: Int] = [:]

  init(_ engine: ScenarioEngine) {
    self.engine = engine
    var said: Set<Int> = []
    var guards: [PreparedGuard] = []
    for list in [engine.anywhere] + engine.states.map(\.own) {
      for reaction in list.reactions {
        if let condition = reaction.when { guards.append(condition) }
        switch reaction.repetition {
        case .times(let most): mostFirings[reaction.number] = most
        case .answer: mostFirings[reaction.number] = 1
        case .always: break
        }
      }
      guards += list.transitions.compactMap(\.when)
    }
    for tool in engine.scenario.tools {
      guards += engine.tools[tool.id]?.results.compactMap(\.when) ?? []
    }
    while let part = guards.popLast() {
      switch part {
      case .all(let parts), .any(let parts), .none(let parts): guards += parts
      case .said(let cue): said.insert(cue)
      case .did: uses.append(part)
      case .visited(let state, let count):
        mostVisits[state] = max(mostVisits[state] ?? 0, count)
      case .value(.turns, let range):
        for bound in [range.lowerBound, range.upperBound] where bound < 1_000 && bound > 0 {
          mostTurns = max(mostTurns, bound + 1)
        }
      default: break
      }
    }
    saidCues = said.sorted()
  }

  func key(of play: Play) -> [Int] {
    var key: [Int] = []
    key.reserveCapacity(12 + play.values.count + 2 * play.fired.count)
    switch play.place {
    case .state: key.append(play.stateNumber)
    case .end(let id): key.append(-1 - (engine.endNumbers[id] ?? 0))
    }
    key.append(play.mood)
    key.append(play.patience)
    key.append(min(play.unclear, 2) * 2 + (play.isOnHold ? 1 : 0))
    key.append(min(play.replies, mostTurns))
    key += play.values
    key += bits(engine.scenario.facts) { play.toldIn[$0.id] != nil }
    key += bits(saidCues) { play.saidCues[$0] }
    key += bits(uses) { play.holds($0, Happening()) }
    add(play.fired, upTo: mostFirings, to: &key)
    add(play.visits, upTo: mostVisits, to: &key)
    return key
  }

  /// What happened of what counts, in order, with how often as far as that counts.
  private func add(_ counts: [Int: Int], upTo most: [Int: Int], to key: inout [Int]) {
    for number in counts.keys.sorted() {
      if let most = most[number], most > 0 {
        key.append(number)
        key.append(min(counts[number] ?? 0, most))
      }
    }
    key.append(-1)
  }

  /// One bit for each thing, 60 to a number.
  private func bits<Thing>(_ things: [Thing], _ isSet: (Thing) -> Bool) -> [Int] {
    var words = [Int](repeating: 0, count: (things.count + 59) / 60)
    for (place, thing) in things.enumerated() where isSet(thing) {
      words[place / 60] |= 1 << (place % 60)
    }
    return words
  }
}
