internal import Rubrics
internal import Transcripts

extension SegmentReading {
  func happens(
    _ type: String, _ details: [String: String], _ count: Int, in window: Range<Position>
  ) -> Judgement {
    let found = events(type, in: window).filter { position in
      let own = interaction.turns[position].event?.details ?? [:]
      return details.allSatisfy { own[$0.key] == $0.value }
    }
    let name =
      details.isEmpty
      ? "“\(type)”"
      : "“\(type)” with "
        + details.sorted { $0.key < $1.key }.map { "\($0.key) “\($0.value)”" }
        .joined(separator: ", ")
    guard found.count >= count else {
      return .fails("no \(name) is recorded", found.map(evidence(ofTurn:)))
    }
    let used = found.prefix(max(count, 1))
    return .holds(
      used.map(evidence(ofTurn:)), "\(name) is recorded",
      end: used.last.map { .startOf($0 + 1) })
  }

  func events(_ type: String, in window: Range<Position>) -> [Int] {
    segment.turns.filter {
      interaction.turns[$0].event?.type == type && window.contains(.startOf($0))
    }
  }

  func isOn(_ channels: [String], in window: Range<Position>) -> Judgement {
    let own = interaction.channel.rawValue
    return channels.contains(own)
      ? .holds([], "the channel is \(own)", end: window.lowerBound)
      : .fails("the channel is \(own)")
  }

  func balance(
    _ speaker: Speaker, _ atLeast: Double,
    _ weights: [(cue: Int, title: String, weight: Double)], in window: Range<Position>
  ) -> Judgement {
    var sum = 0.0
    var evidence: [Evidence] = []
    var parts: [String] = []
    for (cue, title, weight) in weights where cue >= 0 {
      var turns = 0
      var last = -1
      for match in matches[cue]
      where match.turn != last && match.certainty == .sure && voice(match.turn).isBy(speaker)
        && window.holds(match)
      {
        last = match.turn
        turns += 1
        if evidence.count < SegmentReading.mostQuotes { evidence.append(self.evidence(match)) }
      }
      if turns > 0 {
        sum += weight * Double(turns)
        parts.append("\(title) \(decimal(weight * Double(turns)))")
      }
    }
    let reason =
      "the balance is \(decimal(sum)) (at least \(decimal(atLeast)) is asked for)"
      + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", "))
    return sum >= atLeast
      ? .holds(evidence, reason, end: window.lowerBound) : .fails(reason, evidence)
  }
}
