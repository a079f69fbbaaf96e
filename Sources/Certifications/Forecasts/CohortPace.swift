/// How a cohort studies, as far as its people tell together.
public struct CohortPace: Sendable, Hashable, Codable {
  /// People with three finished steps or more; of fewer than three of them there is no cohort.
  public var people: Int
  /// Estimated minutes a day, of all days of the week.
  public var minutesPerDay: Double
  /// The standard deviation of the paces of different people over their mean.
  public var spread: Double
  /// Minutes by which study comes at a time: the variance of the minutes of a time over their mean.
  public var lump: Double
  /// What each day of the week is worth, from Monday; the mean is 1.
  public var weekdays: [Double]
  public var sittings: Int
  public var failedSittings: Int

  /// True where others can stand in for what one person has not yet shown.
  public var isCohort: Bool { people >= Self.leastPeople }

  static let leastPeople = 3
  static let leastSteps = 3
}

extension CohortPace {
  /// - Returns: nothing where nobody has finished a step.
  init?(_ cohort: [(study: Study, leave: [DayRange])]) {
    let studies = cohort.filter { $0.study.start != nil }
    let minutes = studies.reduce(0) { $0 + $1.study.minutes }
    guard minutes > 0 else { return nil }
    people = studies.count { $0.study.steps.count >= Self.leastSteps }
    weekdays = weekdayWeights(studies)
    sittings = studies.reduce(0) { $0 + $1.study.sittings }
    failedSittings = studies.reduce(0) { $0 + $1.study.failed }
    var squares = 0.0
    var days = 0.0
    var seen: [(minutes: Double, days: Double)] = []
    var uneven = (sum: 0.0, freedom: 0.0)
    for (study, leave) in studies {
      let time = WorkingTime(weights: weekdays, leave: leave)
      let own = study.days(in: time)
      days += own
      squares += study.steps.reduce(0) { $0 + reckoned($1.minutes) * reckoned($1.minutes) }
      if own > 0 { seen.append((study.minutes, own)) }
      if let found = study.unevenness(in: time) {
        uneven.sum += found.sum
        uneven.freedom += found.freedom
      }
    }
    // All on the first day: less than a day has been watched.
    minutesPerDay = minutes / max(days, 1)
    lump = (uneven.sum + lumpPerStep * squares / minutes * lumpWeeks) / (uneven.freedom + lumpWeeks)
    lump = max(1, lump)
    spread = spreadOfPaces(seen, mean: minutesPerDay, lump: lump)
  }
}

/// What the size of the steps alone says of the lump counts as much as this many weeks watched.
private let lumpWeeks = 4.0

/// What the lump is taken for before weeks were watched, over the mean length of a step.
///
/// Steps that come at random, weighed by their length, have 1. Twice that, because people study in
/// bursts, and the first weeks cannot show it.
private let lumpPerStep = 2.0

/// Minutes by weekday over the days that there were of it, drawn towards their mean as though there
/// were three days more of each.
private func weekdayWeights(_ studies: [(study: Study, leave: [DayRange])]) -> [Double] {
  var minutes = Array(repeating: 0.0, count: 7)
  var days = Array(repeating: 0.0, count: 7)
  for (study, leave) in studies {
    guard let start = study.start else { continue }
    for step in study.steps {
      minutes[CalendarDay(at: step.finishedAt).weekday] += reckoned(step.minutes)
    }
    let there = WorkingTime(leave: leave).weekdays(from: start, to: study.end)
    for day in 0..<7 { days[day] += max(0, there[day]) }
  }
  let mean = minutes.reduce(0, +) / max(1, days.reduce(0, +))
  let paces = (0..<7).map { (minutes[$0] + 3 * mean) / (days[$0] + 3) }
  let sum = paces.reduce(0, +)
  return paces.map { $0 / sum * 7 }
}

/// The coefficient of variation of true paces, by the method of moments.
///
/// With weights of the days watched, Σd(r − r̄)² is on average (n − 1)·lump·r̄ from chance, and the
/// rest from people. The result is drawn towards 0.5 as by four people more, because of few people
/// the moments often say 0, which is never true.
private func spreadOfPaces(
  _ seen: [(minutes: Double, days: Double)], mean: Double, lump: Double
) -> Double {
  let days = seen.reduce(0) { $0 + $1.days }
  let squaredDays = seen.reduce(0) { $0 + $1.days * $1.days }
  let sum = seen.reduce(0) { sum, one in
    let rest = one.minutes / one.days - mean
    return sum + one.days * rest * rest
  }
  let freedom = Double(max(0, seen.count - 1))
  let room = days - (days > 0 ? squaredDays / days : 0)
  let found = room > 0 ? (sum - freedom * lump * mean) / room / (mean * mean) : 0
  let square = (freedom * found + 4 * 0.25) / (freedom + 4)
  return max(0.01, min(square.isFinite ? square : 4, 4)).squareRoot()
}
