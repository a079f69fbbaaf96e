internal import Rubrics
internal import Transcripts

extension SegmentReading {
  /// Seconds from a customer's first unanswered word to the agent's reply, by the turn of the reply.
  ///
  /// Nothing when a time is missing or runs backwards.
  func replyTimes(in window: Range<Position>) -> [(turn: Int, seconds: Double)]? {
    let spoken = self.spoken.filter { window.contains(.startOf($0)) }
    guard let times = times(of: spoken) else { return nil }
    var waiting: (start: Double, end: Double)?
    var replies: [(turn: Int, seconds: Double)] = []
    for (position, span) in zip(spoken, times) {
      switch voice(position) {
      case .customer:
        // Who writes again while waiting has waited since the first message.
        if waiting == nil { waiting = span }
      case .agent:
        guard let since = waiting else { continue }
        // Before the end of the question: people talking over each other, and a reply at once.
        replies.append((position, max(0, span.start - since.end)))
        waiting = nil
      default: continue
      }
    }
    return replies
  }

  /// When each of these turns was said, in seconds by one clock.
  ///
  /// Nothing when a time is missing or runs backwards.
  func times(of turns: [Int]) -> [(start: Double, end: Double)]? {
    // One clock for all: points in time, or places in a recording.
    let isAbsolute = turns.allSatisfy { interaction.turns[$0].at != nil }
    guard isAbsolute || turns.allSatisfy({ interaction.turns[$0].startMs != nil }) else {
      return nil
    }
    let times = turns.map { interaction.turns[$0].seconds(isAbsolute: isAbsolute) }
    let runsForward = zip(times, times.dropFirst()).allSatisfy { $0.start <= $1.start }
    return runsForward ? times : nil
  }

  func repliesWithin(
    _ seconds: Double, _ share: Double, in window: Range<Position>
  ) -> Judgement {
    if hasUnknownSpeaker {
      return .undetermined("the role of a speaker is unknown, so replies cannot be timed")
    }
    guard let replies = replyTimes(in: window) else {
      return .undetermined("a time is missing or runs backwards, so replies cannot be timed")
    }
    guard let slowest = replies.max(by: { $0.seconds < $1.seconds }) else {
      return .undetermined("there is no reply to time")
    }
    let inTime = replies.count { $0.seconds <= seconds }
    let reason =
      "\(inTime) of \(replies.count) replies came within \(decimal(seconds)) s, "
      + "the slowest after \(decimal(slowest.seconds)) s"
    return Double(inTime) >= share * Double(replies.count)
      ? .holds([evidence(ofTurn: slowest.turn)], reason, end: .startOf(slowest.turn + 1))
      : .fails(reason, [evidence(ofTurn: slowest.turn)])
  }
}

extension Turn {
  /// When it was said, in seconds by one of the two clocks; only asked where that clock is there.
  fileprivate func seconds(isAbsolute: Bool) -> (start: Double, end: Double) {
    if isAbsolute {
      let moment = at?.seconds ?? 0
      return (moment, moment)
    }
    let start = Double(startMs ?? 0) / 1000
    return (start, max(start, endMs.map { Double($0) / 1000 } ?? start))
  }
}
