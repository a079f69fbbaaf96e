import Rubrics
import Testing

@testable import Reports

struct ConditionWordsTests {
  private let cues = [
    Cue(id: "greets", title: "a greeting", phrases: ["hello"]),
    Cue(id: "blames", title: "blame", phrases: ["your fault"]),
    Cue(id: "untitled", phrases: ["x"]),
  ]

  /// The lines of a check's rule, indented.
  private func rule(_ check: Condition) -> String {
    let rubric = card(Criterion(id: "c", title: "C", check: check), cues: cues)
    let lines = rubric.rules()[0].rule
    #expect(lines.last?.text == "Otherwise it is not met.")
    return lines.dropLast().map { $0 }.text(indent: "").joined(separator: "\n")
  }

  private static let flat: [(Condition, String)] = [
    (says("greets"), "the agent says what counts as a greeting"),
    (says("untitled", by: .anyone), "anyone says what counts as “untitled”"),
    (
      says("greets", by: .customer, atLeast: 3),
      "the customer says what counts as a greeting in at least 3 turns"
    ),
    (.all([says("greets")]), "the agent says what counts as a greeting"),
    (.none([says("blames")]), "nothing the agent says counts as blame"),
    (
      .none([.happens(event: "held", details: [:], atLeast: 1)]),
      "it is not so that “held” is recorded"
    ),
    (
      .happens(event: "refund", details: ["to": "card", "by": "x"], atLeast: 2),
      "“refund” with by “x”, to “card” is recorded at least 2 times"
    ),
    (.channel(["chat", "email", "phone"]), "the channel is chat, email or phone"),
    (.repliesWithin(seconds: 180, share: 1), "every reply of the agent comes within 180 s"),
    (
      .repliesWithin(seconds: 90, share: 0.9),
      "at least 90 % of the agent's replies come within 90 s"
    ),
    (
      .measure(.talkShare, by: .agent, atLeast: 0.3, atMost: 0.65),
      "the share of the talking by the agent is at least 30 % and at most 65 %"
    ),
    (
      .measure(.longestSilence, by: .anyone, atLeast: nil, atMost: 20),
      "the longest time in which nobody speaks is at most 20 s"
    ),
    (
      .reveals(["card", "email"], by: .agent),
      "what the agent says shows personal data (card or email), "
        + "or a mark that redaction left in its place"
    ),
  ]

  @Test(arguments: flat) func `a condition without parts is one sentence`(
    condition: Condition, words: String
  ) {
    let joined = rule(condition).replacing("\n  ", with: " ")
    #expect(joined == "• It is met when \(words).")
  }

  private static let placed: [(Condition, String)] = [
    (
      .first(turns: 2, by: .agent, [says("greets")]),
      "in the agent's first 2 turns, the agent says what counts as a greeting"
    ),
    (
      .last(turns: 1, by: .anyone, [says("greets")]),
      "in the last turn of anyone, the agent says what counts as a greeting"
    ),
    (
      .before(.event("held"), [says("greets")]),
      "before the first “held” is recorded, which must happen, the agent says what counts as "
        + "a greeting"
    ),
    (
      .after(.cue("blames", by: .customer), [says("greets")]),
      "after the customer first says what counts as blame, which must happen, the agent says "
        + "what counts as a greeting"
    ),
    (
      .answers(cue: "blames", with: "greets", by: .agent, within: 2),
      "after the customer says what counts as blame, the agent says what counts as a greeting "
        + "in one of their next 2 turns"
    ),
    (
      .every(cue: "blames", by: .agent, within: 1, [says("greets")]),
      "whenever the agent says what counts as blame, in that turn and the next of the agent, "
        + "the agent says what counts as a greeting"
    ),
  ]

  @Test(arguments: placed) func `a condition at a place begins with the place`(
    condition: Condition, words: String
  ) {
    #expect(rule(condition).replacing("\n  ", with: " ") == "• It is met when, \(words).")
  }

  @Test func `nested conditions are indented lines`() {
    #expect(
      rule(
        .any([
          .together(by: .agent, [says("greets"), says("blames")]),
          .last(turns: 2, by: .agent, [.before(.event("held"), [says("greets")])]),
          .none([says("greets"), .channel(["chat"])]),
        ]))
          == """
          • It is met when at least one of these holds:
            • In one and the same turn of the agent, all of these hold:
              • The agent says what counts as a greeting.
              • The agent says what counts as blame.
            • In the agent's last 2 turns, this holds:
              • Before the first “held” is recorded, which must happen, the agent says what counts as a
                greeting.
            • None of these holds:
              • The agent says what counts as a greeting.
              • The channel is chat.
          """)
  }

  @Test func `an order and a balance list what they are made of`() {
    #expect(
      rule(.inOrder([says("greets"), .any([says("blames"), .channel(["chat"])])]))
        == """
        • It is met when these happen one after the other:
          • First, the agent says what counts as a greeting.
          • Then, at least one of these holds:
            • The agent says what counts as blame.
            • The channel is chat.
        """)
    #expect(
      rule(
        .balance(
          by: .agent, atLeast: 1.5,
          weights: [CueWeight(cue: "greets", weight: 1), CueWeight(cue: "blames", weight: -2)]))
          == """
          • It is met when what the agent says adds up to at least 1.5, each of these counted once a turn:
            • A greeting: 1.
            • Blame: −2.
          """)
  }

  @Test func `every measure has words of its own`() {
    let words = Measure.allCases.map { $0.words(.agent, atLeast: nil, atMost: 2) }
    #expect(Set(words).count == Measure.allCases.count)
    #expect(words.allSatisfy { $0.contains("at most 2") || $0.contains("at most 200 %") })
  }

  @Test func `a procedure lists its steps, their order and their values`() {
    let ask = ProcedureStep(
      id: "ask", title: "Asks for the number", signs: [.cue("greets", by: .agent)])
    let pay = ProcedureStep(
      id: "pay", title: "Pays back",
      signs: [.event("refund", details: ["to": "card"]), .cue("blames", by: .agent)],
      values: [
        ValueRule(detail: "amount", source: .said(by: .customer)),
        ValueRule(detail: "to", source: .oneOf(["card", "voucher"])),
        ValueRule(detail: "order", source: .step("ask", detail: "number")),
      ], atMost: 1, mayComeEarly: false, mayBeCorrected: true)
    let bye = ProcedureStep(id: "bye", signs: [.cue("greets", by: .agent)])
    let rule = rule(
      .follows(
        Procedure([
          .step(ask), .optional([.step(bye)]), .either([[.step(pay)], [.step(bye)]]),
          .anyOrder([.step(bye)]), .loop([.step(bye)]), .block([ask, bye]),
        ])))
    for line in [
      "• It is met when all steps of this procedure are done, in this order:",
      "  • “Asks for the number”:",
      "    • It is recognised when the agent says what counts as a greeting.",
      "  • This may be left out; once begun, all of it is required:",
      "  • One of these ways:", "    • Way 1:", "      • “Pays back”:",
      "        • It is recognised when “refund” with to “card” is recorded or the agent says what",
      "        • Its “amount” is something that the customer said before.",
      "        • Its “to” is “card” or “voucher”.",
      "        • Its “order” is the “number” of the step “Asks for the number”.",
      "        • It is done at most once.", "        • It must not be done before its turn.",
      "        • A wrong value is forgiven once it is done again rightly.",
      "  • These, in any order:",
      "  • These once, and as often again as needed; later passes may leave steps out:",
      "  • These always together, with no other step between them:",
    ] {
      #expect(rule.split(separator: "\n").contains { $0 == line }, "\(line)\n\(rule)")
    }
  }
}
