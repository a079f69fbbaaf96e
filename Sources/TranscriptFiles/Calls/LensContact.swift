internal import Findings
internal import Transcripts

/// One contact that Contact Lens analysed.
struct LensContact {
  let id: String
  let value: JSONValue
  let record: JSONValue?
  let answers: ImportAnswers
  private var draft: CallDraft
  private var declared: [String: JSONValue] = [:]

  init(
    id: String, value: JSONValue, record: JSONValue?, answers: ImportAnswers, place: SourceLocation
  ) {
    (self.id, self.value, self.record, self.answers) = (id, value, record, answers)
    draft = CallDraft(place: place)
    for participant in value["Participants"]?.list ?? [] {
      if let key = participant["ParticipantId"]?.text { declared[key] = participant }
    }
  }

  private var isVoice: Bool { value["Channel"]?.text?.uppercased() == "VOICE" }

  mutating func read() -> ForeignReading.Draft {
    for (number, item) in (value["Transcript"]?.list ?? []).enumerated() { take(item, number) }
    if isVoice { answers.start.map { setTimes(from: $0) } }
    draft.sortByTime()
    let started = draft.times.take(answers.time(record?["InitiationTimestamp"]))
    let ended = draft.times.take(answers.time(record?["DisconnectTimestamp"]))
    let interaction = Interaction(
      id: InteractionID(rawValue: "\(ContactLensForm.system)-\(id)"),
      source: Source(
        system: ContactLensForm.system, account: account, externalID: id),
      channel: channel, direction: direction, language: value["LanguageCode"]?.name,
      startedAt: started ?? (isVoice ? answers.start : draft.turns.first?.at),
      endedAt: ended, timeBasis: draft.timeBasis,
      tags: (value["Categories"]?["MatchedCategories"]?.list ?? []).compactMap(\.name),
      participants: draft.participants, turns: draft.turns, metrics: metrics)
    return ForeignReading.Draft(interaction: interaction, findings: draft.allFindings)
  }

  private mutating func take(_ item: JSONValue, _ number: Int) {
    guard item.isObject else {
      return draft.fault(.shape, "Transcript[\(number)] is \(item.kind); left out.")
    }
    let text = item["Content"]?.text ?? ""
    let type = item["Type"]?.text?.uppercased()
    let contentType = item["ContentType"]?.text ?? ""
    var turn = Turn(by: author(of: item), kind: isVoice ? .utterance : .message, text: text)
    turn.startMs = item["BeginOffsetMillis"]?.offsetMs
    turn.endMs = item["EndOffsetMillis"]?.offsetMs
    turn.at = draft.times.take(answers.time(item["AbsoluteTime"]))
    // Offsets of the redactions do not always fall on the marks; the marks are what is there.
    if holdsMark(text) { turn.alteration = .redacted }
    if contentType.contains("interactive") { turn.text = interactiveText(text) ?? text }
    turn.attachments = (item["Attachments"]?.list ?? []).map {
      Attachment(
        name: $0["AttachmentName"]?.name ?? "attachment", mediaType: $0["ContentType"]?.name)
    }
    if type == "EVENT" {
      turn.kind = .event
      turn.event = Event(
        type: Self.eventNames[contentType] ?? (contentType.isEmpty ? "event" : contentType))
    } else if type == "ATTACHMENT", turn.attachments.isEmpty {
      turn.attachments = [
        Attachment(
          name: item["AttachmentName"]?.name ?? "attachment",
          mediaType: contentType.isEmpty ? nil : contentType)
      ]
    } else if let type, type != "MESSAGE", type != "ATTACHMENT" {
      turn.kind = .event
      turn.event = Event(type: type)
    } else if item["Content"] == nil, turn.attachments.isEmpty {
      draft.fault(.shape, "Transcript[\(number)] has no Content.")
    }
    draft.turns.append(turn)
  }

  private static let eventNames: [String: String] = [
    "application/vnd.amazonaws.connect.event.participant.joined": "joined",
    "application/vnd.amazonaws.connect.event.participant.left": "left",
    "application/vnd.amazonaws.connect.event.transfer.succeeded": "transferred",
    "application/vnd.amazonaws.connect.event.chat.ended": "ended",
  ]

