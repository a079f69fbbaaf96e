internal import Findings
internal import Transcripts

extension ZendeskTicketReader {
  /// The rows of a chat inside an audit's event; true when the event held some.
  mutating func add(chatOf event: JSONValue, _ audit: DeskRecord) -> Bool {
    let rows = event["value"]?["history"]?.list ?? event["history"]?.list ?? []
    guard !rows.isEmpty else { return false }
    var cast = ChatCast(chat: event["value"] ?? event)
    cast.visitorKey = requesterID ?? cast.visitorKey
    for row in rows { add(row, &cast) }
    return true
  }

  /// The rows of a chat in a warehouse, which numbers them.
  mutating func add(chat id: String) {
    let rows = export.chatRows[id] ?? []
    guard !rows.isEmpty else {
      conversation.warn(.reference, "the words of its chat are not in the export.")
      return
    }
    var cast = ChatCast(chat: .object([:]))
    cast.visitorKey = requesterID ?? cast.visitorKey
    for row in rows.sorted(by: { chatPlace($0) < chatPlace($1) }) {
      add(withOriginal(row.value), &cast)
    }
  }

  private mutating func add(_ row: JSONValue, _ cast: inout ChatCast) {
    guard row.isObject else {
      conversation.count("rows of its chat that are no objects, left out")
      return
    }
    // The event at a chat's start and the one at its end may hold the same rows.
    let named = row.text(of: "message_id") ?? row.text(of: "msg_id")
    let said = [row["timestamp"] ?? row["created_at"], row["type"], row["message"] ?? row["msg"]]
    let key =
      named
      ?? (said + [row["actor_id"] ?? row["nick"], row["chat_index"]]).map { $0?.text ?? "" }
      .joined(separator: "|")
    guard seenChatRows.insert(key).inserted else { return }
    conversation.turns.append(chatTurn(row, &cast, &conversation))
  }
}

private func chatPlace(_ row: DeskRecord) -> Double { row["chat_index"]?.number ?? 0 }

/// Messaging puts what was really sent into a text of JSON: who wrote it, and forms.
private func withOriginal(_ row: JSONValue) -> JSONValue {
  guard let text = row.text(of: "original_message"),
    case .success(let original) = JSONValue.read(text)
  else { return row }
  var members = row.members
  if let name = original["author"]?["display_name"] { members["name"] = name }
  if original["source"]?.text(of: "type")?.lowercased().contains("bot") == true {
    members["sender_type"] = .text("Bot")
  } else if original["author"]?.text(of: "type") == "USER" {
    members["sender_type"] = .text("Visitor")
  }
  if members["message"] == nil {
    members["message"] = original["content"]?["text"]?["text"]
  }
  return .object(members)
}
