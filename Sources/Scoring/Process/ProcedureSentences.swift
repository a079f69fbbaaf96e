internal import Rubrics

extension ProcedureFault {
  /// What is wrong, as a sentence without its full stop.
  func sentence(_ procedure: Procedure) -> String {
    let titles = Dictionary(
      procedure.steps.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    func title(_ step: StepID) -> String { "“\(titles[step] ?? step.rawValue)”" }
    switch self {
    case .missing(let step, let others, let before):
      let names = ([step] + others).map(title).joined(separator: ", ")
      if before == nil {
        return "the conversation ended without \(others.isEmpty ? "" : "any of ")\(names)"
      }
      return others.isEmpty ? "\(names) is missing" : "none of \(names) was done"
    case .outOfOrder(let step, _, let relation):
      switch relation {
      case .before(let other): return "\(title(step)) came before \(title(other))"
      case .after(let other): return "\(title(step)) came only after \(title(other))"
      case .awayFrom(let other):
        return "\(title(step)) did not follow \(title(other)) at once"
      }
    case .wrongValue(let step, _, let finding):
      return "\(title(step)) has a wrong “\(finding.detail)”" + finding.sentence(title)
    case .tooOften(let step, _, let most):
      return "\(title(step)) was done more than \(most == 1 ? "once" : "\(most) times")"
    }
  }
}

extension ValueFinding {
  fileprivate func sentence(_ title: (StepID) -> String) -> String {
    guard case .wrong(let used, let expectation) = result else { return "" }
    switch expectation {
    case .said(.customer): return ": the customer had not said “\(used)”"
    case .said(.agent): return ": the agent had not said “\(used)”"
    case .said(.bot): return ": the bot had not said “\(used)”"
    case .said(.anyone): return ": nobody had said “\(used)”"
    case .oneOf(let values):
      let list = values.map { "“\($0)”" }.joined(separator: " or ")
      return ": it is “\(used)” and not \(list)"
    case .sameAs(let step, let other):
      return ": it is “\(used)”, and \(title(step)) had “\(other)”"
    }
  }
}
