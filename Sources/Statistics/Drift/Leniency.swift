/// How lenient raters are, with the difficulty of what each of them rated taken out.
///
/// Source: the additive model score = unit + rater by least squares, the raters of a group adding
/// up to 0. (W. G. Cochran, G. M. Cox, Experimental Designs, chapter on incomplete blocks.)
public struct Leniency: Sendable, Hashable, Codable {
  /// In the order of their numbers.
  public var raters: [RaterLeniency]
  /// How many groups there are that no common unit connects; raters of different groups cannot be
  /// compared.
  public var groupCount: Int

  /// The leniency of every rater with a mark.
  ///
  /// The equations are solved exactly and not by rounds of means, which come near too slowly where
  /// raters form a long chain. Time grows with the marks of a unit times its raters, and with the
  /// third power of a group's raters: some milliseconds for 100.
  ///
  /// - Parameter marks: scores that are not finite are left out. A rater's several marks for one
  ///   unit all count.
  public init(of marks: [GivenScore]) {
    let marks = marks.filter(\.score.isFinite)
    let raters = Set(marks.map(\.rater)).sorted()
    let places = Dictionary(uniqueKeysWithValues: raters.enumerated().map { ($1, $0) })
    let units = Dictionary(grouping: marks, by: \.unit).sorted { $0.key < $1.key }.map { unit in
      unit.value.map { (rater: places[$0.rater] ?? 0, score: $0.score) }
    }
    let groups = connectedGroups(units.map { $0.map(\.rater) }, raters: raters.count)
    groupCount = (groups.max() ?? -1) + 1
    var results: [RaterLeniency?] = Array(repeating: nil, count: raters.count)
    var members = [[Int]](repeating: [], count: groupCount)
    for (rater, group) in groups.enumerated() { members[group].append(rater) }
    var shared = [[[(rater: Int, score: Double)]]](repeating: [], count: groupCount)
    for unit in units {
      guard let first = unit.first else { continue }
      shared[groups[first.rater]].append(unit)
    }
    let markCounts = marks.reduce(into: [Int](repeating: 0, count: raters.count)) {
      $0[places[$1.rater] ?? 0] += 1
    }
    for group in 0..<groupCount {
      let fit = AdditiveFit(units: shared[group], raters: members[group])
      for (index, rater) in members[group].enumerated() {
        results[rater] = RaterLeniency(
          rater: raters[rater], group: group, marks: markCounts[rater],
          leniency: fit.leniency(of: index))
      }
    }
    self.raters = results.compactMap { $0 }
  }
}

/// How lenient one rater is.
public struct RaterLeniency: Sendable, Hashable, Codable {
  public var rater: Int
  /// The number of the group of raters they can be compared with; 0 is that of the first rater.
  public var group: Int
  /// How many scores they gave.
  public var marks: Int
  /// By how many points their scores lie above those that the group's raters would give on
  /// average to the same units.
  ///
  /// The interval is Student's with the degrees of freedom of the group's fit, value ± t·SE; there
  /// is none where the fit has no degree left or no error at all. `units` are those that the rater
  /// shares with others.
  public var leniency: Coefficient
}
