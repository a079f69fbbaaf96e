internal import Curricula
internal import Rubrics

extension PresentedItem {
  mutating func showStatement(_ shuffling: OptionShuffling) {
    kind = .trueFalse
    options = [("t", "True", TrueFalseInteraction.yes), ("f", "False", TrueFalseInteraction.no)]
      .map { Option(letter: $0, token: shuffling.token(for: $2), text: $1, id: $2) }
  }
}
