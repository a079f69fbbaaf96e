internal import Curricula
internal import Rubrics

extension GapMatchInteraction {
  /// Each pair is a gap text and a gap; a gap takes one and may stay empty.
  func validate(_ pairs: [Pair], of item: ItemID) throws(ResponseFault) {
    var filled: [OptionID: OptionID] = [:]
    var uses: [OptionID: Int] = [:]
    for pair in pairs {
      guard let gapText = gapText(pair.first) else { throw .unknownOption(item, pair.first) }
      guard gaps.contains(where: { $0.id == pair.second }) else {
        throw .unknownOption(item, pair.second)
      }
      if let other = filled.updateValue(pair.first, forKey: pair.second) {
        if other != pair.first { throw .filledTwice(item, pair.second) }
        continue
      }
      uses[pair.first, default: 0] += 1
      if let most = gapText.maximum, uses[pair.first, default: 0] > most {
        throw .usedTooOften(item, pair.first, most: most)
      }
    }
  }

  func judge(_ pairs: [Pair], _ points: Double) -> Judged {
    let given = Dictionary(
      pairs.map { ($0.second, $0.first) }, uniquingKeysWith: { one, _ in one })
    let parts = gaps.map { gap in
      given[gap.id].map { gap.correct.contains($0) ? 1.0 : 0 } ?? 0
    }
    return judgeParts(parts, scoring, points, "gap") { number in
      sentence(number, gaps[number], given[gaps[number].id])
    }
  }

  private func sentence(_ number: Int, _ gap: Gap, _ given: OptionID?) -> String {
    let right = gap.correct.compactMap { gapText($0).map { quoted($0.text.plain) } }
      .joined(separator: " or ")
    guard let given else { return "Gap \(number + 1): empty; right is \(right)." }
    let words = "Gap \(number + 1), \(quoted(gapText(given)?.text.plain ?? "")): "
    return words + (gap.correct.contains(given) ? "right." : "wrong; right is \(right).")
  }
}
