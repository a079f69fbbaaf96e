/// The tables of Zendesk in a data warehouse that hold something of a conversation.
enum ZendeskTable: Sendable, Hashable {
  case ticket, comment, user, tag, fieldHistory, chat, chatEvent
  /// Groups, organisations, schedules and forms: nothing of them is needed.
  case other

  init?(_ columns: Set<String>) {
    func has(_ names: String...) -> Bool { columns.isSuperset(of: names) }
    if has("requester_id", "submitter_id", "subject") {
      self = .ticket
    } else if has("ticket_id", "user_id", "body", "public") {
      self = .comment
    } else if has("role", "ticket_restriction") || has("role", "restricted_agent") {
      self = .user
    } else if has("tag", "ticket_id") {
      self = .tag
    } else if has("ticket_id", "field_name", "value", "user_id") {
      self = .fieldHistory
    } else if has("chat_id", "ticket_id", "visitor_id") {
      self = .chat
    } else if has("chat_id", "actor_id", "message", "type") {
      self = .chatEvent
    } else if Self.others.contains(where: { columns.isSuperset(of: $0) }) {
      self = .other
    } else {
      return nil
    }
  }

  private static let others: [Set<String>] = [
    ["id", "name", "url", "created_at", "updated_at"],
    ["ticket_id", "schedule_id"], ["ticket_form_id"], ["time_zone", "standard_offset"],
    ["time_zone", "daylight_offset"], ["start_time_utc", "end_time_utc", "time_zone"],
    ["organization_id", "domain_name"], ["organization_id", "tag"], ["user_id", "tag"],
    ["action", "actor_id", "change_description"],
  ]
}

/// A row of the tickets' table as the interface would give it.
func ticketOfTable(_ row: JSONValue) -> JSONValue {
  var members = row.members
  var via: [String: JSONValue] = [:]
  via["channel"] = row["via_channel"]
  if let rel = row["via_source_rel"] { via["source"] = .object(["rel": rel]) }
  if !via.isEmpty { members["via"] = .object(via) }
  return .object(members)
}

/// A row of the comments' table as the interface would give it.
func commentOfTable(_ row: JSONValue) -> JSONValue {
  var members = row.members
  members["author_id"] = row["user_id"]
  members["created_at"] = row["created"] ?? row["created_at"]
  if row["voice_comment"]?.bool == true { members["type"] = .text("VoiceComment") }
  return .object(members)
}

/// A row of the fields' history as an audit of one event.
func auditOfTable(_ row: JSONValue) -> JSONValue {
  var event: [String: JSONValue] = ["type": .text("Change")]
  event["field_name"] = row["field_name"]
  event["value"] = row["value"]
  var members: [String: JSONValue] = ["events": .list([.object(event)])]
  members["author_id"] = row["user_id"]
  members["created_at"] = row["updated"]
  return .object(members)
}
