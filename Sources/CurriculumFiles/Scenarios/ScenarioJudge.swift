internal import Curricula
internal import Findings
internal import Rubrics

/// Holds what is claimed in the files against whole scenarios.
///
/// A fragment is judged once with each scenario that includes it; what is wrong is said once.
final class ScenarioJudge {
  private let lexicons: LexiconShelf
  private let notes: ReadingNotes
  private var told: Set<Finding> = []
  private var named: Set<Name> = []

  private struct Name: Hashable {
    var kind: String
    var name: String
    var location: SourceLocation
  }

  init(_ lexicons: LexiconShelf, _ notes: ReadingNotes) {
    self.lexicons = lexicons
    self.notes = notes
  }

  func error(
    _ location: SourceLocation, _ message: String, _ category: Finding.Category = .meaning
  ) {
    tell(Finding(.error, category, at: location, message))
  }

  func warning(_ location: SourceLocation, _ message: String) {
    tell(Finding(.warning, .meaning, at: location, message))
  }

  /// Says what does not hold; nothing of a scenario that is not whole.
  func judge(_ claims: [Claim], in whole: WholeScenario) {
    guard whole.isWhole else { return }
    let knowsCues = whole.lexicons.allSatisfy { lexicons[$0] != nil }
    for claim in claims {
      switch claim.content {
      case .name("cue", _) where !knowsCues: break
      case .name(let kind, let name):
        if !whole.names.has(kind, name) { dangle(kind, name, claim, whole) }
      case .end(let id): judge(end: id, claim, whole)
      case .argument(let tool, let name, let value):
        judge(argument: name, value, of: whole.names.tools[tool], claim)
      case .change(let variable, let value): judge(change: variable, to: value, claim, whole)
      }
    }
  }

  private func judge(end id: StateID, _ claim: Claim, _ whole: WholeScenario) {
    if whole.names.ends[id] != nil { return }
    if whole.names.states.contains(id) {
      error(claim.location, "“\(id)” is a state, and the name of an end must stand here.")
    } else {
      dangle("end", id.rawValue, claim, whole)
    }
  }

  private func judge(argument name: String, _ value: String, of tool: Tool?, _ claim: Claim) {
    // An unknown tool is reported by its name.
    guard let tool else { return }
    guard let argument = tool.arguments.first(where: { $0.id == name }) else {
      let hint = nearest(to: name, among: tool.arguments.map(\.id)).map { " Did you mean “\($0)”?" }
      error(
        claim.location, "The tool “\(tool.id)” has no argument “\(name)”.\(hint ?? "")", .reference)
      return
    }
    // What the names of facts stand for shows in a play only.
    if argument.options.isEmpty || argument.options.contains(value) || holdsBraces(value) { return }
    let options = argument.options.prefix(10).map { "“\($0)”" }.joined(separator: ", ")
    error(
      claim.location,
      "The argument “\(name)” of “\(tool.id)” has no option “\(value.prefix(60))”; there are "
        + "\(options)\(argument.options.count > 10 ? " and others" : "").", .reference)
  }

  private func judge(
    change variable: VariableID, to value: Int?, _ claim: Claim, _ whole: WholeScenario
  ) {
    let bounds: ClosedRange<Int>
    switch variable {
    case .mood: bounds = Customer.moods
    case .patience: bounds = Customer.patienceRange
    default:
      if VariableID.known.contains(variable) {
        let changeable = VariableID.changeable.map(\.rawValue).joined(separator: " and ")
        error(
          claim.location,
          "“\(variable)” counts by itself; \(changeable) can be changed, and variables of your own."
        )
        return
      }
      guard let own = whole.names.variables[variable] else {
        return dangle("variable", variable.rawValue, claim, whole)
      }
      bounds = own
    }
    if let value, !bounds.contains(value) {
      error(
        claim.location,
        "“\(variable)” cannot become \(value): it stays between \(bounds.lowerBound) and "
          + "\(bounds.upperBound).")
    }
  }

  private func dangle(_ kind: String, _ name: String, _ claim: Claim, _ whole: WholeScenario) {
    guard named.insert(Name(kind: kind, name: name, location: claim.location)).inserted else {
      return
    }
    notes.uses.append(.init(kind: kind, name: name, location: claim.location, scope: whole.scope))
  }

  private func tell(_ finding: Finding) {
    if told.insert(finding).inserted { notes.findings.append(finding) }
  }
}
