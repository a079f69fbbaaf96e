internal import Transcripts

extension SocialConversation {
  /// What a thread of LiveChat says of itself, and its events.
  func takeThread(_ thread: JSONValue) {
    if let created = time(thread["created_at"]) { interaction.startedAt = created }
    switch thread["active"]?.bool {
    case true?: interaction.status = interaction.status ?? "active"
    case false?: interaction.status = "inactive"
    case nil: break
    }
    for tag in thread["tags"]?.list.compactMap(\.text) ?? []
    where !interaction.tags.contains(tag) { interaction.tags.append(tag) }
    if let rating = thread["properties"]?["rating"] { takeRating(rating) }
    if thread.said("restricted_access") != nil {
      warn("the source restricts access to it, so it has no words.")
    }
    for event in thread["events"]?.list ?? [] { takeEvent(event) }
  }

  /// One event of a thread.
  func takeEvent(_ event: JSONValue) {
    guard event.isObject else { return count("events that are no objects, left out") }
    if let id = event.said("id"), !taken.insert(id).inserted { return }
    let at = time(event["created_at"])
    let by = event.said("author_id").map { participant($0) }
    let visibility = visibility(of: event)
    let type = event.said("type") ?? "unknown"
    let text = tidied(event.said("text") ?? "")
    var turn = Turn(
      by: by, kind: visibility == .internal ? .note : .message, visibility: visibility, at: at,
      text: text)
    switch type {
    case "message": interaction.turns.append(turn)
    case "file":
      turn.attachments = [
        event.attachment(
          name: ["name", "url"], mediaType: ["content_type"], bytes: ["size"])
          ?? Attachment(name: "file")
      ]
      interaction.turns.append(turn)
    case "rich_message":
      turn.text = richText(event)
      interaction.turns.append(turn)
    case "filled_form", "form":
      happened(
        type == "form" ? "form" : "formFilled", by: by, at: at, text: formText(event),
        visibility: visibility)
    case "system_message":
      happened(
        event.said("system_message_type") ?? type, by: by, at: at, text: text,
        visibility: visibility)
    default:
      happened(
        type, by: by, at: at, text: text, visibility: visibility,
        details: event["content"]?.details() ?? [:])
    }
  }

  /// `visibility` since version 3.4, `recipients` before.
  private func visibility(of event: JSONValue) -> Turn.Visibility {
    switch event.said("visibility", "recipients") {
    case "all"?: .public
    case "agents"?: .internal
    default: .unknown
    }
  }

  private func formText(_ event: JSONValue) -> String {
    (event["fields"]?.list ?? []).compactMap { field in
      let answers =
        (field["answers"]?.list ?? []) + (field["answer"].map { [$0] } ?? [])
      let value =
        field.said("value")
        ?? answers.compactMap { $0.said("label") ?? $0.text }.joined(separator: ", ")
      let label = tidied(field.said("label") ?? "")
      guard !label.isEmpty || !value.isEmpty else { return nil }
      return label.hasSuffix(":") ? "\(label) \(tidied(value))" : "\(label): \(tidied(value))"
    }.joined(separator: "\n")
  }

  private func richText(_ event: JSONValue) -> String {
    (event["elements"]?.list ?? []).flatMap { element -> [String] in
      let buttons = (element["buttons"]?.list ?? []).compactMap { $0.said("text") }
      return ["title", "subtitle"].compactMap { element.said($0) }.map(tidied)
        + buttons.map { "[\(tidied($0))]" }
    }.joined(separator: "\n")
  }

  private func takeRating(_ rating: JSONValue) {
    let score = rating["score"]?["value"] ?? rating["score"]
    let comment = rating["comment"]?.said("value") ?? rating.said("comment")
    guard let value = score?.number else { return }
    guard (0...1).contains(value) else {
      return warn("its rating is neither 0 nor 1 and is left out.")
    }
    interaction.survey = Survey(
      answer: score?.text ?? "", share: value, comment: comment.map(tidied))
  }
}
