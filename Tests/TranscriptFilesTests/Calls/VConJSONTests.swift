import Findings
import Testing
import Transcripts

@testable import TranscriptFiles

struct VConJSONTests {
  private var interaction: Interaction {
    Interaction(
      id: "zendesk-42", source: Source(system: "zendesk", account: "harbour", externalID: "42"),
      channel: .email, direction: .inbound, subject: "Late “parcel”", language: "en",
      startedAt: Timestamp("2026-03-02T10:00:00Z"), endedAt: Timestamp("2026-03-02T11:00:00Z"),
      timeBasis: .absolute, status: "closed", tags: ["late"],
      participants: [
        Participant(role: .customer, name: "Wen", roleSource: .inferred),
        Participant(role: .agent, name: "Ana", agent: "ana@harbour.example"),
        Participant(role: .agent, name: "Bo", agent: "7"), Participant(role: .bot),
        Participant(role: .system), Participant(role: .thirdParty), Participant(role: .unknown),
        Participant(role: .supervisor),
      ],
      turns: [
        Turn(
          by: 0, at: Timestamp("2026-03-02T10:00Z"), text: "Where?\n\"Here\"\u{1}\n> old",
          quoted: [14..<19],
          signature: 0..<3,
          attachments: [Attachment(name: "a.png", mediaType: "image/png", bytes: 3)]),
        Turn(by: 1, kind: .note, visibility: .internal, text: "Rude, I think."),
        Turn(by: 1, visibility: .unknown, text: "Perhaps internal"),
        Turn(
          by: 2, kind: .utterance, at: Timestamp("2026-03-02T10:00:01.250Z"), startMs: 1250,
          endMs: 2500, text: "Soon 👩‍👩‍👧", alteration: .edited),
        Turn(by: nil, text: "System words"),
        Turn(by: 1, kind: .event, event: Event(type: "held", details: ["why": "look-up"])),
        Turn(by: 0, text: ""),
      ],
      metrics: [Metric(name: "handle_time", value: 61.5, unit: "s")],
      survey: Survey(answer: "good", share: 1, comment: "Thanks"))
  }

  private func readBack(_ interaction: Interaction) throws -> ForeignReading.Draft {
    let text = String(decoding: vConJSON(interaction), as: UTF8.self)
    return try #require(read(text, as: VConForm.self).interactions.first)
  }

  @Test func `what was written is read back the same`() throws {
    let draft = try readBack(interaction)
    #expect(draft.findings == [])
    #expect(draft.interaction.turns == interaction.turns)
    var expected = interaction
    expected.id = draft.interaction.id
    expected.source = draft.interaction.source
    #expect(draft.interaction == expected)
    #expect(draft.interaction.id.rawValue == "vcon-" + vConUUID(interaction.source))
  }

  @Test func `relative times and none come back too`() throws {
    for basis in [TimeBasis.relative, .none] {
      var call = interaction
      call.timeBasis = basis
      for place in call.turns.indices {
        call.turns[place].at = nil
        if basis == .none { (call.turns[place].startMs, call.turns[place].endMs) = (nil, nil) }
      }
      #expect(try readBack(call).interaction.turns == call.turns)
    }
  }

  @Test func `notes stand in the attachment only, and members are sorted`() throws {
    let bytes = vConJSON(interaction)
    #expect(bytes == vConJSON(interaction))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.hasPrefix("{\"attachments\":[{\"body\":{\"channel\":\"email\""))
    let vcon = try JSONValue.read(text).get()
    #expect(vcon["extensions"] == .list([.text("CC")]))
    #expect(vcon["dialog"]?.list.count == 4)
    #expect(vcon["dialog"]?.list.contains { $0["body"]?.text == "Rude, I think." } == false)
    #expect(vcon["attachments"]?.list[0]["purpose"]?.text == "qa-metadata")
    #expect(vcon["vcon"] == nil)
    #expect(vcon["dialog"]?.list[0]["start"]?.text == "2026-03-02T10:00:00Z")
  }

  @Test func `the uuid is of version 8 and follows from the source alone`() {
    let source = Source(system: "zendesk", account: "harbour", externalID: "42")
    let uuid = vConUUID(source)
    #expect(uuid == vConUUID(source))
    #expect(uuid != vConUUID(Source(system: "zendesk", account: "harbou", externalID: "r42")))
    #expect(uuid.count == 36)
    #expect(Array(uuid)[14] == "8")
    #expect("89ab".contains(Array(uuid)[19]))
  }

  @Test func `words that somebody changed since are the words`() throws {
    let text = String(decoding: vConJSON(interaction), as: UTF8.self)
      .replacing("Where?\\n\\\"Here\\\"\\u0001\\n> old", with: "Short")
    let draft = try #require(read(text, as: VConForm.self).interactions.first)
    #expect(draft.interaction.turns[0].text == "Short")
    #expect(draft.interaction.turns[0].quoted == [])
  }
}
