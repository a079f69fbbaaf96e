public import Findings
public import Transcripts

/// What reading one transcript gave.
public struct TranscriptReading: Sendable {
  /// Nothing when an error forbids the use of the file.
  ///
  /// Personal data is taken out of it already, so offsets count what is kept.
  public var interaction: Interaction?
  public var findings: [Finding]
  /// What was taken out, without the values.
  public var redactions: [Redaction] = []
  /// What the source had taken out.
  public var marks: [SourceMark] = []

  init(_ interaction: Interaction?, _ findings: [Finding]) {
    // A reader quotes names at most; even these may hold a card's number.
    self.findings = findings.map {
      Finding($0.severity, $0.category, at: $0.location, withoutCardNumbers($0.message))
    }
    guard let interaction, !findings.hasErrors else { return }
    let clean = redacted(interaction)
    self.interaction = clean.interaction
    redactions = clean.redactions
    marks = clean.marks
  }
}

/// The forms in which an interaction can be read, told by the ending of a file's name.
public enum TranscriptFormat: String, Sendable, CaseIterable {
  /// One interaction in a file.
  case json
  /// One interaction a line.
  case ndjson
  /// A chat log as plain text.
  case text
  /// A recording's captions.
  case webVTT

  public init?(fileName: String) {
    switch fileName.lowercased().split(separator: ".").last ?? "" {
    case "json": self = .json
    case "ndjson", "jsonl": self = .ndjson
    case "txt", "log": self = .text
    case "vtt": self = .webVTT
    default: return nil
    }
  }
}

/// The largest file, or line of an NDJSON file, that is read: 64 MiB.
public let transcriptByteLimit = 64 << 20

/// Reads one interaction.
///
/// - Parameters:
///   - bytes: the file, or one line of an NDJSON file.
///   - file: its name in findings.
///   - name: what an interaction is called whose form has no id; the file's name without folders and
///     ending unless it is given.
///   - line: the line's number in an NDJSON file.
/// - Returns: the interaction without personal data, and everything that is wrong with the file. Never fetches anything.
public func readTranscript(
  _ bytes: [UInt8], format: TranscriptFormat, file: String, name: String? = nil, line: Int? = nil
) -> TranscriptReading {
  let place = SourceLocation(file: file, line: line)
  guard bytes.count <= transcriptByteLimit else {
    return TranscriptReading(
      nil,
      [
        Finding(
          .error, .file, at: place,
          "\(bytes.count) bytes are too many for one interaction; at most \(transcriptByteLimit) "
            + "are read.")
      ])
  }
  switch format {
  case .json, .ndjson: return readJSON(bytes, at: place)
  case .text, .webVTT:
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard let text = String(validating: body, as: UTF8.self) else {
      return TranscriptReading(
        nil, [Finding(.error, .encoding, at: place, "The file is not UTF-8; save it as UTF-8.")])
    }
    let name = name ?? stem(of: file)
    if format == .text {
      let draft = readTextLog(text, file: file, name: name)
      return TranscriptReading(draft.interaction, draft.findings)
    }
    switch readWebVTT(text, file: file, name: name) {
    case .success(let draft): return TranscriptReading(draft.interaction, draft.findings)
    case .failure(let fault): return TranscriptReading(nil, [fault.finding])
    }
  }
}

/// The file's name without folders and ending: what an interaction is called that has no id.
func stem(of file: String) -> String {
  let name = file.split(separator: "/").last.map(String.init) ?? file
  let stem = name.split(separator: ".").dropLast().joined(separator: ".")
  return stem.isEmpty ? name : stem
}
