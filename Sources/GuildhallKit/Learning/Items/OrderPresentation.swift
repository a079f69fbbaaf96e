internal import Curricula
internal import Rubrics

extension PresentedItem {
  mutating func show(_ order: OrderInteraction, _ shuffling: OptionShuffling) {
    kind = .order
    let steps = shuffling.shuffled(order.steps, isFixed: \.isFixed)
    options = shuffling.lettered(steps.map { ($0.id, $0.text) })
  }
}
