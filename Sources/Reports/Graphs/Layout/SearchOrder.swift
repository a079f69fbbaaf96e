/// The nodes in an order in which few wires lead back, starts first.
///
/// It is found by a search from the starts, then from nodes that nothing leads to, then from
/// whatever is left. A wire leads back when its end stands before its beginning, so the other wires have no cycle.
struct SearchOrder {
  private let shapes: [NodeShape]
  private let ways: [[Int]]
  private let roots: [[Int]]

  init(_ shapes: [NodeShape], _ wires: [Wire]) {
    var ways = [[Int]](repeating: [], count: shapes.count)
    var isEntered = [Bool](repeating: false, count: shapes.count)
    for wire in wires {
      ways[wire.from].append(wire.to)
      isEntered[wire.to] = true
    }
    self.shapes = shapes
    self.ways = ways
    roots =
      [shapes.indices.filter { shapes[$0].isStart }, shapes.indices.filter { !isEntered[$0] }]
      + shapes.indices.map { [$0] }
  }

  /// Each node's place, from 0, in the reverse of the order in which a depth-first search has done
  /// with the nodes: few wires lead back, but the way down is as long as the search goes deep.
  var depthFirst: [Int] {
    let left = nodesAsLeft.reversed()
    return places(left.filter { shapes[$0].isStart } + left.filter { !shapes[$0].isStart })
  }

  /// Each node's place, from 0, by the number of steps that lead to it and then by `depthFirst`:
  /// more wires lead back, but a tangle of many nodes stays shallow.
  ///
  /// Nodes that lead to no cycle stand last, so that nothing leads back to an end.
  var breadthFirst: [Int] {
    let second = depthFirst
    let isLast = isWithoutCycle
    let keys = zip(stepsTo, shapes).enumerated().map { node, value in
      value.1.isStart ? -1 : isLast[node] ? Int.max : value.0
    }
    return places(
      shapes.indices.sorted { (keys[$0], second[$0]) < (keys[$1], second[$1]) })
  }

  private func places(_ order: [Int]) -> [Int] {
    var places = [Int](repeating: 0, count: order.count)
    for (place, node) in order.enumerated() { places[node] = place }
    return places
  }

  private var nodesAsLeft: [Int] {
    var left: [Int] = []
    var isSeen = [Bool](repeating: false, count: ways.count)
    // A stack of its own: a chain of many nodes must not exhaust the thread's.
    var stack: [(node: Int, next: Int)] = []
    for root in roots.joined() where !isSeen[root] {
      isSeen[root] = true
      stack.append((root, 0))
      while let (node, next) = stack.last {
        guard next < ways[node].count else {
          left.append(node)
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        let way = ways[node][next]
        if !isSeen[way] {
          isSeen[way] = true
          stack.append((way, 0))
        }
      }
    }
    return left
  }

  private var stepsTo: [Int] {
    var steps = [Int?](repeating: nil, count: ways.count)
    for group in roots {
      var queue = group.filter { steps[$0] == nil }
      for root in queue { steps[root] = 0 }
      var done = 0
      while done < queue.count {
        let node = queue[done]
        for way in ways[node] where steps[way] == nil {
          steps[way] = (steps[node] ?? 0) + 1
          queue.append(way)
        }
        done += 1
      }
    }
    return steps.map { $0 ?? 0 }
  }

  /// For each node whether every way from it comes to an end.
  private var isWithoutCycle: [Bool] {
    var origins = [[Int]](repeating: [], count: ways.count)
    for (node, ways) in ways.enumerated() {
      for way in ways { origins[way].append(node) }
    }
    var waysLeft = ways.map(\.count)
    var ending = waysLeft.indices.filter { waysLeft[$0] == 0 }
    var done = 0
    while done < ending.count {
      for origin in origins[ending[done]] {
        waysLeft[origin] -= 1
        if waysLeft[origin] == 0 { ending.append(origin) }
      }
      done += 1
    }
    return waysLeft.map { $0 == 0 }
  }
}
