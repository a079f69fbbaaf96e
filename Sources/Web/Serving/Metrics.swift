internal import Foundation
internal import Synchronization

/// Counts and times of what was asked, by route, in Prometheus' text form.
final class Metrics: Sendable {
  private struct Count {
    var answers = 0
    var seconds = 0.0
    var buckets = [Int](repeating: 0, count: Metrics.bounds.count)
  }

  private struct Key: Hashable {
    var method: String
    var route: String
    var status: Int
  }

  /// Upper bounds of the times, in seconds.
  private static let bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
  private let counts = Mutex<[Key: Count]>([:])

  /// - Parameter route: the route's pattern, never the path that was asked for.
  func note(_ method: String, _ route: String, status: Int, seconds: Double) {
    counts.withLock { counts in
      var count = counts[Key(method: method, route: route, status: status)] ?? Count()
      count.answers += 1
      count.seconds += seconds
      for (place, bound) in Self.bounds.enumerated() where seconds <= bound {
        count.buckets[place] += 1
      }
      counts[Key(method: method, route: route, status: status)] = count
    }
  }

  /// What all answers together come to.
  struct Summary: Sendable {
    var answers = 0
    /// Answers that were faults of ours.
    var faults = 0
    /// Half of the answers took at most so many seconds; nothing while there are none.
    var half: Double?
    /// Of a hundred answers, one took longer.
    var ninetyNine: Double?
  }

  var summary: Summary {
    let counts = counts.withLock { $0 }
    var summary = Summary()
    var buckets = [Int](repeating: 0, count: Self.bounds.count)
    for (key, count) in counts {
      summary.answers += count.answers
      if key.status >= 500 { summary.faults += count.answers }
      for (place, number) in count.buckets.enumerated() { buckets[place] += number }
    }
    // The upper bound of the bucket in which it lies: never said to be faster than it was.
    func bound(_ share: Double) -> Double? {
      guard summary.answers > 0 else { return nil }
      let rank = (share * Double(summary.answers)).rounded(.up)
      return zip(Self.bounds, buckets).first { Double($0.1) >= rank }?.0 ?? .infinity
    }
    summary.half = bound(0.5)
    summary.ninetyNine = bound(0.99)
    return summary
  }

  var text: String {
    let counts = counts.withLock { $0 }.sorted {
      ($0.key.route, $0.key.method, $0.key.status) < ($1.key.route, $1.key.method, $1.key.status)
    }
    var lines = [
      "# HELP guildhall_request_seconds How long answers took.",
      "# TYPE guildhall_request_seconds histogram",
    ]
    for (key, count) in counts {
      let labels =
        "method=\"\(key.method)\",route=\"\(key.route)\",status=\"\(key.status)\""
      for (bound, number) in zip(Self.bounds, count.buckets) {
        lines.append("guildhall_request_seconds_bucket{\(labels),le=\"\(bound)\"} \(number)")
      }
      lines.append("guildhall_request_seconds_bucket{\(labels),le=\"+Inf\"} \(count.answers)")
      lines.append("guildhall_request_seconds_sum{\(labels)} \(count.seconds)")
      lines.append("guildhall_request_seconds_count{\(labels)} \(count.answers)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
