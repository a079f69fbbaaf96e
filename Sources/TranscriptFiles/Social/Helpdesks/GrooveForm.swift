internal import Findings
internal import Transcripts

/// Tickets of Groove with their actions, of which messages are one kind.
enum GrooveForm: ExportForm {
  static let system = "groove"
  static let title = "Groove tickets"

  static func recognises(_ file: SniffedFile) -> Bool {
    rows(of: file).prefix(20).first(where: \.isObject).map(isTicket) ?? false
  }

  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    var result = ForeignReading()
    var conversations = SocialConversations()
    for file in files {
      for row in rows(of: file) {
        guard isTicket(row), let actions = row["actions"]?.list, !actions.isEmpty else {
          result.findings.append(
            Finding(
              .warning, .meaning, at: file.source.place,
              "Ticket \(row.said("number", "id") ?? "without a number") has no actions in this file."
            ))
          continue
        }
        let id = row.said("number", "id")
        let conversation = conversations.conversation(id ?? file.source.name) {
          SocialConversation(system, id, in: file, answers, channel: channel(of: row))
        }
        conversation.takeGroove(row, actions)
      }
    }
    result.interactions = conversations.inOrder.map { $0.draft() }
    return result
  }

  private static func rows(of file: SniffedFile) -> [JSONValue] {
    file.json?["tickets"]?.list ?? file.values
  }

  private static func isTicket(_ value: JSONValue) -> Bool {
    value.has("number", "state", "title")
      && (value.has("actions") || value["href"]?.text?.contains("groovehq") == true)
  }

  private static func channel(of row: JSONValue) -> Channel {
    switch row.said("type")?.lowercased() {
    case "twitter", "facebook": .social
    case "chat": .chat
    default: .email
    }
  }
}

extension SocialConversation {
  fileprivate func takeGroove(_ row: JSONValue, _ actions: [JSONValue]) {
    interaction.subject = row.said("title").map(tidied)
    interaction.status = row.said("state")
    interaction.startedAt = time(row["created_at"])
    interaction.tags = (row["tags"]?.list ?? []).compactMap { $0.said("name") ?? $0.text }
    if let seconds = row["resolution_time"]?.number, seconds >= 0, seconds.isFinite {
      interaction.metrics.append(Metric(name: "resolution_time", value: seconds, unit: "s"))
    }
    for action in actions { takeAction(action) }
  }

  private func takeAction(_ action: JSONValue) {
    if let id = action.said("id"), !taken.insert(id).inserted { return }
    let at = time(action["created_at"])
    let by = action["actor"].flatMap(groovePerson)
    let change = action["change"] ?? .null
    guard change.said("type") == "Message" else {
      let known = ["State": "statusChanged", "Agent": "assigned"]
      let type = change.said("type") ?? "unknown"
      var details = change.details(without: ["type", "state_int"])
      details["to"] = change["agent"]?.said("email", "id")
      return happened(
        known[type] ?? type, by: by, at: at, visibility: .internal, details: details)
    }
    var turn = Turn(by: by, at: at)
    if let plain = change.said("plain_text_body") {
      turn.text = tidied(plain)
    } else {
      turn.take(html: change.said("body") ?? "")
    }
    turn.markMail()
    switch change["note"]?.bool {
    case true?: (turn.kind, turn.visibility) = (.note, .internal)
    case false?: break
    case nil: turn.visibility = .unknown
    }
    // A forwarded message goes to somebody else than the customer.
    if change["forward"]?.bool == true { (turn.kind, turn.visibility) = (.note, .internal) }
    turn.attachments = (change["attachments"]?.list ?? []).compactMap {
      $0.attachment(
        name: ["filename", "name", "url"], mediaType: ["content_type"], bytes: ["size"])
    }
    interaction.turns.append(turn)
  }

  private func groovePerson(_ person: JSONValue) -> Int? {
    guard let key = person.said("id", "email") else { return nil }
    let role: Role? =
      switch person.said("type") {
      case "Agent": .agent
      case "Customer": .customer
      default: nil
      }
    return participant(
      key, name: person.said("name"), others: [person.said("email")], declared: role)
  }
}
