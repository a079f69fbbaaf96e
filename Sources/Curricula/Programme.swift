/// What must be shown to be certified, and for how long that holds.
public struct Programme: Sendable, Hashable, Codable {
  public enum Award: String, Sendable, Hashable, Codable, CaseIterable {
    /// As soon as the requirements are met.
    case rule
    /// By a person, who looks at the evidence.
    case person
  }

  public var id: ProgrammeID
  public var title: String
  public var summary: String
  /// Calendar months from the award; none means for good.
  public var validMonths: Int?
  public var awardedBy: Award
  public var requires: Requirement

  public init(
    id: ProgrammeID, title: String, summary: String = "", validMonths: Int? = nil,
    awardedBy: Award = .person, requires: Requirement
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.validMonths = validMonths
    self.awardedBy = awardedBy
    self.requires = requires
  }
}

/// A tree of things to show.
public indirect enum Requirement: Sendable, Hashable, Codable {
  case all([Requirement])
  case any([Requirement])
  case atLeast(Int, of: [Requirement])
  case passed(ModuleID)
  case certified(ProgrammeID)
}

extension Requirement {
  /// The modules and programmes it names, in the order it names them.
  public var leaves: [Requirement] {
    switch self {
    case .all(let parts), .any(let parts), .atLeast(_, let parts): parts.flatMap(\.leaves)
    case .passed, .certified: [self]
    }
  }
}
