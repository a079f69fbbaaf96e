import Testing

@testable import TranscriptFiles

struct MailPartsTests {
  /// What says who wrote, in the words of many mail programs.
  static let attributions = [
    "On 3 Apr 2026, at 16:19, Ana Berg <ana@harbour.example> wrote:",
    "On Tue, Apr 29, 2026 at 4:22 PM, Ana <ana@harbour.example>wrote:",
    "On Fri, 2026-03-01 at 18:02 +0530, Ana Berg wrote:",
    "Am 03.04.2026 um 14:20 schrieb Ana Berg:",
    "Am Fr., 3. Apr. 2026 um 14:20 Uhr schrieb Ana <ana@harbour.example>:",
    "Le 3 avr. 2026 à 16:19, Ana Berg <ana@harbour.example> a écrit :",
    "El 3 abr 2026, a las 16:19, Ana Berg escribió:",
    "Il giorno 3 apr 2026, alle ore 16:19, Ana Berg ha scritto:",
    "Op 3 apr. 2026 om 16:19 heeft Ana <ana@harbour.example> het volgende geschreven:",
    "Em 3 de abril de 2026 16:19, Ana Berg escreveu:",
    "Den fre 3 apr. 2026 kl 16:19 skrev Ana <ana@harbour.example>:",
    "3.4.2026 klo 16.19 Ana Berg kirjoitti:",
    "W dniu 03.04.2026 o 16:19, Ana Berg pisze: napisał:",
    "3 апреля 2026 г., 16:19, Ана <ana@harbour.example> написал(а):",
    "3 Nis 2026 Cum, 16:19 tarihinde Ana <ana@harbour.example> şunu yazdı:",
    "2026年4月3日(金) 16:19 Ana <ana@harbour.example>のメール:",
    "Ana <ana@harbour.example> 于2026年4月3日周五 16:19写道：",
    "2026년 4월 3일 (금) 오후 4:19, Ana <ana@harbour.example>님이 작성:",
    "Fri, 3 Apr 2026 16:19:51 +0400 от Ana <ana@harbour.example>:",
    "On Dec 16, 2026, at 12:47 PM, Ana Berg\n<ana@harbour.example>\nwrote:",
    "03.04.2026 14:20 пользователь \"Ana\" <\nana@harbour.example> написал:",
  ]

  @Test(arguments: attributions)
  func `what says who wrote belongs to the quotation below it`(_ line: String) {
    #expect(own("My words.\n\n\(line)\n\n> Theirs.\n> More.") == "My words.")
    #expect(own("My words.\r\n\(line)\r\n> Theirs.\r\n\r\nMy end.").hasSuffix("My end."))
  }

  /// Lines behind which everything is earlier mail.
  static let marks = [
    "-----Original Message-----", "----- Original Message -----",
    "-----Ursprüngliche Nachricht-----",
    "-------- Message d'origine --------", "-----Mensaje original-----",
    "-----Messaggio originale-----", "-----Oorspronkelijk bericht-----",
    "-----Исходное сообщение-----", "-----原始邮件-----",
    "---------- Forwarded message ---------", "-------- Weitergeleitete Nachricht --------",
    "Begin forwarded message:",
    "From: Ana Berg [mailto:ana@harbour.example]\nSent: Friday\nTo: Bo\nSubject: Boats",
    "*From:* Ana\n*Sent:* Friday\n*To:* Bo",
    "Von: Ana\nGesendet: Freitag\nAn: Bo, Cem,\n Dan und Eva\nBetreff: Boote",
    "De : Ana\nEnvoyé : vendredi\nÀ : Bo\nObjet : Bateaux",
    "发件人： Ana\n发送时间： 周五\n收件人： Bo\n主题： 船",
    "________________________________\nFrom: Ana\nSent: Friday",
    "On Fri, 3 Apr 2026 at 16:19, Ana <ana@harbour.example> wrote:",
  ]

