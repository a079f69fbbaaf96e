/// The way through a requirement tree that asks for the fewest steps; of equal ways the first.
struct ShortestWay {
  let places: [RequirementTree.Place]
  /// How many steps it has; nothing when no way leads there.
  let steps: Int?
  /// Whether a node lies on the way; what is met does not.
  let isOnWay: [Bool]

  init(through tree: RequirementTree) {
    places = tree.places
    var parts = Array(repeating: [Int](), count: places.count)
    for (number, place) in places.enumerated() {
      if let group = place.group { parts[group].append(number) }
    }
    var costs = [Int?](repeating: nil, count: places.count)
    var chosen = Array(repeating: [Int](), count: places.count)
    // Parts stand behind their group, so that from the end every part is known before it is needed.
    for number in places.indices.reversed() {
      let node = places[number].node
      if node.isMet {
        costs[number] = 0
      } else if node.parts.isEmpty {
        costs[number] = max(1, node.steps ?? 1)
      } else {
        let open = parts[number].compactMap { part in costs[part].map { (cost: $0, part: part) } }
        guard open.count >= node.neededParts else { continue }
        let cheapest = open.sorted { ($0.cost, $0.part) < ($1.cost, $1.part) }
          .prefix(node.neededParts)
        chosen[number] = cheapest.map(\.part)
        costs[number] = sum(cheapest.map(\.cost))
      }
    }
    var isOnWay = Array(repeating: false, count: places.count)
    if let root = places.first, !root.node.isMet, costs[0] != nil { isOnWay[0] = true }
    for number in places.indices where isOnWay[number] {
      for part in chosen[number] where !places[part].node.isMet { isOnWay[part] = true }
    }
    steps = costs.first ?? 0
    self.isOnWay = isOnWay
  }

  /// What is to be shown on the way, in the order of the tree.
  var leaves: [RequirementTree] {
    zip(places, isOnWay).filter { $1 && $0.node.parts.isEmpty }.map(\.0.node)
  }

  /// The tree in lines with the way marked.
  ///
  /// What a met group holds has done its duty, and is not listed.
  var lines: [TreeLine] {
    var lines: [TreeLine] = []
    var isHidden = Array(repeating: false, count: places.count)
    for (number, place) in places.enumerated() {
      if let group = place.group, isHidden[group] || places[group].node.isMet {
        isHidden[number] = true
        continue
      }
      let sign: TreeLine.Sign =
        if place.node.isMet { .met } else if isOnWay[number] { .next } else { .spare }
      lines.append(TreeLine(depth: place.depth, sign: sign, text: place.node.words))
    }
    return lines
  }
}
