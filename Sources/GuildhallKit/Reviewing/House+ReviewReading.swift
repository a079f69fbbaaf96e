internal import Curricula
internal import Foundation
internal import Reviews
internal import Rubrics
internal import Scoring
internal import Storage
internal import Transcripts

/// Breaks between two answers that are longer than this count as this long.
private let longestThought: Double = 5 * 60

// What the verbs of reviewing share: a review as it is stored, and what lies on the desk.
extension House {
  func stored(_ number: Int64) throws -> StoredReview {
    guard let review = try store.review(number) else { throw ReviewingFault.unknownReview(number) }
    return review
  }

  /// A review that its agent can see: submitted, not void, and no calibration.
  func shown(_ number: Int64) throws -> StoredReview {
    let review = try stored(number)
    if review.state == "void" { throw ReviewingFault.voided(number) }
    guard review.state != "draft", review.purpose != "calibration" else {
      throw ReviewingFault.notSubmitted(number)
    }
    if review.state == "divided" { throw ReviewingFault.reviewersDiffer(number) }
    guard try isComplete(review) else { throw ReviewingFault.waitsForSecond(number) }
    return review
  }

  /// False while a second reviewer is waited for.
  func isComplete(_ review: StoredReview) throws -> Bool {
    if review.isCounted || review.purpose == "followUp" { return true }
    return try subject(of: review).form.rubric.reviewing.reviewers == 1
  }

  func latest(_ saved: [StoredReviewAnswer]) -> [CriterionID: ReviewAnswer] {
    Dictionary(
      saved.map { ($0.answer.criterion, $0.answer) }, uniquingKeysWith: { _, last in last })
  }

  /// The answers that count: as they were saved, or as a decision has left them.
  func currentAnswers(_ review: StoredReview) throws -> [CriterionID: ReviewAnswer] {
    guard let score = try store.reviewScores(of: review.id).last else {
      return latest(try store.reviewAnswers(of: review.id))
    }
    return Dictionary(
      score.answers.map { ($0.criterion, $0) }, uniquingKeysWith: { one, _ in one })
  }

  /// Criteria whose machine verdict had been seen before the answer that counts.
  func saw(_ saved: [StoredReviewAnswer]) -> Set<CriterionID> {
    let last = Dictionary(
      saved.map { ($0.answer.criterion, $0.sawMachine) }, uniquingKeysWith: { _, last in last })
    return Set(last.filter(\.value).keys)
  }

  /// The last answers that were given before the machine's verdict was seen.
  func blind(_ saved: [StoredReviewAnswer]) -> [CriterionID: ReviewAnswer] {
    latest(saved.filter { !$0.sawMachine })
  }

  func subject(of review: StoredReview) throws -> ReviewSubject {
    let published = try published(review.publication)
    guard let rubric = published.curriculum.rubrics.first(where: { $0.id == review.rubric }) else {
      throw LearningFault.lostVersion(review.publication)
    }
    guard let segment = try store.segment(review.segment),
      let stored = try storedWords(of: segment), let interaction = decoded(stored),
      interaction.segments.indices.contains(segment.number)
    else { throw StorageFault.unreadable("an interaction") }
    var asked: [CriterionID]?
    if let id = review.calibration { asked = try store.calibration(id)?.criteria }
    if review.purpose == "followUp", let pick = review.pick,
      let remedy = try store.pick(pick)?.remedy,
      let criterion = try store.remedies().first(where: { $0.id == remedy })?.remedy.criterion
    {
      asked = [criterion]
    }
    let card = try store.scorecard(
      of: segment, rubric: rubric.id, publication: review.publication, engine: engineVersion
    ).flatMap { try? JSONDecoder().decode(Scorecard.self, from: $0.card) }
    return ReviewSubject(
      form: ReviewForm(rubric, asking: asked), interaction: interaction,
      segment: interaction.segments[segment.number], channel: review.channel, machine: card,
      standings: try store.standings(rubric: rubric.id),
      isCalibration: review.purpose == "calibration", staysBlind: review.id % 5 == 0)
  }

