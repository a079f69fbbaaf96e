internal import Foundation
internal import Synchronization

/// How everybody is getting on, as it was worked out last: several pages in a row ask for the same.
///
/// It counts until somebody does something that the audit log tells of, and for a minute at most,
/// because days end without anybody doing anything.
final class CohortCache: Sendable {
  private let last = Mutex<(act: Int64, cohort: Cohort)?>(nil)
  private static let freshSeconds: Double = 60

  /// What was worked out after an act and not long before a moment.
  func known(after act: Int64, at now: Date) -> Cohort? {
    last.withLock { last in
      guard let last, last.act == act,
        (0..<Self.freshSeconds).contains(now.timeIntervalSince(last.cohort.at))
      else { return nil }
      return last.cohort
    }
  }

  func keep(_ cohort: Cohort, after act: Int64) { last.withLock { $0 = (act, cohort) } }
}
