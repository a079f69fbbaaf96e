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
  /// Scalars of the text that repeat earlier mail; in order and without overlaps.
  ///
  /// They are marked and not deleted: a reviewer may read them, and no rule judges them.
  public var quoted: [Range<Int>]
  /// Scalars of the text that are the writer's signature; nor are they judged.
  public var signature: Range<Int>?
  public var attachments: [Attachment]
  /// Nothing for a turn that stands as it was sent.
  public var alteration: Alteration?
  public var event: Event?

  public init(
    by: Int?, kind: Kind = .message, visibility: Visibility = .public, at: Timestamp? = nil,
    startMs: Int? = nil, endMs: Int? = nil, text: String = "", quoted: [Range<Int>] = [],
    signature: Range<Int>? = nil, attachments: [Attachment] = [], alteration: Alteration? = nil,
    event: Event? = nil
  ) {
    self.by = by
    self.kind = kind
    self.visibility = visibility
    self.at = at
    self.startMs = startMs
    self.endMs = endMs
    self.text = text
    self.quoted = quoted
    self.signature = signature
    self.attachments = attachments
    self.alteration = alteration
    self.event = event
  }

  /// True for words that reached the other side; only these are judged.
  public var isSpoken: Bool {
    (kind == .message || kind == .utterance) && visibility == .public
  }
}

extension Turn {
  /// What was done to the turn after it was sent.
  public enum Alteration: String, Sendable, Hashable, Codable, CaseIterable {
    case edited, deleted
    /// The source had taken the words out.
    case redacted
    /// The source gives only a part of the words.
    case truncated
  }

  /// The text with quotations and signature blanked, scalar for scalar: offsets hold in both.
  public var ownText: String {
    guard !quoted.isEmpty || signature != nil else { return text }
    let blanks = quoted + (signature.map { [$0] } ?? [])
    var scalars = Array(text.unicodeScalars)
    for range in blanks {
      for place in range.clamped(to: 0..<scalars.count) where scalars[place] != "\n" {
        scalars[place] = " "
      }
    }
    var own = String.UnicodeScalarView()
    own.append(contentsOf: scalars)
    return String(own)
  }
}

/// A file that came with a turn; its name and kind, never its bytes.
public struct Attachment: Sendable, Hashable, Codable {
  public var name: String
  /// A media type such as `image/png`, when the source says.
  public var mediaType: String?
  public var bytes: Int?

  public init(name: String, mediaType: String? = nil, bytes: Int? = nil) {
    self.name = name
    self.mediaType = mediaType
    self.bytes = bytes
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
