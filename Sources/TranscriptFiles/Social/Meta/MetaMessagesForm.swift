internal import Findings
internal import Transcripts

/// Threads of Messenger and Instagram as a page or a person downloads them: `message_1.json` and on,
/// the newest message first.
enum MetaMessagesForm: ExportForm {
  static let system = "facebook-messenger"
  static let title = "Messenger and Instagram threads"

  static func recognises(_ file: SniffedFile) -> Bool {
    guard let json = file.json, json.has("participants", "messages") else { return false }
    if let first = json["messages"]?.list.first {
      return (first.has("sender_name") && first.has("timestamp_ms"))
        || (first.has("senderName", "timestamp") && json.has("threadName"))
    }
    return json.has("thread_path") || json.has("is_still_participant") || json.has("threadName")
  }

  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    var conversations = SocialConversations()
    for file in inOrderOfParts(files) {
      guard let json = file.json else { continue }
      let isRepaired = json.has("threadName") == false
      let mended = { (text: String) in isRepaired ? withoutMojibake(text) : text }
      let path = json.said("thread_path", "threadName").map(mended)
      let id = path.map(lastPathComponent)
      let service = isInstagram(file, json) ? "instagram" : system
      let key = "\(service) \(path ?? file.source.name)"
      let conversation = conversations.conversation(key) {
        SocialConversation(service, id, in: file, answers, channel: .social)
      }
      if conversation.interaction.subject == nil {
        conversation.interaction.subject = json.said("title").map { tidied(mended($0)) }
      }
      for person in json["participants"]?.list ?? [] {
        guard let name = (person.said("name") ?? person.text).map(mended) else { continue }
        _ = conversation.participant(name, name: tidied(name))
      }
      for message in json["messages"]?.list ?? [] {
        conversation.takeMetaMessage(message, mended: mended)
      }
    }
    var result = ForeignReading()
    for conversation in conversations.inOrder {
      conversation.turnRound()
      result.interactions.append(conversation.draft())
    }
    return result
  }

  /// `message_2` goes before `message_10`.
  private static func inOrderOfParts(_ files: [SniffedFile]) -> [SniffedFile] {
    let numbers = files.map { file -> Int in
      Int(lastPathComponent(file.source.name).drop { $0 != "_" }.dropFirst().prefix { $0.isNumber })
        ?? 0
    }
    return files.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }.map { files[$0] }
  }

  private static func isInstagram(_ file: SniffedFile, _ json: JSONValue) -> Bool {
    if file.source.file.lowercased().contains("instagram") { return true }
    return (json["messages"]?.list ?? []).prefix(200).contains { message in
      ["photos", "videos", "audio_files"].contains { kind in
        message[kind]?.list.first?.said("uri")?.hasPrefix("your_instagram_activity") == true
      }
    }
  }
}

extension SocialConversation {
  fileprivate func takeMetaMessage(_ message: JSONValue, mended: (String) -> String) {
    guard message.isObject else { return count("messages that are no objects, left out") }
    let at = time(message["timestamp_ms"] ?? message["timestamp"])
    let by = message.said("sender_name", "senderName").map {
      participant(mended($0), name: tidied(mended($0)))
    }
    var words = [message.said("content", "text").map(mended) ?? ""]
    if let share = message["share"] {
      words.append(share.said("share_text").map(mended) ?? "")
      words.append(share.said("link").map(withoutQuery) ?? "")
    }
    let text = tidied(
      words.filter { !$0.isEmpty }.joined(separator: "\n"))
    let type = message.said("type") ?? "Generic"
    if let duration = message["call_duration"]?.number {
      let seconds = Int(exactly: duration.rounded()).map(String.init) ?? ""
      return happened(
        "call", by: by, at: at, text: text,
        details: ["seconds": seconds, "missed": message.said("missed") ?? "false"])
    }
    if ["Subscribe", "Unsubscribe"].contains(type) {
      let names = (message["users"]?.list ?? []).compactMap { $0.said("name") }.map(mended)
      return happened(
        type == "Subscribe" ? "joined" : "left", by: by, at: at, text: text,
        details: names.isEmpty ? [:] : ["people": tidied(names.joined(separator: ", "))])
    }
    var turn = Turn(by: by, at: at, text: text, attachments: files(of: message, mended))
    if message["is_unsent"]?.bool == true || message["isUnsent"]?.bool == true {
      turn.alteration = .deleted
    } else if text.isEmpty, turn.attachments.isEmpty {
      count("messages with neither words nor files")
    }
    interaction.turns.append(turn)
  }

  private func files(of message: JSONValue, _ mended: (String) -> String) -> [Attachment] {
    let kinds = ["photos", "videos", "audio_files", "files", "gifs", "media"]
    let lists = kinds.flatMap { message[$0]?.list ?? [] } + [message["sticker"]].compactMap(\.self)
    return lists.compactMap { file in
      file.said("filename", "name", "uri").map {
        Attachment(name: tidied(lastPathComponent(mended($0))))
      }
    }
  }
}

/// A text whose UTF-8 bytes were written as one character each, as these exports do; as it is when
/// it is not of that kind.
func withoutMojibake(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 > 0x7F }) else { return text }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    guard scalar.value <= 0xFF else { return text }
    bytes.append(UInt8(scalar.value))
  }
  return String(validating: bytes, as: UTF8.self) ?? text
}
