/// What a part of a module is.
public enum PartKind: String, Sendable, Hashable, Codable, CaseIterable {
  case lesson, quiz, review, scenario, checklist
}

extension Part {
  public var kind: PartKind {
    switch self {
    case .lesson: .lesson
    case .quiz: .quiz
    case .review: .review
    case .scenario: .scenario
    case .checklist: .checklist
    }
  }
}
