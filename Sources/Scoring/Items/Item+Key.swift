public import Curricula

extension Item {
  /// A response that earns all points, for authors who look at a key.
  ///
  /// - Returns: nothing for free text, which has no key.
  public var rightResponse: Response? {
    switch interaction {
    case .choice(let choice):
      .chosen(
        choice.cardinality == .single || !choice.isMapped
          ? choice.options.filter(\.isCorrect).map(\.id)
          : choice.options.filter { ($0.score ?? choice.defaultScore) > 0 }.map(\.id))
    case .trueFalse(let statement): .chosen([statement.key])
    case .hottext(let text):
      .chosen(text.choice.options.filter(\.isCorrect).map(\.id))
    case .order(let order): .ordered(order.steps.map(\.id))
    case .match(let match): .pairs(match.rightPairs)
    case .gapMatch(let text): .pairs(text.rightPairs)
    case .inlineChoice(let text):
      .pairs(text.gaps.compactMap { gap in gap.key.map { Pair(gap.id, $0.id) } })
    case .matrix(let matrix): .pairs(matrix.rows.map { Pair($0.id, $0.correct) })
    case .textEntry(let entry):
      entry.accepted.first { $0.score == 1 }.map { .text($0.text) }
    case .numeric(let numeric):
      numeric.accepted.first { $0.score == 1 }.map { accepted in
        let unit = numeric.units.first { $0.factor == 1 }.map { " \($0.name)" } ?? ""
        return .text(String(accepted.value) + unit)
      }
    case .slider(let slider):
      slider.accepted.first { $0.score == 1 }.map { .number($0.value) }
    case .extendedText: nil
    }
  }
}

extension GapMatchInteraction {
  /// A right text for every gap, none used more often than it may be.
  fileprivate var rightPairs: [Pair] {
    var uses: [OptionID: Int] = [:]
    var pairs: [Pair] = []
    // Gaps with one right text first: another of several may do where it is used up.
    for gap in gaps.sorted(by: { $0.correct.count < $1.correct.count }) {
      let free = gap.correct.first { id in
        gapText(id)?.maximum.map { uses[id, default: 0] < $0 } ?? true
      }
      guard let free else { continue }
      uses[free, default: 0] += 1
      pairs.append(Pair(free, gap.id))
    }
    return pairs
  }
}
