import Findings
import Foundation
import Testing
import Transcripts

@testable import TranscriptFiles

struct VConTests {
  private func vcon(_ rest: String, top: String = "", parties: String? = nil) -> String {
    let people =
      parties
        ?? """
        [{"name": "Wen", "tel": "+12025550100", "role": "customer"},
         {"name": "Ana", "mailto": "mailto:ana@harbour.example", "role": "agent"}]
        """
    return """
      {"uuid": "u-1", "created_at": "2026-03-02T11:00:00Z", \(top) "parties": \(people), \(rest)}
      """
  }

  private func one(_ text: String, _ answers: ImportAnswers = ImportAnswers()) throws
    -> ForeignReading.Draft
  {
    try #require(read(text, as: VConForm.self, answers).interactions.first)
  }

  @Test func `dialogs are sorted by their start and their places still hold`() throws {
    let draft = try one(
      vcon(
        """
        "dialog": [
         {"type": "text", "start": "2026-03-02T10:02:00Z", "parties": [1, 0], "originator": 0, "body": "Third"},
         {"type": "text", "start": "2026-03-02T10:00:00+00:00", "parties": [1, 0], "mediatype": "text/plain", "encoding": "base64url", "body": "Rmlyc3Q"},
         {},
         {"type": "text", "start": "2026-03-02T10:01:00Z", "parties": 0, "encoding": "json", "body": "\\"Second\\""}],
        "analysis": [{"type": "summary", "dialog": 0, "body": "…"}]
        """, top: "\"vcon\": \"0.3.0\","))
    #expect(draft.findings == [])
    #expect(draft.interaction.turns.map(\.text) == ["First", "Second", "Third"])
    #expect(draft.interaction.turns.map(\.by) == [1, 0, 0])
    #expect(draft.interaction.participants[1].agent == "ana@harbour.example")
    #expect(draft.interaction.channel == .chat)
    #expect(draft.interaction.startedAt == Timestamp("2026-03-02T10:00:00Z"))
  }

  @Test func `times without a zone are left out and still sort`() throws {
    let text = vcon(
      """
      "dialog": [
       {"type": "text", "start": "2026-03-02T10:02:00", "originator": 1, "body": "b"},
       {"type": "text", "start": "2026-03-02T10:01:00", "originator": 0, "body": "a"}]
      """)
    let draft = try one(text)
    #expect(draft.interaction.turns.map(\.text) == ["a", "b"])
    #expect(draft.interaction.timeBasis == .none)
    #expect(draft.findings.count == 1)
    let named = try one(text, ImportAnswers(timeZone: "Europe/Berlin"))
    #expect(named.interaction.turns[0].at == Timestamp("2026-03-02T09:01:00Z"))
    #expect(named.interaction.assumedTimeZone == "Europe/Berlin")
    #expect(named.findings == [])
  }

  @Test(arguments: [
    ##"[{"speaker": "Agent", "message": "Hello"}, {"speaker": "customer", "message": "Hi"}]"##,
    ##"{"transcript": "Agent: Hello\n\nCustomer: Hi", "confidence": 0.9}"##,
    ##""Ana: Hello\nWen: Hi\nAna:\nWen: ""##,
    ##"{"text": "Hello Hi", "segments": [{"speaker": "Ana", "start": 0, "end": 1.5, "text": "Hello"}, {"speaker": "Wen", "start": 2, "end": 3, "text": "Hi"}]}"##,
    ##"{"transcript": {"text": "Hello Hi"}, "segments": [{"speaker": "Ana", "start": 0, "text": "Hello"}, {"speaker": "Wen", "start": 2, "text": "Hi"}]}"##,
    ##"{"results": {"channels": [{"alternatives": [{"transcript": "Hi", "words": [{"word": "Hi", "start": 2, "end": 3}]}]}, {"alternatives": [{"transcript": "Hello", "words": [{"word": "Hello", "start": 0, "end": 1}]}]}]}}"##,
    ##"{"monologues": [{"speaker": "Ana", "elements": [{"value": "Hello", "ts": 0, "end_ts": 1}]}, {"speaker": "Wen", "elements": [{"value": "Hi", "ts": 2}]}]}"##,
    ##"{"words": [{"speaker": "Ana", "punctuated_word": "Hello", "start": 0, "end": 1}, {"speaker": "Wen", "word": "Hi", "start": 2, "end": 3}]}"##,
    ##""{\"utterances\": [{\"party\": 1, \"text\": \"Hello\"}, {\"party\": 0, \"text\": \"Hi\"}]}""##,
  ])
  func `words that are only in a transcript are read in many shapes`(body: String) throws {
    let draft = try one(
      vcon(
        """
        "dialog": [{"type": "recording", "start": "2026-03-02T10:00:00Z", "duration": 60, "parties": [0, 1],
          "mimetype": "audio/x-wav", "url": "https://files.example/a.wav?token=1", "filename": "a.wav"}],
        "analysis": [{"type": "transcript", "dialog": 0, "vendor": "any", "body": \(body)}]
        """))
    let call = draft.interaction
    let spoken = call.turns.filter { $0.kind == .utterance && !$0.text.isEmpty }
    #expect(spoken.map(\.text) == ["Hello", "Hi"])
    #expect(spoken.map { call.role(of: $0) } == [.agent, .customer])
    let recording = try #require(call.turns.first { $0.event != nil })
    #expect(recording.event?.details == ["mediaType": "audio/x-wav", "duration": "60"])
    #expect(recording.attachments == [Attachment(name: "a.wav", mediaType: "audio/x-wav")])
    #expect(call.channel == .phone)
    if let start = spoken[1].startMs {
      #expect(start == 2000)
      #expect(spoken[1].at == Timestamp("2026-03-02T10:00:02.000Z"))
    }
  }

