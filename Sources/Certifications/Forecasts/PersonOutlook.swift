internal import Statistics

/// What is known of one person at a moment, from which their forecast is made.
struct PersonOutlook {
  private let pace: StudyPace
  private let study: Study
  private let now: Double
  private let time: WorkingTime
  private let seen: Double
  private let left: StudyTimeLeft?

  init(_ pace: StudyPace, _ study: Study, asOf: Int64, cohort: CohortPace?) {
    self.pace = pace
    self.study = study
    now = Double(asOf) / 86_400
    let time = cohort.map { WorkingTime(weights: $0.weekdays, leave: pace.leave) } ?? WorkingTime()
    self.time = time
    let seen = study.days(in: time)
    self.seen = seen
    left = cohort.flatMap { cohort in
      let isTold = cohort.isCohort || study.steps.count >= CohortPace.leastSteps
      return isTold ? StudyTimeLeft(pace, study, days: seen, cohort: cohort) : nil
    }
  }

  /// The chance of being ready by the end of a day; nothing where it cannot be told.
  func chance(by day: CalendarDay) -> Double? {
    let end = Double(day.number + 1)
    if isReady { return 1 }
    guard end > now + waitNow else { return 0 }
    if pace.open.isEmpty { return end > now + waitAfter ? 1 : 0 }
    guard end > begin + waitAfter else { return 0 }
    return left?.chance(within: time.days(from: begin, to: end - waitAfter))
  }

  var forecast: ReadinessForecast {
    let days = isReady ? nil : interval
    let chance = pace.due.flatMap { self.chance(by: $0) }
    return ReadinessForecast(
      person: pace.person, standing: standing(chance: chance),
      finished: study.steps.count, open: pace.open.count,
      minutesLeft: pace.open.isEmpty ? 0 : left?.minutes, pace: shownPace,
      median: days?.median, earliest: days?.earliest, latest: days?.latest, due: pace.due,
      chance: chance, lastFinished: study.steps.last.map { CalendarDay(at: $0.finishedAt) },
      waitsUntil: waitNow > 0 ? CalendarDay(of: now + waitNow) : nil)
  }

  private var isReady: Bool { pace.open.isEmpty && waitNow == 0 && waitAfter == 0 }
  private var waitNow: Double { Double(pace.waits.days(from: .now)) }
  private var waitAfter: Double { Double(pace.waits.days(from: .afterLastStep)) }

  /// When study goes on, or begins where a later day was planned.
  private var begin: Double {
    guard study.start == nil, let planned = pace.startedAt else { return now }
    return max(now, Double(planned) / 86_400)
  }

  private typealias Days = (earliest: CalendarDay?, median: CalendarDay?, latest: CalendarDay?)

  private var interval: Days? {
    guard !pace.open.isEmpty else {
      let day = CalendarDay(of: now + max(waitNow, waitAfter))
      return (day, day, day)
    }
    guard left != nil else { return nil }
    return (readyDay(0.1), readyDay(0.5), readyDay(0.9))
  }

  private func readyDay(_ probability: Double) -> CalendarDay? {
    guard let days = left?.days(enoughFor: probability), days < horizon else { return nil }
    let done = time.moment(days, after: begin) + waitAfter
    return done < now + horizon ? CalendarDay(of: max(done, now + waitNow)) : nil
  }

  private var shownPace: ReadinessForecast.Pace? {
    guard let pace = left?.pace else { return nil }
    return ReadinessForecast.Pace(
      minutesPerDay: pace.value, interval: pace.interval, steps: study.steps.count, days: seen)
  }

  private func standing(chance: Double?) -> ReadinessForecast.Standing {
    if isReady { return .ready }
    if let due = pace.due, Double(due.number + 1) <= now || chance == 0 { return .late }
    guard pace.open.isEmpty || left != nil else { return .cannotBeTold }
    if !pace.open.isEmpty {
      guard let last = study.steps.last else { return .notStarted }
      let idle = WorkingTime(leave: pace.leave).days(
        from: Double(last.finishedAt) / 86_400, to: now)
      if idle >= Double(ReadinessForecast.stalledAfter) { return .stalled }
    }
    return chance.map { $0 < ReadinessForecast.safeChance } ?? false ? .atRisk : .onCourse
  }
}

/// Ten years; what lies beyond is no forecast.
private let horizon = 3650.0
