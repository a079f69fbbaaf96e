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
public func ranking(of estimates: [Estimate?]) -> [Standing] {
  let ranked = estimates.enumerated().compactMap { group, estimate -> (Int, Estimate)? in
    guard let estimate, estimate.value.isFinite else { return nil }
    return (group, estimate)
  }.sorted { one, other in
    one.1.value == other.1.value ? one.0 < other.0 : one.1.value > other.1.value
  }
  let intervals = ranked.map { $0.1.interval }
  let ranges = rankRanges(of: intervals)
  return ranked.indices.map { index in
    let next = index + 1
    return Standing(
      group: ranked[index].0, estimate: ranked[index].1, range: ranges[index],
      isApartFromNext: next < ranked.count
        && isDistinguishable(intervals[index], from: intervals[next]))
  }
}
