public import GuildhallKit

/// Who may call a route; whose things they may touch there is for the route itself to ask.
public enum Audience: Sendable, Hashable {
  /// Anybody, signed in or not.
  case everybody
  /// Whoever is signed in; what they see is their own.
  case members
  /// Whoever holds one of the offices.
  case offices(Set<Office>)

  /// Reviewers and those who lead them.
  static let reviewers = offices([.reviewer, .lead])
  /// Those who see everybody's progress.
  static let trainers = offices([.trainer, .lead])
  /// Those, and mentors, who see the people that were given to them.
  static let mentors = offices([.mentor, .trainer, .lead])
  static let administrators = offices([.administrator])

  func admits(_ member: Member?) -> Bool {
    switch self {
    case .everybody: true
    case .members: member != nil
    case .offices(let offices): member?.holds(anyOf: offices) ?? false
    }
  }
}
