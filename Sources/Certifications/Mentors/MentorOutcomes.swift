public import Statistics

/// How each mentor's people do, compared with all other mentors' people.
public struct MentorOutcomes: Sendable, Hashable, Codable {
  public enum Standing: String, Sendable, Hashable, Codable, CaseIterable {
    case noSign, better, struggling, tooFew
  }

  /// In the order given.
  public var mentors: [Mentor]
  /// How many comparisons were made at once: those that had people enough, over all mentors and
  /// measures.
  public var comparisons: Int

  public struct Mentor: Sendable, Hashable, Codable {
    public var mentor: String
    /// Struggling by one measure is struggling, whatever the others say.
    public var standing: Standing
    public var mentees: Int
    public var underWay: Int
    /// Of the certified of whom it is known.
    public var medianDays: Double?
    public var daysKnown: Int
    public var reviews: Int
    public var criticalFailures: Int
    /// Mentees with one critical failure or more.
    public var menteesWithCritical: Int
    /// One for each measure.
    public var figures: [Figure]

    public func figure(_ measure: MentorMeasure) -> Figure? {
      figures.first { $0.measure == measure }
    }
  }

  /// One measure of one mentor's people.
  public struct Figure: Sendable, Hashable, Codable {
    public var measure: MentorMeasure
    /// Mentees that say something of it.
    public var mentees: Int
    /// A share with its interval at 95 %, in which a mentee is one unit however often they sat.
    public var own: Estimate?
    /// The same of all other mentors' people.
    public var others: Estimate?
    /// Own less others, with its interval at 95 %, not widened for looking at many.
    public var difference: Estimate?
    /// The difference drawn towards 0, as far as mentors on the whole do not differ: what is to be
    /// expected of this mentor's next people.
    public var expected: Double?
    /// The chance that equals lie as far apart or farther, after Holm's correction for all
    /// comparisons.
    public var chance: Double?
    public var standing: Standing
  }

  /// Of fewer mentees nothing is said.
  public static let leastMentees = 5
  /// A corrected chance above this is no sign of anything.
  public static let greatestChance = 0.05
  /// An expected difference below this, of shares, is nothing that anybody would notice.
  public static let leastDifference = 0.02
}
