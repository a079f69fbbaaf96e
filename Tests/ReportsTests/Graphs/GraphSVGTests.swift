import Testing

@testable import Reports

struct GraphSVGTests {
  private let greeting = Graph(
    title: "A greeting", summary: "How it begins.",
    nodes: [
      Graph.Node(id: "hello", title: "Says hello", kind: .start),
      Graph.Node(id: "calm", title: "Feels heard", detail: "patience 6", isFaded: true),
      Graph.Node(id: "done", title: "Goes", kind: .end, tone: .good),
      Graph.Node(id: "gone", title: "Hangs up", kind: .end, tone: .bad),
    ],
    edges: [
      Graph.Edge(from: "hello", to: "calm", label: "greets", isEmphasised: true),
      Graph.Edge(from: "calm", to: "done", label: "solves it", isFaded: true),
      Graph.Edge(from: "hello", to: "gone", label: "argues"),
    ])

  private func picture(_ graph: Graph) throws -> SVGElement {
    try #require(element(svg(of: graph)))
  }

  @Test(arguments: 0..<20)
  func `every picture is well-formed`(seed: Int) throws {
    let root = try picture(madeUpGraph(seed, nodes: 1 + seed * 2, edges: seed * 5))
    #expect(root.name == "svg")
  }

  @Test func `a picture needs nothing from elsewhere and runs nothing`() {
    let text = svg(of: madeUpGraph(1, nodes: 20, edges: 50))
    for word in ["<script", "href", "url(", "@import", "@font-face", "<image", "<foreignObject"] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(text.split(separator: "http").count == 2)
  }

  @Test func `the same graph gives the same bytes`() {
    let graph = madeUpGraph(4, nodes: 30, edges: 90)
    #expect(svg(of: graph) == svg(of: graph))
  }

  @Test func `title and description tell what those hear who do not see the picture`() throws {
    let root = try picture(greeting)
    #expect(root.attributes["role"] == "img")
    #expect(root.tooltip == "A greeting")
    #expect(
      root.children.first { $0.name == "desc" }?.text == """
        How it begins.
        4 states and 3 ways between them.
        Says hello (start) – to Feels heard (greets, taken by a walkthrough); to Hangs up (argues).
        Feels heard (never reached): patience 6 – to Goes (solves it, never taken).
        Goes (good end).
        Hangs up (bad end).
        """)
  }

  @Test func `the description of a large graph gives counts alone`() throws {
    let root = try picture(madeUpGraph(1, nodes: 30, edges: 120))
    let text = root.children.first { $0.name == "desc" }?.text
    #expect(text == "30 states and 120 ways between them.")
  }

  @Test func `an end tells its outcome by a word and a sign as well as by a colour`() throws {
    for (tone, word) in [(Graph.Tone.good, "good end"), (.fair, "fair end"), (.bad, "bad end")] {
      let node = Graph.Node(id: "e", title: "Over", kind: .end, tone: tone)
      let drawn = try picture(Graph(title: "", nodes: [node], edges: []))
      #expect(drawn.all("g-badge").map(\.text) == [word])
      #expect(drawn.all("g-sign-\(tone.rawValue)").count == 1)
      #expect(drawn.all("g-\(tone.rawValue)").count == 1)
    }
  }

  @Test func `the tone of a node that is no end is not shown`() throws {
    let node = Graph.Node(id: "a", title: "On the way", tone: .bad)
    let drawn = try picture(Graph(title: "", nodes: [node], edges: []))
    #expect(drawn.all("g-bad").isEmpty && drawn.all("g-badge").isEmpty)
  }

  @Test func `the legend names what the picture has and no more`() throws {
    let words = try picture(greeting).all("g-key").map(\.text)
    #expect(
      words == [
        "way to the next state", "taken by a walkthrough", "never taken", "never reached",
      ])
    #expect(try picture(graph("a>b b>a")).all("g-key").map(\.text).last == "leads back")
    #expect(try picture(graph("", nodes: "a")).all("g-legend").isEmpty)
  }

  @Test func `an empty graph is a picture without boxes`() throws {
    let root = try picture(Graph(title: "", nodes: [], edges: []))
    #expect(root.tooltip == "States and the ways between them")
    #expect(root.nodes.isEmpty && root.edges.isEmpty)
  }
}
