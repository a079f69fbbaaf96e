internal import Findings
internal import Transcripts

/// Tickets of Freshdesk with their conversations, people, times and ratings, in one file or several.
enum Freshdesk: ExportForm {
  static let system = "freshdesk"
  static let title = "Freshdesk tickets"

  static func recognises(_ file: SniffedFile) -> Bool {
    file.firstRecords.contains { record in
      FreshdeskKind(record) != nil || record["ticket"].flatMap(FreshdeskKind.init) == .ticket
        || ["results", "tickets", "conversations"].contains { name in
          record[name]?.list.prefix(3).contains { FreshdeskKind($0) != nil } == true
        }
    }
  }

  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    var export = FreshdeskExport()
    for file in files { for record in file.deskRecords { export.add(record) } }
    var result = ForeignReading()
    for id in export.order {
      var ticket = FreshdeskTicketReader(id: id, export: export, answers: answers)
      result.interactions.append(ticket.draft())
    }
    result.findings = export.findings
    if result.interactions.isEmpty, let file = files.first {
      result.findings.append(
        Finding(
          .warning, .meaning, at: file.source.place,
          "There is no Freshdesk ticket and no conversation in the files of this folder; contacts, "
            + "agents, times and ratings count only beside them."))
    }
    return result
  }
}

/// What an object of Freshdesk is, told by its members.
enum FreshdeskKind: Sendable, Hashable {
  case ticket, conversation, contact, agent, timeEntry, rating
  /// Groups, companies and roles: nothing of them is needed.
  case other

  init?(_ value: JSONValue) {
    guard value.isObject else { return nil }
    if value["helpdesk_ticket"]?.isObject == true {
      self = .ticket
    } else if value.has("incoming", "private"), value.has("body") || value.has("body_text") {
      self = .conversation
    } else if value.has("time_spent", "billable") {
      self = .timeEntry
    } else if value.has("survey_id", "ratings") {
      self = .rating
    } else if Self.isTicket(value) {
      self = .ticket
    } else if value["contact"]?.isObject == true,
      value.has("ticket_scope") || value.has("occasional") || value.has("available")
    {
      self = .agent
    } else if value.has("id", "name", "email", "active", "mobile"),
      ["twitter_id", "customer_id", "company_id", "view_all_tickets", "other_emails"].contains(
        where: { value.has($0) })
    {
      self = .contact
    } else if value.has("escalate_to", "unassigned_for")
      || value.has("name", "domains", "description", "created_at")
      || value.has("name", "description", "default", "created_at", "updated_at")
    {
      self = .other
    } else {
      return nil
    }
  }

  private static func isTicket(_ value: JSONValue) -> Bool {
    guard value.has("id", "requester_id", "source", "status"), value["via"] == nil,
      value["source"]?.number != nil, value["status"]?.number != nil
    else { return false }
    return value.has("responder_id") || value.has("fr_due_by") || value.has("due_by")
      || value.has("description_text")
  }
}
