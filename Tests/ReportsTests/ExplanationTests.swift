import Rubrics
import Testing
import Transcripts

@testable import Reports
@testable import Scoring

struct ExplanationTests {
  private var rubric: Rubric {
    Rubric(
      id: "card", title: "Card", passMark: 0.6,
      cues: [Cue(id: "blames", title: "blame", phrases: ["your fault"])],
      sections: [
        RubricSection(
          id: "s", title: "Manner", weight: 40,
          criteria: [
            Criterion(
              id: "no-blame", title: "No blame", weight: 3,
              critical: CriticalRule(scope: .section, effect: .cap(0.5)),
              check: .none([says("blames")])),
            Criterion(id: "person", title: "For a person"),
            Criterion(
              id: "never", title: "Never", appliesWhen: .channel(["phone"]), check: says("blames")),
          ])
      ])
  }

  private var card: Scorecard { rubric.evaluate(chat((0, "Hm"), (1, "That is your fault."))) }

  @Test func `the arithmetic of a criterion is its part and every line about it`() {
    #expect(
      card.tally.arithmetic(of: "no-blame") == [
        "0.00 % of 100.00 % of the total = 0.00 %", "section s: (3·0) / 3 = 0",
        "section s: at most 0.5 because the critical criterion “no-blame” failed = 0",
      ])
    #expect(
      card.tally.arithmetic(of: "never") == [
        "It does not count in the total.", "card: not applicable, left out: “never”",
      ])
    #expect(card.tally.arithmetic(of: "nothing") == [])
  }

  @Test func `the long text holds the verdict, the place, the rule, the arithmetic and the cues`() {
    let text = explanation(of: card, by: rubric)
    for words in [
      "✗ 1. No blame: not met\n", "turn 2, 8–18, blame: “your fault”",
      "• It is met when nothing the agent says counts as blame.", "• A person judges it.",
      "0.00 % of 100.00 % of the total", "What counts as blame:\n      Wordings: “your fault”.",
      "Critical: when it is not met in full, the score of “Manner” is at most 50 %.",
    ] {
      #expect(text.contains(words), "\(words)\n\(text)")
    }
  }

  @Test func `a model's probability and the words that decided it are told`() {
    var evidence = Evidence(turn: 0, start: 0, end: 2, quote: "Hm", cue: "blames")
    #expect(evidence.modelWords == nil)
    evidence.model = Evidence.ModelDecision(
      probability: 0.8321,
      deciding: [.init(text: "your fault", weight: 1.25), .init(text: "sorry", weight: -0.5)])
    #expect(
      evidence.modelWords
        == "The model holds it 83.21 % likely, because of “your fault” +1.25, “sorry” −0.5.")
    var card = card
    card.entries[0].confidence = 0.8321
    card.entries[0].evidence = [evidence]
    let text = explanation(of: card, by: rubric)
    #expect(text.contains("✗ 1. No blame: not met, 83.21 % sure"))
    #expect(text.contains("“your fault” +1.25"))
  }

  @Test func `the level is named where the scale has more than two`() {
    var levels = ReadyScale.three.levels
    levels[1].when = says("blames")
    let criterion = Criterion(id: "c", title: "C", levels: levels)
    let entry = Scorecard.Entry(
      criterion: "c", verdict: .partlyMet, level: "2", isForPerson: false, reason: "",
      evidence: [])
    #expect(entry.words(of: criterion) == "partly met, level “2” (Partly met)")
    #expect(entry.words(of: Criterion(id: "c", title: "C")) == "partly met")
  }
}
