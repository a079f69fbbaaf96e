extension SegmentReading {
  /// Judges one condition within a window of the segment, in three values after Kleene.
  func judge(_ check: Check, in window: Range<Position>) -> Judgement {
    switch check {
    case .all(let parts): all(parts, in: window)
    case .any(let parts): any(parts, in: window)
    case .none(let parts): none(parts, in: window)
    case .says(let saying): says(saying, in: window)
    case .answers(let answering): answers(answering, in: window)
    case .every(let saying, let within, let parts):
      every(saying, within: within, parts, in: window)
    case .happens(let event, let details, let count):
      happens(event, details, count, in: window)
    case .usesGiven(let event, let detail, let speaker):
      usesGiven(event, detail, speaker, in: window)
    case .channel(let channels): isOn(channels, in: window)
    case .beforeCue(let saying, let parts):
      around(saying, parts, in: window, "before") { window.upTo($0.start) }
    case .afterCue(let saying, let parts):
      around(saying, parts, in: window, "after") { window.from($0.end) }
    case .beforeEvent(let event, let parts):
      around(event, parts, in: window, "before") { window.upTo(.startOf($0)) }
    case .afterEvent(let event, let parts):
      around(event, parts, in: window, "after") { window.from(.startOf($0 + 1)) }
    case .edge(let place, let parts): edge(place, parts, in: window)
    case .inOrder(let parts): inOrder(parts, in: window)
    case .together(let speaker, let parts): together(speaker, parts, in: window)
    case .repliesWithin(let seconds, let share): repliesWithin(seconds, share, in: window)
    case .measure(let measure, let speaker, let atLeast, let atMost):
      self.measure(measure, speaker, atLeast: atLeast, atMost: atMost, in: window)
    case .balance(let speaker, let atLeast, let weights):
      balance(speaker, atLeast, weights, in: window)
    case .reveals(let kinds, let speaker): reveals(kinds, speaker, in: window)
    }
  }

  func all(_ parts: [Check], in window: Range<Position>) -> Judgement {
    if parts.count == 1 { return judge(parts[0], in: window) }
    let judged = parts.map { judge($0, in: window) }
    if let failed = judged.first(where: { $0.truth == .fails }) { return failed }
    if let open = judged.first(where: { $0.truth == .undetermined }) { return open }
    return Judgement(
      truth: .holds, evidence: judged.flatMap(\.evidence), reasons: judged.flatMap(\.reasons),
      end: judged.compactMap(\.end).max(), confidence: least(judged.map(\.confidence)))
  }

  private func any(_ parts: [Check], in window: Range<Position>) -> Judgement {
    if parts.count == 1 { return judge(parts[0], in: window) }
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
      truth: truth, evidence: kept.flatMap(\.evidence), reasons: kept.flatMap(\.reasons),
      confidence: least(kept.map(\.confidence)))
  }

  private func none(_ parts: [Check], in window: Range<Position>) -> Judgement {
    var judged = any(parts, in: window)
    switch judged.truth {
    case .holds:
      judged.truth = .fails
      judged.end = nil
    case .undetermined: break
    case .fails:
      judged.truth = .holds
      judged.evidence = []
      judged.end = window.lowerBound
    }
    return judged
  }
}
