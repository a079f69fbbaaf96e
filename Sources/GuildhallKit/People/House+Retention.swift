public import Foundation
internal import Storage

/// For how long something is kept.
public struct RetentionRule: Sendable, Hashable, Codable {
  public enum Subject: String, Sendable, Hashable, Codable, CaseIterable {
    /// Everything about a person, counted from the day they left.
    case training
    /// The words of conversations, counted from their start, or from their import.
    case interactions
  }

  public var subject: Subject
  /// Nothing: for good.
  public var days: Int?
  /// Nothing for what holds where nobody has said otherwise.
  public var reason: String?
  public var setBy: String?
  public var setAt: Date?
}

extension House {
  /// Six years with their leap days: what a training record is kept for where nobody says otherwise.
  public static let trainingDays = 2192
  /// A thousand years.
  static let mostDays = 365_250

  /// Sets for how many days something is kept, with the reason; the rule before it stays on record.
  ///
  /// Nothing is erased by it: `applyRetention` does that.
  public func setRetention(
    _ subject: RetentionRule.Subject, days: Int, because reason: String, by name: String
  ) throws {
    try requireHoldReason(reason)
    guard (1...Self.mostDays).contains(days) else {
      throw PeopleFault.daysOutOfRange(most: Self.mostDays)
    }
    let (actor, act) = try decider(name)
    try store.setRetention(
      subject == .training ? .training : .interactions, days: days, reason: reason, by: actor.id,
      act)
  }

  /// What holds now.
  public func retention() throws -> [RetentionRule] {
    let rules = try store.retentionRules()
    let roster = try roster()
    return RetentionRule.Subject.allCases.map { subject in
      guard let rule = rules.first(where: { $0.what.rawValue == subject.rawValue }) else {
        return RetentionRule(
          subject: subject, days: subject == .training ? Self.trainingDays : nil)
      }
      return RetentionRule(
        subject: subject, days: rule.days, reason: rule.reason, setBy: roster.name(rule.setBy),
        setAt: rule.setAt)
    }
  }

  func retentionDays(_ subject: RetentionRule.Subject) throws -> Int? {
    try retention().first { $0.subject == subject }?.days
  }
}
