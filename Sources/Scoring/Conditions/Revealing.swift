internal import Rubrics
internal import Transcripts

extension SegmentReading {
  /// Looks for the marks that redaction has left: the data themselves are never kept.
  func reveals(
    _ kinds: [String], _ speaker: Speaker, in window: Range<Position>
  ) -> Judgement {
    var found: [Evidence] = []
    for turn in turns(by: speaker, in: window) {
      let text = WordText(interaction.turns[turn].text)
      for token in text.tokens where kinds.contains(where: { text.isMark(token, of: $0) }) {
        found.append(
          Evidence(
            turn: turn, start: token.scalars.lowerBound, end: token.scalars.upperBound,
            quote: interaction.turns[turn].text.scalars(token.scalars)))
      }
    }
    let words = kinds.joined(separator: " or ")
    guard let last = found.last else {
      return hasUnknownSpeaker && speaker != .anyone
        ? .undetermined("who would have shown personal data (\(words)) is unknown")
        : .fails("\(speaker.words) shows no personal data (\(words))")
    }
    return .holds(
      Array(found.prefix(Self.mostQuotes)), "\(speaker.words) shows personal data (\(words))",
      end: Position(turn: last.turn, offset: last.end))
  }
}

extension WordText {
  /// True for `[CARD]` and `[CARD-2]` when the kind is `card`.
  fileprivate func isMark(_ token: Token, of kind: String) -> Bool {
    let word = bytes[token.bytes]
    let mark = "[" + kind
    guard word.starts(with: mark.utf8), word.last == UInt8(ascii: "]") else { return false }
    let rest = word.dropFirst(mark.utf8.count).dropLast()
    return rest.isEmpty
      || rest.first == UInt8(ascii: "-") && rest.dropFirst().allSatisfy { 48...57 ~= $0 }
  }
}
