import Certifications
import Testing

private let dayOfForecast = Int64(20_515) * 86_400  // 2026-03-03, a Tuesday
private func ago(_ days: Double) -> Int64 { dayOfForecast - Int64(days * 86_400) }

private func learner(
  _ person: String = "Ilse Vantongeren", steps: Int = 12, every days: Double = 1, open: Int = 10,
  lastAgo: Double = 0, failing: Int = 0, waits: [Wait] = [], due: CalendarDay? = nil,
  leave: [DayRange] = []
) -> StudyPace {
  StudyPace(
    person: person, startedAt: ago(lastAgo + Double(steps) * days),
    finished: (0..<steps).map {
      FinishedStep(
        finishedAt: ago(lastAgo + Double($0) * days), minutes: 30,
        outcome: failing == 0 ? .done : $0 < failing ? .failed : .passed)
    },
    open: Array(repeating: OpenStep(minutes: 30, isSitting: failing > 0), count: open),
    waits: waits, due: due, leave: leave)
}

private func forecast(_ people: StudyPace...) -> CohortForecast {
  CohortForecast(of: people, asOf: dayOfForecast)
}

private func standing(_ people: StudyPace...) -> ReadinessForecast.Standing? {
  CohortForecast(of: people, asOf: dayOfForecast).people.first?.standing
}

private func day(_ ahead: Int) -> CalendarDay { CalendarDay(at: dayOfForecast).advanced(by: ahead) }

struct CohortForecastTests {
  @Test func `a step a day and ten to go is ready in about ten days`() throws {
    let told = try #require(forecast(learner()).people.first)
    let median = try #require(told.median)
    let earliest = try #require(told.earliest)
    let latest = try #require(told.latest)
    #expect((day(8)...day(14)).contains(median))
    #expect(earliest < median && median < latest)
    #expect(told.pace?.steps == 12)
    #expect(told.standing == .onCourse)
  }

  @Test func `nothing open and nothing to wait for is ready`() throws {
    let told = forecast(learner(open: 0, due: day(-3)))
    #expect(told.people.first?.standing == .ready)
    #expect(told.people.first?.median == nil)
    #expect(told.weeks.allSatisfy { $0.expected == 1 && $0.lower == 1 && $0.upper == 1 })
  }

  @Test func `a due day that has passed is late, the due day itself is not`() {
    #expect(standing(learner(due: day(-1))) == .late)
    #expect(standing(learner(open: 1, due: day(0))) != .late)
  }

  @Test func `a due day before the end of a wait is late already`() {
    let wait = Wait(days: 30, start: .now, reason: "time served")
    #expect(standing(learner(waits: [wait], due: day(29))) == .late)
    #expect(standing(learner(waits: [wait], due: day(31))) == .onCourse)
  }

  @Test func `a due day that is likely to be missed is a risk`() throws {
    let told = try #require(forecast(learner(due: day(5))).people.first)
    #expect(told.standing == .atRisk)
    #expect((0.01...0.5).contains(try #require(told.chance)))
  }

  @Test func `fourteen days without a step are a stall, and leave is none`() {
    #expect(standing(learner(lastAgo: 13.5)) == .onCourse)
    #expect(standing(learner(lastAgo: 14)) == .stalled)
    let leave = DayRange(first: day(-9), last: day(-5))
    #expect(standing(learner(lastAgo: 14, leave: [leave])) == .onCourse)
  }

  @Test func `two steps and no cohort tell nothing`() {
    let told = forecast(learner(steps: 2))
    #expect(told.people.first?.standing == .cannotBeTold)
    #expect(told.people.first?.median == nil)
    #expect(told.weeks.allSatisfy { $0.people == 0 })
  }

  @Test func `nobody has finished anything and nothing is told`() {
    let told = forecast(StudyPace(person: "Ole", open: [OpenStep(minutes: 20)]))
    #expect(told.cohort == nil)
    #expect(told.people.first?.standing == .cannotBeTold)
  }

  @Test func `a cohort lends its pace to whoever has not begun`() throws {
    let new = StudyPace(
      person: "Maren Oduya", startedAt: ago(-7),
      open: Array(repeating: OpenStep(minutes: 30), count: 10))
    let told = try #require(forecast(new, learner(), learner(), learner()).people.first)
    #expect(told.standing == .notStarted)
    #expect((day(12)...day(24)).contains(try #require(told.median)))
    #expect(try #require(told.earliest) > day(7))
  }

