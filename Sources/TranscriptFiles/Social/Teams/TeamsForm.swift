internal import Findings
internal import Transcripts

/// Messages of Microsoft Teams as Graph gives them: a chat, or a thread of a channel, is a
/// conversation.
enum TeamsForm: ExportForm {
  static let system = "ms-teams"
  static let title = "Microsoft Teams messages"

  static func recognises(_ file: SniffedFile) -> Bool {
    guard let first = rows(of: file).prefix(20).first(where: \.isObject) else {
      return file.json?.said("@odata.context")?.contains("essages") == true
    }
    return isMessage(first)
  }

  private static func rows(of file: SniffedFile) -> [JSONValue] {
    file.json?["value"]?.list ?? file.values
  }

  private static func isMessage(_ value: JSONValue) -> Bool {
    value.has("id", "createdDateTime", "body")
      && (value.has("messageType") || value.has("chatId") || value.has("channelIdentity"))
  }

  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    var result = ForeignReading()
    var conversations = SocialConversations()
    for file in files {
      var strange = 0
      for row in rows(of: file) {
        guard isMessage(row) else {
          strange += 1
          continue
        }
        for message in [row] + (row["replies"]?.list ?? []) {
          let id = thread(of: message, under: row)
          let conversation = conversations.conversation(id ?? file.source.name) {
            SocialConversation(system, id, in: file, answers, channel: .chat)
          }
          conversation.takeTeamsMessage(message)
        }
      }
      if strange > 0 {
        result.findings.append(
          Finding(
            .warning, .shape, at: file.source.place,
            counted(strange, "element is no message", "elements are no messages") + "; left out."))
      }
      if file.json?.said("@odata.nextLink") != nil {
        result.findings.append(
          Finding(
            .warning, .meaning, at: file.source.place,
            "There are further pages behind this one; fetch them too if they are not in the folder."
          ))
      }
    }
    result.interactions = conversations.inOrder.map { $0.draft() }
    return result
  }

  /// A channel's own events begin no thread; they are kept together.
  private static func thread(of message: JSONValue, under parent: JSONValue) -> String? {
    if let chat = message.said("chatId") { return chat }
    let channel =
      message["channelIdentity"]?.said("channelId") ?? parent["channelIdentity"]?.said("channelId")
    let root = message.said("replyToId") ?? parent.said("replyToId", "id")
    let isEvent =
      message.said("messageType") == "systemEventMessage" && message.said("replyToId") == nil
    return [channel, isEvent ? "events" : root].compactMap(\.self).joined(separator: "-")
  }
}

extension SocialConversation {
  fileprivate func takeTeamsMessage(_ message: JSONValue) {
    if let id = message.said("id"), !taken.insert(id).inserted { return }
    let at = time(message["createdDateTime"])
    let by = teamsPerson(message["from"])
    if interaction.subject == nil { interaction.subject = message.said("subject").map(tidied) }
    var turn = Turn(by: by, at: at)
    takeBody(of: message, into: &turn)
    if message["deletedDateTime"] != nil {
      turn.alteration = .deleted
    } else if message["policyViolation"]?.said("dlpAction") != nil {
      turn.alteration = .redacted
    } else if message["lastEditedDateTime"] != nil {
      turn.alteration = .edited
    }
    guard message.said("messageType") ?? "message" == "message" else {
      let detail = message["eventDetail"]
      var type = detail?.said("@odata.type") ?? message.said("messageType") ?? "unknown"
      if let last = type.split(separator: ".").last { type = String(last) }
      if type.hasSuffix("EventMessageDetail") { type.removeLast("EventMessageDetail".count) }
      // The body of an event is an element without words.
      let text = turn.text.hasPrefix("<systemEventMessage") ? "" : turn.text
      return happened(
        type, by: by ?? teamsPerson(detail?["initiator"]), at: at, text: text, visibility: .public,
        details: detail?.details(without: ["@odata.type"]) ?? [:])
    }
    interaction.turns.append(turn)
  }

  private func takeBody(of message: JSONValue, into turn: inout Turn) {
    let content = message["body"]?.said("content") ?? ""
    if message["body"]?.said("contentType") == "text" {
      turn.text = tidied(content)
    } else {
      turn.take(html: content)
    }
    for attachment in message["attachments"]?.list ?? [] {
      let type = attachment.said("contentType") ?? ""
      if type == "messageReference" { continue }
      if type.contains("card"), let card = attachment.said("content"),
        case .success(let value) = JSONValue.read(card)
      {
        // What an application says stands in its card.
        let words = cardText(value)
        if !words.isEmpty { turn.text += (turn.text.isEmpty ? "" : "\n") + words }
        continue
      }
      turn.attachments.append(
        Attachment(
          name: tidied(
            attachment.said("name") ?? attachment.said("contentUrl").map(lastPathComponent)
              ?? "file"),
          mediaType: type.contains("/") ? type : nil))
    }
  }

  /// Somebody by the identifier of the directory; there are no agents and customers here.
  private func teamsPerson(_ from: JSONValue?) -> Int? {
    if let user = from?["user"], let id = user.said("id", "displayName") {
      return participant(
        id, name: user.said("displayName"),
        others: [user.said("userPrincipalName", "email"), user.said("tenantId")])
    }
    if let application = from?["application"], let id = application.said("id", "displayName") {
      return participant(id, name: application.said("displayName"), declared: .bot)
    }
    if let device = from?["device"], let id = device.said("id", "displayName") {
      return participant(id, name: device.said("displayName"), inferred: .system)
    }
    return nil
  }
}
