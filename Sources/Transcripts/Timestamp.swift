/// A point in time with the precision its source gave.
///
/// Written and read as RFC 3339 text with a zone (`2026-03-02T10:15:04.250+01:00`). Kept in
/// microseconds since 1970-01-01T00:00:00Z. Leap seconds do not exist here.
public struct Timestamp: Sendable, Hashable, Comparable {
  public enum Precision: String, Sendable, Hashable, Codable, CaseIterable {
    case minute, second, millisecond, microsecond
  }

  public var microseconds: Int64
  public var precision: Precision

  public init(microseconds: Int64, precision: Precision) {
    self.microseconds = microseconds
    self.precision = precision
  }

  public static func < (one: Self, other: Self) -> Bool { one.microseconds < other.microseconds }

  public var seconds: Double { Double(microseconds) / 1_000_000 }
}

extension Timestamp {
  /// Reads RFC 3339 with a zone; nothing for any other text, a missing zone included, because a
  /// zone is never guessed.
  ///
  /// Written by hand: it keeps the precision, which no date parser does.
  public init?(_ text: some StringProtocol) {
    var digits = Scanner(bytes: Array(text.utf8))
    guard
      let year = digits.number(of: 4), digits.skip("-"),
      let month = digits.number(of: 2), digits.skip("-"),
      let day = digits.number(of: 2), digits.skip("T") || digits.skip("t") || digits.skip(" "),
      let hour = digits.number(of: 2), digits.skip(":"),
      let minute = digits.number(of: 2),
      (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year),
      hour < 24, minute < 60
    else { return nil }
    var second = 0
    var fraction: (value: Int64, precision: Precision) = (0, .minute)
    if digits.skip(":") {
      guard let value = digits.number(of: 2), value < 60 else { return nil }
      second = value
      fraction = (0, .second)
      if digits.skip(".") || digits.skip(",") {
        guard let found = digits.fraction() else { return nil }
        fraction = found
      }
    }
    guard let offset = digits.zone(), digits.isAtEnd else { return nil }
    let dayNumber = Self.dayNumber(year: year, month: month, day: day)
    let minutes = Int64(dayNumber) * 1440 + Int64(hour * 60 + minute - offset)
    // In UTC it must still have a year of four digits, or it could not be written again.
    let firstDay = Self.dayNumber(year: 0, month: 1, day: 1)
    let lastDay = Self.dayNumber(year: 9999, month: 12, day: 31)
    guard minutes >= Int64(firstDay) * 1440, minutes < Int64(lastDay + 1) * 1440 else { return nil }
    self.init(
      microseconds: (minutes * 60 + Int64(second)) * 1_000_000 + fraction.value,
      precision: fraction.precision)
  }

  /// RFC 3339 in UTC, with as many digits as the precision has.
  public var text: String {
    let day = Int((microseconds / 86_400_000_000) - (microseconds % 86_400_000_000 < 0 ? 1 : 0))
    let rest = microseconds - Int64(day) * 86_400_000_000
    let (year, month, date) = Self.date(ofDayNumber: day)
    let seconds = Int(rest / 1_000_000)
    let fraction = Int(rest % 1_000_000)
    var text: [UInt8] = []
    text.reserveCapacity(27)
    func add(_ value: Int, _ width: Int, behind sign: Unicode.Scalar? = nil) {
      if let sign { text.append(UInt8(ascii: sign)) }
      var unit = 1
      for _ in 1..<width { unit *= 10 }
      while unit > 0 {
        text.append(UInt8(truncatingIfNeeded: 0x30 + value / unit % 10))
        unit /= 10
      }
    }
    // Only times that nobody read have other years.
    if (0...9999).contains(year) { add(year, 4) } else { text += String(year).utf8 }
    add(month, 2, behind: "-")
    add(date, 2, behind: "-")
    add(seconds / 3600, 2, behind: "T")
    add(seconds / 60 % 60, 2, behind: ":")
    if precision != .minute { add(seconds % 60, 2, behind: ":") }
    switch precision {
    case .minute, .second: break
    case .millisecond: add(fraction / 1000, 3, behind: ".")
    case .microsecond: add(fraction, 6, behind: ".")
    }
    text.append(UInt8(ascii: "Z"))
    return String(decoding: text, as: UTF8.self)
  }
}

extension Timestamp: Codable {
  /// What a decoding error says of a text that is no time; the text itself is not repeated.
  public static let complaint = "is not a time with a zone, such as 2026-03-02T10:15:04Z"

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = Self(text) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: Self.complaint)
    }
    self = value
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

// Days are counted in the proleptic Gregorian calendar from 1970-01-01, in eras of 400 years
// (146,097 days) that begin on 1 March, so that the leap day is the last of its year.
extension Timestamp {
  fileprivate static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  fileprivate static func date(ofDayNumber number: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  fileprivate static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 31
    }
  }
}

private struct Scanner {
  let bytes: [UInt8]
  var position = 0

  var isAtEnd: Bool { position == bytes.count }

  mutating func number(of width: Int) -> Int? {
    guard position + width <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[position..<position + width] {
      guard (48...57).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    position += width
    return value
  }

  mutating func skip(_ character: Character) -> Bool {
    guard position < bytes.count, bytes[position] == character.asciiValue else { return false }
    position += 1
    return true
  }

  /// One to nine digits; what is finer than a microsecond is cut off.
  mutating func fraction() -> (Int64, Timestamp.Precision)? {
    var value: Int64 = 0
    var count = 0
    while position < bytes.count, (48...57).contains(bytes[position]), count < 9 {
      if count < 6 { value = value * 10 + Int64(bytes[position] - 48) }
      count += 1
      position += 1
    }
    guard count > 0 else { return nil }
    for _ in min(count, 6)..<6 { value *= 10 }
    return (value, count <= 3 ? .millisecond : .microsecond)
  }

  /// Minutes east of UTC.
  mutating func zone() -> Int? {
    if skip("Z") || skip("z") { return 0 }
    let sign: Int
    if skip("+") { sign = 1 } else if skip("-") { sign = -1 } else { return nil }
    guard let hours = number(of: 2), hours < 24 else { return nil }
    _ = skip(":")
    guard let minutes = number(of: 2), minutes < 60 else { return nil }
    return sign * (hours * 60 + minutes)
  }
}
