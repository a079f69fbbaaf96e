internal import Exemplars
internal import Rubrics
internal import Transcripts

extension SegmentReading {
  func evidence(_ match: CueMatch) -> Evidence {
    let quote = interaction.turns[match.turn].text.scalars(match.scalars)
    var evidence = Evidence(
      turn: match.turn, start: match.scalars.lowerBound, end: match.scalars.upperBound,
      quote: quote, cue: names.id(match.cue))
    if match.confidence != nil, let model = models[match.cue] {
      // Only what is shown is explained; deciding again costs less than keeping all.
      let decision = model.decide(quote)
      evidence.model = Evidence.ModelDecision(
        probability: decision.probability,
        deciding: decision.deciding.prefix(5).map {
          Evidence.ModelDecision.Words(text: $0.gram, weight: $0.contribution)
        })
    }
    return evidence
  }

  func evidence(ofTurn turn: Int) -> Evidence {
    let text = interaction.turns[turn].text
    if let event = interaction.turns[turn].event, text.isEmpty {
      return Evidence(turn: turn, start: 0, end: 0, quote: event.type)
    }
    return Evidence(turn: turn, start: 0, end: text.unicodeScalars.count, quote: text)
  }
}

extension String {
  /// The part at these Unicode-scalar offsets, which lie within the text.
  func scalars(_ range: Range<Int>) -> String {
    // As far as a text is ASCII a scalar is a byte, which spares the walk from its beginning.
    var text = self
    let quick = text.withUTF8 { bytes -> String? in
      guard range.upperBound <= bytes.count,
        bytes[..<range.upperBound].allSatisfy({ $0 < 0x80 })
      else { return nil }
      return String(decoding: bytes[range], as: UTF8.self)
    }
    if let quick { return quick }
    let start = unicodeScalars.index(unicodeScalars.startIndex, offsetBy: range.lowerBound)
    return String(unicodeScalars[start..<unicodeScalars.index(start, offsetBy: range.count)])
  }
}

extension CueMatch {
  var start: Position { Position(turn: turn, offset: scalars.lowerBound) }
  var end: Position { Position(turn: turn, offset: scalars.upperBound) }
}

extension Range<Position> {
  func holds(_ match: CueMatch) -> Bool { lowerBound <= match.start && match.end <= upperBound }

  /// The part from `position` on.
  func from(_ position: Position) -> Self {
    Swift.min(Swift.max(lowerBound, position), upperBound)..<upperBound
  }

  /// The part before `position`.
  func upTo(_ position: Position) -> Self {
    lowerBound..<Swift.max(lowerBound, Swift.min(upperBound, position))
  }
}
