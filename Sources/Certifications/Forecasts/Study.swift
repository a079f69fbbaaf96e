/// What was seen of one person's study until a moment.
struct Study {
  /// Those finished by then, in order of time.
  let steps: [FinishedStep]
  /// When it began, in days since 1970; nothing where it has not.
  let start: Double?
  /// Until when it was watched: the last step where none is open, because nobody studies on then.
  let end: Double
  let minutes: Double
  let sittings: Int
  let failed: Int

  init(_ pace: StudyPace, asOf: Int64) {
    steps = pace.finished.filter { $0.finishedAt <= asOf }
      .sorted { ($0.finishedAt, $0.minutes) < ($1.finishedAt, $1.minutes) }
    let first = steps.first.map { step in
      // Whoever gave no beginning began on the morning of the first step, not with its end.
      pace.startedAt.map { min(Double($0) / 86_400, Double(step.finishedAt) / 86_400) }
        ?? Double(CalendarDay(at: step.finishedAt).number)
    }
    start = first ?? pace.startedAt.flatMap { $0 <= asOf ? Double($0) / 86_400 : nil }
    let now = Double(asOf) / 86_400
    end = pace.open.isEmpty ? steps.last.map { Double($0.finishedAt) / 86_400 } ?? now : now
    minutes = steps.reduce(0) { $0 + reckoned($1.minutes) }
    sittings = steps.count { $0.outcome != .done }
    failed = steps.count { $0.outcome == .failed }
  }

  /// Working days that were watched.
  func days(in time: WorkingTime) -> Double { start.map { time.days(from: $0, to: end) } ?? 0 }

  /// How unevenly the minutes fall on whole weeks: Pearson's (m − e)²/e summed over the weeks, where
  /// e is the mean week, and one less than the number of weeks.
  func unevenness(in time: WorkingTime) -> (sum: Double, freedom: Double)? {
    guard let start else { return nil }
    let weeks = (days(in: time) / 7).rounded(.down)
    guard weeks >= 2 else { return nil }
    var squares = 0.0
    var sum = 0.0
    var current = (week: -1.0, minutes: 0.0)
    for step in steps {
      let week = (time.days(from: start, to: Double(step.finishedAt) / 86_400) / 7).rounded(.down)
      guard week < weeks else { break }
      if week != current.week {
        squares += current.minutes * current.minutes
        current = (week, 0)
      }
      current.minutes += reckoned(step.minutes)
      sum += reckoned(step.minutes)
    }
    squares += current.minutes * current.minutes
    guard sum > 0 else { return nil }
    return (max(0, squares * weeks / sum - sum), weeks - 1)
  }
}
