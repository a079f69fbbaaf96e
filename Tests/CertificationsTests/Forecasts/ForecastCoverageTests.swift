import Certifications
import Testing

struct ForecastCoverageTests {
  /// How many drawn people fell into their intervals, and cohorts into the intervals of counts.
  struct Coverage {
    var within = 0
    var before = 0
    var after = 0
    var counts = 0
    var countsWithin = 0
    var width = 0.0
    var people: Int { within + before + after }
    var share: Double { Double(within) / Double(people) }
    var shareOfCounts: Double { Double(countsWithin) / Double(counts) }
  }

  @Test(arguments: [
    (StudyHabit.asModelled, 0.78...0.94), (.noWeekends, 0.76...0.92), (.bursts, 0.68...0.88),
  ])
  func `about eight of ten drawn people are ready within their interval`(
    habit: StudyHabit, nominal: ClosedRange<Double>
  ) {
    for day in [12.0, 21] {
      let coverage = cover(habit, cohorts: 150, people: 12, asOf: day)
      print(line(habit, 12, day, coverage))
      #expect(nominal.contains(coverage.share))
      #expect(coverage.shareOfCounts > 0.76)
    }
  }

  @Test func `people who study the same minutes every day are ready within it nearly always`() {
    let coverage = cover(.steady, cohorts: 100, people: 12, asOf: 21)
    print(line(.steady, 12, 21, coverage))
    #expect(coverage.share > 0.85)
  }

  @Test func `a cohort of four is forecast no worse than it says`() {
    let coverage = cover(.asModelled, cohorts: 300, people: 4, asOf: 12)
    print(line(.asModelled, 4, 12, coverage))
    #expect(coverage.share > 0.74)
  }

  private func cover(_ habit: StudyHabit, cohorts: Int, people: Int, asOf day: Double) -> Coverage {
    var dice = StudyDice(state: 20_260_302)
    var coverage = Coverage()
    for _ in 0..<manifold(cohorts) {
      let learners = (0..<people).map { _ in DrawnLearner(habit, dice: &dice) }
      let forecast = CohortForecast(
        of: learners.map { $0.pace(named: "", asOf: day) }, asOf: Int64(day * 86_400), weeks: 4)
      for (learner, told) in zip(learners, forecast.people) where learner.readyAt > day {
        guard let earliest = told.earliest else { continue }
        let ready = CalendarDay(at: Int64(learner.readyAt * 86_400))
        if ready < earliest {
          coverage.before += 1
        } else if let latest = told.latest, ready > latest {
          coverage.after += 1
        } else {
          coverage.within += 1
        }
        coverage.width += Double((told.latest?.number ?? 400) - earliest.number)
      }
      for week in forecast.weeks {
        let ready = learners.count { Int($0.readyAt) <= week.through.number }
        coverage.counts += 1
        coverage.countsWithin += (week.lower...week.upper).contains(ready) ? 1 : 0
      }
    }
    return coverage
  }

  private func line(_ habit: StudyHabit, _ people: Int, _ day: Double, _ found: Coverage) -> String
  {
    func percent(_ count: Int) -> String {
      let thousandths = count * 1000 / found.people
      return "\(thousandths / 10).\(thousandths % 10) %"
    }
    return "\(habit), cohorts of \(people), day \(Int(day)): \(found.people) people, "
      + "\(percent(found.within)) within, \(percent(found.before)) before, "
      + "\(percent(found.after)) after; \(Int(found.width / Double(found.people))) days wide; "
      + "counts \(Int(found.shareOfCounts * 1000)) of 1000 within"
  }
}
