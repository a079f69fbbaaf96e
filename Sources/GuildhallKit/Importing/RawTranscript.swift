internal import Findings
public import TranscriptFiles
internal import Transcripts

/// A transcript that was found and not yet read through: a file, a line of one, or a conversation of
/// an export.
public struct RawTranscript: Sendable {
  enum Content: Sendable {
    case bytes([UInt8], TranscriptFormat)
    case draft(TranscriptDraft)
  }

  public var file: String
  /// The path below the folder that was named, without its ending: two files of one name in
  /// different folders are two interactions.
  public var name: String
  public var line: Int?
  /// How much of a file of lines lies behind this one, 0 to 1.
  public var share: Double?
  let content: Content

  init(
    _ content: Content, file: String, name: String, line: Int? = nil, share: Double? = nil
  ) {
    self.content = content
    self.file = file
    self.name = name
    self.line = line
    self.share = share
  }

  /// What our own forms are called, in the order of `TranscriptFormat`.
  static let ownForms = [
    "Guildhall JSON", "Guildhall NDJSON", "Guildhall text logs", "Guildhall captions",
  ]

  /// What its form is called.
  public var form: String {
    switch content {
    case .bytes(_, .json): Self.ownForms[0]
    case .bytes(_, .ndjson): Self.ownForms[1]
    case .bytes(_, .text): Self.ownForms[2]
    case .bytes(_, .webVTT): Self.ownForms[3]
    case .draft(let draft): draft.form
    }
  }

  /// The values that reading took out of a conversation of another system.
  func values(of redactions: [Redaction]) -> [(kind: PersonalDataKind, value: String)] {
    if case .draft(let draft) = content { draft.values(of: redactions) } else { [] }
  }

  var isOurs: Bool { if case .bytes = content { true } else { false } }

  var size: Int {
    switch content {
    case .bytes(let bytes, _): bytes.count
    case .draft: 0
    }
  }

  /// Reads it and takes out what is personal; safe to call from any thread.
  public func read() -> TranscriptReading {
    switch content {
    case .bytes(let bytes, let format):
      readTranscript(bytes, format: format, file: file, name: name, line: line)
    case .draft(let draft): draft.read()
    }
  }
}
