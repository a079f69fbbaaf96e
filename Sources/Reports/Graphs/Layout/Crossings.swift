extension LayeredGraph {
  /// How many pairs of wires cross, by an inversion count between each two layers.
  var crossings: Int {
    layers.indices.dropLast().reduce(0) { $0 + crossings(below: $1) }
  }

  private func crossings(below layer: Int) -> Int {
    let width = layers[layer + 1].count
    // A binary indexed tree of how many wires so far end at each place of the lower layer.
    var tree = [Int](repeating: 0, count: width + 1)
    var count = 0
    var total = 0
    for unit in layers[layer] {
      for lower in below[unit] {
        var place = places[lower] + 1
        var notRight = 0
        while place > 0 {
          notRight += tree[place]
          place &= place - 1
        }
        total += count - notRight
      }
      for lower in below[unit] {
        var place = places[lower] + 1
        while place <= width {
          tree[place] += 1
          place += place & -place
        }
        count += 1
      }
    }
    return total
  }

  /// How many of the wires of two units of one layer cross when the first stands left of the second.
  func crossings(of unit: Int, before other: Int) -> Int {
    crossings(above[unit], above[other]) + crossings(below[unit], below[other])
  }

  private func crossings(_ left: [Int], _ right: [Int]) -> Int {
    if left.count == 1, right.count == 1 { return places[left[0]] > places[right[0]] ? 1 : 0 }
    let left = left.map { places[$0] }.sorted()
    let right = right.map { places[$0] }.sorted()
    var total = 0
    var passed = 0
    for place in left {
      while passed < right.count, right[passed] < place { passed += 1 }
      total += passed
    }
    return total
  }
}
