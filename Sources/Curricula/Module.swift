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

  public func quiz(_ id: PartID) -> Quiz? { quizzes.first { $0.id == id } }
}

/// One step of a module.
public enum Part: Sendable, Hashable, Codable {
  case lesson(Lesson)
  case quiz(Quiz)

  public var id: PartID {
    switch self {
    case .lesson(let lesson): lesson.id
    case .quiz(let quiz): quiz.id
    }
  }

  public var title: String {
    switch self {
    case .lesson(let lesson): lesson.title
    case .quiz(let quiz): quiz.title
    }
  }
}
