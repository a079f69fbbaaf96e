import Rubrics
import Scoring
import Testing

/// Criteria that earlier marks put on the card or leave out.
struct ShownWhenTests {
  /// Three criteria; the last is shown by the rule.
  private func card(_ rule: CardCondition) -> Rubric {
    Rubric(
      id: "r", title: "R", passMark: 0.5,
      sections: [
        RubricSection(
          id: "s", title: "S",
          criteria: [
            Criterion(id: "a", title: "A"),
            Criterion(id: "b", title: "B", levels: ReadyScale.three.levels),
            Criterion(id: "c", title: "C", critical: CriticalRule(), shownWhen: rule),
          ])
      ])
  }

  private func mark(
    _ rule: CardCondition, a: Mark, b: Mark = .scored(1), c: Mark = .scored(0)
  ) -> Mark? {
    card(rule).tally(["a": a, "b": b, "c": c]).items.last?.mark
  }

  @Test(arguments: [
    (CardCondition.Answer.met, Mark.scored(1), Mark.scored(0)),
    (.met, .scored(0), .notShown),
    (.met, .notApplicable, .notShown),
    (.met, .skipped, .notShown),
    (.met, .notShown, .notShown),
    (.met, .undetermined, .undetermined),
    (.notMet, .scored(0), .scored(0)),
    (.notMet, .scored(1), .notShown),
    (.notApplicable, .notApplicable, .scored(0)),
    (.notApplicable, .undetermined, .undetermined),
    (.notShown, .notShown, .scored(0)),
    (.undetermined, .undetermined, .scored(0)),
    (.undetermined, .scored(1), .notShown),
    (.level("pass"), .scored(1), .scored(0)),
    (.level("fail"), .scored(1), .notShown),
    (.level("unknown"), .scored(1), .notShown),
  ])
  func `an earlier mark decides whether a criterion is shown`(
    answer: CardCondition.Answer, given: Mark, result: Mark
  ) {
    #expect(mark(.marked("a", answer), a: given) == result)
  }

  @Test(arguments: [(0.0, false), (0.5, true), (1.0, false)])
  func `a level between is partly met`(share: Double, isShown: Bool) {
    let rule = CardCondition.marked("b", .partlyMet)
    #expect((mark(rule, a: .scored(1), b: .scored(share)) == .scored(0)) == isShown)
    let level = CardCondition.marked("b", .level("2"))
    #expect((mark(level, a: .scored(1), b: .scored(share)) == .scored(0)) == isShown)
  }

  @Test(arguments: [(0.2, true), (0.6, false), (1.0, false)])
  func `the lowest level is not met even where it is worth something`(
    share: Double, isNotMet: Bool
  ) {
    for (answer, isShown) in [
      (CardCondition.Answer.notMet, isNotMet), (.partlyMet, !isNotMet && share < 1),
    ] {
      var card = card(.marked("b", answer))
      card.sections[0].criteria[1].levels[0].score = 0.2
      let tally = card.tally(["b": .scored(share), "c": .scored(0)])
      #expect((tally.items.last?.mark == .scored(0)) == isShown)
    }
  }

  // Kleene: what is open decides only where nothing else does.
  @Test(arguments: [
    (Mark.scored(1), Mark.scored(1), "s", "s", "h"), (.scored(1), .scored(0), "h", "s", "h"),
    (.scored(0), .scored(0), "h", "h", "s"), (.scored(1), .undetermined, "u", "s", "h"),
    (.scored(0), .undetermined, "h", "u", "u"), (.undetermined, .undetermined, "u", "u", "u"),
  ])
  func `all, any and none are combined in three values`(
    a: Mark, b: Mark, all: String, any: String, none: String
  ) {
    let parts = [CardCondition.marked("a", .met), .marked("b", .met)]
    let letters: [Mark: String] = [.scored(0): "s", .notShown: "h", .undetermined: "u"]
    for (rule, letter) in [
      (CardCondition.all(parts), all), (.any(parts), any), (.none(parts), none),
    ] {
      #expect(mark(rule, a: a, b: b).flatMap { letters[$0] } == letter)
    }
  }

  @Test func `what is not shown does not count, and fails nothing`() {
    let tally = card(.marked("a", .notMet)).tally([
      "a": .scored(1), "b": .scored(0.5), "c": .scored(0),
    ])
    #expect(tally.total == 0.75)  // (1 + 0.5) / 2
    #expect(tally.criticalFailures.isEmpty)
    #expect(tally.outcome == .pass)
    #expect(tally.lines("card") == ["not shown, left out: “c”"])
  }

  @Test func `while it is open whether a criterion is shown the card is provisional`() {
    let tally = card(.marked("a", .notMet)).tally(["a": .undetermined, "b": .scored(1)])
    #expect(tally.outcome == .provisional)
    #expect(tally.lines("card") == ["undetermined, left out until a person judges: “a”, “c”"])
  }

  @Test func `one hidden criterion can hide the next`() {
    var card = card(.marked("a", .met))
    card.sections[0].criteria.append(
      Criterion(id: "d", title: "D", shownWhen: .marked("c", .notMet)))
    let tally = card.tally(["a": .scored(0), "b": .scored(1), "c": .scored(0), "d": .scored(0)])
    #expect(tally.items.map(\.mark) == [.scored(0), .scored(1), .notShown, .notShown])
  }

  @Test(arguments: ["c", "later"])
  func `a rule about a criterion that is not earlier never holds`(id: CriterionID) {
    #expect(mark(.marked(id, .met), a: .scored(1)) == .notShown)
  }

  @Test func `the engine says what a criterion that is not shown waits for`() {
    let cue = Cue(id: "hello", phrases: ["hello"])
    var card = card(.any([.marked("a", .notMet), .marked("b", .level("2"))]))
    card.cues = [cue]
    for place in 0..<3 {
      card.sections[0].criteria[place].check = .says("hello", by: .agent, atLeast: 1)
    }
    let engine = RubricEngine(card)
    let shown = engine.evaluate(talk("C: hi\nA: good day"))[0]
    #expect(shown.entries.map(\.verdict) == [.notMet, .notMet, .notMet])
    let hidden = engine.evaluate(talk("C: hi\nA: hello"))[0]
    #expect(hidden.entries.map(\.verdict) == [.met, .met, .notShown])
    #expect(
      hidden.entries[2].reason == "It is only shown when “a” is not met or “b” is at “2”.")
    #expect(hidden.tally.items[2].mark == .notShown)
    let open = engine.evaluate(talk("C: hi\n?: hello\nA: good day"))[0]
    #expect(open.entries.map(\.verdict) == [.undetermined, .undetermined, .undetermined])
    #expect(
      open.entries[2].reason
        == "It is only shown when “a” is not met or “b” is at “2”, which cannot be told yet.")
  }
}
