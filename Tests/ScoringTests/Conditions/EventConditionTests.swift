import Rubrics
import Scoring
import Testing

struct EventConditionTests {
  private func happens(_ details: [String: String], atLeast: Int = 1) -> RubricEngine {
    rubric([], check: .happens(event: "refund", details: details, atLeast: atLeast))
  }

  @Test(
    arguments: [
      ("*refund", [:], Verdict.met),
      ("*refund", ["to": "card"], .notMet),
      ("*refund to=card", ["to": "card"], .met),
      ("*refund to=card", ["to": "cash"], .notMet),
      // Values are compared as those of a procedure are.
      ("*refund to=card", ["to": "Card"], .met),
      ("*refund to=card by=Rui", ["to": "card"], .met),
      ("*refund to=card by=Rui", ["to": "card", "by": "Rui"], .met),
      ("*refund to=card by=Rui", ["to": "card", "by": "Ana"], .notMet),
      // One event has the one detail and another the other.
      ("*refund to=card\n*refund by=Rui", ["to": "card", "by": "Rui"], .notMet),
      ("*lookup to=card", ["to": "card"], .notMet),
    ] as [(String, [String: String], Verdict)])
  func `an event counts when it has all the details`(
    lines: String, details: [String: String], expected: Verdict
  ) {
    #expect(happens(details).verdict(talk("A: hello\n" + lines)) == expected)
  }

  @Test func `only events with the details are counted and quoted`() {
    let interaction = talk("A: hello\n*refund to=card\n*refund to=cash\n*refund to=card")
    let twice = happens(["to": "card"], atLeast: 2).entry(interaction)
    #expect(twice.verdict == .met)
    #expect(twice.evidence.map(\.turn) == [1, 3])
    #expect(twice.evidence.map(\.quote) == ["refund", "refund"])
    #expect(twice.reason == "“refund” with to “card” is recorded.")
    let often = happens(["to": "card", "by": "Rui"], atLeast: 1).entry(interaction)
    #expect(often.reason == "No “refund” with by “Rui”, to “card” is recorded.")
    #expect(happens(["to": "card"], atLeast: 3).verdict(interaction) == .notMet)
    #expect(happens([:], atLeast: 3).verdict(interaction) == .met)
  }

  /// What an author writes as `usesGiven`: an event works with what the customer said before it.
  private var usesGiven: RubricEngine {
    let step = ProcedureStep(
      id: "lookup", title: "lookup", signs: [.event("lookup", details: [:])],
      values: [ValueRule(detail: "order", source: .said(by: .customer))])
    return rubric([], check: .follows(Procedure([.step(step)])))
  }

  @Test(arguments: [
    ("C: It is HP-204417.\n*lookup order=HP-204417", Verdict.met),
    ("C: It is hp 204417.\n*lookup order=HP-204417", .met),
    ("C: It is HP-204417.\n*lookup order=HP-204418", .notMet),
    ("A: It is HP-204417.\n*lookup order=HP-204417", .notMet),
    ("*lookup order=HP-204417\nC: It is HP-204417.", .notMet),
    ("C: It is HP-2044179.\n*lookup order=HP-204417", .notMet),
    ("C: It is HP-204417.", .notMet),
    ("C: It is HP-204417.\n*lookup", .undetermined),
    // Every such event must use what was said, not only one.
    ("C: It is HP-204417.\n*lookup order=HP-204417\n*lookup order=HP-1", .notMet),
  ])
  func `an event must use what the customer gave`(lines: String, expected: Verdict) {
    #expect(usesGiven.verdict(talk("A: hello\n" + lines)) == expected)
  }
}
