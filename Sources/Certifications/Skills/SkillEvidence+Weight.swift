extension SkillEvidence.Kind {
  /// How much one observation says about a skill at work, where a reviewer's look at one criterion
  /// of a live contact is 1.
  ///
  /// | observation | weight | because |
  /// |---|---:|---|
  /// | criterion of a review, by a person | 1 | it is the work itself |
  /// | criterion of a play, by a person | 0.75 | the customer is simulated, and one may try again |
  /// | criterion of a play or review, by the machine | 0.5 | it sees wordings, not whether they help |
  /// | sign-off | 0.5 | seen at work, but written down only once it went well |
  /// | item of a quiz | 0.25 | knowing is not yet doing, and options can be guessed |
  ///
  /// The numbers are judgements, not measurements.
  public func weight(judgedBy judge: SkillEvidence.Judge) -> Double {
    switch self {
    case .quiz: 0.25
    case .signOff: 0.5
    case .play: judge == .person ? 0.75 : 0.5
    case .review: judge == .person ? 1 : 0.5
    }
  }
}

extension SkillEvidence {
  /// The weight of an item of a quiz by its points.
  ///
  /// - Parameters:
  ///   - points: what the item can earn.
  ///   - total: what all items of the quiz can earn.
  ///   - items: how many these are.
  /// - Returns: 0.25 for an item with as many points as the average one of its quiz, so that a quiz
  ///   marked out of 100 says no more than one marked out of 10; 0 where there are no points.
  public static func quizWeight(points: Double, of total: Double, items: Int) -> Double {
    guard points > 0, total > 0, items > 0, points <= total, total.isFinite else { return 0 }
    return Kind.quiz.weight(judgedBy: .key) * (points / total) * Double(items)
  }
}
