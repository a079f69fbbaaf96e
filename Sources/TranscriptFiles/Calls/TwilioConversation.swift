internal import Findings
internal import Transcripts

/// A conversation of messages.
struct TwilioConversation {
  let sid: String
  let messages: [JSONValue]
  let people: [JSONValue]
  let conversation: JSONValue?
  let answers: ImportAnswers

  func draft(at place: SourceLocation) -> ForeignReading.Draft {
    var draft = CallDraft(place: place)
    let persons = Persons(messages, people)
    var seen: Set<[String]> = []
    var again = 0
    var unknown: Set<String> = []
    for message in inOrder {
      guard seen.insert(identity(of: message)).inserted else {
        again += 1
        continue
      }
      let author = message["author"]?.name
      let person = persons.person(of: message)
      let by = index(of: author, person, message, &draft)
      if let author, draft.participants[by].role == .unknown { unknown.insert(author) }
      let text = message["body"]?.text ?? ""
      draft.turns.append(
        Turn(
          by: by, at: draft.times.take(answers.time(message["date_created"])), text: text,
          attachments: (message["media"]?.list ?? []).map {
            Attachment(
              name: $0["filename"]?.name ?? "attachment", mediaType: $0["content_type"]?.name,
              bytes: $0["size"]?.whole)
          },
          alteration: holdsMark(text) ? .redacted : nil))
    }
    if again > 0 {
      draft.fault(
        .meaning, "\(again) \(again == 1 ? "message comes" : "messages come") again; taken once.")
    }
    if !hasIndices { draft.sortByTime() }
    if !unknown.isEmpty {
      draft.fault(
        .meaning,
        "The roles of \(unknown.count) \(unknown.count == 1 ? "author" : "authors") are not "
          + "declared; name members of the team with --agent.")
    }
    let account = messages.lazy.compactMap { $0["account_sid"]?.name }.first ?? ""
    return ForeignReading.Draft(
      interaction: Interaction(
        id: InteractionID(rawValue: "\(TwilioForm.system)-\(sid)"),
        source: Source(
          system: TwilioForm.system, account: answers.account.isEmpty ? account : answers.account,
          externalID: sid),
        channel: channel, subject: conversation?["friendly_name"]?.name,
        startedAt: draft.times.take(answers.time(conversation?["date_created"]))
          ?? Timestamp.earliest(draft.turns.map(\.at)),
        timeBasis: draft.timeBasis, status: conversation?["state"]?.name,
        participants: draft.participants, turns: draft.turns),
      findings: draft.allFindings)
  }

  private var hasIndices: Bool { messages.allSatisfy { $0["index"]?.whole != nil } }

  /// A message's index is its place in the conversation, in whatever order the pages came.
  private var inOrder: [JSONValue] {
    hasIndices ? stablySorted(messages) { Int64($0["index"]?.whole ?? 0) } : messages
  }

  private func identity(of message: JSONValue) -> [String] {
    ["sid", "index", "author", "date_created", "body"].map { message[$0]?.text ?? "" }
  }

  private func index(
    of author: String?, _ person: JSONValue?, _ message: JSONValue, _ draft: inout CallDraft
  ) -> Int {
    let attributes = person?["attributes"]?.text.flatMap { try? JSONValue.read($0).get() }
    let identity = person?["identity"]?.name
    var role = TwilioCall.role(
      attributes?["member_type"]?.text ?? attributes?["role"]?.text)
    var roleSource: RoleSource?
    if role == .unknown, let assigned = answers.role(of: author, identity) {
      (role, roleSource) = (assigned, .assigned)
    } else if role == .unknown, person?["messaging_binding"]?["address"] != nil, identity == nil {
      // Who writes from a telephone or a messenger is outside the company's Flex.
      (role, roleSource) = (.customer, .inferred)
    } else if role == .unknown, author == "system", message["participant_sid"] == nil {
      role = .system
    }
    let isAddress = author.map { $0.hasPrefix("+") || $0.contains(":+") } ?? true
    return draft.index(
      of: author ?? "",
      Participant(
        role: role, name: isAddress ? nil : author,
        agent: role == .agent ? identity ?? author : nil, roleSource: roleSource))
  }

  private var channel: Channel {
    let types = people.compactMap { $0["messaging_binding"]?["type"]?.text?.lowercased() }
    if types.contains(where: { $0 == "messenger" || $0 == "instagram" }) { return .social }
    if types.contains("email") { return .email }
    return answers.channel ?? .chat
  }
}

/// The participants of a conversation by what messages name them by.
private struct Persons {
  private var byAddress: [String: JSONValue] = [:]
  private var bySID: [String: JSONValue] = [:]
  private var authors: [String: Set<String>] = [:]

  init(_ messages: [JSONValue], _ people: [JSONValue]) {
    for person in people {
      if let sid = person["sid"]?.text { bySID[sid] = person }
      for name in [person["identity"]?.text, person["messaging_binding"]?["address"]?.text] {
        if let name { byAddress[name] = person }
      }
    }
    for message in messages {
      guard let sid = message["participant_sid"]?.text, let author = message["author"]?.text else {
        continue
      }
      authors[sid, default: []].insert(author)
    }
  }

  /// By the author's address first; an identifier counts when it means one author only.
  func person(of message: JSONValue) -> JSONValue? {
    if let author = message["author"]?.text, let person = byAddress[author] { return person }
    guard let sid = message["participant_sid"]?.text, (authors[sid]?.count ?? 0) <= 1 else {
      return nil
    }
    return bySID[sid]
  }
}
