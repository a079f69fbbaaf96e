internal import Curricula
public import Reviews
public import Rubrics
internal import Storage

/// How far reviewers agree by a rubric, over everything that two of them judged.
public struct ReviewerAgreement: Sendable {
  public var rubric: RubricID
  public var title: String
  /// Closed calibrations.
  public var sessions: Int
  /// Contacts that two people reviewed outside calibrations.
  public var doubles: Int
  /// In the rubric's order.
  public var criteria: [CriterionCalibration]

  /// The newest so many double reviews are looked at.
  public static let most = 400
}

extension House {
  /// The rubrics of the present versions with how many reviews count by them, the most used first.
  public func reviewRubrics() throws -> [(rubric: Rubric, reviews: Int)] {
    let counts = Dictionary(
      try store.reviewedRubrics().map { ($0.rubric, $0.count) }, uniquingKeysWith: +)
    return try current().flatMap(\.curriculum.rubrics).map { ($0, counts[$0.id] ?? 0) }
      .sorted { ($1.1, $0.0.title) < ($0.1, $1.0.title) }
  }

  /// How far reviewers agree on each criterion, over all closed calibrations and double reviews.
  ///
  /// Answers count as they were first given; levels that the rubric has no more are left out. What is
  /// settled later is no agreement.
  public func reviewerAgreement(rubric id: RubricID) throws -> ReviewerAgreement {
    let rubric = try self.rubric(id).rubric
    let roster = try roster()
    var pool = AgreementPool()
    let calibrations = try store.calibrations().filter { $0.rubric == id && $0.closedAt != nil }
    for calibration in calibrations {
      let input = try input(calibration, roster)
      pool.begin()
      for answer in input.answers { pool.add(answer) }
    }
    pool.begin()
    let doubles = try store.doubleReviews(rubric: id, limit: ReviewerAgreement.most)
    for review in doubles {
      for answer in try store.reviewScores(of: review.id).first?.answers ?? [] {
        pool.add(
          CalibrationAnswer(
            segment: review.segment, reviewer: review.reviewer, criterion: answer.criterion,
            choice: answer.choice))
      }
    }
    let report = CalibrationReport(
      CalibrationInput(
        rubric: rubric, criteria: rubric.criteria.map(\.id), segments: pool.segments,
        reviewers: pool.reviewers.sorted().map {
          CalibrationReviewer(id: $0, name: roster.name($0))
        }, answers: pool.answers))
    return ReviewerAgreement(
      rubric: id, title: rubric.title, sessions: calibrations.count,
      doubles: Set(doubles.map(\.segment)).count, criteria: report.criteria)
  }
}

/// Answers of several sessions; the same contact in two of them is two contacts.
private struct AgreementPool {
  private(set) var segments: [CalibrationSegment] = []
  private(set) var reviewers: Set<Int64> = []
  private(set) var answers: [CalibrationAnswer] = []
  private var places: [Int64: Int64] = [:]

  mutating func begin() { places = [:] }

  mutating func add(_ answer: CalibrationAnswer) {
    var answer = answer
    if let known = places[answer.segment] {
      answer.segment = known
    } else {
      let new = Int64(segments.count + 1)
      places[answer.segment] = new
      segments.append(CalibrationSegment(id: new, name: String(new)))
      answer.segment = new
    }
    reviewers.insert(answer.reviewer)
    answers.append(answer)
  }
}
