public import Curricula
internal import Rubrics

/// How much of a scenario some plays have gone through.
public struct ScenarioCoverage: Sendable, Hashable {
  /// Of one kind of thing: how many there are, and which were left out.
  public struct Part: Sendable, Hashable {
    public var all: Int
    public var untouched: [ScenarioFault.Place]

    public var touched: Int { all - untouched.count }
    /// 0 to 1; 1 where there is nothing to touch.
    public var share: Double { all == 0 ? 1 : Double(touched) / Double(all) }
  }

  public var states: Part
  public var ends: Part
  public var transitions: Part
  /// Those of `otherwise` are not among them.
  public var reactions: Part
}

extension ScenarioCoverage {
  public init(of scenario: Scenario, by plays: [Play]) {
    var tracks = ScenarioTracks()
    for play in plays { tracks.note(play) }
    self.init(of: scenario, tracks)
  }

  init(of scenario: Scenario, _ tracks: ScenarioTracks) {
    func part(_ places: [ScenarioFault.Place], _ isTouched: (ScenarioFault.Place) -> Bool) -> Part {
      Part(all: places.count, untouched: places.filter { !isTouched($0) })
    }
    let lists =
      [(nil as StateID?, scenario.anywhere)] + scenario.states.map { ($0.id as StateID?, $0.own) }
    states = part(scenario.states.map { .state($0.id) }) { tracks.places.contains($0) }
    ends = part(scenario.ends.map { .end($0.id) }) { tracks.places.contains($0) }
    transitions = part(
      lists.flatMap { id, list in list.transitions.indices.map { .transition(id, $0) } }
    ) { tracks.places.contains($0) }
    reactions = part(
      lists.flatMap { id, list in list.reactions.indices.map { .reaction(id, $0) } }
    ) { tracks.places.contains($0) }
  }
}

/// Where plays have been.
struct ScenarioTracks: Sendable {
  private(set) var places: Set<ScenarioFault.Place> = []

  mutating func note(_ play: Play) {
    if let start = play.scenario.states.first { places.insert(.state(start.id)) }
    for step in play.steps { note(step) }
    note(play.place)
  }

  mutating func note(_ step: PlayStep) {
    if let move = step.move {
      // Ends and states have names of one kind; what does not exist is never asked for.
      places.insert(.state(move.to))
      places.insert(.end(move.to))
    }
    for rule in step.rules {
      switch rule {
      case .reaction(let state, let number): places.insert(.reaction(state, number))
      case .transition(let state, let number): places.insert(.transition(state, number))
      case .otherwise, .manner, .result: break
      }
    }
  }

  private mutating func note(_ place: Play.Place) {
    switch place {
    case .state(let id): places.insert(.state(id))
    case .end(let id): places.insert(.end(id))
    }
  }
}
