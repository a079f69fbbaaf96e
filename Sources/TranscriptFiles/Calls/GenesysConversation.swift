internal import Findings
internal import Transcripts

/// One conversation of Genesys Cloud with the transcripts of all its communications.
///
/// A phrase is only internal or external. Who spoke follows from the times at which each participant
/// was there: the voice menu and the queue are internal like the agent.
struct GenesysConversation {
  let id: String
  let parts: [JSONValue]
  let answers: ImportAnswers
  private var draft: CallDraft
  private var undecided = 0
  private var silence = 0.0
  private var overtalk = 0.0
  private var language: String?

  /// Where and when somebody took part, in milliseconds since 1970.
  private struct Presence {
    var index: Int
    var isExternal: Bool
    var isQueue: Bool
    var start: Double
    var end: Double
  }

  init(id: String, parts: [JSONValue], answers: ImportAnswers, place: SourceLocation) {
    (self.id, self.parts, self.answers) = (id, parts, answers)
    draft = CallDraft(place: place)
  }

  mutating func read() -> ForeignReading.Draft {
    let started = parts.compactMap { draft.times.take(answers.time($0["conversationStartTime"])) }
    for part in parts { take(part) }
    draft.sortByTime()
    if undecided > 0 {
      draft.fault(
        .meaning,
        "Who spoke \(undecided) of the phrases does not follow from the participants' times; their "
          + "speaker is unknown.")
    }
    let duration = parts.compactMap { $0["duration"]?["milliseconds"]?.number }.max()
    let metrics = [
      ("duration", duration.map { $0 / 1000 }), ("silence_time", silence > 0 ? silence : nil),
      ("overtalk_time", overtalk > 0 ? overtalk : nil),
    ].compactMap { name, value in
      value.flatMap { $0.isFinite ? Metric(name: name, value: $0, unit: "s") : nil }
    }
    let account = answers.account.isEmpty ? parts[0]["organizationId"]?.name : answers.account
    return ForeignReading.Draft(
      interaction: Interaction(
        id: InteractionID(rawValue: "\(GenesysForm.system)-\(id)"),
        source: Source(
          system: GenesysForm.system, account: account ?? "", externalID: id),
        channel: channel, direction: direction, language: language,
        startedAt: started.min() ?? draft.turns.first?.at, timeBasis: draft.timeBasis,
        participants: draft.participants, turns: draft.turns, metrics: metrics),
      findings: draft.allFindings)
  }

  private mutating func take(_ part: JSONValue) {
    let presences = (part["participants"]?.list ?? []).enumerated().compactMap {
      presence($0.element, $0.offset)
    }
    let start = (part["startTime"] ?? part["conversationStartTime"])?.whole
    for transcript in part["transcripts"]?.list ?? [] {
      language = language ?? transcript["language"]?.name
      for (number, phrase) in (transcript["phrases"]?.list ?? []).enumerated() {
        guard phrase.isObject else {
          draft.fault(.shape, "phrases[\(number)] is \(phrase.kind); left out.")
          continue
        }
        take(phrase, presences, start)
      }
      for event in transcript["analytics"]?["acoustic"]?.list ?? [] { takeAcoustic(event, start) }
    }
  }

  private mutating func presence(_ value: JSONValue, _ number: Int) -> Presence? {
    guard value.isObject else { return nil }
    let purpose = (value["participantPurpose"] ?? value["purpose"])?.text?.lowercased() ?? ""
    let role = Self.role(purpose)
    let user = value["userId"]?.name
    let name = (value["name"] ?? value["participantName"])?.name
    let key = [
      purpose, user ?? value["ani"]?.text ?? value["queueId"]?.text ?? name ?? "\(number)",
    ]
    let assigned = role == .unknown ? answers.role(of: user, name) : nil
    let index = draft.index(
      of: key.joined(separator: " "),
      Participant(
        role: assigned ?? role, name: name,
        agent: (assigned ?? role) == .agent ? user ?? name : nil,
        roleSource: assigned == nil ? nil : .assigned))
    return Presence(
      index: index, isExternal: ["customer", "external"].contains(purpose),
      isQueue: purpose == "acd" || purpose == "dialer",
      start: value["startTimeMs"]?.number ?? -.infinity,
      end: value["endTimeMs"]?.number ?? .infinity)
  }

