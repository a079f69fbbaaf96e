/// Which layer each node stands in, from 0 at the top; every wire leads from one layer to another.
///
/// Of the two orders of search the one whose wires are shorter, where a wire that leads up counts
/// for more: the depth-first one for most conversations, the other for a large tangle.
func layers(_ shapes: [NodeShape], _ wires: [Wire]) -> [Int] {
  let search = SearchOrder(shapes, wires)
  let choices = [search.depthFirst, search.breadthFirst].map { layers(shapes, wires, places: $0) }
  let costs = choices.map { layers in
    wires.reduce(0) { cost, wire in
      let span = layers[wire.to] - layers[wire.from]
      return cost + abs(span) + (span < 0 ? 4 : 0)
    }
  }
  return costs[0] <= costs[1] ? choices[0] : choices[1]
}

/// Layers by longest paths, with a limit of nodes in each; then nodes move within their slack to
/// where their wires are shorter.
///
/// - Parameter places: each node's place in an order of search.
private func layers(_ shapes: [NodeShape], _ wires: [Wire], places: [Int]) -> [Int] {
  let count = places.count
  var order = [Int](repeating: 0, count: count)
  for (node, place) in places.enumerated() { order[place] = node }
  var above = [[Int]](repeating: [], count: count)
  var below = above
  for wire in wires {
    let isBack = places[wire.to] < places[wire.from]
    let (upper, lower) = isBack ? (wire.to, wire.from) : (wire.from, wire.to)
    below[upper].append(lower)
    above[lower].append(upper)
  }
  var layers = [Int](repeating: 0, count: count)
  var crowd = [Int](repeating: 0, count: count + 1)
  let limit = widestLayer(count)
  for node in order {
    var layer = above[node].reduce(0) { max($0, layers[$1] + 1) }
    while crowd[layer] >= limit { layer += 1 }
    layers[node] = layer
    crowd[layer] += 1
  }
  for node in order.reversed()
  where below[node].count > above[node].count && !shapes[node].isStart {
    guard let next = below[node].map({ layers[$0] }).min() else { continue }
    var layer = next - 1
    while layer > layers[node], crowd[layer] >= limit { layer -= 1 }
    guard layer > layers[node] else { continue }
    crowd[layers[node]] -= 1
    crowd[layer] += 1
    layers[node] = layer
  }
  return withoutGaps(layers)
}

/// The most nodes side by side: a picture may be wider than high, but not a ribbon.
private func widestLayer(_ count: Int) -> Int {
  max(8, Int(1.5 * Double(count).squareRoot()))
}

private func withoutGaps(_ layers: [Int]) -> [Int] {
  var isUsed = [Bool](repeating: false, count: (layers.max() ?? -1) + 1)
  for layer in layers { isUsed[layer] = true }
  var number = 0
  let numbers = isUsed.map { used -> Int in
    defer { if used { number += 1 } }
    return number
  }
  return layers.map { numbers[$0] }
}
