internal import Curricula
internal import Foundation
public import Reviews
public import Rubrics
internal import Scoring
internal import Storage
internal import Transcripts

/// What a review may be, in the order it goes; `second` is submitted and waits for a second reviewer.
private let reviewStates = [
  "draft", "submitted", "second", "divided", "acknowledged", "disputed", "resolved", "void",
]

extension House {
  /// Begins a review of somebody's part of an interaction, or goes on with one's own.
  ///
  /// - Parameters:
  ///   - interaction: its name in lists.
  ///   - agent: whose part, where there are several; a name or an identifier.
  public func startReview(
    of interaction: String, agent: String? = nil, by rubric: RubricID, reviewer name: String
  ) throws -> ReviewDesk {
    let (published, rubric) = try self.rubric(rubric)
    let (person, act) = try decider(name)
    try completeSegments(act)
    let roster = try roster()
    let segment = try segment(of: interaction, agent: agent, roster)
    if roster.isWork(segment.agent, of: person.id) { throw ReviewingFault.ownWork }
    let pick = try store.queue(of: person.id).first {
      $0.segment == segment.id && $0.rubric == rubric.id
    }
    return try desk(
      try begin(segment, rubric.id, pick, published.version, person: person.id, act))
  }

  /// Begins the review of the next pick in a reviewer's queue, a draft first.
  ///
  /// - Returns: nothing when nothing waits.
  public func nextReview(for name: String) throws -> ReviewDesk? {
    let (person, act) = try decider(name)
    let queue = try store.queue(of: person.id)
    let roster = try roster()
    for pick in queue.filter({ $0.review != nil }) + queue.filter({ $0.review == nil }) {
      guard let segment = try store.segment(pick.segment) else {
        throw ReviewingFault.unknownPick(pick.id)
      }
      // Their own work by an identifier that became theirs later; a lead hands it on.
      if roster.isWork(segment.agent, of: person.id) { continue }
      if pick.review == nil, pick.remedy == nil,
        try isReviewed(segment, pick.rubric, pick.publication, besides: person.id) != nil
      {
        continue
      }
      return try desk(
        try begin(segment, pick.rubric, pick, pick.publication, person: person.id, act))
    }
    return nil
  }

  /// Begins a review; a second reviewer judges by the same version as the first.
  private func begin(
    _ segment: StoredSegment, _ rubric: RubricID, _ pick: StoredPick?, _ version: Int64,
    person: Int64, _ act: Act
  ) throws -> StoredReview {
    var publication = pick?.publication ?? version
    let isFollowUp = pick?.remedy != nil
    if !isFollowUp {
      if let fault = try isReviewed(segment, rubric, publication, besides: person) { throw fault }
      let others = try store.reviews(segment: segment.id).filter {
        $0.rubric == rubric && $0.purpose == "quality" && $0.state != "void"
      }
      publication =
        (others.first { $0.reviewer == person } ?? others.first)?.publication
        ?? publication
    }
    return try store.startReview(
      NewReview(
        segment: segment, publication: publication, rubric: rubric, reviewer: person,
        purpose: isFollowUp ? "followUp" : "quality", pick: pick), act)
  }

  /// A fault when as many others as the rubric asks for review the work already.
  private func isReviewed(
    _ segment: StoredSegment, _ rubric: RubricID, _ version: Int64, besides person: Int64
  ) throws -> ReviewingFault? {
    let others = try store.reviews(segment: segment.id).filter {
      $0.rubric == rubric && $0.purpose == "quality" && $0.state != "void"
    }
    if others.contains(where: { $0.reviewer == person }) { return nil }
    let policy = try published(others.first?.publication ?? version).curriculum.rubrics
      .first { $0.id == rubric }?.reviewing
    let most = policy?.reviewers ?? 1
    return others.count < most ? nil : .reviewedAlready(segment.name, reviewers: most)
  }

  /// A draft whose subject has become the reviewer's own work goes no further.
  private func requireOthersWork(_ review: StoredReview, _ person: Int64) throws {
    if try roster().isWork(review.agent, of: person) { throw ReviewingFault.ownWork }
  }

  /// A review with its transcript, its answers and what may be seen of the machine's.
  ///
  /// - Parameter name: who looks; nothing for anybody.
  /// - Throws: `stillBlind` where others' answers must not be seen yet: before a calibration is
  ///   closed, and before both of two reviewers have submitted.
  public func review(_ number: Int64, for name: String? = nil) throws -> ReviewDesk {
    let review = try stored(number)
    let viewer = try name.map { try person($0).id }
    if viewer != review.reviewer, try isBlind(review) { throw ReviewingFault.stillBlind(number) }
    return try desk(review)
  }

