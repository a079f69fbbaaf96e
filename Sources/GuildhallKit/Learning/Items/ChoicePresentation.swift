internal import Curricula
internal import Rubrics

extension PresentedItem {
  mutating func show(_ choice: ChoiceInteraction, _ shuffling: OptionShuffling) {
    kind = choice.cardinality == .single ? .chooseOne : .chooseSeveral
    maxChoices = choice.cardinality == .single ? nil : choice.maxChoices
    let options = shuffling.shuffled(
      choice.options, isShuffled: choice.isShuffled, isFixed: \.isFixed)
    self.options = shuffling.lettered(options.map { ($0.id, $0.text) })
  }
}
