import Rubrics
import Scoring
import Testing
import Transcripts

struct RubricEngineTests {
  private static let both = RubricEngine([deskRubric, phoneRubric])
  private static let desk = RubricEngine(deskRubric)
  private static let phone = RubricEngine(phoneRubric)
  private var both: RubricEngine { Self.both }
  private var desk: RubricEngine { Self.desk }
  private var phone: RubricEngine { Self.phone }

  @Test(arguments: [
    "A: Hello\nC: so long\nA: You have my word, AB-12. We will ring you back today. Bye",
    "A: Good day\nC: hello\nA: so long", "C: hello\nA: welcome\n?: bye", "C: hello", "",
    "A: Hello, good day, so long, not bye",
  ])
  func `rubrics judge together as each does alone`(lines: String) {
    let interaction = talk(lines)
    let cards = both.evaluate(interaction)
    #expect(cards.map(\.rubric) == ["desk", "phone"])
    #expect(cards == desk.evaluate(interaction) + phone.evaluate(interaction))
    #expect(
      RubricEngine([phoneRubric, deskRubric]).evaluate(interaction)
        == phone.evaluate(interaction) + desk.evaluate(interaction))
    // A rubric beside itself finds what it finds.
    #expect(
      RubricEngine([deskRubric, deskRubric]).evaluate(interaction)
        == desk.evaluate(interaction) + desk.evaluate(interaction))
  }

  @Test func `a cue means what its own rubric says`() {
    let cards = both.evaluate(talk("A: Hello\nC: hi\nA: so long"))
    #expect(cards[0].entries.first { $0.criterion == "greets" }?.verdict == .met)
    #expect(cards[1].entries.first { $0.criterion == "greets" }?.verdict == .notMet)
    #expect(cards[0].entries.first { $0.criterion == "closes" }?.verdict == .notMet)
    let closes = cards[1].entries.first { $0.criterion == "closes" }
    #expect(closes?.verdict == .met)
    #expect(closes?.evidence.map(\.quote) == ["so long"])
    #expect(closes?.evidence.map(\.cue) == ["closes"])
  }

  @Test func `asked for what they are meant for, only those answer`() {
    func rubrics(_ interaction: Interaction) -> [RubricID] {
      both.evaluate(interaction, asMeant: true).map(\.rubric)
    }
    var interaction = talk("A: Hello\nC: hi")
    #expect(rubrics(interaction) == ["desk"])
    #expect(both.judges(interaction))
    #expect(!phone.judges(interaction))
    interaction.tags = ["sale", "repair"]
    #expect(rubrics(interaction) == ["desk", "phone"])
    interaction.channel = .phone
    #expect(rubrics(interaction) == ["phone"])
    #expect(both.evaluate(interaction, asMeant: true) == phone.evaluate(interaction))
    interaction.channel = .email
    #expect(rubrics(interaction) == [])
    #expect(!both.judges(interaction))
    // Unless told to, an engine judges by all it has.
    #expect(both.evaluate(interaction).count == 2)
  }

  @Test func `each agent has a card by each rubric, rubric by rubric`() {
    var interaction = talk("A: Hello\nC: so long\nA: bye\nA: Good day\nC: hi\nA: so long\nC: x")
    interaction.participants.append(Participant(role: .agent, agent: "agent.two"))
    for turn in 3...5 where interaction.turns[turn].by == 1 { interaction.turns[turn].by = 4 }
    let cards = both.evaluate(interaction)
    #expect(cards.map(\.rubric) == ["desk", "desk", "phone", "phone"])
    #expect(cards.map(\.agent) == ["agent.one", "agent.two", "agent.one", "agent.two"])
    #expect(cards.map(\.segment.turns) == [0..<3, 3..<7, 0..<3, 3..<7])
    #expect(cards == desk.evaluate(interaction) + phone.evaluate(interaction))
    func verdict(_ card: Int, _ criterion: CriterionID) -> Verdict? {
      cards[card].entries.first { $0.criterion == criterion }?.verdict
    }
    #expect([verdict(0, "greets"), verdict(1, "greets")] == [.met, .notMet])
    #expect([verdict(2, "greets"), verdict(3, "greets")] == [.notMet, .met])
    // The customer said "so long" to the first of them.
    #expect([verdict(2, "promise"), verdict(3, "promise")] == [.notMet, .notApplicable])
    // Evidence counts turns of the interaction and not of the part.
    #expect(cards[3].entries.map { $0.evidence.map(\.turn) } == [[3], [5], []])
  }

  @Test func `an engine without rubrics gives no card`() {
    let none = RubricEngine([])
    #expect(none.evaluate(talk("A: Hello")).isEmpty)
    #expect(!none.judges(talk("A: Hello")))
  }

  @Test func `many tasks at once give equal scorecards`() async {
    let interaction = talk(
      "A: Hello\nC: AB-12\nA: We will ring you back about AB-12 today.\nB: so long\nA: Bye")
    let engine = both
    let expected = engine.evaluate(interaction)
    #expect(expected[0].entries.contains { $0.confidence != nil })
    let all = await withTaskGroup(of: [Scorecard].self) { group in
      for _ in 0..<20 { group.addTask { engine.evaluate(interaction) } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(all.count == 20)
    #expect(all.allSatisfy { $0 == expected })
    // An engine that is made anew, and has scored something else before, judges alike.
    let other = RubricEngine([deskRubric, phoneRubric])
    _ = other.evaluate(talk("A: AB-99999 so long, welcome\nC: x"))
    #expect(other.evaluate(interaction) == expected)
  }
}
