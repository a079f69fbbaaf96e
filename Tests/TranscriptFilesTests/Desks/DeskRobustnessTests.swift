import Testing
import Transcripts

@testable import TranscriptFiles

struct DeskRobustnessTests {
  private let samples = [
    """
    {"ticket":{"id":1,"via":{"channel":"email","source":{"rel":"x"}},"subject":"s","requester_id":2,
     "submitter_id":2,"description":"d","created_at":"1601-01-01T00:00:00Z","tags":["a"],
     "satisfaction_rating":{"score":"bad"},"metric_set":{"reopens":1}},
     "comments":[{"id":1,"author_id":2,"body":"b","public":true,"created_at":"x",
      "type":"VoiceComment","data":{"call_duration":1},"attachments":[{"file_name":"f","size":1}]}],
     "audits":[{"id":1,"ticket_id":1,"author_id":3,"created_at":"2026-01-01T00:00:00Z",
      "events":[{"id":9,"type":"Change","field_name":"status","value":"open"}]}],
     "users":[{"id":3,"name":"n","email":"e","role":"agent","suspended":false}]}
    """,
    """
    {"id":"c","type":"chat","visitor":{"name":"n"},"session":{"start_date":"2026-01-01T00:00:00Z"},
     "rating":"good","count":{"total":1},"history":[{"type":"chat.msg","msg":"m","nick":"visitor",
      "timestamp":"2026-01-01T00:00:00Z","attachment":{"name":"a"}}]}
    """,
    """
    {"id":1,"requester_id":2,"responder_id":3,"source":1,"status":2,"subject":"s",
     "description_text":"d","description":"<p>d</p>","created_at":"2026-01-01T00:00:00Z",
     "stats":{"first_responded_at":"2026-01-01T01:00:00Z"},"cc_emails":["a"],
     "conversations":[{"id":1,"user_id":2,"incoming":true,"private":false,"body":"b",
      "body_text":"b","source":0,"created_at":"2026-01-01T00:00:00Z","attachments":[{"name":"x"}]}]}
    """,
    """
    {"type":"conversation","id":1,"created_at":1,"source":{"type":"email","body":"b",
     "author":{"type":"user","id":"1"},"attachments":[{"name":"x"}]},"contacts":{"contacts":[{"id":"1"}]},
     "tags":{"tags":[{"name":"t"}]},"statistics":{"handling_time":1},
     "conversation_rating":{"rating":5},"conversation_parts":{"total_count":1,"conversation_parts":[
      {"id":1,"part_type":"comment","body":"b","created_at":1767600000,
       "author":{"type":"admin","id":4},"event_details":{"a":{"name":"b"}}}]}}
    """,
  ]

  /// Every member of every sample is in turn missing, null, a number, a text, a list and an object.
  @Test(arguments: 0..<4)
  func `no member of a wrong type is a crash, and what is left is read or told`(sample: Int) throws
  {
    guard case .success(let value) = JSONValue.read(samples[sample]) else {
      Issue.record("the sample itself is not JSON")
      return
    }
    let wrong: [JSONValue?] = [
      nil, .null, .number("1e999"), .number("-7"), .text(""), .text("x"), .bool(true),
      .list([.null, .number("1")]), .object(["a": .null]),
    ]
    for changed in changes(of: value, wrong) {
      let text = written(changed)
      let reading = readDesk(text)
      #expect(!reading.interactions.isEmpty || !reading.complaints.isEmpty)
      for it in reading.interactions {
        #expect(it.turns.allSatisfy { $0.by.map(it.participants.indices.contains) ?? true })
      }
    }
  }

  @Test(arguments: 0..<4)
  func `a file that ends anywhere is refused with a finding`(sample: Int) {
    let text = samples[sample]
    for length in stride(from: 1, to: text.count - 1, by: 7) {
      let reading = readDesk(String(text.prefix(length)))
      #expect(reading.interactions.isEmpty)
      #expect(!reading.complaints.isEmpty)
    }
  }

  @Test func `lists whose elements are no objects are told`() {
    let reading = readDesk(
      """
      {"tickets":[null,3,{"id":1,"via":{"channel":"web"},"requester_id":1,"subject":"s"}]}
      """)
    #expect(reading.interactions.count == 1)
    #expect(reading.complaints.contains("Tickets that are no objects, left out: 2."))
  }

  @Test func `a download of lines that broke off loses its last line only, and says so`() {
    let line = #"{"id":1,"via":{"channel":"web"},"requester_id":1,"subject":"s","description":"a"}"#
    let lines = [line, line.replacing(":1,", with: ":2,"), String(line.prefix(30))]
    let reading = readDesk(["x.ndjson": lines.joined(separator: "\n")])
    #expect(reading.interactions.count == 2)
    #expect(reading.complaints.contains("x.ndjson:3: warning: [syntax]"))
  }

  @Test func `times of 1601 are left out with a finding`() throws {
    let reading = readDesk(samples[0])
    #expect(reading.interactions.first?.startedAt == nil)
    #expect(reading.complaints.contains("before the year 2000"))
  }

  @Test func `a long ticket keeps every comment in order`() throws {
    let comments = (0..<20_000).map {
      "{\"id\":\($0),\"ticket_id\":1,\"author_id\":\($0 % 50),\"body\":\"w\($0)\",\"public\":true}"
    }
    let it = try #require(
      readDesk("{\"comments\":[\(comments.joined(separator: ","))]}").interactions.first)
    #expect(it.turns.count == 20_000)
    #expect(it.turns[19_999].text == "w19999")
    #expect(it.participants.count == 50)
  }

  @Test func `other files are not taken`() {
    let own = #"{"id":"x","channel":"chat","participants":[{"role":"customer"}],"turns":[]}"#
    for text in [
      own, "[]", "{}", "[1,2]", #"{"users":[{"id":"U1","name":"n","real_name":"x"}]}"#,
      #"[{"type":"message","user":"U1","text":"hi","ts":"1736478514.897649"}]"#,
      #"{"comments":[{"id":"1","author":{"accountId":"a"},"body":"x","jsdPublic":true}]}"#,
      #"[{"id":1,"number":2,"type":"email","subject":"s","_embedded":{"threads":[]}}]"#,
    ] {
      #expect(!deskForms.contains { $0.recognises(SniffedFile(file(text), ImportAnswers())) })
    }
  }

  private func file(_ text: String) -> ForeignFile {
    ForeignFile(file: "f.json", name: "f", bytes: Array(text.utf8))
  }

  private func changes(of value: JSONValue, _ wrong: [JSONValue?]) -> [JSONValue] {
    var all: [JSONValue] = []
    switch value {
    case .object(let members):
      for (name, inner) in members.sorted(by: { $0.key < $1.key }) {
        for other in wrong {
          var changed = members
          changed[name] = other
          all.append(.object(changed))
        }
        for other in changes(of: inner, wrong) {
          var changed = members
          changed[name] = other
          all.append(.object(changed))
        }
      }
    case .list(let elements):
      for (place, inner) in elements.enumerated() {
        for other in changes(of: inner, wrong) {
          var changed = elements
          changed[place] = other
          all.append(.list(changed))
        }
      }
    default: break
    }
    return all
  }

  private func written(_ value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let digits): digits
    case .text(let text): "\"\(text)\""
    case .list(let values): "[\(values.map(written).joined(separator: ","))]"
    case .object(let members):
      "{\(members.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\(written($0.value))" }.joined(separator: ","))}"
    }
  }
}
