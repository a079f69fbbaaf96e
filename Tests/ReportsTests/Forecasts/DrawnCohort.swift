import Certifications

/// Some people of an invented cohort on 2026-03-03, each with a standing of their own.
func drawnCohort() -> CohortForecast {
  let today = Int64(20_515) * 86_400
  func person(
    _ name: String, steps: Int, every days: Double, open: Int, lastAgo: Double = 0.2,
    due: Int? = nil, failing: Int = 0, waits: [Wait] = []
  ) -> StudyPace {
    StudyPace(
      person: name, startedAt: today - Int64((lastAgo + Double(steps) * days) * 86_400),
      finished: (0..<steps).map { step in
        FinishedStep(
          finishedAt: today - Int64((lastAgo + Double(step) * days) * 86_400),
          minutes: [20, 5, 45, 10, 30, 15][step % 6],
          outcome: step % 5 == 4 ? (step / 5 < failing ? .failed : .passed) : .done)
      },
      open: (0..<open).map { OpenStep(minutes: 20, isSitting: $0 % 5 == 4) }, waits: waits,
      due: due.map { CalendarDay(at: today).advanced(by: $0) })
  }
  return CohortForecast(
    of: [
      person("Ilse Vantongeren", steps: 60, every: 0.5, open: 0),
      person("Tomasz Brückner", steps: 48, every: 0.55, open: 12, due: 24),
      person("Maren Oduya", steps: 30, every: 0.8, open: 30, due: 20, failing: 3),
      person("Ravindu Sölvesen", steps: 12, every: 1.1, open: 40, due: -2),
      person("Keziah <Plum> & Sons", steps: 20, every: 0.5, open: 35, lastAgo: 16, due: 40),
      person("Bo", steps: 0, every: 1, open: 60, lastAgo: 1),
      person(
        "Wilhelmina Featherstonehaugh-Okonkwo", steps: 55, every: 0.5, open: 5,
        waits: [Wait(days: 21, start: .now, reason: "time served")]),
    ], asOf: today, weeks: 6)
}
