internal import Curricula
internal import Rubrics

extension InlineChoiceInteraction {
  /// Each pair is a gap and one of its own options; a gap may stay empty.
  func validate(_ pairs: [Pair], of item: ItemID) throws(ResponseFault) {
    var filled: [OptionID: OptionID] = [:]
    for pair in pairs {
      guard let gap = gaps.first(where: { $0.id == pair.first }) else {
        throw .unknownOption(item, pair.first)
      }
      guard gap.option(pair.second) != nil else { throw .unknownOption(item, pair.second) }
      if let other = filled.updateValue(pair.second, forKey: pair.first), other != pair.second {
        throw .filledTwice(item, pair.first)
      }
    }
  }

  func judge(_ pairs: [Pair], _ points: Double) -> Judged {
    let given = Dictionary(
      pairs.map { ($0.first, $0.second) }, uniquingKeysWith: { one, _ in one })
    let parts = gaps.map { gap in given[gap.id].flatMap { gap.option($0)?.score } ?? 0 }
    return judgeParts(parts, scoring, points, "gap") { number in
      let gap = gaps[number]
      return sentence(number, gap, given[gap.id].flatMap { gap.option($0) })
    }
  }

  private func sentence(_ number: Int, _ gap: Gap, _ option: Option?) -> String {
    let key = gap.key?.text.plain ?? ""
    guard let option else { return "Gap \(number + 1): empty; right is \(quoted(key))." }
    let words = "Gap \(number + 1), \(quoted(option.text.plain)): "
    if option.score == 1 { return words + "right." }
    return words + (option.score > 0 ? "nearly; " : "wrong; ") + "right is \(quoted(key))."
  }
}
