/// Something the trainee can do besides talking: look up an order, refund, transfer, hold.
public struct Tool: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case action
    /// Looks for an article of the knowledge base; its first argument is what is looked for.
    case search
    /// The customer waits on the line, and the time does not count as silence.
    case hold
  }

  public struct Argument: Sendable, Hashable, Codable {
    public var id: String
    public var title: String
    /// What may be given; nothing for free text.
    public var options: [String]

    public init(id: String, title: String, options: [String] = []) {
      self.id = id
      self.title = title
      self.options = options
    }
  }

  /// What using it shows; of several the first whose guard holds.
  public struct Result: Sendable, Hashable, Codable {
    public var when: Guard?
    public var changes: [Change]
    /// May name facts in braces, which the trainee then knows.
    public var text: String

    public init(when: Guard? = nil, changes: [Change] = [], text: String) {
      self.when = when
      self.changes = changes
      self.text = text
    }
  }

  public var id: ToolID
  public var title: String
  public var kind: Kind
  /// The type of the interaction's event, so that rubrics find it: `lookup`, `refund`, `transferred`.
  public var event: String
  /// Seconds that it takes.
  public var takes: Int
  public var arguments: [Argument]
  public var results: [Result]

  public init(
    id: ToolID, title: String, kind: Kind = .action, event: String? = nil, takes: Int = 5,
    arguments: [Argument] = [], results: [Result] = []
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.event = event ?? id.rawValue
    self.takes = takes
    self.arguments = arguments
    self.results = results
  }
}
