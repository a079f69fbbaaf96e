import Findings
import Testing
import Transcripts

@testable import TranscriptFiles

struct MailFormTests {
  private let question = """
    From: Cem <cem@island.example>
    To: help@harbour.example
    Subject: Leaking boat
    Date: Mon, 2 Mar 2026 10:00:00 +0000
    Message-ID: <1@island.example>

    It leaks.
    """
  private let answer = """
    From: Ana <ana@harbour.example>
    To: cem@island.example
    Cc: dan@insurer.example
    Subject: Re: Leaking boat
    Date: Mon, 2 Mar 2026 11:00:00 +0000
    Message-ID: <2@harbour.example>
    In-Reply-To: <1@island.example>

    We will mend it.
    """
  private let note = """
    From: Ana <ana@harbour.example>
    To: bo@harbour.example
    Subject: Fwd: Leaking boat
    Date: Mon, 2 Mar 2026 10:30:00 +0000
    Message-ID: <3@harbour.example>
    References: <1@island.example>

    Can you mend this?
    """
  private let answers = ImportAnswers(agents: ["@harbour.example"], customers: ["@island.example"])

  @Test func `messages that answer each other are one conversation in the order of time`() throws {
    let reading = readMail([eml(answer), eml(note), eml(question)], answers)
    let interaction = try #require(reading.interactions.first?.interaction)
    #expect(reading.interactions.count == 1)
    #expect(
      interaction.turns.map(\.text) == ["It leaks.", "Can you mend this?", "We will mend it."])
    #expect(interaction.id == "email-1@island.example")
    #expect(interaction.subject == "Leaking boat")
    #expect(interaction.channel == .email)
    #expect(interaction.direction == .inbound)
    #expect(interaction.timeBasis == .absolute)
    #expect(interaction.startedAt == Timestamp("2026-03-02T10:00:00Z"))
  }

  @Test func `roles are those that somebody gave, and whoever has a copy is a third party`() throws
  {
    let reading = readMail([eml(question), eml(answer)], answers)
    let people = try #require(reading.interactions.first?.interaction.participants)
    #expect(
      people == [
        Participant(role: .customer, name: "Cem", roleSource: .assigned),
        Participant(role: .agent, name: "Ana", agent: "ana@harbour.example", roleSource: .assigned),
        Participant(
          role: .agent, name: "help@harbour.example", agent: "help@harbour.example",
          roleSource: .assigned),
        Participant(role: .thirdParty, name: "dan@insurer.example", roleSource: .inferred),
      ])
    let unasked = readMail([eml(question), eml(answer)]).interactions.first?.interaction
    #expect(unasked?.participants.prefix(2).map(\.role) == [.unknown, .unknown])
    #expect(unasked?.direction == .unknown)
  }

  @Test func `what the team writes to itself is an internal note`() {
    let turns = readMail([eml(note), eml(answer)], answers).interactions.first?.interaction.turns
    #expect(turns?.map(\.visibility) == [.internal, .public])
    #expect(turns?.map(\.kind) == [.note, .message])
    let unasked = readMail([eml(note)]).interactions.first?.interaction.turns.first
    #expect(unasked?.visibility == .public)
  }

  @Test func `a name beside the address gives no role`() {
    let text = "From: \"ana@harbour.example\" <mallory@sea.example>\nTo: a@b.example\n\nHi"
    let named = ImportAnswers(agents: ["Ana", "@harbour.example"])
    #expect(
      readMail([eml(text)], named).interactions.first?.interaction.participants.first?.role
        == .unknown)
  }

  @Test func `an agent's mail to nobody named, and a draft, are not public`() {
    let hidden = "From: ana@harbour.example\nTo: undisclosed-recipients:;\n\nHi"
    #expect(
      readMail([eml(hidden)], answers).interactions.first?.interaction.turns.first?.visibility
        == .unknown)
    let draft = "From: ana@harbour.example\nTo: cem@island.example\nX-Gmail-Labels: Drafts\n\nHi"
    let reading = readMail([eml(draft)], answers)
    #expect(reading.interactions.first?.interaction.turns.first?.visibility == .internal)
    #expect(messages(reading).contains { $0.contains("draft") })
  }

  @Test(
    arguments: [
      "Auto-Submitted: auto-replied", "Auto-Submitted: auto-generated (vacation)",
      "Precedence: auto_reply", "Precedence: bulk", "X-Autoreply: yes",
      "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
    ])
  func `what a program answers by itself is a bot's`(_ field: String) throws {
    let text =
      "From: Ana <ana@harbour.example>\nTo: cem@island.example\n\(field)\n\n--b\n\nAway.\n--b--"
    let reading = readMail([eml(text)], answers)
    let interaction = try #require(reading.interactions.first?.interaction)
    #expect(interaction.participants.first?.role == .bot)
    #expect(interaction.participants.first?.name == "Ana")
    #expect(interaction.turns.first?.by == 0)
    let other = readMail([eml("From: ana@harbour.example\nAuto-Submitted: no\n\nHi")], answers)
    #expect(other.interactions.first?.interaction.participants.first?.role == .agent)
  }

  @Test func `an answer that names nothing joins the same subject among the same people`() {
    let one =
      "From: a@b.example\nTo: c@d.example\nSubject: Boat\nDate: Mon, 2 Mar 2026 10:00:00 +0000\n\nOne"
    let two =
      "From: c@d.example\nTo: a@b.example\nSubject: AW: [2] Boat\nDate: Mon, 2 Mar 2026 11:00:00 +0000\n\nTwo"
    let plain = two.replacing("[2] ", with: "")
    #expect(readMail([eml(plain), eml(one)]).interactions.count == 1)
    #expect(readMail([eml(plain.replacing("AW: ", with: "")), eml(one)]).interactions.count == 2)
    #expect(readMail([eml(plain.replacing("a@b", with: "x@y")), eml(one)]).interactions.count == 2)
    #expect(plainSubject("RE: Fwd: AW[2]: Re (3):  The  Boat").subject == "the boat")
    #expect(!plainSubject("Boat: Re: leaking").isAnswer)
  }

  @Test func `Gmail's own conversations are neither joined nor parted`() {
    let one = question.replacing("Subject", with: "X-GM-THRID: 11\nSubject")
    let two = answer.replacing("Subject", with: "X-GM-THRID: 12\nSubject")
    let three = note.replacing(
      "Subject", with: "X-GM-THRID: 11\nX-Gmail-Labels: Inbox,=?utf-8?Q?Caf=C3=A9?=\nSubject")
    let reading = readMail([eml(one), eml(two), eml(three)], answers)
    #expect(reading.interactions.map(\.interaction.id) == ["email-11", "email-12"])
    #expect(reading.interactions.first?.interaction.tags == ["Inbox", "Café"])
  }

  @Test func `a mailbox is cut where messages begin and nowhere else`() {
    let box = """
      From a@b.example Mon Mar 02 10:00:00 +0000 2026
      From: a@b.example
      Message-ID: <1@b.example>

      >From here on it leaks.
      >>From: quoted
      From the start it did.

      From here to 2026 at 10:00
      it did as well.

      From c@d.example Mon Mar 02 11:00:00 2026
      From: c@d.example
      In-Reply-To: <1@b.example>

      Thanks.
      """
    let reading = readMail([eml(box)], ending: "mbox")
    let interaction = reading.interactions.first?.interaction
    #expect(interaction?.turns.map(\.text).last == "Thanks.")
    #expect(
      interaction?.turns.first?.text
        == """
        From here on it leaks.
        >>From: quoted
        From the start it did.

        From here to 2026 at 10:00
        it did as well.
        """)
    #expect(interaction?.turns.count == 2)
    let single = readMail([eml(box)], ending: "eml")
    #expect(single.interactions.first?.interaction.turns.count == 1)
  }

  @Test func `faults in a mailbox stand on their message's line`() {
    let box = "From a@b.example Mon Mar 02 10:00:00 2026\nFrom: a@b.example\n\nHi\n\n"
    let reading = readMail([eml(box + box)], ending: "mbox")
    #expect(reading.interactions.map { $0.findings.first?.location.line } == [1, 6])
    #expect(reading.interactions.map(\.interaction.id) == ["email-1-1", "email-1-2"])
  }

  @Test func `a message that lies in two folders is one turn, and a changed copy another`() {
    let reading = readMail([eml(question), eml(question), eml(question + " Badly.")])
    #expect(
      reading.interactions.first?.interaction.turns.map(\.text) == [
        "It leaks.", "It leaks. Badly.",
      ])
    #expect(messages(reading).contains { $0.contains("1 message is a copy") })
  }

  @Test func `where a time is missing the order of the files stays`() {
    let undated = answer.replacing("Date: Mon, 2 Mar 2026 11:00:00 +0000", with: "Date: soon")
    let reading = readMail([eml(undated), eml(question)])
    #expect(
      reading.interactions.first?.interaction.turns.map(\.text) == [
        "We will mend it.", "It leaks.",
      ])
    #expect(messages(reading).contains { $0.contains("cannot be read") })
  }

  @Test func `a zone that somebody named is kept with the conversation that needed it`() {
    let local = question.replacing(" +0000", with: "")
    let named = ImportAnswers(timeZone: "Europe/Berlin")
    let asked = readMail([eml(local)], named).interactions.first?.interaction
    #expect(asked?.assumedTimeZone == "Europe/Berlin")
    #expect(asked?.turns.first?.at == Timestamp("2026-03-02T09:00:00Z"))
    #expect(readMail([eml(question)], named).interactions.first?.interaction.assumedTimeZone == nil)
  }

  @Test func `an export of mail is read by what it holds`() {
    let file = ForeignFile(file: "box", name: "box", bytes: eml(question))
    let reading = readExport([file], answers)
    #expect(reading.forms == ["E-mail (EML and mbox)"])
    #expect(reading.transcripts.compactMap(\.interaction).count == 1)
  }

  @Test func `mail is told from other text by its header`() {
    func isMail(_ text: String, _ name: String = "x.txt") -> Bool {
      let file = ForeignFile(file: name, name: "x", bytes: eml(text))
      return MailForm.recognises(SniffedFile(file, ImportAnswers()))
    }
    #expect(isMail(question))
    #expect(isMail("\n\n" + question))
    #expect(isMail("From a@b.example Mon Mar 02 10:00:00 2026\n" + question, "Takeout"))
    #expect(isMail("Subject: hi\n\nHi", "x.eml"))
    #expect(isMail("612\n" + question, "x.emlx"))
    #expect(!isMail("Subject: hi\n\nHi"))
    #expect(!isMail("From: Ana\nDate: today\nSubject: boats\n\nDear Bo"))
    #expect(!isMail("Ana: hello\nBo: hi\n\n"))
    #expect(!isMail("From the harbour, 2026 at 10:00\nwords"))
    #expect(!isMail("{\"id\":\"1\",\"channel\":\"email\",\"participants\":[],\"turns\":[]}"))
    #expect(!isMail("WEBVTT\n\n00:00.000 --> 00:01.000\nHi"))
    #expect(!isMail(""))
  }

  @Test func `a mailbox of many messages, or of one endless thread, is read in one pass`() {
    let box = (0..<5000).map {
      "From a@b.example Mon Mar 02 10:00:00 2026\nFrom: a@b.example\nMessage-ID: <\($0)@b.example>\n"
        + "In-Reply-To: <\($0 - 1)@b.example>\n\nHi \($0)\n\n"
    }.joined()
    let reading = readMail([eml(box)], ending: "mbox")
    #expect(reading.interactions.count == 1)
    #expect(reading.interactions.first?.interaction.turns.count == 5000)
    let same = readMail([eml(box.replacing("<", with: "<x"))], ending: "mbox")
    #expect(same.interactions.first?.interaction.turns.count == 5000)
  }

  @Test func `any prefix and any damage of a message is read without a crash`() {
    let text = """
      From: =?utf-8?Q?An=C3=A1?= <ana@harbour.example>
      To: "Bo, \\"B\\"" <bo@harbour.example>, crew: cem@island.example;
      Date: Mon, 2 Mar 2026 10:00:00 +0000 (UTC)
      Content-Type: multipart/alternative; boundary="b"

      --b
      Content-Type: text/plain; charset=iso-8859-1; format=flowed
      Content-Transfer-Encoding: quoted-printable

      Caf=E9 =
      On 3 Apr 2026, at 16:19, Ana <a@b> wrote:
      > Hi
      --b
      Content-Type: text/html

      <div class="gmail_quote">x</div>
      --b--
      """
    let bytes = eml(text)
    for count in 0..<bytes.count {
      #expect(readMail([Array(bytes[..<count])]).interactions.count == 1)
      var damaged = bytes
      damaged[count] = UInt8(truncatingIfNeeded: count &* 37)
      #expect(readMail([damaged], ending: "mbox").interactions.count >= 1)
    }
  }
}
