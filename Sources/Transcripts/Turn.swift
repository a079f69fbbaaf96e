/// One message, utterance, note or event of an interaction.
public struct Turn: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case message, utterance, note, event
  }

  /// Who saw it.
  ///
  /// What is unknown counts as internal: a note in a customer's view is the worst fault.
  public enum Visibility: String, Sendable, Hashable, Codable, CaseIterable {
    case `public`, `internal`, unknown
  }

  /// Index into the interaction's participants; none for what the system did.
  public var by: Int?
  public var kind: Kind
  public var visibility: Visibility
  public var at: Timestamp?
  /// Milliseconds from the start of the recording.
  public var startMs: Int?
  public var endMs: Int?
  /// The words as frozen at import.
  ///
  /// Evidence counts Unicode scalars of this text.
  public var text: String
  public var event: Event?

  public init(
    by: Int?, kind: Kind = .message, visibility: Visibility = .public, at: Timestamp? = nil,
    startMs: Int? = nil, endMs: Int? = nil, text: String = "", event: Event? = nil
  ) {
    self.by = by
    self.kind = kind
    self.visibility = visibility
    self.at = at
    self.startMs = startMs
    self.endMs = endMs
    self.text = text
    self.event = event
  }

  /// True for words that reached the other side; only these are judged.
  public var isSpoken: Bool {
    (kind == .message || kind == .utterance) && visibility == .public
  }
}

/// Something that happened: a hold, a transfer, a look-up, a refund.
public struct Event: Sendable, Hashable, Codable {
  /// `held`, `unheld`, `transferred`, `lookup` and so on; unknown types are kept as they came.
  public var type: String
  public var details: [String: String]

  public init(type: String, details: [String: String] = [:]) {
    self.type = type
    self.details = details
  }
}
