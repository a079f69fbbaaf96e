import Reviews
import Rubrics
import Scoring
import Testing
import Transcripts

/// A small rubric: one criterion that may not be "not applicable", one with causes.
private let rubric = Rubric(
  id: "desk", title: "Desk", passMark: 0.8,
  sections: [
    RubricSection(
      id: "talk", title: "Talk",
      criteria: [
        Criterion(id: "greets", title: "Greets", notApplicable: .forbidden),
        Criterion(
          id: "solves", title: "Solves", levels: ReadyScale.three.levels,
          rootCauses: [RootCause(id: "hurry", title: "In a hurry")]),
      ])
  ])

private let talk = Interaction(
  id: "one", source: Source(system: "test", externalID: "one"), channel: .chat,
  participants: [Participant(role: .agent)], turns: [Turn(by: 0, text: "Good morning")])

@Test func `An answer that the form does not offer is refused with what it offers`() {
  let form = ReviewForm(rubric)
  #expect(throws: ReviewFault.unknownLevel("4", of: "solves", known: ["1", "2", "3"])) {
    try form.check(ReviewAnswer(criterion: "solves", choice: .level("4")), in: talk)
  }
  #expect(throws: ReviewFault.notApplicableForbidden("greets")) {
    try form.check(
      ReviewAnswer(criterion: "greets", choice: .notApplicable(reason: "no greeting")), in: talk)
  }
  #expect(throws: ReviewFault.reasonMissing("solves")) {
    try form.check(
      ReviewAnswer(criterion: "solves", choice: .notApplicable(reason: " ")), in: talk)
  }
  // The best level has nothing that went wrong.
  #expect(throws: ReviewFault.causeNotOffered("hurry", offered: [])) {
    try form.check(
      ReviewAnswer(criterion: "solves", choice: .level("3"), causes: ["hurry"]), in: talk)
  }
  #expect(throws: ReviewFault.quoteOutside(turn: 0, turns: 1)) {
    try form.check(
      ReviewAnswer(
        criterion: "solves", choice: .level("1"), quotes: [TurnQuote(turn: 0, scalars: 5..<13)]),
      in: talk)
  }
  #expect(throws: Never.self) {
    try form.check(
      ReviewAnswer(
        criterion: "solves", choice: .level("1"), causes: ["hurry"],
        quotes: [TurnQuote(turn: 0, scalars: 5..<12)]), in: talk)
  }
}

@Test func `What has no answer is missing and keeps the card provisional`() {
  let form = ReviewForm(rubric)
  let greets = ReviewAnswer(criterion: "greets", choice: .level("pass"))
  #expect(form.missing(["greets": greets], channel: "chat") == ["solves"])
  #expect(form.tally(["greets": greets], channel: "chat").outcome == .provisional)
  let skipped = ReviewAnswer(criterion: "solves", choice: .skipped)
  let both = ["greets": greets, "solves": skipped] as [CriterionID: ReviewAnswer]
  #expect(form.missing(both, channel: "chat").isEmpty)
  #expect(form.tally(both, channel: "chat").total == 1)
}
