internal import Rubrics
internal import Transcripts

extension SegmentReading {
  func happens(
    _ type: String, _ details: [String: String], _ count: Int, in window: Range<Position>
  ) -> Judgement {
    let found = events(type, in: window).filter { position in
      let own = interaction.turns[position].event?.details ?? [:]
      return details.allSatisfy { isSameValue(own[$0.key] ?? "", $0.value) }
    }
    let name =
      details.isEmpty
      ? "“\(type)”"
      : "“\(type)” with "
        + details.sorted { $0.key < $1.key }.map { "\($0.key) “\($0.value)”" }
        .joined(separator: ", ")
    guard found.count >= count else {
      return .fails(
        found.isEmpty
          ? "no \(name) is recorded"
          : "\(name) is recorded \(found.count == 1 ? "once" : "\(found.count) times"), not \(count)",
        found.map(evidence(ofTurn:)))
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

  /// The sum of the weights of what was said, each cue once a turn.
  ///
  /// What may or may not count leaves it open only where it would change the outcome.
  func balance(
    _ speaker: Speaker, _ atLeast: Double,
    _ weights: [(saying: Saying, weight: Double)], in window: Range<Position>
  ) -> Judgement {
    var sum = 0.0
    var most = 0.0
    var fewest = 0.0
    var doubtful: [CueMatch] = []
    var evidence: [Evidence] = []
    var parts: [String] = []
    var confidences: [Double?] = []
    for (saying, weight) in weights {
      let found = firstOfEachTurn(matches(of: saying, in: window))
      // A turn counts once, so where one match is sure another changes nothing.
      let sure = Set(found.map(\.turn))
      let open = firstOfEachTurn(openMatches(of: saying, in: window))
        .filter { !sure.contains($0.turn) }
      doubtful += open.prefix(SegmentReading.mostQuotes)
      most += max(0, weight) * Double(open.count)
      fewest += min(0, weight) * Double(open.count)
      guard !found.isEmpty else {
        confidences.append(absenceConfidence(of: saying, in: window))
        continue
      }
      let part = weight * Double(found.count)
      sum += part
      parts.append("\(saying.title) \(decimal(part))")
      confidences += found.map(\.confidence)
      let room = SegmentReading.mostQuotes - evidence.count
      evidence += found.prefix(max(0, room)).map { self.evidence($0) }
    }
    let reason =
      "the balance is \(decimal(sum)) (at least \(decimal(atLeast)) is asked for)"
      + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", "))
    if !reaches(sum + fewest, mark: atLeast), reaches(sum + most, mark: atLeast), most > fewest {
      return .undetermined(
        "\(reason), and more may or may not count",
        evidence + doubtful.prefix(SegmentReading.mostQuotes).map { self.evidence($0) })
    }
    return reaches(sum, mark: atLeast)
      ? .holds(evidence, reason, end: window.lowerBound, confidence: least(confidences))
      : .fails(reason, evidence, confidence: least(confidences))
  }
}
