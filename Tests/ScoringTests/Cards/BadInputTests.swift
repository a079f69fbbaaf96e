import Rubrics
import Scoring
import Testing
import Transcripts

/// Whatever comes in, there is a card, and each verdict has its reason.
struct BadInputTests {
  private static let engine = RubricEngine(everyConditionRubric)
  private var engine: RubricEngine { Self.engine }

  private func verdicts(_ interaction: Interaction) -> [CriterionID: Verdict] {
    let cards = engine.evaluate(interaction)
    #expect(cards.count == 1)
    #expect(cards[0].entries.count == everyConditionRubric.criteria.count)
    for entry in cards[0].entries {
      #expect(entry.reason.hasSuffix("."), "\(entry.criterion): \(entry.reason)")
      for evidence in entry.evidence {
        let text = Array(interaction.turns[evidence.turn].text.unicodeScalars)
        #expect(0 <= evidence.start && evidence.start <= evidence.end)
        #expect(evidence.end <= text.count)
        if interaction.turns[evidence.turn].event == nil {
          let words = text[evidence.start..<evidence.end]
          #expect(evidence.quote.unicodeScalars.elementsEqual(words), "\(entry.criterion)")
        }
      }
    }
    return Dictionary(
      cards[0].entries.map { ($0.criterion, $0.verdict) }, uniquingKeysWith: { one, _ in one })
  }

