import Curricula

/// Somebody who answers without reading: what a quiz must not be passed by.
enum Guesser: String, CaseIterable {
  /// Any answer that the item takes, each as probable.
  case random
  /// The longest words on offer.
  case longest
  /// Always the second on offer, as the file has them.
  case second

  /// An answer to the item; nothing where there is nothing to choose from.
  func answer(to item: Item, _ random: inout some RandomNumberGenerator) -> Response? {
    switch item.interaction {
    case .choice(let choice): .chosen(options(of: choice, &random))
    case .hottext(let text): .chosen(options(of: text.choice, &random))
    case .trueFalse:
      .chosen([
        self == .random && Bool.random(using: &random)
          ? TrueFalseInteraction.yes : TrueFalseInteraction.no
      ])
    case .inlineChoice(let text):
      .pairs(
        text.gaps.compactMap { gap in
          pick(gap.options.map { ($0.id, $0.text) }, &random).map { Pair(gap.id, $0) }
        })
    case .matrix(let matrix):
      .pairs(
        matrix.rows.compactMap { row in
          pick(matrix.columns.map { ($0.id, $0.text) }, &random).map { Pair(row.id, $0) }
        })
    case .match(let match):
      .pairs(pairs(match.sources, with: match.targets, &random))
    case .gapMatch(let text):
      .pairs(
        pairs(
          text.gaps.map { Associable(id: $0.id, text: RichText("")) }, with: text.gapTexts, &random
        )
        .map { Pair($0.second, $0.first) })
    case .order(let order): .ordered(steps(of: order, &random))
    case .slider(let slider):
      .number(
        self == .random
          ? slider.lower + slider.step
            * Double(
              Int.random(in: 0...Int((slider.upper - slider.lower) / slider.step), using: &random))
          : slider.lower + slider.step * ((slider.upper - slider.lower) / slider.step / 2).rounded()
      )
    // Nobody guesses a word, a number or a text by chance.
    case .textEntry, .numeric, .extendedText: nil
    }
  }

  private func options(
    of choice: ChoiceInteraction, _ random: inout some RandomNumberGenerator
  ) -> [OptionID] {
    let all = choice.options.map { ($0.id, $0.text) }
    guard self == .random, choice.cardinality == .multiple else {
      return pick(all, &random).map { [$0] } ?? []
    }
    let most = choice.maxChoices ?? all.count
    return Array(
      all.map(\.0).shuffled(using: &random).prefix(Int.random(in: 1...max(1, most), using: &random))
    )
  }

  private func pick<ID>(
    _ offered: [(ID, RichText)], _ random: inout some RandomNumberGenerator
  ) -> ID? {
    switch self {
    case .random: offered.randomElement(using: &random)?.0
    case .longest: offered.max { length($0.1) < length($1.1) }?.0
    case .second: (offered.dropFirst().first ?? offered.first)?.0
    }
  }

  /// Each source with a target, none twice where it may be used once.
  private func pairs(
    _ sources: [Associable], with targets: [Associable], _ random: inout some RandomNumberGenerator
  ) -> [Pair] {
    var left = targets
    switch self {
    case .random: left.shuffle(using: &random)
    case .longest: left.sort { length($0.text) > length($1.text) }
    case .second: left = Array(targets.dropFirst() + targets.prefix(1))
    }
    return zip(sources, left).map { Pair($0.id, $1.id) }
  }

  private func steps(
    of order: OrderInteraction, _ random: inout some RandomNumberGenerator
  ) -> [OptionID] {
    switch self {
    case .random: order.steps.map(\.id).shuffled(using: &random)
    case .longest: order.steps.sorted { length($0.text) > length($1.text) }.map(\.id)
    case .second: (order.steps.dropFirst() + order.steps.prefix(1)).map(\.id)
    }
  }

  private func length(_ text: RichText) -> Int { text.plain.count }
}
