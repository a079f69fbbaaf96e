import Findings
import Testing
import Transcripts

@testable import TranscriptFiles

struct GenericTablesTests {
  private let conversations = """
    source_id,channel,subject,status,started_at,ended_at,agent_id,agent_email,customer_id,tags,csat_score,csat_scale,csat_comment,handle_time_s,first_reply_s,metadata
    K-7,email,Torn sail,open,2026-04-02T08:00:00Z,2026-04-02T09:30:00+02:00,S-3,nele@loft.example,C-9,"[""sails"",""warranty""]",4,1-5,Quick,640,95.5,"{""shop"":""quay""}"
    K-8,chat,Never written,open,,,,,,,,,,,,

    """
  private let messages = """
    conversation_source_id,message_id,seq,sent_at,author_role,author_id,author_name,visibility,content_type,text
    K-7,m2,2,2026-04-02T08:05:00Z,agent,S-3,Nele,public,text/plain,"We mend it, of course."
    K-7,m1,1,2026-04-02T08:00:00Z,customer,C-9,Tor,public,text/plain,"The sail is torn
    after a day."
    K-7,m3,3,2026-04-02T08:06:00Z,agent,S-3,Nele,internal,text/plain,second one this week
    K-99,m4,1,2026-04-03T08:06:00Z,bot,B-1,Buoy,public,text/plain,Ahoy

    """