  @Test func `a transcript without speakers leaves them unknown`() throws {
    let draft = try one(
      vcon(
        """
        "dialog": [{"type": "text", "start": "2026-03-02T10:00:00Z", "parties": [1, 0], "mimetype": "text/plain"}],
        "analysis": [{"type": "transcript", "dialog": 0, "body": {"transcript": "Hello.\\n\\nHi: my order?\\nPlease.", "detected_language": "en"}},
          {"type": "diarized", "dialog": 0, "body": "Hello.\\n\\nHi: my order?\\nPlease."}]
        """, top: "\"vcon\": \"0.0.1\","))
    #expect(draft.interaction.turns.map(\.text) == ["Hello.", "Hi: my order?\nPlease."])
    #expect(draft.interaction.turns.allSatisfy { draft.interaction.role(of: $0) == .unknown })
    #expect(draft.interaction.language == "en")
    #expect(draft.interaction.channel == .phone)
    #expect(draft.findings.count == 1)
  }

  @Test func `captions in a transcript are words with times`() throws {
    let draft = try one(
      vcon(
        """
        "dialog": [{"type": "recording", "start": "2026-03-02T10:00:00Z"}],
        "analysis": [{"type": "transcript", "dialog": 0,
          "body": "1\\n00:00:01,500 --> 00:00:02,000\\nHello\\n\\n2\\n00:01:00,000 --> 00:01:01,000\\nHi\\nthere\\n"}]
        """))
    let spoken = draft.interaction.turns.filter { $0.kind == .utterance }
    #expect(spoken.map(\.text) == ["Hello", "Hi\nthere"])
    #expect(spoken.map(\.startMs) == [1500, 60_000])
  }

  @Test func `of several transcripts the one with speakers is taken, then the redacted one`() throws
  {
    let dialog =
      "\"dialog\": [{\"type\": \"recording\", \"start\": \"2026-03-02T10:00:00Z\", \"parties\": [0, 1]}],"
    let speakers = try one(
      vcon(
        dialog + """
          "analysis": [{"type": "transcript", "dialog": 0, "body": "All in one."},
           {"type": "diarized", "dialog": [0], "body": "Agent: One.\\nCustomer: Two."}]
          """))
    #expect(speakers.interaction.turns.map(\.text) == ["", "One.", "Two."])
    let redacted = try one(
      vcon(
        dialog + """
          "analysis": [{"type": "transcript", "dialog": 0, "body": "See harbour."},
           {"type": "transcript-redacted", "dialog": 0, "body": "See {{URL}}."}]
          """))
    #expect(redacted.interaction.turns.last?.text == "See {{URL}}.")
    #expect(redacted.interaction.turns.last?.alteration == .redacted)
  }

