import Testing

@testable import Reports

/// The steps of the layout, each by itself.
struct LayeringTests {
  private func shapes(_ count: Int, starts: Set<Int> = [0]) -> [NodeShape] {
    (0..<count).map {
      NodeShape(
        room: Extent(width: 40, height: 20), half: 20, height: 20, isStart: starts.contains($0))
    }
  }

  private func wires(_ seed: Int, nodes: Int, count: Int) -> [Wire] {
    var dice = Dice(seed)
    return (0..<count).compactMap { _ in
      let wire = Wire(from: dice.roll(nodes), to: dice.roll(nodes))
      return wire.from == wire.to ? nil : wire
    }
  }

  @Test(arguments: 0..<20)
  func `every wire leads from one layer to another and no layer is empty`(seed: Int) {
    let count = 2 + seed * 3
    let wires = wires(seed, nodes: count, count: seed * 6)
    let layers = layers(shapes(count), wires)
    #expect(wires.allSatisfy { layers[$0.from] != layers[$0.to] })
    #expect(Set(layers) == Set(0...(layers.max() ?? 0)))
  }

  @Test func `without a cycle no wire leads up`() {
    let wires = [(0, 3), (3, 1), (0, 1), (1, 2), (3, 2), (0, 2)].map(Wire.init)
    let layers = layers(shapes(4), wires)
    #expect(layers == [0, 2, 3, 1])
  }

  @Test func `nothing leads back to an end`() {
    for seed in 0..<20 {
      let wires = wires(seed, nodes: 20, count: 60).filter { $0.from < 15 }
      let layers = layers(shapes(20), wires)
      #expect(wires.allSatisfy { $0.to < 15 || layers[$0.to] > layers[$0.from] })
    }
  }

  @Test func `the count of crossings is that of comparing each pair`() {
    for seed in 0..<10 {
      let wires = wires(seed, nodes: 16, count: 30)
      let graph = LayeredGraph(shapes(16), wires, layers: layers(shapes(16), wires))
      var expected = 0
      for layer in graph.layers {
        let pairs = layer.flatMap { unit in
          graph.below[unit].map { (graph.places[unit], graph.places[$0]) }
        }
        for (number, first) in pairs.enumerated() {
          expected += pairs[..<number].count {
            ($0.0 - first.0) * ($0.1 - first.1) < 0
          }
        }
      }
      #expect(graph.crossings == expected)
    }
  }

  @Test func `untangling keeps every unit in its layer and crosses no more than before`() {
    for seed in 0..<10 {
      let wires = wires(seed, nodes: 16, count: 30)
      var graph = LayeredGraph(shapes(16), wires, layers: layers(shapes(16), wires))
      let before = graph
      graph.untangle()
      #expect(graph.crossings <= before.crossings)
      #expect(graph.layers.map { Set($0) } == before.layers.map { Set($0) })
    }
  }

  @Test func `what can be drawn without crossings is`() {
    // Two paths that are listed crosswise.
    let wires = [(0, 2), (0, 1), (1, 4), (2, 3), (4, 5), (3, 6)].map(Wire.init)
    var graph = LayeredGraph(shapes(7), wires, layers: layers(shapes(7), wires))
    graph.untangle()
    #expect(graph.crossings == 0)
  }

  @Test(arguments: 0..<20)
  func `columns keep the order of each layer and the room of each unit`(seed: Int) {
    let wires = wires(seed, nodes: 20, count: 20 + seed * 2)
    var graph = LayeredGraph(shapes(20), wires, layers: layers(shapes(20), wires))
    graph.untangle()
    var columns = graph.columns()
    func isKept() -> Bool {
      graph.layers.allSatisfy { layer in
        zip(layer, layer.dropFirst()).allSatisfy {
          columns[$1] - columns[$0] > graph.extents[$0].right + graph.extents[$1].left - 0.001
        }
      }
    }
    #expect(isKept())
    graph.squeeze(&columns)
    #expect(isKept())
    graph.settle(&columns)
    #expect(isKept())
  }
}

extension Wire {
  fileprivate init(from: Int, to: Int) { self.init(from: from, to: to, label: nil) }
}
