internal import Findings
internal import Foundation
internal import Transcripts

/// What a time of an export turned out to be.
enum ForeignTime: Sendable, Hashable {
  case time(Timestamp)
  /// A date and a time without a zone, and nobody has said which.
  case zoneMissing
  /// 3/4/19 is in March or in April, and nobody has said which.
  case orderMissing
  /// Before 2000 or in the future: systems write 1601 or 1970 where they know nothing.
  case implausible
  case unreadable

  var timestamp: Timestamp? { if case .time(let value) = self { value } else { nil } }
}

extension ImportAnswers {
  /// A time as text: RFC 3339, the same with a space or without a zone, or a count of seconds,
  /// milliseconds or microseconds since 1970 as its size tells.
  func time(_ text: some StringProtocol) -> ForeignTime {
    let text = String(text).trimmingCharacters(in: .whitespacesAndNewlines)
    if let value = Timestamp(text) { return plausible(value) }
    if text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }), !text.isEmpty {
      return epoch(text)
    }
    // "2020-12-03 14:05:20 UTC" and "... +0100".
    if let space = text.lastIndex(of: " "), text[..<space].contains(":") {
      let zone = text[text.index(after: space)...]
      let moment = text[..<space]
      if zone == "UTC" || zone == "GMT", let value = Timestamp(moment + "Z") {
        return plausible(value)
      }
      if let value = Timestamp(moment + zone) { return plausible(value) }
    }
    guard let local = Timestamp(text + "Z") else { return .unreadable }
    return moved(local)
  }

  /// A time of a JSON member.
  func time(_ value: JSONValue?) -> ForeignTime? {
    switch value {
    case .text(let text): time(text)
    case .number(let digits): epoch(digits)
    default: nil
    }
  }

  /// A local time in the zone that somebody gave.
  ///
  /// - Parameter local: the time as if it were one of UTC.
  func moved(_ local: Timestamp) -> ForeignTime {
    guard let timeZone, let zone = TimeZone(identifier: timeZone) else { return .zoneMissing }
    let seconds = Double(local.microseconds) / 1_000_000
    // Asked twice: the offset that holds at the local time itself, not at that time in UTC.
    let first = zone.secondsFromGMT(for: Date(timeIntervalSince1970: seconds))
    let second = zone.secondsFromGMT(for: Date(timeIntervalSince1970: seconds - Double(first)))
    var value = local
    value.microseconds -= Int64(second) * 1_000_000
    return plausible(value)
  }

  /// Seconds, milliseconds or microseconds since 1970, told by their size.
  private func epoch(_ digits: String) -> ForeignTime {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = Int64(parts[0]), parts[0].utf8.count <= 18 else {
      return .unreadable
    }
    var fraction = parts.count == 2 ? String(parts[1].prefix(6)) : ""
    let precision: Timestamp.Precision =
      fraction.isEmpty ? .second : fraction.count <= 3 ? .millisecond : .microsecond
    switch whole {
    case ..<100_000_000_000:
      while fraction.count < 6 { fraction += "0" }
      guard let micros = Int64(fraction) else { return .unreadable }
      return plausible(
        Timestamp(microseconds: whole * 1_000_000 + micros, precision: precision))
    case ..<100_000_000_000_000:
      return plausible(Timestamp(microseconds: whole * 1000, precision: .millisecond))
    default: return plausible(Timestamp(microseconds: whole, precision: .microsecond))
    }
  }

  func plausible(_ value: Timestamp) -> ForeignTime {
    let year2000: Int64 = 946_684_800_000_000
    guard value.microseconds >= year2000 else { return .implausible }
    if let latest, value > latest { return .implausible }
    return .time(value)
  }
}

/// Counts the times of one conversation that could not be taken, for one finding of each kind.
struct TimeFaults: Sendable {
  private var counts: [ForeignTime: Int] = [:]

  /// The time, or nothing with the reason kept in mind; a member that is missing is no fault.
  mutating func take(_ time: ForeignTime?) -> Timestamp? {
    guard let time else { return nil }
    if let value = time.timestamp { return value }
    counts[time, default: 0] += 1
    return nil
  }

  func findings(at place: SourceLocation) -> [Finding] {
    let sentences: [(ForeignTime, String)] = [
      (.zoneMissing, "no zone, and none is guessed; name it with --zone"),
      (.orderMissing, "a date that may be day-month or month-day; say which with --dates"),
      (.implausible, "a date before the year 2000 or in the future"),
      (.unreadable, "a form that cannot be read"),
    ]
    return sentences.compactMap { fault, words in
      counts[fault].map {
        Finding(
          .warning, .meaning, at: place,
          "\(counted($0, "time has", "times have")) \(words); left out.")
      }
    }
  }
}
