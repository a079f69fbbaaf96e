internal import Curricula
internal import Rubrics

extension PresentedItem {
  mutating func show(_ hottext: HottextInteraction, _ shuffling: OptionShuffling) {
    kind = .hottext
    maxChoices = hottext.choice.maxChoices
    options = shuffling.lettered(hottext.choice.options.map { ($0.id, $0.text) })
    text = pieces(hottext.text, places: hottext.choice.options.map(\.id))
  }
}
