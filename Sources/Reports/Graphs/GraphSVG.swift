/// A picture of the graph as one SVG that needs nothing else: no scripts, no fonts to load.
///
/// It stands from the top to the bottom, starts first; has a title and a description for those who
/// do not see it, follows a dark or light screen, and may be a file or a part of a page. The same
/// graph always gives the same bytes.
public func svg(of graph: Graph) -> String {
  GraphPicture(graph).svg
}
