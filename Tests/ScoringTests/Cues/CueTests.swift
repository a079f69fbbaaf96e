import Rubrics
@testable import Scoring
import Testing

struct CueTests {
  @Test(arguments: [
    ("I apologise for that", ["I apologise"]),
    ("i APOLOGISE", ["i APOLOGISE"]),
    ("I won't apologise", []),
    ("I will certainly not apologise", []),
    ("I would never apologise", []),
    ("I can’t apologise enough", ["can’t apologise enough"]),
    ("I cannot apologise enough!", ["cannot apologise enough"]),
    ("No problem, I apologise", ["I apologise"]),
    ("Not only do I apologise", ["I apologise"]),
    ("Do not worry. I apologise", ["I apologise"]),
    ("apologies", []),
  ])
  func `an apology is told from its refusal`(text: String, expected: [String]) {
    let cue = Cue(id: "apology", phrases: ["i? apologise", "can not apologise enough"])
    // "I" before a negated verb is no part of the match.
    #expect(quotes(text, cue).map { $0 == "apologise" ? "I apologise" : $0 } == expected)
  }

  @Test func `contractions, typographic quotes and missing apostrophes are one wording`() {
    let cue = Cue(id: "c", phrases: ["i can't do that"], negation: .ignored)
    for text in [
      "I can't do that", "I can’t do that", "I cannot do that", "i cant do that",
      "I can not do that",
    ] {
      #expect(quotes(text, cue) == [text])
    }
  }

