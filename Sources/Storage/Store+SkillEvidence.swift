public import Curricula
public import Foundation
internal import GRDB
public import Rubrics
public import Scoring

/// What somebody's work says of single questions and criteria.
public struct StoredSkillEvidence: Sendable {
  /// A quiz that was handed in, with the score that counts now.
  public struct Quiz: Sendable {
    public var attempt: Int64
    public var publication: Int64
    public var module: ModuleID
    public var quiz: PartID
    public var at: Date
    public var score: QuizScore
  }

  /// The machine's card of a conversation that was played.
  public struct Play: Sendable {
    public var play: Int64
    public var publication: Int64
    public var rubric: RubricID
    public var at: Date
    public var card: Scorecard
  }

  /// A mark of a review that counts.
  public struct Mark: Sendable {
    public var review: Int64
    public var rubric: RubricID
    public var criterion: CriterionID
    public var share: Double
    public var at: Date
  }

  public var quizzes: [Quiz] = []
  public var plays: [Play] = []
  public var marks: [Mark] = []
}

extension Store {
  /// The questions and criteria of somebody's quizzes, plays and reviewed work; practice is left out.
  public func skillEvidence(of person: Int64) throws -> StoredSkillEvidence {
    try read { db in
      var evidence = StoredSkillEvidence()
      evidence.quizzes = try Self.quizzes(of: person, withPractice: false, db)
      for row in try Row.fetchAll(
        db,
        sql: """
          SELECT play.id, scorecard.publication, rubric, finishedAt, card
          FROM play JOIN playResult ON playResult.play = play.id
          JOIN playConversation ON playConversation.play = play.id
          JOIN scorecard ON scorecard.interaction = playConversation.interaction
          WHERE person = ? ORDER BY scorecard.id
          """, arguments: [person])
      {
        let card: Data = row[4]
        // A card of another engine may read otherwise; it says nothing here then.
        guard let value = try? JSONDecoder().decode(Scorecard.self, from: card) else { continue }
        evidence.plays.append(
          .init(
            play: row[0], publication: row[1], rubric: RubricID(row[2]),
            at: try Date(stored: row[3]), card: value))
      }
      for row in try Row.fetchAll(
        db,
        sql: """
          SELECT review.id, reviewMark.rubric, criterion, share, submittedAt
          FROM review JOIN reviewMark ON reviewMark.review = review.id
          WHERE isCounted = 1 AND purpose = 'quality' AND share IS NOT NULL
            AND lower(review.agent) IN (SELECT agent FROM (\(agentsOfPeople)))
          ORDER BY submittedAt, review.id, criterion
          """, arguments: [person, person, "9999"])
      {
        evidence.marks.append(
          .init(
            review: row[0], rubric: RubricID(row[1]), criterion: CriterionID(row[2]),
            share: row[3], at: try Date(stored: row[4])))
      }
      return evidence
    }
  }
  /// The quizzes that somebody handed in, practice too, with the scores that count now.
  public func quizScores(of person: Int64) throws -> [StoredSkillEvidence.Quiz] {
    try read { db in try Self.quizzes(of: person, withPractice: true, db) }
  }

  private static func quizzes(
    of person: Int64, withPractice: Bool, _ db: Database
  ) throws -> [StoredSkillEvidence.Quiz] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT attempt.id, publication, module, quiz, submittedAt,
          coalesce(later.score, submission.score)
        FROM attempt JOIN submission ON submission.attempt = attempt.id
        LEFT JOIN rescore AS later ON later.id = (
          SELECT max(id) FROM rescore WHERE attempt = attempt.id)
        WHERE person = ?1 AND (?2 OR submission.isPractice IS NOT 1) ORDER BY attempt.id
        """, arguments: [person, withPractice]
    ).map { row in
      let text: String = row[5]
      return .init(
        attempt: row[0], publication: row[1], module: ModuleID(row[2]), quiz: PartID(row[3]),
        at: try Date(stored: row[4]), score: try stored(QuizScore.self, in: Data(text.utf8)))
    }
  }
}
