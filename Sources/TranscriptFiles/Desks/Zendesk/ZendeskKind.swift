/// What an object of Zendesk is, told by its members.
enum ZendeskKind: Sendable, Hashable {
  case ticket, comment, audit, ticketEvent, user, metric, metricEvent, rating

  /// The members of answers of the interface, with what they hold.
  static let wrappers: [String: ZendeskKind] = [
    "tickets": .ticket, "ticket": .ticket, "results": .ticket,
    "comments": .comment, "comment": .comment,
    "audits": .audit, "audit": .audit, "ticket_events": .ticketEvent,
    "users": .user, "user": .user,
    "ticket_metrics": .metric, "ticket_metric": .metric, "metric_sets": .metric,
    "ticket_metric_events": .metricEvent,
    "satisfaction_ratings": .rating, "satisfaction_rating": .rating,
  ]

  init?(_ value: JSONValue) {
    guard value.isObject else { return nil }
    if value.has("ticket_id", "child_events") {
      self = .ticketEvent
    } else if value.has("ticket_id", "events", "created_at") {
      self = .audit
    } else if Self.isComment(value) {
      self = .comment
    } else if value["reply_time_in_minutes"] != nil && value.has("ticket_id") {
      self = .metric
    } else if value.has("ticket_id", "metric", "instance_id") {
      self = .metricEvent
    } else if value.has("ticket_id", "score", "requester_id") {
      self = .rating
    } else if Self.isTicket(value) {
      self = .ticket
    } else if Self.isUser(value) {
      self = .user
    } else {
      return nil
    }
  }

  private static func isComment(_ value: JSONValue) -> Bool {
    guard value.has("author_id"), value.has("public") || value["type"] == .text("VoiceComment")
    else { return false }
    return value.has("body") || value.has("html_body") || value.has("plain_body")
  }

  private static func isTicket(_ value: JSONValue) -> Bool {
    guard value.has("id"), value.has("subject") || value.has("raw_subject") || value.has("status")
    else { return false }
    let hasPeople = value.has("requester_id") || value["requester"]?.isObject == true
    if let via = value["via"], via.isObject, via["channel"] != nil { return hasPeople }
    if value.has("requester_id", "submitter_id") { return true }
    return value["url"]?.text?.contains("/api/v2/tickets/") == true
  }

  private static func isUser(_ value: JSONValue) -> Bool {
    guard let role = value["role"]?.text, ["end-user", "agent", "admin"].contains(role),
      value.has("id", "name", "email")
    else { return false }
    return value.has("suspended") || value.has("ticket_restriction")
      || value.has("iana_time_zone") || value["url"]?.text?.contains("/api/v2/users/") == true
  }
}

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
