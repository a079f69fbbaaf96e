import Rubrics
import Scoring
import Testing

/// Scales: what a level is worth, and which one a machine gives.
struct LevelTests {
  @Test func `a level may have a score that is not its place on the scale`() {
    let criterion = Criterion(
      id: "c", title: "C",
      levels: [
        Level(id: "poor", value: 0, score: 0.1), Level(id: "fair", value: 1),
        Level(id: "good", value: 2, score: 0.9), Level(id: "best", value: 4),
      ])
    // fair and best by their values: 1/4 and 4/4.
    #expect(
      criterion.levels.map { criterion.mark($0.id) } == [0.1, 0.25, 0.9, 1].map { .scored($0) })
  }

  @Test(
    arguments: [
      (ReadyScale.passFail, [0, 1]), (.three, [0, 0.5, 1]), (.four, [0, 1 / 3.0, 2 / 3.0, 1]),
      (.five, [0, 0.25, 0.5, 0.75, 1]),
    ] as [(ReadyScale, [Double])])
  func `a ready scale has even steps`(scale: ReadyScale, shares: [Double]) {
    let criterion = Criterion(id: "c", title: "C", levels: scale.levels)
    #expect(scale.levels.map { criterion.share(of: $0.id) } == shares)
  }

  /// Greets by name: best; greets: middle; otherwise worst.
  private func engine(
    best: Condition? = .says("named", by: .agent, atLeast: 1), lowest: Condition? = nil
  ) -> RubricEngine {
    RubricEngine(
      Rubric(
        id: "r", title: "R", passMark: 0.5,
        cues: [Cue(id: "hello", phrases: ["hello"]), Cue(id: "named", phrases: ["hello noor"])],
        sections: [
          RubricSection(
            id: "s", title: "S",
            criteria: [
              Criterion(
                id: "c", title: "C",
                levels: [
                  Level(id: "none", value: 0, when: lowest),
                  Level(
                    id: "plain", value: 1, score: 0.6,
                    when: .says("hello", by: .agent, atLeast: 1)),
                  Level(id: "named", value: 2, when: best),
                ])
            ])
        ]))
  }

  @Test(arguments: [
    ("A: hello Noor", Verdict.met, "named", 1.0), ("A: hello", .partlyMet, "plain", 0.6),
    ("A: good day", .notMet, "none", 0),
  ])
  func `the best level whose conditions hold is given`(
    reply: String, verdict: Verdict, level: LevelID, share: Double
  ) {
    let card = engine().evaluate(talk("C: hi\n" + reply))[0]
    #expect(card.entries[0].verdict == verdict)
    #expect(card.entries[0].level == level)
    #expect(card.tally.items[0].mark == .scored(share))
    #expect(card.entries[0].evidence.isEmpty == (verdict == .notMet))
  }

  @Test func `while a better level is open no worse one is given`() {
    let entry = engine().evaluate(talk("A: hello\n?: hello Noor"))[0].entries[0]
    #expect(entry.verdict == .undetermined)
    #expect(entry.level == nil)
    #expect(!entry.isForPerson)
    // A worse one that is open does not matter.
    #expect(engine().evaluate(talk("A: hello Noor\n?: hello"))[0].entries[0].verdict == .met)
  }

  @Test func `a level without conditions above the lowest is for persons`() {
    let entry = engine(best: nil).evaluate(talk("A: hello Noor"))[0].entries[0]
    #expect(entry.level == "plain")
  }

  @Test func `where no level's conditions hold and none falls back a person judges`() {
    let engine = engine(lowest: .says("named", by: .customer, atLeast: 1))
    let entry = engine.evaluate(talk("C: hi\nA: good day"))[0].entries[0]
    #expect(entry.verdict == .undetermined)
    #expect(entry.isForPerson)
    #expect(entry.reason == "The conditions of no level hold; a person judges.")
    #expect(engine.evaluate(talk("C: hello Noor\nA: good day"))[0].entries[0].level == "none")
  }

  @Test func `a check gives the best level or the worst`() {
    let engine = rubric(
      [Cue(id: "hello", phrases: ["hello"])], check: .says("hello", by: .agent, atLeast: 1))
    #expect(engine.entry(talk("A: hello")).level == "pass")
    #expect(engine.entry(talk("A: good day")).level == "fail")
    #expect(engine.entry(talk("A: hello", language: "de")).level == nil)
  }

  @Test func `shared causes are offered below the best level, others at the levels they name`() {
    let criterion = Criterion(
      id: "c", title: "C", levels: ReadyScale.three.levels,
      rootCauses: [
        RootCause(id: "rushed", title: "Rushed"),
        RootCause(id: "praised", title: "Helped by a colleague", levels: ["2", "3"]),
      ])
    let rubric = Rubric(
      id: "r", title: "R", passMark: 0.5, rootCauses: [RootCause(id: "tool", title: "Tool down")],
      sections: [RubricSection(id: "s", title: "S", criteria: [criterion])])
    #expect(rubric.rootCauses(of: criterion, at: "1").map(\.id) == ["rushed", "tool"])
    #expect(rubric.rootCauses(of: criterion, at: "2").map(\.id) == ["rushed", "praised", "tool"])
    #expect(rubric.rootCauses(of: criterion, at: "3").map(\.id) == ["praised"])
  }
}
