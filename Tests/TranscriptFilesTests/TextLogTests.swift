import Findings
import Testing
import TranscriptFiles
import Transcripts

struct TextLogTests {
  private func read(_ text: String) -> TranscriptReading {
    readTranscript(Array(text.utf8), format: .text, file: "logs/late-parcel.txt")
  }

  @Test func `a log with a header names its people and their roles`() throws {
    let reading = read(
      """
      # Channel: social
      # Subject: Late parcel: again
      # Language: en
      # Agent: Ilse Brandt
      # Customer: Amara Nwosu
      [2026-03-02T10:15:04Z] Amara Nwosu: hi: where is it?
      [2026-03-02T10:15:30+01:00] Ilse Brandt: Hello,
        I will look.
      Really.
      [2026-03-02T10:16:00Z] frontdesk2: me too
      """)
    #expect(reading.findings == [])
    let interaction = try #require(reading.interaction)
    #expect(interaction.id == "late-parcel")
    #expect(interaction.channel == .social)
    #expect(interaction.subject == "Late parcel: again")
    #expect(interaction.participants.map(\.role) == [.agent, .customer, .unknown])
    #expect(interaction.turns.map(\.by) == [1, 0, 2])
    #expect(
      interaction.turns.map(\.text) == [
        "hi: where is it?", "Hello,\nI will look.\nReally.", "me too",
      ])
    #expect(interaction.turns[1].at?.text == "2026-03-02T09:15:30Z")
    #expect(interaction.timeBasis == .absolute)
  }

  @Test func `without a header a name counts when it comes twice, or is a role`() throws {
    let interaction = try #require(
      read("Agent: Hello\nTom: hi\nTom: listen: this is it\nNote: a colon is no name\nCustomer: ok")
        .interaction)
    #expect(
      interaction.turns.map(\.text) == [
        "Hello", "hi", "listen: this is it\nNote: a colon is no name", "ok",
      ])
    #expect(interaction.participants.map(\.role) == [.agent, .unknown, .customer])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `every line end ends a line`(end: String) throws {
    let text = ["# Agent: A", "# Customer: B", "A: one", "B: two", "B: three"].joined(
      separator: end)
    #expect(try #require(read(text).interaction).turns.count == 3)
  }

  @Test func `a time without a zone is left out and said, never guessed`() throws {
    let reading = read("# Agent: A\n[10:15:04] A: one\n[2026-03-02 10:15] A: two")
    #expect(reading.findings.map(\.severity) == [.warning])
    #expect(reading.findings[0].location.line == 2)
    let interaction = try #require(reading.interaction)
    #expect(interaction.turns.allSatisfy { $0.at == nil })
    #expect(interaction.timeBasis == .none)
  }

  @Test func `one name with two roles is refused, an empty value is none`() {
    #expect(read("# Agent: Sam\n# Customer: Sam\nSam: hi").findings.hasErrors)
    let empty = read("# ID: \n# Language: \n# Agent: A\nA: hi")
    #expect(empty.interaction?.id == "late-parcel")
    #expect(empty.interaction?.language == nil)
  }

  @Test func `a pasted link or a note is no speaker`() throws {
    let interaction = try #require(
      read("# Agent: A\nA: see\nhttps://example.com/1\nhttps://example.com/2\nPS: one\nPS: two")
        .interaction)
    #expect(interaction.turns.count == 1)
    #expect(interaction.participants.count == 1)
    let bare = try #require(read("Agent: see\nhttps://a.example\nhttps://b.example").interaction)
    #expect(bare.turns.count == 1)
  }

  @Test func `a header value that is not understood is said`() {
    let reading = read(
      "# Channel: fax\n# Started: yesterday\n# Agnet: A\n# Agent: A\nA: [note 1] one")
    #expect(reading.findings.map(\.severity) == [.warning, .warning, .warning])
    #expect(reading.interaction?.channel == .chat)
    #expect(reading.interaction?.turns.map(\.text) == ["[note 1] one"])
  }

  @Test func `a log without turns, and bytes that are no text, are refused`() {
    #expect(read("").findings.hasErrors)
    #expect(read("just words\nand more").findings.hasErrors)
    let latin = readTranscript([0x41, 0x3A, 0x20, 0xE9], format: .text, file: "f.txt")
    #expect(latin.findings.map(\.category) == [.encoding])
  }
}
