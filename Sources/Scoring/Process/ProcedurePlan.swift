internal import Rubrics

/// A procedure as a tree of numbered nodes, so that a search can remember what it found at each.
struct ProcedurePlan {
  enum Node {
    case step(Int)
    case sequence([Int])
    case optional(Int, isInLoop: Bool)
    case either([Int])
    case anyOrder([Int])
  }

  private(set) var steps: [ProcedureStep] = []
  private(set) var nodes: [Node] = []
  /// The steps below each node.
  private(set) var stepsBelow: [Range<Int>] = []
  /// Blocks, as ranges of steps.
  private(set) var blocks: [Range<Int>] = []
  let root: Int

  init(_ procedure: Procedure) {
    var plan = Build()
    root = plan.sequence(procedure.parts, isInLoop: false)
    steps = plan.steps
    nodes = plan.nodes
    stepsBelow = plan.stepsBelow
    blocks = plan.blocks
  }

  /// True when the procedure says which of the two steps comes first.
  func isOrdered(_ one: Int, _ other: Int) -> Bool {
    var node = root
    while true {
      let children: [Int]
      switch nodes[node] {
      case .step: return false
      case .optional(let inner, _): children = [inner]
      case .sequence(let parts), .either(let parts), .anyOrder(let parts): children = parts
      }
      guard let child = children.first(where: { stepsBelow[$0].contains(one) }) else {
        return false
      }
      guard stepsBelow[child].contains(other) else {
        if case .sequence = nodes[node] { return true }
        return false
      }
      node = child
    }
  }
}

extension ProcedurePlan {
  fileprivate struct Build {
    var steps: [ProcedureStep] = []
    var nodes: [Node] = []
    var stepsBelow: [Range<Int>] = []
    var blocks: [Range<Int>] = []

    mutating func sequence(_ parts: [Procedure.Part], isInLoop: Bool) -> Int {
      let first = steps.count
      return add(.sequence(parts.map { part($0, isInLoop: isInLoop) }), from: first)
    }

    private mutating func part(_ part: Procedure.Part, isInLoop: Bool) -> Int {
      let first = steps.count
      switch part {
      case .step(let step): return self.step(step)
      case .optional(let parts):
        let inner = sequence(parts, isInLoop: isInLoop)
        return add(.optional(inner, isInLoop: isInLoop), from: first)
      case .either(let ways):
        return add(.either(ways.map { sequence($0, isInLoop: isInLoop) }), from: first)
      case .anyOrder(let parts):
        return add(.anyOrder(parts.map { self.part($0, isInLoop: isInLoop) }), from: first)
      case .loop(let parts): return sequence(parts, isInLoop: true)
      case .block(let inner):
        let node = add(.sequence(inner.map { step($0) }), from: first)
        blocks.append(first..<steps.count)
        return node
      }
    }

    private mutating func step(_ step: ProcedureStep) -> Int {
      steps.append(step)
      return add(.step(steps.count - 1), from: steps.count - 1)
    }

    private mutating func add(_ node: Node, from first: Int) -> Int {
      nodes.append(node)
      stepsBelow.append(first..<steps.count)
      return nodes.count - 1
    }
  }
}
