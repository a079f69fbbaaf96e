internal import Curricula
internal import Rubrics

/// What of a play's past and present decides how it can go on, as numbers.
struct PlayOutline {
  private let engine: ScenarioEngine
  private var saidCues: [Int] = []
  private var uses: [PreparedGuard] = []
  /// The most visits that any guard tells apart, by state.
  private var visits: [(state: Int, most: Int)] = []
  private var mostTurns = 0
  /// For each reaction how often it makes a difference; reactions without a limit make none.
  private var firings: [(number: Int, most: Int)] = []

  init(_ engine: ScenarioEngine) {
    self.engine = engine
    var said: Set<Int> = []
    var mostVisits: [Int: Int] = [:]
    var guards: [PreparedGuard] = []
    for list in [engine.anywhere] + engine.states.map(\.own) {
      for reaction in list.reactions {
        if let condition = reaction.when { guards.append(condition) }
        switch reaction.repetition {
        case .times(let most): firings.append((reaction.number, min(most, 8)))
        case .answer: firings.append((reaction.number, 1))
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
        mostVisits[state] = max(mostVisits[state] ?? 0, min(count, 16))
      case .value(.turns, let range):
        for bound in [range.lowerBound, range.upperBound] where bound < 1_000 && bound > 0 {
          mostTurns = max(mostTurns, bound + 1)
        }
      default: break
      }
    }
    saidCues = said.sorted()
    visits = mostVisits.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  func key(of play: Play) -> [Int] {
    var key: [Int] = []
    key.reserveCapacity(8 + play.values.count + firings.count / 16 + visits.count)
    switch play.place {
    case .state: key.append(play.stateNumber)
    case .end(let id): key.append(-1 - (engine.endNumbers[id] ?? 0))
    }
    key.append(play.mood)
    key.append(play.patience)
    key.append(min(play.unclear, 2) * 2 + (play.isOnHold ? 1 : 0))
    key.append(min(play.replies, mostTurns))
    key += play.values
    var bits = Bits()
    for fact in engine.scenario.facts { bits.add(play.toldIn[fact.id] == nil ? 0 : 1, 1) }
    for cue in saidCues { bits.add(play.saidCues[cue] ? 1 : 0, 1) }
    for use in uses { bits.add(play.holds(use, Happening()) ? 1 : 0, 1) }
    for (number, most) in firings { bits.add(min(play.fired[number], most), most) }
    for (state, most) in visits { bits.add(min(play.visits[state], most), most) }
    return key + bits.words
  }
}

/// Small numbers side by side in few large ones.
private struct Bits {
  private(set) var words: [Int] = [0]
  private var room = 60

  mutating func add(_ value: Int, _ most: Int) {
    let width = most < 2 ? 1 : most < 4 ? 2 : most < 8 ? 3 : 5
    if room < width {
      words.append(0)
      room = 60
    }
    words[words.count - 1] = words[words.count - 1] << width | value
    room -= width
  }
}
