internal import Findings
internal import Transcripts

/// One conversation of CCAI, CX Insights or Dialogflow.
struct GoogleConversation {
  let value: JSONValue
  let fallback: String
  let answers: ImportAnswers
  private var draft: CallDraft
  private var language: String?

  init(value: JSONValue, fallback: String, answers: ImportAnswers, place: SourceLocation) {
    (self.value, self.fallback, self.answers) = (value, fallback, answers)
    draft = CallDraft(place: place)
  }

  mutating func read(_ shape: GoogleForm.Shape) -> ForeignReading.Draft {
    let started = draft.times.take(answers.time(value["startTime"]))
    switch shape {
    case .insights:
      for segment in list("transcript", "transcriptSegments") { take(segment: segment) }
    case .messages: for message in list("messages") { take(message: message) }
    default: for entry in list("entries") { take(entry: entry) }
    }
    draft.sortByTime()
    let duration = value["duration"]?.text.flatMap {
      Double($0.hasSuffix("s") ? $0.dropLast() : $0[...])
    }
    return ForeignReading.Draft(
      interaction: Interaction(
        id: InteractionID(rawValue: "\(GoogleForm.system)-\(externalID)"),
        source: Source(
          system: GoogleForm.system, account: answers.account, externalID: externalID),
        channel: channel(shape), language: value["languageCode"]?.name ?? language,
        startedAt: started ?? draft.turns.first?.at, timeBasis: draft.timeBasis, tags: tags,
        participants: draft.participants, turns: draft.turns,
        metrics: duration.flatMap {
          $0.isFinite ? [Metric(name: "duration", value: $0, unit: "s")] : nil
        }
          ?? []),
      findings: draft.allFindings)
  }

  private mutating func list(_ names: String...) -> [JSONValue] {
    let found = names.reduce(Optional(value)) { $0?[$1] }?.list ?? []
    for (number, element) in found.enumerated() where !element.isObject {
      draft.fault(.shape, "\(names.last ?? "")[\(number)] is \(element.kind); left out.")
    }
    return found.filter(\.isObject)
  }

  /// The upload form counts microseconds since 1970, or since the start when they are few.
  private mutating func take(entry: JSONValue) {
    var turn = Turn(
      by: speaker(entry["role"]?.text, entry["user_id"]?.name), kind: kind(.entries),
      text: entry["text"]?.text ?? "")
    if let micros = entry["start_timestamp_usec"]?.whole {
      if micros >= 1_000_000_000_000_000 {
        turn.at = draft.times.take(
          answers.plausible(Timestamp(microseconds: Int64(micros), precision: .microsecond)))
      } else if micros >= 0 {
        turn.startMs = micros / 1000
        turn.at = answers.start?.later(byMs: micros / 1000)
      }
    } else if entry["start_timestamp_usec"] != nil {
      _ = draft.times.take(.unreadable)
    }
    append(turn)
  }

  private mutating func take(segment: JSONValue) {
    let who = segment["segmentParticipant"]
    let name =
      who?["userId"]?.name ?? who?["dialogflowParticipantName"]?.name
      ?? who?["obfuscatedExternalUserId"]?.name
      ?? segment["channelTag"]?.name.map { "channel \($0)" }
    language = language ?? segment["languageCode"]?.name
    var turn = Turn(
      by: speaker(who?["role"]?.text, name), kind: kind(.insights),
      text: segment["text"]?.text ?? "")
    turn.at = draft.times.take(answers.time(segment["messageTime"]))
    let words = segment["words"]?.list ?? []
    turn.startMs = seconds(words.first?["startOffset"])
    turn.endMs = seconds(words.last?["endOffset"])
    append(turn)
  }

  private mutating func take(message: JSONValue) {
    language = language ?? message["languageCode"]?.name
    var turn = Turn(
      by: speaker(message["participantRole"]?.text, message["participant"]?.name),
      text: message["content"]?.text ?? "")
    turn.at = draft.times.take(answers.time(message["sendTime"] ?? message["createTime"]))
    append(turn)
  }

  private mutating func append(_ turn: Turn) {
    var turn = turn
    if holdsMark(turn.text) { turn.alteration = .redacted }
    draft.turns.append(turn)
  }

  /// A length such as `12.300s`.
  private func seconds(_ value: JSONValue?) -> Int? {
    guard let text = value?.text else { return nil }
    return milliseconds(ofSeconds: Double(text.hasSuffix("s") ? text.dropLast() : text[...]))
  }

  private mutating func speaker(_ word: String?, _ id: String?) -> Int {
    let role = Self.role(word)
    let assigned = role == .unknown ? answers.role(of: id) : nil
    if role == .unknown, assigned == nil, let word {
      draft.fault(.meaning, "The role \(quoted(word)) is not known.")
    }
    let final = assigned ?? role
    return draft.index(
      of: "\(word ?? "") \(id ?? "")",
      Participant(
        role: final, agent: final == .agent ? id : nil,
        roleSource: assigned == nil ? nil : .assigned))
  }

  static func role(_ word: String?) -> Role {
    switch word?.uppercased() {
    case "AGENT", "HUMAN_AGENT": .agent
    case "AUTOMATED_AGENT": .bot
    case "CUSTOMER", "END_USER": .customer
    default: .unknown
    }
  }

  private var externalID: String {
    let name = value["conversation_id"]?.name ?? value["name"]?.name
    return name.map { $0.split(separator: "/").last.map(String.init) ?? $0 } ?? fallback
  }

  private var tags: [String] {
    let categories = value["conversation_info"]?["categories"]?.list ?? []
    let labels = value["labels"]?.members ?? [:]
    return categories.compactMap { $0["display_name"]?.name ?? $0.name }
      + labels.keys.sorted().compactMap { key in labels[key]?.name.map { "\(key): \($0)" } }
  }

  private func kind(_ shape: GoogleForm.Shape) -> Turn.Kind {
    channel(shape) == .phone ? .utterance : .message
  }

  private func channel(_ shape: GoogleForm.Shape) -> Channel {
    switch value["medium"]?.text?.uppercased() {
    case "PHONE_CALL": .phone
    case "CHAT": .chat
    default:
      answers.channel ?? (shape == .insights && value["callMetadata"] != nil ? .phone : .chat)
    }
  }
}
