internal import Rubrics
internal import Transcripts

extension SegmentReading {
  /// Judges one condition within a window of the segment, in three values after Kleene.
  func judge(_ condition: Condition, in window: Range<Position>) -> Judgement {
    switch condition {
    case .all(let parts): all(parts, in: window)
    case .any(let parts): any(parts, in: window)
    case .none(let parts): none(parts, in: window)
    case .says(let cue, let speaker, let count): says(cue, speaker, count, in: window)
    case .answers(let cue, let with, let speaker, let within):
      answers(cue, with, speaker, within, in: window)
    case .happens(let event, let count): happens(event, count, in: window)
    case .channel(let channels): isOn(channels, in: window)
    case .before(let anchor, let parts):
      around(anchor, parts, in: window, "before") { window.upTo($0.lowerBound) }
    case .after(let anchor, let parts):
      around(anchor, parts, in: window, "after") { window.from($0.upperBound) }
    case .first(let count, let speaker, let parts):
      edge(count, speaker, parts, in: window, isFirst: true)
    case .last(let count, let speaker, let parts):
      edge(count, speaker, parts, in: window, isFirst: false)
    case .inOrder(let parts): inOrder(parts, in: window)
    case .together(let speaker, let parts): together(speaker, parts, in: window)
    case .repliesWithin(let seconds, let share): repliesWithin(seconds, share, in: window)
    }
  }

  func all(_ parts: [Condition], in window: Range<Position>) -> Judgement {
    let judged = parts.map { judge($0, in: window) }
    if let failed = judged.first(where: { $0.truth == .fails }) { return failed }
    if let open = judged.first(where: { $0.truth == .undetermined }) { return open }
    return Judgement(
      truth: .holds, evidence: judged.flatMap(\.evidence), reasons: judged.flatMap(\.reasons),
      end: judged.compactMap(\.end).max())
  }

  private func any(_ parts: [Condition], in window: Range<Position>) -> Judgement {
    let judged = parts.map { judge($0, in: window) }
    // The earliest of those that hold: `inOrder` must not skip over what follows it.
    if let best = judged.filter({ $0.truth == .holds }).min(by: {
      ($0.end ?? window.lowerBound) < ($1.end ?? window.lowerBound)
    }) {
      return best
    }
    let truth: Judgement.Truth =
      judged.contains { $0.truth == .undetermined } ? .undetermined : .fails
    let kept = judged.filter { $0.truth == truth }
    return Judgement(
      truth: truth, evidence: kept.flatMap(\.evidence), reasons: kept.flatMap(\.reasons))
  }

  private func none(_ parts: [Condition], in window: Range<Position>) -> Judgement {
    let judged = any(parts, in: window)
    switch judged.truth {
    case .holds: return .init(truth: .fails, evidence: judged.evidence, reasons: judged.reasons)
    case .undetermined: return judged
    case .fails:
      return .init(
        truth: .holds, evidence: [], reasons: judged.reasons, end: window.lowerBound)
    }
  }

  private func says(
    _ cue: CueID, _ speaker: Speaker, _ count: Int, in window: Range<Position>
  ) -> Judgement {
    let found = firstOfEachTurn(matches(of: cue, by: speaker, in: window))
    if found.count >= count {
      let used = found.prefix(max(count, 1))
      return .holds(
        used.map(evidence), "\(speaker.words) says what counts as \(title(cue))",
        end: used.last?.end)
    }
    let unknown = firstOfEachTurn(matchesByUnknown(of: cue, in: window))
    if speaker != .anyone, found.count + unknown.count >= count {
      return .undetermined(
        "somebody whose role is unknown says what counts as \(title(cue))",
        unknown.prefix(SegmentReading.mostQuotes).map(evidence))
    }
    let times = count == 1 ? "" : " in \(count) turns (only in \(found.count))"
    return .fails(
      "nothing \(speaker.words) says counts as \(title(cue))\(times)", found.map(evidence))
  }

