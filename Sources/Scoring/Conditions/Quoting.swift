internal import Rubrics
internal import Transcripts

extension SegmentReading {
  func evidence(_ match: CueMatch) -> Evidence {
    Evidence(
      turn: match.turn, start: match.scalars.lowerBound, end: match.scalars.upperBound,
      quote: interaction.turns[match.turn].text.scalars(match.scalars), cue: names.id(match.cue))
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
    // In a text of ASCII a scalar is a byte, which spares the walk from its beginning.
    let bytes = utf8
    if bytes.count == unicodeScalars.count, range.upperBound <= bytes.count {
      let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
      return String(self[start..<bytes.index(start, offsetBy: range.count)])
    }
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
