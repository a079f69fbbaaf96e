internal import Rubrics
internal import Transcripts

extension SegmentReading {
  /// Seconds from a customer's first unanswered word to the agent's reply, by the turn of the reply; nothing
  /// when a time is missing or runs backwards.
  func replyTimes(in window: Range<Position>) -> [(turn: Int, seconds: Double)]? {
    var waitingSince: Double?
    var replies: [(turn: Int, seconds: Double)] = []
    for position in segment.turns where window.contains(.startOf(position)) {
      let turn = interaction.turns[position]
      guard turn.isSpoken else { continue }
      switch role(of: position) {
      case .customer:
        guard let end = turn.endSeconds else { return nil }
        // Who writes again while waiting has waited since the first message.
        if waitingSince == nil { waitingSince = end }
      case .agent where turn.by == segment.agent:
        guard let since = waitingSince else { continue }
        guard let start = turn.startSeconds else { return nil }
        // On the telephone people talk over each other: an early start is a reply at once.
        if turn.startMs == nil, start < since { return nil }
        replies.append((position, max(0, start - since)))
        waitingSince = nil
      default: continue
      }
    }
    return replies
  }

  func repliesWithin(
    _ seconds: Double, _ share: Double, in window: Range<Position>
  ) -> Judgement {
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
  fileprivate var startSeconds: Double? { at?.seconds ?? startMs.map { Double($0) / 1000 } }
  fileprivate var endSeconds: Double? {
    at?.seconds ?? (endMs ?? startMs).map { Double($0) / 1000 }
  }
}
