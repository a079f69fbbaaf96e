/// A point in time in whole seconds since 1970-01-01T00:00:00Z, as signatures count time.
public struct CredentialTime: Sendable, Hashable, Comparable {
  public var seconds: Int

  public init(seconds: Int) { self.seconds = seconds }

  public static func < (one: Self, other: Self) -> Bool { one.seconds < other.seconds }
}

extension CredentialTime {
  /// Reads RFC 3339 with a zone; a fraction of a second is cut off.
  ///
  /// - Returns: nothing for any other text, for a day that does not exist and for a missing zone.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes.count <= 40,
      let year = number(bytes, 0, 4), bytes[4] == UInt8(ascii: "-"),
      let month = number(bytes, 5, 2), bytes[7] == UInt8(ascii: "-"),
      let day = number(bytes, 8, 2), bytes[10] | 0x20 == UInt8(ascii: "t"),
      let hour = number(bytes, 11, 2), bytes[13] == UInt8(ascii: ":"),
      let minute = number(bytes, 14, 2), bytes[16] == UInt8(ascii: ":"),
      let second = number(bytes, 17, 2),
      (1...12).contains(month), day >= 1, day <= days(in: month, of: year),
      hour < 24, minute < 60, second < 60
    else { return nil }
    var position = 19
    if bytes[position] == UInt8(ascii: ".") {
      position += 1
      let first = position
      while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
      guard position > first else { return nil }
    }
    guard let offset = zone(Array(bytes[position...])) else { return nil }
    let minutes = dayNumber(year: year, month: month, day: day) * 1440 + hour * 60 + minute - offset
    self.init(seconds: minutes * 60 + second)
  }

  /// RFC 3339 in UTC; years before 0 and after 9999 are written as 0000 and 9999.
  public var text: String {
    let first = dayNumber(year: 0, month: 1, day: 1) * 86_400
    let last = dayNumber(year: 9999, month: 12, day: 31) * 86_400 + 86_399
    let shown = min(max(seconds, first), last)
    let day = shown >= 0 ? shown / 86_400 : (shown - 86_399) / 86_400
    let rest = shown - day * 86_400
    let (year, month, date) = date(ofDayNumber: day)
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let years = String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
    return "\(years)-\(two(month))-\(two(date))"
      + "T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
  }
}

private func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int? {
  guard start + count <= bytes.count else { return nil }
  var value = 0
  for byte in bytes[start..<start + count] {
    guard (0x30...0x39).contains(byte) else { return nil }
    value = value * 10 + Int(byte - 0x30)
  }
  return value
}

/// Minutes east of UTC.
private func zone(_ bytes: [UInt8]) -> Int? {
  if bytes == [UInt8(ascii: "Z")] || bytes == [UInt8(ascii: "z")] { return 0 }
  guard bytes.count == 6, bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
    bytes[3] == UInt8(ascii: ":"), let hours = number(bytes, 1, 2),
    let minutes = number(bytes, 4, 2), hours < 24, minutes < 60
  else { return nil }
  return (bytes[0] == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
}

// Days are counted in the proleptic Gregorian calendar in eras of 400 years (146,097 days) that
// begin on 1 March, so that the leap day is the last of its year.

private func dayNumber(year: Int, month: Int, day: Int) -> Int {
  let shifted = month <= 2 ? year - 1 : year
  let era = (shifted >= 0 ? shifted : shifted - 399) / 400
  let yearOfEra = shifted - era * 400
  let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
  return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
}

private func date(ofDayNumber number: Int) -> (year: Int, month: Int, day: Int) {
  let shifted = number + 719_468
  let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
  let dayOfEra = shifted - era * 146_097
  let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
  let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let shiftedMonth = (5 * dayOfYear + 2) / 153
  let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
  return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
}

private func days(in month: Int, of year: Int) -> Int {
  switch month {
  case 4, 6, 9, 11: 30
  case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
  default: 31
  }
}
