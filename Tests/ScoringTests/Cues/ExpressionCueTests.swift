import Rubrics
@testable import Scoring
import Testing

struct ExpressionCueTests {
  private func cue(
    _ expressions: String..., phrases: [String] = [], exceptions: [String] = [],
    negation: Cue.Negation = .blocks, reported: Cue.ReportedSpeech = .blocks
  ) -> Cue {
    Cue(
      id: "c", phrases: phrases, exceptions: exceptions, expressions: expressions,
      negation: negation, reported: reported)
  }

  @Test func `an expression reads the turn as it was written, without regard to case`() {
    #expect(quotes("Order AB-12, ab-3!", cue("ab-\\d+")) == ["AB-12", "ab-3"])
    #expect(quotes("a...b", cue("\\.{3}")) == ["..."])
    #expect(quotes("so  much   space", cue(" {3}")) == ["   "])
    #expect(quotes("ÄRGER", cue("ärger")) == ["ÄRGER"])
    #expect(quotes("can't", cue("can not")) == [])
    #expect(quotes("the end", cue("^end")) == [])
    #expect(quotes("the end", cue("end$")) == ["end"])
  }

  @Test func `offsets count Unicode scalars, whatever stands before`() {
    // Two scalars of a thumb, four of the word, and spaces: 2 + 1 + 5 + 1 = 9.
    let found = matches("👍🏽 cafe\u{301} AB-12", [cue("ab-\\d+")], turn: 4)
    #expect(found == [CueMatch(cue: 0, turn: 4, scalars: 9..<14)])
    let entry = rubric([cue("ab-\\d+")], check: .says("c", by: .agent, atLeast: 1))
      .entry(talk("A: 👍🏽 cafe\u{301} AB-12"))
    #expect(entry.evidence.map(\.quote) == ["AB-12"])
    #expect(entry.evidence.map(\.start) == [9])
    #expect(entry.confidence == nil)
  }

  @Test func `a negation before it blocks, where negations do`() {
    let text = "I will not send AB-12. I send AB-13."
    #expect(quotes(text, cue("ab-\\d+")) == ["AB-13"])
    #expect(quotes(text, cue("ab-\\d+", negation: .ignored)) == ["AB-12", "AB-13"])
    // The negation of another clause does not.
    #expect(quotes("It is not so, take AB-12", cue("ab-\\d+")) == ["AB-12"])
  }

  @Test func `words of somebody else block, where reports do`() {
    for text in ["She said AB-12", "He wrote “AB-12” and left"] {
      #expect(quotes(text, cue("ab-\\d+")) == [])
      #expect(quotes(text, cue("ab-\\d+", reported: .counts)) == ["AB-12"])
    }
    #expect(quotes("I said AB-12", cue("ab-\\d+")) == ["AB-12"])
  }

  @Test func `an exception takes an expression's match as well`() {
    let cue = cue("ab-\\d+", exceptions: ["old|lost {code}"])
    #expect(quotes("the old AB-12 and the new AB-13", cue) == ["AB-13"])
  }

  @Test func `what overlaps a phrase's match is one match with it`() {
    let cue = cue("number [a-z]+\\d+", phrases: ["order number"])
    #expect(
      quotes("my order number AB12, your order number", cue) == [
        "order number AB12", "order number",
      ])
    // Side by side they are two.
    let beside = self.cue("ab12", phrases: ["number"])
    #expect(quotes("number AB12", beside) == ["number", "AB12"])
  }

  @Test func `several expressions each find their own, in the order of the text`() {
    #expect(quotes("z9 a1 z8", cue("a\\d", "z\\d")) == ["z9", "a1", "z8"])
  }

  @Test(arguments: ["(", "[a", "a{5,2}", "(?=a)", "\\1", "", "*"])
  func `what is no expression matches nothing`(pattern: String) {
    #expect(quotes("aaa ( [a \\1 * hello", cue(pattern)) == [])
  }

  @Test func `a scan that has read other turns finds the same`() {
    let engine = rubric([cue("ab-\\d+")], check: .says("c", by: .agent, atLeast: 3))
    let entry = engine.entry(talk("A: AB-1\nC: none\nA: xx ab-22\nA: x\nA: 🙂 Ab-333 ab-4"))
    #expect(entry.verdict == .met)
    #expect(entry.evidence.map(\.quote) == ["AB-1", "ab-22", "Ab-333"])
  }

  @Test func `a quoted line is not what its sender says`() {
    #expect(quotes("> take AB-12\nNo, AB-13", cue("ab-\\d+")) == ["AB-13"])
  }
}
