import Findings
import Testing
import Transcripts

@testable import TranscriptFiles

struct SlackFormTests {
  private let users = #"""
    [{"id": "U1", "name": "rosa", "profile": {"display_name": "Rosa", "email": "ro@x.example"}},
     {"id": "U2", "name": "ben", "profile": {"real_name": "Ben", "email": "ben@harbour.example"}}]
    """#
  private let channels =
    #"[{"id": "C1", "name": "ferries", "created": 1, "members": ["U1"]}]"#

  @Test func `a thread goes on over days, and the rest is by day`() throws {
    let reading = readSocial(
      [
        "channels.json": channels,
        "ferries/2026-03-02.json": #"""
        [{"type": "message", "user": "U1", "text": "late?", "ts": "1772442000.000100",
          "thread_ts": "1772442000.000100", "reply_count": 1},
         {"type": "message", "subtype": "channel_join", "user": "U2", "text": "<@U2> has joined",
          "ts": "1772442001.000100"},
         {"type": "message", "user": "U2", "text": "alone", "ts": "1772442002.000100"}]
        """#,
        "ferries/2026-03-03.json": #"""
        [{"type": "message", "user": "U2", "text": "yes", "ts": "1772528400.000200",
          "thread_ts": "1772442000.000100", "parent_user_id": "U1", "edited": {"ts": "1"}}]
        """#,
        "users.json": users,
      ], ImportAnswers(agents: ["@harbour.example"]))
    let thread = try #require(reading.conversation("slack-ferries-1772442000.000100"))
    #expect(reading.conversations.count == 2)
    #expect(thread.texts == ["late?", "yes"])
    #expect(thread.turns[1].alteration == .edited)
    #expect(thread.turns[0].at?.text == "2026-03-02T09:00:00.000100Z")
    #expect(thread.subject == "#ferries")
    #expect(thread.participants.map(\.role) == [.unknown, .agent])
    #expect(thread.participants.map(\.name) == ["Rosa", "Ben"])
    #expect(thread.participants[1].agent == "U2")
    let day = try #require(reading.conversation("slack-ferries-2026-03-02"))
    #expect(day.turns.map(\.kind) == [.event, .message])
    #expect(day.turns[0].event?.type == "joined")
    #expect(day.texts == ["@Ben has joined", "alone"])
  }

  @Test(arguments: [
    ("<@U1> in <#C1>: <!here>", "@Rosa in #ferries: @here"),
    ("<@U9|max> <#C9|old> <!subteam^S1|@crew>", "@max #old @crew"),
    ("a &lt;b&gt; &amp;amp; c", "a <b> &amp; c"),
    ("<https://x.example/a?id=7|the list>", "the list (https://x.example/a?id=7)"),
    ("<https://files.slack.com/f/a.png?t=xoxe-1>", "https://files.slack.com/f/a.png"),
    ("<mailto:info@x.example|info@x.example>", "info@x.example"),
    ("open <never closed", "open <never closed"), ("*bold* _it_", "*bold* _it_"),
  ])
  func `mentions, links and escapes become text`(mrkdwn: String, text: String) throws {
    var directory = SlackDirectory()
    for list in [users, channels] {
      for value in try JSONValue.read(list).get().list { directory.take(value) }
    }
    #expect(SlackText.plain(mrkdwn, directory) == text)
  }

  @Test func `bots are declared, files have no address, and repeats are taken once`() throws {
    let message =
      #"{"type": "message", "subtype": "bot_message", "bot_id": "B1", "username": "Desk", "text": "", "ts": "1772442000.000100", "attachments": [{"title": "New", "text": "ticket"}, {"from_url": "https://x.example", "text": "preview"}], "files": [{"name": "a.png", "mimetype": "image/png", "size": 5, "url_private": "https://files.slack.com/a?t=xoxe"}]}"#
    let reading = readSocial(["ferries/2026-03-02.json": "[\(message), \(message)]"])
    let interaction = try #require(reading.conversations.first)
    #expect(interaction.participants == [Participant(role: .bot, name: "Desk")])
    #expect(interaction.texts == ["New\nticket"])
    #expect(
      interaction.turns[0].attachments
        == [Attachment(name: "a.png", mediaType: "image/png", bytes: 5)])
    #expect(reading.says("taken once: 1"))
  }

  @Test func `lists without a message are no fault`() {
    let reading = readSocial(["channels.json": channels, "dms.json": "[]", "users.json": users])
    #expect(reading.conversations.isEmpty)
    #expect(reading.findings.isEmpty)
  }

  @Test func `the shared samples are read`() throws {
    guard let reading = sharedSocialSamples("slack") else { return }
    #expect(reading.conversations.map(\.turns.count) == [2, 2])
    #expect(reading.conversations.allSatisfy { $0.subject == "#random" })
  }
}
