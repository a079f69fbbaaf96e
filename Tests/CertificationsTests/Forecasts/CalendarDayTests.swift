import Certifications
import Testing

struct CalendarDayTests {
  @Test func `days are written and read the same`() {
    for number in stride(from: -719_528, through: 2_932_896, by: 97) {
      let day = CalendarDay(number: number)
      #expect(CalendarDay(day.text) == day)
    }
  }

  @Test func `known days have their numbers and weekdays`() {
    #expect(CalendarDay("1970-01-01")?.number == 0)
    #expect(CalendarDay("1970-01-01")?.weekday == 3)
    #expect(CalendarDay("2000-02-29")?.number == 11_016)
    #expect(CalendarDay("2026-03-02")?.weekday == 0)
    #expect(CalendarDay(number: -719_528).text == "0000-01-01")
    #expect(CalendarDay(number: 2_932_896).text == "9999-12-31")
  }

  @Test(arguments: [
    "2026-02-29", "2026-2-28", "2026-13-01", "2026-00-10", "26-01-01", "", "2026-01-1x",
  ])
  func `what no calendar has is no day`(text: String) { #expect(CalendarDay(text) == nil) }

  @Test func `a second before midnight is the day before`() {
    #expect(CalendarDay(at: -1).text == "1969-12-31")
    #expect(CalendarDay(at: 86_399).number == 0)
    #expect(CalendarDay(at: 86_400).number == 1)
  }
}
