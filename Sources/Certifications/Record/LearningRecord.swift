public import Curricula
public import Foundation

/// What one person has done, as far as it bears on progress and certification.
public struct LearningRecord: Sendable, Hashable {
  /// A submitted sitting of a quiz or a review exercise, or a finished play, with the score that counts now.
  public struct Sitting: Sendable, Hashable, Codable {
    public var attempt: Int64
    public var module: ModuleID
    public var quiz: PartID
    public var share: Double
    public var isPassed: Bool
    public var submittedAt: Date
    /// Present and true while a person has still to look at an answer.
    public var isProvisional: Bool?
    /// Present and true for practice, which counts only while the quiz is one.
    public var isPractice: Bool?
    /// Present and true when it was a play with simulated customers; `attempt` is its number then.
    public var isPlay: Bool?
    /// The level of a play.
    public var level: PlayLevel?
    /// The share that had to be reached, and one standard error of a judges' cut.
    public var mark: Double?
    public var cutError: Double?

    public init(
      attempt: Int64, module: ModuleID, quiz: PartID, share: Double, isPassed: Bool,
      submittedAt: Date, isProvisional: Bool? = nil, isPractice: Bool? = nil, isPlay: Bool? = nil,
      level: PlayLevel? = nil, mark: Double? = nil, cutError: Double? = nil
    ) {
      self.level = level
      self.mark = mark
      self.cutError = cutError
      self.isPlay = isPlay
      self.isPractice = isPractice
      self.attempt = attempt
      self.module = module
      self.quiz = quiz
      self.share = share
      self.isPassed = isPassed
      self.submittedAt = submittedAt
      self.isProvisional = isProvisional
    }
  }

  public struct Reading: Sendable, Hashable, Codable {
    public var module: ModuleID
    public var lesson: PartID
    public var readAt: Date

    public init(module: ModuleID, lesson: PartID, readAt: Date) {
      self.module = module
      self.lesson = lesson
      self.readAt = readAt
    }
  }

  /// A point of a checklist that a mentor has seen.
  public struct SignOff: Sendable, Hashable, Codable {
    public var module: ModuleID
    public var checklist: PartID
    public var point: OptionID
    /// The row of the mentor.
    public var mentor: Int64
    public var signedAt: Date

    public init(
      module: ModuleID, checklist: PartID, point: OptionID, mentor: Int64, signedAt: Date
    ) {
      self.module = module
      self.checklist = checklist
      self.point = point
      self.mentor = mentor
      self.signedAt = signedAt
    }
  }

  /// A part, or a whole module, that a trainer holds to be met by other means.
  public struct Waiver: Sendable, Hashable, Codable {
    public var module: ModuleID
    /// Nothing for the whole module.
    public var part: PartID?
    public var reason: String
    /// The row of the trainer.
    public var trainer: Int64
    public var waivedAt: Date

    public init(
      module: ModuleID, part: PartID?, reason: String, trainer: Int64, waivedAt: Date
    ) {
      self.module = module
      self.part = part
      self.reason = reason
      self.trainer = trainer
      self.waivedAt = waivedAt
    }
  }

  /// A certification that was awarded, whether or not it still holds.
  public struct Certificate: Sendable, Hashable, Codable {
    public var id: Int64
    public var programme: ProgrammeID
    public var awardedAt: Date
    public var expiresAt: Date?
    /// The certificate that it renews.
    public var renews: Int64?
    /// The published version that it was awarded by; left out of evidence.
    public var publication: Int64?

    public init(
      id: Int64, programme: ProgrammeID, awardedAt: Date, expiresAt: Date?, renews: Int64? = nil,
      publication: Int64? = nil
    ) {
      self.publication = publication
      self.id = id
      self.programme = programme
      self.awardedAt = awardedAt
      self.expiresAt = expiresAt
      self.renews = renews
    }

    /// True from the moment of the award until the moment of expiry, which is outside.
    ///
    /// Whether it was suspended or revoked is another question: `LearningRecord.holding`.
    public func isInTime(at moment: Date) -> Bool {
      awardedAt <= moment && expiresAt.map { moment < $0 } ?? true
    }
  }

  public var readings: [Reading]
  /// In the order they were begun.
  public var sittings: [Sitting]
  public var signOffs: [SignOff]
  public var waivers: [Waiver]
  /// In the order they were awarded.
  public var certificates: [Certificate]
  /// In the order they were submitted.
  public var reviews: [Review]
  public var calibrations: [Calibration]
  public var attestations: [Attestation]
  public var service: [Service]
  /// What happened to applications and certificates, in its order.
  public var events: [CertificationEvent]
  public var changes: [Change]

  public init(
    readings: [Reading] = [], sittings: [Sitting] = [], signOffs: [SignOff] = [],
    waivers: [Waiver] = [], certificates: [Certificate] = [], reviews: [Review] = [],
    calibrations: [Calibration] = [], attestations: [Attestation] = [], service: [Service] = [],
    events: [CertificationEvent] = [], changes: [Change] = []
  ) {
    self.reviews = reviews
    self.calibrations = calibrations
    self.attestations = attestations
    self.service = service
    self.events = events
    self.changes = changes
    self.readings = readings
    self.sittings = sittings
    self.signOffs = signOffs
    self.waivers = waivers
    self.certificates = certificates
  }
}
