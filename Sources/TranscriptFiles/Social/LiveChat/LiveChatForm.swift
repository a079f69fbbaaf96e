internal import Findings
internal import Transcripts

/// Chats of LiveChat (Text): archives, single chats, threads and the calls of its webhooks.
///
/// A chat comes again with each of its threads, so a thread of a chat is a conversation.
enum LiveChatForm: ExportForm {
  static let system = "livechat"
  static let title = "LiveChat chats"

  static func recognises(_ file: SniffedFile) -> Bool {
    if let chats = file.json?["chats"] {
      return chats.list.first.map(isChat)
        ?? (file.json.map { $0.has("found_chats") || $0.has("pagination") } ?? false)
    }
    if let threads = file.json?["threads"] {
      return threads.list.first.map(isThread) ?? (file.json?.has("found_threads") == true)
    }
    guard let first = file.firstObject else { return false }
    return isChat(first) || isWebhook(first)
  }

  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    var reading = LiveChatReading(answers: answers)
    for file in files {
      if let chats = file.json?["chats"]?.list {
        for chat in chats { reading.take(chat: chat, in: file) }
        reading.notePages(of: file, read: chats.count)
      } else if let threads = file.json?["threads"]?.list, file.json?.has("users") != true {
        for thread in threads {
          reading.take(thread: thread, of: file.json?.said("chat_id"), in: file)
        }
      } else {
        for value in file.values {
          if isWebhook(value) {
            reading.take(webhook: value, in: file)
          } else {
            reading.take(chat: value, in: file)
          }
        }
      }
    }
    return reading.reading()
  }

  private static func isChat(_ value: JSONValue) -> Bool {
    guard value.has("id", "users") else { return false }
    return value["thread"].map(isThread) ?? (value.has("threads") && value.has("access"))
  }

  private static func isThread(_ value: JSONValue) -> Bool {
    value.has("id") && (value.has("events") || value.has("user_ids") || value.has("access"))
  }

  private static func isWebhook(_ value: JSONValue) -> Bool {
    value["action"]?.text != nil && value["payload"]?.isObject == true
      && (value.has("webhook_id") || value.has("license_id")
        || value["payload"]?.has("chat_id") == true)
  }
}

/// The threads met so far in the files of a folder.
struct LiveChatReading {
  let answers: ImportAnswers
  private var threads = SocialConversations()
  private var findings: [Finding] = []
  /// What webhooks say without a time; it stands behind the rest.
  private var untimed: [(SocialConversation, Turn)] = []
  private var chats: (total: Int, read: Int)?
  private var users: [String: JSONValue] = [:]

  init(answers: ImportAnswers) { self.answers = answers }

  mutating func take(chat: JSONValue, in file: SniffedFile, account: String? = nil) {
    for user in chat["users"]?.list ?? [] {
      if let id = user.said("id") { users[id] = user }
    }
    let chatID = chat.said("id")
    let threads = chat["thread"].map { [$0] } ?? chat["threads"]?.list ?? []
    guard !threads.isEmpty else {
      findings.append(
        Finding(
          .warning, .meaning, at: file.source.place,
          "Chat \(chatID ?? "without an id") has no threads in this file, so nothing of it is read."
        ))
      return
    }
    for thread in threads {
      take(
        thread: thread, of: chatID, users: chat["users"]?.list ?? [], in: file, account: account)
    }
  }

  mutating func take(
    thread: JSONValue, of chatID: String?, users: [JSONValue] = [], in file: SniffedFile,
    account: String? = nil
  ) {
    let conversation = conversation(chatID, thread.said("id"), in: file, account: account)
    for user in users { meet(user, in: conversation) }
    conversation.takeThread(thread)
  }

  mutating func take(webhook: JSONValue, in file: SniffedFile) {
    guard let payload = webhook["payload"] else { return }
    let account = webhook.said("license_id", "organization_id")
    let action = webhook.said("action") ?? ""
    if let chat = payload["chat"] {
      take(chat: chat, in: file, account: account)
      return
    }
    guard let chatID = payload.said("chat_id") else {
      findings.append(
        Finding(
          .warning, .shape, at: file.source.place,
          "The webhook call “\(action)” names no chat and is left out."))
      return
    }
    let conversation = conversation(
      chatID, payload.said("thread_id"), in: file, account: account)
    if let event = payload["event"] {
      conversation.takeEvent(event)
      return
    }
    if let user = payload["user"] { meet(user, in: conversation) }
    let by = payload.said("user_id", "author_id").map { conversation.participant($0) }
    if action == "thread_tagged", let tag = payload.said("tag") {
      if !conversation.interaction.tags.contains(tag) { conversation.interaction.tags.append(tag) }
      return
    }
    if action == "thread_untagged", let tag = payload.said("tag") {
      conversation.interaction.tags.removeAll { $0 == tag }
      return
    }
    if action == "chat_deactivated" { conversation.interaction.status = "inactive" }
    let turn = Turn(
      by: by, kind: .event, visibility: .unknown, at: conversation.time(payload["created_at"]),
      event: Event(
        type: withoutControls(action),
        details: payload.details(without: ["chat_id", "thread_id", "user_id"])))
    if turn.at == nil {
      untimed.append((conversation, turn))
    } else {
      conversation.interaction.turns.append(turn)
    }
  }

  /// Archives come in pages; pages that are missing are conversations that are missing.
  mutating func notePages(of file: SniffedFile, read: Int) {
    let total =
      file.json?["found_chats"]?.number ?? file.json?["pagination"]?["total"]?.number ?? 0
    let known = chats ?? (0, 0)
    chats = (max(known.total, Int(exactly: total.rounded()) ?? 0), known.read + read)
    if pages == nil { pages = file.source.place }
  }

  private var pages: SourceLocation?

  func reading() -> ForeignReading {
    var result = ForeignReading(findings: findings)
    if let pages, let (total, read) = chats, total > read {
      result.findings.append(
        Finding(
          .warning, .meaning, at: pages,
          "The archive counts \(total) chats, and these files hold \(read); pages are missing."))
    }
    for conversation in threads.inOrder {
      // Users of one chat may stand in another file of the folder, such as a webhook's.
      for user in conversation.keys.compactMap({ users[$0] }) { meet(user, in: conversation) }
    }
    var drafts = threads.inOrder.map { $0.draft() }
    let places = Dictionary(
      zip(threads.inOrder.map(ObjectIdentifier.init), drafts.indices),
      uniquingKeysWith: { first, _ in first })
    for (conversation, turn) in untimed {
      guard let place = places[ObjectIdentifier(conversation)] else { continue }
      drafts[place].interaction.turns.append(turn)
    }
    result.interactions = drafts
    return result
  }

  private mutating func conversation(
    _ chatID: String?, _ threadID: String?, in file: SniffedFile, account: String?
  ) -> SocialConversation {
    let id = [chatID, threadID].compactMap(\.self).joined(separator: "-")
    let conversation = threads.conversation(id) {
      SocialConversation("livechat", id, in: file, answers, channel: .chat)
    }
    if conversation.interaction.source.account.isEmpty, let account {
      conversation.interaction.source.account = account
    }
    return conversation
  }

  private func meet(_ user: JSONValue, in conversation: SocialConversation) {
    guard let id = user.said("id", "email") else { return }
    let role: Role? =
      switch user.said("type") {
      case "customer": .customer
      case "agent": .agent
      case "bot": .bot
      default: nil
      }
    _ = conversation.participant(
      id, name: user.said("name"), others: [user.said("email")], declared: role)
  }
}
