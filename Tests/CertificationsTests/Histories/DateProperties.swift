import Certifications
import Curricula
import Foundation
import Rubrics
import Testing

struct DateProperties {
  @Test func `validity is counted in calendar months of UTC, wherever and whenever somebody is`()
    throws
  {
    for seed in 1...2000 {
      var dice = Dice(seed)
      let (year, month) = (dice.number(1970...2090), dice.number(1...12))
      let dayOfMonth = dice.number(1...daysIn(month, of: year))
      let seconds = dice.number(0...86_399)
      let months = dice.one(of: 1, 3, 6, 12, 24, 36)
      let awarded = utc(year, month, dayOfMonth, seconds)
      // The day stays, or becomes the month's last where the month is too short for it.
      let later = year * 12 + month - 1 + months
      let (endYear, endMonth) = (later / 12, later % 12 + 1)
      let expected = utc(
        endYear, endMonth, min(dayOfMonth, daysIn(endMonth, of: endYear)), seconds)
      #expect(try end(of: months, awardedAt: awarded) == expected, "seed \(seed)")
    }
  }

  @Test func `one instant written with any offset has one end`() throws {
    for (written, ends) in [
      // Around the change of clocks in Europe and in America, in 2026 and a year later.
      (
        ["2026-03-29T00:59:59Z", "2026-03-29T01:59:59+01:00", "2026-03-28T20:59:59-04:00"],
        "2027-03-29T00:59:59Z"
      ),
      (
        ["2026-03-29T01:00:00Z", "2026-03-29T03:00:00+02:00", "2026-03-29T14:00:00+13:00"],
        "2027-03-29T01:00:00Z"
      ),
      (
        ["2026-10-25T00:30:00Z", "2026-10-25T02:30:00+02:00", "2026-10-25T01:30:00+01:00"],
        "2027-10-25T00:30:00Z"
      ),
      (
        ["2026-03-08T07:00:00Z", "2026-03-08T03:00:00-04:00", "2026-03-08T02:00:00-05:00"],
        "2027-03-08T07:00:00Z"
      ),
      // New Year's Eve in one place is New Year's Day in another.
      (
        ["2026-12-31T23:30:00Z", "2027-01-01T00:30:00+01:00", "2026-12-31T13:30:00-10:00"],
        "2027-12-31T23:30:00Z"
      ),
      // The 29th of February in UTC, and the 1st of March in Auckland.
      (["2028-02-29T12:00:00Z", "2028-03-01T01:00:00+13:00"], "2029-02-28T12:00:00Z"),
    ] {
      for text in written {
        #expect(try end(of: 12, awardedAt: try instant(text)) == (try instant(ends)), "\(text)")
      }
    }
  }

  @Test func `days of grace, warning and opening are 24 hours across a change of clocks`() throws {
    let required = Programme(
      id: "p", title: "P", validMonths: 12, warningDays: 2, graceDays: 2,
      requires: .attested(.init(id: "seen", text: "Seen.")))
    var candidate = Candidate()
    candidate.record.certificates = [
      .init(
        id: 1, programme: "p", awardedAt: try instant("2026-03-29T12:00:00+02:00"),
        expiresAt: try instant("2027-03-29T12:00:00+02:00"))
    ]
    // Europe's clocks go forward on 28 March 2027: 48 hours before 12:00 are 11:00 by the clock.
    let warns = try instant("2027-03-27T11:00:00+01:00")
    let index = RecordIndex(candidate.record, in: house(required))
    #expect(required.standing(index, at: warns).state == .expiring)
    #expect(required.standing(index, at: warns.addingTimeInterval(-1)).state == .awarded)
    #expect(
      required.standing(index, at: warns).graceEnd == (try instant("2027-03-31T10:00:00Z")))
  }

  @Test func `a validity that no calendar reaches is not for good`() throws {
    let awarded = try instant("2026-03-02T00:00:00Z")
    for months in [1_000_000, 1 << 31, 1 << 40, Int.max] {
      let end = try #require(try end(of: months, awardedAt: awarded), "\(months)")
      #expect(end > (try instant("9999-01-01T00:00:00Z")), "\(months)")
    }
    for months in [-1, -(1 << 31), Int.min] {
      let end = try #require(try end(of: months, awardedAt: awarded), "\(months)")
      #expect(end < awarded, "\(months)")
    }
  }

  /// The end of an award at a moment.
  private func end(of months: Int, awardedAt moment: Date) throws -> Date? {
    let required = Programme(id: "p", title: "P", validMonths: months, requires: .all([]))
    guard
      case .award(_, let end) = required.decide(
        LearningRecord(), in: house(required), at: moment)
    else { return nil }
    return end
  }
}

private func daysIn(_ month: Int, of year: Int) -> Int {
  let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
}

/// Counted by hand, so that it owes nothing to any calendar of the system.
private func utc(_ year: Int, _ month: Int, _ day: Int, _ seconds: Int) -> Date {
  let years = (1970..<max(1970, year)).reduce(0) { $0 + (daysIn(2, of: $1) + 337) }
  let months = (1..<month).reduce(0) { $0 + daysIn($1, of: year) }
  return Date(timeIntervalSince1970: Double((years + months + day - 1) * 86_400 + seconds))
}
