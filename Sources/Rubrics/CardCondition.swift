/// What the marks of earlier criteria must be for a criterion to be on the card at all.
///
/// It holds, fails, or cannot be told while a mark that it rests on is undetermined.
public indirect enum CardCondition: Sendable, Hashable, Codable {
  case all([CardCondition])
  case any([CardCondition])
  /// Holds when none of them does.
  case none([CardCondition])
  case marked(CriterionID, Answer)

  public enum Answer: Sendable, Hashable, Codable {
    /// The best level, the worst, and any between.
    case met, notMet, partlyMet
    case notApplicable, notShown, undetermined
    case level(LevelID)
  }
}

extension CardCondition {
  /// Every criterion that the condition names, in the order it names them.
  public var criteria: [CriterionID] {
    switch self {
    case .all(let parts), .any(let parts), .none(let parts): parts.flatMap(\.criteria)
    case .marked(let criterion, _): [criterion]
    }
  }
}