  private static func role(_ purpose: String) -> Role {
    switch purpose {
    case "agent", "user": .agent
    case "customer": .customer
    case "external": .thirdParty
    case "ivr", "botflow", "bot", "workflow", "digitalbotflow": .bot
    case "acd", "voicemail", "dialer", "fax", "campaign": .system
    case "supervisor", "monitor", "coach": .supervisor
    default: .unknown
    }
  }

  private mutating func take(_ phrase: JSONValue, _ presences: [Presence], _ start: Int?) {
    let begin = phrase["startTimeMs"]?.number
    let length = phrase["duration"]?["milliseconds"]?.number ?? phrase["durationMs"]?.number
    let isExternal = phrase["participantPurpose"]?.text?.lowercased() != "internal"
    let sides = presences.filter { $0.isExternal == isExternal }
    let speaker =
      phrase["participantPurpose"] == nil
      ? nil : Self.speaker(of: begin, length ?? 0, among: sides)
    if speaker == nil { undecided += 1 }
    var turn = Turn(
      by: speaker ?? draft.nobody(), kind: channel == .phone ? .utterance : .message,
      text: phrase["decoratedText"]?.text ?? phrase["text"]?.text ?? "")
    turn.at = draft.times.take(answers.time(phrase["startTimeMs"]))
    if channel == .phone, let begin, let start {
      turn.startMs = milliseconds(ofSeconds: (begin - Double(start)) / 1000)
      turn.endMs = length.flatMap { milliseconds(ofSeconds: (begin + $0 - Double(start)) / 1000) }
    }
    if holdsMark(turn.text) { turn.alteration = .redacted }
    draft.turns.append(turn)
  }

  /// The one who was there for the most of the phrase; nobody when two share that.
  private static func speaker(of begin: Double?, _ length: Double, among all: [Presence]) -> Int? {
    if Set(all.map(\.index)).count == 1 { return all[0].index }
    // With very many participants the search would no longer be linear.
    guard let begin, all.count <= 200 else { return nil }
    let end = begin + max(length, 1)
    let shares = all.map { (presence: $0, share: min(end, $0.end) - max(begin, $0.start)) }
      .filter { $0.share > 0 }
    // While the queue and somebody else are there, the queue is silent.
    let speaking = shares.contains { !$0.presence.isQueue }
    let candidates = shares.filter { !speaking || !$0.presence.isQueue }
    guard let most = candidates.map(\.share).max() else { return nil }
    let best = Set(candidates.filter { $0.share == most }.map(\.presence.index))
    return best.count == 1 ? best.first : nil
  }

  /// Silence and talking over each other are lengths; other events keep their type.
  private mutating func takeAcoustic(_ event: JSONValue, _ start: Int?) {
    let type = event["eventType"]?.name ?? "unknown"
    let length = event["durationMs"]?.number ?? event["duration"]?["milliseconds"]?.number ?? 0
    switch type.lowercased() {
    case "silence": silence += length / 1000
    case "overtalk": overtalk += length / 1000
    default:
      var turn = Turn(
        by: nil, kind: .event, event: Event(type: type.lowercased() == "hold" ? "held" : type))
      turn.at = draft.times.take(answers.time(event["startTimeMs"]))
      if let begin = event["startTimeMs"]?.number, let start {
        turn.startMs = milliseconds(ofSeconds: (begin - Double(start)) / 1000)
        turn.endMs = milliseconds(ofSeconds: (begin + length - Double(start)) / 1000)
      }
      draft.turns.append(turn)
    }
  }

  private var direction: Direction {
    switch parts.lazy.compactMap({ $0["direction"]?.text?.lowercased() }).first {
    case "inbound": .inbound
    case "outbound": .outbound
    default: .unknown
    }
  }

  private var channel: Channel {
    switch parts[0]["mediaType"]?.text?.lowercased() {
    case "call", "voice", "callback", "voicemail": .phone
    case "chat", "message", "webmessaging", "open", "sms", "whatsapp", "webchat": .chat
    case "email": .email
    case "facebook", "instagram", "twitter", "line", "social": .social
    default: answers.channel ?? .other
    }
  }
}
