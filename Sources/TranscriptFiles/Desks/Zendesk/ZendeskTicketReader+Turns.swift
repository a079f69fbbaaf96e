internal import Transcripts

/// What the audits of a ticket say of a comment.
struct ZendeskAudited: Sendable {
  var author: JSONValue?
  var at: JSONValue?
  /// Made private, or redacted, after it was sent.
  var becamePrivate = false
  var isRedacted = false
}

extension ZendeskTicketReader {
  /// Looks ahead, because a comment's list comes before the audits that speak of it.
  mutating func noteAudited() {
    for audit in audits {
      for event in zendeskEvents(of: audit.value) {
        let type = event.text(of: "type") ?? ""
        if isComment(type), let id = event.text(of: "id") {
          audited[id, default: ZendeskAudited()].author = event["author_id"] ?? author(of: audit)
          audited[id, default: ZendeskAudited()].at = audit["created_at"] ?? audit["timestamp"]
        }
        guard let id = event.text(of: "comment_id") else { continue }
        if type.contains("Privacy"), event["public"]?.bool != true {
          audited[id, default: ZendeskAudited()].becamePrivate = true
        }
        if type.contains("Redact"), !type.contains("Attachment") {
          audited[id, default: ZendeskAudited()].isRedacted = true
        }
      }
    }
  }

  mutating func add(comment: DeskRecord) {
    guard comment.value.isObject else {
      conversation.count("comments that are no objects, left out")
      return
    }
    let key = comment.text("id")
    if let key, let known = seenComments[key] {
      // The same comment again: the state without the words that were taken out counts.
      let words = zendeskText(comment.value, isMail: false)
      var turn = conversation.turns[known]
      if words.text.unicodeScalars.contains("▇"), turn.alteration == nil {
        set(&turn, words)
      } else if turn.alteration == nil, turn.kind != .event, !words.text.isEmpty,
        words.text.wordsOnly != turn.text.wordsOnly
      {
        conversation.count("comments that came again with other words, of which the first counts")
      }
      if comment["public"]?.bool == false { hide(&turn) }
      conversation.turns[known] = turn
      return
    }
    if let key { seenComments[key] = conversation.turns.count }
    let facts = key.flatMap { audited[$0] }
    let author = (comment["author_id"] ?? facts?.author)?.text ?? ""
    var turn = Turn(by: person(author), visibility: visibility(comment["public"]))
    if turn.visibility == .internal { turn.kind = .note }
    turn.at = conversation.time(comment["created_at"] ?? facts?.at)
    turn.attachments = (comment["attachments"]?.list ?? []).compactMap {
      deskAttachment(
        $0, name: ["file_name", "filename"], type: ["content_type"], size: ["size"])
    }
    let channel = comment["via"]?.text(of: "channel")
    let isMail = channel == "email" || isMailTicket
    set(&turn, zendeskText(comment.value, isMail: isMail))
    if turn.text.isEmpty, comment["body"] == nil, comment["html_body"] == nil,
      comment["plain_body"] == nil
    {
      conversation.count("comments without their words")
      turn.alteration = .truncated
    }
    if comment["type"] == .text("VoiceComment") { makeCall(&turn, comment.value) }
    if comment["via"]?["source"]?.text(of: "rel") == "merge" {
      let from = comment["via"]?["source"]?["from"]
      turn.kind = .event
      turn.event = Event(
        type: "merged",
        details: eventDetails([("ticket", from?["ticket_id"]), ("tickets", from?["ticket_ids"])]))
    }
    if facts?.becamePrivate == true { hide(&turn) }
    if facts?.isRedacted == true { turn.alteration = .redacted }
    conversation.turns.append(turn)
    addTranscript(of: comment.value, turn)
  }

  mutating func add(audit: DeskRecord) {
    let events = zendeskEvents(of: audit.value)
    if events.isEmpty, audit["events"] == nil, audit["child_events"] == nil {
      conversation.count("audits that hold no events, left out")
    }
    for event in events {
      let type = event.text(of: "type") ?? "unknown"
      if isComment(type) {
        var members = event.members
        members["author_id"] = event["author_id"] ?? author(of: audit)
        members["created_at"] = event["created_at"] ?? audit["created_at"] ?? audit["timestamp"]
        members["via"] = event["via"] ?? audit["via"]
        members["public"] = event["public"] ?? event["comment_public"]
        add(comment: audit.with(.object(members)))
        continue
      }
      if add(chatOf: event, audit) { continue }
      add(event: event, type, audit)
    }
  }

  private mutating func add(event: JSONValue, _ type: String, _ audit: DeskRecord) {
    let author = author(of: audit)?.text
    var turn = Turn(
      by: author.flatMap { isSystem($0) ? nil : person($0) }, kind: .event, visibility: .internal,
      at: conversation.time(audit["created_at"] ?? audit["timestamp"]))
    turn.event = zendeskEvent(event, type)
    if let words = event.text(of: "body") {
      // Mail that a rule sent, say: it may have gone to the customer or to the team.
      turn.visibility = .unknown
      turn.text = words
    }
    conversation.turns.append(turn)
  }

  private func author(of audit: DeskRecord) -> JSONValue? {
    audit["author_id"] ?? audit["updater_id"]
  }

  private func isComment(_ type: String) -> Bool {
    type == "Comment" || type == "VoiceComment" || type == "FacebookComment"
  }

  private func visibility(_ value: JSONValue?) -> Turn.Visibility {
    value?.bool.map { $0 ? .public : .internal } ?? .unknown
  }

  private func hide(_ turn: inout Turn) {
    turn.visibility = .internal
    if turn.kind == .message { turn.kind = .note }
  }
}

/// The events of an audit; those of incremental exports name their types differently.
func zendeskEvents(of audit: JSONValue) -> [JSONValue] {
  let children = audit["child_events"]?.list ?? []
  guard !children.isEmpty else { return audit["events"]?.list.filter(\.isObject) ?? [] }
  return children.filter(\.isObject).map { child in
    var members = child.members
    members["type"] = child["type"] ?? child["event_type"]
    return .object(members)
  }
}
