internal import Curricula

/// Judges parts that are worth the same: each earns its share, or all of them together everything.
///
/// - Parameters:
///   - parts: for each part the share of itself that it earned, 0 to 1.
///   - name: what a part is called in a sentence.
///   - sentence: what is said of the part at a place.
func judgeParts(
  _ parts: [Double], _ scoring: PartScoring, _ points: Double, _ name: String,
  sentence: @escaping (Int) -> String
) -> Judged {
  let isWhole = parts.allSatisfy { $0 == 1 }
  let part = points / Double(max(1, parts.count))
  switch scoring {
  case .each:
    // A sum of thirds may miss 1 by the last binary digit.
    let share = isWhole ? 1 : parts.reduce(0, +) / Double(max(1, parts.count))
    return Judged(share: share) {
      parts.indices.map { ItemScore.Reason(sentence($0), points: parts[$0] * part) }
    }
  case .all:
    return Judged(share: isWhole ? 1 : 0) {
      parts.indices.map { ItemScore.Reason(sentence($0)) } + [wholeReason(isWhole, points, name)]
    }
  }
}

/// Where only everything together counts, that is said once at the end.
func wholeReason(_ isWhole: Bool, _ points: Double, _ name: String) -> ItemScore.Reason {
  ItemScore.Reason(
    isWhole ? "Every \(name) is right." : "Only every \(name) right earns points here.",
    points: isWhole ? points : 0)
}

/// What the bounds of a mapped sum added or took away; nothing where they did not matter.
///
/// - Parameter scale: how many points one of the mapping is.
func boundsReason(
  _ sum: Double, bounded: Double, lower: Double, upper: Double, scale: Double
) -> [ItemScore.Reason] {
  if bounded == sum { return [] }
  return [
    ItemScore.Reason(
      "The item earns at least \(decimal(lower * scale)) and at most \(decimal(upper * scale)).",
      points: (bounded - sum) * scale)
  ]
}
