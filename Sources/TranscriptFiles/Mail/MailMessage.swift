internal import Transcripts

/// A message of a mailbox, read.
struct MailMessage: Sendable {
  var file: String
  var line: Int?
  /// The name of the file, with the message's number in it where it has several.
  var name: String
  var id: String?
  /// Messages before it in its conversation.
  var references: [String]
  /// Gmail's own identifier of the conversation.
  var thread: String?
  var subject: String
  var sender: MailAddress?
  var to: [MailAddress]
  var cc: [MailAddress]
  /// Nothing when the header has no date.
  var time: ForeignTime?
  /// True when the date has no zone and a person named one.
  var isZoneAssumed: Bool
  var labels: [String]
  /// True when a program answered by itself.
  var isAutomatic: Bool
  /// True when it was never sent.
  var isDraft: Bool
  var body: MailBody
}

extension MailMessage {
  init(_ raw: MailRaw, of file: ForeignFile, _ answers: ImportAnswers) {
    var charsets = MailCharsets(fallback: answers.encoding)
    var parser = MailParser(raw.bytes)
    let part = parser.message()
    let header = part.header
    self.file = file.file
    line = raw.number == nil ? nil : raw.line
    name = raw.number.map { "\(file.name)-\($0)" } ?? file.name
    id = header.identifiers("message-id").first
    let replied = header.identifiers("in-reply-to")
    references = (header.identifiers("references") + replied).uniqued()
    thread = header.word("x-gm-thrid").flatMap { $0.isEmpty ? nil : $0 }
    subject = charsets.words(header.value("subject") ?? [])
    let from = charsets.addresses(header.value("from"))
    sender = from.first ?? charsets.addresses(header.value("sender")).first
    to = charsets.addresses(header.value("to"))
    cc = charsets.addresses(header.value("cc")) + charsets.addresses(header.value("bcc"))
    time = header.value("date").map { answers.mailTime($0) }
    var unasked = answers
    unasked.timeZone = nil
    isZoneAssumed =
      answers.timeZone != nil
      && header.value("date").map { unasked.mailTime($0) } == .zoneMissing
    labels = charsets.words(header.value("x-gmail-labels") ?? []).split(separator: ",")
      .map { $0.trimmingBlanks }.filter { !$0.isEmpty }
    isAutomatic = Self.isAutomatic(part)
    isDraft =
      labels.contains("Drafts") || labels.contains("Draft")
      || header.value("x-mozilla-draft-info") != nil || header.word("x-unsent") == "1"
    var reader = MailBodyReader(raw.bytes, charsets)
    body = reader.read(part)
    body.faults = parser.faults + body.faults
  }

  /// By RFC 3834, and by the fields that programs wrote before it.
  private static func isAutomatic(_ part: MailPart) -> Bool {
    let header = part.header
    if let word = header.word("auto-submitted"), word != "no", !word.isEmpty { return true }
    if let word = header.word("precedence"),
      ["auto_reply", "auto-reply", "bulk", "junk"].contains(word)
    {
      return true
    }
    if ["x-autoreply", "x-autorespond", "x-autoresponder"].contains(where: {
      header.word($0).map { $0 != "no" } ?? false
    }) {
      return true
    }
    return part.type.value == "multipart/report"
      && part.type.word("report-type")?.lowercased() == "delivery-status"
  }
}

extension Substring {
  fileprivate var trimmingBlanks: String {
    var text = self
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}

extension [String] {
  fileprivate func uniqued() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
