import Rubrics
import Scoring
import Testing

struct BalanceTests {
  private let cues = [
    Cue(id: "thanks", title: "thanks", phrases: ["thank you", "thanks"]),
    Cue(id: "sorry", title: "an apology", phrases: ["sorry"]),
    Cue(id: "blames", title: "blame", phrases: ["your fault"]),
  ]

  private func balance(_ atLeast: Double, by speaker: Speaker = .agent) -> RubricEngine {
    rubric(
      cues,
      check: .balance(
        by: speaker, atLeast: atLeast,
        weights: [
          CueWeight(cue: "thanks", weight: 1), CueWeight(cue: "sorry", weight: 0.5),
          CueWeight(cue: "blames", weight: -2), CueWeight(cue: "nowhere", weight: 100),
        ]))
  }

  @Test func `weights add up, each cue once a turn`() {
    // Turn 0: 1, though thanked twice. Turn 2: 1 + 0.5. Together 2.5.
    let interaction = talk("A: thanks, thank you\nC: thanks\nA: sorry, sorry, and thanks")
    let entry = balance(2.5).entry(interaction)
    #expect(entry.verdict == .met)
    #expect(
      entry.reason
        == "The balance is 2.5 (at least 2.5 is asked for): thanks 2, an apology 0.5.")
    #expect(entry.evidence.map(\.quote) == ["thanks", "sorry", "thanks"])
    #expect(balance(2.6).verdict(interaction) == .notMet)
  }

  @Test func `a negative weight speaks against`() {
    // 1 + 0.5 − 2 = −0.5.
    let interaction = talk("A: thanks and sorry, but it is your fault")
    #expect(balance(-0.5).verdict(interaction) == .met)
    let entry = balance(0).entry(interaction)
    #expect(entry.verdict == .notMet)
    #expect(entry.reason.hasSuffix(": thanks 1, an apology 0.5, blame −2."))
    #expect(entry.evidence.map(\.quote) == ["thanks", "sorry", "your fault"])
  }

  @Test func `only the speaker's words are weighed`() {
    let interaction = talk("C: thanks\nA: sorry\nB: thanks")
    #expect(balance(0.5).verdict(interaction) == .met)
    #expect(balance(0.6).verdict(interaction) == .notMet)
    #expect(balance(1, by: .customer).verdict(interaction) == .met)
    #expect(balance(1.1, by: .customer).verdict(interaction) == .notMet)
    #expect(balance(2.5, by: .anyone).verdict(interaction) == .met)
    #expect(balance(2.6, by: .anyone).verdict(interaction) == .notMet)
  }

  @Test func `nothing said weighs nothing`() {
    let entry = balance(0).entry(talk("A: good day"))
    #expect(entry.verdict == .met)
    #expect(entry.reason == "The balance is 0 (at least 0 is asked for).")
    #expect(balance(0.1).verdict(talk("A: good day")) == .notMet)
  }

  @Test func `words of somebody unknown could change the sum`() {
    let engine = rubric(
      [Cue(id: "hello", phrases: ["hello"])],
      check: .balance(by: .agent, atLeast: 1, weights: [CueWeight(cue: "hello", weight: 1)]))
    #expect(engine.verdict(talk("?: hello\nA: hm")) == .undetermined)
  }

  @Test func `a doubtful sentence could change the sum`() {
    let engine = rubric(
      [doubtfulCallBack()],
      check: .balance(by: .agent, atLeast: 1, weights: [CueWeight(cue: "call", weight: 1)]))
    #expect(engine.verdict(talk("A: We will ring you back.")) == .undetermined)
  }

  @Test func `a sum that rests on a model has its confidence`() {
    let entry = rubric(
      [callBack()],
      check: .balance(by: .agent, atLeast: 1, weights: [CueWeight(cue: "call", weight: 1)])
    ).entry(talk("A: We will ring you back."))
    #expect(entry.verdict == .met)
    #expect(entry.confidence == entry.evidence.first?.model?.probability)
  }
}
