/// When a part of a module is satisfied, in the words of cmi5.
public enum MoveOn: String, Sendable, Hashable, Codable, CaseIterable {
  case passed = "Passed"
  case completed = "Completed"
  case completedAndPassed = "CompletedAndPassed"
  case completedOrPassed = "CompletedOrPassed"
  /// Satisfied at once.
  case notApplicable = "NotApplicable"

  public func isSatisfied(completed: Bool, passed: Bool) -> Bool {
    switch self {
    case .passed: passed
    case .completed: completed
    case .completedAndPassed: completed && passed
    case .completedOrPassed: completed || passed
    case .notApplicable: true
    }
  }
}