  @Test(arguments: marks)
  func `everything behind such a mark is earlier mail`(_ mark: String) {
    let body = "My words.\n\n\(mark)\n\nTheirs.\n\nAnd more."
    #expect(own(body) == "My words.")
    #expect(mailParts(of: body).quoted.count == 1)
  }

  /// Words of a customer that only look like quoting.
  static let sentences = [
    "On Monday I called, and you said:\nWe will refund it.\nNothing came.",
    "On 3 May 2026 I wrote to you that:\nthe boat leaks.",
    "On 3 May at 14:20 your colleague wrote:\nYou will get your money.\nI did not.",
    "One question I had:\n\nWhen will it come?",
    "From: the harbour\nI took the boat to the island.",
    "To be clear: no.\nSubject: to change.",
    "The list:\n-- no dash\n----\nend", "Order 2026:\n3 boats",
    "I read the original message twice.", "- one\n- two",
    "Sent from your warehouse without a label.\nThat was wrong.\nI want a new one.\nToday.\nPlease.",
    "Von meinem Konto wurde zweimal abgebucht.",
  ]

  @Test(arguments: sentences)
  func `a sentence is no header`(_ body: String) {
    #expect(own(body) == body)
  }

  @Test func `answers between quoted lines stay the writer's own`() {
    let body = "> One?\nYes.\n\n> Two?\n>\n> Three?\n\nNo.\n"
    #expect(own(body).split(whereSeparator: \.isWhitespace) == ["Yes.", "No."])
    #expect(mailParts(of: body).quoted.count == 2)
  }

  @Test func `a quotation ends with its last word, and blank lines inside belong to it`() {
    #expect(mailParts(of: "Hi\n> a\n\n> b\n\nBye").quoted == [3..<11])
    #expect(mailParts(of: "e\u{301}👍🏽\r\n> b\r\n").quoted == [6..<9])
  }

  @Test func `a signature begins at its dashes`() {
    #expect(signature("Hello.\n-- \nAna\nHarbour") == "-- \nAna\nHarbour")
    #expect(signature("Hello.\n--\nAna") == "--\nAna")
    #expect(signature("Hello.\n-- \nAna\n\n> quoted") == "-- \nAna")
    #expect(signature("Hello -- that is all.\nAna") == nil)
    #expect(signature("Hello.\n\n______________\nboats mailing list\nboats@harbour.example") != nil)
  }

  @Test(
    arguments: [
      "Sent from my iPhone", "Get Outlook for iOS", "Von meinem iPhone gesendet",
      "Envoyé de mon iPhone", "Enviado desde mi iPhone", "Inviato da iPhone",
      "Verstuurd vanaf mijn iPhone", "Отправлено с iPhone", "iPhoneから送信",
    ])
  func `what a telephone writes at the end is a signature`(_ line: String) {
    #expect(signature("Hello.\n\n\(line)") == line)
    #expect(signature("Hello.\n\n\(line)\n\nOn 3 Apr 2026, Ana wrote:\n> a") == line)
    #expect(signature("\(line)\n" + String(repeating: "Words.\n", count: 5)) == nil)
  }

  @Test func `nothing is found in nothing`() {
    for body in ["", "\n", "\r", ">", ":", "-- "] {
      let parts = mailParts(of: body)
      #expect(parts.quoted.count <= 1)
    }
  }

  @Test func `bodies that were made to be slow are read`() {
    for line in [
      "On 3 Apr 2026 at 10:00, a@b wrote", "From: a", "-- ", "--", "_____", ">", "a:", "On ",
      "Sent from my x", "-----", "- - -", "3.4.", "12:", "a@b 10:00:",
    ] {
      let body = String(repeating: line + "\n", count: 20_000) + "end"
      #expect(mailParts(of: body).quoted.count <= 20_001)
      let long = String(repeating: line, count: 20_000)
      #expect(mailParts(of: long).quoted.count <= 1)
    }
  }
}
