public import Curricula

/// A play as it was: everything that is needed to play it again, and what came of it then.
public struct PlayRecord: Sendable, Hashable, Codable {
  public var scenario: ScenarioID
  public var simulation: Int
  public var setup: PlaySetup
  public var steps: [PlayStep]

  public init(_ play: Play) {
    scenario = play.scenario.id
    simulation = simulationVersion
    setup = play.setup
    steps = play.steps
  }
}

/// What is different when a recorded play is played again.
public enum PlayDifference: Sendable, Hashable, Codable {
  /// The step was taken then and is refused now.
  case refused(step: Int, because: String)
  case step(Int, Aspect, was: String, isNow: String)

  public enum Aspect: String, Sendable, Hashable, Codable {
    case understood, said, shown, numbers, place, choices, time
    /// All that can be seen is the same, and what is kept of why is not.
    case reasons
  }
}

extension PlayRecord {
  /// Plays the recorded inputs again.
  ///
  /// - Returns: the play, as far as it went, and every difference; none when all is as it was.
  public func replay(with engine: ScenarioEngine) -> (play: Play, differences: [PlayDifference]) {
    var play = Play(engine, setup)
    var differences = differences(steps.first, play.steps.first)
    for step in steps.dropFirst() {
      guard let input = step.input else { continue }
      do throws(PlayFault) {
        differences += self.differences(step, try play.take(input))
      } catch {
        differences.append(.refused(step: step.number, because: error.sentence))
        break
      }
    }
    return (play, differences)
  }

  private func differences(_ was: PlayStep?, _ now: PlayStep?) -> [PlayDifference] {
    guard let was, let now else { return [] }
    return Simulations.differences(from: was, to: now)
  }
}

/// What is different between a step as it was and as it is now.
public func differences(from was: PlayStep, to now: PlayStep) -> [PlayDifference] {
  if was == now { return [] }
  var found: [PlayDifference] = []
  func compare(_ aspect: PlayDifference.Aspect, _ one: String, _ other: String) {
    if one != other { found.append(.step(was.number, aspect, was: one, isNow: other)) }
  }
  compare(
    .understood, was.understood.map(\.title).joined(separator: ", "),
    now.understood.map(\.title).joined(separator: ", "))
  compare(.said, was.said.joined(separator: " "), now.said.joined(separator: " "))
  compare(.shown, was.shown ?? "", now.shown ?? "")
  compare(.numbers, was.numbers, now.numbers)
  compare(.place, was.move.map { "\($0.to)" } ?? "", now.move.map { "\($0.to)" } ?? "")
  compare(.choices, String(was.offersChoices), String(now.offersChoices))
  compare(.time, "\(was.at) to \(was.until) ms", "\(now.at) to \(now.until) ms")
  // Nothing that differs may pass for the same.
  if found.isEmpty { found.append(.step(was.number, .reasons, was: "", isNow: "")) }
  return found
}

extension PlayStep {
  fileprivate var numbers: String {
    effects.map { "\($0.variable) \($0.from) → \($0.to)" }.joined(separator: ", ")
  }
}
