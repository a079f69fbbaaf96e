import Testing
import Transcripts

struct SegmentTests {
  @Test func `one agent has the whole interaction`() {
    #expect(talk("caca").segments == [Segment(agent: 1, turns: 0..<4)])
  }

  @Test func `nobody's interaction is one segment without an agent`() {
    #expect(talk("ccb").segments == [Segment(agent: nil, turns: 0..<3)])
    #expect(talk("").segments == [Segment(agent: nil, turns: 0..<0)])
  }

  @Test func `a hand-over parts the interaction behind the first agent's last word`() {
    #expect(
      talk("cacacBcBc").segments == [
        Segment(agent: 1, turns: 0..<4), Segment(agent: 2, turns: 4..<9),
      ])
  }

  @Test func `agents who speak by turns both have their words in their part`() {
    let segments = talk("caBcaBc").segments
    #expect(segments == [Segment(agent: 1, turns: 0..<5), Segment(agent: 2, turns: 2..<7)])
  }

  @Test func `an internal note is no word of an agent`() {
    var interaction = talk("caBc")
    interaction.turns[2].kind = .note
    interaction.turns[2].visibility = .internal
    #expect(interaction.segments == [Segment(agent: 1, turns: 0..<4)])
  }
}

/// A conversation written as letters: c customer, a and B two agents, b bot.
private func talk(_ letters: String) -> Interaction {
  let roles: [Participant] = [
    Participant(role: .customer), Participant(role: .agent, agent: "one"),
    Participant(role: .agent, agent: "two"), Participant(role: .bot),
  ]
  let index: [Character: Int] = ["c": 0, "a": 1, "B": 2, "b": 3]
  return Interaction(
    id: "talk", source: Source(system: "test", externalID: "talk"), channel: .chat,
    participants: roles, turns: letters.map { Turn(by: index[$0], text: "word") })
}
