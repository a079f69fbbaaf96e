public import Foundation
internal import Storage

/// An event of the audit log as it is stored: all that its hash covers.
public struct AuditEvent: Sendable, Hashable, Codable {
  public var sequence: Int
  /// RFC 3339 in UTC.
  public var at: String
  public var actor: String
  public var verb: String
  public var subject: String
  /// JSON, as it was hashed.
  public var details: String
  public var previous: String
  public var hash: String
}

/// An event of the audit log with names in the place of numbers.
public struct AuditEntry: Sendable, Hashable {
  public var event: AuditEvent
  /// Who did it.
  public var actor: String
  /// About what; a person by their name.
  public var subject: String
}

/// Which events of the audit log are asked for; nothing for all.
public struct AuditQuestion: Sendable, Hashable {
  /// Who did it.
  public var actor: Int64?
  public var verb: String?
  public var from: Date?
  /// Up to, and without.
  public var until: Date?

  public init(
    actor: Int64? = nil, verb: String? = nil, from: Date? = nil, until: Date? = nil
  ) {
    self.actor = actor
    self.verb = verb
    self.from = from
    self.until = until
  }
}

/// Part of the audit log.
public struct AuditPage: Sendable, Hashable {
  public var entries: [AuditEntry]
  /// What the next page is asked for with; nothing on the last one.
  public var next: Int?
}

/// Whether the audit log is as it was written.
public struct AuditChain: Sendable, Hashable, Codable {
  public var events: Int
  /// The hash of the last event; kept elsewhere, it shows whether the log was rewritten.
  public var head: String
  /// The first event that does not follow from the one before it.
  public var firstBroken: Int?
}

extension House {
  /// The audit log, the newest first.
  ///
  /// - Parameter before: only events with smaller numbers.
  public func auditPage(
    _ question: AuditQuestion, before: Int? = nil, limit: Int = 100
  ) throws -> AuditPage {
    let filter = AuditFilter(
      actor: question.actor.map { "person/\($0)" }, verb: question.verb, from: question.from,
      until: question.until)
    let events = try store.auditEvents(filter, before: before, limit: limit + 1)
    let names = try names()
    func shown(_ who: String) -> String {
      guard who.hasPrefix("person/"), let id = Int64(who.dropFirst(7)) else { return who }
      return names[id] ?? "person \(id)"
    }
    let page = events.prefix(limit)
    return AuditPage(
      entries: page.map {
        AuditEntry(event: AuditEvent($0), actor: shown($0.actor), subject: shown($0.subject))
      }, next: events.count > limit ? page.last?.sequence : nil)
  }

  /// Events after a number, the oldest first, as they are stored.
  public func auditEvents(after sequence: Int, limit: Int) throws -> [AuditEvent] {
    try store.auditEvents(after: sequence, limit: limit).map(AuditEvent.init)
  }

  /// Everything that was ever done, by its verb.
  public func auditVerbs() throws -> [String] { try store.auditVerbs() }

  /// Computes the whole chain anew.
  public func auditChain() throws -> AuditChain {
    let report = try store.auditChain()
    return AuditChain(events: report.events, head: report.head, firstBroken: report.firstBroken)
  }
}

extension AuditEvent {
  fileprivate init(_ stored: StoredAuditEvent) {
    self.init(
      sequence: stored.sequence, at: stored.at, actor: stored.actor, verb: stored.verb,
      subject: stored.subject, details: stored.details, previous: stored.previous,
      hash: stored.hash)
  }
}
