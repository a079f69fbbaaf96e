public import Curricula

/// What is still to be shown.
public indirect enum MissingRequirement: Sendable, Hashable, Codable {
  /// A module with the parts that are not done.
  case module(ModuleID, parts: [PartID])
  case programme(ProgrammeID)
  /// So many more of the alternatives.
  case more(Int, of: [[MissingRequirement]])
  case exam(Requirement.Exam, ExamGap)
  /// With how many plays there are that count.
  case plays(Requirement.Played, have: Int)
  /// With the points that nobody has signed.
  case signOff(ModuleID, checklist: PartID, points: [OptionID])
  case quality(Requirement.Quality, QualityGap)
  /// With the interactions that count, and the kappa over them.
  case calibration(Requirement.Calibrated, interactions: Int, kappa: Double?)
  /// With the whole days that are left; nothing where the programme is not held at all.
  case service(Requirement.Served, daysLeft: Int?)
  case attestation(Requirement.Attested)
  /// A part that changed since the award.
  case changedPart(ModuleID, PartID)

  /// Why an exam is not settled.
  public enum ExamGap: Sendable, Hashable, Codable {
    case notSat
    /// A person has still to look at an answer.
    case provisional
    /// The share that counts, and the share to reach.
    case failed(share: Double, mark: Double?)
    /// Too near the cut to tell: it takes another sitting, with which the mean of the two best is not
    /// below their cuts, one that is clear of its cut, or a person's decision.
    case borderline(share: Double, mark: Double)
  }

  /// Why reviews do not show enough.
  public struct QualityGap: Sendable, Hashable, Codable {
    /// Reviews that count, at most as many as are asked for.
    public var reviews: Int
    /// The mean of their totals, and the lower end of its interval.
    public var mean: Double?
    public var lower: Double?
    /// Reviews among them with a critical failure.
    public var critical: [Int64]

    public init(reviews: Int, mean: Double? = nil, lower: Double? = nil, critical: [Int64] = []) {
      self.reviews = reviews
      self.mean = mean
      self.lower = lower
      self.critical = critical
    }
  }
}
