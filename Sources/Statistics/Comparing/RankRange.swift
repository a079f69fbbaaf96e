/// Between which places of a ranking a group stands; the best place is 1.
public struct RankRange: Sendable, Hashable, Codable {
  public var best: Int
  public var worst: Int

  public init(best: Int, worst: Int) {
    self.best = best
    self.worst = worst
  }

  /// True where the places cannot be told apart.
  public var isShared: Bool { best < worst }
}

/// True where two intervals have no point in common.
///
/// A group without an interval cannot be told from any other. With intervals of 95 % this asks for
/// more than a test of the two groups at 5 % would; in a ranking, where every group is compared
/// with every other, that is wanted.
public func isDistinguishable(_ one: Interval?, from other: Interval?) -> Bool {
  guard let one = one.flatMap(ordered), let other = other.flatMap(ordered) else { return false }
  return one.upper < other.lower || other.upper < one.lower
}

/// The places that each of several groups may have in a ranking from the highest to the lowest.
///
/// A group stands below another only where their intervals do not overlap: its best place is 1 and
/// the number of groups whose intervals lie wholly above its own, its worst place is the number of
/// all groups less those wholly below. One without an interval may have any place.
///
/// - Returns: one range for each group, in the groups' order; in n log n time.
public func rankRanges(of intervals: [Interval?]) -> [RankRange] {
  let known = intervals.compactMap { $0.flatMap(ordered) }
  let lowers = known.map(\.lower).sorted()
  let uppers = known.map(\.upper).sorted()
  return intervals.map { interval in
    guard let interval = interval.flatMap(ordered) else {
      return RankRange(best: 1, worst: intervals.count)
    }
    let above = lowers.count - firstIndex(in: lowers) { $0 > interval.upper }
    let below = firstIndex(in: uppers) { $0 >= interval.lower }
    return RankRange(best: 1 + above, worst: intervals.count - below)
  }
}

/// An interval that can be compared; one with its bounds crossed or not a number says nothing.
private func ordered(_ interval: Interval) -> Interval? {
  interval.lower <= interval.upper ? interval : nil
}

/// The first place in a rising list from which on a condition holds.
private func firstIndex(in list: [Double], where holds: (Double) -> Bool) -> Int {
  var low = 0
  var high = list.count
  while low < high {
    let middle = (low + high) / 2
    if holds(list[middle]) { high = middle } else { low = middle + 1 }
  }
  return low
}
