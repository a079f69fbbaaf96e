internal import Findings
internal import Transcripts

/// Chats of Zendesk Chat with their history.
enum ZendeskChats: ExportForm {
  static let system = "zendesk-chat"
  static let title = "Zendesk Chat"

  static func recognises(_ file: SniffedFile) -> Bool {
    file.firstRecords.contains { record in
      isChat(record) || chats(in: record).prefix(3).contains(where: isChat)
    }
  }

  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    var result = ForeignReading()
    var faults = DeskFaults()
    var seen: Set<String> = []
    for file in files {
      for record in file.deskRecords {
        let found = isChat(record.value) ? [record.value] : chats(in: record.value)
        if found.isEmpty {
          faults.count("objects that are no chats, left out", at: record.place)
        }
        for chat in found {
          guard isChat(chat) else {
            faults.count("objects that are no chats, left out", at: record.place)
            continue
          }
          let id = chat.text(of: "id") ?? "\(record.fileName)-\(result.interactions.count + 1)"
          if !seen.insert(id).inserted {
            faults.count(
              "chats that came more than once, of which the first counts", at: record.place)
            continue
          }
          result.interactions.append(draft(of: record.with(chat), id, answers))
        }
      }
    }
    result.findings = faults.findings
    return result
  }

  private static func isChat(_ value: JSONValue) -> Bool {
    guard value["visitor"]?.isObject == true else { return false }
    let type = value.text(of: "type")
    return value.has("history") || (type == "offline_msg" && value.has("message"))
      || (type == "chat" && value.has("session"))
  }

  /// The chats of a list or of a bulk answer, whose chats are members named by their ids.
  private static func chats(in value: JSONValue) -> [JSONValue] {
    if let docs = value["docs"]?.members, !docs.isEmpty {
      return docs.sorted { $0.key < $1.key }.map(\.value)
    }
    return value["chats"]?.list ?? []
  }

  private static func draft(
    of chat: DeskRecord, _ id: String, _ answers: ImportAnswers
  ) -> ForeignReading.Draft {
    var conversation = DeskConversation(answers, at: chat.place, title: "Chat \(id)")
    var cast = ChatCast(chat: chat.value)
    if let words = chat.text("message") {
      var turn = Turn(by: cast.visitor(&conversation), at: conversation.time(chat["timestamp"]))
      turn.text = words
      conversation.turns.append(turn)
    }
    for row in chat["history"]?.list ?? [] {
      guard row.isObject else {
        conversation.count("rows of its history that are no objects, left out")
        continue
      }
      conversation.turns.append(chatTurn(row, &cast, &conversation))
    }
    noteMissing(chat, &conversation)
    let session = chat["session"]
    let started = conversation.time(session?["start_date"] ?? chat["timestamp"])
    let ended = conversation.time(session?["end_date"] ?? chat["end_timestamp"])
    let source = Source(system: system, account: answers.account, externalID: id)
    return conversation.draft("\(system)-\(id)", source, .chat) { interaction in
      interaction.startedAt = started
      interaction.endedAt = ended
      interaction.direction = direction(chat.text("started_by"))
      interaction.tags = chat["tags"]?.list.compactMap(\.text).filter { !$0.isEmpty } ?? []
      interaction.status = chat["missed"]?.bool == true ? "missed" : nil
      interaction.survey = survey(of: chat)
      interaction.metrics = metrics(of: chat.value)
    }
  }

  private static func noteMissing(_ chat: DeskRecord, _ conversation: inout DeskConversation) {
    let found = conversation.turns.count { $0.kind == .message }
    if let total = chat["count"]?["total"]?.number, total > Double(found) {
      conversation.warn(
        .meaning,
        "it counts \(Int(exactly: total.rounded()) ?? 0) messages, and the export holds "
          + "\(found).")
    }
  }

  private static func direction(_ starter: String?) -> Direction {
    switch starter {
    case "visitor": .inbound
    case "agent", "trigger": .outbound
    default: .unknown
    }
  }

  private static func survey(of chat: DeskRecord) -> Survey? {
    switch chat.text("rating") {
    case "good"?: Survey(answer: "good", share: 1, comment: chat.text("comment"))
    case "bad"?: Survey(answer: "bad", share: 0, comment: chat.text("comment"))
    default: nil
    }
  }

  private static func metrics(of chat: JSONValue) -> [Metric] {
    [
      ("first_reply_time", chat["response_time"]?["first"]),
      ("average_reply_time", chat["response_time"]?["avg"]),
      ("longest_reply_time", chat["response_time"]?["max"]),
      ("chat_duration", chat["duration"]),
    ].compactMap { name, value in
      value?.number.flatMap { $0.isFinite ? Metric(name: name, value: $0, unit: "s") : nil }
    }
  }
}
