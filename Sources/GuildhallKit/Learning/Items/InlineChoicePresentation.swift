internal import Curricula
internal import Rubrics

extension PresentedItem {
  mutating func show(_ inline: InlineChoiceInteraction, _ shuffling: OptionShuffling) {
    kind = .inlineChoice
    rows = shuffling.numbered(
      inline.gaps.map { gap in
        var own = shuffling
        own.gap = gap.id
        let options = own.shuffled(gap.options, isShuffled: inline.isShuffled)
        return (gap.id, "", own.lettered(options.map { ($0.id, $0.text) }))
      })
    text = pieces(inline.text, places: inline.gaps.map(\.id))
  }

  /// The text with the numbers of its places.
  func pieces(_ text: [TextPiece], places: [OptionID]) -> [Piece] {
    text.map { piece in
      switch piece {
      case .words(let words): Piece(words: words.plain)
      case .place(let id): Piece(place: (places.firstIndex(of: id) ?? 0) + 1)
      }
    }
  }
}
