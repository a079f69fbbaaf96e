internal import GRDB
public import Rubrics

/// Which recorded work is listed.
public struct WorkFilter: Sendable {
  public var publication: Int64
  public var rubric: RubricID
  public var engine: Int
  public var channel: String?
  /// The identifiers of one agent; nothing for all.
  public var agents: [String]?
  /// Days since 1970, both included.
  public var days: ClosedRange<Int>
  /// The worst by the machine's total first; otherwise the newest first, which says nothing of it.
  public var isWorstFirst: Bool

  public init(
    publication: Int64, rubric: RubricID, engine: Int, channel: String?, agents: [String]?,
    days: ClosedRange<Int>, isWorstFirst: Bool
  ) {
    self.publication = publication
    self.rubric = rubric
    self.engine = engine
    self.channel = channel
    self.agents = agents
    self.days = days
    self.isWorstFirst = isWorstFirst
  }
}

/// A segment with the machine's total of it.
public struct ListedWork: Sendable, Hashable {
  public var segment: Int64
  /// The interaction's name in lists.
  public var name: String
  public var agent: String?
  public var channel: String
  public var day: Int
  public var total: Double?
  public var outcome: String
  /// How many reviews by the rubric it has that are not void.
  public var reviews: Int
}

extension Store {
  /// The newest revisions of recorded work that a rubric judges.
  public func listedWork(
    _ filter: WorkFilter, limit: Int, offset: Int = 0
  ) throws -> [ListedWork] {
    let order = filter.isWorstFirst ? "total IS NULL, total" : "day DESC"
    return try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT segment.id AS id, name, segment.agent AS agent, segment.channel AS channel, day,
            total, outcome,
            (SELECT count(*) FROM review WHERE review.segment = segment.id
              AND review.rubric = card.rubric AND purpose = 'quality' AND state <> 'void') AS reviews
          FROM segment JOIN interaction ON interaction.id = segment.interaction
          JOIN scorecard AS card
            ON card.interaction = segment.interaction AND card.segment = segment.number
          WHERE isCurrent = 1 AND publication = :publication AND card.rubric = :rubric
            AND engine = :engine AND day BETWEEN :first AND :last
            AND (:channel IS NULL OR segment.channel = :channel)
            AND (:agents IS NULL OR segment.agent IN (SELECT value FROM json_each(:agents)))
          ORDER BY \(order), segment.id LIMIT :limit OFFSET :offset
          """,
        arguments: [
          "publication": filter.publication, "rubric": filter.rubric.rawValue,
          "engine": filter.engine, "first": filter.days.lowerBound, "last": filter.days.upperBound,
          "channel": filter.channel, "agents": try filter.agents.map(storedText), "limit": limit,
          "offset": offset,
        ]
      ).map { row in
        ListedWork(
          segment: row["id"], name: row["name"], agent: row["agent"], channel: row["channel"],
          day: row["day"], total: row["total"], outcome: row["outcome"], reviews: row["reviews"])
      }
    }
  }
}
