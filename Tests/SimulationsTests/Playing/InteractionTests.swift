import Curricula
import Rubrics
import Scoring
import Simulations
import Testing
import Transcripts

@Suite struct `A play as an interaction` {
  @Test func `has two people, who they are, and what each said in its order`() throws {
    var play = LateParcel.play()
    try play.solves()
    let interaction = play.interaction(id: "i", agent: "a.a")
    #expect(interaction.participants.map(\.role) == [.customer, .agent])
    #expect(interaction.participants[0].name == play.customerName)
    #expect(interaction.participants[1].agent == "a.a")
    #expect(interaction.source.system == "simulation")
    #expect(interaction.source.account == "late-parcel")
    #expect(interaction.source.externalID == "i")
    #expect(interaction.channel == .chat)
    #expect(interaction.tags == ["simulation"])
    #expect(interaction.turns.map(\.by) == [0, 1, 0, 0, 1, 1, 0])
    #expect(
      interaction.turns.map(\.kind)
        == [.message, .message, .message, .message, .event, .message, .message])
    #expect(
      interaction.turns.map(\.text).filter { !$0.isEmpty }
        == play.steps.flatMap { step -> [String] in
          if case .says(let text) = step.input?.act { [text] + step.said } else { step.said }
        })
    // Ten seconds, then the trace with its five, then ten more.
    #expect(
      interaction.turns.map(\.startMs) == [0, 10_000, 10_000, 10_000, 16_000, 26_000, 26_000])
    #expect(interaction.metrics == [Metric(name: "handle time", value: 26, unit: "s")])
  }

  @Test func `has the tools as events with what was entered`() throws {
    var play = LateParcel.play {
      $0.tools.append(Tool(id: "hold", title: "Hold", kind: .hold, event: "held"))
    }
    try play.traces("HP-1")
    try play.take(PlayInput(.does("hold", arguments: [:]), elapsed: 1000))
    try play.waits(30)
    try play.says("I will look.")
    let events = play.interaction(id: "i").turns.compactMap(\.event)
    #expect(events.map(\.type) == ["trace", "held", "unheld"])
    #expect(events.map(\.details) == [["order": "HP-1"], [:], [:]])
  }

  @Test func `says when a hold is over, also where another tool ends it`() throws {
    var play = LateParcel.play {
      $0.tools.append(Tool(id: "hold", title: "Hold", kind: .hold, event: "held"))
    }
    try play.take(PlayInput(.does("hold", arguments: [:]), elapsed: 1000))
    try play.traces("HP-1")
    try play.says("I will look.")
    let events = play.interaction(id: "i").turns.compactMap(\.event?.type)
    #expect(events == ["held", "unheld", "trace"])
  }

  @Test func `has no turn without words, and none of what was not heard`() throws {
    var play = LateParcel.play(level: .timed)
    try play.says("   ")
    try play.waits(5)
    try play.take(PlayInput(.says("I will look."), elapsed: 180_000))
    let turns = play.interaction(id: "i").turns
    #expect(turns.allSatisfy { $0.event != nil || !$0.text.isEmpty })
    #expect(turns.count { $0.by == 1 } == 0)
    #expect(turns.last?.text == "Forget it.")
  }

  @Test func `on the telephone has spans that follow each other`() throws {
    var play = LateParcel.play { $0.channel = "phone" }
    try play.says("That is worrying. What is the order number?")
    try play.take(PlayInput(.says("I will look into it for you right now."), elapsed: 1000))
    let turns = play.interaction(id: "i").turns
    #expect(turns.allSatisfy { $0.kind == .utterance })
    // Eight words of 350 ms end with the step; longer talk than there was time begins at once.
    #expect(turns[1].startMs == 1400 + 10_000 - 8 * 350)
    #expect(turns[1].endMs == 11_400)
    let starts = turns.compactMap(\.startMs)
    let ends = turns.compactMap(\.endMs)
    #expect(starts.count == turns.count && ends.count == turns.count)
    for place in turns.indices.dropFirst() { #expect(starts[place] >= ends[place - 1]) }
  }

  @Test func `on the telephone overlaps where the customer breaks in`() throws {
    var play = LateParcel.play {
      $0.channel = "phone"
      $0.mind(Manner(.monologue, limit: 5, lines: [Line("Wait, wait.")]))
    }
    try play.says("I will look into it for you right now and then I shall call.")
    let turns = play.interaction(id: "i").turns
    #expect(turns[1].text == "I will look into it –")
    #expect(turns[2].text == "Wait, wait.")
    #expect(turns[2].startMs == (turns[1].endMs ?? 0) - 600)
  }

  @Test func `is judged like a recorded one`() throws {
    var play = LateParcel.play()
    try play.solves()
    let engine = RubricEngine([LateParcel.rubric])
    #expect(play.score()?.card?.tally.total == 1)
    var rude = LateParcel.play()
    try rude.says("What is the order number?")
    try rude.leaves()
    let card = try #require(engine.evaluate(rude.interaction(id: "play")).first)
    #expect(card == rude.score()?.card)
    #expect(card.tally.total == 0)
  }
}
