@testable import Reports

/// Numbers that look random and are always the same.
struct Dice {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// From 0 up to, but not, the bound.
  mutating func roll(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(1, bound)
  }
}

/// A graph of some size with loops, parallel edges, cycles, starts and ends.
func madeUpGraph(_ seed: Int, nodes count: Int, edges: Int) -> Graph {
  var dice = Dice(seed)
  let words = ["asks", "for", "the", "order", "number", "says", "sorry", "waits", "otherwise"]
  func phrase(_ most: Int) -> String {
    (0..<dice.roll(most + 1)).map { _ in words[dice.roll(words.count)] }.joined(separator: " ")
  }
  let nodes = (0..<count).map { number in
    Graph.Node(
      id: "s\(number)", title: "State \(number) " + phrase(5), detail: phrase(6),
      kind: number == 0 ? .start : dice.roll(5) == 0 ? .end : .plain,
      tone: Graph.Tone.allCases[dice.roll(4)], isFaded: dice.roll(9) == 0)
  }
  return Graph(
    title: "Graph \(seed)", nodes: nodes,
    edges: (0..<edges).map { _ in
      Graph.Edge(
        from: "s\(dice.roll(count))", to: "s\(dice.roll(count))", label: phrase(7),
        isEmphasised: dice.roll(6) == 0, isFaded: dice.roll(6) == 0)
    })
}

/// A graph of plain nodes named by the letters that the edges join, such as “a>b b>c c>a”.
func graph(_ edges: String, nodes: String = "") -> Graph {
  let pairs = edges.split(separator: " ").map { $0.split(separator: ">").map(String.init) }
  var names: [String] = nodes.map { String($0) }
  for name in pairs.joined() where !names.contains(name) { names.append(name) }
  return Graph(
    title: "Letters", nodes: names.map { Graph.Node(id: $0, title: $0) },
    edges: pairs.map { Graph.Edge(from: $0[0], to: $0[1]) })
}

/// A rectangle of a picture.
struct Area: Hashable {
  var left: Double
  var right: Double
  var top: Double
  var bottom: Double

  init(_ spot: Spot, width: Double, height: Double) {
    left = spot.x - width / 2
    right = spot.x + width / 2
    top = spot.y - height / 2
    bottom = spot.y + height / 2
  }

  /// Whether the two have more in common than a border.
  func overlaps(_ other: Area) -> Bool {
    left + 0.01 < other.right && other.left + 0.01 < right && top + 0.01 < other.bottom
      && other.top + 0.01 < bottom
  }
}

extension GraphPicture {
  var boxes: [Area] {
    zip(figures, layout.spots).map { Area($1, width: $0.width, height: $0.height) }
  }

  /// The labels between two nodes, each with the number of its route.
  var labelAreas: [(route: Int, area: Area)] {
    layout.routes.indices.compactMap { route in
      let label = labels[wireEdges[route]]
      return layout.routes[route].label.map {
        (route, Area($0, width: label.width, height: label.height))
      }
    }
  }
}
