/// Kinds of Salesforce records that hold or explain conversations.
enum SalesforceRecord: Sendable {
  case chat, chatEvent, email, caseComment, caseRow, entry, user

  /// The kind of a record, by its declared type or by members that only it has.
  init?(_ row: JSONValue) {
    switch row["attributes"]?.said("type") {
    case "LiveChatTranscript": self = .chat
    case "LiveChatTranscriptEvent": self = .chatEvent
    case "EmailMessage": self = .email
    case "CaseComment": self = .caseComment
    case "Case": self = .caseRow
    case "ConversationEntry": self = .entry
    case "User": self = .user
    default:
      guard let kind = Self.kind(of: row) else { return nil }
      self = kind
    }
  }

  private static func kind(of row: JSONValue) -> Self? {
    if row.has("CommentBody") { return .caseComment }
    if row.has("ParentId") || row.has("MessageDate"), row.has("TextBody") || row.has("HtmlBody") {
      return .email
    }
    if row.has("CaseNumber") { return .caseRow }
    if row.has("LiveChatTranscriptId", "Type") { return .chatEvent }
    if row.has("ActorType"), row.has("EntryTime") || row.has("Message") { return .entry }
    if row.has("entry_type"), row.has("entry_payload") { return .entry }
    if row.has("sender", "identifier"), row.has("messageText") || row.has("serverReceivedTimestamp")
    {
      return .entry
    }
    if row.has("LiveChatVisitorId", "ChatKey") || row.has("Body", "ChatKey") { return .chat }
    if row["Body"]?.text.map(ChatTranscriptBody.isOne) == true { return .chat }
    return nil
  }

  /// The members that are read, by their names in lower case: tables write them as they please.
  static let names: [String: String] = Dictionary(
    uniqueKeysWithValues: [
      "Id", "ParentId", "Incoming", "FromAddress", "FromName", "ToAddress", "CcAddress",
      "BccAddress",
      "Subject", "TextBody", "HtmlBody", "HasAttachment", "MessageDate", "Status", "IsDeleted",
      "CommentBody", "IsPublished", "CreatedById", "CreatedDate", "CaseNumber", "Origin",
      "Description", "SuppliedEmail", "SuppliedName", "OwnerId", "ClosedDate", "ContactEmail",
      "Body", "ChatKey", "CaseId", "ChatDuration", "WaitTime", "StartTime", "EndTime",
      "LiveChatVisitorId", "LiveChatTranscriptId", "Type", "Time", "AgentId", "Detail", "ActorType",
      "ActorId", "ActorName", "EntryTime", "EntryType", "Message", "ConversationId", "Username",
      "Name", "Email", "Abandoned",
    ].map { ($0.lowercased(), $0) })

  /// The records of a file, whether it is a list, an answer of a query, lines or a table.
  static func rows(of file: SniffedFile) -> [JSONValue] {
    if let rows = file.json?["records"]?.list ?? file.json?["conversationEntries"]?.list {
      return rows
    }
    if file.json != nil || file.lines != nil { return file.values }
    guard let text = file.text else { return [] }
    if ChatTranscriptBody.isOne(text) { return [.object(["Body": .text(text)])] }
    guard let table = CRMTable(text) else { return [] }
    return table.rows.map { table.object($0, named: names) }
  }
}
