internal import Transcripts

/// An event of an audit in our words; types that are not known keep their names.
func zendeskEvent(_ event: JSONValue, _ type: String) -> Event {
  switch type {
  case "Create", "Change":
    // Incremental exports give the field as the name of a member.
    let field = event.text(of: "field_name") ?? fieldOfChild(event)
    let value = event["value"] ?? field.flatMap { event[$0] }
    let details = eventDetails([
      ("field", field.map { .text($0) }), ("from", event["previous_value"]), ("to", value),
    ])
    return Event(type: eventType(ofField: field ?? "", isNew: type == "Create"), details: details)
  case "SatisfactionRating":
    return Event(type: "ratingGiven", details: eventDetails([("score", event["score"])]))
  default:
    let names = [
      "subject", "recipients", "comment_id", "attachment_id", "value", "macro_title", "message",
      "name", "skill", "channel", "assignee_id", "duration",
    ]
    return Event(type: type, details: eventDetails(names.map { ($0, event[$0]) }))
  }
}

private func eventType(ofField field: String, isNew: Bool) -> String {
  switch field {
  case "status" where !isNew: "statusChanged"
  case "assignee_id", "group_id": "assigned"
  case "tags": "tagged"
  default: isNew ? "created" : "fieldChanged"
  }
}

private func fieldOfChild(_ event: JSONValue) -> String? {
  let usual: Set<String> = [
    "id", "via", "via_reference_id", "type", "event_type", "previous_value",
  ]
  return event.members.keys.filter { !usual.contains($0) }.min()
}

/// The rating of a ticket: good or bad; an offer is no answer.
func zendeskSurvey(_ rating: JSONValue?) -> Survey? {
  guard let score = rating?.text(of: "score") ?? rating?.text?.lowercased() else { return nil }
  let share: Double
  if score.hasPrefix("good") {
    share = 1
  } else if score.hasPrefix("bad") {
    share = 0
  } else {
    return nil
  }
  return Survey(answer: score, share: share, comment: rating?.text(of: "comment"))
}
