internal import Certifications
internal import Reports
internal import Storage

/// Who is meant by a row or an actor of the log.
struct Names {
  private let name: (Int64) -> String?

  init(_ people: [Person]) {
    let names = Dictionary(people.map { ($0.id, $0.name) }, uniquingKeysWith: { one, _ in one })
    name = { names[$0] }
  }

  /// Asks for each as it is needed: papers about one person name a few, in a house of many.
  init(asking store: Store) { name = { try? store.person($0)?.name } }

  func person(_ row: Int64) -> String { name(row) ?? "person \(row)" }

  func actor(_ actor: String) -> String {
    if actor == "rule" { return "the rule" }
    let row = actor.hasPrefix("person/") ? Int64(actor.dropFirst(7)) : nil
    return row.map(person) ?? actor
  }
}

extension RequirementTree {
  /// - Parameter steps: those of the shortest way, where it is asked for.
  init(
    _ finding: RequirementFinding, _ catalogue: Catalogue, _ names: Names,
    steps: Set<MissingRequirement> = []
  ) {
    let parts = finding.parts.map { RequirementTree($0, catalogue, names, steps: steps) }
    let isLeaf = parts.isEmpty
    let isNext =
      isLeaf
      ? !finding.isMet && finding.missing.allSatisfy(steps.contains)
      : !finding.isMet && parts.contains { $0.isNext == true }
    self.init(
      asked: finding.requirement.leafWords(in: catalogue), isMet: finding.isMet,
      isNext: isNext ? true : nil,
      evidence: isLeaf ? finding.evidence.map { $0.words(in: catalogue, names.person) } : [],
      missing: isLeaf ? finding.missing.map { $0.words(in: catalogue) } : [], parts: parts)
  }
}