  private func firstOfEachTurn(_ matches: [CueMatch]) -> [CueMatch] {
    var seen: Set<Int> = []
    return matches.filter { seen.insert($0.turn).inserted }
  }

  private func answers(
    _ cue: CueID, _ with: CueID, _ speaker: Speaker, _ within: Int, in window: Range<Position>
  ) -> Judgement {
    let asker: Speaker = speaker == .customer ? .agent : speaker == .agent ? .customer : .anyone
    let questions = matches(of: cue, by: asker, in: window)
    let own = turns(by: speaker, in: window)
    let answers = matches(of: with, by: speaker, in: window)
    let firstInTurn = Dictionary(answers.map { ($0.turn, $0) }, uniquingKeysWith: { one, _ in one })
    var next = 0
    for question in questions {
      while next < own.count, Position.startOf(own[next]) < question.end { next += 1 }
      let answering = own[next..<min(own.count, next + within)].first { firstInTurn[$0] != nil }
      guard let answer = answering.flatMap({ firstInTurn[$0] }) else { continue }
      return .holds(
        [evidence(question), evidence(answer)],
        "\(speaker.words) answers \(title(cue)) with \(title(with))", end: answer.end)
    }
    // Somebody unknown may have asked, or answered, or both.
    let unknownQuestions = speaker == .anyone ? [] : matchesByUnknown(of: cue, in: window)
    let unknownAnswers = speaker == .anyone ? [] : matchesByUnknown(of: with, in: window)
    for (asked, answered) in [
      (unknownQuestions, answers + unknownAnswers), (questions + unknownQuestions, unknownAnswers),
    ] {
      guard let first = asked.min(by: { $0.start < $1.start }),
        let last = answered.max(by: { $0.start < $1.start }), first.turn < last.turn
      else { continue }
      return .undetermined(
        "somebody whose role is unknown may have asked or answered",
        [evidence(first), evidence(last)])
    }
    return questions.isEmpty
      ? .fails("nothing \(asker.words) says counts as \(title(cue))")
      : .fails(
        "\(speaker.words) does not answer \(title(cue)) with \(title(with))",
        questions.prefix(SegmentReading.mostQuotes).map(evidence))
  }

  private func happens(_ type: String, _ count: Int, in window: Range<Position>) -> Judgement {
    let found = events(type, in: window)
    guard found.count >= count else {
      return .fails("no “\(type)” is recorded", found.map(evidence(ofTurn:)))
    }
    let used = found.prefix(max(count, 1))
    return .holds(
      used.map(evidence(ofTurn:)), "“\(type)” is recorded",
      end: used.last.map { .startOf($0 + 1) })
  }

  private func events(_ type: String, in window: Range<Position>) -> [Int] {
    segment.turns.filter {
      interaction.turns[$0].event?.type == type && window.contains(.startOf($0))
    }
  }

  private func isOn(_ channels: [String], in window: Range<Position>) -> Judgement {
    let own = interaction.channel.rawValue
    return channels.contains(own)
      ? .holds([], "the channel is \(own)", end: window.lowerBound)
      : .fails("the channel is \(own)")
  }

  private func around(
    _ anchor: Anchor, _ parts: [Condition], in window: Range<Position>, _ word: String,
    _ part: (Range<Position>) -> Range<Position>
  ) -> Judgement {
    switch anchor {
    case .cue(let cue, let speaker):
      guard let first = matches(of: cue, by: speaker, in: window).first else {
        return says(cue, speaker, 1, in: window)
      }
      return judged(
        parts, in: part(first.start..<first.end), at: evidence(first), "\(word) \(title(cue))")
    case .event(let type):
      guard let first = events(type, in: window).first else {
        return .fails("no “\(type)” is recorded")
      }
      return judged(
        parts, in: part(.startOf(first) ..< .startOf(first + 1)), at: evidence(ofTurn: first),
        "\(word) “\(type)”")
    }
  }

