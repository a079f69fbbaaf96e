import Testing
import Transcripts

@testable import TranscriptFiles

struct MailBodyTests {
  @Test func `transfer encodings are undone`() {
    let quoted =
      "Content-Transfer-Encoding: quoted-printable\nContent-Type: text/plain; charset=utf-8"
    #expect(
      turn(quoted, "Caf=C3=A9 is =\nopen, 1=2 =ZZ   \nend=").text == "Café is open, 1=2 =ZZ\nend")
    let base64 = "Content-Transfer-Encoding: BASE64\nContent-Type: text/plain; charset=\"UTF-8\""
    #expect(turn(base64, "R3LD\nvMOfZQ==\n").text == "Grüße")
    #expect(turn("Content-Transfer-Encoding: 8bit", "Grüße").text == "Grüße")
  }

  @Test(
    arguments: [
      ("iso-8859-1", "Caf=E9 =93ok=94", "Café “ok”"),
      ("windows-1251", "=CF=F0=E8=E2=E5=F2", "Привет"),
      ("koi8-r", "=F0=D2=C9=D7=C5=D4", "Привет"), ("gb2312", "=C4=E3=BA=C3", "你好"),
      ("GBK", "=C4=E3=BA=C3", "你好"), ("big5", "=A7A=A6n", "你好"), ("euc-kr", "=BE=C8=B3=E7", "안녕"),
      ("ks_c_5601-1987", "=BE=C8=B3=E7", "안녕"), ("shift_jis", "=82=B1=82=F1", "こん"),
      ("euc-jp", "=A4=B3=A4=F3", "こん"), ("iso-8859-15", "=A4", "€"), ("utf-16le", "H=00i=00", "Hi"),
    ])
  func `texts are read in the character set they name`(
    _ set: String, _ encoded: String, _ expected: String
  ) {
    let fields =
      "Content-Type: text/plain; charset=\(set)\nContent-Transfer-Encoding: quoted-printable"
    #expect(turn(fields, encoded).text == expected)
  }

  @Test func `bytes of no declared character set need an answer`() {
    let bytes = eml("From: a@b.example\n\nCaf") + [0xE9]
    let reading = readMail([bytes])
    #expect(reading.interactions.first?.interaction.turns.first?.text == "Caf\u{FFFD}")
    #expect(messages(reading).contains { $0.contains("--encoding") })
    let answered = readMail([bytes], ImportAnswers(encoding: "windows-1252"))
    #expect(answered.interactions.first?.interaction.turns.first?.text == "Café")
  }

  private func multipart(_ kind: String, _ parts: [String], end: String = "--b--\n") -> Turn {
    let body = parts.map { "--b\n\($0)\n" }.joined()
    return turn("Content-Type: multipart/\(kind); boundary=b", "preamble\n\(body)\(end)epilogue")
  }

  private let plain = "Content-Type: text/plain\n\nPlain words."
  private let html = "Content-Type: text/html\n\n<p>Rich <b>words</b>.</p>"

  @Test func `of several forms of the same words the plain one is taken`() {
    #expect(multipart("alternative", [plain, html]).text == "Plain words.")
    #expect(multipart("alternative", [html]).text == "Rich words.")
    #expect(
      multipart("alternative", ["Content-Type: text/plain\n\n  \n", html]).text == "Rich words.")
  }

  @Test func `the HTML is taken where only it shows what is quoted`() {
    let rich = "Content-Type: text/html\n\nYes.<blockquote type=cite>Will it?</blockquote>"
    let turn = multipart("alternative", ["Content-Type: text/plain\n\nYes.\nWill it?", rich])
    #expect(own(turn) == "Yes.")
    #expect(turn.text == "Yes.\nWill it?")
  }

  @Test func `what says who wrote above a quotation of HTML belongs to it`() {
    let turn = turn(
      "Content-Type: text/html",
      "Yes.<br>Am 3.4.26 um 14:20 schrieb Ana:<br><blockquote type=cite>Will it?</blockquote>")
    #expect(own(turn) == "Yes.")
  }

  @Test func `files that came with the mail are named and measured`() {
    let picture =
      "Content-Type: image/png; name=x.png\nContent-Transfer-Encoding: base64\n"
      + "Content-Disposition: inline; filename=\"C:\\\\boats\\\\red.png\"\n\niVBORw0K"
    let text = "Content-Type: text/plain; name=log.txt\nContent-Disposition: attachment\n\nlog line"
    let turn = multipart("mixed", [plain, picture, text, "Content-Type: application/pdf\n\n%PDF"])
    #expect(turn.text == "Plain words.")
    #expect(
      turn.attachments == [
        Attachment(name: "red.png", mediaType: "image/png", bytes: 6),
        Attachment(name: "log.txt", mediaType: "text/plain", bytes: 8),
        Attachment(name: "application.pdf", mediaType: "application/pdf", bytes: 4),
      ])
  }

  @Test func `pictures inside an alternative's HTML are attachments`() {
    let related =
      "Content-Type: multipart/related; boundary=c\n\n--c\n\(html)\n--c\n"
      + "Content-Type: image/gif; name=a.gif\n\nGIF\n--c--"
    let turn = multipart("alternative", [plain, related])
    #expect(turn.text == "Plain words.")
    #expect(turn.attachments.map(\.name) == ["a.gif"])
  }

  @Test func `several texts of one mail follow each other with their marks`() {
    let turn = multipart("mixed", ["\nHi\n> a", "\nWell\n> b\nBye"])
    #expect(turn.text == "Hi\n> a\n\nWell\n> b\nBye")
    #expect(turn.quoted == [3..<6, 13..<16])
  }

  @Test func `a mail inside a mail is an attachment`() {
    let inner =
      "Content-Type: message/rfc822\n\nFrom: bo@harbour.example\nSubject: old\n\nOld words."
    let reading = readMail([
      eml(
        "From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n\nHi\n--b\n\(inner)\n--b--"
      )
    ])
    let turn = reading.interactions.first?.interaction.turns.first
    #expect(turn?.text == "Hi")
    #expect(turn?.attachments.map(\.mediaType) == ["message/rfc822"])
    #expect(messages(reading).contains { $0.contains("attached") })
  }

  @Test func `lines that format=flowed has broken are joined`() {
    let flowed = "Content-Type: text/plain; format=flowed"
    #expect(
      turn(flowed, "One \ntwo.\n> a \n> b\n From\n-- \nAna").text
        == "One two.\n> a b\nFrom\n-- \nAna")
    #expect(turn("Content-Type: text/plain", "One \ntwo.").text == "One \ntwo.")
  }

  @Test func `broken mail keeps its words and says what is wrong`() {
    func read(_ text: String) -> (String?, [String]) {
      let reading = readMail([eml(text)])
      return (reading.interactions.first?.interaction.turns.first?.text, messages(reading))
    }
    let cut = read("From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nWords")
    #expect(cut.0 == "Words")
    #expect(cut.1.contains { $0.contains("cut off") })
    let unnamed = read(
      "From: a@b.example\nContent-Type: multipart/mixed\n\n--x\nContent-Type: text/plain\n\nWords\n--x--"
    )
    #expect(unnamed.0 == "Words")
    let missing = read("From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\nWords")
    #expect(missing.0 == "Words")
    #expect(missing.1.contains { $0.contains("promises") })
    let strange = read("From: a@b.example\nContent-Transfer-Encoding: rot13\n\nWords")
    #expect(strange.0 == "Words")
    #expect(strange.1.contains { $0.contains("rot13") })
    let headless = read("From: a@b.example\nno field at all\nWords")
    #expect(headless.0 == "no field at all\nWords")
    let unknown = read("From: a@b.example\nContent-Type: text/plain; charset=klingon\n\nGrüße")
    #expect(unknown.0 == "Grüße")
    #expect(unknown.1.contains { $0.contains("klingon") })
    let empty = read("From: a@b.example\n\n")
    #expect(empty.0 == "")
    #expect(empty.1.contains { $0.contains("no words") })
  }

  @Test func `parts without end and without bottom are bounded`() {
    let deep = (0..<200).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }
      .joined()
    let reading = readMail([eml("From: a@b.example\n" + deep + "\nWords")])
    #expect(reading.interactions.first?.interaction.turns.count == 1)
    #expect(messages(reading).contains { $0.contains("deep") })
    let wide = "From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n"
    let many = readMail([eml(wide + String(repeating: "--b\n\nx\n", count: 20_000))])
    #expect(messages(many).contains { $0.contains("1000 parts") })
  }
}
