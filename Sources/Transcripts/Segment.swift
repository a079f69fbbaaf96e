/// One agent's part of an interaction: what a rubric scores.
///
/// A transferred call has several agents, and each is judged on what they did. The segment of an
/// agent reaches from the turn after the previous agent's last word to their own last word; the
/// first reaches back to the beginning and the last on to the end.
public struct Segment: Sendable, Hashable, Codable {
  /// Index of the agent among the participants; none when no agent spoke.
  public var agent: Int?
  /// Positions in `Interaction.turns`.
  public var turns: Range<Int>

  public init(agent: Int?, turns: Range<Int>) {
    self.agent = agent
    self.turns = turns
  }
}

extension Interaction {
  /// The parts of the agents who spoke, in the order of their first words; one part without an
  /// agent when nobody did.
  ///
  /// An agent who comes back after a colleague has one part, up to the end of their last word.
  public var segments: [Segment] {
    var order: [Int] = []
    var last: [Int: Int] = [:]
    for (position, turn) in turns.enumerated() where turn.isSpoken {
      guard let by = turn.by, participants.indices.contains(by), participants[by].role == .agent
      else { continue }
      if last[by] == nil { order.append(by) }
      last[by] = position
    }
    guard !order.isEmpty else { return [Segment(agent: nil, turns: 0..<turns.count)] }
    if order.count == 1 { return [Segment(agent: order[0], turns: 0..<turns.count)] }
    var start = 0
    return order.enumerated().map { index, agent in
      let ownEnd = (last[agent] ?? start) + 1
      let end = index == order.count - 1 ? turns.count : max(ownEnd, start)
      defer { start = firstTurn(ofAgentAfter: index, in: order, notBefore: start, ownEnd: ownEnd) }
      return Segment(agent: agent, turns: start..<max(end, start))
    }
  }

  /// Where the next agent's part begins: behind the last word of this one, but never behind the
  /// next one's own first word.
  private func firstTurn(
    ofAgentAfter index: Int, in order: [Int], notBefore start: Int, ownEnd: Int
  ) -> Int {
    guard index + 1 < order.count else { return turns.count }
    let next = order[index + 1]
    let firstWord = turns.indices.first { turns[$0].isSpoken && turns[$0].by == next } ?? ownEnd
    return max(start, min(ownEnd, firstWord))
  }

  /// The role of whoever made the turn.
  public func role(of turn: Turn) -> Role {
    guard let by = turn.by else { return .system }
    return participants.indices.contains(by) ? participants[by].role : .unknown
  }
}