  /// The conditions in a part of the window; the anchor itself is part of the evidence.
  private func judged(
    _ parts: [Condition], in part: Range<Position>, at anchor: Evidence, _ place: String
  ) -> Judgement {
    var judgement = all(parts, in: part)
    judgement.evidence.append(anchor)
    judgement.reasons = judgement.reasons.map { "\(place), \($0)" }
    return judgement
  }

  private func edge(
    _ count: Int, _ speaker: Speaker, _ parts: [Condition], in window: Range<Position>,
    isFirst: Bool
  ) -> Judgement {
    let own = turns(by: speaker, in: window)
    guard !own.isEmpty else {
      return hasUnknownSpeaker && speaker != .anyone
        ? .undetermined("who speaks as \(speaker.words) is unknown")
        : .fails("\(speaker.words) says nothing")
    }
    let part =
      isFirst
      ? window.upTo(.startOf(own[min(count, own.count) - 1] + 1))
      : window.from(.startOf(own[max(0, own.count - count)]))
    var judgement = all(parts, in: part)
    if judgement.truth == .fails, judgement.evidence.isEmpty {
      // What is missing has no words of its own: the turns where it should have been are shown.
      let looked = isFirst ? own.prefix(count) : own.suffix(count)
      judgement.evidence = looked.map(evidence(ofTurn:))
    }
    let place =
      "in the \(isFirst ? "first" : "last") \(count == 1 ? "turn" : "\(count) turns") "
      + "of \(speaker.words)"
    judgement.reasons = judgement.reasons.map { "\($0) \(place)" }
    return judgement
  }

  private func inOrder(_ parts: [Condition], in window: Range<Position>) -> Judgement {
    var rest = window
    var evidence: [Evidence] = []
    var reasons: [String] = []
    for (number, part) in parts.enumerated() {
      var judgement = judge(part, in: rest)
      guard judgement.truth == .holds else {
        // Found earlier is another fault than not found at all, and its quotation shows it.
        if judgement.truth == .fails, case let whole = judge(part, in: window),
          whole.truth == .holds
        {
          judgement = .fails(
            "step \(number + 1) comes too early: \(whole.reasons.joined(separator: "; "))",
            whole.evidence)
        } else {
          judgement.reasons = judgement.reasons.map { "step \(number + 1): \($0)" }
        }
        judgement.evidence = evidence + judgement.evidence
        return judgement
      }
      evidence += judgement.evidence
      reasons += judgement.reasons
      if let end = judgement.end { rest = rest.from(end) }
    }
    return Judgement(truth: .holds, evidence: evidence, reasons: reasons, end: rest.lowerBound)
  }
}

extension SegmentReading {
  /// Tries every turn of the speaker by itself.
  private func together(
    _ speaker: Speaker, _ parts: [Condition], in window: Range<Position>
  ) -> Judgement {
    func judged(_ turns: [Int]) -> [Judgement] {
      turns.map { all(parts, in: .startOf($0) ..< .startOf($0 + 1)) }
    }
    let own = judged(turns(by: speaker, in: window))
    if let found = own.first(where: { $0.truth == .holds }) { return found }
    // In a turn of somebody unknown, words that would count cannot be told whose they are.
    let unknown = judged(
      segment.turns.filter {
        interaction.turns[$0].isSpoken && role(of: $0) == .unknown
          && window.contains(.startOf($0))
      })
    if let open = (own + unknown).first(where: { $0.truth == .undetermined }) { return open }
    // What one of the conditions found by itself shows how near it came.
    let parted = all(parts, in: window)
    return .fails(
      "no one turn of \(speaker.words) does all of it"
        + (parted.truth == .holds ? "; its parts stand in different turns" : ""),
      parted.truth == .holds ? parted.evidence : parts.flatMap { judge($0, in: window).evidence })
  }
}

extension Speaker {
  /// The speaker as a subject of a sentence.
  var words: String {
    switch self {
    case .agent: "the agent"
    case .customer: "the customer"
    case .bot: "the bot"
    case .anyone: "anyone"
    }
  }
}
