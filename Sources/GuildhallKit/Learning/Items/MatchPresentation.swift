internal import Curricula
internal import Rubrics

extension PresentedItem {
  mutating func show(_ match: MatchInteraction, _ shuffling: OptionShuffling) {
    kind = .match
    let sources = shuffling.shuffled(
      match.sources, isShuffled: match.isShuffled, isFixed: \.isFixed)
    // The targets are drawn apart from the sources: the same order would pair them up.
    var other = shuffling
    other.seed = ~shuffling.seed
    let targets = other.shuffled(match.targets, isShuffled: match.isShuffled, isFixed: \.isFixed)
    rows = shuffling.numbered(sources.map { ($0.id, $0.text.plain, []) })
    options = shuffling.lettered(targets.map { ($0.id, $0.text) })
  }
}
