import Rubrics
import Scoring
import Testing

struct FittedCueTests {
  private func judging(by cue: Cue, id: RubricID = "r") -> Rubric {
    Rubric(
      id: id, title: "R", passMark: 1, cues: [cue],
      sections: [
        RubricSection(
          id: "s", title: "S",
          criteria: [
            Criterion(id: "c", title: "C", check: .says("call", by: .agent, atLeast: 1))
          ])
      ])
  }

  private let interaction = talk("C: hello\nA: We will ring you back this evening. Thank you!")
  private let opposite = Cue(
    id: "call",
    exemplars: ExemplarSentences(
      like: otherSentences, unlike: callBacks, atLeast: 0.5, below: 0.5))

  @Test func `the same exemplars give the same bytes, in whatever order`() {
    let first = judging(by: callBack()).fitted()
    #expect(first.count == 1)
    #expect(first == judging(by: callBack()).fitted())
    var turned = callBack()
    turned.exemplars?.like.reverse()
    turned.exemplars?.unlike.reverse()
    #expect(first == judging(by: turned).fitted())
    #expect(first[0].bytes != judging(by: opposite).fitted()[0].bytes)
    #expect(judging(by: Cue(id: "call", phrases: ["call"])).fitted().isEmpty)
  }

  @Test func `a stored model gives the cards that fitting anew gives`() {
    let rubric = judging(by: callBack())
    let stored = rubric.fitted().map {
      FittedCue(rubric: $0.rubric, cue: $0.cue, version: $0.version, bytes: Array($0.bytes))
    }
    let cards = RubricEngine([rubric], fitted: stored).evaluate(interaction)
    #expect(cards == RubricEngine(rubric).evaluate(interaction))
    #expect(cards[0].entries[0].verdict == .met)
  }

  @Test func `a stored model is used for its own rubric and cue only`() {
    let rubric = judging(by: callBack())
    func verdict(_ stored: FittedCue) -> Verdict {
      RubricEngine([rubric], fitted: [stored]).evaluate(interaction)[0].entries[0].verdict
    }
    let bytes = judging(by: opposite).fitted()[0].bytes
    // What says of everything the opposite shows that it was asked: "Thank you!" is now a match.
    let used = RubricEngine([rubric], fitted: [FittedCue(rubric: "r", cue: "call", bytes: bytes)])
      .evaluate(interaction)[0].entries[0]
    #expect(used.evidence.map(\.quote) != ["We will ring you back this evening."])
    #expect(verdict(FittedCue(rubric: "other", cue: "call", bytes: bytes)) == .met)
    #expect(verdict(FittedCue(rubric: "r", cue: "other", bytes: bytes)) == .met)
  }

  @Test(arguments: [[], [0], Array(repeating: 255, count: 500)] as [[UInt8]])
  func `bytes that are no model are fitted anew`(bytes: [UInt8]) {
    let rubric = judging(by: callBack())
    let engine = RubricEngine([rubric], fitted: [FittedCue(rubric: "r", cue: "call", bytes: bytes)])
    #expect(engine.evaluate(interaction) == RubricEngine(rubric).evaluate(interaction))
  }

  @Test func `a model that was cut short is fitted anew`() {
    let rubric = judging(by: callBack())
    var stored = rubric.fitted()
    stored[0].bytes.removeLast(9)
    let engine = RubricEngine([rubric], fitted: stored)
    #expect(engine.evaluate(interaction) == RubricEngine(rubric).evaluate(interaction))
  }

  @Test func `two rubrics each have their own model of a cue`() {
    let one = judging(by: callBack(), id: "one")
    let other = judging(by: opposite, id: "other")
    let stored = one.fitted() + other.fitted()
    let cards = RubricEngine([one, other], fitted: stored.reversed()).evaluate(interaction)
    #expect(
      cards == RubricEngine(one).evaluate(interaction) + RubricEngine(other).evaluate(interaction))
    #expect(cards[0].entries[0].evidence != cards[1].entries[0].evidence)
  }
}
