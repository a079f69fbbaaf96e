internal import Findings
internal import Transcripts

/// A call that Voice Intelligence transcribed.
struct TwilioCall {
  let sid: String
  let sentences: [JSONValue]
  let transcript: JSONValue?
  let answers: ImportAnswers

  func draft(at place: SourceLocation) -> ForeignReading.Draft {
    var draft = CallDraft(place: place)
    let start = draft.times.take(answers.time(transcript?["media_start_time"])) ?? answers.start
    var people: [String: JSONValue] = [:]
    for person in transcript?["channel"]?["participants"]?.list ?? [] {
      if let channel = person["channel_participant"]?.name { people[channel] = person }
    }
    var seen: Set<[String]> = []
    var again = 0
    for (number, sentence) in inOrder.enumerated() {
      guard sentence.isObject else {
        draft.fault(.shape, "sentences[\(number)] is \(sentence.kind); left out.")
        continue
      }
      // Pages of one list may overlap; identical sentences come again only then.
      let key = ["sid", "sentence_index", "media_channel", "start_time", "transcript"].map {
        sentence[$0]?.text ?? ""
      }
      guard seen.insert(key).inserted else {
        again += 1
        continue
      }
      let text = sentence["transcript"]?.text ?? ""
      var turn = Turn(
        by: speaker(on: sentence["media_channel"]?.name ?? "", people, &draft), kind: .utterance,
        startMs: milliseconds(ofSeconds: sentence["start_time"]?.number),
        endMs: milliseconds(ofSeconds: sentence["end_time"]?.number), text: text)
      turn.at = turn.startMs.flatMap { start?.later(byMs: $0) }
      if holdsMark(text) { turn.alteration = .redacted }
      draft.turns.append(turn)
    }
    if again > 0 { draft.fault(.meaning, "\(again) sentences come again; taken once.") }
    draft.sortByTime()
    if transcript == nil || transcript?["channel"]?["participants"] == nil {
      draft.fault(
        .meaning,
        "The transcript does not say who speaks on which channel; the roles are unknown.")
    }
    let account = answers.account.isEmpty ? transcript?["account_sid"]?.name : answers.account
    return ForeignReading.Draft(
      interaction: Interaction(
        id: InteractionID(rawValue: "\(TwilioForm.system)-\(sid)"),
        source: Source(system: TwilioForm.system, account: account ?? "", externalID: sid),
        channel: .phone, language: transcript?["language_code"]?.name, startedAt: start,
        timeBasis: draft.timeBasis, participants: draft.participants, turns: draft.turns,
        metrics: metrics),
      findings: draft.allFindings)
  }

  /// Sentences are numbered; where every one has its number, the pages' order does not matter.
  private var inOrder: [JSONValue] {
    guard sentences.allSatisfy({ $0["sentence_index"]?.whole != nil }) else { return sentences }
    return stablySorted(sentences) { Int64($0["sentence_index"]?.whole ?? 0) }
  }

  private var metrics: [Metric] {
    guard let seconds = transcript?["duration"]?.number, seconds.isFinite, seconds > 0 else {
      return []
    }
    return [Metric(name: "duration", value: seconds, unit: "s")]
  }

  private func speaker(
    on channel: String, _ people: [String: JSONValue], _ draft: inout CallDraft
  ) -> Int {
    let known = people[channel]
    let user = known?["user_id"]?.name ?? known?["email"]?.name
    let name = known?["full_name"]?.name
    let role = Self.role(known?["role"]?.text)
    let assigned =
      role == .unknown
      ? answers.role(of: known?["user_id"]?.name, known?["email"]?.name, name, "channel \(channel)")
      : nil
    let final = assigned ?? role
    return draft.index(
      of: channel,
      Participant(
        role: final, name: name ?? (channel.isEmpty ? nil : "channel \(channel)"),
        agent: final == .agent ? user : nil, roleSource: assigned == nil ? nil : .assigned))
  }

  static func role(_ word: String?) -> Role {
    switch word?.lowercased() {
    case "agent": .agent
    case "customer", "guest": .customer
    case "supervisor": .supervisor
    case "bot", "virtual_agent", "virtualagent", "ai_agent": .bot
    default: .unknown
    }
  }
}
