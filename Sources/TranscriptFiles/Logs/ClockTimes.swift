internal import Foundation
internal import Transcripts

/// Times of day without a date, in the order of a log that runs over midnight at most once a day.
struct ClockTimes {
  /// Seconds since the midnight before the first of them.
  let elapsed: [Int]
  private let precision: Timestamp.Precision

  init(_ moments: [LogMoment]) {
    var day = 0
    var last = moments.first?.secondOfDay ?? 0
    precision = moments.allSatisfy { $0.second != nil } ? .second : .minute
    elapsed = moments.map { moment in
      let second = moment.secondOfDay
      // A small step back is a late line; a step back by half a day is the next day.
      if second < last - 43_200 { day += 86_400 }
      last = second
      return second + day
    }
  }

  /// The points in time, on the date on which the recording began in the zone of the log.
  ///
  /// - Returns: nothing without a start and a zone, or where the first time lies hours from the
  ///   start: then they count from the start and are no times of day.
  func moments(_ answers: ImportAnswers) -> [ForeignTime]? {
    guard let start = answers.start, let name = answers.timeZone,
      let zone = TimeZone(identifier: name), let first = elapsed.first
    else { return nil }
    let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: start.seconds))
    let local = start.microseconds / 1_000_000 + Int64(offset)
    var midnight = local / 86_400 * 86_400
    if midnight + Int64(first) < local - 43_200 { midnight += 86_400 }
    if midnight + Int64(first) > local + 43_200 { midnight -= 86_400 }
    let distance = midnight + Int64(first) - local
    guard (-3600...21_600).contains(distance) || first > 21_600 else { return nil }
    return elapsed.map {
      answers.moved(
        Timestamp(microseconds: (midnight + Int64($0)) * 1_000_000, precision: precision))
    }
  }
}
