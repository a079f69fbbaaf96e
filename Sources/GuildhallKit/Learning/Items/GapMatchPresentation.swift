internal import Curricula
internal import Rubrics

extension PresentedItem {
  mutating func show(_ gapMatch: GapMatchInteraction, _ shuffling: OptionShuffling) {
    kind = .gapMatch
    let texts = shuffling.shuffled(
      gapMatch.gapTexts, isShuffled: gapMatch.isShuffled, isFixed: \.isFixed)
    options = shuffling.lettered(texts.map { ($0.id, $0.text) })
    rows = shuffling.numbered(gapMatch.gaps.map { ($0.id, "", []) })
    text = pieces(gapMatch.text, places: gapMatch.gaps.map(\.id))
  }
}