  private mutating func author(of item: JSONValue) -> Int? {
    let id = item["ParticipantId"]?.text
    let listed = id.flatMap { declared[$0] }
    let word = item["ParticipantRole"]?.text ?? listed?["ParticipantRole"]?.text
    guard let key = id ?? word else { return nil }
    let name = (item["DisplayName"] ?? listed?["DisplayName"])?.name
    let role = Self.role(word)
    let assigned = role == .unknown ? answers.role(of: id, name) : nil
    if let word, role == .unknown, assigned == nil {
      draft.fault(.meaning, "The role \(quoted(word)) of a participant is not known.")
    }
    let final = assigned ?? role
    let agent = final == .agent ? record?["Agent"]?["Username"]?.name : nil
    return draft.index(
      of: key,
      Participant(
        role: final, name: name.flatMap { holdsMark($0) ? nil : $0 }, agent: agent,
        roleSource: assigned == nil ? nil : .assigned))
  }

  private static func role(_ word: String?) -> Role {
    switch word?.uppercased() {
    case "AGENT": .agent
    case "CUSTOMER": .customer
    case "SYSTEM": .system
    case "CUSTOM_BOT", "BOT", "LEX_BOT": .bot
    case "SUPERVISOR": .supervisor
    default: .unknown
    }
  }

  /// The words of a card with buttons: its title, its subtitle and what could be chosen.
  private func interactiveText(_ text: String) -> String? {
    guard case .success(let card) = JSONValue.read(text) else { return nil }
    let content = card["data"]?["content"]
    var lines = [content?["title"]?.text, content?["subtitle"]?.text]
    lines += (content?["elements"]?.list ?? []).map { $0["title"]?.text }
    let words = lines.compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: "\n")
  }

  private mutating func setTimes(from start: Timestamp) {
    for place in draft.turns.indices where draft.turns[place].at == nil {
      draft.turns[place].at = draft.turns[place].startMs.map { start.later(byMs: $0) }
    }
  }

  private var account: String {
    if !answers.account.isEmpty { return answers.account }
    return value["AccountId"]?.name ?? ""
  }

  private var channel: Channel {
    switch value["Channel"]?.text?.uppercased() {
    case "VOICE": .phone
    case "CHAT": .chat
    case "EMAIL": .email
    default: answers.channel ?? .other
    }
  }

  private var direction: Direction {
    switch record?["InitiationMethod"]?.text?.uppercased() {
    case "INBOUND": .inbound
    case "OUTBOUND", "CALLBACK": .outbound
    default: .unknown
    }
  }

  private var metrics: [Metric] {
    let shape = value["ConversationCharacteristics"]
    let agent = record?["Agent"]
    let parts = [
      agent?["AgentInteractionDuration"], agent?["CustomerHoldDuration"],
      agent?["AfterContactWorkDuration"],
    ].map { $0?.number }
    let handled = parts[0].map { $0 + (parts[1] ?? 0) + (parts[2] ?? 0) }
    let found: [(String, Double?, String)] = [
      ("duration", shape?["TotalConversationDurationMillis"]?.number.map { $0 / 1000 }, "s"),
      ("talk_time", shape?["TalkTime"]?["TotalTimeMillis"]?.number.map { $0 / 1000 }, "s"),
      ("silence_time", shape?["NonTalkTime"]?["TotalTimeMillis"]?.number.map { $0 / 1000 }, "s"),
      ("interruptions", shape?["Interruptions"]?["TotalCount"]?.number, "count"),
      (
        "first_reply_time",
        shape?["ResponseTime"]?["AgentGreetingTimeMillis"]?.number.map { $0 / 1000 }, "s"
      ),
      ("handle_time", handled, "s"), ("hold_time", parts[1], "s"), ("wrap_time", parts[2], "s"),
      ("holds", agent?["NumberOfHolds"]?.number, "count"),
    ]
    return found.compactMap { name, value, unit in
      value.flatMap { $0.isFinite ? Metric(name: name, value: $0, unit: unit) : nil }
    }
  }
}
