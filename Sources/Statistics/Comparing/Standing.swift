/// A group's place in a ranking, and whether it is one.
public struct Standing: Sendable, Hashable, Codable {
  /// Which of the groups it is, counted from 0.
  public var group: Int
  public var estimate: Estimate
  /// The places it may have.
  public var range: RankRange
  /// True where its interval lies wholly above that of the group listed next.
  public var isApartFromNext: Bool
}

/// A ranking from the highest value to the lowest that says which places are too close to call.
///
/// - Parameter estimates: one for each group; a group without one is not ranked, and takes no
///   place.
/// - Returns: the ranked groups; those with equal values in the order given.
public func standings(of estimates: [Estimate?]) -> [Standing] {
  let ranked = estimates.enumerated().compactMap { group, estimate in
    estimate.flatMap { $0.value.isFinite ? (group: group, estimate: $0) : nil }
  }.sorted {
    $0.estimate.value == $1.estimate.value
      ? $0.group < $1.group : $0.estimate.value > $1.estimate.value
  }
  let ranges = rankRanges(of: ranked.map(\.estimate.interval))
  return ranked.indices.map { index in
    let next = index + 1
    return Standing(
      group: ranked[index].group, estimate: ranked[index].estimate, range: ranges[index],
      isApartFromNext: next < ranked.count
        && isDistinguishable(
          ranked[index].estimate.interval, from: ranked[next].estimate.interval)
    )
  }
}
