/// What a programme asks for, as a tree: a leaf is one thing to show, a group says how many of its
/// parts are needed.
public struct RequirementTree: Sendable, Hashable, Codable {
  /// What is asked for, such as `pass “Refunds”`; a group may have none.
  public var title: String
  /// More about it, such as `2 of 5 parts are open`.
  public var detail: String
  public var isMet: Bool
  /// How many parts are needed; nothing for all of them.
  public var needed: Int?
  /// Those of a group; a leaf has none.
  public var parts: [RequirementTree]
  /// How many steps are still to be taken for a leaf that is not met; nothing counts as one.
  public var steps: Int?
  /// What met it.
  public var evidence: [PaperEntry]

  public init(
    title: String = "", detail: String = "", isMet: Bool, needed: Int? = nil,
    parts: [RequirementTree] = [], steps: Int? = nil, evidence: [PaperEntry] = []
  ) {
    self.title = title
    self.detail = detail
    self.isMet = isMet
    self.needed = needed
    self.parts = parts
    self.steps = steps
    self.evidence = evidence
  }
}

extension RequirementTree {
  /// A node with its place in the tree.
  struct Place {
    var node: RequirementTree
    var depth: Int
    /// Where the group it belongs to stands in the list.
    var group: Int?
  }

  /// All nodes, each group before its parts; without recursion, however deep the tree is.
  var places: [Place] {
    var result: [Place] = []
    var waiting = [Place(node: self, depth: 0, group: nil)]
    while let place = waiting.popLast() {
      let group = result.count
      result.append(place)
      for part in place.node.parts.reversed() {
        waiting.append(Place(node: part, depth: place.depth + 1, group: group))
      }
    }
    return result
  }

  /// How many parts a group needs; more than there are can never be met.
  var neededParts: Int { max(0, needed ?? parts.count) }

  /// The node in words, with how many parts of a group are met.
  var words: Words {
    guard !parts.isEmpty else {
      return detail.isEmpty ? "\(title)" : "\(title): \(detail)"
    }
    let met = parts.count { $0.isMet }
    let join =
      if neededParts == parts.count {
        parts.count == 1 ? "this one" : "all \(parts.count) of these"
      } else if neededParts == 1 { "any one of these \(parts.count)" } else {
        "at least \(neededParts) of these \(parts.count)"
      }
    let head: Words = title.isEmpty ? "" : "\(title): "
    let tail: Words = detail.isEmpty ? "" : "; \(detail)"
    return "\(head)\(ours: join), \(met) met\(tail)"
  }

  /// The tree in lines, each leaf with what met it.
  var lines: [TreeLine] {
    places.map { place in
      TreeLine(
        depth: place.depth, sign: place.node.isMet ? .met : .missing,
        text: "\(place.node.words)\(ours: place.node.isMet ? "" : " (not met)")",
        details: place.node.evidence.map { entry in
          entry.particulars.map { "\(entry.title): \($0)" } ?? "\(entry.title)"
        })
    }
  }
}
