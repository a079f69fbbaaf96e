import Rubrics
import Scoring
import Testing
import Transcripts

/// Figures of words; those of time stand in `TimeMeasureTests`.
struct MeasureTests {
  @Test func `words are counted by speaker`() {
    // The agent: 3 + 1; the customer: 2; the bot: 1.
    let interaction = talk("A: one two three\nC: four five\nB: six\nA: seven")
    #expect(isExactly(4, .words, interaction))
    #expect(isExactly(2, .words, by: .customer, interaction))
    #expect(isExactly(1, .words, by: .bot, interaction))
    #expect(isExactly(7, .words, by: .anyone, interaction))
    #expect(isExactly(0, .words, by: .bot, talk("A: one")))
  }

  @Test func `the longest turn is the speaker's own, and quoted`() {
    let interaction = talk("A: one two\nC: one two three four\nA: one two three\nA: one")
    #expect(isExactly(3, .longestTurn, interaction))
    let entry = measured(.longestTurn, atMost: 2, interaction)
    #expect(entry.verdict == .notMet)
    #expect(entry.evidence.map(\.turn) == [2])
    #expect(
      entry.reason == "The longest turn of the agent is 3 words (at most 2 is asked for).")
    let silent = measured(.longestTurn, by: .bot, atMost: 2, interaction)
    #expect(silent.verdict == .undetermined)
    #expect(silent.reason == "The longest turn of the bot cannot be told: the bot says nothing.")
  }

  @Test func `bounds belong to what is asked for`() {
    let interaction = talk("A: one two three")
    #expect(measured(.words, atLeast: 3, interaction).verdict == .met)
    #expect(measured(.words, atLeast: 4, interaction).verdict == .notMet)
    #expect(measured(.words, atMost: 3, interaction).verdict == .met)
    #expect(measured(.words, atMost: 2, interaction).verdict == .notMet)
    #expect(measured(.words, atLeast: 1, atMost: 5, interaction).verdict == .met)
    #expect(
      measured(.words, atLeast: 1, atMost: 5, interaction).reason
        == "The number of words of the agent is 3 (at least 1, at most 5 is asked for).")
  }

  @Test func `the reading grade is that of Flesch and Kincaid, to one decimal`() {
    // 30 words of one syllable in 3 sentences: 0.39 · 10 + 11.8 · 1 − 15.59 = 0.11.
    let plain = String(repeating: "The cat sat on the mat and the dog ran. ", count: 3)
    #expect(isExactly(0.1, .readingGrade, talk("A: \(plain)")))
    // 15 of two syllables and 15 of one in 1 sentence: 0.39 · 30 + 11.8 · 1.5 − 15.59 = 13.81.
    let hard = String(repeating: "happy cat ", count: 15)
    #expect(isExactly(13.8, .readingGrade, talk("A: \(hard)\nC: \(plain)")))
    // Turns are sentences of their own: 15 and 15 words are 2 sentences, 5.85 + 17.7 − 15.59 = 7.96.
    let half = String(repeating: "happy cat happy ", count: 5)
    let other = String(repeating: "cat happy cat ", count: 5)
    #expect(isExactly(8, .readingGrade, talk("A: \(half)\nA: \(other)")))
  }

  @Test func `of too few words, and of another language, there is no reading grade`() {
    let words = String(repeating: "cat ", count: 29)
    #expect(
      measured(.readingGrade, atMost: 9, talk("A: \(words)")).reason
        == "The reading grade of the agent cannot be told: there are fewer than 30 words.")
    #expect(measured(.readingGrade, atMost: 99, talk("A: \(words) dog")).verdict == .met)
    var german = Rubric(
      id: "r", title: "R", language: "de", passMark: 1,
      sections: [RubricSection(id: "s", title: "S", criteria: [Criterion(id: "c", title: "C")])])
    german.sections[0].criteria[0].check =
      .measure(.readingGrade, by: .agent, atLeast: nil, atMost: 99)
    let entry = RubricEngine(german).entry(talk("A: \(words) dog", language: "de"))
    #expect(entry.verdict == .undetermined)
    #expect(entry.reason.hasSuffix("reading grades are for English."))
  }

  @Test(arguments: [
    // {order, number} and {order, number}: all of two.
    ("A: What is your order number?\nC: 12\nA: Can I have the order number, please?", 1.0),
    // {blue, bicycle, frame, size} and three of them: three of four is enough.
    ("A: Is it the blue bicycle frame size?\nC: eh\nA: Blue bicycle frame?", 1),
    // Two of four is not.
    ("A: Is it the blue bicycle frame size?\nC: eh\nA: Blue bicycle?", 0),
    // Nobody spoke in between: it is one question, put twice.
    ("A: Your order number?\nA: Your order number?", 0),
    // One content word is too little to tell questions apart.
    ("A: Your name?\nC: Rui\nA: Your name?", 0),
    // The customer's question is not the agent's, and a statement asks nothing.
    ("C: Where is my order now?\nA: Where is the order now?\nC: eh\nA: The order is where now.", 0),
    ("A: Order number?\nC: 1\nA: Order number?\nC: 2\nA: Order number?", 2),
  ])
  func `a question is repeated when its content words are asked for again`(
    lines: String, expected: Double
  ) {
    #expect(isExactly(expected, .repeatedQuestions, talk(lines)))
  }

  @Test func `the turns of repeated questions are shown`() {
    let entry = measured(
      .repeatedQuestions, atMost: 0, talk("A: Order number?\nC: 1\nA: Your order number?\nC: 2"))
    #expect(entry.verdict == .notMet)
    #expect(entry.evidence.map(\.turn) == [2])
  }

  @Test(arguments: [
    ("please STOP DOING THAT now", 1.0), ("HELLO THERE", 1), ("That is enough!!!", 1),
    ("That is enough!! Really!", 0), ("OK", 0), ("OK FINE", 1), ("ID NO", 0), ("Please Stop It", 0),
    ("send it to the VAT desk", 0), ("12 34 56", 0), ("ÄRGER ÜBER ALLES", 1), ("", 0),
  ])
  func `shouting is capitals side by side, or three exclamation marks`(
    text: String, expected: Double
  ) {
    #expect(isExactly(expected, .shouting, talk("A: \(text)\nC: NOT MY WORDS!!!")))
  }

  @Test(arguments: Measure.allCases.filter { $0 != .longestSilence })
  func `where a role is unknown, no figure of one side can be told`(measure: Measure) {
    let timed = recording("0-1000 C: hello\n1000-2000 A: hi\n3000-4000 ?: hello")
    let entry = measured(measure, atMost: 1_000_000, timed)
    #expect(entry.verdict == .undetermined)
    #expect(entry.reason.hasSuffix("cannot be told: the role of a speaker is unknown."))
  }

  @Test func `what everybody says together needs no roles`() {
    #expect(isExactly(3, .words, by: .anyone, talk("C: a\nA: b\n?: c")))
  }

  @Test func `a figure is taken of the window it is asked in`() {
    let condition = Condition.first(
      turns: 1, by: .agent, [.measure(.words, by: .agent, atLeast: 2, atMost: 2)])
    #expect(rubric([], check: condition).verdict(talk("A: one two\nA: three")) == .met)
  }
}
