internal import Rubrics

/// A simulated customer, or several at once, as a part of a module.
public struct ScenarioPart: Sendable, Hashable, Codable {
  public var id: PartID
  public var title: String
  public var builds: [CompetencyID]
  public var moveOn: MoveOn
  public var summary: String
  /// Several are played at once, in one queue.
  public var scenarios: [ScenarioID]
  public var level: PlayLevel
  /// The share, 0 to 1, that the mean of the plays must reach; nothing for the scenario's own.
  public var masteryScore: Double?

  public init(
    id: PartID, title: String, builds: [CompetencyID] = [], moveOn: MoveOn = .passed,
    summary: String = "", scenarios: [ScenarioID], level: PlayLevel = .free,
    masteryScore: Double? = nil
  ) {
    self.id = id
    self.title = title
    self.builds = builds
    self.moveOn = moveOn
    self.summary = summary
    self.scenarios = scenarios
    self.level = level
    self.masteryScore = masteryScore
  }
}
