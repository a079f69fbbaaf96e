extension SegmentReading {
  func says(_ saying: Saying, in window: Range<Position>) -> Judgement {
    if saying.count <= 0 { return .holds([], saying.heldReason, end: window.lowerBound) }
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
      let answering_ = own[next..<min(own.count, next + max(0, answering.within))]
      guard let answer = answering_.lazy.compactMap({ firstInTurn[$0] }).first else { continue }
      return .holds(
        [evidence(question), evidence(answer)], answering.heldReason, end: answer.end,
        confidence: least([question.confidence, answer.confidence]))
    }
    if let open = openAnswer(answering, questions, answers, in: window) { return open }
    return questions.isEmpty
      ? .fails(answering.asked.failedReason)
      : .fails(
        answering.failedReason, questions.prefix(SegmentReading.mostQuotes).map(evidence),
        confidence: absenceConfidence(of: answering.answer, in: window))
  }

  /// Somebody unknown may have asked, or answered, or both; or a model cannot tell.
  private func openAnswer(
    _ answering: Answering, _ questions: [CueMatch], _ answers: [CueMatch],
    in window: Range<Position>
  ) -> Judgement? {
    let openQuestions = openMatches(of: answering.asked, in: window)
    let openAnswers = openMatches(of: answering.answer, in: window)
    if openQuestions.isEmpty, openAnswers.isEmpty { return nil }
    let mayAnswer = spoken.filter {
      (voice($0).isBy(answering.answer.speaker) || voice($0) == .unknown)
        && window.contains(.startOf($0))
    }
    for (asked, answered) in [
      (openQuestions, answers + openAnswers), (questions + openQuestions, openAnswers),
    ] {
      let byTurn = Dictionary(answered.map { ($0.turn, $0) }, uniquingKeysWith: { one, _ in one })
      for question in asked.prefix(SegmentReading.mostQuotes) {
        let next = mayAnswer.firstIndex { $0 > question.turn } ?? mayAnswer.count
        let inTime = mayAnswer[next..<min(mayAnswer.count, next + max(0, answering.within))]
        guard let answer = inTime.lazy.compactMap({ byTurn[$0] }).first else { continue }
        let isUnknown = voice(question.turn) == .unknown || voice(answer.turn) == .unknown
        return .undetermined(
          isUnknown
            ? "somebody whose role is unknown may have asked or answered"
            : "it cannot be told whether this is question and answer",
          [evidence(question), evidence(answer)])
      }
    }
    return nil
  }

  /// Each match by itself, in its own turn and the speaker's next ones.
  func every(
    _ saying: Saying, within: Int, _ parts: [Check], in window: Range<Position>
  ) -> Judgement {
    let found = matches(of: saying, in: window)
    // The turn that the window begins within is the first of them.
    let own = spoken.filter {
      voice($0).isBy(saying.speaker) && $0 >= window.lowerBound.turn
        && .startOf($0) < window.upperBound
    }
    var evidence: [Evidence] = []
    var open: Judgement?
    var confidences = found.map(\.confidence)
    func judged(_ match: CueMatch) -> Judgement {
      let first = own.partitioningIndex { $0 >= match.turn }
      let end = first + max(0, within) < own.count ? own[first + max(0, within)] + 1 : nil
      let part = window.from(.startOf(match.turn))
        .upTo(end.map { .startOf($0) } ?? window.upperBound)
      return all(parts, in: part)
    }
    for match in firstOfEachTurn(found) {
      var judged = judged(match)
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
    // What may be one more matters only where the conditions would not hold with it.
    for doubtful in firstOfEachTurn(openMatches(of: saying, in: window))
    where judged(doubtful).truth != .holds {
      return .undetermined(
        voice(doubtful.turn) == .unknown
          ? "somebody whose role is unknown says what counts as \(saying.title)"
          : "what \(saying.speaker.words) says may or may not be \(saying.title)",
        [self.evidence(doubtful)])
    }
    if found.isEmpty { confidences.append(absenceConfidence(of: saying, in: window)) }
    return .holds(
      Array(evidence.prefix(SegmentReading.mostQuotes)),
      found.isEmpty ? saying.failedReason : "with \(saying.title) it is so each time",
      end: found.last?.end ?? window.lowerBound, confidence: least(confidences))
  }
}

extension [Int] {
  /// The first place, in a rising list, of what fulfils the condition.
  func partitioningIndex(_ isBehind: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
