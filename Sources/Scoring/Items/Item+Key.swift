public import Curricula

extension Item {
  /// A response that earns all points, for authors who look at a key.
  ///
  /// - Returns: nothing for free text, which has no key.
  public var rightResponse: Response? {
    switch interaction {
    case .choice(let choice): .chosen(choice.rightOptions)
    case .trueFalse(let statement): .chosen([statement.key])
    case .hottext(let text): .chosen(text.choice.rightOptions)
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
        return .text(plain(accepted.value) + unit)
      }
    case .slider(let slider):
      slider.accepted.first { $0.score == 1 }.map { .number($0.value) }
    case .extendedText: nil
    }
  }
}

extension ChoiceInteraction {
  /// The key; of a mapping the options that earn most, no more of them than may be chosen.
  fileprivate var rightOptions: [OptionID] {
    guard cardinality == .multiple, isMapped else { return options.filter(\.isCorrect).map(\.id) }
    func worth(_ option: Option) -> Double { option.score ?? defaultScore }
    let best = options.filter { worth($0) > 0 }.sorted { worth($0) > worth($1) }
      .prefix(maxChoices ?? options.count).map(\.id)
    return options.map(\.id).filter(best.contains)
  }
}

extension GapMatchInteraction {
  /// A right text for every gap, none used more often than it may be.
  fileprivate var rightPairs: [Pair] {
    var given: [OptionID: OptionID] = [:]
    for gap in gaps {
      var tried: Set<OptionID> = []
      fill(gap, &given, &tried)
    }
    return gaps.compactMap { gap in given[gap.id].map { Pair($0, gap.id) } }
  }

  /// Finds a text for a gap; where its texts are used up, another gap that has one gives way.
  @discardableResult
  private func fill(
    _ gap: Gap, _ given: inout [OptionID: OptionID], _ tried: inout Set<OptionID>
  ) -> Bool {
    for id in gap.correct where tried.insert(id).inserted {
      let users = gaps.filter { given[$0.id] == id }
      let isFree = gapText(id)?.maximum.map { users.count < $0 } ?? true
      if isFree || users.contains(where: { fill($0, &given, &tried) }) {
        given[gap.id] = id
        return true
      }
    }
    return false
  }
}

/// All digits of a number as people write them, without an exponent.
private func plain(_ value: Double) -> String {
  let text = "\(value)"
  guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...])
  else { return text }
  let sign = value < 0 ? "-" : ""
  let digits = text[..<mark].filter { $0.isNumber }
  if exponent < 0 {
    return "\(sign)0.\(String(repeating: "0", count: -exponent - 1))\(digits)"
  }
  return sign + digits + String(repeating: "0", count: max(0, exponent + 1 - digits.count))
}
