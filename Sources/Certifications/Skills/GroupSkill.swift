public import Curricula
public import Statistics

/// The competencies of one group in one line.
public struct GroupSkill: Sendable, Hashable, Codable {
  public var group: Competency.Group
  /// The plain mean of the estimates there are; nothing where there is none.
  public var mean: Double?
  /// From the mean of the lower ends to the mean of the upper ends.
  ///
  /// One review often judges several competencies, so their errors go together; this holds however
  /// much they do.
  public var interval: Interval?
  /// How many competencies have evidence.
  public var known: Int
  /// How many have none, and are not in the mean.
  public var unknown: Int

  /// - Parameter rows: those of the group.
  init(_ group: Competency.Group, _ rows: [CompetencySkill]) {
    let estimates = rows.compactMap(\.estimate)
    self.group = group
    known = estimates.count
    unknown = rows.count - estimates.count
    mean = Statistics.mean(of: estimates.map(\.value))
    if let lower = Statistics.mean(of: estimates.map(\.interval.lower)),
      let upper = Statistics.mean(of: estimates.map(\.interval.upper))
    {
      interval = Interval(lower: lower, upper: upper)
    }
  }
}
