public import Rubrics

/// Whether a remedy is assigned to an agent now, and why or why not.
public struct RemedyDecision: Sendable, Hashable, Codable {
  public var remedy: Remedy
  /// How many reviews were looked at: at most the remedy's window.
  public var looked: Int
  /// The reviews among them that failed, the oldest first.
  public var failures: [Int64]
  /// Reviews up to here were left out because an earlier assignment has answered them.
  public var since: Int64?
  public var verdict: Verdict

  public enum Verdict: Sendable, Hashable, Codable {
    /// Due at a time in milliseconds since 1970.
    case assign(dueAt: Int64)
    /// Too few of the reviews failed.
    case tooFew
    /// The same was assigned before and is not done.
    case stillOpen(since: Int64, dueAt: Int64)
    /// The same was assigned not long ago.
    case coolingDown(until: Int64)
    /// Other modules have to be passed before it opens.
    case notOpen(first: [String])
    /// It holds nothing that a learner can finish alone, or is published no more.
    case nothingToDo
  }

  public var isAssigned: Bool { if case .assign = verdict { true } else { false } }

  /// Enough failed, but nothing is assigned: what a log must not keep quiet about.
  public var isWithheld: Bool {
    switch verdict {
    case .assign, .tooFew: false
    case .stillOpen, .coolingDown, .notOpen, .nothingToDo: true
    }
  }
}

extension RemedyDecision {
  /// What was decided and why.
  ///
  /// - Parameter day: how a time in milliseconds since 1970 is written.
  public func sentence(day: (Int64) -> String) -> String {
    let part = remedy.part.map { ", “\($0)”" } ?? ""
    let what = "“\(remedy.module)”\(part)"
    let since = since.map { " since \(day($0))" } ?? ""
    let found =
      "“\(remedy.criterion)” failed in \(failures.count) of the last \(looked) "
      + "\(looked == 1 ? "review" : "reviews") that judge it\(since)"
    return switch verdict {
    case .assign(let dueAt): "\(found): \(what) is assigned, due on \(day(dueAt))."
    case .tooFew:
      "\(found); \(what) is assigned after \(remedy.failures) of \(remedy.window)."
    case .stillOpen(let since, let dueAt):
      "\(found), but \(what) is still to be done: assigned on \(day(since)), due on "
        + "\(day(dueAt))."
    case .coolingDown(let until):
      "\(found), but \(what) is not assigned again before \(day(until))."
    case .notOpen(let first):
      "\(found), but \(what) opens only after \(first.map { "“\($0)”" }.joined(separator: " and "))."
    case .nothingToDo:
      "\(found), but \(what) has nothing published that they could finish alone."
    }
  }
}
