internal import Curricula
internal import Foundation
internal import Reviews
internal import Rubrics
internal import Scoring
internal import Simulations
internal import Storage

extension House {
  /// What comes out of masked words: cards anew, and quizzes and plays where the same comes out.
  func scoresAgain(_ changed: ErasedRows) throws -> ScoresAgain {
    var again = ScoresAgain()
    var engines: [String: RubricEngine] = [:]
    for interaction in changed.interactions.sorted() {
      try scoreAgain(interaction, &engines, &again)
    }
    for attempt in changed.attempts.sorted() { try scoreAgain(attempt: attempt, &again) }
    for play in changed.plays.sorted() { try playAgain(play, &engines, &again) }
    return again
  }

  private func scoreAgain(
    _ number: Int64, _ engines: inout [String: RubricEngine], _ again: inout ScoresAgain
  ) throws {
    guard let interaction = try store.interaction(number) else { return }
    for stored in try store.scorecards(about: number) where stored.engine == engineVersion {
      let key = "\(stored.publication)/\(stored.rubric)"
      if engines[key] == nil,
        let published = try? published(stored.publication),
        let rubric = published.curriculum.rubric(RubricID(stored.rubric))
      {
        engines[key] = RubricEngine([rubric], fitted: published.models)
      }
      guard let engine = engines[key],
        let card = evaluate(interaction, engine).first(where: { $0.segment == stored.segment })?
          .card
      else { continue }
      let new = try NewScorecard(card, segment: stored.segment, of: stored.publication)
      again.cards[stored.id] = new
      guard !stored.hasNumbers(of: card) else { continue }
      again.differing.insert(stored.id)
      try markAgain(stored, card, &again)
    }
  }

  /// What stands as the machine's beside the marks of the reviews of a card.
  private func markAgain(
    _ stored: StoredScorecard, _ card: Scorecard, _ again: inout ScoresAgain
  ) throws {
    for review in try store.countedReviews(
      ofInteraction: stored.interaction, segment: stored.segment, rubric: stored.rubric,
      publication: stored.publication)
    {
      guard
        let rubric = try published(stored.publication).curriculum.rubric(RubricID(stored.rubric)),
        let score = try store.reviewScores(of: review.id).last
      else { continue }
      let answers = Dictionary(
        score.answers.map { ($0.criterion, $0) }, uniquingKeysWith: { one, _ in one })
      let form =
        review.purpose == "quality"
        ? ReviewForm(rubric) : ReviewForm(rubric, asking: Array(answers.keys))
      let saved = try store.reviewAnswers(of: review.id)
      let summary = form.summary(
        answers, channel: review.channel, machine: card, saw: saw(saved), blind: blind(saved))
      again.machineMarks += summary.marks.map {
        .init(review: review.id, criterion: $0.criterion.rawValue, machine: $0.machine)
      }
    }
  }

  private func scoreAgain(attempt: Int64, _ again: inout ScoresAgain) throws {
    guard let stored = try store.submission(of: attempt) else { return }
    if stored.engine == quizEngineVersion {
      let score = (try? quiz(of: stored, through: nil)).map { stored.score($0, upTo: nil) }
      if let score, isSame(score, stored.score, stored.share, stored.isPassed) {
        again.submissions[attempt] = score
      } else {
        again.frozen.insert("submission/\(attempt)")
      }
    }
    for rescore in stored.rescores where rescore.engine == quizEngineVersion {
      let score = (try? quiz(of: stored, through: rescore.id)).map {
        stored.score($0, upTo: rescore.confirmation)
      }
      if let score, isSame(score, rescore.score, rescore.share, rescore.isPassed) {
        again.rescores[rescore.id] = score
      } else {
        again.frozen.insert("rescore/\(rescore.id)")
      }
    }
  }

  /// Whether all that decisions ask of a score is as it was.
  private func isSame(
    _ score: QuizScore, _ text: String, _ share: Double, _ isPassed: Bool
  ) -> Bool {
    guard let kept = try? storedScore(text) else { return false }
    return min(1, score.share ?? 0) == share && score.isPassed == isPassed
      && score.isProvisional == kept.isProvisional && score.isPractice == kept.isPractice
      && score.mark == kept.mark && score.cutError == kept.cutError
  }

  private func playAgain(
    _ number: Int64, _ engines: inout [String: RubricEngine], _ again: inout ScoresAgain
  ) throws {
    guard let stored = try store.playResult(of: number) else { return }
    let isComparable = stored.simulation == simulationVersion && stored.engine == engineVersion
    if isComparable, let play = try? goneAgain(stored) {
      again.plays.append(play)
      return
    }
    if isComparable { again.frozen.insert("playResult/\(number)") }
    for interaction in try store.conversations(ofPlay: number) {
      try scoreAgain(interaction, &engines, &again)
    }
  }

  /// A play with the masked words; nothing where it takes another course.
  private func goneAgain(_ stored: StoredPlayResult) throws -> ScoresAgain.PlayAgain? {
    let sitting = try sitting(stored.play)
    if sitting.differences.contains(where: \.isRefusal) { return nil }
    let ended = try finished(sitting, agent: "person/\(stored.play.person)")
    guard ended.result.share == stored.share, ended.result.isPassed == stored.isPassed,
      ended.result.isProvisional == stored.isProvisional
    else { return nil }
    let steps = try outcomesAgain(try store.playSteps(of: stored.play.id), of: stored.play)
    return .init(play: stored.play.id, steps: steps, ended: ended)
  }

  /// Every step with what comes of it now.
  private func outcomesAgain(
    _ steps: [StoredPlayStep], of play: StoredPlay
  ) throws -> [StoredPlayStep] {
    let version = try published(play.publication)
    guard let part = version.curriculum.module(play.module)?.scenario(play.part),
      var queue = queue(part, of: version, play.setup)
    else { throw LearningFault.lostVersion(play.publication) }
    return try steps.map { step in
      var step = step
      step.outcome = try queue.take(step.input, with: step.customer)
      return step
    }
  }
}

extension StoredScorecard {
  /// Whether lists and figures show the same of a card.
  fileprivate func hasNumbers(of card: Scorecard) -> Bool {
    var same = card
    same.agent = agent
    return agrees(with: same)
  }
}

extension PlayDifference {
  fileprivate var isRefusal: Bool { if case .refused = self { true } else { false } }
}
