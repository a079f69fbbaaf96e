internal import Curricula

/// What people can come to hold, beginning with nothing: a fixed point.
///
/// A programme can be earned when its tree can be met with programmes that can be. Each requirement
/// is looked at once, and once more for each programme that it waits for.
struct Earning {
  /// What a leaf waits for besides somebody's own work.
  enum Need: Hashable {
    case programme(ProgrammeID)
    /// Somebody who may sign.
    case mentor
  }

  private struct Node {
    /// So many things in it are still to be met.
    var open: Int
    var parent: Int?
    /// At the root of a tree.
    var programme: Int?
  }

  private(set) var earned: Set<ProgrammeID> = []
  private let programmes: [Programme]
  private var nodes: [Node] = []
  private var waiting: [Need: [Int]] = [:]
  private var queue: [Int] = []

  /// - Parameter need: what a leaf waits for; nothing for what everybody can do.
  init(_ programmes: [Programme], _ need: (Requirement) -> Need?) {
    self.programmes = programmes
    for (number, programme) in programmes.enumerated() {
      nodes.append(Node(open: 1, parent: nil, programme: number))
      add(programme.requires, to: nodes.count - 1, need)
    }
    while let number = queue.popLast() {
      let programme = programmes[number]
      earned.insert(programme.id)
      fulfil(.programme(programme.id))
      if programme.allows.contains(where: { $0.task == .mentoring }) { fulfil(.mentor) }
    }
  }

  private mutating func add(
    _ requirement: Requirement, to parent: Int, _ need: (Requirement) -> Need?
  ) {
    switch requirement {
    case .all(let parts): add(parts, parts.count, to: parent, need)
    case .any(let parts): add(parts, 1, to: parent, need)
    case .atLeast(let count, let parts): add(parts, count, to: parent, need)
    default:
      if let need = need(requirement) {
        waiting[need, default: []].append(parent)
      } else {
        meet(parent)
      }
    }
  }

  private mutating func add(
    _ parts: [Requirement], _ count: Int, to parent: Int, _ need: (Requirement) -> Need?
  ) {
    let open = min(count, parts.count)
    // More than there are has been reported; that nobody earns it would only repeat the finding.
    guard open > 0 else { return meet(parent) }
    nodes.append(Node(open: open, parent: parent))
    let group = nodes.count - 1
    for part in parts { add(part, to: group, need) }
  }

  /// One thing more in a group is met, and perhaps with it the group.
  private mutating func meet(_ node: Int) {
    var node: Int? = node
    while let number = node {
      nodes[number].open -= 1
      guard nodes[number].open == 0 else { return }
      if let programme = nodes[number].programme { queue.append(programme) }
      node = nodes[number].parent
    }
  }

  private mutating func fulfil(_ need: Need) {
    for node in waiting.removeValue(forKey: need) ?? [] { meet(node) }
  }
}
