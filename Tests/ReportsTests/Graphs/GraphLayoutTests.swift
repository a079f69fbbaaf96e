import Testing

@testable import Reports

/// Where things stand in a picture.
struct GraphLayoutTests {
  /// A graph that is small or middling, sparse or dense.
  private func picture(_ seed: Int) -> GraphPicture {
    GraphPicture(madeUpGraph(seed, nodes: 2 + seed * 2, edges: 2 + seed * (2 + seed % 4)))
  }

  @Test(arguments: 0..<16)
  func `boxes do not overlap`(seed: Int) {
    let boxes = picture(seed).boxes
    for (number, box) in boxes.enumerated() {
      #expect(!boxes[..<number].contains { $0.overlaps(box) })
    }
  }

  @Test(arguments: 0..<16)
  func `labels lie neither on boxes nor on each other`(seed: Int) {
    let picture = picture(seed)
    let boxes = picture.boxes
    let labels = picture.labelAreas.map(\.area)
    for (number, label) in labels.enumerated() {
      #expect(!boxes.contains { $0.overlaps(label) })
      #expect(!labels[..<number].contains { $0.overlaps(label) })
    }
  }

  @Test(arguments: 0..<16)
  func `no line runs through a box or through the label of another`(seed: Int) {
    let picture = picture(seed)
    let (boxes, labels) = (picture.boxes, picture.labelAreas)
    for (number, route) in picture.layout.routes.enumerated() {
      for piece in route.pieces {
        let middle = Spot(x: piece.x, y: (piece.start + piece.end) / 2)
        let line = Area(middle, width: 0.1, height: abs(piece.end - piece.start))
        #expect(!boxes.contains { $0.overlaps(line) })
        #expect(!labels.contains { $0.route != number && $0.area.overlaps(line) })
      }
    }
  }

  @Test(arguments: 0..<16)
  func `every line begins at one box and ends at the other`(seed: Int) throws {
    let picture = picture(seed)
    let boxes = picture.boxes
    for (edge, route) in zip(picture.wireEdges, picture.layout.routes) {
      let ends = try #require(picture.ends[edge])
      let (from, to) = (boxes[ends.from], boxes[ends.to])
      let first = try #require(route.pieces.first)
      let last = try #require(route.pieces.last)
      #expect(abs(first.start - (route.isBack ? from.top : from.bottom)) < 0.01)
      #expect(abs(last.end - (route.isBack ? to.bottom : to.top)) < 0.01)
      #expect((from.left...from.right).contains(first.x))
      #expect((to.left...to.right).contains(last.x))
    }
  }

  @Test(arguments: 0..<16)
  func `all of it is within the picture`(seed: Int) {
    let picture = picture(seed)
    let layout = picture.layout
    for box in picture.boxes + picture.labelAreas.map(\.area) {
      #expect(box.left >= 0 && box.right <= layout.width)
      #expect(box.top >= 0 && box.bottom <= layout.height)
    }
  }

  @Test func `the start is at the top, whatever leads to it`() {
    var graph = graph("b>a c>a a>d d>b d>c")
    graph.nodes[1].kind = .start
    let picture = GraphPicture(graph)
    let start = picture.layout.spots[1].y
    #expect(picture.graph.nodes[1].id == "a")
    #expect(picture.layout.spots.enumerated().allSatisfy { $0 == 1 || $1.y > start })
  }

  @Test func `a chain stands in one straight line`() {
    let spots = GraphPicture(graph("a>b b>c c>d")).layout.spots
    #expect(Set(spots.map(\.x)).count == 1)
    #expect(spots.map(\.y) == spots.map(\.y).sorted())
  }

  @Test func `a graph of many unconnected nodes fills rows`() {
    let layout = GraphPicture(graph("", nodes: "abcdefghijklmnopqrstuvwxyz")).layout
    #expect(Set(layout.spots.map(\.y)).count > 1)
    #expect(layout.width < 900)
  }

  @Test func `a chain of thousands of nodes has its layout`() {
    let count = 3000
    let graph = Graph(
      title: "", nodes: (0..<count).map { Graph.Node(id: "\($0)", title: "") },
      edges: (1..<count).map { Graph.Edge(from: "\($0 - 1)", to: "\($0)") }
        + [Graph.Edge(from: "\(count - 1)", to: "0")])
    #expect(GraphPicture(graph).layout.routes.count { $0.isBack } == 1)
  }
}
