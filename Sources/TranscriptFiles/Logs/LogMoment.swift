/// A date and a time of day as a chat's log writes them, before anybody knows the dates' order and
/// the zone.
struct LogMoment: Sendable, Hashable {
  var date: Date?
  var hour: Int
  var minute: Int
  var second: Int?

  /// Three numbers in the order of the file.
  struct Date: Sendable, Hashable {
    var numbers: [Int]
    /// How many digits each number has.
    var widths: [Int]
    var separator: Unicode.Scalar
  }

  var secondOfDay: Int { (hour * 60 + minute) * 60 + (second ?? 0) }
}

/// Reads moments at the beginning of a line.
struct LogMomentScanner {
  private let scalars: [Unicode.Scalar]
  private(set) var place = 0

  /// No moment with what stands around it is longer than the window.
  init(_ line: Substring) { scalars = Array(line.unicodeScalars.prefix(80)) }

  /// What follows the place that was reached.
  func rest(of line: Substring) -> Substring {
    line[line.unicodeScalars.index(line.startIndex, offsetBy: place)...]
  }

  /// A date and a time, a time and a date, or a time alone.
  mutating func moment() -> LogMoment? {
    let start = place
    if let date = date(), skipJoint(), var moment = time(allowsPoints: true) {
      moment.date = date
      return moment
    }
    place = start
    guard var moment = time(allowsPoints: false) else { return fail(start) }
    let end = place
    if skipJoint(), let date = date() {
      moment.date = date
    } else {
      place = end
    }
    return moment
  }

  mutating func skip(_ wanted: Unicode.Scalar) -> Bool {
    guard place < scalars.count, scalars[place] == wanted else { return false }
    place += 1
    return true
  }

  /// Spaces of every kind and the marks that set the direction of writing.
  @discardableResult mutating func skipSpace() -> Bool {
    let start = place
    while place < scalars.count,
      scalars[place].properties.isWhitespace || isDirectionMark(scalars[place])
    {
      place += 1
    }
    return place > start
  }

  mutating func skipAny(_ wanted: [Unicode.Scalar]) -> Bool {
    wanted.contains { skip($0) }
  }

  var isAtEnd: Bool { place == scalars.count }

  /// A date of three numbers: `3/4/19`, `03.04.2019`, `2019-04-03` or `2019. 4. 3.`.
  private mutating func date() -> LogMoment.Date? {
    let start = place
    guard let first = digits(1...4), place < scalars.count,
      ["/", ".", "-"].contains(scalars[place])
    else { return fail(start) }
    let separator = scalars[place]
    place += 1
    if separator == "." { skipSpace() }
    guard let second = digits(1...2), skip(separator) else { return fail(start) }
    if separator == "." { skipSpace() }
    guard let third = digits(1...4) else { return fail(start) }
    // “2019. 4. 3.” has a point behind its last number too.
    if separator == ".", first.width == 4 { _ = skip(".") }
    let widths = [first.width, second.width, third.width]
    guard !widths.contains(3), widths.count(where: { $0 == 4 }) <= 1 else { return fail(start) }
    return LogMoment.Date(
      numbers: [first.value, second.value, third.value], widths: widths, separator: separator)
  }

  /// A comma, spaces, and in some languages a short word such as “at” or “um”.
  private mutating func skipJoint() -> Bool {
    let hasComma = skip(",")
    let hasSpace = skipSpace()
    guard hasComma || hasSpace else { return false }
    for word in ["at", "à", "um", "kl.", "às", "alle", "om", "klo", "o"] {
      let next = Array(word.unicodeScalars)
      if scalars[place...].starts(with: next),
        scalars.dropFirst(place + next.count).first?.properties.isWhitespace == true
      {
        place += next.count
        skipSpace()
        break
      }
    }
    return true
  }

  /// `14:18`, `2:18:05 PM`, `14.18` behind a date.
  private mutating func time(allowsPoints: Bool) -> LogMoment? {
    let start = place
    guard let hour = digits(1...2), hour.value < 24, place < scalars.count,
      scalars[place] == ":" || (allowsPoints && scalars[place] == ".")
    else { return fail(start) }
    let separator = scalars[place]
    place += 1
    guard let minute = digits(2...2), minute.value < 60 else { return fail(start) }
    var moment = LogMoment(date: nil, hour: hour.value, minute: minute.value, second: nil)
    let end = place
    if skip(separator), let second = digits(2...2), second.value < 60 {
      moment.second = second.value
    } else {
      place = end
    }
    if let isAfternoon = halfOfDay() {
      guard (1...12).contains(moment.hour) else {
        // “14:18 PM” is written by some; the hour says all.
        return moment
      }
      moment.hour = moment.hour % 12 + (isAfternoon ? 12 : 0)
    }
    return moment
  }

  /// `AM`, `p.m.`, `a. m.`; true for the afternoon.
  private mutating func halfOfDay() -> Bool? {
    let start = place
    skipSpace()
    guard place < scalars.count else { return fail(start) }
    let letter = scalars[place].properties.lowercaseMapping
    guard letter == "a" || letter == "p" else { return fail(start) }
    place += 1
    let hasPoint = skip(".")
    if hasPoint { skipSpace() }
    guard place < scalars.count, scalars[place].properties.lowercaseMapping == "m" else {
      return fail(start)
    }
    place += 1
    if hasPoint { _ = skip(".") }
    if place < scalars.count, scalars[place].properties.isAlphabetic { return fail(start) }
    return letter == "p"
  }

  private mutating func digits(_ widths: ClosedRange<Int>) -> (value: Int, width: Int)? {
    let start = place
    var value = 0
    while place < scalars.count, ("0"..."9").contains(scalars[place]),
      place - start < widths.upperBound
    {
      value = value * 10 + Int(scalars[place].value - 0x30)
      place += 1
    }
    let hasMore = place < scalars.count && ("0"..."9").contains(scalars[place])
    guard widths.contains(place - start), !hasMore else { return fail(start) }
    return (value, place - start)
  }

  private mutating func fail<Value>(_ start: Int) -> Value? {
    place = start
    return nil
  }
}

func isDirectionMark(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
  default: false
  }
}
