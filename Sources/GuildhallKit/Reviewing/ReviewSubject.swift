internal import Reviews
internal import Rubrics
internal import Scoring
internal import Storage
internal import Transcripts

/// What a review is about, read once for a verb.
struct ReviewSubject {
  let form: ReviewForm
  let interaction: Interaction
  let segment: Segment
  let channel: String
  /// The machine's card by the same version of the rubric; nothing when there is none.
  let machine: Scorecard?
  let standings: [CriterionID: MachineStanding]
  let isCalibration: Bool
  /// One review in five stays blind, so that evidence about the machine does not dry up.
  let staysBlind: Bool

  /// True when the machine's verdict stands beside an answer that is given.
  var showsAfter: Bool { machine != nil && !isCalibration }

  /// True when the machine's verdict is shown before the reviewer has answered: where a person has
  /// raised it so far and the rubric does not ask for blind review.
  func isShownFirst(_ criterion: CriterionID) -> Bool {
    guard machine != nil, !isCalibration, !staysBlind, !form.rubric.reviewing.isBlind else {
      return false
    }
    return (standings[criterion] ?? .suggested) != .suggested
  }

  /// The machine's entries that the reviewer may see.
  ///
  /// - Parameters:
  ///   - isDone: the review is submitted.
  ///   - isClosed: the calibration it is for, if any, is closed.
  func visible(
    _ answers: [CriterionID: ReviewAnswer], isDone: Bool, isClosed: Bool
  ) throws -> [CriterionID: Scorecard.Entry] {
    guard let machine, isClosed else { return [:] }
    var entries: [CriterionID: Scorecard.Entry] = [:]
    for entry in machine.entries where form.asked.contains(entry.criterion) {
      let isAnswered = answers[entry.criterion] != nil && !isCalibration
      if isDone || isAnswered || isShownFirst(entry.criterion) {
        entries[entry.criterion] = entry
      }
    }
    return entries
  }

  /// What answers come to, to be stored.
  func score(
    _ cause: String, _ answers: [CriterionID: ReviewAnswer], saw: Set<CriterionID>,
    blind: [CriterionID: ReviewAnswer], by person: Int64
  ) -> NewReviewScore {
    NewReviewScore(
      cause: cause,
      answers: form.rubric.criteria.compactMap { answers[$0.id] },
      tally: form.tally(answers, channel: channel),
      summary: form.summary(
        answers, channel: channel, machine: machine, saw: saw, blind: blind), by: person)
  }
}
