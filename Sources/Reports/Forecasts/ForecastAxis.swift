internal import Certifications

/// The days that a picture of a forecast shows, from today on.
struct ForecastAxis {
  let today: CalendarDay
  /// 14 or more.
  let days: Int

  /// As far as people's intervals reach, but not so far that one who hardly moves presses all others
  /// together: at most three times as far as the middle one of the likely days.
  init(_ forecast: CohortForecast) {
    today = forecast.today
    func ahead(_ day: CalendarDay?) -> Int? { day.map { $0.number - forecast.today.number } }
    let medians = forecast.people.compactMap { ahead($0.median) }.sorted()
    let middle = medians.isEmpty ? 14 : medians[medians.count / 2]
    let reach =
      forecast.people.flatMap { [ahead($0.latest ?? $0.median), ahead($0.due)] }
      .compactMap { $0 }.max() ?? 14
    days = max(14, min(reach + 2, max(28, 3 * middle)))
  }

  /// The days with a mark: no more than ten.
  var marks: [CalendarDay] {
    let step = [7, 14, 28, 56, 91, 182, 364, 728].first { days / $0 <= 9 } ?? 1456
    return stride(from: 0, through: days, by: step).map { today.advanced(by: $0) }
  }

  /// Where a day lies, 0 for today and 1 for the end; within these for days beyond.
  func share(of day: CalendarDay) -> Double {
    max(0, min(Double(day.number - today.number) / Double(days), 1))
  }

  func holds(_ day: CalendarDay) -> Bool {
    (0...days).contains(day.number - today.number)
  }
}