  /// True while nobody but the reviewer may see the answers.
  func isBlind(_ review: StoredReview) throws -> Bool {
    if review.state == "void" { return false }
    if review.state == "draft" { return true }
    if let id = review.calibration { return try store.calibration(id)?.closedAt == nil }
    guard review.purpose == "quality", !review.isCounted else { return false }
    if review.state == "divided" { return false }
    let rubric = try published(review.publication).curriculum.rubrics
      .first { $0.id == review.rubric }
    guard rubric?.reviewing.reviewers ?? 1 > 1 else { return false }
    return try partner(of: review) == nil
  }

  /// Saves one answer; when this returns, it is on disk.
  ///
  /// - Parameters:
  ///   - words: quotations by their words, with the turns they stand in; they become quotes.
  ///   - known: the review's revision that the reviewer has before them; nothing for the last one.
  /// - Throws: `staleAnswer` where the criterion was answered after that revision.
  public func answer(
    _ answer: ReviewAnswer, quoting words: [(turn: Int, words: String)] = [],
    in number: Int64, after known: Int? = nil, by name: String
  ) throws -> ReviewDesk {
    let review = try stored(number)
    let (person, act) = try actor(name)
    guard review.reviewer == person.id else { throw ReviewingFault.notTheirReview(number) }
    guard review.state == "draft" else { throw ReviewingFault.notDraft(number) }
    try requireOthersWork(review, person.id)
    try requireOpenCalibration(review)
    let subject = try subject(of: review)
    var answer = answer
    var named: Set<RootCauseID> = []
    answer.causes.removeAll { !named.insert($0).inserted }
    for (turn, words) in words {
      answer.quotes.append(try quote(words, turn: turn, in: subject.interaction))
    }
    try subject.form.check(answer, in: subject.interaction)
    let before = try store.reviewAnswers(of: number)
    let saw =
      subject.isShownFirst(answer.criterion)
      || before.contains { $0.answer.criterion == answer.criterion && subject.showsAfter }
    _ = try store.saveReviewAnswer(answer, of: number, sawMachine: saw, after: known, act)
    return try desk(review)
  }

  /// Submits a draft whose criteria are all answered.
  public func submitReview(_ number: Int64, by name: String) throws -> ReviewDesk {
    let review = try stored(number)
    let (person, act) = try decider(name)
    guard review.reviewer == person.id else { throw ReviewingFault.notTheirReview(number) }
    guard review.state == "draft" else { throw ReviewingFault.notDraft(number) }
    try requireOthersWork(review, person.id)
    try requireOpenCalibration(review)
    let subject = try subject(of: review)
    let saved = try store.reviewAnswers(of: number)
    let answers = latest(saved)
    let missing = subject.form.missing(answers, channel: review.channel)
    guard missing.isEmpty else { throw ReviewFault.unanswered(missing) }
    let score = subject.score(
      "submitted", answers, saw: saw(saved), blind: blind(saved), by: person.id)
    let seconds = timeSpent(from: review.startedAt, saved.map(\.savedAt), to: act.at)
    guard review.purpose == "quality" else {
      try store.submitReview(
        number, score, state: "submitted", isCounted: false, seconds: seconds, act)
      return try desk(try stored(number))
    }
    guard subject.form.rubric.reviewing.reviewers > 1 else {
      try store.submitReview(
        number, score, state: "submitted", isCounted: true, seconds: seconds, act)
      return try desk(try stored(number))
    }
    guard let first = try partner(of: review) else {
      // It counts when the second reviewer has come to the same.
      try store.submitReview(
        number, score, state: "submitted", isCounted: false, seconds: seconds, act)
      return try desk(try stored(number))
    }
    let others = try currentAnswers(first)
    let isDivided = !differing(answers, others, subject.form.rubric).isEmpty
    let firstSaved = try store.reviewAnswers(of: first.id)
    let summary = try self.subject(of: first).score(
      "submitted", others, saw: saw(firstSaved), blind: blind(firstSaved), by: first.reviewer
    ).summary
    try store.submitReview(
      number, score, state: isDivided ? "divided" : "submitted", isCounted: false,
      seconds: seconds,
      partner: (
        first.id, isDivided ? "divided" : "submitted", !isDivided, summary
      ), act)
    return try desk(try stored(number))
  }

