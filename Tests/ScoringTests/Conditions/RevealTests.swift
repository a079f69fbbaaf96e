import Rubrics
import Scoring
import Testing

struct RevealTests {
  private func reveals(_ kinds: String..., by speaker: Speaker = .agent) -> RubricEngine {
    rubric([], check: .reveals(kinds, by: speaker))
  }

  @Test(arguments: [
    ("It is [CARD].", ["[CARD]"]), ("It is [CARD-2], not [CARD-11]", ["[CARD-2]", "[CARD-11]"]),
    ("🙂 [CARD]", ["[CARD]"]), ("It is [EMAIL]", []), ("card", []), ("[card]", []), ("[CARD", []),
    ("[CARDS]", []), ("[CARD-2B]", []), ("CARD]", []), ("[]", []), ("4000 1234 5678 9010", []),
  ])
  func `marks of redaction are what shows`(text: String, expected: [String]) {
    let entry = reveals("card").entry(talk("C: hello\nA: \(text)"))
    #expect(entry.verdict == (expected.isEmpty ? .notMet : .met))
    #expect(entry.evidence.map(\.quote) == expected)
  }

  @Test(arguments: [
    ("security-code", "[SECURITY-CODE]"), ("expiry", "[EXPIRY-3]"), ("password", "[PASSWORD]"),
    ("one-time-code", "[ONE-TIME-CODE-2]"), ("email", "[EMAIL]"), ("phone", "[PHONE]"),
    ("ssn", "[SSN]"), ("iban", "[IBAN]"), ("ip", "[IP]"), ("url", "[URL-4]"), ("card", "[CARD]"),
  ])
  func `every kind of mark is known by its own name only`(kind: String, mark: String) {
    let interaction = talk("A: here: \(mark)")
    #expect(reveals(kind).verdict(interaction) == .met)
    #expect(reveals(kind == "card" ? "email" : "card").verdict(interaction) == .notMet)
    #expect(reveals("security", "one-time", "c", "").verdict(interaction) == .notMet)
  }

  @Test func `any of the kinds will do, and the place is quoted`() {
    let entry = reveals("card", "email").entry(talk("A: Äh, [EMAIL]\nA: and [CARD-2]"))
    #expect(entry.verdict == .met)
    #expect(entry.evidence.map(\.start) == [4, 4])
    #expect(entry.evidence.map(\.end) == [11, 12])
    #expect(entry.reason == "The agent shows personal data (card or email).")
  }

  @Test func `it matters who shows it`() {
    let interaction = talk("C: [CARD]\nA: thank you")
    #expect(reveals("card").verdict(interaction) == .notMet)
    #expect(reveals("card", by: .customer).verdict(interaction) == .met)
    #expect(reveals("card", by: .anyone).verdict(interaction) == .met)
    #expect(
      reveals("card").entry(interaction).reason == "The agent shows no personal data (card).")
  }

  @Test func `where somebody unknown shows it, nobody can tell who did`() {
    let interaction = talk("?: [CARD]\nA: thank you")
    #expect(reveals("card").verdict(interaction) == .undetermined)
    #expect(reveals("card", by: .anyone).verdict(interaction) == .met)
    // What the agent shows is shown whoever else spoke.
    #expect(reveals("card").verdict(talk("?: hello\nA: [CARD]")) == .met)
  }

  @Test func `somebody unknown who shows nothing changes nothing`() {
    let engine = rubric([], check: .reveals(["card"], by: .agent))
    #expect(engine.verdict(talk("?: hello\nA: hi")) == .notMet)
  }
}
