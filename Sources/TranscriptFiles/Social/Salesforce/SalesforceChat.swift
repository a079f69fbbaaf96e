internal import Transcripts

extension SocialConversation {
  /// A LiveChatTranscript with its words.
  func takeChat(_ row: JSONValue, body: String) {
    let transcript = ChatTranscriptBody(body)
    interaction.status = row.said("Status")
    interaction.endedAt = time(row["EndTime"])
    for (member, metric) in [("ChatDuration", "handle_time"), ("WaitTime", "wait_time")] {
      if let value = row[member]?.number, value.isFinite, value >= 0 {
        interaction.metrics.append(Metric(name: metric, value: value, unit: "s"))
      }
    }
    let start = start(of: transcript, row)
    let speakers = speakers(of: transcript)
    let names = Self.namesWithColons(transcript)
    var notices = 0
    for line in transcript.lines {
      switch line {
      case .notice(let text):
        takeNotice(text, isFirst: notices == 0, speakers: speakers)
        notices += 1
      case .stray(let text): happened("systemMessage", text: text)
      case .said(let offset, let words):
        let at = start.map {
          Timestamp(
            microseconds: $0.microseconds + Int64(offset) * 1000, precision: $0.precision)
        }
        guard !words.isEmpty else {
          count("lines with a time and no words")
          continue
        }
        guard let (name, said) = Self.parts(of: words, knowing: names) else {
          happened("systemMessage", at: at, text: words)
          interaction.turns[interaction.turns.count - 1].startMs = offset
          continue
        }
        let role = speakers[name]
        interaction.turns.append(
          Turn(
            by: participant(name, name: name, declared: role?.declared, inferred: role?.inferred),
            at: at, startMs: offset, text: said))
      }
    }
  }

  /// From the body, which has a zone, or from the record.
  private func start(of body: ChatTranscriptBody, _ row: JSONValue) -> Timestamp? {
    let notices = body.lines.prefix(4).compactMap { line -> String? in
      if case .notice(let text) = line { ChatTranscriptBody.start(in: text) } else { nil }
    }
    var start = notices.first.flatMap { time($0) }
    start = start ?? time(row["StartTime"]) ?? answers.start
    if start == nil {
      warn(
        "when it began cannot be read, so its times count from its beginning; name it with --start."
      )
    }
    interaction.startedAt = start
    return start
  }

  private func takeNotice(_ text: String, isFirst: Bool, speakers: [String: ChatSpeaker]) {
    if isFirst, ChatTranscriptBody.start(in: text) != nil { return }
    if let name = ChatTranscriptBody.agent(in: text) {
      let isTransfer = !taken.insert("agent").inserted
      // A name that never speaks may be a placeholder for one.
      let by = speakers[name] == nil ? nil : participant(name, name: name, declared: .agent)
      happened(
        isTransfer ? "transferred" : "joined", by: by, at: interaction.turns.last?.at,
        details: ["agent": name])
    } else {
      happened("systemMessage", at: interaction.turns.last?.at ?? interaction.startedAt, text: text)
    }
    if interaction.turns.last?.at == nil {
      interaction.turns[interaction.turns.count - 1].at = interaction.startedAt
    }
  }
}

/// What a body says of who speaks in it.
struct ChatSpeaker {
  var declared: Role?
  var inferred: Role?
}

extension SocialConversation {
  /// Everybody who speaks, by name.
  ///
  /// The notices name the agents and `Visitor` is the customer. One other speaker, in a chat whose
  /// agents all speak, is the customer; and one other speaker beside a `Visitor`, in a chat with
  /// one agent whose name never speaks, is that agent. Anybody else stays unknown.
  private func speakers(of body: ChatTranscriptBody) -> [String: ChatSpeaker] {
    let agents = Set(body.agents)
    var speakers: [String: ChatSpeaker] = [:]
    let names = Self.namesWithColons(body)
    for case .said(_, let words) in body.lines {
      guard let (name, _) = Self.parts(of: words, knowing: names) else { continue }
      if agents.contains(name) {
        speakers[name] = ChatSpeaker(declared: .agent)
      } else {
        speakers[name] = ChatSpeaker(declared: name == "Visitor" ? .customer : nil)
      }
    }
    let silent = agents.filter { speakers[$0] == nil }
    let others = speakers.keys.filter { speakers[$0]?.declared == nil }
    guard others.count == 1, let other = others.first else { return speakers }
    if speakers["Visitor"] == nil, silent.isEmpty, !agents.isEmpty {
      speakers[other]?.inferred = .customer
    } else if speakers["Visitor"] != nil, silent.count == 1, agents.count == 1 {
      speakers[other]?.inferred = .agent
    }
    return speakers
  }

  /// Agents whose names hold colons, which must not end them; a handful at most.
  private static func namesWithColons(_ body: ChatTranscriptBody) -> [String] {
    Array(
      Set(body.agents.filter { $0.contains(":") }).sorted { ($1.count, $0) < ($0.count, $1) }
        .prefix(20))
  }

  private static func parts(
    of words: String, knowing names: [String]
  ) -> (name: String, said: String)? {
    let known = names.first { words.hasPrefix($0 + ":") }
    if let known { return (known, tidied(String(words.dropFirst(known.count + 1)))) }
    guard let colon = words.prefix(100).firstIndex(of: ":") else { return nil }
    let name = words[..<colon]
    guard !name.isEmpty, !name.contains("\n") else { return nil }
    return (String(name), tidied(String(words[words.index(after: colon)...])))
  }
}
