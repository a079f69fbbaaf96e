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

  /// Every such event used a value that the speaker had said by then.
  func usesGiven(
    _ type: String, _ detail: String, _ speaker: Speaker, in window: Range<Position>
  ) -> Judgement {
    let found = events(type, in: window)
    guard let last = found.last else { return .fails("no “\(type)” is recorded") }
    var said: [String] = []
    var place = segment.turns.lowerBound
    for event in found {
      while place < event {
        if voice(place).isBy(speaker) { said.append(interaction.turns[place].text) }
        place += 1
      }
      guard let used = interaction.turns[event].event?.details[detail], !used.isEmpty else {
        return .undetermined(
          "the record of “\(type)” does not say which \(detail) was used",
          [evidence(ofTurn: event)])
      }
      guard isSaid(used, in: said) else {
        let isOpen = hasUnknownSpeaker && speaker != .anyone
        return isOpen
          ? .undetermined("who gave the \(detail) of “\(type)” is unknown")
          : .fails(
            "the \(detail) that “\(type)” used is nothing that \(speaker.words) had said",
            [evidence(ofTurn: event)])
      }
    }
    return .holds(
      found.prefix(SegmentReading.mostQuotes).map(evidence(ofTurn:)),
      "the \(detail) that “\(type)” used is what \(speaker.words) had said",
      end: .startOf(last + 1))
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

/// True when the words of a value stand side by side in one of the texts.
private func isSaid(_ value: String, in texts: [String]) -> Bool {
  let wanted = WordText(value)
  guard !wanted.tokens.isEmpty else { return false }
  return texts.contains { text in
    let read = WordText(text).bytes
    return !read.indices.dropLast(wanted.bytes.count - 1).allSatisfy {
      !read[$0...].starts(with: wanted.bytes)
    }
  }
}
