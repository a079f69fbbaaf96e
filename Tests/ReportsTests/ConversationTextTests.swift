import Reports
import Testing
import Transcripts

private func call(agents: Int) -> Interaction {
  Interaction(
    id: "call", source: Source(system: "test", externalID: "1"), channel: .phone,
    participants: [Participant(role: .customer)]
      + (0..<agents).map { Participant(role: .agent, name: "Agent \($0)") },
    turns: [Turn(by: 0, text: "Hello?")]
      + (0..<agents).map { Turn(by: $0 + 1, text: "Number \($0) here.") })
}

@Test func `in a transferred call the turns under review are marked in words`() {
  let call = call(agents: 2)
  let text = text(of: call, reviewing: call.segments[1])
  #expect(text.hasPrefix("Several agents speak."))
  #expect(text.contains("\n1.  Customer: Hello?\n"))
  #expect(text.contains("\n2.  Agent 0 (agent): Number 0 here.\n"))
  #expect(text.contains("\n3.  reviewed ▸ Agent 1 (agent): Number 1 here.\n"))
}

@Test func `with one agent nothing is marked`() {
  let call = call(agents: 1)
  #expect(text(of: call, reviewing: call.segments[0]) == text(of: call))
  #expect(!text(of: call).contains("▸"))
}
