internal import Findings
internal import Transcripts

/// What the files of a folder hold, sorted by what it is and whose it is.
struct TwilioResources {
  struct Found {
    var values: [JSONValue]
    var place: SourceLocation
  }

  private(set) var findings: [Finding] = []
  private(set) var transcripts: [String: (value: JSONValue, place: SourceLocation)] = [:]
  private(set) var sentences: [String: Found] = [:]
  private(set) var transcriptOrder: [String] = []
  private(set) var messages: [String: Found] = [:]
  private(set) var conversationOrder: [String] = []
  private(set) var people: [String: [JSONValue]] = [:]
  private(set) var conversations: [String: JSONValue] = [:]

  /// Takes an answer, or an object of named answers.
  mutating func take(_ value: JSONValue, _ place: SourceLocation, fileName: String) {
    guard value.isObject else {
      return left(nil, "is \(value.kind) and no answer of Twilio", place)
    }
    let isBundle =
      !TwilioForm.isAnswer(value) && value.members.values.allSatisfy(\.isObject)
    guard isBundle else { return take(answer: value, named: nil, place, fileName: fileName) }
    for name in value.members.keys.sorted() {
      guard let answer = value[name] else { continue }
      take(answer: answer, named: name, place, fileName: fileName)
    }
  }

  private mutating func take(
    answer: JSONValue, named name: String?, _ place: SourceLocation, fileName: String
  ) {
    var isTaken = false
    if let found = answer["sentences"], case .list(let list) = found {
      isTaken = true
      let transcript = answer["transcript"] ?? JSONValue.null
      let sid = sid(ofSentencesIn: answer) ?? fileName
      if transcript.isObject { takeTranscript(transcript, sid: sid, place) }
      if sentences[sid] == nil, !list.isEmpty { transcriptOrder.append(sid) }
      if !list.isEmpty { sentences[sid, default: Found(values: [], place: place)].values += list }
      if list.isEmpty { left(name, "has no sentences", place) }
    }
    for transcript in answer["transcripts"]?.list ?? [] {
      takeTranscript(transcript, sid: nil, place)
      isTaken = true
    }
    if TwilioForm.isSID(answer["sid"], "GT"), answer.has("language_code") || answer.has("channel") {
      takeTranscript(answer, sid: nil, place)
      isTaken = true
    }
    for message in answer["messages"]?.list ?? [] {
      takeMessage(message, place, fileName: fileName)
      isTaken = true
    }
    if TwilioForm.isSID(answer["sid"], "IM"), answer.has("body") {
      takeMessage(answer, place, fileName: fileName)
      isTaken = true
    }
    let persons = (answer["participants"]?.list ?? []) + [answer]
    for person in persons where isPerson(person) {
      if let sid = person["conversation_sid"]?.text { people[sid, default: []].append(person) }
      isTaken = true
    }
    let talks = (answer["conversations"]?.list ?? []) + [answer["conversation"] ?? .null, answer]
    for talk in talks where TwilioForm.isSID(talk["sid"], "CH") {
      if let sid = talk["sid"]?.text { conversations[sid] = talk }
      isTaken = true
    }
    if !isTaken { left(name, Self.verdict(on: answer), place) }
  }

  private func isPerson(_ value: JSONValue) -> Bool {
    TwilioForm.isSID(value["sid"], "MB")
      && (value.has("identity") || value.has("messaging_binding"))
  }

  private mutating func takeTranscript(_ value: JSONValue, sid: String?, _ place: SourceLocation) {
    guard let sid = value["sid"]?.name ?? sid else { return }
    transcripts[sid] = (value, place)
  }

  private mutating func takeMessage(_ value: JSONValue, _ place: SourceLocation, fileName: String) {
    guard value.isObject else {
      return left(nil, "has \(value.kind) among its messages", place)
    }
    let sid = value["conversation_sid"]?.name ?? fileName
    if messages[sid] == nil { conversationOrder.append(sid) }
    messages[sid, default: Found(values: [], place: place)].values.append(value)
  }

  /// A page of sentences names its transcript only in its own address.
  private func sid(ofSentencesIn answer: JSONValue) -> String? {
    if let sid = answer["transcript"]?["sid"]?.name ?? answer["transcript_sid"]?.name { return sid }
    let address = answer["meta"]?["url"]?.text ?? answer["meta"]?["first_page_url"]?.text ?? ""
    let parts = address.split(separator: "/")
    guard let mark = parts.firstIndex(of: "Transcripts"), mark + 1 < parts.count else {
      return TwilioForm.isSID(answer["sid"], "GT") ? answer["sid"]?.text : nil
    }
    return String(parts[mark + 1].prefix { $0 != "?" })
  }

  private mutating func left(_ name: String?, _ what: String, _ place: SourceLocation) {
    let subject = name.map { quoted($0) } ?? "An answer"
    findings.append(Finding(.warning, .shape, at: place, "\(subject) \(what); left out."))
  }

  /// What an answer is that holds no conversation.
  private static func verdict(on answer: JSONValue) -> String {
    let kinds: [(String, String)] = [
      ("segments", "holds segments of Flex Insights, which are metrics and no conversation"),
      ("assessments", "holds assessments of quality management and no conversation"),
      ("questionnaires", "holds questionnaires and no conversation"),
      ("questions", "holds questions of questionnaires and no conversation"),
      ("categories", "holds categories of questionnaires and no conversation"),
      ("comments", "holds comments of quality management and no conversation"),
      ("call_summaries", "holds metrics of calls and no conversation"),
      ("metrics", "holds metrics of a call and no conversation"),
      ("events", "holds technical events of a call and no conversation"),
      ("operator_results", "holds results of language operators and no conversation"),
      ("delivery_receipts", "holds delivery receipts and no conversation"),
      ("webhooks", "holds webhooks and no conversation"),
    ]
    for (member, sentence) in kinds {
      if case .list(let list)? = answer[member] {
        return list.isEmpty ? "is an empty page" : sentence
      }
    }
    if let key = answer["meta"]?["key"]?.text, answer[key]?.list.isEmpty ?? false {
      return "is an empty page"
    }
    if answer.has("location") || answer.has("locations") {
      return "only says where an encrypted form lies"
    }
    if answer.has("media_url") { return "only says where a recording lies" }
    if answer.has("operator_type") {
      return "is a result of a language operator and no conversation"
    }
    if answer.has("call_sid") { return "holds metrics of a call and no conversation" }
    return "is no conversation"
  }
}
