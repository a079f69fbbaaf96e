internal import Findings
internal import Transcripts

/// Trackers of Rasa: what happened between somebody and a bot, in the order in which it was kept.
enum RasaForm: ExportForm {
  static let system = "rasa"
  static let title = "Rasa trackers"

  static func recognises(_ file: SniffedFile) -> Bool {
    file.firstObject.map { isTracker($0) || isEvent($0) } ?? false
  }

  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    var result = ForeignReading()
    var conversations = SocialConversations()
    var events: [ObjectIdentifier: [JSONValue]] = [:]
    for file in files {
      var strange = 0
      for value in file.values {
        guard isTracker(value) || isEvent(value) else {
          strange += 1
          continue
        }
        let id = value.said("sender_id")
        let conversation = conversations.conversation(id ?? file.source.name) {
          SocialConversation(
            system, id, in: file, answers,
            channel: channel(value.said("latest_input_channel", "input_channel"))
              ?? answers.channel ?? .chat)
        }
        events[ObjectIdentifier(conversation), default: []] +=
          isEvent(value) ? [value] : value["events"]?.list ?? []
      }
      if strange > 0 {
        result.findings.append(
          Finding(
            .warning, .shape, at: file.source.place,
            counted(strange, "element is", "elements are") + " neither tracker nor event; left out."
          ))
      }
    }
    for conversation in conversations.inOrder {
      conversation.takeRasaEvents(events[ObjectIdentifier(conversation)] ?? [])
    }
    // Rasa's own times run against the order in which things happened.
    result.interactions = conversations.inOrder.map { $0.draft(inFileOrder: true) }
    return result
  }

  private static func isTracker(_ value: JSONValue) -> Bool {
    guard value.has("sender_id", "events") else { return false }
    return value["events"]?.list.first.map { $0.has("event") } ?? value.has("slots")
  }

  /// What an event broker writes: events on their own, with whose they are.
  private static func isEvent(_ value: JSONValue) -> Bool {
    value.has("sender_id", "event", "timestamp") && value["event"]?.text != nil
  }

  private static func channel(_ name: String?) -> Channel? {
    switch name {
    case "facebook", "telegram", "instagram", "whatsapp": .social
    case "rest", "socketio", "slack", "webexteams", "rocketchat", "mattermost", "cmdline": .chat
    default: nil
    }
  }
}

extension SocialConversation {
  /// A reply that only its name tells of is an action `utter_…` without words of the bot before the
  /// next action or message.
  fileprivate func takeRasaEvents(_ events: [JSONValue]) {
    var isAwaited = false
    let missing = "replies of the bot told by name alone, without their words"
    for event in events {
      switch event.said("event") {
      case "bot": isAwaited = false
      case "action", "user":
        if isAwaited { count(missing) }
        isAwaited =
          event.said("event") == "action" && event.said("name")?.hasPrefix("utter_") == true
          && event["action_text"] == nil
      default: break
      }
      takeRasaEvent(event)
    }
    if isAwaited { count(missing) }
  }

  private func takeRasaEvent(_ event: JSONValue) {
    guard let type = event.said("event") else {
      return count("events without a kind, left out")
    }
    let at = time(event["timestamp"])
    let text = tidied(event.said("text") ?? "")
    switch type {
    case "user":
      interaction.turns.append(
        Turn(
          by: participant("user", others: [interaction.source.externalID], declared: .customer),
          at: at, text: text))
    case "bot":
      interaction.turns.append(botTurn(event, at: at, text: text))
    case "agent":
      interaction.turns.append(Turn(by: participant("agent", declared: .agent), at: at, text: text))
    case "action":
      happened(
        "botAction", at: at, text: tidied(event.said("action_text") ?? ""), visibility: .internal,
        details: event.details(without: ["event", "timestamp", "action_text", "sender_id"]))
    default:
      happened(
        type, at: at, text: text, visibility: .internal,
        details: event.details(without: ["event", "timestamp", "text", "sender_id"]))
    }
  }

  private func botTurn(_ event: JSONValue, at: Timestamp?, text: String) -> Turn {
    var turn = Turn(by: participant("bot", declared: .bot), at: at, text: text)
    let data = event["data"]
    let extra = ["buttons", "quick_replies", "elements"].flatMap { data?[$0]?.list ?? [] }
      .compactMap { $0.said("title") }.map { "[\(tidied($0))]" }
    if !extra.isEmpty {
      turn.text += (turn.text.isEmpty ? "" : "\n") + extra.joined(separator: "\n")
    }
    for member in ["image", "attachment"] {
      guard let value = data?[member] else { continue }
      let address = value.text ?? value["payload"]?.said("src", "url")
      turn.attachments.append(Attachment(name: address.map(lastPathComponent) ?? member))
    }
    if turn.text.isEmpty, turn.attachments.isEmpty { count("messages of the bot without words") }
    return turn
  }
}
