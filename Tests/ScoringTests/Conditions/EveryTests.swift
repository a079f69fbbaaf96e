import Rubrics
import Scoring
import Testing

/// Offers of the agent, each of which must come with its price.
struct EveryTests {
  private let cues = [
    Cue(id: "offer", phrases: ["i can offer"]), Cue(id: "price", phrases: ["{amount}"]),
    Cue(id: "agrees", phrases: ["yes"]),
  ]

  private func every(within: Int, _ parts: Condition...) -> RubricEngine {
    rubric(cues, check: .every(cue: "offer", by: .agent, within: within, parts))
  }

  private var priced: Condition { .says("price", by: .agent, atLeast: 1) }

  @Test func `each match is judged by itself`() {
    let engine = every(within: 0, priced)
    let good = engine.entry(talk("A: I can offer a lamp, €20\nC: hm\nA: I can offer a bell, €5"))
    #expect(good.verdict == .met)
    #expect(good.evidence.map(\.quote) == ["I can offer", "€20", "I can offer", "€5"])
    #expect(good.reason == "With “offer” it is so each time.")
    let bad = engine.entry(talk("A: I can offer a lamp, €20\nC: hm\nA: I can offer a bell"))
    #expect(bad.verdict == .notMet)
    // Only the offer that lacks its price is shown.
    #expect(bad.evidence.map(\.turn) == [2])
    #expect(bad.reason == "With “offer”, nothing the agent says counts as “price”.")
  }

  @Test(arguments: [
    (0, "A: I can offer a lamp\nA: €20", Verdict.notMet),
    (1, "A: I can offer a lamp\nC: and?\nC: so?\nA: €20", .met),
    (1, "A: I can offer a lamp\nA: well\nA: €20", .notMet),
    (2, "A: I can offer a lamp\nA: well\nA: €20", .met),
    (1, "A: €20\nA: I can offer a lamp\nA: bye", .notMet),
    // The two offers share the turn that follows them.
    (1, "A: I can offer a lamp, I can offer a bell\nA: €20", .met),
    // The first price comes too late for the first offer, though the second has it.
    (1, "A: I can offer a lamp\nA: well\nA: I can offer a bell\nA: €20", .notMet),
  ])
  func `the speaker's own turn and so many next ones count`(
    within: Int, lines: String, expected: Verdict
  ) {
    #expect(every(within: within, priced).verdict(talk(lines)) == expected)
  }

  @Test func `words of others that stand between are seen`() {
    let engine = every(within: 1, .says("agrees", by: .customer, atLeast: 1))
    #expect(engine.verdict(talk("A: I can offer a lamp\nC: yes\nA: ok\nA: bye")) == .met)
    #expect(engine.verdict(talk("A: I can offer a lamp\nA: ok\nC: yes\nA: bye")) == .notMet)
  }

  @Test func `it holds where nothing matches, and for the speaker's words only`() {
    let engine = every(within: 0, priced)
    let none = engine.entry(talk("C: I can offer tea\nA: no, thanks"))
    #expect(none.verdict == .met)
    #expect(none.evidence.isEmpty)
  }

  @Test func `one match that cannot be told leaves all of it open, and one that fails decides`() {
    let engine = every(within: 1, priced)
    let open = engine.entry(talk("A: I can offer a lamp\n?: €20\nA: bye"))
    #expect(open.verdict == .undetermined)
    #expect(open.evidence.map(\.quote) == ["€20"])
    #expect(
      engine.verdict(
        talk("A: I can offer a lamp\n?: €20\nA: so\nA: I can offer a bell\nA: so\nA: bye"))
        == .notMet)
  }

  @Test func `all conditions in it must hold`() {
    let engine = every(within: 1, priced, .says("agrees", by: .customer, atLeast: 1))
    #expect(engine.verdict(talk("A: I can offer a lamp, €20\nC: yes\nA: ok")) == .met)
    #expect(engine.verdict(talk("A: I can offer a lamp, €20\nC: no\nA: ok")) == .notMet)
  }

  /// An engine that asks for a price with each match of a cue called "call".
  private func every(of cue: Cue) -> RubricEngine {
    rubric([cue] + cues, check: .every(cue: "call", by: .agent, within: 0, [priced]))
  }

  @Test func `a trigger by somebody unknown cannot be told`() {
    let engine = every(of: Cue(id: "call", phrases: ["i can offer"]))
    #expect(engine.verdict(talk("?: I can offer it\nA: hm")) == .undetermined)
  }

  @Test func `a doubtful trigger cannot be told`() {
    #expect(
      every(of: doubtfulCallBack()).verdict(talk("A: We will ring you back.")) == .undetermined)
  }

  @Test func `a trigger that a model found has its confidence`() {
    let entry = every(of: callBack()).entry(talk("A: We will ring you back. It costs €5"))
    #expect(entry.verdict == .met)
    #expect(entry.confidence != nil)
  }
}
