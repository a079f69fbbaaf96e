internal import Findings
internal import Transcripts

/// One call of Aircall: what was said and what the call object tells of it.
struct AircallCall {
  let id: String
  let transcription: JSONValue?
  let call: JSONValue?
  let answers: ImportAnswers
  private var draft: CallDraft

  init(
    id: String, transcription: JSONValue?, call: JSONValue?, answers: ImportAnswers,
    place: SourceLocation
  ) {
    (self.id, self.transcription, self.call, self.answers) = (id, transcription, call, answers)
    draft = CallDraft(place: place)
  }

  mutating func read() -> ForeignReading.Draft {
    let content = transcription?["content"]
    for (number, utterance) in (content?["utterances"]?.list ?? []).enumerated() {
      take(utterance, number)
    }
    draft.sortByTime()
    if transcription == nil {
      draft.fault(.reference, "The call \(quoted(id)) has no transcription among the files.")
    }
    let isVoicemail = transcription?["type"]?.text == "voicemail"
    if isVoicemail {
      draft.turns.insert(Turn(by: nil, kind: .event, event: Event(type: "voicemail")), at: 0)
    }
    takeComments()
    let started = draft.times.take(
      answers.time(transcription?["call_created_at"] ?? call?["started_at"]))
    let ended = draft.times.take(answers.time(call?["ended_at"]))
    let metrics = [
      ("duration", call?["duration"]?.number)
    ].compactMap { name, value in
      value.flatMap { $0.isFinite ? Metric(name: name, value: $0, unit: "s") : nil }
    }
    return ForeignReading.Draft(
      interaction: Interaction(
        id: InteractionID(rawValue: "\(AircallForm.system)-\(id)"),
        source: Source(system: AircallForm.system, account: answers.account, externalID: id),
        channel: .phone, direction: direction, language: content?["language"]?.name,
        startedAt: started ?? answers.start, endedAt: ended, timeBasis: draft.timeBasis,
        status: call?["status"]?.name,
        tags: (call?["tags"]?.list ?? []).compactMap { $0["name"]?.name ?? $0.name },
        participants: draft.participants, turns: draft.turns, metrics: metrics),
      findings: draft.allFindings)
  }

  /// The recording begins when somebody answers, which the transcription does not tell; its times
  /// stay relative unless a person gives its start.
  private mutating func take(_ utterance: JSONValue, _ number: Int) {
    guard utterance.isObject else {
      return draft.fault(.shape, "utterances[\(number)] is \(utterance.kind); left out.")
    }
    let text = utterance["text"]?.text ?? ""
    var turn = Turn(
      by: speaker(utterance), kind: .utterance,
      startMs: milliseconds(ofSeconds: utterance["start_time"]?.number),
      endMs: milliseconds(ofSeconds: utterance["end_time"]?.number), text: text)
    turn.at = turn.startMs.flatMap { answers.start?.later(byMs: $0) }
    if holdsMark(text) { turn.alteration = .redacted }
    draft.turns.append(turn)
  }

  private mutating func speaker(_ utterance: JSONValue) -> Int {
    let user = utterance["user_id"]?.name
    let phone = utterance["phone_number"]?.text
    let type = utterance["participant_type"]?.text?.lowercased() ?? ""
    let key = [type, user ?? phone ?? ""].joined(separator: " ")
    switch type {
    case "internal":
      return draft.index(of: key, Participant(role: .agent, name: userName(user), agent: user))
    case "external":
      let assigned = answers.role(of: phone)
      return draft.index(
        of: key,
        Participant(
          role: assigned ?? .customer, name: contactName,
          roleSource: assigned == nil ? .inferred : .assigned))
    default:
      if type.contains("bot") || type.hasPrefix("ai_") {
        return draft.index(of: key, Participant(role: .bot))
      }
      let assigned = answers.role(of: user, phone)
      if assigned == nil {
        draft.fault(.meaning, "An utterance is by somebody of no known participant_type.")
      }
      return draft.index(
        of: key,
        Participant(
          role: assigned ?? .unknown, agent: assigned == .agent ? user : nil,
          roleSource: assigned == nil ? nil : .assigned))
    }
  }

  private func userName(_ user: String?) -> String? {
    guard let user, let known = call?["user"], known["id"]?.name == user else { return nil }
    return known["name"]?.name
  }

  private var contactName: String? {
    let names = [call?["contact"]?["first_name"]?.name, call?["contact"]?["last_name"]?.name]
      .compactMap(\.self)
    return names.isEmpty ? nil : names.joined(separator: " ")
  }

  /// Comments on a call are the team's own.
  private mutating func takeComments() {
    for comment in call?["comments"]?.list ?? [] {
      let author = comment["posted_by"]
      let user = author?["id"]?.name ?? author?.name
      let by = user.map { user in
        draft.index(
          of: "internal \(user)",
          Participant(role: .agent, name: author?["name"]?.name ?? userName(user), agent: user))
      }
      draft.turns.append(
        Turn(
          by: by, kind: .note, visibility: .internal,
          at: draft.times.take(answers.time(comment["posted_at"])),
          text: comment["content"]?.text ?? ""))
    }
  }

  private var direction: Direction {
    switch call?["direction"]?.text?.lowercased() {
    case "inbound": .inbound
    case "outbound": .outbound
    default: .unknown
    }
  }
}
