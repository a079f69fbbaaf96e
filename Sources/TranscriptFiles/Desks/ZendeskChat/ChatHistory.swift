internal import Transcripts

/// Who speaks in a chat of Zendesk, as each row of its history names them.
struct ChatCast {
  private let visitorName: String?
  /// What the conversation calls the visitor: in a ticket they are its requester.
  var visitorKey = "visitor"
  /// Agents' ids by their names, for rows that give only a name.
  private var agentIDs: [String: String] = [:]

  init(chat: JSONValue) {
    visitorName = chat["visitor"]?.text(of: "name")
    let ids = chat["agent_ids"]?.list.compactMap(\.text) ?? []
    let names = chat["agent_names"]?.list.compactMap(\.text) ?? []
    if ids.count == names.count {
      agentIDs = Dictionary(zip(names, ids)) { first, _ in first }
    }
  }

  func visitor(_ conversation: inout DeskConversation) -> Int {
    conversation.index(of: visitorKey) { Participant(role: .customer, name: visitorName) }
  }

  /// The speaker of a row; nothing for the system.
  func speaker(of row: JSONValue, _ conversation: inout DeskConversation) -> Int? {
    let name =
      row.text(of: "name") ?? row.text(of: "actor_name") ?? row.text(of: "display_name")
    let nick = row.text(of: "nick") ?? row.text(of: "actor_id") ?? ""
    let kind = (row.text(of: "sender_type") ?? row.text(of: "actor_type") ?? "").lowercased()
    if kind == "trigger" || kind.contains("bot") || nick.contains("trigger") {
      return conversation.index(of: "bot:\(name ?? "")") { Participant(role: .bot, name: name) }
    }
    if kind == "system" || (kind.isEmpty && nick == "system") { return nil }
    if kind == "visitor" || kind == "end-user" || kind == "end_user" || nick.hasPrefix("visitor") {
      return conversation.index(of: visitorKey) {
        Participant(role: .customer, name: visitorName ?? name)
      }
    }
    if kind == "agent" || kind == "admin" || nick.hasPrefix("agent:") {
      let number = nick.hasPrefix("agent:") ? String(nick.dropFirst(6)) : ""
      let given = number.isEmpty ? row.text(of: "agent_id") ?? row.text(of: "actor_id") : number
      let id = given ?? name.flatMap { agentIDs[$0] } ?? name
      return conversation.index(of: id ?? "agent") {
        Participant(role: .agent, name: name, agent: id)
      }
    }
    if name == nil, nick.isEmpty { return nil }
    let answers = conversation.answers
    return conversation.index(of: "other:\(nick)|\(name ?? "")") {
      let said = answers.role(of: nick, name)
      return Participant(
        role: said ?? .unknown, name: name,
        agent: said == .agent ? (nick.isEmpty ? name : nick) : nil,
        roleSource: said == nil ? nil : .assigned)
    }
  }
}

/// One row of a chat's history, from the chat interface, an audit or a warehouse.
func chatTurn(
  _ row: JSONValue, _ cast: inout ChatCast, _ conversation: inout DeskConversation
) -> Turn {
  let type = row.text(of: "type") ?? "unknown"
  var turn = Turn(by: nil, at: conversation.time(row["timestamp"] ?? row["created_at"]))
  turn.by = cast.speaker(of: row, &conversation)
  turn.text = row.text(of: "msg") ?? row.text(of: "message") ?? ""
  let file = row["attachment"] ?? (row["filename"] == nil ? nil : row)
  if let file {
    turn.attachments = [file].compactMap {
      deskAttachment(
        $0, name: ["name", "filename", "file_name"], type: ["mime_type", "content_type"],
        size: ["size"])
    }
  }
  switch type {
  case "chat.msg", "ChatMessage", "chat.file", "ChatFileAttachment", "chat.attachment":
    if turn.text.isEmpty, turn.attachments.isEmpty {
      turn.kind = .event
      turn.event = Event(type: "form")
      turn.visibility = .unknown
    }
    // What the system says by itself is a message of nobody.
    if turn.by == nil, turn.kind == .message {
      turn.kind = .event
      turn.event = Event(type: "systemMessage")
    }
  default:
    turn.kind = .event
    let names = ["new_rating", "rating", "new_comment", "new_name", "reason", "status", "value"]
    turn.event = Event(type: chatEvent(type), details: eventDetails(names.map { ($0, row[$0]) }))
  }
  return turn
}

private func chatEvent(_ type: String) -> String {
  switch type {
  case "chat.memberjoin", "ChatJoin": "joined"
  case "chat.memberleave", "ChatLeave": "left"
  case "chat.rating", "ChatRating": "ratingGiven"
  case "chat.transfer", "ChatDepartmentTransfer", "ChatTransfer": "transferred"
  case "chat.system": "systemMessage"
  default: type
  }
}
