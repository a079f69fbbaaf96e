import Testing

@testable import Reports

/// Whether all that the graph has is in its picture.
struct GraphElementsTests {
  private func picture(_ graph: Graph) throws -> SVGElement {
    try #require(element(svg(of: graph)))
  }

  @Test(arguments: 0..<12)
  func `every node and every edge is drawn once`(seed: Int) throws {
    let graph = madeUpGraph(seed, nodes: 3 + seed * 3, edges: 10 + seed * 8)
    let root = try picture(graph)
    let nodes = root.nodes
    #expect(nodes.compactMap(\.tooltip) == graph.nodes.map(\.account))
    let edges = root.edges
    #expect(edges.count == graph.edges.count)
    let titles = Dictionary(uniqueKeysWithValues: graph.nodes.map { ($0.id, $0.shownTitle) })
    func joined(_ edge: Graph.Edge) -> String {
      "\(titles[edge.from] ?? "") → \(titles[edge.to] ?? "")"
    }
    let drawn = edges.compactMap { $0.tooltip?.split(separator: ":").first.map(String.init) }
    #expect(drawn.sorted() == graph.edges.map(joined).sorted())
    #expect(edges.allSatisfy { $0.all("g-line").count == 1 && $0.all("g-head").count == 1 })
  }

  @Test func `a tangle of 250 nodes and 1000 edges is drawn whole`() throws {
    let root = try picture(madeUpGraph(3, nodes: 250, edges: 1000))
    #expect(root.nodes.count == 250)
    #expect(root.edges.count == 1000)
  }

  @Test func `an edge of an unknown node is left out`() throws {
    var graph = graph("a>b")
    graph.edges += [Graph.Edge(from: "a", to: "x"), Graph.Edge(from: "x", to: "x")]
    #expect(try picture(graph).edges.compactMap(\.tooltip) == ["a → b"])
  }

  @Test func `of nodes with the same id the first has the edges and all are drawn`() throws {
    var graph = graph("a>b")
    graph.nodes.append(Graph.Node(id: "b", title: "again"))
    let root = try picture(graph)
    #expect(root.nodes.count == 3)
    #expect(root.edges.compactMap(\.tooltip) == ["a → b"])
  }

  @Test func `a cycle has one way that leads back, dashed and named so`() throws {
    let edges = try picture(graph("a>b b>c c>a")).edges
    #expect(edges.count == 3)
    let back = edges.filter { $0.classes.contains("g-back") }
    #expect(back.compactMap(\.tooltip) == ["c → a: leads back"])
  }

  @Test func `a loop begins and ends at the right border of its box`() throws {
    var graph = graph("a>a")
    graph.edges[0].label = "again"
    let root = try picture(graph)
    let box = try #require(root.all("g-box").first)
    let right = try #require(box.number("x")) + (box.number("width") ?? 0)
    let edge = try #require(root.edges.first)
    #expect(edge.tooltip == "a → a: again")
    #expect(edge.all("g-label").map(\.text) == ["again"])
    for part in edge.all("g-line") + edge.all("g-head") {
      #expect(part.attributes["d"]?.hasPrefix("M\(px(right)) ") == true)
    }
  }

  @Test func `every one of several loops and parallel edges has its own line`() throws {
    let lines = try picture(graph("a>a a>a a>a a>b a>b b>a b>a")).edges
      .flatMap { $0.all("g-line") }.compactMap { $0.attributes["d"] }
    #expect(Set(lines).count == 7)
  }

  @Test func `what a walkthrough takes lies on top, what is never taken below`() throws {
    var graph = graph("a>b a>c a>d")
    graph.edges[0].isEmphasised = true
    graph.edges[2].isFaded = true
    let edges = try picture(graph).edges
    #expect(
      edges.compactMap(\.tooltip) == [
        "a → d: never taken", "a → c", "a → b: taken by a walkthrough",
      ])
  }
}
