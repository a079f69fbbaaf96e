internal import Curricula
public import Foundation
public import Rubrics
internal import Scoring
internal import Storage

/// Which recorded work is listed, to be reviewed or calibrated.
public struct WorkQuestion: Sendable, Hashable {
  public var rubric: RubricID
  public var channel: String?
  /// A name or an identifier.
  public var agent: String?
  /// Days, both included; nothing for all.
  public var from: Date?
  public var to: Date?
  /// Shows the machine's totals, the worst first; never where the rubric asks for blind review and
  /// whoever looks may come to review.
  public var showsMachine: Bool
  public var limit: Int
  public var offset: Int

  public init(
    rubric: RubricID, channel: String? = nil, agent: String? = nil, from: Date? = nil,
    to: Date? = nil, showsMachine: Bool, limit: Int = 50, offset: Int = 0
  ) {
    self.rubric = rubric
    self.channel = channel
    self.agent = agent
    self.from = from
    self.to = to
    self.showsMachine = showsMachine
    self.limit = limit
    self.offset = offset
  }
}

/// Recorded work in a list.
public struct WorkLine: Sendable, Hashable {
  public var interaction: String
  /// By their name where they are known.
  public var agent: String
  /// As the source has it; nothing when nobody knows.
  public var identifier: String?
  public var channel: String
  public var day: Date
  /// The machine's; nothing where it is not shown or nothing counted.
  public var total: Double?
  public var outcome: String?
  public var reviews: Int
  /// Of whoever looks.
  public var isOwnWork: Bool
}

extension House {
  /// The rubrics of the versions in use, by which work can be reviewed.
  public func deskRubrics() throws -> [Rubric] { try current().flatMap { $0.curriculum.rubrics } }

  /// Recorded work that a rubric judges.
  public func workList(_ question: WorkQuestion, for name: String) throws -> [WorkLine] {
    let (published, rubric) = try self.rubric(question.rubric)
    let viewer = try person(name)
    let roster = try roster()
    let first = question.from?.dayNumber ?? 0
    let filter = WorkFilter(
      publication: published.version, rubric: rubric.id, engine: engineVersion,
      channel: question.channel, agents: try question.agent.map { try agents($0, roster) },
      days: first...max(first, question.to?.dayNumber ?? Int(Int32.max)),
      isWorstFirst: question.showsMachine)
    return try store.listedWork(filter, limit: question.limit, offset: question.offset).map {
      WorkLine(
        interaction: $0.name, agent: roster.shown($0.agent), identifier: $0.agent,
        channel: $0.channel, day: Date(timeIntervalSince1970: Double($0.day) * 86_400),
        total: question.showsMachine ? $0.total : nil,
        outcome: question.showsMachine ? $0.outcome : nil, reviews: $0.reviews,
        isOwnWork: roster.isWork($0.agent, of: viewer.id))
    }
  }
}

/// Somebody who can be asked to review.
public struct DeskReviewer: Sendable, Hashable {
  public var name: String
  /// What verbs call them by.
  public var handle: String
}

extension House {
  /// Everybody who is here and reviews, or leads those who do, by their names.
  public func deskReviewers() throws -> [DeskReviewer] {
    try store.staff().filter { member in
      member.leftAt == nil && !Set(member.roles).isDisjoint(with: ["reviewer", "lead"])
    }.map { DeskReviewer(name: $0.person.name, handle: $0.person.handle) }
      .sorted { ($0.name, $0.handle) < ($1.name, $1.handle) }
  }
}
