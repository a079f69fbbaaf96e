/// A day of the calendar in UTC, counted from 1970-01-01.
///
/// Written and read as `2026-03-02`. It lies between the years 0 and 9999; a number beyond becomes
/// the first or the last day of those.
public struct CalendarDay: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01, which is 0.
  public let number: Int

  public init(number: Int) { self.number = min(max(number, -719_528), 2_932_896) }

  /// The day of a moment in seconds since 1970-01-01T00:00:00Z.
  public init(at seconds: Int64) {
    self.init(number: Int(seconds / 86_400) - (seconds % 86_400 < 0 ? 1 : 0))
  }

  /// Reads `2026-03-02`; nothing for any other text and for a day that no calendar has.
  public init?(_ text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.count) == [4, 2, 2],
      let year = value(of: parts[0]), let month = value(of: parts[1]),
      let day = value(of: parts[2]),
      (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    self.init(number: dayNumber(year: year, month: month, day: day))
    // 30 February rolls over to March.
    guard self.text.utf8.elementsEqual(text.utf8) else { return nil }
  }

  public var text: String {
    let (year, month, day) = date(ofDayNumber: number)
    return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
  }

  public func advanced(by days: Int) -> CalendarDay {
    CalendarDay(number: number + min(max(days, -4_000_000), 4_000_000))
  }

  /// 0 for Monday to 6 for Sunday.
  public var weekday: Int { flooredWeek(number + 3).rest }

  public static func < (one: Self, other: Self) -> Bool { one.number < other.number }
}

extension CalendarDay: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let day = try CalendarDay(container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "is not a day, such as 2026-03-02")
    }
    self = day
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

/// Whole weeks, rounded down, and what is left, 0 to 6.
func flooredWeek(_ days: Int) -> (week: Int, rest: Int) {
  let week = days >= 0 ? days / 7 : -((6 - days) / 7)
  return (week, days - week * 7)
}

private func value(of digits: some Sequence<UInt8>) -> Int? {
  var sum = 0
  for digit in digits {
    guard (48...57).contains(digit) else { return nil }
    sum = sum * 10 + Int(digit - 48)
  }
  return sum
}

private func padded(_ value: Int, _ width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

// Years begin on 1 March here, so that the leap day is the last of its year; 400 of them have
// 146,097 days.
private func dayNumber(year: Int, month: Int, day: Int) -> Int {
  let marchYear = (month <= 2 ? year - 1 : year) + 400
  let (era, yearOfEra) = marchYear.quotientAndRemainder(dividingBy: 400)
  let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
  let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
  return (era - 1) * 146_097 + dayOfEra - 719_468
}

private func date(ofDayNumber number: Int) -> (year: Int, month: Int, day: Int) {
  let (era, dayOfEra) = (number + 719_468 + 146_097).quotientAndRemainder(dividingBy: 146_097)
  let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
  let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let month = (5 * dayOfYear + 2) / 153
  return (
    yearOfEra + (era - 1) * 400 + (month >= 10 ? 1 : 0), month < 10 ? month + 3 : month - 9,
    dayOfYear - (153 * month + 2) / 5 + 1
  )
}
