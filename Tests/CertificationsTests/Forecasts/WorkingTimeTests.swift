import Testing

@testable import Certifications

struct WorkingTimeTests {
  @Test func `moments that no calendar has trap nobody`() {
    for moment in [Double.nan, .infinity, -.infinity, 1e19, -1e19] {
      _ = weekdaysOnly.days(from: 0, to: moment)
      _ = weekdaysOnly.days(from: moment, to: 0)
      #expect(weekdaysOnly.weekdays(from: moment, to: moment).count == 7)
      #expect(CalendarDay(of: moment).text.utf8.count == 10)
    }
  }

  private let weekdaysOnly = WorkingTime(
    weights: [1.4, 1.4, 1.4, 1.4, 1.4, 0, 0],
    leave: [
      DayRange(first: CalendarDay(number: 40), last: CalendarDay(number: 45)),
      DayRange(first: CalendarDay(number: 43), last: CalendarDay(number: 50)),
      DayRange(first: CalendarDay(number: 60), last: CalendarDay(number: 59)),
    ])

  @Test func `a week has seven working days`() {
    #expect(abs(weekdaysOnly.days(from: 3.25, to: 10.25) - 7) < 1e-12)
    #expect(abs(weekdaysOnly.days(from: -18, to: -11) - 7) < 1e-12)
  }

  @Test func `leave and weekends pass without work`() {
    // 1970-01-03 and 04 were a Saturday and a Sunday.
    #expect(abs(weekdaysOnly.days(from: 2, to: 4)) < 1e-12)
    #expect(abs(weekdaysOnly.days(from: 40, to: 51)) < 1e-12)
    #expect(weekdaysOnly.days(from: 39, to: 51) > 1)
  }

  @Test func `the moment after some working days is as many working days away`() {
    for start in stride(from: -20.0, through: 60, by: 0.7) {
      for days in [0.01, 0.5, 1, 3.3, 7, 20, 100] {
        let moment = weekdaysOnly.moment(days, after: start)
        #expect(abs(weekdaysOnly.days(from: start, to: moment) - days) < 1e-9)
      }
    }
  }

  @Test func `weekdays are counted with their parts and without leave`() {
    let days = weekdaysOnly.weekdays(from: 38.5, to: 52)
    // Sunday the 8th from noon, Monday the 9th, then leave until Friday the 20th, and that Friday.
    #expect(abs(days.reduce(0, +) - 2.5) < 1e-12)
  }
}
