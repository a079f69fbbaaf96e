public import Curricula
public import Statistics

/// What the people of a team can do, without their names.
public struct TeamSkills: Sendable, Hashable, Codable {
  public struct Row: Sendable, Hashable, Codable {
    public var competency: Competency
    /// How many people stand where.
    public var strong: Int
    public var adequate: Int
    public var weak: Int
    public var tooLittle: Int
    /// How many have no evidence.
    public var unknown: Int
    /// The plain mean over the people who have evidence; nothing where nobody has.
    public var mean: Double?
    public var interval: Interval?

    /// How many people the mean is of.
    public var known: Int { strong + adequate + weak + tooLittle }
    /// True where the mean is of fewer than 5 people, and says little about a team.
    public var isFew: Bool { known < 5 }
  }

  public var people: Int
  /// By group and then in the order given.
  public var rows: [Row]

  /// - Parameters:
  ///   - maps: one for each person, in any order.
  ///   - competencies: what the table shows; somebody whose map has it not counts as unknown.
  public init(_ maps: [SkillMap], competencies: [Competency]) {
    people = maps.count
    let found = maps.map { map in
      Dictionary(
        map.competencies.map { ($0.competency.id, $0.estimate) },
        uniquingKeysWith: { one, _ in one }
      )
    }
    var seen: Set<CompetencyID> = []
    let shown = competencies.filter { seen.insert($0.id).inserted }
    rows = Competency.Group.allCases.flatMap { group in shown.filter { $0.group == group } }
      .map { competency in
        Row(competency, found.compactMap { $0[competency.id] ?? nil }, of: maps.count)
      }
  }
}

extension TeamSkills.Row {
  fileprivate init(_ competency: Competency, _ estimates: [SkillEstimate], of people: Int) {
    // Sorted, because a sum in another order may differ in its last bit.
    let sorted = estimates.sorted {
      ($0.value, $0.interval.lower, $0.interval.upper)
        < ($1.value, $1.interval.lower, $1.interval.upper)
    }
    self.competency = competency
    strong = estimates.count { $0.standing == .strong }
    adequate = estimates.count { $0.standing == .adequate }
    weak = estimates.count { $0.standing == .weak }
    tooLittle = estimates.count { $0.standing == .tooLittle }
    unknown = people - estimates.count
    mean = Statistics.mean(of: sorted.map(\.value))
    interval = mean.map { Self.interval(of: sorted, around: $0) }
  }

  /// The wider of two on either side: Student's over people, and what their own intervals leave open.
  ///
  /// Of people who are all alike the first has no width; of people who differ widely the second
  /// says only how these few were measured. Cut off at 0 and 1.
  private static func interval(of estimates: [SkillEstimate], around mean: Double) -> Interval {
    let count = Double(estimates.count)
    func error(_ distance: (SkillEstimate) -> Double) -> Double {
      let squares = estimates.reduce(0) { $0 + distance($1) * distance($1) }
      return squares.squareRoot() / count
    }
    let own = Interval(
      lower: mean - error { $0.value - $0.interval.lower },
      upper: mean + error { $0.interval.upper - $0.value })
    let people = meanInterval(of: estimates.map(\.value)) ?? own
    return Interval(
      lower: max(0, min(own.lower, people.lower)), upper: min(1, max(own.upper, people.upper)))
  }
}
