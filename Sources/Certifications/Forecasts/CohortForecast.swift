/// Who of a cohort will be ready by when.
///
/// The same input gives the same bytes on every machine.
public struct CohortForecast: Sendable, Hashable, Codable {
  /// Seconds since 1970; only what was finished by then counts.
  public var asOf: Int64
  /// Nothing where nobody has finished a step.
  public var cohort: CohortPace?
  /// In the order given.
  public var people: [ReadinessForecast]
  public var weeks: [Week]

  /// How many will be ready by the end of a day.
  public struct Week: Sendable, Hashable, Codable {
    public var through: CalendarDay
    public var expected: Double
    /// The 80 % interval, if people do not depend on one another.
    public var lower: Int
    public var upper: Int
    /// Of how many people: those of whom it can be told.
    public var people: Int
  }

  /// - Parameters:
  ///   - people: one for each person.
  ///   - asOf: the moment of the forecast, in seconds since 1970.
  ///   - weeks: how many weeks ahead the number of ready people is told, 0 to 520.
  public init(of people: [StudyPace], asOf: Int64, weeks: Int = 8) {
    let studies = people.map { Study($0, asOf: asOf) }
    let cohort = CohortPace(zip(studies, people).map { ($0, $1.leave) })
    let outlooks = zip(people, studies).map {
      PersonOutlook($0, $1, asOf: asOf, cohort: cohort)
    }
    let today = CalendarDay(at: asOf)
    self.asOf = asOf
    self.cohort = cohort
    self.people = outlooks.map(\.forecast)
    self.weeks = (0..<max(0, min(weeks, 520))).map { week in
      let through = today.advanced(by: 7 * (week + 1))
      let chances = outlooks.compactMap { $0.chance(by: through) }
      let number = PoissonBinomial(chances)
      return Week(
        through: through, expected: chances.reduce(0, +), lower: number.quantile(0.1),
        upper: number.quantile(0.9), people: chances.count)
    }
  }
}
