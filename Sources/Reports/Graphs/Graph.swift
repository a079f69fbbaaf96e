/// States and the ways between them, to be drawn: what a simulated conversation can come to.
public struct Graph: Sendable, Hashable {
  public var title: String
  /// A sentence or two on what the picture shows; may be empty.
  public var summary: String
  public var nodes: [Node]
  /// Any number between the same two nodes and from a node to itself; one whose ends are not both
  /// among the nodes is left out.
  public var edges: [Edge]

  public init(title: String, summary: String = "", nodes: [Node], edges: [Edge]) {
    self.title = title
    self.summary = summary
    self.nodes = nodes
    self.edges = edges
  }

  /// A state; of several with the same id the first one has the edges.
  public struct Node: Sendable, Hashable {
    public var id: String
    /// What the box says; where it is empty the box says the id.
    public var title: String
    /// A second, smaller text in the box; may be empty.
    public var detail: String
    public var kind: Kind
    /// How good an end is; of other nodes it is not shown.
    public var tone: Tone
    /// Whether the node stands back, such as one that is never reached.
    public var isFaded: Bool

    public init(
      id: String, title: String, detail: String = "", kind: Kind = .plain, tone: Tone = .none,
      isFaded: Bool = false
    ) {
      self.id = id
      self.title = title
      self.detail = detail
      self.kind = kind
      self.tone = tone
      self.isFaded = isFaded
    }
  }

  /// A way from one node to another.
  public struct Edge: Sendable, Hashable {
    public var from: String
    public var to: String
    /// A few words; a long label is cut in the picture and whole in its tooltip; may be empty.
    public var label: String
    /// Whether the edge stands out, such as one that a walkthrough takes.
    public var isEmphasised: Bool
    /// Whether the edge stands back, such as one that is never taken; emphasis goes before it.
    public var isFaded: Bool

    public init(
      from: String, to: String, label: String = "", isEmphasised: Bool = false,
      isFaded: Bool = false
    ) {
      self.from = from
      self.to = to
      self.label = label
      self.isEmphasised = isEmphasised
      self.isFaded = isFaded
    }
  }

  /// A start stands at the top, an end has a double border.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case start, plain, end
  }

  /// How good an end is, shown by a colour, a sign and a word.
  public enum Tone: String, Sendable, Hashable, CaseIterable {
    case good, fair, bad, none
  }
}