  @Test func `holds, transfers and calls that came to nothing are events in their order`() throws {
    let draft = try one(
      vcon(
        """
        "dialog": [
         {"type": "transfer", "start": "2026-03-02T10:05:00Z", "transferee": 0, "transferor": 1, "transfer-target": 9},
         {"type": "incomplete", "start": "2026-03-02T09:00:00Z", "disposition": "no-answer", "originator": 0},
         {"type": "text", "start": "2026-03-02T10:00:00Z", "originator": 1, "body": "Hello", "party_history": [
          {"party": 1, "event": "unhold", "time": "2026-03-02T10:02:00Z"},
          {"party": 1, "event": "hold", "time": "2026-03-02T10:01:00Z"},
          {"party": 0, "event": "keydown", "time": "2026-03-02T10:03:00Z", "button": "4"}]}]
        """))
    let turns = draft.interaction.turns
    #expect(
      turns.map(\.event?.type) == [
        "incomplete", nil, "held", "unheld", "keydown", "transferred",
      ])
    #expect(turns[0].event?.details == ["disposition": "no-answer"])
    #expect(turns[5].event?.details == ["transferee": "Wen", "transferor": "Ana"])
    #expect(turns[4].event?.details == [:])
    #expect(
      draft.findings.map(\.message) == [
        "dialog[0].transfer-target names party 9, and there are 2, counted from 0."
      ])
  }

  @Test func `mail in a vCon is its words, its subject and its files`() throws {
    let mail =
      "Subject: Late\\r\\nContent-Type: multipart/mixed; boundary=\\\"b\\\"\\r\\n\\r\\n--b\\r\\n"
      + "Content-Type: text/plain; charset=utf-8\\r\\nContent-Transfer-Encoding: quoted-printable\\r\\n\\r\\n"
      + "Caf=C3=A9 is =\\r\\nlate.\\r\\n> Before\\r\\n-- \\r\\nWen\\r\\n--b\\r\\n"
      + "Content-Type: image/png\\r\\nContent-Disposition: attachment; filename=\\\"box.png\\\"\\r\\n\\r\\nxx\\r\\n--b--\\r\\n"
    let draft = try one(
      vcon(
        """
        "dialog": [{"type": "text", "start": "2026-03-02T10:00:00Z", "parties": [0, 1],
          "mediatype": "message/rfc822", "body": "\(mail)"}]
        """))
    let turn = draft.interaction.turns[0]
    #expect(turn.text == "Café is late.\n> Before\n--\nWen")
    #expect(turn.quoted == [14..<22])
    #expect(turn.signature == 23..<29)
    #expect(turn.attachments.map(\.name) == ["box.png"])
    #expect(draft.interaction.subject == "Late")
    #expect(draft.interaction.channel == .email)
  }

  @Test func `what must be understood and is not is refused`() {
    let text = vcon("\"dialog\": [], \"critical\": [\"CC\", \"lifecycle\"]")
    let reading = read(text, as: VConForm.self)
    #expect(reading.interactions.isEmpty)
    #expect(reading.findings.hasErrors)
    #expect(reading.messages[0].contains("“lifecycle”"))
    #expect(!reading.messages[0].contains("“CC”"))
  }

  @Test func `a signed vCon is read unverified, an encrypted one is not`() throws {
    let inner = vcon(
      "\"dialog\": [{\"type\": \"text\", \"start\": \"2026-03-02T10:00:00Z\", \"originator\": 0, \"body\": \"Hi\"}]"
    )
    let payload = Data(inner.utf8).base64EncodedString()
      .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    let signed = try one("{\"payload\": \"\(payload)\", \"signatures\": [{\"signature\": \"x\"}]}")
    #expect(signed.interaction.turns.map(\.text) == ["Hi"])
    #expect(
      signed.findings.map(\.message) == [
        "This vCon is signed (JWS); its signature is not verified."
      ])
    let closed = read(
      "{\"protected\": \"e\", \"recipients\": [], \"iv\": \"i\", \"ciphertext\": \"c\", \"tag\": \"t\"}",
      as: VConForm.self)
    #expect(closed.findings.hasErrors)
    #expect(closed.interactions.isEmpty)
  }

  @Test func `of one uuid the newest is taken`() {
    func version(_ updated: String, _ words: String) -> String {
      vcon(
        "\"updated_at\": \"\(updated)\", \"dialog\": [{\"type\": \"text\", \"originator\": 0, \"body\": \"\(words)\"}]"
      )
    }
    let reading = read(
      version("2026-03-02T11:00:00Z", "old"), version("2026-03-03T11:00:00Z", "new"),
      as: VConForm.self)
    #expect(reading.interactions.map(\.interaction.turns[0].text) == ["new"])
    #expect(reading.findings.count == 1)
  }

  @Test(arguments: [
    ("\"dialog\": null", "dialog is null and should be a list."),
    ("\"analysis\": \"x\"", "analysis is a text and should be a list."),
    (
      "\"dialog\": [{\"type\": \"recording\", \"mimetype\": 5}]",
      "dialog[0].mimetype is a number and should be a media type."
    ),
    (
      "\"dialog\": [{\"type\": \"recording\", \"mediatype\": \"a b\"}]",
      "dialog[0].mediatype is no media type."
    ),
    (
      "\"dialog\": [{\"type\": \"recording\", \"duration\": \"long\"}]",
      "dialog[0].duration is a text and should be a number of seconds."
    ),
    ("\"dialog\": [{\"type\": \"recording\", \"url\": \"not a url\"}]", "dialog[0].url is no URL."),
    (
      "\"dialog\": [{\"type\": \"recording\", \"content_hash\": \"sha512-abc\"}]",
      "dialog[0].content_hash is too short for SHA-512."
    ),
    (
      "\"dialog\": [{\"type\": \"text\", \"body\": \"x\", \"originator\": -1}]",
      "dialog[0].originator names party -1, and there are 2, counted from 0."
    ),
    (
      "\"dialog\": [{\"type\": \"text\", \"body\": \"x\", \"originator\": 1e300}]",
      "dialog[0].originator has 1 elements that are no places among the parties."
    ),
    ("\"dialog\": [7, {\"type\": \"odd\"}]", "dialog[0] is a number and should be an object."),
    (
      "\"dialog\": [{\"type\": \"text\", \"body\": \"x\", \"encoding\": \"rot\"}]",
      "dialog[0].encoding is not known; its body is kept as it came."
    ),
    (
      "\"dialog\": [{\"type\": \"text\"}]",
      "dialog[0] has no body, and no transcript has its words."
    ),
    (
      "\"dialog\": [{\"type\": \"text\", \"url\": \"https://a.example\"}]",
      "dialog[0] has its words behind a URL, which is not fetched."
    ),
    (
      "\"analysis\": [{\"type\": \"transcript\", \"dialog\": 3, \"body\": \"Hi\"}]",
      "analysis[0].dialog names dialog 3, and there are 0, counted from 0."
    ),
    ("\"analysis\": [{\"type\": \"mood\"}]", "analysis[0] is of the type “mood”; left out."),
    ("\"group\": [{\"uuid\": \"x\"}]", "group names 1 other vCon, not read here."),
    ("\"vcon\": \"9.9\", \"dialog\": []", "The version “9.9” is not known; read as 0.4.0."),
  ])
  func `what is wrong is said exactly`(rest: String, sentence: String) throws {
    #expect(read(vcon(rest), as: VConForm.self).messages.contains(sentence))
  }

  @Test func `somebody outside the parties still says their words`() throws {
    let draft = try one(
      vcon("\"dialog\": [{\"type\": \"text\", \"body\": \"x\", \"originator\": 7}]"))
    #expect(draft.interaction.turns[0].by == 2)
    #expect(draft.interaction.participants[2].role == .unknown)
  }

  @Test(arguments: [
    "{}", "[]", "{\"uuid\": \"x\", \"name\": \"y\"}", "{\"vcon\": 1}",
    "{\"id\": \"a\", \"channel\": \"chat\", \"participants\": [], \"turns\": []}",
    "{\"payload\": \"e30\", \"signature\": \"x\"}",
  ])
  func `other files are not taken`(text: String) {
    let file = SniffedFile(
      ForeignFile(file: "f.json", name: "f", bytes: Array(text.utf8)), ImportAnswers())
    #expect(!callForms.contains { $0.recognises(file) })
  }

  @Test func `tags and a score of the metadata are taken`() throws {
    let draft = try one(
      vcon(
        """
        "dialog": [{"type": "text", "body": "x", "originator": 0}],
        "attachments": [{"type": "tags", "encoding": "json", "body": "[\\"a:b\\"]"},
         {"purpose": "qa-metadata", "body": {"tags": ["late"], "csat": {"score": 4, "scale": "1-5"}}},
         {"purpose": "file", "filename": "box.png", "mediatype": "image/png", "party": 0},
         {"type": "billing", "body": {}}]
        """))
    #expect(draft.interaction.tags == ["a:b", "late"])
    #expect(draft.interaction.survey == Survey(answer: "4", share: 0.75))
    #expect(draft.interaction.turns[1].attachments.map(\.name) == ["box.png"])
    #expect(draft.findings.count == 1)
  }
}
