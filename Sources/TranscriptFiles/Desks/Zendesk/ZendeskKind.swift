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
