/// What a cell of a column of days turned out to be.
enum DayReading: Hashable {
  case day(RosterDay)
  /// Its month and day may be either way round.
  case ambiguous(RosterDay, or: RosterDay)
  case dayNumber
  case unreadable
}

extension DayReading {
  /// Reads ISO 8601 and what can only be read one way: 2026/11/22, 22 Nov 2026, 25/11/2026.
  ///
  /// A time behind the day is left out. Months are read in English, years in four digits.
  init(_ text: String) {
    if let day = RosterDay(text) {
      self = .day(day)
      return
    }
    let bytes = text.utf8.prefix(41).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    guard bytes.count <= 40, let parts = parts(of: withoutTime(bytes)) else {
      self = .unreadable
      return
    }
    switch parts.count {
    case 1: self = Self.of(digits: parts[0])
    case 3: self = Self.of(parts)
    default: self = .unreadable
    }
  }

  /// Eight digits are a day of ISO 8601; with years from 1900 to 2199 they can be no other way round.
  private static func of(digits: ArraySlice<UInt8>) -> Self {
    guard let whole = number(digits) else { return .unreadable }
    if digits.count == 5 { return .dayNumber }
    guard digits.count == 8, whole / 10000 < 2200 else { return .unreadable }
    return exactly(whole / 10000, whole / 100 % 100, whole % 100)
  }

  private static func of(_ parts: [ArraySlice<UInt8>]) -> Self {
    let numbers = parts.map(number)
    let widths = parts.map(\.count)
    if let place = numbers.firstIndex(of: nil) {
      guard place < 2, let month = month(named: parts[place]),
        let one = numbers[place == 0 ? 1 : 0], let other = numbers[2]
      else { return .unreadable }
      let first = widths[place == 0 ? 1 : 0]
      if first <= 2, widths[2] == 4 { return exactly(other, month, one) }
      if place == 1, first == 4, widths[2] <= 2 { return exactly(one, month, other) }
      return .unreadable
    }
    let values = numbers.compactMap { $0 }
    if widths[0] == 4, widths[1] <= 2, widths[2] <= 2 {
      return exactly(values[0], values[1], values[2])
    }
    guard widths[0] <= 2, widths[1] <= 2, widths[2] == 4 else { return .unreadable }
    let dayFirst = RosterDay(year: values[2], month: values[1], day: values[0])
    let monthFirst = RosterDay(year: values[2], month: values[0], day: values[1])
    switch (dayFirst, monthFirst) {
    case (let one?, let other?): return one == other ? .day(one) : .ambiguous(one, or: other)
    case (let day?, nil), (nil, let day?): return .day(day)
    case (nil, nil): return .unreadable
    }
  }

  private static func exactly(_ year: Int, _ month: Int, _ day: Int) -> Self {
    RosterDay(year: year, month: month, day: day).map { .day($0) } ?? .unreadable
  }
}

/// What stands before a time of day such as `T00:00:00Z` or ` 9:30`.
private func withoutTime(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
  guard let colon = bytes.firstIndex(of: 0x3A),
    let joint = bytes[..<colon].lastIndex(where: { $0 == 0x20 || $0 == 0x74 }),
    (1...2).contains(colon - joint - 1), number(bytes[(joint + 1)..<colon]) != nil
  else { return bytes[...] }
  return bytes[..<joint]
}

/// Runs of digits and of letters between spaces, dots, commas, strokes and dashes; nothing when
/// anything else stands there.
private func parts(of bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>]? {
  let isSound = bytes.allSatisfy { byte in
    switch byte {
    case 0x20, 0x2C...0x2F, 0x30...0x39, 0x61...0x7A: true
    default: false
    }
  }
  guard isSound else { return nil }
  return bytes.split { $0 == 0x20 || (0x2C...0x2F).contains($0) }
}

/// At least three letters of an English month.
private func month(named word: ArraySlice<UInt8>) -> Int? {
  guard word.count >= 3 else { return nil }
  if word.elementsEqual("sept".utf8) { return 9 }
  return months.firstIndex { $0.utf8.starts(with: word) }.map { $0 + 1 }
}

private let months = [
  "january", "february", "march", "april", "may", "june", "july", "august", "september",
  "october", "november", "december",
]
