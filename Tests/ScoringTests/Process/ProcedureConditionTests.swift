import Rubrics
@testable import Scoring
import Transcripts
import Testing

private let cues = [
  Cue(id: "greets", phrases: ["hello"]), Cue(id: "asks-reason", phrases: ["reason"]),
]

/// Greets, pulls up the account of the name that the customer gave, asks for the reason, refunds.
private let refund = Procedure([
  .optional([
    .step(
      ProcedureStep(id: "greeting", title: "Greets", signs: [.cue("greets", by: .agent)]))
  ]),
  .step(
    ProcedureStep(
      id: "account", title: "Pulls up the account",
      signs: [.event("account", details: [:])],
      values: [ValueRule(detail: "name", source: .said(by: .customer))])),
  .step(
    ProcedureStep(
      id: "reason", title: "Asks for the reason", signs: [.cue("asks-reason", by: .agent)])),
  .step(
    ProcedureStep(
      id: "refund", title: "Refunds", signs: [.event("refund", details: ["by": "card"])],
      values: [
        ValueRule(detail: "name", source: .step("account", detail: "name")),
        ValueRule(detail: "to", source: .oneOf(["card", "voucher"])),
      ])),
])

private func entry(_ lines: String) -> Scorecard.Entry {
  rubric(cues, check: .follows(refund)).entry(talk(lines))
}

@Test func `words and events together make a procedure, and each step is quoted`() {
  let entry = entry(
    """
    A: Hello there
    C: I am Rui and want my money back
    *account name=rui
    A: What is the reason?
    *refund by=card name=Rui to=voucher
    """)
  #expect(entry.verdict == .met)
  #expect(entry.evidence.map(\.turn) == [0, 2, 3, 4])
  #expect(entry.evidence.map(\.quote) == ["Hello", "account", "reason", "refund"])
}

@Test(arguments: [
  (
    "*account name=Rui",
    "“Pulls up the account” has a wrong “name”: the customer had not said “Rui”."
  ),
  (
    "C: Rui\n*account name=Rui\nA: reason?\n*refund by=card name=Ana to=card",
    "“Refunds” has a wrong “name”: it is “Ana”, and “Pulls up the account” had “Rui”."
  ),
  (
    "C: Rui\n*account name=Rui\nA: reason?\n*refund by=card name=Rui to=cash",
    "“Refunds” has a wrong “to”: it is “cash” and not “card” or “voucher”."
  ),
  (
    "C: Rui\n*account name=Rui\nA: reason?\n*refund by=hand name=Rui to=card",
    "The conversation ended without “Refunds”."
  ),
  (
    "C: Rui\nA: reason?\n*account name=Rui\n*refund by=card name=Rui to=card",
    "“Pulls up the account” came only after “Asks for the reason”."
  ),
])
func `a fault is named in one sentence`(lines: String, sentence: String) {
  let entry = entry("A: Hello\n" + lines)
  #expect(entry.verdict == .notMet)
  #expect(entry.reason.contains(sentence.dropFirst().dropLast()))
}

@Test func `a value that the customer gives only afterwards is wrong`() {
  let entry = entry(
    "A: hello\n*account name=Rui\nC: Rui\nA: reason\n*refund by=card name=Rui to=card")
  #expect(entry.verdict == .notMet)
  #expect(entry.evidence.map(\.turn) == [1])
}

@Test func `a value that was not recorded is for a person`() {
  let entry = entry("A: hello\nC: Rui\n*account\nA: reason\n*refund by=card to=card")
  #expect(entry.verdict == .undetermined)
}

@Test func `what is too long or too much to be looked up is for a person`() {
  let long = String(repeating: "1", count: 501)
  #expect(
    entry(
      "A: hello\nC: \(long)\n*account name=\(long)\nA: reason\n*refund by=card name=\(long) to=card"
    ).verdict == .undetermined)
  let names = (0...200).map { "C: n\($0)\n*account name=n\($0)\n" }.joined()
  #expect(
    entry("A: hello\n\(names)A: reason\n*refund by=card name=n200 to=card").verdict
      == .undetermined)
}

@Test func `a wrong value is forgiven only where it may be corrected`() {
  func verdict(mayBeCorrected: Bool) -> Verdict {
    let step = ProcedureStep(
      id: "account", signs: [.event("account", details: [:])],
      values: [ValueRule(detail: "name", source: .said(by: .customer))],
      mayBeCorrected: mayBeCorrected)
    return rubric(cues, check: .follows(Procedure([.step(step)])))
      .verdict(talk("A: hello\nC: Rui\n*account name=Ana\n*account name=Rui"))
  }
  #expect(verdict(mayBeCorrected: false) == .notMet)
  #expect(verdict(mayBeCorrected: true) == .met)
}

@Test func `words of somebody unknown leave a missing step to a person`() {
  let lines = "A: hello\nC: Rui\n*account name=Rui\n?: reason\n*refund by=card name=Rui to=card"
  #expect(entry(lines).verdict == .undetermined)
}

@Test func `a window holds only its own steps`() {
  let step = ProcedureStep(id: "reason", signs: [.cue("asks-reason", by: .agent)])
  let inFirst = Condition.first(turns: 1, by: .agent, [.follows(Procedure([.step(step)]))])
  let engine = rubric(cues, check: inFirst)
  #expect(engine.verdict(talk("A: the reason?\nC: yes\nA: ok")) == .met)
  #expect(engine.verdict(talk("A: ok\nC: yes\nA: the reason?")) == .notMet)
}

@Test func `a procedure names its cues`() {
  #expect(Condition.follows(refund).cues == ["greets", "asks-reason"])
}
