import Foundation
import Testing
import Transcripts

struct TimestampTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", Int64(0), Timestamp.Precision.second, "1970-01-01T00:00:00Z"),
    (
      "2026-03-02T10:15:04.250+01:00", 1_772_442_904_250_000, .millisecond,
      "2026-03-02T09:15:04.250Z"
    ),
    ("2026-03-02T10:15Z", 1_772_446_500_000_000, .minute, "2026-03-02T10:15Z"),
    (
      "2020-12-03T14:05:20.974+0100", 1_607_000_720_974_000, .millisecond,
      "2020-12-03T13:05:20.974Z"
    ),
    (
      "2024-02-29 23:59:59.219001Z", 1_709_251_199_219_001, .microsecond,
      "2024-02-29T23:59:59.219001Z"
    ),
    ("1969-12-31T23:59:59Z", -1_000_000, .second, "1969-12-31T23:59:59Z"),
    ("1601-01-01T00:00:00Z", -11_644_473_600_000_000, .second, "1601-01-01T00:00:00Z"),
  ])
  func `a time keeps its instant and its precision`(
    text: String, microseconds: Int64, precision: Timestamp.Precision, written: String
  ) throws {
    let time = try #require(Timestamp(text))
    #expect(time.microseconds == microseconds)
    #expect(time.precision == precision)
    #expect(time.text == written)
    #expect(Timestamp(time.text) == time)
  }

  @Test(arguments: [
    "", "2026-03-02", "2026-03-02T10:15:04", "2026-03-02T10:15:04.706620", "2026-13-02T10:15:04Z",
    "2026-02-30T10:15:04Z", "2023-02-29T10:15:04Z", "2026-03-02T24:00:00Z", "2026-03-02T10:60:00Z",
    "2026-03-02T10:15:60Z", "2026-03-02T10:15:04.Z", "2026-03-02T10:15:04Zz", "26-03-02T10:15:04Z",
    "2026-03-02T10:15:04+25:00", "2026-03-02T10:15:04+1", "٢٠٢٦-03-02T10:15:04Z",
    "9999-12-31T23:30:00-01:00", "0000-01-01T00:30:00+01:00",
  ])
  func `a text without a zone, or that is no time, is refused`(text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test func `the calendar agrees with Foundation's on every 37th day of four centuries`() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    for day in stride(from: -140_000, to: 60_000, by: 37) {
      let date = Date(timeIntervalSince1970: Double(day) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day], from: date)
      let time = Timestamp(microseconds: Int64(day) * 86_400_000_000, precision: .minute)
      // Foundation changes to the Julian calendar in October 1582; these days are later.
      let expected = String(
        format: "%04d-%02d-%02dT00:00Z", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
      #expect(time.text == expected)
    }
  }
}
