internal import Rubrics
internal import Transcripts

extension SegmentReading {
  /// Looks for the marks that redaction has left: the data themselves are never kept.
  func reveals(
    _ kinds: [String], _ speaker: Speaker, in window: Range<Position>
  ) -> Judgement {
    let found = marks(of: kinds, in: turns(by: speaker, in: window))
    let words = kinds.joined(separator: " or ")
    guard let last = found.last else {
      let open = marks(
        of: kinds,
        in: speaker == .anyone
          ? [] : spoken.filter { voice($0) == .unknown && window.contains(.startOf($0)) })
      return open.isEmpty
        ? .fails("\(speaker.words) shows no personal data (\(words))")
        : .undetermined(
          "somebody whose role is unknown shows personal data (\(words))",
          Array(open.prefix(Self.mostQuotes)))
    }
    return .holds(
      Array(found.prefix(Self.mostQuotes)), "\(speaker.words) shows personal data (\(words))",
      end: Position(turn: last.turn, offset: last.end))
  }

  private func marks(of kinds: [String], in turns: [Int]) -> [Evidence] {
    turns.flatMap { turn -> [Evidence] in
      let source = interaction.turns[turn].text
      // A mark begins with a bracket, plain or full-width; most turns have neither.
      guard source.utf8.contains(where: { $0 == UInt8(ascii: "[") || $0 > 127 }) else { return [] }
      let text = WordText(source)
      return text.tokens.filter { token in kinds.contains { text.isMark(token, of: $0) } }.map {
        Evidence(
          turn: turn, start: $0.scalars.lowerBound, end: $0.scalars.upperBound,
          quote: source.scalars($0.scalars))
      }
    }
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
