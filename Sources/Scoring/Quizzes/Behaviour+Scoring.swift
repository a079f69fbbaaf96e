public import Curricula

extension Quiz.Behaviour {
  /// What the answers to one item earn together.
  ///
  /// - Parameter answers: in the order they came.
  public func score(_ answers: [Answer], of item: Item) -> ItemScore {
    switch self {
    case .deferred: item.score(answers.last?.response)
    case .immediate: item.score(answers.first?.response)
    case .tries(let most, let penalty): tried(answers.prefix(most).map(\.response), penalty, item)
    case .certainty: certain(answers.last, item)
    }
  }

  /// The best try, each with a share taken off for every try before it that was not fully right.
  ///
  /// Moodle's adaptive and interactive behaviours: max over tries of (fraction − penalty · wrong
  /// tries before).
  private func tried(_ responses: [Response], _ penalty: Double, _ item: Item) -> ItemScore {
    var best = item.score(nil)
    var worth = -Double.infinity
    var wrong = 0
    for response in responses {
      guard let share = item.share(of: response) else { continue }
      if share - penalty * Double(wrong) > worth {
        worth = share - penalty * Double(wrong)
        best = item.score(response)
        if wrong > 0, penalty > 0 {
          let loss = -penalty * Double(wrong) * item.points
          best.earned += loss
          best.reasons.append(
            ItemScore.Reason(
              "\(wrong) \(wrong == 1 ? "try" : "tries") before it \(wrong == 1 ? "was" : "were") "
                + "not right; each takes \(percent(penalty)) of the points.", points: loss))
          if best.status == .correct { best.status = .partlyCorrect }
        }
      }
      if share >= 1 - 1e-9 { break }
      wrong += 1
    }
    best.tries = responses.count
    return best
  }

  /// Certainty-based marking: right earns 1, 2 or 3 thirds of the points, wrong takes 0, 2 or 6.
  ///
  /// Gardner-Medwin's marks as Moodle uses them, over 3, so that a right answer of somebody who is
  /// certain earns all points. An answer that is partly right earns its part; without a certainty
  /// the lowest is taken.
  private func certain(_ answer: Answer?, _ item: Item) -> ItemScore {
    var score = item.score(answer?.response)
    guard let answer, let share = item.share(of: answer.response) else { return score }
    let certainty = answer.certainty ?? .guessing
    // 0 − 0 is 0, where −0 would be stored as "-0".
    let factor = share > 1e-9 ? share * certainty.reward / 3 : (0 - certainty.loss) / 3
    let earned = factor * item.points
    score.reasons.append(
      ItemScore.Reason(
        "You were \(certainty.words): \(share > 1e-9 ? "what is right" : "a wrong answer") "
          + (share > 1e-9
            ? "earns \(decimal(certainty.reward)) of 3."
            : certainty.loss == 0
              ? "costs nothing." : "costs \(decimal(certainty.loss)) of 3."),
        points: earned - score.earned))
    score.earned = earned
    score.certainty = certainty
    return score
  }
}

extension Certainty {
  var reward: Double { Double(rawValue) }

  var loss: Double {
    switch self {
    case .guessing: 0
    case .fairlySure: 2
    case .certain: 6
    }
  }

  /// As it stands in "you were …".
  public var words: String {
    switch self {
    case .guessing: "guessing"
    case .fairlySure: "fairly sure"
    case .certain: "certain"
    }
  }
}
