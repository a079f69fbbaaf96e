internal import Rubrics

extension SegmentReading {
  /// The conditions in the part of the window that a match of the cue bounds.
  func around(
    _ saying: Saying, _ parts: [Check], in window: Range<Position>, _ word: String,
    _ part: (CueMatch) -> Range<Position>
  ) -> Judgement {
    guard let first = firstMatch(of: saying, in: window) else { return says(saying, in: window) }
    var judgement = judged(
      parts, in: part(first), at: evidence(first), "\(word) \(saying.title)")
    judgement.confidence = least([judgement.confidence, first.confidence])
    return judgement
  }

  /// The conditions in the part of the window that an event bounds.
  func around(
    _ type: String, _ parts: [Check], in window: Range<Position>, _ word: String,
    _ part: (Int) -> Range<Position>
  ) -> Judgement {
    guard let first = events(type, in: window).first else {
      return .fails("no “\(type)” is recorded")
    }
    return judged(parts, in: part(first), at: evidence(ofTurn: first), "\(word) “\(type)”")
  }

  /// The conditions in a part of the window; the anchor itself is part of the evidence.
  private func judged(
    _ parts: [Check], in part: Range<Position>, at anchor: Evidence, _ place: String
  ) -> Judgement {
    var judgement = all(parts, in: part)
    judgement.evidence.append(anchor)
    judgement.reasons = judgement.reasons.map { "\(place), \($0)" }
    return judgement
  }

  func edge(_ edge: Edge, _ parts: [Check], in window: Range<Position>) -> Judgement {
    let own = turns(by: edge.speaker, in: window)
    guard !own.isEmpty else {
      return hasUnknownSpeaker && edge.speaker != .anyone
        ? .undetermined("who speaks as \(edge.speaker.words) is unknown")
        : .fails("\(edge.speaker.words) says nothing")
    }
    let part =
      edge.isFirst
      ? window.upTo(.startOf(own[min(edge.turns, own.count) - 1] + 1))
      : window.from(.startOf(own[max(0, own.count - edge.turns)]))
    var judgement = all(parts, in: part)
    if judgement.truth == .fails, judgement.evidence.isEmpty {
      // What is missing has no words of its own: the turns where it should have been are shown.
      let looked = edge.isFirst ? own.prefix(edge.turns) : own.suffix(edge.turns)
      judgement.evidence = looked.prefix(SegmentReading.mostQuotes).map(evidence(ofTurn:))
    }
    judgement.reasons = judgement.reasons.map { "\($0) \(edge.place)" }
    return judgement
  }

  func inOrder(_ parts: [Check], in window: Range<Position>) -> Judgement {
    var rest = window
    var evidence: [Evidence] = []
    var reasons: [String] = []
    var confidences: [Double?] = []
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
      confidences.append(judgement.confidence)
      if let end = judgement.end { rest = rest.from(end) }
    }
    return Judgement(
      truth: .holds, evidence: evidence, reasons: reasons, end: rest.lowerBound,
      confidence: least(confidences))
  }

  /// Tries every turn of the speaker by itself.
  func together(
    _ speaker: Speaker, _ parts: [Check], in window: Range<Position>
  ) -> Judgement {
    func judged(_ turns: [Int]) -> Judgement? {
      var open: Judgement?
      for turn in turns {
        let judgement = all(parts, in: .startOf(turn) ..< .startOf(turn + 1))
        if judgement.truth == .holds { return judgement }
        if judgement.truth == .undetermined { open = open ?? judgement }
      }
      return open
    }
    let own = judged(turns(by: speaker, in: window))
    if let own, own.truth == .holds { return own }
    // In a turn of somebody unknown, words that would count cannot be told whose they are.
    let unknown = judged(
      spoken.filter { voice($0) == .unknown && window.contains(.startOf($0)) })
    if let open = own ?? (unknown?.truth == .undetermined ? unknown : nil) { return open }
    // What one of the conditions found by itself shows how near it came.
    let parted = all(parts, in: window)
    return .fails(
      "no one turn of \(speaker.words) does all of it"
        + (parted.truth == .holds ? "; its parts stand in different turns" : ""),
      parted.truth == .holds ? parted.evidence : parts.flatMap { judge($0, in: window).evidence })
  }
}
