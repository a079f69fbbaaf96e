public import Curricula
public import Foundation

/// What one person has done, as far as it bears on progress and certification.
public struct LearningRecord: Sendable, Hashable {
  /// A submitted sitting of a quiz.
  public struct Sitting: Sendable, Hashable, Codable {
    public var attempt: Int64
    public var module: ModuleID
    public var quiz: PartID
    public var share: Double
    public var isPassed: Bool
    public var submittedAt: Date

    public init(
      attempt: Int64, module: ModuleID, quiz: PartID, share: Double, isPassed: Bool,
      submittedAt: Date
    ) {
      self.attempt = attempt
      self.module = module
      self.quiz = quiz
      self.share = share
      self.isPassed = isPassed
      self.submittedAt = submittedAt
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

  /// A certification that was awarded, whether or not it still holds.
  public struct Certificate: Sendable, Hashable, Codable {
    public var id: Int64
    public var programme: ProgrammeID
    public var awardedAt: Date
    public var expiresAt: Date?

    public init(id: Int64, programme: ProgrammeID, awardedAt: Date, expiresAt: Date?) {
      self.id = id
      self.programme = programme
      self.awardedAt = awardedAt
      self.expiresAt = expiresAt
    }

    /// True from the moment of the award until the moment of expiry, which is outside.
    public func holds(at moment: Date) -> Bool {
      awardedAt <= moment && expiresAt.map { moment < $0 } ?? true
    }
  }

  public var readings: [Reading]
  public var sittings: [Sitting]
  public var certificates: [Certificate]

  public init(
    readings: [Reading] = [], sittings: [Sitting] = [], certificates: [Certificate] = []
  ) {
    self.readings = readings
    self.sittings = sittings
    self.certificates = certificates
  }
}
