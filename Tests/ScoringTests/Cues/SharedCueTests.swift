import Rubrics
import Scoring
import Testing
import Transcripts

/// Rubrics that take the same cue from a lexicon have it looked for once; each must find what it
/// finds alone.
struct SharedCueTests {
  private func judging(_ id: RubricID, _ cues: [Cue], _ checks: [Condition]) -> Rubric {
    Rubric(
      id: id, title: "R", passMark: 1, cues: cues,
      sections: [
        RubricSection(
          id: "s", title: "S",
          criteria: checks.enumerated().map {
            Criterion(id: CriterionID("c\($0)"), title: "C", check: $1)
          })
      ])
  }

  private let worded = Cue(
    id: "worded", title: "a farewell", phrases: ["bye"], expressions: ["b.e+"])
  private let other = Cue(id: "other", phrases: ["hello"])
  private let talks = [
    talk("C: Please ring me back this evening.\nA: hello\nC: bye"),
    talk("A: We will ring you back this evening. Bye\nC: hello, we will call you tomorrow"),
    talk("C: bye\nA: I'd say byeee"), talk(""),
  ]

  @Test func `whoever listens to whom, each finds what it finds alone`() {
    let rubrics = [
      judging("by-agent", [worded, callBack()], [.says("call", by: .agent, atLeast: 1)]),
      judging(
        "by-customer", [other, callBack(), worded],
        [
          .says("call", by: .customer, atLeast: 1), .says("worded", by: .customer, atLeast: 1),
          .says("other", by: .anyone, atLeast: 1),
        ]),
      judging("last", [worded], [.says("worded", by: .agent, atLeast: 1)]),
    ]
    let together = RubricEngine(rubrics)
    for interaction in talks {
      #expect(
        together.evaluate(interaction)
          == rubrics.flatMap { RubricEngine($0).evaluate(interaction) })
    }
    // The customer's model verdicts are there although the rubric that came first asks for none.
    let asked = together.evaluate(talks[1])[1].entries[0]
    #expect(asked.verdict == .met)
    #expect(asked.evidence.first?.cue == "call")
  }

  @Test func `cues of one name and other words stay apart`() {
    let first = judging(
      "first", [Cue(id: "same", phrases: ["bye"])], [.says("same", by: .agent, atLeast: 1)])
    let second = judging(
      "second", [Cue(id: "same", phrases: ["hello"])], [.says("same", by: .agent, atLeast: 1)])
    let cards = RubricEngine([first, second]).evaluate(talk("A: bye"))
    #expect(cards.map { $0.entries[0].verdict } == [.met, .notMet])
  }

  @Test func `what was scored before does not matter`() {
    let rubric = judging("r", [worded], [.says("worded", by: .agent, atLeast: 1)])
    let engine = RubricEngine(rubric)
    let long = talk("A: " + String(repeating: "bxbxe be ", count: 20_000))
    let expected = talks.map { RubricEngine(rubric).evaluate($0) }
    #expect(talks.map { engine.evaluate($0) } == expected)
    _ = engine.evaluate(long)
    #expect(talks.reversed().map { engine.evaluate($0) } == expected.reversed())
  }
}
