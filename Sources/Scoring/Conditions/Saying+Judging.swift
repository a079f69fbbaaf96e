extension SegmentReading {
  func says(_ saying: Saying, in window: Range<Position>) -> Judgement {
    if saying.count == 1, let first = firstMatch(of: saying, in: window) {
      return .holds(
        [evidence(first)], saying.heldReason, end: first.end, confidence: first.confidence)
    }
    let found =
      saying.count == 1 ? [] : firstOfEachTurn(matches(of: saying, in: window))
    if saying.count > 1, found.count >= saying.count {
      let used = found.prefix(saying.count)
      return .holds(
        used.map(evidence), saying.heldReason, end: used.last?.end,
        confidence: least(used.map(\.confidence)))
    }
    let open = firstOfEachTurn(openMatches(of: saying, in: window))
    if found.count + open.count >= saying.count {
      let isUnknown = open.contains { voice($0.turn) == .unknown }
      return .undetermined(
        isUnknown
          ? "somebody whose role is unknown says what counts as \(saying.title)"
          : "what \(saying.speaker.words) says may or may not be \(saying.title)",
        open.prefix(SegmentReading.mostQuotes).map(evidence))
    }
    let times =
      saying.count == 1 ? "" : " in \(saying.count) turns (only in \(found.count))"
    return .fails(
      saying.failedReason + times, found.map(evidence),
      confidence: absenceConfidence(of: saying, in: window))
  }

  func firstOfEachTurn(_ matches: [CueMatch]) -> [CueMatch] {
    // Matches stand in order, so those of one turn stand side by side.
    var last = -1
    return matches.filter { match in
      defer { last = match.turn }
      return match.turn != last
    }
  }

  func answers(_ answering: Answering, in window: Range<Position>) -> Judgement {
    let questions = matches(of: answering.asked, in: window)
    let own = turns(by: answering.answer.speaker, in: window)
    let answers = matches(of: answering.answer, in: window)
    let firstInTurn = Dictionary(answers.map { ($0.turn, $0) }, uniquingKeysWith: { one, _ in one })
    var next = 0
    for question in questions {
      while next < own.count, Position.startOf(own[next]) < question.end { next += 1 }
      let answering_ = own[next..<min(own.count, next + answering.within)]
      guard let answer = answering_.lazy.compactMap({ firstInTurn[$0] }).first else { continue }
      return .holds(
        [evidence(question), evidence(answer)], answering.heldReason, end: answer.end,
        confidence: least([question.confidence, answer.confidence]))
    }
    // Somebody unknown may have asked, or answered, or both; or a model cannot tell.
    let openQuestions = openMatches(of: answering.asked, in: window)
    let openAnswers = openMatches(of: answering.answer, in: window)
    for (asked, answered) in [
      (openQuestions, answers + openAnswers), (questions + openQuestions, openAnswers),
    ] {
      guard let first = asked.min(by: { $0.start < $1.start }),
        let last = answered.max(by: { $0.start < $1.start }), first.turn < last.turn
      else { continue }
      let isUnknown = voice(first.turn) == .unknown || voice(last.turn) == .unknown
      return .undetermined(
        isUnknown
          ? "somebody whose role is unknown may have asked or answered"
          : "it cannot be told whether this is question and answer",
        [evidence(first), evidence(last)])
    }
    return questions.isEmpty
      ? .fails(answering.asked.failedReason)
      : .fails(
        answering.failedReason, questions.prefix(SegmentReading.mostQuotes).map(evidence))
  }

  /// Each match by itself, in its own turn and the speaker's next ones.
  func every(
    _ saying: Saying, within: Int, _ parts: [Check], in window: Range<Position>
  ) -> Judgement {
    let found = matches(of: saying, in: window)
    let own = turns(by: saying.speaker, in: window)
    var evidence: [Evidence] = []
    var open: Judgement?
    var confidences = found.map(\.confidence)
    var last = -1
    var place = 0
    for match in found where match.turn != last {
      last = match.turn
      while place < own.count, own[place] < match.turn { place += 1 }
      let end = place + within < own.count ? own[min(place + within, own.count - 1)] + 1 : nil
      let part = window.from(.startOf(match.turn)).upTo(
        end.map { .startOf($0) } ?? window.upperBound)
      var judged = all(parts, in: part)
      switch judged.truth {
      case .holds:
        evidence += [self.evidence(match)] + judged.evidence
        confidences.append(judged.confidence)
      case .fails:
        judged.evidence = [self.evidence(match)] + judged.evidence
        judged.reasons = judged.reasons.map { "with \(saying.title), \($0)" }
        return judged
      case .undetermined: open = open ?? judged
      }
    }
    if let open { return open }
    if let doubtful = openMatches(of: saying, in: window).first {
      return .undetermined(
        voice(doubtful.turn) == .unknown
          ? "somebody whose role is unknown says what counts as \(saying.title)"
          : "what \(saying.speaker.words) says may or may not be \(saying.title)",
        [self.evidence(doubtful)])
    }
    return .holds(
      Array(evidence.prefix(SegmentReading.mostQuotes)),
      found.isEmpty ? saying.failedReason : "with \(saying.title) it is so each time",
      end: found.last?.end ?? window.lowerBound, confidence: least(confidences))
  }
}
