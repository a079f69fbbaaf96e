public import Rubrics

/// Why something about a review was refused.
public enum ReviewFault: Error, Sendable, Hashable {
  case unknownCriterion(CriterionID, known: [CriterionID])
  case unknownLevel(LevelID, of: CriterionID, known: [LevelID])
  case causeNotOffered(RootCauseID, offered: [RootCauseID])
  /// The rubric wants a verdict on this criterion.
  case notApplicableForbidden(CriterionID)
  /// "Not applicable" needs a reason.
  case reasonMissing(CriterionID)
  case quoteOutside(turn: Int, turns: Int)
  /// The quoted words do not stand in the turn.
  case wordsNotFound(turn: Int)
  case unanswered([CriterionID])
}

extension ReviewFault {
  /// What is wrong, and what to do.
  public var sentence: String {
    switch self {
    case .unknownCriterion(let id, let known):
      "The rubric has no criterion “\(id)”. It has: \(list(known))."
    case .unknownLevel(let level, let criterion, let known):
      "“\(criterion)” has no level “\(level)”. It has: \(list(known)); “na” and “skip” are answers "
        + "too."
    case .causeNotOffered(let cause, let offered):
      offered.isEmpty
        ? "No root cause can be named for this answer, so “\(cause)” is not taken."
        : "The root cause “\(cause)” is not offered for this answer. There are: \(list(offered))."
    case .notApplicableForbidden(let id):
      "The rubric does not allow “not applicable” for “\(id)”; give a level."
    case .reasonMissing(let id): "“Not applicable” needs a reason for “\(id)”."
    case .quoteOutside(let turn, let turns):
      "There is no such place in turn \(turn + 1); the interaction has \(turns) turns."
    case .wordsNotFound(let turn):
      "Those words do not stand in turn \(turn + 1). Quote them exactly as they are shown."
    case .unanswered(let criteria):
      "Not submitted: \(list(criteria)) \(criteria.count == 1 ? "has" : "have") no answer yet."
    }
  }

  private func list(_ ids: [some Identifier]) -> String {
    ids.map(\.rawValue).joined(separator: ", ")
  }
}
