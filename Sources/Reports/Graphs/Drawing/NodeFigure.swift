/// A node's box: its texts in lines, its size, and the loops on its right.
struct NodeFigure {
  var node: Graph.Node
  var title: [String]
  var detail: [String]
  /// From the top.
  var loops: [Loop] = []
  var width: Double
  var height: Double

  /// An edge from the node to itself.
  struct Loop {
    var edge: Int
    var label: LabelFigure
    var height: Double { max(30, label.height + 6) }
  }

  static let titles = Lettering(size: 13, isBold: true)
  static let details = Lettering(size: 11)
  static let badges = Lettering(size: 11, isBold: true)
  static let (titleLine, detailLine, badgeLine) = (16.0, 14.0, 16.0)
  /// How far a loop stands out of the box.
  static let loopReach = 28.0
  private static let (padding, widestText) = (13.0, 150.0)

  init(_ node: Graph.Node, loops edges: [(edge: Int, label: LabelFigure)]) {
    self.node = node
    title = Self.titles.lines(of: node.shownTitle, width: Self.widestText, most: 3)
    detail = Self.details.lines(of: node.detail, width: Self.widestText, most: 2)
    loops = edges.map { Loop(edge: $0.edge, label: $0.label) }
    let widths =
      title.map(Self.titles.width) + detail.map(Self.details.width)
      + [node.badge.map { Self.badges.width(of: $0) + 18 } ?? 0, 40]
    width = min(widths.max() ?? 0, Self.widestText) + 2 * Self.padding
    height =
      Double(title.count) * Self.titleLine + Double(detail.count) * Self.detailLine
      + (node.badge == nil ? 0 : Self.badgeLine) + (node.kind == .end ? 20 : 16)
    height = max(height, loops.reduce(8) { $0 + $1.height })
  }

  var shape: NodeShape {
    let labels = loops.reduce(0) { max($0, $1.label.width) }
    let loopRoom = loops.isEmpty ? 0 : Self.loopReach + labels
    return NodeShape(
      room: Extent(left: width / 2, right: width / 2 + loopRoom, height: height),
      half: width / 2, height: height, isStart: node.kind == .start)
  }
}
