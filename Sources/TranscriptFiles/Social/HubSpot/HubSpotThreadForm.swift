internal import Findings
internal import Transcripts

/// Threads of HubSpot's conversations, as its programming interface gives them: messages, comments
/// and events, with the threads' own rows and the actors' where they lie beside them.
enum HubSpotThreadForm: ExportForm {
  static let system = "hubspot"
  static let title = "HubSpot conversation threads"

  private static let types: Set<String> = [
    "MESSAGE", "COMMENT", "WELCOME_MESSAGE", "ASSIGNMENT", "THREAD_STATUS_CHANGE",
    "THREAD_INBOX_CHANGE",
  ]

  static func recognises(_ file: SniffedFile) -> Bool {
    guard let first = rows(of: file).prefix(20).first(where: \.isObject) else { return false }
    return isMessage(first) || isThread(first) || isActor(first)
  }

  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    var result = ForeignReading()
    var conversations = SocialConversations()
    let rows = files.flatMap { file in Self.rows(of: file).map { (file, $0) } }
    var actors: [String: JSONValue] = [:]
    for (_, row) in rows where isActor(row) { actors[row.said("id") ?? ""] = row }
    for (file, row) in rows where isMessage(row) {
      let id = row.said("conversationsThreadId", "threadId")
      let thread = conversations.conversation(id ?? file.source.name) {
        SocialConversation(
          system, id, in: file, answers, channel: channel(of: row) ?? answers.channel ?? .chat)
      }
      thread.takeMessage(row, actors: actors)
    }
    for (file, row) in rows where isThread(row) {
      guard let thread = row.said("id").flatMap(conversations.known) else {
        result.findings.append(
          Finding(
            .warning, .reference, at: file.source.place,
            "Thread \(row.said("id") ?? "without an id") has no messages in these files."))
        continue
      }
      thread.interaction.status = row.said("status")
      thread.interaction.startedAt = thread.time(row["createdAt"])
      thread.interaction.endedAt = thread.time(row["closedAt"])
    }
    for file in files where file.json?["paging"]?["next"]?.said("after") != nil {
      result.findings.append(
        Finding(
          .warning, .meaning, at: file.source.place,
          "There are further pages behind this one; fetch them too if they are not in the folder."))
    }
    result.interactions = conversations.inOrder.map { $0.draft() }
    return result
  }

  private static func rows(of file: SniffedFile) -> [JSONValue] {
    file.json?["results"]?.list ?? file.values
  }

  private static func isMessage(_ row: JSONValue) -> Bool {
    guard row.said("type") != nil, row.has("createdAt") else { return false }
    return row.has("conversationsThreadId")
      || (types.contains(row.said("type") ?? "") && (row.has("senders") || row.has("createdBy")))
  }

  private static func isThread(_ row: JSONValue) -> Bool {
    row.has("id", "status") && (row.has("latestMessageTimestamp") || row.has("originalChannelId"))
      && row.has("inboxId")
  }

  private static func isActor(_ row: JSONValue) -> Bool {
    guard let id = row.said("id"), let type = row.said("type") else { return false }
    return id.dropFirst().first == "-"
      && ["AGENT", "BOT", "EMAIL", "INTEGRATOR", "LLM", "SYSTEM", "VISITOR"].contains(type)
  }

  /// Channels by HubSpot's own numbers; what else there is depends on the account.
  private static func channel(of row: JSONValue) -> Channel? {
    switch row.said("channelId") {
    case "1000": .chat
    case "1001": .social
    case "1002": .email
    default: nil
    }
  }
}

extension SocialConversation {
  fileprivate func takeMessage(_ row: JSONValue, actors: [String: JSONValue]) {
    if let id = row.said("id"), !taken.insert(id).inserted { return }
    let at = time(row["createdAt"])
    let type = row.said("type") ?? "unknown"
    let by = author(of: row, actors)
    if interaction.subject == nil { interaction.subject = row.said("subject").map(tidied) }
    guard ["MESSAGE", "COMMENT", "WELCOME_MESSAGE"].contains(type) else {
      return happen(type, row, by: by, at: at)
    }
    var turn = Turn(by: by, at: at)
    if type == "COMMENT" { (turn.kind, turn.visibility) = (.note, .internal) }
    if let text = row.said("text") {
      turn.text = tidied(text)
    } else if let html = row.said("richText") {
      turn.take(html: html)
    }
    if interaction.channel == .email, turn.kind == .message { turn.markMail() }
    turn.attachments = (row["attachments"]?.list ?? []).compactMap { attachment in
      guard attachment.said("type") ?? "FILE" == "FILE" else { return nil }
      return attachment.attachment(
        name: ["name", "fileId", "url"], mediaType: ["mimeType"], bytes: ["size"])
    }
    if let cut = row.said("truncationStatus"), cut != "NOT_TRUNCATED" {
      turn.alteration = .truncated
      count("messages cut at the source (their original-content is to be fetched)")
    }
    if row["archived"]?.bool == true { turn.alteration = .deleted }
    if row["status"]?.said("statusType") == "FAILED" {
      (turn.kind, turn.visibility) = (.note, .internal)
      count("messages that were not delivered, kept as notes")
    }
    interaction.turns.append(turn)
  }

  private func happen(_ type: String, _ row: JSONValue, by: Int?, at: Timestamp?) {
    let details = row.details(without: [
      "type", "id", "conversationsThreadId", "createdAt", "createdBy", "text", "richText",
      "archived", "updatedAt",
    ])
    let known = [
      "ASSIGNMENT": "assigned", "THREAD_STATUS_CHANGE": "statusChanged",
      "THREAD_INBOX_CHANGE": "transferred",
    ]
    if type == "THREAD_STATUS_CHANGE" {
      interaction.status = row.said("newStatus", "status") ?? interaction.status
    }
    happened(
      known[type] ?? type, by: by, at: at, text: tidied(row.said("text") ?? ""),
      visibility: .internal, details: details)
  }

  /// The actor who wrote, by the letter in front of the identifier.
  ///
  /// The letters are known from use and not documented, so what follows from them is inferred;
  /// actors' own rows declare it.
  private func author(of row: JSONValue, _ actors: [String: JSONValue]) -> Int? {
    let sender = row["senders"]?.list.first
    guard let id = sender?.said("actorId") ?? row.said("createdBy") else { return nil }
    let actor = actors[id]
    let address = sender?["deliveryIdentifier"]?.said("value")
    if id.hasPrefix("S-"), actor == nil, sender?.said("name") == nil { return nil }
    return participant(
      id, name: sender?.said("name") ?? actor?.said("name"),
      others: [address, actor?.said("email"), String(id.dropFirst(2))],
      declared: actor?.said("type").flatMap(Self.role(ofActor:)),
      inferred: inferredRole(of: id, in: row))
  }

  private static func role(ofActor type: String) -> Role? {
    switch type {
    case "AGENT": .agent
    case "BOT", "LLM": .bot
    case "SYSTEM", "INTEGRATOR": .system
    case "VISITOR": .customer
    default: nil
    }
  }

  private func inferredRole(of id: String, in row: JSONValue) -> Role? {
    switch id.prefix(2) {
    case "A-": return .agent
    case "V-": return .customer
    case "B-", "L-": return .bot
    case "S-", "I-": return .system
    case "E-":
      // Who wrote in first by mail asked; who joins later may be anybody.
      guard row.said("direction") == "INCOMING" else { return nil }
      return hasCustomer ? nil : .customer
    default: return nil
    }
  }
}
