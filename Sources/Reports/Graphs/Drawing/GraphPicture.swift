/// A graph with its texts fitted into boxes and everything in its place.
struct GraphPicture {
  let graph: Graph
  /// The numbers of the nodes that each edge joins; none where one is missing.
  let ends: [(from: Int, to: Int)?]
  let figures: [NodeFigure]
  let labels: [LabelFigure]
  /// The edges between different nodes; a route of the layout for each.
  let wireEdges: [Int]
  let layout: Layout

  init(_ graph: Graph) {
    self.graph = graph
    let numbers = Dictionary(
      graph.nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let ends = graph.edges.map { edge -> (from: Int, to: Int)? in
      guard let from = numbers[edge.from], let to = numbers[edge.to] else { return nil }
      return (from, to)
    }
    let labels = graph.edges.map(LabelFigure.init)
    var loops = [[(edge: Int, label: LabelFigure)]](repeating: [], count: graph.nodes.count)
    var wireEdges: [Int] = []
    var wires: [Wire] = []
    for (edge, joined) in ends.enumerated() {
      guard let (from, to) = joined else { continue }
      if from == to {
        loops[from].append((edge, labels[edge]))
      } else {
        wireEdges.append(edge)
        wires.append(Wire(from: from, to: to, label: labels[edge].extent))
      }
    }
    let figures = zip(graph.nodes, loops).map { NodeFigure($0, loops: $1) }
    layout = packedLayout(figures.map(\.shape), wires)
    (self.ends, self.labels, self.figures, self.wireEdges) = (ends, labels, figures, wireEdges)
  }
}
