public import Curricula
public import Foundation
public import Rubrics

// What bears on certification besides modules: work that was reviewed, agreement with others, time
// served, and what others say.
extension LearningRecord {
  /// A review of somebody's work that counts, with the score that counts now.
  public struct Review: Sendable, Hashable, Codable {
    public var review: Int64
    public var rubric: RubricID
    /// The total, which a bonus may lift above 1.
    public var share: Double
    /// A critical rule failed.
    public var isCritical: Bool
    public var submittedAt: Date

    public init(
      review: Int64, rubric: RubricID, share: Double, isCritical: Bool, submittedAt: Date
    ) {
      self.review = review
      self.rubric = rubric
      self.share = share
      self.isCritical = isCritical
      self.submittedAt = submittedAt
    }
  }

  /// How near somebody was to the baseline of a calibration.
  public struct Calibration: Sendable, Hashable, Codable {
    public var calibration: Int64
    public var rubric: RubricID
    /// The mean of the criteria's kappas; nothing where none could be reckoned.
    public var kappa: Double?
    public var interactions: Int
    public var closedAt: Date

    public init(
      calibration: Int64, rubric: RubricID, kappa: Double?, interactions: Int, closedAt: Date
    ) {
      self.calibration = calibration
      self.rubric = rubric
      self.kappa = kappa
      self.interactions = interactions
      self.closedAt = closedAt
    }
  }

  /// What a trainer said that they have seen, or decided about a borderline sitting.
  public struct Attestation: Sendable, Hashable, Codable {
    public var id: Int64
    public var programme: ProgrammeID
    public var what: AttestationID
    public var reason: String
    /// The row of the trainer.
    public var trainer: Int64
    public var attestedAt: Date

    public init(
      id: Int64, programme: ProgrammeID, what: AttestationID, reason: String, trainer: Int64,
      attestedAt: Date
    ) {
      self.id = id
      self.programme = programme
      self.what = what
      self.reason = reason
      self.trainer = trainer
      self.attestedAt = attestedAt
    }
  }

  /// A time in the house.
  public struct Service: Sendable, Hashable, Codable {
    public var from: Date
    /// Nothing while it lasts.
    public var to: Date?

    public init(from: Date, to: Date? = nil) {
      self.from = from
      self.to = to
    }
  }

  /// A part of a certified programme's modules that was published anew after the award.
  public struct Change: Sendable, Hashable, Codable {
    /// The certificate whose holder learnt it otherwise.
    public var certificate: Int64
    public var module: ModuleID
    public var part: PartID
    public var publishedAt: Date

    public init(certificate: Int64, module: ModuleID, part: PartID, publishedAt: Date) {
      self.certificate = certificate
      self.module = module
      self.part = part
      self.publishedAt = publishedAt
    }
  }
}

extension AttestationID {
  /// Everything that a programme asks for was shown elsewhere or before, as a trainer vouches.
  ///
  /// It is how the first mentors, and people who had been certified before there was a register, come
  /// into it; the award is still another person's.
  public static let recognised: AttestationID = "recognised"

  /// By what name a person decides on a borderline sitting of an exam.
  public static func borderline(_ exam: Requirement.Exam) -> AttestationID {
    AttestationID("\(exam.module)/\(exam.part)")
  }
}
