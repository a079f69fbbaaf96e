public import Rubrics

/// A tree of things to show.
public indirect enum Requirement: Sendable, Hashable, Codable {
  case all([Requirement])
  case any([Requirement])
  case atLeast(Int, of: [Requirement])
  /// Every part was taken to its end, passed or not.
  case completed(ModuleID)
  case passed(ModuleID)
  case exam(Exam)
  case played(Played)
  /// All points of a checklist are signed.
  case signedOff(ModuleID, checklist: PartID)
  case quality(Quality)
  case calibrated(Calibrated)
  case certified(ProgrammeID)
  case served(Served)
  case attested(Attested)
  /// What changed in its modules since the award was taken again; for renewals.
  case changesTaken

  /// A quiz passed at its cut, with a band around the cut in which one sitting is not enough.
  public struct Exam: Sendable, Hashable, Codable {
    public var module: ModuleID
    public var part: PartID
    /// Half the width of the band, as a share of the points; nothing for the standard error of the
    /// judges' cut.
    ///
    /// Within cut ± band the sitting is borderline: another one settles it where the mean of the two
    /// best, each held to its own cut, is not below it; or a person who decides on it.
    public var band: Double?

    public init(module: ModuleID, part: PartID, band: Double? = nil) {
      self.module = module
      self.part = part
      self.band = band
    }
  }

  /// A scenario part passed so many times.
  public struct Played: Sendable, Hashable, Codable {
    public var module: ModuleID
    public var part: PartID
    public var times: Int
    /// The level that a play must have been at, or a harder one; nothing for any.
    public var level: PlayLevel?

    public init(module: ModuleID, part: PartID, times: Int = 1, level: PlayLevel? = nil) {
      self.module = module
      self.part = part
      self.times = times
      self.level = level
    }
  }

  /// Reviews of somebody's work good enough that chance does not explain it.
  public struct Quality: Sendable, Hashable, Codable {
    public var rubric: RubricID
    /// What the lower end of the mean's 95 % interval must reach, as a share.
    public var mark: Double
    /// The last so many reviews, and no fewer.
    public var reviews: Int
    /// Only reviews of the last so many days; nothing for all.
    public var days: Int?

    public init(rubric: RubricID, mark: Double, reviews: Int, days: Int? = nil) {
      self.rubric = rubric
      self.mark = mark
      self.reviews = reviews
      self.days = days
    }
  }

  /// Agreement with the baseline of calibrations, corrected for chance.
  public struct Calibrated: Sendable, Hashable, Codable {
    public var rubric: RubricID
    /// The kappa to reach, the mean of the calibrations' by their interactions.
    public var kappa: Double
    /// At least so many interactions.
    public var interactions: Int
    /// Of the last so many days; nothing for all.
    public var days: Int?

    public init(rubric: RubricID, kappa: Double, interactions: Int, days: Int? = nil) {
      self.rubric = rubric
      self.kappa = kappa
      self.interactions = interactions
      self.days = days
    }
  }

  /// Time in the house, or as a holder of a programme.
  public struct Served: Sendable, Hashable, Codable {
    public var days: Int
    /// Counted while that was held; nothing for the time in the house.
    public var programme: ProgrammeID?

    public init(days: Int, programme: ProgrammeID? = nil) {
      self.days = days
      self.programme = programme
    }
  }

  /// What a trainer says that they have seen.
  public struct Attested: Sendable, Hashable, Codable {
    public var id: AttestationID
    /// What it is that is attested, as a sentence.
    public var text: String

    public init(id: AttestationID, text: String) {
      self.id = id
      self.text = text
    }
  }
}

extension Requirement {
  /// What it names, in the order it names them.
  public var leaves: [Requirement] {
    switch self {
    case .all(let parts), .any(let parts), .atLeast(_, let parts): parts.flatMap(\.leaves)
    default: [self]
    }
  }
}
