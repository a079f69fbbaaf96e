internal import Rubrics

/// What must be shown to be certified, and for how long that holds.
public struct Programme: Sendable, Hashable, Codable {
  public enum Award: String, Sendable, Hashable, Codable, CaseIterable {
    /// As soon as the requirements are met.
    case rule
    /// By a person, who looks at the evidence.
    case person
  }

  /// How far up the ladder of a team it stands.
  public enum Level: String, Sendable, Hashable, Codable, CaseIterable {
    case associate, representative, senior
    case teamLead = "team-lead"
  }

  public var id: ProgrammeID
  public var title: String
  public var summary: String
  /// Nothing for programmes beside the ladder.
  public var level: Level?
  /// Calendar months from the award; none means for good.
  public var validMonths: Int?
  /// Days before the end from which a certification counts as expiring.
  public var warningDays: Int
  /// Days after the end in which the renewal paths are still open; after them everything is to be
  /// shown anew.
  ///
  /// A certification holds until its end and not a day longer: grace shortens the way back and
  /// clears nobody for anything.
  public var graceDays: Int
  public var awardedBy: Award
  /// What its holders may do.
  public var allows: [Clearance]
  public var requires: Requirement
  /// Ways to renew it, any one of which will do; none means that everything is shown anew.
  public var renewals: [Renewal]

  public init(
    id: ProgrammeID, title: String, summary: String = "", level: Level? = nil,
    validMonths: Int? = nil, warningDays: Int = 30, graceDays: Int = 0,
    awardedBy: Award = .person, allows: [Clearance] = [], requires: Requirement,
    renewals: [Renewal] = []
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.level = level
    self.validMonths = validMonths
    self.warningDays = warningDays
    self.graceDays = graceDays
    self.awardedBy = awardedBy
    self.allows = allows
    self.requires = requires
    self.renewals = renewals
  }

  /// How many people somebody may mentor who holds it; nothing where it is no programme of mentors
  /// or sets no limit.
  public var mostMentees: Int? { allows.first { $0.task == .mentoring }?.most }
}

/// Something that only certified people may do.
public struct Clearance: Sendable, Hashable, Codable {
  public var task: TaskID
  public var title: String
  /// How much of it at once, where that is limited: of mentoring, how many people.
  public var most: Int?

  public init(task: TaskID, title: String, most: Int? = nil) {
    self.task = task
    self.title = title
    self.most = most
  }
}

extension TaskID {
  /// Signing what trainees do on the job; where any programme allows it, only its holders may.
  public static let mentoring: TaskID = "mentoring"
}

/// A way to renew a certification before its end, or within the grace after it.
public struct Renewal: Sendable, Hashable, Codable {
  public var id: RenewalID
  public var title: String
  /// Days before the end from which what is shown counts for it.
  public var opensDays: Int
  public var requires: Requirement

  public init(id: RenewalID, title: String, opensDays: Int = 60, requires: Requirement) {
    self.id = id
    self.title = title
    self.opensDays = opensDays
    self.requires = requires
  }
}
