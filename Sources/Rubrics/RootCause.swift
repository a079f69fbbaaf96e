/// A reason for a mark that reviewers pick from a list, so that causes can be counted.
public struct RootCause: Sendable, Hashable, Codable {
  public var id: RootCauseID
  public var title: String
  /// The levels it is offered for; empty means for every level but the best.
  public var levels: [LevelID]

  public init(id: RootCauseID, title: String, levels: [LevelID] = []) {
    self.id = id
    self.title = title
    self.levels = levels
  }
}

extension Rubric {
  /// The causes that a reviewer may name for a level of a criterion: the criterion's own, then those
  /// that the rubric shares.
  public func rootCauses(of criterion: Criterion, at level: LevelID) -> [RootCause] {
    (criterion.rootCauses + rootCauses).filter {
      $0.levels.isEmpty ? level != criterion.levels.last?.id : $0.levels.contains(level)
    }
  }
}
