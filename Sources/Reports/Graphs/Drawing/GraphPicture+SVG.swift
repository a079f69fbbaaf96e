extension GraphPicture {
  var svg: String {
    let margin = 20.0
    let room = max(layout.width, 440)
    let heading = Lettering(size: 18, isBold: true).lines(of: graph.title, width: room, most: 3)
    let summary = Lettering(size: 13).lines(of: graph.summary, width: min(room, 760), most: 6)
    let legend = Legend(graph.nodes, drawnEdges, room: room)
    let width = room + 2 * margin
    var y = margin
    var head = ""
    for line in heading {
      head += textLine(line, "g-heading", x: margin, y: y + 17) + "\n"
      y += 24
    }
    for line in summary {
      head += textLine(line, "g-summary", x: margin, y: y + 12) + "\n"
      y += 18
    }
    if y > margin { y += 16 }
    let corner = Spot(x: margin + (room - layout.width) / 2, y: y)
    y += layout.height + 20
    let foot = legend.svg(at: Spot(x: margin, y: y))
    let height = y + legend.height + margin - 8
    return """
      <svg xmlns="http://www.w3.org/2000/svg" class="g-all" role="img" width="\(px(width))" \
      height="\(px(height))" viewBox="0 0 \(px(width)) \(px(height))">
      <title>\(html(graph.name))</title>
      <desc>\(html(graph.account(ends)))</desc>
      <style>
      \(graphStyle)
      </style>
      <rect class="g-paper" width="100%" height="100%"/>
      \(head)<g transform="translate(\(px(corner.x)) \(px(corner.y)))">
      \(edges)\(nodes)</g>
      \(foot)</svg>

      """
  }

  private var drawnEdges: [(edge: Graph.Edge, isBack: Bool)] {
    zip(wireEdges, layout.routes).map { (graph.edges[$0], $1.isBack) }
      + graph.edges.indices.filter { ends[$0].map { $0.from == $0.to } ?? false }
      .map { (graph.edges[$0], false) }
  }

  private var nodes: String {
    zip(figures, layout.spots).map { $0.svg(at: $1) }.joined()
  }

  /// Faded ones first, emphasised ones last, so that these lie on top.
  private var edges: String {
    var drawn: [(rank: Int, edge: Int, svg: String)] = []
    func add(_ edge: Int, _ svg: (EdgeDrawing) -> String, isBack: Bool = false) {
      let value = graph.edges[edge]
      let rank = value.isEmphasised ? 2 : value.isFaded ? 0 : 1
      let drawing = EdgeDrawing(
        account: account(of: edge, isBack: isBack), edge: value, isBack: isBack,
        label: labels[edge])
      drawn.append((rank, edge, svg(drawing)))
    }
    for (edge, route) in zip(wireEdges, layout.routes) {
      add(edge, { $0.svg(along: route) }, isBack: route.isBack)
    }
    for (figure, spot) in zip(figures, layout.spots) {
      var y = spot.y - figure.loops.reduce(0) { $0 + $1.height } / 2
      for loop in figure.loops {
        let place = Spot(x: spot.x + figure.width / 2, y: y + loop.height / 2)
        add(loop.edge, { $0.svg(loopAt: place) })
        y += loop.height
      }
    }
    return drawn.sorted { ($0.rank, $0.edge) < ($1.rank, $1.edge) }.map(\.svg).joined()
  }

  private func account(of edge: Int, isBack: Bool) -> String {
    guard let (from, to) = ends[edge] else { return "" }
    let words = [graph.edges[edge].account, isBack ? "leads back" : ""].filter { !$0.isEmpty }
    return "\(graph.nodes[from].shownTitle) → \(graph.nodes[to].shownTitle)"
      + (words.isEmpty ? "" : ": " + words.joined(separator: ", "))
  }
}
