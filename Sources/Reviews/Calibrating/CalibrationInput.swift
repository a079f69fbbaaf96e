public import Rubrics

/// Everything that a calibration session came to: who was asked what, and who answered what.
///
/// Where one reviewer answered the same criterion of the same segment several times, the last answer
/// counts; the same holds for what the group set and for totals. What names a segment, reviewer,
/// criterion or level that the session does not have is left out and counted.
public struct CalibrationInput: Sendable, Hashable, Codable {
  public var rubric: Rubric
  /// The criteria that were asked for; those that the rubric does not have are left out.
  public var criteria: [CriterionID]
  public var segments: [CalibrationSegment]
  public var reviewers: [CalibrationReviewer]
  public var answers: [CalibrationAnswer]
  /// The reviewer whose answers are the baseline; nothing where the group is.
  public var expert: Int64?
  /// What the group agreed on after it had seen all answers.
  public var consensus: [CalibrationConsensus]
  public var totals: [CalibrationTotal]

  public init(
    rubric: Rubric, criteria: [CriterionID], segments: [CalibrationSegment],
    reviewers: [CalibrationReviewer], answers: [CalibrationAnswer], expert: Int64? = nil,
    consensus: [CalibrationConsensus] = [], totals: [CalibrationTotal] = []
  ) {
    self.rubric = rubric
    self.criteria = criteria
    self.segments = segments
    self.reviewers = reviewers
    self.answers = answers
    self.expert = expert
    self.consensus = consensus
    self.totals = totals
  }
}

/// One answer of one reviewer; several reviewers give one each to the same question.
public struct CalibrationAnswer: Sendable, Hashable, Codable {
  public var segment: Int64
  public var reviewer: Int64
  public var criterion: CriterionID
  public var choice: ReviewAnswer.Choice

  public init(
    segment: Int64, reviewer: Int64, criterion: CriterionID, choice: ReviewAnswer.Choice
  ) {
    self.segment = segment
    self.reviewer = reviewer
    self.criterion = criterion
    self.choice = choice
  }
}

/// A part of an interaction that the reviewers judged.
public struct CalibrationSegment: Sendable, Hashable, Codable {
  public var id: Int64
  public var name: String
  /// By its name in transcripts, for weights that hold on some channels only.
  public var channel: String?

  public init(id: Int64, name: String, channel: String? = nil) {
    self.id = id
    self.name = name
    self.channel = channel
  }
}

/// Somebody who took part in a calibration session.
public struct CalibrationReviewer: Sendable, Hashable, Codable {
  public var id: Int64
  public var name: String

  public init(id: Int64, name: String) {
    self.id = id
    self.name = name
  }
}

/// What the group agreed on for one criterion of one segment.
public struct CalibrationConsensus: Sendable, Hashable, Codable {
  public var segment: Int64
  public var criterion: CriterionID
  /// `skipped` leaves the question open.
  public var choice: ReviewAnswer.Choice

  public init(segment: Int64, criterion: CriterionID, choice: ReviewAnswer.Choice) {
    self.segment = segment
    self.criterion = criterion
    self.choice = choice
  }
}

/// What one reviewer's answers to one segment come to.
public struct CalibrationTotal: Sendable, Hashable, Codable {
  public var segment: Int64
  public var reviewer: Int64
  /// A share; nothing where nothing on the card counted.
  public var share: Double?

  public init(segment: Int64, reviewer: Int64, share: Double?) {
    self.segment = segment
    self.reviewer = reviewer
    self.share = share
  }
}
