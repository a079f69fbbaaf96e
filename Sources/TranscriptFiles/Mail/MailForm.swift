internal import Findings
internal import Transcripts

/// E-mail as files: one message (EML) or a mailbox of many (mbox), from any mail program.
enum MailForm: ExportForm {
  static let system = "email"
  static let title = "E-mail (EML and mbox)"

  /// True for a file that begins with a mail's header, or with a mailbox's first line and a header.
  static func recognises(_ file: SniffedFile) -> Bool {
    guard file.json == nil, file.lines == nil else { return false }
    let head = ForeignFile(
      file: file.source.file, name: "", bytes: Array(file.source.bytes.prefix(64 << 10)))
    guard let first = mailMessages(of: head).first else { return false }
    let header = MailHeader(first.bytes, 0..<first.bytes.count)
    let known = Set(header.fields.map(\.name)).intersection(fields)
    // A line or two of "Subject: words" may begin any text; a name that says mail lowers the bar.
    if ["eml", "emlx", "mbox", "mbx", "mbs"].contains(file.source.ending) {
      return !known.isEmpty && !header.isBroken || known.count >= 3
    }
    return known.count >= 3 && !known.isDisjoint(with: ["from", "received", "message-id"])
      && !known.isDisjoint(with: technical)
  }

  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    var messages: [MailMessage] = []
    for file in files {
      for raw in mailMessages(of: file.source) {
        messages.append(MailMessage(raw, of: file.source, answers))
      }
    }
    var reading = ForeignReading()
    var names: Set<String> = []
    for thread in mailThreads(messages) {
      var conversation = MailConversation(thread.map { messages[$0] }, answers)
      var draft = conversation.draft()
      // Two conversations may bear one name where identifiers are broken.
      let id = draft.interaction.id.rawValue
      var number = 2
      while !names.insert(draft.interaction.id.rawValue).inserted {
        draft.interaction.id = InteractionID(rawValue: "\(id)-\(number)")
        draft.interaction.source.externalID += "-\(number)"
        number += 1
      }
      reading.interactions.append(draft)
    }
    return reading
  }

  /// Fields that people and programs both write.
  private static let fields: Set<String> = technical.union([
    "from", "to", "subject", "date", "cc", "reply-to", "sender",
  ])

  /// Fields that only mail has; a letter that was typed has `From:` and `Date:` as well.
  private static let technical: Set<String> = [
    "message-id", "mime-version", "received", "return-path", "content-type", "delivered-to",
    "x-mailer", "user-agent", "references", "in-reply-to", "content-transfer-encoding",
    "x-gm-thrid", "x-gmail-labels", "dkim-signature", "x-originating-ip", "envelope-to",
    "x-original-to", "authentication-results", "arc-seal", "x-received",
  ]
}
