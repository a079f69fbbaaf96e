internal import Findings
internal import Transcripts

/// Answers of Twilio's interfaces: Voice Intelligence, Conversations, and what is only metrics.
enum TwilioForm: ExportForm {
  static let system = "twilio"
  static let title = "Twilio Voice Intelligence and Conversations"

  /// An answer, a list of answers, or an object of named answers.
  static func recognises(_ file: SniffedFile) -> Bool {
    guard let first = file.values.first, case .object(let members) = first else { return false }
    if isAnswer(first) { return true }
    let answers = members.values.filter(\.isObject)
    return !answers.isEmpty && answers.count == members.count && answers.contains(where: isAnswer)
  }

  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    var resources = TwilioResources()
    for file in files {
      for (number, value) in file.values.enumerated() {
        let place = SourceLocation(file: file.source.file, line: file.lines?[number].number)
        resources.take(value, place, fileName: file.source.name)
      }
    }
    var reading = ForeignReading(findings: resources.findings)
    for call in resources.transcriptOrder {
      guard let sentences = resources.sentences[call] else { continue }
      reading.interactions.append(
        TwilioCall(
          sid: call, sentences: sentences.values, transcript: resources.transcripts[call]?.value,
          answers: answers
        ).draft(at: sentences.place))
    }
    for sid in resources.transcripts.keys.sorted() where resources.sentences[sid] == nil {
      guard let transcript = resources.transcripts[sid] else { continue }
      reading.findings.append(
        Finding(
          .warning, .reference, at: transcript.place,
          "The transcript \(quoted(sid)) has no sentences among the files; left out."))
    }
    for sid in resources.conversationOrder {
      guard let messages = resources.messages[sid] else { continue }
      reading.interactions.append(
        TwilioConversation(
          sid: sid, messages: messages.values, people: resources.people[sid] ?? [],
          conversation: resources.conversations[sid], answers: answers
        ).draft(at: messages.place))
    }
    return reading
  }

  /// Every answer has an account's or a resource's identifier, or pages with their addresses.
  static func isAnswer(_ value: JSONValue) -> Bool {
    guard value.isObject else { return false }
    if let first = value["sentences"]?.list.first, first.has("media_channel", "transcript") {
      return true
    }
    if let first = value["messages"]?.list.first, isSID(first["conversation_sid"], "CH") {
      return true
    }
    if isSID(value["account_sid"], "AC") { return true }
    let page = value["meta"]
    let addresses = [page?["url"], page?["first_page_url"], value["url"]]
    return addresses.contains { $0?.text.map(isTwilioAddress) ?? false }
  }

  private static func isTwilioAddress(_ text: String) -> Bool {
    guard text.hasPrefix("https://") else { return false }
    let host = text.dropFirst(8).prefix { $0 != "/" && $0 != "?" }
    return host == "twilio.com" || host.hasSuffix(".twilio.com")
  }

  static func isSID(_ value: JSONValue?, _ prefix: String) -> Bool {
    guard let text = value?.text else { return false }
    return text.hasPrefix(prefix) && text.utf8.count == 34
  }
}
