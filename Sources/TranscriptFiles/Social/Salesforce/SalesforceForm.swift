internal import Findings
internal import Transcripts

/// Records of Salesforce Service Cloud: chat transcripts, messaging entries, and the mails and
/// comments of cases, as JSON or as tables.
enum SalesforceForm: ExportForm {
  static let system = "salesforce"
  static let title = "Salesforce records"

  static func recognises(_ file: SniffedFile) -> Bool {
    if file.json != nil || file.lines != nil {
      return SalesforceRecord.rows(of: file).first { $0.isObject }.flatMap(SalesforceRecord.init)
        != nil
    }
    guard let text = file.text else { return false }
    if ChatTranscriptBody.isOne(text) { return true }
    let header = CRMTable.header(of: text)
    if header.contains("body"),
      String(decoding: text.utf8.prefix(20_000), as: UTF8.self).contains("Chat Started:")
    {
      return true
    }
    let members = header.compactMap { name in
      SalesforceRecord.names[name].map { ($0, JSONValue.null) }
    }
    guard members.count > 1, header.count > 1, header.contains("id") || header.contains("parentid")
    else { return false }
    return SalesforceRecord(.object(Dictionary(uniqueKeysWithValues: members))) != nil
  }

  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    var result = ForeignReading()
    var records: [Record] = []
    for file in files {
      let rows = SalesforceRecord.rows(of: file)
      var unknown = 0
      for row in rows {
        if let kind = SalesforceRecord(row) {
          records.append(Record(kind: kind, row: row, file: file, number: rows.count))
        } else {
          unknown += 1
        }
      }
      if unknown > 0 {
        result.findings.append(
          Finding(
            .warning, .shape, at: file.source.place,
            "\(unknown) of \(rows.count) records are of no kind that is read; left out."))
      }
      if file.json?["done"]?.bool == false {
        result.findings.append(
          Finding(
            .warning, .meaning, at: file.source.place,
            "The answer says that more records follow; fetch them too if they are not in the folder."
          ))
      }
    }
    var users: [String: JSONValue] = [:]
    for record in records where record.kind == .user {
      if let id = record.row.said("Id") { users[id] = record.row }
    }
    result.interactions = chats(records, answers, &result.findings)
    let cases = SalesforceCases(records, users: users, answers: answers)
    result.interactions += cases.drafts
    result.findings += cases.findings
    result.interactions += messaging(records, answers)
    return result
  }

  struct Record {
    var kind: SalesforceRecord
    var row: JSONValue
    var file: SniffedFile
    /// How many there are in its file.
    var number: Int
  }

  private static func chats(
    _ records: [Record], _ answers: ImportAnswers, _ findings: inout [Finding]
  ) -> [ForeignReading.Draft] {
    var count: [String: Int] = [:]
    var conversations = SocialConversations()
    for record in records where record.kind == .chat {
      count[record.file.source.file, default: 0] += 1
      let number = count[record.file.source.file] ?? 1
      let fallback =
        record.number == 1 ? record.file.source.name : "\(record.file.source.name)-\(number)"
      let id = record.row.said("Id", "ChatKey", "Name") ?? fallback
      guard let body = record.row.said("Body") else {
        findings.append(
          Finding(.warning, .meaning, at: record.file.source.place, "Chat \(id) has no words."))
        continue
      }
      let conversation = conversations.conversation(id) {
        SocialConversation(system, id, in: record.file, answers, channel: .chat)
      }
      guard conversation.taken.isEmpty else { continue }
      conversation.taken = [id]
      conversation.takeChat(record.row, body: body)
    }
    for record in records where record.kind == .chatEvent {
      guard let id = record.row.said("LiveChatTranscriptId"), let chat = conversations.known(id)
      else {
        findings.append(
          Finding(
            .warning, .reference, at: record.file.source.place,
            "An event belongs to a chat that is not in these files; left out."))
        continue
      }
      chat.happened(
        record.row.said("Type") ?? "unknown",
        by: record.row.said("AgentId").map { chat.participant($0, inferred: .agent) },
        at: chat.time(record.row["Time"]), visibility: .internal,
        details: record.row.said("Detail").map { ["detail": tidied($0)] } ?? [:])
    }
    // With events, times decide; the body alone keeps its own order.
    return conversations.inOrder.map { $0.draft() }
  }

  private static func messaging(
    _ records: [Record], _ answers: ImportAnswers
  ) -> [ForeignReading.Draft] {
    var conversations = SocialConversations()
    for record in records where record.kind == .entry {
      let id = record.row.said(
        "ConversationId", "conversation_identifier", "conversation_identifer",
        "conversationIdentifier")
      let conversation = conversations.conversation(id ?? record.file.source.name) {
        SocialConversation(
          system, id, in: record.file, answers, channel: answers.channel ?? .chat)
      }
      conversation.takeEntry(record.row)
    }
    return conversations.inOrder.map { $0.draft() }
  }
}