  @Test func `the less was seen of a person, the more the cohort counts`() throws {
    let cohort = (0..<6).map { learner("\($0)", steps: 20) }
    func pace(steps: Int) throws -> Double {
      let slow = learner(steps: steps, every: 4)
      let told = CohortForecast(of: [slow] + cohort, asOf: dayOfForecast)
      return try #require(told.people.first?.pace?.minutesPerDay)
    }
    let little = try pace(steps: 1)
    let much = try pace(steps: 40)
    #expect(abs(much - 7.5) < 2)
    #expect(little > 2 * much)
  }

  @Test func `failed sittings are time spent and time to come`() throws {
    let sure = try #require(forecast(learner()).people.first)
    let failing = try #require(forecast(learner(failing: 6)).people.first)
    #expect(sure.minutesLeft == 300)
    // Six of twelve sittings failed, so each open one is expected to be sat twice.
    #expect(failing.minutesLeft == 600)
    #expect(failing.pace == sure.pace)
  }

  @Test func `leave to come moves the day by as long`() throws {
    let leave = DayRange(first: day(1), last: day(14))
    let before = try #require(forecast(learner()).people.first?.median)
    let after = try #require(forecast(learner(leave: [leave])).people.first?.median)
    #expect((13...15).contains(after.number - before.number))
  }

  @Test func `a wait after the last step comes on top, one that runs already does not`() throws {
    let plain = try #require(forecast(learner()).people.first?.median)
    let after = Wait(days: 5, start: .afterLastStep, reason: "cooling-off")
    let now = Wait(days: 5, start: .now, reason: "time served")
    #expect(forecast(learner(waits: [after])).people.first?.median == plain.advanced(by: 5))
    #expect(forecast(learner(waits: [now])).people.first?.median == plain)
  }

  @Test func `only a wait is left and the day is known`() {
    let told = forecast(learner(open: 0, waits: [Wait(days: 9, start: .now, reason: "")]))
    let person = told.people.first
    #expect(person?.earliest == day(9) && person?.median == day(9) && person?.latest == day(9))
    #expect(told.weeks.first?.expected == 0)
    #expect(told.weeks.dropFirst().first?.expected == 1)
  }

  @Test func `reviews that come two a week take as many weeks as they need`() {
    #expect(Wait.reviews(missing: 5, aWeek: 2)?.days == 18)
    #expect(Wait.reviews(missing: 0, aWeek: 2) == nil)
    #expect(Wait.reviews(missing: 1, aWeek: 0)?.days == 3650)
  }

  @Test func `what was finished after the moment of the forecast is not known yet`() {
    var pace = learner()
    pace.finished.append(FinishedStep(finishedAt: dayOfForecast + 1, minutes: 9000))
    #expect(forecast(pace) == forecast(learner()))
  }

  @Test func `the order in which steps are listed changes nothing`() {
    let people = [
      learner("Ada"), learner("Bo", every: 2), learner("Cy", steps: 30, every: 0.5),
      learner("Di", steps: 1),
    ]
    let one = CohortForecast(of: people, asOf: dayOfForecast)
    var listed = people
    for index in listed.indices { listed[index].finished.reverse() }
    #expect(one == CohortForecast(of: listed, asOf: dayOfForecast))
  }

  @Test func `numbers that no calendar holds stop nothing`() {
    for extreme in [Int64.min, -1, Int64.max] {
      for minutes in [-Double.infinity, -1, 0, .nan, 1e300, .infinity] {
        let pace = StudyPace(
          person: "", startedAt: extreme,
          finished: [
            FinishedStep(finishedAt: extreme, minutes: minutes, outcome: .failed),
            FinishedStep(finishedAt: 0, minutes: minutes),
            FinishedStep(finishedAt: 1, minutes: minutes),
          ],
          open: [OpenStep(minutes: minutes, isSitting: true)],
          waits: [
            Wait(days: .max, start: .now, reason: ""), Wait(days: .min, start: .now, reason: ""),
          ],
          due: CalendarDay(number: .max),
          leave: [DayRange(first: CalendarDay(number: .min), last: CalendarDay(number: .max))])
        for asOf in [Int64.min, 5, Int64.max] {
          let told = CohortForecast(of: [pace, pace, pace], asOf: asOf, weeks: 2)
          #expect(told.people.count == 3)
        }
      }
    }
  }

  @Test func `weeks are told from none to ten years`() {
    #expect(CohortForecast(of: [], asOf: dayOfForecast, weeks: .max).weeks.count == 520)
    #expect(CohortForecast(of: [], asOf: dayOfForecast, weeks: -1).weeks.isEmpty)
  }
}