  @Test func `where no agent speaks everything is undetermined, and says so`() {
    for lines in ["", "C: sorry", "C: sorry\nC: 1234", "B: sorry", "*held", "C:\nC:"] {
      #expect(verdicts(talk(lines)).values.allSatisfy { $0 == .undetermined })
      let entries = engine.evaluate(talk(lines))[0].entries
      #expect(entries.allSatisfy { $0.reason == "No agent speaks in the interaction." })
      #expect(engine.evaluate(talk(lines))[0].agent == nil)
    }
    #expect(
      engine.evaluate(talk("?: sorry"))[0].entries.allSatisfy {
        $0.reason == "It is not known which speaker is the agent."
      })
  }

  @Test func `another language is undetermined, whatever was said`() {
    let interaction = talk("A: sorry 1234\nC: 1234", language: "he")
    #expect(verdicts(interaction).values.allSatisfy { $0 == .undetermined })
    #expect(
      engine.evaluate(interaction)[0].entries.allSatisfy {
        $0.reason == "The interaction is in “he” and the rubric reads “en”."
      })
  }

  @Test func `an agent alone is judged`() {
    let alone = verdicts(talk("A: sorry\nA: 1234"))
    #expect(alone["says"] == .met)
    #expect(alone["inOrder"] == .met)
    #expect(alone["answers"] == .notMet)
    #expect(alone["last"] == .notMet)
    #expect(alone["repliesWithin"] == .undetermined)
    #expect(alone["measure-words"] == .notMet)
  }

  @Test func `an agent without a word is judged`() {
    for text in ["", " ", "...", "\u{0}", "\n\n"] {
      let silent = verdicts(talk("A: \(text)\nC: sorry 1234"))
      #expect(silent["says"] == .notMet)
      #expect(silent["none"] == .met)
      #expect(silent["every"] == .met)
      #expect(silent["measure-words"] == .met)
      #expect(silent["measure-readingGrade"] == .undetermined)
    }
  }

  @Test(arguments: [
    // Right to left, with marks of direction among the letters.
    "\u{202E}sorry\u{202C} שלום 1234", "\u{200F}שָׁלוֹם sorry", "مرحبا sorry 1234",
    // Combining marks, alone and in heaps.
    "\u{301} sorry", "sorry \u{301}\u{301}\u{301}", "\u{301}\u{20E3}\u{FE0F} sorry",
    "sorry " + String(repeating: "\u{335}", count: 5_000), "e\u{301} sorry e\u{301}",
    // NUL and other control characters.
    "\u{0}sorry\u{0}", "sorry\u{0}\u{1}\u{7F}\u{80}", "a\u{0}b sorry",
    // Joiners, variation selectors and flags without their other half.
    "\u{200D} sorry", "👩\u{200D}", "👩\u{200D} sorry", "\u{FE0F}sorry", "🇬 sorry", "🏿 sorry",
    // Beyond the first plane, private, unassigned and the very last.
    "\u{10FFFF} sorry", "\u{E000}sorry", "𝔘𝔫𝔦 sorry", "\u{FFFD}sorry",
    // Quotations, brackets and marks without an end.
    "“sorry”? sorry", "\" sorry", "[CARD sorry", "[[[[ sorry ]]]]", "((((sorry", "sorry …………",
    "@@@ sorry", "sorry @", "1234.-/:, sorry", "sorry'", "'''sorry", "€ sorry €", "-1- sorry",
    "> sorry\n> \n sorry",
  ])
  func `any text is read, and the word in it found where there is one`(text: String) {
    let found = verdicts(talk(" A: " + text.replacing("\n", with: "\u{2028}")))
    let isEmoji = !text.contains("sorry")
    #expect(found["says"] == .met || isEmoji)
    var interaction = talk("A: x\nC: y")
    interaction.turns[0].text = text
    #expect(verdicts(interaction)["says"] == .met)
  }

  @Test func `only emoji`() {
    let found = verdicts(talk("A: 👍🏽🙂❤️👩‍👩‍👧\nC: 🇬🇧"))
    #expect(found["says"] == .met)
    #expect(found["measure-words"] == .notMet)
    #expect(found["measure-shouting"] == .met)
  }

  /// Some criteria alone: what is huge is read anew for most figures.
  private func verdicts(
    _ interaction: Interaction, of criteria: Set<CriterionID>
  ) -> [CriterionID: Verdict] {
    var rubric = everyConditionRubric
    rubric.sections[0].criteria.removeAll { !criteria.contains($0.id) }
    let entries = RubricEngine(rubric).evaluate(interaction)[0].entries
    return Dictionary(
      entries.map { ($0.criterion, $0.verdict) }, uniquingKeysWith: { one, _ in one })
  }

  @Test func `a turn of a megabyte is judged like a short one`() {
    let words = String(repeating: "we sent the parcel to the wrong door, ", count: 27_000)
    let found = verdicts(
      talk("A: \(words) and I am sorry\nC: 1234"), of: ["says", "answers", "measure-words"])
    #expect(found == ["says": .met, "answers": .met, "measure-words": .notMet])
  }

  @Test(arguments: ["a", "\u{301}", "\"", "a@", "👩\u{200D}", "[", "sorry but ", "1.", "“a"])
  func `one mark a hundred thousand times is a turn like any other`(text: String) {
    let found = verdicts(
      talk("A: sorry. \(String(repeating: text, count: 100_000 / text.utf8.count))"),
      of: ["says", "every", "reveals", "together"])
    #expect(found["says"] == .met)
    #expect(found["reveals"] == .notMet)
    #expect(found.count == 4)
  }

  @Test func `twenty thousand turns are judged`() {
    let lines = (0..<10_000).map { "C: is it \($0)\nA: it is the \($0)th" }
      .joined(separator: "\n")
    let found = verdicts(
      talk(lines + "\nA: sorry\nC: 1234"),
      of: ["says", "twice", "answers", "last", "inOrder", "measure-words"])
    #expect(found["says"] == .met)
    #expect(found["twice"] == .met)
    #expect(found["answers"] == .met)
    // The word stands between the last two turns of the customer.
    #expect(found["last"] == .met)
    // Nothing with digits comes behind it.
    #expect(found["inOrder"] == .notMet)
    #expect(found["measure-words"] == .notMet)
  }

  @Test func `turns by nobody, and by somebody who is not there, are no words of the agent`() {
    var interaction = talk("A: hello\nA: sorry\nA: sorry")
    interaction.turns[1].by = nil
    interaction.turns[2].by = 99
    #expect(verdicts(interaction)["says"] == .undetermined)
    interaction.turns[2].by = -1
    #expect(verdicts(interaction)["says"] == .undetermined)
    interaction.turns.removeLast()
    #expect(verdicts(interaction)["says"] == .notMet)
  }

  @Test func `times at the ends of what can be written are held against each other`() {
    var interaction = recording("0-1 C: hello\n0-1 A: sorry")
    interaction.turns[1].startMs = Int.max
    interaction.turns[1].endMs = Int.max
    #expect(verdicts(interaction)["repliesWithin"] == .notMet)
    interaction.turns[0].startMs = Int.min
    interaction.turns[0].endMs = Int.min
    #expect(verdicts(interaction)["repliesWithin"] == .notMet)
  }

  @Test func `a cue that is not there matches nothing`() {
    let gone = RubricEngine(
      Rubric(
        id: "r", title: "R", passMark: 1,
        sections: [
          RubricSection(
            id: "s", title: "S",
            criteria: everyConditionRubric.criteria)
        ]))
    let entries = gone.evaluate(talk("A: sorry 1234\nC: 1234"))[0].entries
    #expect(entries.first { $0.criterion == "says" }?.verdict == .notMet)
    #expect(entries.first { $0.criterion == "every" }?.verdict == .met)
  }
}
