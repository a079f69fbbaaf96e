import Testing
import Transcripts

@testable import TranscriptFiles

struct MailHeaderTests {
  private func words(_ text: String) -> String {
    var charsets = MailCharsets(fallback: nil)
    return charsets.words(Array(text.utf8))
  }

  @Test func `encoded words are decoded in their character set`() {
    #expect(words("=?utf-8?Q?Caf=C3=A9_au_lait?=") == "Café au lait")
    #expect(words("=?ISO-8859-1?q?Caf=E9?= open") == "Café open")
    #expect(words("Re: =?UTF-8?B?R3LDvMOfZQ==?=") == "Re: Grüße")
    #expect(words("=?windows-1251?B?z/Do4uXy?=") == "Привет")
    #expect(words("=?iso-2022-jp?B?GyRCJDkkXyReJDskcyEjGyhC?=") == "すみません。")
    #expect(words("=?utf-8*en?Q?Hi?=") == "Hi")
  }

  @Test func `white space between encoded words is none, and characters may be split`() {
    #expect(words("=?utf-8?Q?One?= =?utf-8?Q?_two?=") == "One two")
    #expect(words("=?utf-8?B?4pw=?=\t=?utf-8?B?k/CfjgA=?=").hasPrefix("✓"))
    #expect(words("=?utf-8?Q?One?= two") == "One two")
    #expect(words("one =?utf-8?Q?two?=") == "one two")
  }

  @Test func `what is no encoded word stays`() {
    for text in ["=?utf-8?Q?no end", "a =? b ?= c", "=?utf-8?X?a?=", "1 = 2", "=?", "="] {
      #expect(words(text) == text)
    }
    #expect(words(String(repeating: "=?a?q?", count: 50_000)).count == 300_000)
    #expect(words(String(repeating: "=?a?q?b?= ", count: 20_000)).count == 20_000)
  }

  @Test func `a character set that nobody knows loses nothing that is ASCII`() {
    #expect(words("=?NONE?B?SGVsbG8=?=") == "Hello")
  }

  @Test func `people are read from every form of address`() {
    var charsets = MailCharsets(fallback: nil)
    let people = charsets.addresses(
      Array(
        #"Ana <Ana@Harbour.example>, "Berg, Bo \"B\"" <bo@harbour.example>, cem@harbour.example,"#
          .utf8)
        + Array(
          #" dan@harbour.example (Dan), crew: eva@harbour.example, <fay@harbour.example>; =?utf-8?Q?G=C3=BCl?= <>"#
            .utf8))
    #expect(
      people == [
        MailAddress(name: "Ana", address: "ana@harbour.example"),
        MailAddress(name: "Berg, Bo \"B\"", address: "bo@harbour.example"),
        MailAddress(name: nil, address: "cem@harbour.example"),
        MailAddress(name: "Dan", address: "dan@harbour.example"),
        MailAddress(name: nil, address: "eva@harbour.example"),
        MailAddress(name: nil, address: "fay@harbour.example"),
        MailAddress(name: "Gül", address: ""),
      ])
    #expect(charsets.addresses(Array("undisclosed-recipients:;".utf8)).isEmpty)
  }

  @Test func `parameters are read in the forms of two standards`() {
    var charsets = MailCharsets(fallback: nil)
    func name(_ field: String) -> String? {
      MailParameters(Array(field.utf8)).text("filename", &charsets)
    }
    #expect(name("attachment; filename=a.pdf") == "a.pdf")
    #expect(name(#"attachment; filename="a \"b\"; c.pdf""#) == "a \"b\"; c.pdf")
    #expect(name("attachment; filename*=utf-8''caf%C3%A9.pdf") == "café.pdf")
    #expect(
      name("attachment; filename*0*=iso-8859-1'en'caf%E9; filename*1=\" 100%.pdf\"")
        == "café 100%.pdf")
    #expect(name("attachment; filename*0=long; filename*1=name.pdf") == "longname.pdf")
    #expect(name("attachment; filename=\"=?utf-8?Q?caf=C3=A9.pdf?=\"") == "café.pdf")
    #expect(name("attachment") == nil)
  }

  @Test func `folded fields are one line, and blanks before a colon do not matter`() {
    let header = MailHeader(Array("Subject : one\r\n\ttwo\r\n\r\nbody".utf8), 0..<27)
    #expect(header.value("subject").map { String(decoding: $0, as: UTF8.self) } == "one two")
  }

  @Test(
    arguments: [
      ("Mon, 6 Jan 2020 08:00:00 +0000 (UTC)", "2020-01-06T08:00:00Z"),
      ("6 Jan 2020 08:00 +0100", "2020-01-06T07:00:00Z"),
      ("Mon, 06 Jan 20 08:00:00 EDT", "2020-01-06T12:00:00Z"),
      ("Mon,6 Jan 2020 8:00:00 GMT", "2020-01-06T08:00:00Z"),
      ("Mon, 6 Jan 2020 08:00:00 -0330 (Newfoundland (old))", "2020-01-06T11:30:00Z"),
      ("Mon, 6 January 2020 23:59:60 Z", "2020-01-06T23:59:59Z"),
      ("2020-01-06T08:00:00+01:00", "2020-01-06T07:00:00Z"),
      ("06-Jan-2020 08:00:00 GMT+0100", "2020-01-06T07:00:00Z"),
    ])
  func `dates are read with their comments and their old zones`(_ text: String, _ expected: String)
  {
    let time = ImportAnswers().mailTime(Array(text.utf8)).timestamp
    #expect(time != nil)
    #expect(time.map { $0.microseconds } == Timestamp(expected)?.microseconds)
  }

  @Test func `dates without a zone, or without sense, are left out`() {
    let answers = ImportAnswers(latest: Timestamp("2026-01-01T00:00:00Z"))
    func time(_ text: String) -> ForeignTime { answers.mailTime(Array(text.utf8)) }
    #expect(time("Mon, 6 Jan 2020 08:00:00") == .zoneMissing)
    #expect(time("Mon Jan 6 08:00:00 2020") == .zoneMissing)
    #expect(time("Mon, 6 Jan 2020 08:00:00 BST") == .zoneMissing)
    #expect(time("Mon, 6 Jan 3609 08:00:00 +0000") == .implausible)
    #expect(time("Mon, 1 Jan 1601 08:00:00 +0000") == .implausible)
    #expect(time("yesterday") == .unreadable)
    #expect(time("Mon, 31 Feb 2020 08:00:00 +0000") == .unreadable)
    #expect(time("") == .unreadable)
    #expect(time("((((") == .unreadable)
  }

  @Test func `a date without a zone is one of the zone that somebody named`() {
    let answers = ImportAnswers(timeZone: "Europe/Berlin")
    let time = answers.mailTime(Array("Mon, 6 Jul 2020 08:00:00".utf8)).timestamp
    #expect(time == Timestamp("2020-07-06T08:00:00+02:00"))
  }
}