  func desk(_ review: StoredReview) throws -> ReviewDesk {
    let subject = try subject(of: review)
    let roster = try roster()
    let answers = try currentAnswers(review)
    let rubric = subject.form.rubric
    let scores = try store.reviewScores(of: review.id)
    var divided: [CriterionID] = []
    if review.state == "divided", let other = try partner(of: review) {
      divided = differing(answers, try currentAnswers(other), rubric)
    }
    return ReviewDesk(
      number: review.id, reviewer: roster.name(review.reviewer), purpose: review.purpose,
      state: review.state, startedAt: review.startedAt, submittedAt: review.submittedAt,
      seconds: review.seconds, interaction: subject.interaction, segment: subject.segment,
      agent: roster.shown(review.agent), rubric: rubric,
      asked: rubric.criteria.map(\.id).filter { subject.form.asked.contains($0) },
      answers: answers, missing: subject.form.missing(answers, channel: review.channel),
      tally: subject.form.tally(answers, channel: review.channel),
      machine: try subject.visible(
        answers, isDone: review.submittedAt != nil,
        isClosed: review.calibration.map { try store.calibration($0)?.closedAt != nil } ?? true),
      divided: divided,
      disputes: try store.disputes(ofReview: review.id).map {
        report($0, given: scores.first?.answers, roster)
      },
      history: try store.reviewEvents(of: review.id).map {
        HistoryLine(what: $0.kind, text: $0.text, by: roster.name($0.doneBy), at: $0.doneAt)
      }, firstTotal: scores.first?.tally.total)
  }

  func report(
    _ dispute: StoredDispute, given answers: [ReviewAnswer]?, _ roster: WhoIsWho
  ) -> DisputeReport {
    DisputeReport(
      number: dispute.id, review: dispute.review, criterion: dispute.criterion,
      given: answers?.first { $0.criterion == dispute.criterion }?.choice,
      proposed: dispute.proposed, reason: dispute.reason, by: roster.name(dispute.disputedBy),
      at: dispute.disputedAt, decision: dispute.decision?.kind,
      choice: dispute.decision?.choice, decidedFor: dispute.decision?.reason,
      decidedBy: dispute.decision.map { roster.name($0.decidedBy) },
      decidedAt: dispute.decision?.decidedAt)
  }

  /// The other reviewer's submitted review of the same work.
  func partner(of review: StoredReview) throws -> StoredReview? {
    try store.reviews(segment: review.segment).first {
      $0.id != review.id && $0.publication == review.publication && $0.rubric == review.rubric
        && $0.purpose == "quality" && $0.reviewer != review.reviewer
        && $0.submittedAt != nil && $0.state != "void"
    }
  }

  func differing(
    _ one: [CriterionID: ReviewAnswer], _ other: [CriterionID: ReviewAnswer], _ rubric: Rubric
  ) -> [CriterionID] {
    rubric.criteria.map(\.id).filter { one[$0]?.choice.mark != other[$0]?.choice.mark }
  }

  func requireOpenCalibration(_ review: StoredReview) throws {
    guard let id = review.calibration else { return }
    if try store.calibration(id)?.closedAt != nil { throw ReviewingFault.calibrationClosed(id) }
  }

  /// Somebody's part of an interaction.
  func segment(
    of interaction: String, agent: String?, _ roster: WhoIsWho
  ) throws -> StoredSegment {
    let segments = try store.segments(ofInteraction: interaction)
    guard let first = segments.first else {
      throw ReviewingFault.unknownInteraction(interaction)
    }
    if segments.count == 1, agent == nil { return first }
    let found = segments.filter { segment in
      guard let agent else { return false }
      return segment.agent == agent
        || roster.person(ofAgent: agent).map { roster.isWork(segment.agent, of: $0.id) } == true
    }
    guard found.count == 1 else {
      throw ReviewingFault.severalSegments(interaction, agents: segments.compactMap(\.agent))
    }
    return found[0]
  }

  func quote(
    _ words: String, turn: Int, in interaction: Interaction
  ) throws(ReviewFault) -> TurnQuote {
    guard interaction.turns.indices.contains(turn) else {
      throw .quoteOutside(turn: turn, turns: interaction.turns.count)
    }
    // Letter for letter, but capitals do not matter: people type what they read.
    func folded(_ text: String) -> [Unicode.Scalar] {
      text.unicodeScalars.map { scalar in
        let small = scalar.properties.lowercaseMapping.unicodeScalars
        return small.count == 1 ? small.first ?? scalar : scalar
      }
    }
    let text = folded(interaction.turns[turn].text)
    let sought = folded(words)
    guard !sought.isEmpty, sought.count <= text.count,
      let start = (0...(text.count - sought.count)).first(where: {
        text[$0..<$0 + sought.count].elementsEqual(sought)
      })
    else { throw .wordsNotFound(turn: turn) }
    return TurnQuote(turn: turn, scalars: start..<start + sought.count)
  }

  /// The time between acknowledged changes, breaks cut short.
  func timeSpent(from start: Date, _ saved: [Date], to end: Date) -> Double {
    var seconds = 0.0
    var last = start
    for moment in saved + [end] {
      seconds += min(longestThought, max(0, moment.timeIntervalSince(last)))
      last = moment
    }
    return seconds
  }
}
