import Curricula
import Rubrics

/// A small curriculum with everything that can change.
let school = Curriculum(
  id: "school", title: "School", summary: "What a new colleague learns.",
  competencies: [
    Competency(id: "listening", title: "Listening", group: .foundational),
    Competency(id: "refunding", title: "Refunding", group: .technical),
  ],
  articles: [
    Article(
      id: "refund-rules", title: "Refund rules", keywords: ["money"], checked: "2026-01-12",
      summary: "When money goes back.",
      blocks: [.paragraph(RichText("A refund takes five days. The parcel comes first."))]),
    Article(
      id: "holidays", title: "Holidays", blocks: [.paragraph(RichText("We are closed in May."))]),
  ],
  banks: [
    Bank(id: "unused", title: "Unused", items: [statement("spare", "Is it spare?", true)])
  ],
  modules: [refunds, tone],
  rubrics: [card],
  programmes: [
    Programme(
      id: "associate", title: "Associate", validMonths: 12,
      requires: .all([.passed("refunds"), .passed("tone")]))
  ],
  rehearsals: [Rehearsal(id: "walk", module: "refunds", learner: "Noor", sittings: [])],
  scenarios: [mugs],
  walkthroughs: [
    Walkthrough(id: "good", title: "Good", scenario: "mugs", quality: .good, steps: [.leaves])
  ])

let refunds = Module(
  id: "refunds", title: "Refunds", kind: .product, minutes: 30,
  parts: [
    .lesson(
      Lesson(
        id: "rules", title: "The rules",
        blocks: [
          .heading(RichText("Time")),
          .paragraph(
            RichText("A refund takes five days. Count from the return. Tell the customer so.")),
          .heading(RichText("Money")),
          .list(
            [RichText("Up to 50 euros you decide."), RichText("Above that, ask first.")],
            isOrdered: false),
          .paragraph(
            RichText([
              RichText.Span("More is in the "),
              RichText.Span("rules", link: .article("refund-rules")), RichText.Span("."),
            ])),
        ])),
    .lesson(Lesson(id: "extras", title: "Extras", blocks: [.paragraph(RichText("Be kind."))])),
    .quiz(
      Quiz(
        id: "check", title: "Check", masteryScore: 0.8, items: Question.allCases.map(\.item))),
    .checklist(
      Checklist(
        id: "desk", title: "At the desk",
        points: [
          Checklist.Point(id: "greets", text: RichText("Greets every customer by name.")),
          Checklist.Point(id: "notes", text: RichText("Writes a note after each call.")),
        ])),
  ])

let tone = Module(
  id: "tone", title: "Tone", kind: .softSkill, prerequisites: ["refunds"],
  parts: [
    .scenario(ScenarioPart(id: "play", title: "Broken mugs", scenarios: ["mugs"])),
    .review(
      ReviewExercise(
        id: "judge", title: "Judge it", interaction: "lamp.txt", rubric: "card",
        masteryScore: 0.6,
        keys: [
          ReviewExercise.Key(criterion: "greeting", verdict: .met, reason: RichText("She did.")),
          ReviewExercise.Key(criterion: "closing", verdict: .notMet, reason: RichText("No.")),
        ])),
  ])

let card = Rubric(
  id: "card", title: "Card", passMark: 0.7,
  cues: [Cue(id: "hello", phrases: ["hello"]), Cue(id: "bye", phrases: ["goodbye"])],
  sections: [
    RubricSection(
      id: "all", title: "All",
      criteria: [
        Criterion(
          id: "greeting", title: "Greets", guidance: "Names the customer.",
          check: .says("hello", by: .agent, atLeast: 1)),
        Criterion(
          id: "closing", title: "Closes", guidance: "Says what happens next.",
          check: .says("bye", by: .agent, atLeast: 1)),
      ])
  ])

let mugs = Scenario(
  id: "mugs", title: "Broken mugs", brief: "You are at the chat desk.", channel: "chat",
  rubric: "card",
  customer: Customer(name: "Ola", mood: 0, patience: 5, leavesTo: "left"),
  states: [
    State(
      id: "start", title: "Start", lines: [Line("My mugs came broken.")],
      otherwise: Reaction(when: nil, lines: [Line("And now?")]))
  ],
  ends: [End(id: "left", title: "Left", outcome: .abandoned, lines: [Line("Bye.")])])

func statement(_ id: ItemID, _ words: String, _ isTrue: Bool) -> Item {
  Item(
    id: id, prompt: RichText(words), interaction: .trueFalse(TrueFalseInteraction(isTrue: isTrue)),
    rationale: RichText("So it is."))
}
