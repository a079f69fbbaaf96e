internal import Curricula

extension PresentedItem {
  mutating func show(_ extended: ExtendedTextInteraction) {
    kind = .longText
    customer = extended.customer
    minWords = extended.minWords
    maxWords = extended.maxWords
  }
}
