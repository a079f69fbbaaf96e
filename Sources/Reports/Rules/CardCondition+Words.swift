internal import Rubrics

extension CardCondition {
  /// What the marks of earlier criteria must be, with the criteria by their titles.
  func clause(_ titles: [CriterionID: String]) -> Clause {
    switch self {
    case .all(let parts): group(parts, titles, "all of these hold")
    case .any(let parts): group(parts, titles, "at least one of these holds")
    case .none(let parts):
      Clause(text: "none of these holds", parts: parts.map { $0.clause(titles) })
    case .marked(let criterion, let answer):
      Clause(text: "“\(titles[criterion] ?? criterion.rawValue)” is \(answer.words)")
    }
  }

  private func group(
    _ parts: [CardCondition], _ titles: [CriterionID: String], _ heading: String
  ) -> Clause {
    parts.count == 1
      ? parts[0].clause(titles) : Clause(text: heading, parts: parts.map { $0.clause(titles) })
  }
}

extension CardCondition.Answer {
  fileprivate var words: String {
    switch self {
    case .met: "met"
    case .notMet: "not met"
    case .partlyMet: "partly met"
    case .notApplicable: "not applicable"
    case .notShown: "not on the card"
    case .undetermined: "not decided"
    case .level(let level): "at the level “\(level)”"
    }
  }
}