  /// Somebody else gives the answers that count where two reviewers differ; both reviews stay as
  /// they were.
  ///
  /// - Parameter choices: one for each criterion on which they differ.
  public func settle(
    _ number: Int64, choices: [CriterionID: ReviewAnswer.Choice], because reason: String,
    by name: String
  ) throws -> ReviewDesk {
    try requireReason(reason)
    let review = try stored(number)
    guard review.state == "divided", let other = try partner(of: review) else {
      throw ReviewingFault.notDivided(number)
    }
    let (first, second) = review.id < other.id ? (review, other) : (other, review)
    let (person, act) = try decider(name)
    if try roster().isWork(review.agent, of: person.id) { throw ReviewingFault.ownWork }
    if [first.reviewer, second.reviewer].contains(person.id) { throw ReviewingFault.partySettles }
    let subject = try subject(of: first)
    var answers = try currentAnswers(first)
    let open = differing(answers, try currentAnswers(second), subject.form.rubric)
    // In order, so that of two faults the same one is named each time.
    for criterion in choices.keys.sorted(by: { $0.rawValue < $1.rawValue })
    where !open.contains(criterion) {
      guard subject.form.asked.contains(criterion) else {
        throw ReviewingFault.unknownCriterion(criterion, known: open)
      }
      throw ReviewingFault.agreedAlready(criterion, open: open)
    }
    let left = open.filter { choices[$0] == nil }
    guard left.isEmpty else { throw ReviewingFault.notAgreed(left) }
    for (criterion, choice) in choices {
      let answer = ReviewAnswer(
        criterion: criterion, choice: choice, comment: answers[criterion]?.comment ?? "")
      try subject.form.check(answer, in: subject.interaction)
      answers[criterion] = answer
    }
    let saved = try store.reviewAnswers(of: first.id)
    let score = subject.score(
      "settled", answers, saw: saw(saved), blind: blind(saved), by: person.id)
    try store.settle(first.id, second: second.id, score, text: reason, act)
    return try desk(try stored(first.id))
  }

  /// The reviewed agent has read the review.
  ///
  /// - Returns: whether that is new.
  @discardableResult
  public func acknowledge(_ number: Int64, by name: String, text: String = "") throws -> Bool {
    let review = try shown(number)
    let (person, act) = try actor(name)
    let roster = try roster()
    guard roster.isWork(review.agent, of: person.id) else {
      throw ReviewingFault.onlyBy(roster.shown(review.agent))
    }
    if review.state == "disputed" { throw ReviewingFault.openDisputes(number) }
    if review.state == "acknowledged" { return false }
    try store.move(
      number, to: "acknowledged", kind: "acknowledged", text: text, by: person.id, act)
    return true
  }

  /// Takes a review out of every figure, with the reason; it stays to be read.
  public func voidReview(_ number: Int64, because reason: String, by name: String) throws {
    try requireReason(reason)
    let review = try stored(number)
    let (person, act) = try decider(name)
    if review.state == "void" { throw ReviewingFault.voided(number) }
    if try roster().isWork(review.agent, of: person.id) { throw ReviewingFault.ownWork }
    // Else a dispute would end by the word of one of its sides.
    if review.state == "disputed", review.reviewer == person.id {
      throw ReviewingFault.partyDecides
    }
    try store.move(number, to: "void", kind: "voided", text: reason, by: person.id, act)
  }

  /// Reviews in a list, the newest last.
  ///
  /// - Parameters:
  ///   - agent: whose work; a name or an identifier.
  ///   - states: `second` is what waits for a second reviewer.
  ///   - limit: the newest so many.
  public func reviews(
    by reviewer: String? = nil, of agent: String? = nil, states: [String]? = nil,
    limit: Int = 200
  ) throws -> [ReviewLine] {
    let roster = try roster()
    let agents = try agent.map { try self.agents($0, roster) }
    if let state = states?.first(where: { !reviewStates.contains($0) }) {
      throw ReviewingFault.unknownState(state, known: reviewStates)
    }
    return try store.reviews(
      reviewer: reviewer.map { try person($0).id }, agents: agents, states: states, limit: limit
    ).map { review in
      ReviewLine(
        number: review.id, interaction: try store.segment(review.segment)?.name ?? "",
        agent: roster.shown(review.agent), channel: review.channel, rubric: review.rubric,
        reviewer: roster.name(review.reviewer), purpose: review.purpose, state: review.state,
        total: try isBlind(review) ? nil : review.total,
        outcome: try isBlind(review) ? nil : review.outcome, submittedAt: review.submittedAt)
    }
  }
}
