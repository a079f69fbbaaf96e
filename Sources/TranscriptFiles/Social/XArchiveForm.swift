internal import Findings
internal import Transcripts

/// Direct messages of an archive of X (Twitter): JSON behind `window.YTD.direct_messages.part0 =`.
enum XArchiveForm: ExportForm {
  static let system = "x"
  static let title = "X direct messages"

  static func recognises(_ file: SniffedFile) -> Bool {
    if let first = file.firstObject { return first["dmConversation"]?.isObject == true }
    guard let text = file.text, let name = assigned(in: text) else { return false }
    return name.hasPrefix("window.YTD.direct_message") || name.hasPrefix("window.YTD.account.")
  }

  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    var result = ForeignReading()
    var conversations = SocialConversations()
    var names: [String: JSONValue] = [:]
    var parts: [(SniffedFile, [JSONValue])] = []
    for file in files {
      switch values(of: file) {
      case .success(let values): parts.append((file, values))
      case .failure(let fault):
        result.findings.append(Finding(.error, .syntax, at: file.source.place, fault.sentence))
      }
    }
    for (_, values) in parts {
      for account in values.compactMap({ $0["account"] }) {
        if let id = account.said("accountId") { names[id] = account }
      }
    }
    for (file, values) in parts {
      var strange = 0
      for value in values where value["account"] == nil {
        guard let dialogue = value["dmConversation"] else {
          strange += 1
          continue
        }
        let id = dialogue.said("conversationId")
        let conversation = conversations.conversation(id ?? file.source.name) {
          SocialConversation(system, id, in: file, answers, channel: .social)
        }
        for message in dialogue["messages"]?.list ?? [] {
          for (kind, content) in message.members.sorted(by: { $0.key < $1.key }) {
            conversation.takeXMessage(kind, content, names: names)
          }
        }
      }
      if strange > 0 {
        result.findings.append(
          Finding(
            .warning, .shape, at: file.source.place,
            counted(strange, "element is no conversation", "elements are no conversations")
              + "; left out."))
      }
    }
    for conversation in conversations.inOrder {
      conversation.turnRound()
      result.interactions.append(conversation.draft())
    }
    return result
  }

  private static func values(of file: SniffedFile) -> Result<[JSONValue], JSONFault> {
    if file.json != nil { return .success(file.values) }
    guard let text = file.text, let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")) else {
      return .success([])
    }
    var end = text.utf8.endIndex
    while end > equals {
      let before = text.utf8.index(before: end)
      guard text.utf8[before] <= 0x20 || text.utf8[before] == UInt8(ascii: ";") else { break }
      end = before
    }
    return JSONValue.read(String(text[text.utf8.index(after: equals)..<end])).map(\.list)
  }

  /// What the script assigns to, behind comments that may stand in front.
  private static func assigned(in text: String) -> String? {
    var rest = Substring(decoding: text.utf8.prefix(4000), as: UTF8.self)
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
      if rest.hasPrefix("//") {
        rest = rest.drop { !$0.isNewline }
      } else if rest.hasPrefix("/*") {
        guard let end = rest.firstRange(of: "*/") else { return nil }
        rest = rest[end.upperBound...]
      } else {
        break
      }
    }
    guard rest.hasPrefix("window."), let equals = rest.firstIndex(of: "=") else { return nil }
    return String(rest[..<equals])
  }
}

extension SocialConversation {
  fileprivate func takeXMessage(_ kind: String, _ content: JSONValue, names: [String: JSONValue]) {
    if let id = content.said("id"), !taken.insert(id).inserted { return }
    let at = time(content["createdAt"])
    let by = content.said("senderId", "initiatingUserId").map { xPerson($0, names) }
    if kind == "messageCreate", let other = content.said("recipientId") {
      _ = xPerson(other, names)
    }
    let text = Self.text(of: content)
    guard kind == "messageCreate" else {
      let people = (content["userIds"]?.list ?? content["participantsSnapshot"]?.list ?? [])
        .compactMap(\.text)
      let known = [
        "joinConversation": "joined", "participantsJoin": "joined", "participantsLeave": "left",
      ]
      var details = content.details(without: ["createdAt", "initiatingUserId", "senderId", "id"])
      if !people.isEmpty { details["people"] = people.joined(separator: ", ") }
      return happened(known[kind] ?? kind, by: by, at: at, details: details)
    }
    let media = (content["mediaUrls"]?.list ?? []).compactMap(\.text)
    interaction.turns.append(
      Turn(
        by: by, at: at, text: tidied(text),
        attachments: media.map { Attachment(name: lastPathComponent($0)) }))
    for reaction in content["reactions"]?.list ?? [] {
      happened(
        "reaction", by: reaction.said("senderId").map { xPerson($0, names) },
        at: time(reaction["createdAt"]),
        details: reaction.said("reactionKey").map { ["reaction": tidied($0)] } ?? [:])
    }
  }

  /// Shortened addresses in the words are replaced by what they stand for.
  private static func text(of content: JSONValue) -> String {
    var text = content.said("text") ?? ""
    for link in (content["urls"]?.list ?? []).prefix(50) {
      guard let short = link.said("url"), let long = link.said("expanded") else { continue }
      text = text.replacing(short, with: withoutQuery(long))
    }
    return text
  }

  private func xPerson(_ id: String, _ names: [String: JSONValue]) -> Int {
    let account = names[id]
    return participant(
      id, name: account?.said("accountDisplayName", "username") ?? id,
      others: [account?.said("username"), account?.said("email")])
  }
}
