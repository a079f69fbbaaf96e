import Reviews
import Rubrics
import Testing

private let day: Int64 = 86_400_000
private let remedy = Remedy(criterion: "solves", module: "refunds", part: "lesson")

@Test func `Two failures in the last five assign the lesson with its deadline`() {
  let decisions = remediesDue(
    [remedy], history: history("failed passed failed passed passed"), assignments: [],
    now: 10 * day)
  #expect(decisions.map(\.verdict) == [.assign(dueAt: 24 * day)])
  #expect(decisions.map(\.failures) == [[1, 3]])
  #expect(
    decisions.map { $0.sentence { "day \($0 / day)" } } == [
      "“solves” failed in 2 of the last 5 reviews that judge it: “refunds”, “lesson” is assigned, "
        + "due on day 24."
    ])
}

@Test func `A failure that has left the window does not count`() {
  let decision = due(history("failed failed passed passed passed passed"), now: 10 * day)
  #expect(decision?.verdict == .tooFew)
  #expect(decision?.failures == [2])
  #expect(
    decision?.sentence { "day \($0 / day)" }
      == "“solves” failed in 1 of the last 5 reviews that judge it; “refunds”, “lesson” is assigned "
      + "after 2 of 5.")
}

@Test func `Answers without a level take no place in the window`() {
  let decision = due(history("failed na na na na na failed"), now: 10 * day)
  #expect(decision?.verdict == .assign(dueAt: 24 * day))
  #expect(decision?.looked == 2)
}

@Test func `The order of the history does not matter`() {
  let history = history("failed failed passed passed passed passed failed")
  #expect(due(history, now: 9 * day) == due(history.reversed(), now: 9 * day))
}

@Test func `A lesson that is open or was assigned lately is not assigned again`() {
  let failing = history("failed failed failed")
  let open = RemedyAssignment(
    module: "refunds", part: "lesson", at: 2 * day, dueAt: 16 * day)
  #expect(
    due(failing, [open], now: 60 * day)?.verdict == .stillOpen(since: 2 * day, dueAt: 16 * day))
  // Done on day 0, before all failures: the cool-down counts from the assignment.
  let done = RemedyAssignment(
    module: "refunds", part: "lesson", at: 0, dueAt: 14 * day, closedAt: day / 2)
  #expect(due(failing, [done], now: 28 * day - 1)?.verdict == .coolingDown(until: 28 * day))
  #expect(due(failing, [done], now: 28 * day - 1)?.isWithheld == true)
  #expect(due(failing, [done], now: 28 * day)?.isAssigned == true)
  // Another lesson does not stand in the way.
  let other = RemedyAssignment(module: "refunds", part: "quiz", at: 2 * day, dueAt: 16 * day)
  #expect(due(failing, [other], now: 20 * day)?.isAssigned == true)
}

@Test func `Failures that a finished lesson has answered are not held against the agent again`() {
  let done = RemedyAssignment(
    module: "refunds", part: "lesson", at: 3 * day, dueAt: 17 * day, closedAt: 4 * day)
  let decision = due(history("failed failed passed passed failed"), [done], now: 90 * day)
  #expect(decision?.verdict == .tooFew)
  #expect(decision?.failures == [5])
  #expect(decision?.since == 4 * day)
}

@Test func `Two remedies with the same lesson assign it once`() {
  var other = remedy
  other.failures = 1
  let verdicts = remediesDue(
    [remedy, other], history: history("failed failed"), assignments: [], now: 3 * day
  ).map(\.verdict)
  #expect(verdicts == [.assign(dueAt: 17 * day), .stillOpen(since: 3 * day, dueAt: 17 * day)])
}

@Test func `Numbers without sense decide something and never trap`() {
  var odd = remedy
  odd.window = .max
  odd.deadlineDays = .max
  odd.coolDownDays = .min
  odd.failures = -3
  #expect(
    remediesDue([odd], history: history("failed"), assignments: [], now: .max).map(\.verdict)
      == [.assign(dueAt: .max)])
  #expect(
    remediesDue([odd], history: history("passed"), assignments: [], now: .min).map(\.verdict)
      == [.tooFew])
  odd.window = -1
  #expect(
    remediesDue([odd], history: history("failed"), assignments: [], now: 0).map(\.looked) == [0])
}

private func due(
  _ history: [CriterionReview], _ assignments: [RemedyAssignment] = [], now: Int64
) -> RemedyDecision? {
  remediesDue([remedy], history: history, assignments: assignments, now: now).first
}

/// One review a day, beginning with day 1 and review 1.
private func history(_ words: String) -> [CriterionReview] {
  words.split(separator: " ").enumerated().map { place, word in
    CriterionReview(
      criterion: "solves", review: Int64(place + 1),
      share: word == "na" ? nil : word == "failed" ? 0 : 1, isFailure: word == "failed",
      at: Int64(place + 1) * day)
  }
}
