import Rubrics
import Scoring
import Testing

struct CueFinderTests {
  @Test func `a match comes with the words around it`() throws {
    let finder = CueFinder([Cue(id: "sorry", phrases: ["so sorry"])])
    let found = finder.matches(in: "👩‍👩‍👧 I am so sorry — really")
    #expect(found.count == 1)
    let match = try #require(found.first)
    #expect(match.cue == "sorry")
    #expect(match.before == "👩‍👩‍👧 I am ")
    #expect(match.quote == "so sorry")
    #expect(match.after == " — really")
    #expect(match.probability == nil)
    #expect(!match.isDoubtful)
  }

  @Test func `matches stand by cue and then by place`() {
    let finder = CueFinder([
      Cue(id: "b", phrases: ["two"]), Cue(id: "a", phrases: ["one"], expressions: ["th[a-z]+"]),
    ])
    #expect(
      finder.matches(in: "one three two one two").map { "\($0.cue) \($0.quote)" } == [
        "b two", "b two", "a one", "a three", "a one",
      ])
    #expect(finder.matches(in: "").isEmpty)
    #expect(CueFinder([]).matches(in: "one").isEmpty)
  }

  @Test func `what is blocked or excepted is not shown`() {
    let finder = CueFinder([Cue(id: "a", phrases: ["sorry"], exceptions: ["sorry but"])])
    #expect(finder.matches(in: "I am not sorry. Sorry but no. She said sorry.").isEmpty)
    #expect(finder.matches(in: "sorry").count == 1)
  }

  @Test func `a model's sentence comes with its probability, and absent ones not at all`() throws {
    let finder = CueFinder([callBack()])
    let found = finder.matches(in: "The saddle costs twenty euros. We will call you back tomorrow.")
    #expect(found.map(\.quote) == ["We will call you back tomorrow."])
    #expect(try #require(found.first?.probability) > 0.5)
    #expect(found.map(\.isDoubtful) == [false])
    let doubted = CueFinder([doubtfulCallBack()])
      .matches(in: "The saddle costs twenty euros. We will call you back tomorrow.")
    #expect(doubted.map(\.isDoubtful) == [true, true])
  }
}
