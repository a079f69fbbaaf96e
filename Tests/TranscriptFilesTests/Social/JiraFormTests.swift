import Findings
import Testing
import Transcripts

@testable import TranscriptFiles

struct JiraFormTests {
  private func issue(_ comments: String, total: Int = 1, more: String = "") -> String {
    """
    {"key": "SUP-1", "self": "https://harbour.example/rest/api/3/issue/1", "fields": {
     "summary": "Ferry", "created": "2026-03-02T10:00:00.974+0100", "status": {"name": "Open"},
     "reporter": {"accountId": "c", "displayName": "Rosa", "accountType": "customer"},
     "assignee": {"accountId": "a", "displayName": "Ben", "accountType": "atlassian"},
     "description": "It is late", "labels": ["ferry"], \(more)
     "comment": {"total": \(total), "comments": [\(comments)]}}}
    """
  }

  private func comment(_ id: Int, _ author: String, _ members: String) -> String {
    "{\"id\": \(id), \"author\": {\"accountId\": \"\(author)\", \"accountType\": \"atlassian\"}, "
      + "\"created\": \"2026-03-02T1\(id):00:00.000+0100\", \"body\": \"words \(id)\" \(members)}"
  }

  @Test(arguments: [
    (#", "jsdPublic": true"#, Turn.Visibility.public),
    (#", "jsdPublic": false"#, .internal),
    (#", "jsdPublic": true, "visibility": {"type": "role", "value": "Team"}"#, .internal),
    (#", "properties": [{"key": "sd.public.comment", "value": {"internal": true}}]"#, .internal),
    (#", "properties": [{"key": "sd.public.comment", "value": {"internal": false}}]"#, .public),
    (
      #", "jsdPublic": true, "properties": [{"key": "sd.public.comment", "value": {"internal": true}}]"#,
      .internal
    ),
    (#", "properties": []"#, .unknown), ("", .unknown),
  ])
  func `a comment is public only when a flag says so and nothing restricts it`(
    members: String, visibility: Turn.Visibility
  ) throws {
    let interaction = try #require(readSocialOne(issue(comment(1, "x", members))))
    #expect(interaction.turns.last?.visibility == visibility)
    #expect(interaction.turns.last?.kind == (visibility == .internal ? .note : .message))
  }

  @Test func `the description comes first, and times keep their zone`() throws {
    let interaction = try #require(readSocialOne(issue(comment(1, "a", ""))))
    #expect(interaction.texts == ["It is late", "words 1"])
    #expect(interaction.turns[0].visibility == .public)
    #expect(interaction.startedAt?.text == "2026-03-02T09:00:00.974Z")
    #expect(interaction.source.account == "harbour.example")
    #expect(interaction.participants.map(\.role) == [.customer, .agent])
    #expect(interaction.participants.map(\.roleSource) == [nil, .inferred])
    #expect(interaction.tags == ["ferry"])
  }

  @Test func `a reporter who writes internal comments is of the team`() throws {
    let own = issue(comment(1, "c", #", "jsdPublic": false"#))
      .replacing(#", "accountType": "customer""#, with: "")
    let interaction = try #require(readSocialOne(own))
    #expect(interaction.participants.map(\.role) == [.agent, .agent])
    #expect(interaction.participants[0].roleSource == .inferred)
    #expect(interaction.turns.map(\.visibility) == [.unknown, .internal])
  }

  @Test func `an issue without words is named and not stored`() {
    let reading = readSocial([
      "i.json": #"{"key": "T-9", "fields": {"summary": "Ferry", "description": null}}"#
    ])
    #expect(reading.conversations.isEmpty)
    #expect(reading.says("Issue T-9 has neither description nor comments"))
  }

  @Test func `comments that are missing are counted`() {
    let reading = readSocial(["i.json": issue(comment(1, "a", ""), total: 30)])
    #expect(reading.says("30 comments, and 1 are in this file"))
    #expect(reading.says("do not say whether customers see them: 1"))
  }

  @Test func `stars of a request are its survey`() throws {
    let interaction = try #require(
      readSocialOne(issue("", total: 0, more: #""customfield_10101": {"rating": 4},"#)))
    #expect(interaction.survey == Survey(answer: "4", share: 0.75))
  }

  @Test func `files and changes are events`() throws {
    let more = #"""
      "attachment": [{"id": "9", "filename": "a.png", "mimeType": "image/png", "size": 3,
      "author": {"accountId": "c"}, "created": "2026-03-02T10:30:00.000+0100"}],
      """#
    let text = issue(comment(1, "a", ""), more: more)
    let changed =
      text.dropLast(1)
      + #", "changelog": {"histories": [{"id": "1", "author": {"accountId": "a"}, "created": "2026-03-02T10:40:00.000+0100", "items": [{"field": "status", "fromString": "Open", "toString": "Done"}]}]}}"#
    let interaction = try #require(readSocialOne(String(changed)))
    #expect(interaction.turns.compactMap(\.event?.type) == ["attached", "statusChanged"])
    #expect(
      interaction.turns.flatMap(\.attachments)
        == [Attachment(name: "a.png", mediaType: "image/png", bytes: 3)])
    #expect(
      interaction.turns.compactMap(\.event).last?.details
        == ["field": "status", "from": "Open", "to": "Done"])
  }

  @Test func `an Atlassian document becomes lines of text`() throws {
    let text = #"""
      {"type": "doc", "version": 1, "content": [
       {"type": "heading", "content": [{"type": "text", "text": "Head"}]},
       {"type": "paragraph", "content": [
        {"type": "text", "text": "See "},
        {"type": "text", "text": "here", "marks": [{"type": "link", "attrs": {"href": "https://x.example/a?key=1"}}]},
        {"type": "hardBreak"}, {"type": "mention", "attrs": {"text": "Ben"}},
        {"type": "emoji", "attrs": {"shortName": ":ok:", "text": "👌"}}]},
       {"type": "orderedList", "content": [
        {"type": "listItem", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "one"}]},
         {"type": "bulletList", "content": [{"type": "listItem", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "in"}]}]}]}]},
        {"type": "listItem", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "two"}]}]}]},
       {"type": "table", "content": [{"type": "tableRow", "content": [
        {"type": "tableHeader", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "a"}]}]},
        {"type": "tableCell", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "b"}]}]}]}]},
       {"type": "panel", "content": [{"type": "codeBlock", "content": [{"type": "text", "text": "x = 1\ny"}]}]},
       {"type": "mediaSingle", "content": [{"type": "media", "attrs": {"id": "m", "alt": "map.png"}}]},
       {"type": "newThing", "content": [{"type": "text", "text": "kept"}]}]}
      """#
    let document = ADFText(try JSONValue.read(text).get())
    #expect(
      document.text
        == "Head\nSee here (https://x.example/a)\n@Ben👌\n1. one\n  - in\n2. two\na\tb\nx = 1\ny\nkept"
    )
    #expect(document.attachments.map(\.name) == ["map.png"])
    #expect(document.unknown == ["newThing"])
  }

  @Test func `comments of the service desk have a flag and a time of several forms`() throws {
    let interaction = try #require(
      readSocialOne(
        #"""
        {"size": 1, "isLastPage": true, "values": [{"id": "7", "body": "Hi", "public": false,
         "author": {"accountId": "a"}, "created": {"iso8601": "2026-03-02T10:00:00+0000"},
         "_links": {"self": "https://harbour.example/rest/servicedeskapi/request/SUP-9/comment/7"}}]}
        """#))
    #expect(interaction.id == "jira-SUP-9")
    #expect(interaction.turns.map(\.kind) == [.note])
    #expect(interaction.turns[0].at?.text == "2026-03-02T10:00:00Z")
  }

  @Test func `tables become issues, and those without words are named`() throws {
    let reading = readSocial([
      "issue.csv": "id,key,summary,reporter,issue_type,description,created\n"
        + "1,T-1,One,u1,5,It broke,2026-03-02 10:00:00\n2,T-2,Two,u1,5,,2026-03-02 10:00:00\n",
      "comment.csv": "id,issue_id,author_id,body,created,is_public\n"
        + "8,1,u2,Hm,2026-03-02 11:00:00,FALSE\n",
    ])
    let interaction = try #require(reading.conversation("jira-T-1"))
    #expect(interaction.texts == ["It broke", "Hm"])
    #expect(interaction.turns[1].visibility == .internal)
    #expect(reading.says("1 issue has neither description nor comments"))
    #expect(reading.says("no zone"))
  }

  @Test func `the shared samples are read`() throws {
    guard let reading = sharedSocialSamples("jira-service-management") else { return }
    let issue = try #require(reading.conversation("jira-SUP-42"))
    #expect(issue.turns.map(\.visibility) == [.public, .internal])
    #expect(issue.turns[1].text == "Internal: check the gateway log @Ben")
    #expect(reading.conversation("jira-TEST-1")?.texts == ["Test description"])
    #expect(!reading.findings.hasErrors)
  }
}
