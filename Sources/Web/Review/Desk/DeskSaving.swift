internal import HTTPTypes
internal import Scoring
internal import GuildhallKit
internal import Reviews
internal import Rubrics

/// Saves what a form says about a draft: one answer as it is given, or all of them, and submits it.
struct DeskSaving {
  let call: Call
  let me: Member
  let number: Int64
  private var desk: ReviewDesk
  private let facts: ReviewFacts

  init(_ call: Call) throws {
    self.call = call
    me = try call.me()
    number = try call.number("review")
    facts = try call.house.reviewFacts(number, for: me.handle)
    guard facts.isTheirs else { throw WebFault.notFound }
    desk = try call.house.review(number, for: me.handle)
  }

  mutating func reply() throws -> Reply {
    let isSubmitting = call.form["submit"] != nil
    guard desk.state == "draft" else {
      guard isSubmitting else { throw ReviewingFault.notDraft(number) }
      // The button pressed twice: the first press did it.
      return try leave("It was submitted before.")
    }
    // A button that leads to other turns saves, too.
    let turn = call.form.words("turn") ?? call.form.words("at")
    var outcome = DeskPage.Outcome(isSubmitting: isSubmitting, turn: turn)
    let before = Passage.all(of: desk)
    let saved = try save(&outcome)
    if isSubmitting, outcome.refusals.isEmpty, desk.missing.isEmpty {
      desk = try call.house.submitReview(number, by: me.handle)
      return try leave("Submitted: \(desk.totalWords).")
    }
    let revision = try call.house.reviewFacts(number, for: me.handle).revision
    if call.wantsData {
      if isSubmitting { throw ReviewFault.unanswered(desk.missing) }
      return try .json(
        SavedAnswers(
          desk, before: before, saved: saved, revision: revision, call.desk.templates))
    }
    guard outcome.refusals.isEmpty, !isSubmitting else {
      return call.page(
        DeskPage(desk, revision: revision, call, outcome), status: .unprocessableContent)
    }
    if !saved.isEmpty {
      call.desk.tell(me, "Saved: \(reviewCount(saved.count, "answer")).")
    } else if call.form["turn"] == nil {
      call.desk.tell(me, "Nothing was new.")
    }
    return .see(turn.map { At.desk(number, turn: String($0.prefix(20))) } ?? At.desk(number))
  }

  /// Saves every answer that is new.
  ///
  /// - Throws: for scripts, which send one answer, what is wrong with it.
  private mutating func save(_ outcome: inout DeskPage.Outcome) throws -> [CriterionID] {
    let known = call.form.integer("revision").map { Int(clamping: $0) }
    var saved: [CriterionID] = []
    for criterion in desk.rubric.criteria where desk.asked.contains(criterion.id) {
      guard let sent = SentAnswer(criterion, call.form) else { continue }
      do {
        guard let answer = try sent.answer(in: desk), answer != desk.answers[criterion.id] else {
          continue
        }
        desk = try call.house.answer(answer, in: number, after: known, by: me.handle)
        saved.append(criterion.id)
      } catch {
        let shown = ShownFault(error)
        if call.wantsData || shown.isOurs { throw error }
        outcome.sent[criterion.id] = sent
        outcome.refusals[criterion.id] = shown.sentence
      }
    }
    return saved
  }

  /// To what comes next: of the calibration, or of the queue.
  private func leave(_ sentence: String) throws -> Reply {
    var address = At.queue
    if let calibration = facts.calibration {
      let next = try? call.house.nextInCalibration(calibration, for: me.handle)
      address = next.map { At.desk($0.number) } ?? At.calibration(calibration)
    } else if let next = try? call.house.nextReview(for: me.handle) {
      address = At.desk(next.number)
    }
    let isLast = address == At.queue
    let words = sentence + (isLast ? " Nothing else waits in your queue." : "")
    if call.wantsData {
      return try .json(LeftDesk(next: address, message: words))
    }
    call.desk.tell(me, words)
    return .see(address)
  }
}

/// What a script hears when a review is submitted.
private struct LeftDesk: Encodable {
  var next: String
  var message: String
}

/// What a script hears when an answer is saved.
struct SavedAnswers: Encodable {
  struct Open: Encodable {
    var id: String
    var title: String
  }

  struct Piece: Encodable {
    /// HTML of what the machine found, where it may be seen now.
    var suggestion: String?
    /// HTML of the list of quoted words.
    var evidence: String
    /// The reviewer's own words, as places of their turns.
    var quotes: [Quote]
    /// The turns in which it has or had words, as they are marked now.
    var turns: [Words]
  }

  struct Words: Encodable {
    var id: String
    var html: String
  }

  struct Quote: Encodable {
    var turn: Int
    var start: Int
    var end: Int
  }

  var revision: Int
  var saved: [String]
  var answered: String
  var total: String
  var missing: [Open]
  /// Criteria that other answers take off the card.
  var hidden: [String]
  var pieces: [String: Piece]

  init(
    _ desk: ReviewDesk, before: [Passage], saved: [CriterionID], revision: Int,
    _ templates: Templates
  ) {
    self.revision = revision
    self.saved = saved.map(\.rawValue)
    answered = desk.answeredWords
    total = desk.totalWords
    let criteria = desk.rubric.criteria
    missing = desk.missing.map { id in
      Open(id: id.rawValue, title: criteria.first { $0.id == id }?.title ?? id.rawValue)
    }
    hidden = desk.tally.items.filter { $0.mark == .notShown }.map(\.criterion.rawValue)
    let passages = Passage.all(of: desk)
    let text = TranscriptText(desk, passages)
    pieces = [:]
    for criterion in criteria where saved.contains(criterion.id) {
      let shown = DeskCriterion(criterion, desk, passages)
      pieces[criterion.id.rawValue] = Piece(
        suggestion: shown.suggestion.map { templates.piece($0, of: "deskSuggestion") },
        evidence: templates.piece(shown, of: "deskEvidence"),
        quotes: (desk.answers[criterion.id]?.quotes ?? []).map {
          Quote(turn: $0.turn + 1, start: $0.scalars.lowerBound, end: $0.scalars.upperBound)
        },
        turns: Set((before + passages).filter { $0.criterion == criterion.id }.map(\.turn))
          .sorted().map { Words(id: "t\($0 + 1)", html: text.words(ofTurn: $0)) })
    }
  }
}

/// A number with its noun; the plural takes an s.
func reviewCount(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}