  @Test func `a pair of files is joined, and every column goes to its place`() throws {
    let reading = readTables([("conversations.csv", conversations), ("messages.csv", messages)])
    #expect(reading.forms == [GenericTables.title])
    let one = try #require(reading.tableInteractions.first)
    #expect(one.id == "csv-K-7")
    #expect(one.source == Source(system: "csv", externalID: "K-7"))
    #expect(one.channel == .email)
    #expect(one.subject == "Torn sail")
    #expect(one.status == "open")
    #expect(one.startedAt == Timestamp("2026-04-02T08:00:00Z"))
    #expect(one.endedAt == Timestamp("2026-04-02T07:30:00Z"))
    #expect(one.tags == ["sails", "warranty"])
    #expect(one.survey == Survey(answer: "4", share: 0.75, comment: "Quick"))
    #expect(
      one.metrics == [
        Metric(name: "first_reply_time", value: 95.5, unit: "s"),
        Metric(name: "handle_time", value: 640, unit: "s"),
      ])
    #expect(one.timeBasis == .absolute)
    #expect(
      one.participants == [
        Participant(role: .customer, name: "Tor"),
        Participant(role: .agent, name: "Nele", agent: "S-3"),
      ])
    #expect(one.turns.map(\.by) == [0, 1, 1])
    #expect(one.turns.map(\.kind) == [.message, .message, .note])
    #expect(one.turns.map(\.visibility) == [.public, .public, .internal])
    #expect(one.turns[0].text == "The sail is torn\nafter a day.")
  }

  @Test func `messages of an unknown conversation are kept, conversations without any are told`()
    throws
  {
    let reading = readTables([("conversations.csv", conversations), ("messages.csv", messages)])
    #expect(reading.tableInteractions.map(\.id) == ["csv-K-7", "csv-K-99"])
    #expect(
      reading.tableFindings.map(\.description) == [
        "conversations.csv:3: warning: [reference] The conversation K-8 has no messages and is "
          + "left out.",
        "messages.csv:6: warning: [reference] No table of conversations has K-99; its messages "
          + "are kept.",
      ])
    #expect(reading.tableInteractions.last?.participants == [Participant(role: .bot, name: "Buoy")])
  }

  @Test func `one file with a row for each message may repeat its conversation`() throws {
    let reading = readTables([
      (
        "log.csv",
        """
        Conversation ID;Subject;Agent Email;Customer Email;Created At;Sender;Body
        9;Mooring;ole@pier.example;ida@ferry.example;2026-01-02T10:00:00Z;ida@ferry.example;Is berth 4 free?
        9;Mooring;ole@pier.example;ida@ferry.example;2026-01-02T10:01:00Z;ole@pier.example;It is.
        9;Mooring;ole@pier.example;ida@ferry.example;2026-01-02T10:02:00Z;mia@pier.example;Until May.
        """
      )
    ])
    #expect(reading.tableFindings.count == 1)
    #expect(reading.findings.first?.message.hasSuffix("--column visibility==public.") == true)
    let one = try #require(reading.tableInteractions.first)
    #expect(one.subject == "Mooring")
    #expect(one.participants.map(\.role) == [.customer, .agent, .unknown])
    #expect(one.participants.map(\.roleSource) == [.inferred, .inferred, nil])
    #expect(one.participants.map(\.agent) == [nil, "ole@pier.example", nil])
    // No column says who saw it: what a customer wrote did reach both.
    #expect(one.turns.map(\.visibility) == [.public, .unknown, .unknown])
    let told = readTables(
      [("a.csv", "conversation_id,sender,text\n9,mia@pier.example,Until May.")],
      ImportAnswers(agents: ["@pier.example"], columns: ["visibility": "=public"]))
    #expect(
      told.tableInteractions.first?.participants == [
        Participant(
          role: .agent, agent: "mia@pier.example", roleSource: .assigned)
      ])
    #expect(told.tableInteractions.first?.turns.first?.visibility == .public)
    #expect(told.tableFindings.isEmpty)
  }

  @Test func `a missing column is told with the columns there are, and can be named`() throws {
    let file = ("log.csv", "Vorgang,Absender,Nachricht,message_id,seq\nV-1,Ute,Moin,1,1\n")
    let reading = readTables([file])
    #expect(reading.tableInteractions.isEmpty)
    #expect(
      reading.tableFindings.map(\.message) == [
        "Table: no column is known to hold conversation_source_id. The columns are: Vorgang, "
          + "Absender, Nachricht, message_id, seq. Name one with --column "
          + "conversation_source_id=NAME.",
        "Table: no column is known to hold text. The columns are: Vorgang, Absender, Nachricht, "
          + "message_id, seq. Name one with --column text=NAME.",
      ])
    let answers = ImportAnswers(columns: [
      "conversation_source_id": "Vorgang", "text": "nachricht", "author_name": "Absender",
      "subject": "Betreff",
    ])
    let named = readTables([file], answers)
    #expect(named.tableInteractions.first?.turns.first?.text == "Moin")
    #expect(
      named.findings.first?.message
        == "No table has the column “Betreff” that was named for subject.")
    let alone = readTables([("c.csv", "source_id,subject\n1,Rope\n")])
    #expect(alone.findings.map(\.severity) == [.error])
    #expect(alone.findings.first?.message.contains("source_id, subject") == true)
  }

  @Test func `what nobody calls public is not public`() throws {
    let rows = ["public", "Internal", "private note", "", "banana", "true"]
    let text =
      "conversation_id,role,visibility,text\n"
      + rows.map { "1,customer,\($0),x\n" }.joined()
    let one = try #require(readTables([("m.csv", text)]).tableInteractions.first)
    #expect(
      one.turns.map(\.visibility) == [
        .public, .internal, .internal, .unknown, .unknown, .unknown,
      ])
    let marks =
      "conversation_id,role,public,is_private,text\n"
      + "1,agent,TRUE,false,a\n1,agent,TRUE,true,b\n1,agent,0,0,c\n1,agent,,no,d\n"
    let two = try #require(readTables([("m.csv", marks)]).tableInteractions.first)
    #expect(two.turns.map(\.visibility) == [.public, .internal, .internal, .unknown])
  }

  @Test func `which way a message went tells the customer, and the team where it names somebody`()
    throws
  {
    let text = "ticket_id,is_inbound,sender_id,text\n1,True,c1,a\n1,False,a1,b\n1,False,,c\n"
    let one = try #require(readTables([("m.csv", text)]).tableInteractions.first)
    #expect(one.participants.map(\.role) == [.customer, .agent, .unknown])
    #expect(one.participants.map(\.agent) == [nil, "a1", nil])
    #expect(one.participants.map(\.roleSource) == [.inferred, .inferred, nil])
  }

  @Test func `order is that of the numbers, else of all times, else of the file`() throws {
    func order(_ header: String, _ rows: String...) throws -> [String] {
      let text = "conversation_id,\(header),text\n" + rows.map { "1,\($0)\n" }.joined()
      return try #require(readTables([("m.csv", text)]).tableInteractions.first).turns.map(\.text)
    }
    #expect(try order("seq", "10,c", "9,b", "1,a", "9,bb") == ["a", "b", "bb", "c"])
    #expect(
      try order("seq,sent_at", ",2026-01-01T10:02:00Z,b", "1,2026-01-01T10:01:00Z,a")
        == ["a", "b"])
    // Times without a zone are not kept, and they order all the same.
    #expect(try order("sent_at", "2026-01-01 10:02:00,b", "2026-01-01 10:01:00,a") == ["a", "b"])
    #expect(
      try order("sent_at", "2026-01-01T10:02:00Z,b", ",x", "2026-01-01T10:01:00Z,a")
        == ["b", "x", "a"])
    #expect(try order("sent_at", "2026-01-01T10:02:00Z,b", "2026-01-01 10:01:00,a") == ["b", "a"])
  }

  @Test func `broken rows are kept as far as they go`() throws {
    let reading = readTables([
      (
        "m.csv",
        """
        conversation_id,message_id,role,text,email
        1,a,customer,Hello, is berth 4 free?,ida@ferry.example
        1,b,agent
        ,c,agent,lost,
        1,d,agent,Yes,,,
        1,a,customer,"Hello, is berth 4 free?",ida@ferry.example
        1,d,agent,No,
        """
      )
    ])
    let one = try #require(reading.tableInteractions.first)
    #expect(one.turns.map(\.text) == ["Hello, is berth 4 free?", "", "Yes", "No"])
    let findings = reading.tableFindings.inReadingOrder()
    #expect(findings.map(\.location.line) == [nil, 2, 2, 2, 3, 4, 5])
    #expect(findings.filter { $0.category == .meaning }.count == 3)
    #expect(findings.first { $0.severity == .error }?.location.line == 4)
  }

  @Test func `a header may end in empty names`() {
    let reading = readTables([("m.csv", "ticket_id,role,text,,\n1,customer,a\n1,customer,b,,\n")])
    #expect(reading.tableInteractions.first?.turns.map(\.text) == ["a", "b"])
    #expect(reading.tableFindings.isEmpty)
  }

  @Test func `a million short rows are a few findings`() throws {
    let text = "conversation_id,role,text,tags\n" + String(repeating: "1,agent,x\n", count: 5000)
    let reading = readTables([("m.csv", text)])
    #expect(reading.tableInteractions.first?.turns.count == 5000)
    #expect(reading.findings.count == 22)
    #expect(reading.findings[20].message.hasPrefix("4980 more rows have too few cells"))
  }

  @Test func `HTML is read as text, and a file is a name without its token`() throws {
    let one = try #require(
      readTables([
        (
          "m.csv",
          """
          conversation_id,role,content_type,text
          1,agent,text/html; charset=utf-8,<p>Hi</p>
          1,agent,image/png,https://files.example/a/berth.png?token=s3cret
          1,system,,Chat closed
          """
        )
      ]).tableInteractions.first)
    #expect(one.turns[0].text.contains("Hi"))
    #expect(one.turns[1].attachments == [Attachment(name: "berth.png", mediaType: "image/png")])
    #expect(one.turns[1].text.isEmpty)
    #expect(one.turns[2].event == Event(type: "systemMessage"))
    #expect(one.turns[2].text == "Chat closed")
  }

  @Test func `tables in other encodings are read`() throws {
    let text = "conversation_id;role;text\n1;agent;Grüße – 5 €\n"
    var utf16: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { utf16 += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let windows = text.unicodeScalars.map { scalar -> UInt8 in
      switch scalar {
      case "–": 0x96
      case "€": 0x80
      default: UInt8(scalar.value)
      }
    }
    func words(_ bytes: [UInt8], _ encoding: String?) -> String? {
      let file = ForeignFile(file: "m.csv", name: "m", bytes: bytes)
      return readExport([file], ImportAnswers(encoding: encoding)).transcripts.first?.interaction?
        .turns.first?.text
    }
    #expect(words(utf16, nil) == "Grüße – 5 €")
    #expect(words(Array(utf16.dropFirst(2)), "utf-16le") == "Grüße – 5 €")
    #expect(words(windows, "windows-1252") == "Grüße – 5 €")
    #expect(words(windows, nil) == nil)
    let polish = Array("conversation_id;text\n1;".utf8) + [0xA3, 0xF3, 0x64, 0x9F]
    #expect(words(polish, "windows-1250") == "Łódź")
    #expect(words([0xEF, 0xBB, 0xBF] + Array(text.utf8), nil) == "Grüße – 5 €")
  }

  @Test func `other systems' files and our own are no tables`() {
    let others = [
      ("a.json", #"{"id": "1", "channel": "chat", "participants": [], "turns": []}"#),
      ("b.txt", "04.01.18, 11:54 - Ida: Hello, there\n04.01.18, 11:55 - Ole: Hi"),
      ("c.txt", "Agent, Nele: text, conversation\n"),
      ("d.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHello"),
      ("e.eml", "From: ida@ferry.example\nSubject: a, b, c\n\ntext"),
      ("f.txt", "id,text\n1,2"),
      ("g.csv", "one column\n1\n"),
    ]
    for (name, text) in others {
      let file = SniffedFile(
        ForeignFile(file: name, name: name, bytes: Array(text.utf8)), ImportAnswers())
      #expect(!tableForms.contains { $0.recognises(file) }, "\(name)")
    }
  }

  @Test func `the shared pair is read whole`() throws {
    guard let files = sharedTables("csv-generic", "conversations.csv", "messages.csv") else {
      return
    }
    let reading = readExport(files, ImportAnswers())
    #expect(reading.tableFindings.isEmpty)
    let one = try #require(reading.tableInteractions.first)
    #expect(one.turns.map(\.visibility) == [.public, .public, .internal])
    #expect(one.participants.map(\.role) == [.customer, .agent])
    #expect(
      one.turns.map(\.at) == [
        Timestamp("2026-03-12T14:22:05Z"), Timestamp("2026-03-12T14:22:47Z"),
        Timestamp("2026-03-12T14:23:00Z"),
      ])
    #expect(one.survey?.share == 0.25)
  }
}
