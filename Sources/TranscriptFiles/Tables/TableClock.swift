internal import Transcripts

/// Reads the times of tables, which may be RFC 3339 or as a spreadsheet writes them.
struct TableClock: Sendable {
  private let answers: ImportAnswers
  private let bare: ImportAnswers

  struct Moment: Sendable {
    var time: ForeignTime
    /// Microseconds that order times of one kind, also those whose zone nobody knows.
    var order: Int64?
    /// True when the text names no zone.
    var isLocal = false
  }

  init(_ answers: ImportAnswers) {
    self.answers = answers
    bare = {
      var copy = answers
      copy.timeZone = nil
      return copy
    }()
  }

  func moment(_ text: String) -> Moment {
    let time = bare.time(text)
    if let value = time.timestamp { return Moment(time: time, order: value.microseconds) }
    if time == .zoneMissing { return local(Timestamp(trimmed(text) + "Z")) }
    guard time == .unreadable else { return Moment(time: time) }
    switch spreadsheetDate(text, answers.dateOrder) {
    case .unreadable: return Moment(time: .unreadable)
    case .orderMissing: return Moment(time: .orderMissing)
    case .read(let date, let zone):
      guard let zone else { return local(Timestamp(date + "Z")) }
      guard let value = Timestamp(date + (zone == "UTC" || zone == "GMT" ? "Z" : zone)) else {
        return Moment(time: .unreadable)
      }
      let time = answers.plausible(value)
      return Moment(time: time, order: time.timestamp?.microseconds)
    }
  }

  private func local(_ time: Timestamp?) -> Moment {
    guard let time else { return Moment(time: .unreadable) }
    let moved = answers.moved(time)
    return Moment(
      time: moved, order: moved.timestamp?.microseconds ?? time.microseconds, isLocal: true)
  }
}

enum SpreadsheetDate: Sendable, Hashable {
  /// `2026-03-12T14:22:00` with the zone as it was written, if it was.
  case read(String, zone: String?)
  case orderMissing
  case unreadable
}

/// Reads a date and a time as spreadsheets write them: `3/12/2026 2:22 PM`, `12.03.26 14:22:05`,
/// `12 Mar 2026 14:22`.
///
/// Which number is the month is told by a name or by a year of four digits in front, and otherwise
/// by nothing: the thirteenth of a month in one row says nothing of the other rows.
func spreadsheetDate(_ text: String, _ order: ImportAnswers.DateOrder?) -> SpreadsheetDate {
  // A date is short; a message that stands in its place is not looked through.
  guard text.utf8.count <= 60 else { return .unreadable }
  let words = text.split { $0.isWhitespace || $0 == "," }
  guard let clock = words.firstIndex(where: { $0.contains(":") }), clock > 0,
    let time = clockTime(words[clock], after: words[(clock + 1)...])
  else { return .unreadable }
  let parts = words[..<clock].flatMap { $0.split { "/.-".contains($0) } }
  guard parts.count == 3 else { return .unreadable }
  let month = parts.firstIndex { monthNumber($0) != nil }
  let places: (year: Int, month: Int, day: Int)
  switch (month, order) {
  case (1?, _): places = parts[0].count == 4 ? (0, 1, 2) : (2, 1, 0)
  case (0?, _): places = (2, 0, 1)
  case (nil, _) where parts[0].count == 4: places = (0, 1, 2)
  case (nil, .yearFirst): places = (0, 1, 2)
  case (nil, .monthFirst): places = (2, 0, 1)
  case (nil, .dayFirst): places = (2, 1, 0)
  case (nil, nil):
    return parts.allSatisfy { Int($0) != nil } ? .orderMissing : .unreadable
  default: return .unreadable
  }
  guard let year = Int(parts[places.year]), [2, 4].contains(parts[places.year].count),
    let month = monthNumber(parts[places.month]) ?? Int(parts[places.month]),
    let day = Int(parts[places.day]), (1...12).contains(month), (1...31).contains(day), year >= 0
  else { return .unreadable }
  let century = parts[places.year].count == 2 ? 2000 : 0
  return .read(
    "\(century + year)-\(twoDigits(month))-\(twoDigits(day))T\(time.text)", zone: time.zone)
}

/// `14:22:05.250`, with what follows: `AM`, `PM` and a zone.
private func clockTime(
  _ text: Substring, after rest: ArraySlice<Substring>
) -> (text: String, zone: String?)? {
  var rest = rest
  var text = text
  var half = rest.first?.lowercased().filter(\.isLetter)
  if half == "am" || half == "pm" {
    rest = rest.dropFirst()
  } else if let end = Optional(text.suffix(2).lowercased()), end == "am" || end == "pm" {
    half = end
    text = text.dropLast(2)
  } else {
    half = nil
  }
  let parts = text.split(separator: ":", omittingEmptySubsequences: false)
  guard parts.count == 2 || parts.count == 3, parts[1].count == 2, rest.count <= 1,
    var hour = Int(parts[0]), hour >= 0, parts[0].count <= 2
  else { return nil }
  if let half {
    guard (1...12).contains(hour) else { return nil }
    hour = hour % 12 + (half == "pm" ? 12 : 0)
  }
  let tail = parts[1...].map(String.init)
  return (([twoDigits(hour)] + tail).joined(separator: ":"), rest.first.map(String.init))
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

private func monthNumber(_ text: Substring) -> Int? {
  guard text.count >= 3, text.allSatisfy(\.isLetter) else { return nil }
  let word = text.lowercased()
  let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  return months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
}
