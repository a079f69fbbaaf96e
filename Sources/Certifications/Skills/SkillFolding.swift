internal import Statistics

/// Evidence on one competency, folded to one number a source.
///
/// The order in which the evidence comes makes no difference to any bit.
struct SkillFolding {
  /// By reference.
  private(set) var sources: [SkillSource] = []

  /// - Parameters:
  ///   - moment: not before any of the evidence.
  ///   - halfLifeDays: nothing where evidence does not age.
  init(
    _ evidence: [SkillEvidence], at moment: Int64, halfLifeDays: Double?, sameSource: Double
  ) {
    let sorted = evidence.sorted(by: stands)
    var start = sorted.startIndex
    while start < sorted.endIndex {
      let reference = sorted[start].source.reference
      let end =
        sorted[start...].firstIndex { !$0.source.reference.utf8.elementsEqual(reference.utf8) }
        ?? sorted.endIndex
      let parts = sorted[start..<end]
      sources.append(
        Self.fold(
          parts, newest: sorted[start], at: moment, halfLifeDays: halfLifeDays,
          sameSource: sameSource))
      start = end
    }
  }

  private init(sources: [SkillSource]) { self.sources = sources }

  func keeping(_ isKept: (SkillSource) -> Bool) -> SkillFolding {
    SkillFolding(sources: sources.filter(isKept))
  }

  private static func fold(
    _ parts: ArraySlice<SkillEvidence>, newest: SkillEvidence, at moment: Int64,
    halfLifeDays: Double?, sameSource: Double
  ) -> SkillSource {
    var (sum, squares, earned) = (0.0, 0.0, 0.0)
    // Scaled by its own newest, so that even what is very old has a mean.
    for part in parts {
      let weight = part.weight * decay(from: part.at, to: newest.at, halfLifeDays: halfLifeDays)
      sum += weight
      squares += weight * weight
      earned += weight * part.share
    }
    let like = sum * sum / squares
    let age = decay(from: newest.at, to: moment, halfLifeDays: halfLifeDays)
    return SkillSource(
      reference: newest.source.reference, title: newest.source.title, kind: newest.kind,
      judges: SkillEvidence.Judge.allCases.filter { judge in
        parts.contains { $0.judge == judge }
      },
      share: share(earned, of: sum), observations: parts.count, at: newest.at,
      weight: age * (sum / (1 + max(0, like - 1) * sameSource)))
  }
}

extension SkillFolding {
  /// The weighted mean of the sources; nothing of none.
  var mean: Double? {
    let sum = sources.reduce(0) { $0 + $1.weight }
    guard sum > 0 else { return nil }
    return share(sources.reduce(0) { $0 + $1.weight * $1.share }, of: sum)
  }

  /// How many sources of equal weight would leave the mean as uncertain as these do.
  ///
  /// Source: L. Kish, (Σw)²/Σw²; between 1 and the number of sources.
  var likeNumber: Double {
    let sum = sources.reduce(0) { $0 + $1.weight }
    let squares = sources.reduce(0) { $0 + $1.weight * $1.weight }
    return squares > 0 ? sum * sum / squares : 0
  }

  /// What the sources say in all, in observations of weight 1.
  ///
  /// - Parameter halfLifeDays: for so long a source counts in full; then it fades to half in every
  ///   half-life. Nothing where it never fades.
  func worth(at moment: Int64, halfLifeDays: Double?) -> Double {
    sources.reduce(0) { sum, source in
      let fresh = decay(from: source.at, to: moment, halfLifeDays: halfLifeDays)
      return sum + source.weight * min(1, 2 * fresh)
    }
  }
}

/// 0.5^(age/half-life), the same bytes on every machine.
func decay(from start: Int64, to end: Int64, halfLifeDays: Double?) -> Double {
  guard let halfLifeDays, end > start else { return 1 }
  return power(of: 0.5, to: days(from: start, to: end) / halfLifeDays)
}

/// Days between two moments; a day has 86,400 seconds.
func days(from start: Int64, to end: Int64) -> Double {
  let (seconds, overflow) = end.subtractingReportingOverflow(start)
  return (overflow ? Double(end) - Double(start) : Double(seconds)) / 86_400
}

/// A quotient that rounding cannot lead out of 0...1.
private func share(_ part: Double, of whole: Double) -> Double { max(0, min(1, part / whole)) }

/// An order that leaves nothing to chance: by reference, the newest first, then by all that is left.
private func stands(_ one: SkillEvidence, before other: SkillEvidence) -> Bool {
  if let answer = precedes(one.source.reference, other.source.reference) { return answer }
  if one.at != other.at { return one.at > other.at }
  if one.kind != other.kind { return one.kind.rawValue < other.kind.rawValue }
  if one.judge != other.judge { return one.judge.rawValue < other.judge.rawValue }
  if let answer = precedes(one.source.title, other.source.title) { return answer }
  return (one.share, one.weight) < (other.share, other.weight)
}

/// By bytes, because strings of other bytes may be equal; nothing where the bytes are the same.
private func precedes(_ one: String, _ other: String) -> Bool? {
  if one.utf8.elementsEqual(other.utf8) { return nil }
  return one.utf8.lexicographicallyPrecedes(other.utf8)
}
