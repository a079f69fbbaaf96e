/// The parts of a graph that no wire joins, each with its nodes in ascending order; in the order of
/// their first nodes.
func components(count: Int, _ wires: [Wire]) -> [[Int]] {
  var near = [[Int]](repeating: [], count: count)
  for wire in wires {
    near[wire.from].append(wire.to)
    near[wire.to].append(wire.from)
  }
  var isSeen = [Bool](repeating: false, count: count)
  var parts: [[Int]] = []
  for root in 0..<count where !isSeen[root] {
    isSeen[root] = true
    var part = [root]
    var done = 0
    while done < part.count {
      for other in near[part[done]] where !isSeen[other] {
        isSeen[other] = true
        part.append(other)
      }
      done += 1
    }
    parts.append(part.sorted())
  }
  return parts
}