  @Test func `words of a phrase are split as a text is, in alternatives too`() {
    let cannot = Cue(id: "c", phrases: ["can't|cannot help"], negation: .ignored)
    #expect(quotes("we cannot help", cannot) == ["cannot help"])
    #expect(quotes("I can’t help", cannot) == ["can’t help"])
    #expect(quotes("I can help you", cannot) == [])
    let maybe = Cue(id: "c", phrases: ["i won't? say"], negation: .ignored)
    #expect(quotes("I say", maybe) == ["I say"])
    #expect(quotes("I will not say", maybe) == ["I will not say"])
    #expect(quotes("I will say", maybe) == [])
    #expect(
      quotes("your e-mail address", Cue(id: "c", phrases: ["e-mail|phone address"])) == [
        "e-mail address"
      ])
    #expect(quotes("at 5 p.m. sharp", Cue(id: "c", phrases: ["{number} p.m."])) == ["5 p.m"])
    #expect(
      quotes("at 5pm, or 10:30am", Cue(id: "c", phrases: ["{number} am|pm"])) == ["5pm", "10:30am"])
  }

  @Test(arguments: ["^ !!!", "!!!", "^ ?! $", "’", "^ $"])
  func `a phrase without words matches nothing`(phrase: String) {
    for text in ["hello", "!!!", "a b c", ""] {
      #expect(quotes(text, Cue(id: "c", phrases: [phrase])) == [])
    }
  }

  @Test func `a shortened had, would, is or has fits each word it may stand for`() {
    let had = Cue(id: "c", phrases: ["if you had read"])
    #expect(quotes("If you'd read it", had) == ["If you'd read"])
    #expect(quotes("if you had read it", had) == ["if you had read"])
    let would = Cue(id: "c", phrases: ["i'd like"])
    for text in ["I'd like", "I would like", "I had like"] {
      #expect(quotes(text, would) == [text])
    }
    let been = Cue(id: "c", phrases: ["it has been"])
    #expect(quotes("It's been a week", been) == ["It's been"])
    #expect(
      quotes("your mother's maiden name", Cue(id: "c", phrases: ["mother's maiden"])) == [
        "mother's maiden"
      ])
  }

  @Test func `a quoted line is not what its sender says`() {
    let cue = Cue(id: "c", phrases: ["sorry"])
    #expect(quotes("> I am sorry\nNo problem", cue) == [])
    #expect(quotes("Hello\r\n>sorry\r\nsorry", cue) == ["sorry"])
    #expect(quotes("5 > 3, sorry", cue) == ["sorry"])
  }

  @Test func `many optional words cost no more than a few`() {
    let phrase = "go " + String(repeating: "very? ", count: 22) + "home"
    let cue = Cue(id: "c", phrases: [phrase])
    let text = "go " + String(repeating: "very ", count: 22) + "away"
    // Trying every combination would take minutes; the test would not end.
    #expect(quotes(text, cue) == [])
    #expect(quotes("go " + String(repeating: "very ", count: 22) + "home", cue).count == 1)
  }

  @Test func `a gap spans up to four words of one sentence`() {
    let cue = Cue(id: "c", phrases: ["call ... back"])
    #expect(quotes("I'll call you right back", cue) == ["call you right back"])
    #expect(quotes("call back", cue) == ["call back"])
    #expect(quotes("call one two three four back", cue) == ["call one two three four back"])
    #expect(quotes("call one two three four five back", cue) == [])
    #expect(quotes("Please call. Go back", cue) == [])
  }

  @Test func `beginnings, alternatives, optional words and anchors`() {
    #expect(quotes("how frustrating!", Cue(id: "c", phrases: ["frustrat*"])) == ["frustrating"])
    #expect(
      quotes("Good evening", Cue(id: "c", phrases: ["good morning|evening"])) == ["Good evening"])
    #expect(quotes("so very sorry", Cue(id: "c", phrases: ["so very? sorry"])) == ["so very sorry"])
    #expect(quotes("so sorry", Cue(id: "c", phrases: ["so very? sorry"])) == ["so sorry"])
    #expect(quotes("Hi there", Cue(id: "c", phrases: ["^ hi"])) == ["Hi"])
    #expect(quotes("Oh hi", Cue(id: "c", phrases: ["^ hi"])) == [])
    #expect(quotes("bye", Cue(id: "c", phrases: ["bye $"])) == ["bye"])
    #expect(quotes("bye then", Cue(id: "c", phrases: ["bye $"])) == [])
  }

  @Test(arguments: [
    ("{digits:4}", "my pin is 7402.", ["7402"]),
    ("{digits:4}", "number 74021", []),
    ("{digits:4}", "12/05/1987", []),
    ("{date}", "born 12/05/1987 or 1987-05-12", ["12/05/1987", "1987-05-12"]),
    ("{amount}", "that is €1,200.50 or 20", ["€1,200.50"]),
    ("{number}", "1,200.50", ["1,200.50"]),
    ("{email}", "write to first.last@example.com.", ["first.last@example.com"]),
    ("{code}", "order HP-204417, thanks", ["HP-204417"]),
    ("my name is {name}", "Hello, my name is Amara", ["my name is Amara"]),
    ("{name}", "Jane Doe", ["Jane", "Doe"]),
    ("{name}", "Please wait for a moment", []),
    ("{name}", "Well, I think CL-2041 is it", []),
    ("{name}", "I am here. Jane Doe. Good day to you all", ["Jane", "Doe"]),
  ])
  func `token classes go by shape`(phrase: String, text: String, expected: [String]) {
    #expect(quotes(text, Cue(id: "c", phrases: [phrase], negation: .ignored)) == expected)
  }

  @Test func `an exception that overlaps a match takes it away`() {
    let cue = Cue(id: "c", phrases: ["sorry"], exceptions: ["sorry you feel"])
    #expect(quotes("Sorry you feel that way", cue) == [])
    #expect(quotes("Sorry, I am late", cue) == ["Sorry"])
  }

  @Test func `offsets count Unicode scalars of the text as it was written`() {
    let text = "Café 👩‍👩‍👧 e\u{301}té — I apologise"
    let cue = CompiledCues([Cue(id: "c", phrases: ["i apologise"])])
    let match = cue.matches(in: WordText(text), turn: 3, of: text)
    #expect(match == [CueMatch(cue: 0, turn: 3, scalars: 18..<29)])
    let scalars = Array(text.unicodeScalars)
    #expect(String(String.UnicodeScalarView(scalars[18..<29])) == "I apologise")
  }

  @Test func `overlapping phrases of one cue are one match`() {
    let cue = Cue(id: "c", phrases: ["so sorry", "sorry for", "sorry"])
    #expect(quotes("so sorry for that", cue) == ["so sorry for"])
  }

  @Test func `a cue finds the same with and without other cues beside it`() {
    let cues = [
      Cue(id: "a", phrases: ["sorry"]), Cue(id: "b", phrases: ["sorry for"]),
      Cue(id: "c", phrases: ["_ for"]),
    ]
    let text = "I am sorry for this"
    let read = WordText(text)
    let together = CompiledCues(cues).matches(in: read, turn: 0, of: text)
    let alone = cues.flatMap { CompiledCues([$0]).matches(in: read, turn: 0, of: text) }
    #expect(together.map(\.scalars) == alone.map(\.scalars))
    #expect(together.count == 3)
  }

  @Test(arguments: [
    "", " ", "\u{0}", "....", "?!?!", "\r\n\r\n", "\u{202E}abc", "𝔘𝔫𝔦", "👍👍", "'", "@@@", "a'", "€",
    "-1-",
  ])
  func `any text can be read`(text: String) {
    for token in WordText(text).tokens {
      #expect(token.scalars.upperBound <= text.unicodeScalars.count)
      #expect(!token.scalars.isEmpty)
    }
  }
}
