internal import Findings
internal import Transcripts

/// Conversations of Help Scout with their threads, the newest of which stands first.
enum HelpScoutForm: ExportForm {
  static let system = "helpscout"
  static let title = "Help Scout conversations"

  static func recognises(_ file: SniffedFile) -> Bool {
    guard let first = rows(of: file).prefix(20).first(where: \.isObject) else { return false }
    return isConversation(first) || isThread(first)
  }

  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    var result = ForeignReading()
    var conversations = SocialConversations()
    for file in files {
      let rows = rows(of: file)
      let loose = rows.filter { !isConversation($0) && isThread($0) }
      for row in rows where isConversation(row) {
        let id = row.said("id", "number")
        let conversation = conversations.conversation(id ?? file.source.name) {
          SocialConversation(system, id, in: file, answers, channel: channel(of: row))
        }
        conversation.takeHelpScout(row)
      }
      if !loose.isEmpty {
        // …/v2/conversations/123/threads
        let address = file.json?["_links"]?["self"]?.said("href") ?? ""
        let parts = address.split(separator: "/")
        let place = parts.firstIndex(of: "conversations")
        let id = place.flatMap { $0 + 1 < parts.count ? String(parts[$0 + 1]) : nil }
        let conversation = conversations.conversation(id ?? file.source.name) {
          SocialConversation(system, id, in: file, answers, channel: answers.channel ?? .email)
        }
        conversation.takeThreads(loose)
      }
      if rows.contains(where: { !isConversation($0) && !isThread($0) }) {
        result.findings.append(
          Finding(
            .warning, .shape, at: file.source.place,
            "Some elements are no conversations; left out."))
      }
      if let page = file.json?["page"], let pages = page["totalPages"]?.number, pages > 1 {
        result.findings.append(
          Finding(
            .warning, .meaning, at: file.source.place,
            "This is one of \(page.said("totalPages") ?? "several") pages; all of them are needed.")
        )
      }
    }
    for conversation in conversations.inOrder {
      conversation.turnRound()
      let draft = conversation.draft()
      guard !draft.interaction.turns.isEmpty else {
        result.findings.append(
          Finding(
            .warning, .meaning, at: conversation.place,
            "Conversation \(conversation.interaction.source.externalID) has no threads in these "
              + "files."))
        continue
      }
      result.interactions.append(draft)
    }
    return result
  }

  private static func rows(of file: SniffedFile) -> [JSONValue] {
    let inner = file.json?["_embedded"]
    if let rows = inner?["conversations"]?.list { return rows }
    if let threads = inner?["threads"]?.list, file.json?.has("subject") == false { return threads }
    if let item = file.json?["item"] { return [item] }
    if let items = file.json?["items"]?.list { return items }
    return file.values
  }

  private static func isConversation(_ value: JSONValue) -> Bool {
    value.has("id", "number", "subject")
      && (value.has("mailboxId") || value.has("mailbox") || value.has("folderId"))
      && (value.has("_embedded") || value.has("threads") || value.has("primaryCustomer"))
  }

  private static func isThread(_ value: JSONValue) -> Bool {
    value.has("id", "type", "createdBy", "createdAt", "state") && value.has("body")
  }

  private static func channel(of row: JSONValue) -> Channel {
    switch row.said("type") {
    case "chat": .chat
    case "phone": .phone
    default: .email
    }
  }
}

extension SocialConversation {
  fileprivate func takeHelpScout(_ row: JSONValue) {
    interaction.subject = row.said("subject").map(tidied)
    interaction.status = row.said("status")
    interaction.startedAt = time(row["createdAt"])
    interaction.endedAt = time(row["closedAt"])
    interaction.tags = (row["tags"]?.list ?? []).compactMap { $0.said("tag", "name") ?? $0.text }
    if let customer = row["primaryCustomer"] ?? row["customer"] {
      _ = helpScoutPerson(customer, declared: .customer)
    }
    let threads = row["_embedded"]?["threads"]?.list ?? row["threads"]?.list ?? []
    takeThreads(threads, inCopy: Set((row["cc"]?.list ?? []).compactMap { $0.text?.lowercased() }))
    let total = row["threads"]?.number ?? row["threadCount"]?.number ?? 0
    if total > Double(threads.count) {
      warn(
        "it has \(Int(exactly: total.rounded()) ?? 0) threads, and \(threads.count) are in this "
          + "file.")
    }
  }

  fileprivate func takeThreads(_ threads: [JSONValue], inCopy copied: Set<String> = []) {
    for thread in threads { takeThread(thread, inCopy: copied) }
  }

  private func takeThread(_ thread: JSONValue, inCopy copied: Set<String>) {
    guard thread.isObject else { return count("threads that are no objects, left out") }
    if let id = thread.said("id"), !taken.insert("thread \(id)").inserted { return }
    let at = time(thread["createdAt"])
    let type = thread.said("type") ?? "unknown"
    let by = thread["createdBy"].flatMap { author -> Int? in
      let address = author.said("email")?.lowercased() ?? ""
      let isThird = author.said("type") == "customer" && copied.contains(address)
      let isKnown = author.said("id", "email").map { known($0) != nil } ?? false
      return helpScoutPerson(author, declared: isThird && !isKnown ? .thirdParty : nil)
    }
    let action = thread["action"]
    var turn = Turn(by: by, at: at)
    turn.take(html: thread.said("body") ?? "")
    if interaction.channel == .email { turn.markMail() }
    let files = thread["_embedded"]?["attachments"]?.list ?? thread["attachments"]?.list ?? []
    turn.attachments = files.compactMap {
      $0.attachment(
        name: ["filename", "fileName"], mediaType: ["mimeType"], bytes: ["size"])
    }
    switch type {
    case "customer", "message", "reply", "chat", "beaconchat": break
    case "note", "forwardparent", "forwardchild":
      (turn.kind, turn.visibility) = (.note, .internal)
    // What somebody wrote down of a call.
    case "phone": (turn.kind, turn.visibility) = (.note, .unknown)
    default:
      return happened(
        action?.said("type") ?? type, by: by, at: at,
        text: turn.text.isEmpty ? tidied(action?.said("text") ?? "") : turn.text,
        visibility: .internal)
    }
    switch thread.said("state") {
    case "draft", "underreview":
      (turn.kind, turn.visibility) = (.note, .internal)
      count("drafts that were never sent, kept as notes")
    case "hidden": (turn.kind, turn.visibility) = (.note, .internal)
    default: break
    }
    interaction.turns.append(turn)
    takeRating(thread["rating"])
  }

  private func takeRating(_ rating: JSONValue?) {
    guard let answer = rating?.said("rating", "name") ?? rating?.text else { return }
    let share: Double? =
      switch answer.lowercased() {
      case "great", "1": 1
      case "okay", "ok", "2": 0.5
      case "bad", "not good", "notgood", "3": 0
      default: nil
      }
    guard let share else { return warn("its rating is none of Great, Okay and Not good.") }
    interaction.survey = Survey(
      answer: answer, share: share, comment: rating?.said("comments", "comment").map(tidied))
  }

  private func helpScoutPerson(_ person: JSONValue, declared: Role? = nil) -> Int? {
    guard let key = person.said("id", "email") else { return nil }
    let parts = [person.said("first", "firstName"), person.said("last", "lastName")]
    let name = tidied(parts.compactMap(\.self).joined(separator: " "))
    let role: Role? =
      switch person.said("type") {
      case "user": .agent
      case "customer": .customer
      case "system": .system
      default: nil
      }
    return participant(
      key, name: name.isEmpty ? nil : name, others: [person.said("email")],
      declared: declared ?? role)
  }
}
