internal import Findings
internal import Transcripts

/// Conversations of Intercom with their parts, people and calls, in one file or several.
enum Intercom: ExportForm {
  static let system = "intercom"
  static let title = "Intercom conversations"

  static func recognises(_ file: SniffedFile) -> Bool {
    if let columns = file.warehouseColumns { return IntercomTable(columns) != nil }
    return isReceipts(file)
      || file.firstRecords.contains { record in
        IntercomKind(record) != nil
          || IntercomExport.lists.contains { name in
            record[name]?.list.prefix(3).contains { IntercomKind($0) != nil } == true
          }
          || isEmptyList(record)
      }
  }

  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    var export = IntercomExport()
    let tables = files.filter { $0.warehouseColumns != nil }
    let named = readAsTables(tables, answers)
    var result = named ?? ForeignReading()
    for file in files where !isReceipts(file) && (named == nil || file.warehouseColumns == nil) {
      export.add(file)
    }
    for id in export.order {
      var reader = IntercomReader(id: id, export: export, answers: answers)
      result.interactions.append(reader.draft())
    }
    result.findings += export.findings
    if result.interactions.isEmpty, !tables.isEmpty, tables.count == files.count {
      return WarehouseTables.read(tables, answers)
    }
    for file in files where isReceipts(file) {
      result.findings.append(
        Finding(
          .warning, .meaning, at: file.source.place,
          "Intercom's data export holds receipts of messages that were sent out, and no "
            + "conversations; export these as JSON."))
    }
    if result.interactions.isEmpty, let file = files.first {
      result.findings.append(
        Finding(
          .warning, .meaning, at: file.source.place,
          "There is no Intercom conversation in the files of this folder; contacts and admins count "
            + "only beside them."))
    }
    return result
  }

  /// What `/export/content/data` gives.
  private static func isReceipts(_ file: SniffedFile) -> Bool {
    guard file.json == nil, file.lines == nil, let text = file.text else { return false }
    let header = text.prefix(4000).prefix { !$0.isNewline }
    return header.contains("receipt_id") && header.contains("content_id")
  }

  private static func isEmptyList(_ value: JSONValue) -> Bool {
    guard let type = value["type"]?.text else { return false }
    return ["conversation", "admin", "contact", "team", "tag", "company"].contains {
      type == "\($0).list"
    }
  }
}

/// What an object of Intercom is: each says so itself.
enum IntercomKind: Sendable, Hashable {
  case conversation, contact, admin, call
  /// Teams, companies, notes on contacts and so on: nothing of a conversation.
  case other

  init?(_ value: JSONValue) {
    guard case .text(let type)? = value["type"] else { return nil }
    switch type {
    case "conversation"
    where value.has("conversation_parts") || value["source"]?.isObject == true
      || value.has("conversation_message") || value.has("id", "contacts"):
      self = .conversation
    case "ticket" where value.has("ticket_parts") || value.has("ticket_attributes"):
      self = .conversation
    case "contact" where value.has("id", "role"), "user" where value.has("id", "email"),
      "lead" where value.has("id", "email"):
      self = .contact
    case "admin" where value.has("id", "email"): self = .admin
    case "call" where value.has("id", "conversation_id"): self = .call
    case "team", "company", "tag", "segment", "data_attribute", "activity_log", "ticket_type":
      guard value.has("id") else { return nil }
      self = .other
    case "note" where value.has("id", "body", "author"): self = .other
    default: return nil
    }
  }
}

/// The tables of Intercom in a data warehouse that hold something of a conversation.
enum IntercomTable: Sendable, Hashable {
  case conversation, part, contact, admin, tag, conversationTag
  /// Companies and teams: nothing of them is needed.
  case other

  init?(_ columns: Set<String>) {
    func has(_ names: String...) -> Bool { columns.isSuperset(of: names) }
    if has("source_delivered_as", "source_author_id", "state") {
      self = .conversation
    } else if has("conversation_id", "part_type", "author_id") {
      self = .part
    } else if has("id", "role", "workspace_id") || has("id", "role", "signed_up_at") {
      self = .contact
    } else if has("id", "email", "job_title") {
      self = .admin
    } else if has("conversation_id", "tag_id") {
      self = .conversationTag
    } else if has("id", "name"),
      columns.allSatisfy({ $0.hasPrefix("_") || ["id", "name"].contains($0) })
    {
      self = .tag
    } else if has("conversation_id", "contact_id") || has("company_id", "contact_id")
      || has("contact_id", "tag_id") || has("team_id", "admin_id")
    {
      self = .other
    } else {
      return nil
    }
  }
}
