import Testing

@testable import Reports

/// Whether texts arrive in the picture as they should.
struct GraphTextTests {
  private func picture(_ graph: Graph) throws -> SVGElement {
    try #require(element(svg(of: graph)))
  }

  @Test func `no text of a graph can become markup`() throws {
    let evil = "</title><b x='1' y=\"2\"> & &amp; ]]>"
    let graph = Graph(
      title: evil, summary: evil,
      nodes: [Graph.Node(id: evil, title: evil, detail: evil)],
      edges: [Graph.Edge(from: evil, to: evil, label: evil)])
    let root = try picture(graph)
    #expect(root.tooltip == evil)
    #expect(root.nodes.first?.tooltip == "\(evil): \(evil)")
    #expect(root.edges.first?.tooltip == "\(evil) → \(evil): \(evil)")
    #expect(!root.all.contains { $0.name == "b" })
  }

  @Test func `control characters and marks that turn the direction are left out`() {
    #expect(oneLine("a\u{0}\u{1B}[1m\u{202E}b\u{7F}\u{FFFE}") == "a[1mb")
    #expect(oneLine(" \t one\r\n\u{A0}two\u{2028}three ") == "one two three")
  }

  @Test func `a long label is cut in the picture and whole in its tooltip`() throws {
    let label = "says that the parcel must have been lost somewhere between here and there"
    var graph = graph("a>b")
    graph.edges[0].label = label
    let edge = try #require(try picture(graph).edges.first)
    let lines = edge.all("g-label").map(\.text)
    #expect(lines.count == 2)
    #expect(lines.last?.hasSuffix("…") == true)
    #expect(edge.tooltip == "a → b: \(label)")
  }

  @Test func `lines have room, keep the words and break between them`() {
    let letters = Lettering(size: 13)
    let text = "knows the number of the order and the postcode"
    let lines = letters.lines(of: text, width: 120, most: 9)
    #expect(lines.joined(separator: " ") == text)
    #expect(lines.allSatisfy { letters.width(of: $0) <= 120 })
    #expect(lines.count == 3)
  }

  @Test func `lines are as narrow as their number allows`() {
    let lines = Lettering(size: 11).lines(of: "greets, asks how to help", width: 112, most: 2)
    #expect(lines == ["greets, asks", "how to help"])
  }

  @Test func `a word without end is broken and cut`() {
    let letters = Lettering(size: 13)
    let lines = letters.lines(
      of: String(repeating: "parcel", count: 5000), width: 100, most: 3)
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { letters.width(of: $0) <= 100 })
    #expect(lines.last?.last == "…")
  }

  @Test func `a text without words has no lines`() {
    #expect(Lettering(size: 13).lines(of: " \n\u{7} ", width: 100, most: 3).isEmpty)
  }

  @Test func `wide letters take more room than narrow ones, bold ones more than plain ones`() {
    let letters = Lettering(size: 10)
    #expect(letters.width(of: "illi") < letters.width(of: "anno"))
    #expect(letters.width(of: "anno") < letters.width(of: "WMWM"))
    #expect(letters.width(of: "注文番号") > 40)
    #expect(letters.width(of: "a\u{301}") == letters.width(of: "a"))
    #expect(Lettering(size: 10, isBold: true).width(of: "anno") > letters.width(of: "anno"))
  }

  @Test func `a node without a title is called by its id`() {
    #expect(Graph.Node(id: "hello", title: " ").shownTitle == "hello")
  }

  @Test func `lengths are written to a tenth`() {
    #expect(
      [0, 1.25, -0.04, -2.5, 1234.56, 9.96].map(px) == ["0", "1.3", "0", "-2.5", "1234.6", "10"])
    #expect([Double.nan, .infinity, 1e300].map(px) == ["0", "0", "0"])
  }
}
