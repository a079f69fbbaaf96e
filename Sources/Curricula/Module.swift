public import Rubrics

/// A unit of learning, made of parts that are taken in their order.
public struct Module: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case softSkill = "soft-skill"
    case product, compliance, tool
  }

  public var id: ModuleID
  public var title: String
  public var kind: Kind
  public var summary: String
  /// How long a new hire needs, as the author judges it.
  public var minutes: Int?
  /// The competencies that it builds.
  public var builds: [CompetencyID]
  /// Modules that must be passed before this one.
  public var prerequisites: [ModuleID]
  public var parts: [Part]

  public init(
    id: ModuleID, title: String, kind: Kind, summary: String = "", minutes: Int? = nil,
    builds: [CompetencyID] = [], prerequisites: [ModuleID] = [], parts: [Part]
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.summary = summary
    self.minutes = minutes
    self.builds = builds
    self.prerequisites = prerequisites
    self.parts = parts
  }

  public var lessons: [Lesson] {
    parts.compactMap { if case .lesson(let lesson) = $0 { lesson } else { nil } }
  }

  public var quizzes: [Quiz] {
    parts.compactMap { if case .quiz(let quiz) = $0 { quiz } else { nil } }
  }

  public var reviews: [ReviewExercise] {
    parts.compactMap { if case .review(let review) = $0 { review } else { nil } }
  }

  public var scenarios: [ScenarioPart] {
    parts.compactMap { if case .scenario(let scenario) = $0 { scenario } else { nil } }
  }

  public var checklists: [Checklist] {
    parts.compactMap { if case .checklist(let checklist) = $0 { checklist } else { nil } }
  }

  /// A part that is sat and scored, as a quiz: a quiz itself, or a review exercise by its rubric.
  public func sat(_ id: PartID, rubrics: [Rubric]) -> Quiz? {
    switch part(id) {
    case .quiz(let quiz): quiz
    case .review(let review):
      rubrics.first { $0.id == review.rubric }.flatMap { review.quiz(with: $0) }
    case .lesson, .scenario, .checklist, nil: nil
    }
  }

  public func part(_ id: PartID) -> Part? { parts.first { $0.id == id } }
  public func quiz(_ id: PartID) -> Quiz? { quizzes.first { $0.id == id } }
  public func review(_ id: PartID) -> ReviewExercise? { reviews.first { $0.id == id } }
  public func scenario(_ id: PartID) -> ScenarioPart? { scenarios.first { $0.id == id } }
  public func checklist(_ id: PartID) -> Checklist? { checklists.first { $0.id == id } }
}

/// One step of a module.
public enum Part: Sendable, Hashable, Codable {
  case lesson(Lesson)
  case quiz(Quiz)
  case review(ReviewExercise)
  case scenario(ScenarioPart)
  case checklist(Checklist)

  public var id: PartID {
    switch self {
    case .lesson(let lesson): lesson.id
    case .quiz(let quiz): quiz.id
    case .review(let review): review.id
    case .scenario(let scenario): scenario.id
    case .checklist(let checklist): checklist.id
    }
  }

  public var title: String {
    switch self {
    case .lesson(let lesson): lesson.title
    case .quiz(let quiz): quiz.title
    case .review(let review): review.title
    case .scenario(let scenario): scenario.title
    case .checklist(let checklist): checklist.title
    }
  }

  /// The competencies that it builds by its own account; none means all of its module's.
  public var builds: [CompetencyID] {
    switch self {
    case .lesson(let lesson): lesson.builds
    case .quiz(let quiz): quiz.builds
    case .review(let review): review.builds
    case .scenario(let scenario): scenario.builds
    case .checklist(let checklist): checklist.builds
    }
  }

  public var moveOn: MoveOn {
    switch self {
    case .lesson(let lesson): lesson.moveOn
    case .quiz(let quiz): quiz.moveOn
    case .review(let review): review.moveOn
    case .scenario(let scenario): scenario.moveOn
    case .checklist(let checklist): checklist.moveOn
    }
  }
}
