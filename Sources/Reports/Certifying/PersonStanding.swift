public import Certifications
public import Foundation

/// Where one person stands: with every programme, and with every module.
public struct PersonStanding: Sendable, Hashable, Codable {
  /// With one programme.
  public struct Line: Sendable, Hashable, Codable {
    public var programme: String
    public var title: String
    public var state: Standing.State
    /// Whether it holds at the moment.
    public var holds: Bool
    public var awardedAt: Date?
    public var expiresAt: Date?
    /// Until when the ways of renewal stay open after the end.
    public var graceEndsAt: Date?
    /// By when they are to be certified; and whether that day is over.
    public var dueAt: Date?
    public var isOverdue: Bool
    /// Why it does not hold, what a person has still to look at, or to decide.
    public var remarks: [String]
    /// What is missing, in words; alternatives stand in one line.
    public var missing: [String]
    /// All that is asked for, with what is met; nothing while it holds or was not begun.
    public var requirement: RequirementTree?
    /// The way there that takes least, step by step, and what it takes.
    public var shortestWay: [String]
    public var wayDays: Double?
    public var wayMinutes: Double?
    /// Ways of renewal that are open, each with what is missing; empty where there is nothing to renew.
    public var renewals: [Renewal]
    /// From when a way of renewal opens.
    public var renewalOpensAt: Date?

    public init(
      programme: String, title: String, state: Standing.State, holds: Bool,
      awardedAt: Date? = nil, expiresAt: Date? = nil, graceEndsAt: Date? = nil,
      dueAt: Date? = nil, isOverdue: Bool = false, remarks: [String] = [],
      missing: [String] = [], requirement: RequirementTree? = nil, shortestWay: [String] = [],
      wayDays: Double? = nil, wayMinutes: Double? = nil, renewals: [Renewal] = [],
      renewalOpensAt: Date? = nil
    ) {
      self.programme = programme
      self.title = title
      self.state = state
      self.holds = holds
      self.awardedAt = awardedAt
      self.expiresAt = expiresAt
      self.graceEndsAt = graceEndsAt
      self.dueAt = dueAt
      self.isOverdue = isOverdue
      self.remarks = remarks
      self.missing = missing
      self.requirement = requirement
      self.shortestWay = shortestWay
      self.wayDays = wayDays
      self.wayMinutes = wayMinutes
      self.renewals = renewals
      self.renewalOpensAt = renewalOpensAt
    }
  }

  /// A way of renewal.
  public struct Renewal: Sendable, Hashable, Codable {
    public var title: String
    public var missing: [String]

    public init(title: String, missing: [String]) {
      self.title = title
      self.missing = missing
    }
  }

  public var person: String
  public var at: Date
  public var programmes: [Line]
  public var modules: [ModuleProgress]

  public init(person: String, at: Date, programmes: [Line], modules: [ModuleProgress]) {
    self.person = person
    self.at = at
    self.programmes = programmes
    self.modules = modules
  }
}
