internal import Curricula
internal import Simulations
internal import Synchronization

/// Scenarios made ready to be played, of the versions that this process has read.
///
/// Making one takes a tenth of a second and more, for all cues of the scenario and its rubric are
/// put into one automaton; taking a step takes a thousandth. Bounded, because a school has many
/// versions in time: the one that nobody has asked for longest goes.
final class EngineCache: Sendable {
  static let limit = 48

  private struct Key: Hashable {
    /// Of the version's content.
    var hash: String
    var scenario: ScenarioID
  }

  private struct State {
    var engines: [Key: (engine: ScenarioEngine, asked: Int)] = [:]
    var asked = 0

    mutating func engine(for key: Key) -> ScenarioEngine? {
      asked += 1
      engines[key]?.asked = asked
      return engines[key]?.engine
    }

    mutating func keep(_ engine: ScenarioEngine, for key: Key) {
      engines[key] = (engine, asked)
      guard engines.count > EngineCache.limit,
        let oldest = engines.min(by: { $0.value.asked < $1.value.asked })
      else { return }
      engines[oldest.key] = nil
    }
  }

  private let state = Mutex(State())

  /// The engine of a scenario; nothing when the version has no such scenario.
  func engine(_ scenario: ScenarioID, of version: PublishedCurriculum) -> ScenarioEngine? {
    let key = Key(hash: version.contentHash, scenario: scenario)
    if let known = state.withLock({ $0.engine(for: key) }) { return known }
    // Made without the lock: whoever plays another scenario need not wait.
    guard let made = version.curriculum.engine(scenario, fitted: version.models) else { return nil }
    state.withLock { $0.keep(made, for: key) }
    return made
  }

  var count: Int { state.withLock { $0.engines.count } }

  func has(_ scenario: ScenarioID, of hash: String) -> Bool {
    state.withLock { $0.engines[Key(hash: hash, scenario: scenario)] != nil }
  }
}
