internal import Findings
internal import Transcripts

extension IntercomReader {
  /// The opening message stands outside the parts.
  mutating func addOpening() {
    let words =
      source?.text(of: "body") ?? record["ticket_attributes"]?.text(of: "_default_description_")
    let attachments = attachments(source)
    let isRedacted = source?["redacted"]?.bool == true
    guard words != nil || !attachments.isEmpty || isRedacted else { return }
    var turn = Turn(by: person(source?["author"] ?? record["contact"]))
    turn.at = conversation.time(source?["created_at"] ?? record["created_at"])
    turn.attachments = attachments
    set(&turn, words, isRedacted)
    guard !turn.text.isEmpty || turn.alteration != nil || !attachments.isEmpty else { return }
    conversation.turns.append(turn)
  }

  mutating func add(part: DeskRecord) {
    guard part.value.isObject else {
      conversation.count("parts that are no objects, left out")
      return
    }
    let type = part.text("part_type") ?? "unknown"
    let author = part["author"]
    var turn = Turn(by: person(author), at: conversation.time(part["created_at"]))
    turn.attachments = attachments(part.value)
    let isRedacted = part["redacted"]?.bool == true
    set(&turn, part.text("body"), isRedacted)
    let hasWords = !turn.text.isEmpty || turn.alteration != nil || !turn.attachments.isEmpty
    if !hasWords && type != "comment" {
      turn.kind = .event
      turn.visibility = .internal
      turn.event = event(type, part.value)
    } else {
      (turn.kind, turn.visibility) = meaning(of: type, author)
      if type != "comment", type != "note" { turn.event = event(type, part.value) }
    }
    conversation.turns.append(turn)
  }

  /// A call has no words in itself; what is known of it is an event with its figures.
  mutating func add(call: DeskRecord) -> [Metric] {
    let began = conversation.time(call["initiated_at"] ?? call["created_at"])
    let answered = conversation.time(call["answered_at"])
    let ended = conversation.time(call["ended_at"])
    let details = eventDetails(
      ["direction", "state", "ended_reason", "call_type"].map { ($0, call[$0]) })
    var turn = Turn(by: nil, kind: .event, visibility: .public, at: began)
    if let admin = call.text("admin_id") {
      turn.by = person(.object(["type": .text("admin"), "id": .text(admin)]))
    }
    if let contact = call.text("contact_id") {
      _ = person(.object(["type": .text("contact"), "id": .text(contact)]))
    }
    turn.event = Event(type: "call", details: details)
    conversation.turns.append(turn)
    addTranscript(of: call, at: began)
    guard let answered, let ended, ended >= answered else { return [] }
    let seconds = Double((ended.microseconds - answered.microseconds) / 1_000_000)
    return [Metric(name: "talk_time", value: seconds, unit: "s")]
  }

  private mutating func addTranscript(of call: DeskRecord, at began: Timestamp?) {
    var lines = call["transcript"]?.list ?? []
    if let text = call.text("transcript") { lines = [.text(text)] }
    if lines.isEmpty {
      conversation.warn(
        .meaning, "the words of its call are not in the export; export its transcript as well.")
    }
    for line in lines {
      let words = line.text ?? line.text(of: "text") ?? line.text(of: "body") ?? ""
      guard !words.isBlank else { continue }
      let speaker = line.text(of: "speaker") ?? line.text(of: "role") ?? ""
      let index = conversation.index(of: "speaker:\(speaker)") {
        Participant(role: .unknown, name: speaker.isEmpty ? nil : speaker)
      }
      conversation.turns.append(Turn(by: index, kind: .utterance, at: began, text: words))
    }
  }

  private mutating func set(_ turn: inout Turn, _ body: String?, _ isRedacted: Bool) {
    if isRedacted { turn.alteration = .redacted }
    guard let body, body != hashOfNothing else { return }
    if body.isHash {
      turn.alteration = .redacted
      conversation.count("texts that are hashes in the export, without their words")
      return
    }
    let isMail = source?.text(of: "type") == "email"
    let words = DeskText(
      plain: body.hasTags ? nil : body.withoutEntities, html: body, isMail: isMail)
    turn.text = words.text
    turn.quoted = words.quoted
    turn.signature = words.signature
  }

  /// Notes are the team's own; words that went with an assignment may have been either.
  private func meaning(of type: String, _ author: JSONValue?) -> (Turn.Kind, Turn.Visibility) {
    if type.hasPrefix("note") { return (.note, .internal) }
    let isOutside = ["user", "lead", "contact"].contains(author?.text(of: "type") ?? "")
    switch type {
    case "comment", "comment_and_close", "comment_and_open", "quick_reply":
      return (.message, .public)
    case "open", "close", "snoozed", "unsnoozed": return (.message, .public)
    default: return (isOutside ? .message : .event, isOutside ? .public : .unknown)
    }
  }

  private func event(_ type: String, _ part: JSONValue) -> Event {
    let details = part["event_details"]
    switch type {
    case "open", "close", "snoozed", "unsnoozed":
      return Event(
        type: "statusChanged",
        details: ["to": type == "close" ? "closed" : type == "unsnoozed" ? "open" : type])
    case let type where type.contains("assign") && part["assigned_to"] != nil:
      return Event(
        type: "assigned",
        details: eventDetails([
          ("to", part["assigned_to"]?["id"] ?? part["assigned_to"]), ("how", .text(type)),
        ]))
    default:
      var members = details?.members.map { ($0.key, Optional($0.value)) } ?? []
      members.sort { $0.0 < $1.0 }
      return Event(type: type, details: eventDetails(members))
    }
  }

  private func attachments(_ value: JSONValue?) -> [Attachment] {
    (value?["attachments"]?.list ?? []).compactMap {
      deskAttachment(
        $0, name: ["name", "filename"], type: ["content_type"], size: ["filesize", "size"])
    }
  }
}
