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
  /// tries before). Who was right in the end is told so, whichever try earned the points.
  private func tried(_ responses: [Response], _ penalty: Double, _ item: Item) -> ItemScore {
    var best: (response: Response, worth: Double, wrong: Int)?
    var right: (response: Response, worth: Double, wrong: Int)?
    let tries = responses.compactMap { response in item.share(of: response).map { (response, $0) } }
    for (wrong, (response, share)) in tries.enumerated() {
      let worth = share - penalty * Double(wrong)
      if worth > best?.worth ?? -.infinity { best = (response, worth, wrong) }
      if share >= 1 - 1e-9 {
        right = (response, worth, wrong)
        break
      }
    }
    guard let best else {
      var score = item.score(nil)
      score.tries = responses.count
      return score
    }
    let shown = right ?? best
    var score = item.score(shown.response)
    if shown.wrong > 0, penalty > 0 {
      score.reasons.append(
        ItemScore.Reason(
          "\(shown.wrong) \(shown.wrong == 1 ? "try" : "tries") before it "
            + "\(shown.wrong == 1 ? "was" : "were") not right; each takes \(percent(penalty)) of the "
            + "points.", points: -penalty * Double(shown.wrong) * item.points))
    }
    if best.worth > shown.worth {
      score.reasons.append(
        ItemScore.Reason(
          "Your try \(best.wrong + 1) had earned more, and that counts.",
          points: (best.worth - shown.worth) * item.points))
    }
    score.earned = best.worth * item.points
    score.tries = responses.count
    return score
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
        "You were \(certainty.words): "
          + (share > 1e-9
            ? "what is right earns \(certainty.rewardWords)."
            : "a wrong answer costs \(certainty.lossWords)."),
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

  fileprivate var rewardWords: String {
    switch self {
    case .guessing: "a third of its points"
    case .fairlySure: "two thirds of its points"
    case .certain: "all of its points"
    }
  }

  fileprivate var lossWords: String {
    switch self {
    case .guessing: "nothing"
    case .fairlySure: "two thirds of the points"
    case .certain: "twice the points"
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
