internal import Transcripts

extension SocialConversation {
  /// A ConversationEntry, of the core object or of the enhanced channels.
  func takeEntry(_ row: JSONValue) {
    if let id = row.said("Id", "identifier"), !taken.insert(id).inserted { return }
    let payload = Self.json(row["entry_payload"] ?? row["entryPayload"])
    let sender = Self.json(row["sender"])
    let type = row.said("EntryType", "entry_type", "entryType") ?? payload?.said("entryType") ?? ""
    let at = time(
      row["EntryTime"] ?? row["transcripted_timestamp"] ?? row["serverReceivedTimestamp"]
        ?? row["client_timestamp"] ?? row["clientTimestamp"])
    let by = author(row, sender)
    let content = payload?["abstractMessage"]?["staticContent"]
    let text =
      row.said("Message", "messageText", "message_text") ?? content?.said("text")
      ?? (payload?["abstractMessage"]).map(cardText)
    let isMessage = ["", "text", "message", "note"].contains(type.lowercased())
    guard isMessage else {
      guard !Self.acknowledgements.contains(type.lowercased().filter { $0 != "_" }) else { return }
      return happened(
        type, by: by, at: at, text: tidied(text ?? ""), visibility: .unknown)
    }
    var turn = Turn(by: by, at: at, text: tidied(text ?? ""))
    if type.lowercased() == "note" { (turn.kind, turn.visibility) = (.note, .internal) }
    turn.attachments = (content?["attachments"]?.list ?? []).compactMap {
      $0.attachment(name: ["name", "url"], mediaType: ["mimeType"], bytes: ["contentLength"])
    }
    if row["HasAttachments"]?.bool == true, turn.attachments.isEmpty {
      count("messages with attachments that the export does not name")
    }
    if turn.text.isEmpty, turn.attachments.isEmpty { count("messages without words") }
    interaction.turns.append(turn)
  }

  /// Ticks and dots, which mean nothing afterwards.
  private static let acknowledgements: Set<String> = [
    "deliveryacknowledgement", "readacknowledgement", "typingindicator", "typingstartedindicator",
    "typingstoppedindicator",
  ]

  private func author(_ row: JSONValue, _ sender: JSONValue?) -> Int? {
    let type = row.said("ActorType", "sender_role") ?? sender?.said("role", "appType")
    let name =
      row.said("ActorName", "sender_display_name", "senderDisplayName")
      ?? sender?.said("displayName", "name")
    let role: Role? =
      switch type?.lowercased() {
      case "agent": .agent
      case "bot", "chatbot": .bot
      case "enduser": .customer
      case "supervisor": .supervisor
      case "system": .system
      default: nil
      }
    guard
      let key = row.said("ActorId") ?? sender?.said("subject", "identifier") ?? name ?? type
    else { return nil }
    if role == .system, name == nil { return nil }
    return participant(key, name: name, declared: role)
  }

  /// An object, also one that stands as text in a cell.
  private static func json(_ value: JSONValue?) -> JSONValue? {
    guard case .text(let text)? = value else { return value }
    guard case .success(let object) = JSONValue.read(text) else { return nil }
    return object
  }
}
