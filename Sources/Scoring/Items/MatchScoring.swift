internal import Curricula
internal import Rubrics

extension MatchInteraction {
  /// Each pair is a source and a target, used no more often than they may be; the same pair twice
  /// counts once.
  func validate(_ pairs: [Pair], of item: ItemID) throws(ResponseFault) {
    var uses: [OptionID: Int] = [:]
    var targetUses: [OptionID: Int] = [:]
    for pair in Set(pairs) {
      guard let source = source(pair.first) else { throw .unknownOption(item, pair.first) }
      guard let target = target(pair.second) else { throw .unknownOption(item, pair.second) }
      uses[pair.first, default: 0] += 1
      targetUses[pair.second, default: 0] += 1
      if let most = source.maximum, uses[pair.first, default: 0] > most {
        throw .usedTooOften(item, pair.first, most: most)
      }
      if let most = target.maximum, targetUses[pair.second, default: 0] > most {
        throw .usedTooOften(item, pair.second, most: most)
      }
    }
  }

  /// QTI's mapping over the distinct pairs; without scores every pair of the key is worth the same.
  func judge(_ pairs: [Pair], _ points: Double) -> Judged {
    var seen: Set<Pair> = []
    let given = pairs.filter { seen.insert($0).inserted }
    if scoring == .all {
      let isRight = seen == Set(rightPairs)
      return Judged(share: isRight ? 1 : 0) {
        given.map { ItemScore.Reason(sentence($0)) } + missing(seen).map { ItemScore.Reason($0) }
          + [wholeReason(isRight, points, "pair")]
      }
    }
    guard upperBound > 0 else { return Judged(share: 0) { [] } }
    // In the order of the key, so that the sum is the same whatever the order of the answer.
    var sum = 0.0
    for key in keys where seen.contains(key.pair) { sum += worth(key.pair) }
    let known = Set(keys.map(\.pair))
    sum += Double(given.count { !known.contains($0) }) * defaultScore
    let bounded = min(max(sum, lowerBound), upperBound)
    let scale = points / upperBound
    return Judged(share: bounded / upperBound) {
      given.map { ItemScore.Reason(sentence($0), points: worth($0) * scale) }
        + missing(seen).map { ItemScore.Reason($0, points: 0) }
        + boundsReason(sum, bounded: bounded, lower: lowerBound, upper: upperBound, scale: scale)
    }
  }

  /// What joining a pair adds before the bounds.
  private func worth(_ pair: Pair) -> Double {
    guard let key = keys.first(where: { $0.pair == pair }) else { return defaultScore }
    return key.score ?? (isMapped ? defaultScore : 1)
  }

  private func sentence(_ pair: Pair) -> String {
    let verdict =
      rightPairs.contains(pair) ? "right" : worth(pair) > 0 ? "partly right" : "wrong"
    return "\(words(pair)): \(verdict)."
  }

  private func missing(_ given: Set<Pair>) -> [String] {
    rightPairs.filter { !given.contains($0) }.map { "Missing: \(words($0))." }
  }

  private func words(_ pair: Pair) -> String {
    "\(quoted(source(pair.first)?.text.plain ?? "")) with "
      + quoted(target(pair.second)?.text.plain ?? "")
  }
}
