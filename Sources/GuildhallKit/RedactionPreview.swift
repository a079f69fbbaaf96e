public import Findings
internal import TranscriptFiles
public import Transcripts

/// What redaction takes out of one transcript, without the values.
public struct RedactionPreview: Sendable, Codable {
  /// One value; `start` and `end` count Unicode scalars of the text as the source had it.
  public struct Value: Sendable, Codable {
    public var kind: PersonalDataKind
    /// A path in the interaction such as `turns[3].text`.
    public var place: String
    public var start: Int
    public var end: Int
    public var token: String
    /// The token with the words around it, as they are kept.
    public var around: String
  }

  /// A mark that the source had set.
  public struct Mark: Sendable, Codable {
    public var kind: PersonalDataKind?
    public var place: String
    public var start: Int
    public var end: Int
  }

  public var file: String
  public var line: Int?
  public var interaction: String
  public var values: [Value]
  public var marks: [Mark]
}

/// Shows what redaction takes out of transcripts; nothing is stored.
///
/// - Parameter take: gets the previews of each batch, in their order, and its findings.
/// - Returns: what could not be opened.
public func previewRedaction(
  of source: TranscriptSource, _ take: ([RedactionPreview], [Finding]) throws -> Void
) throws -> [Finding] {
  try source.forEachBatch { batch in
    let readings = inParallel(batch) { raw in
      let reading = raw.read()
      return (preview: preview(reading, of: raw), findings: reading.findings)
    }
    try take(readings.compactMap(\.preview), readings.flatMap(\.findings))
  }
}

private func preview(_ reading: TranscriptReading, of raw: RawTranscript) -> RedactionPreview? {
  guard let interaction = reading.interaction else { return nil }
  return RedactionPreview(
    file: withoutCardNumbers(raw.file), line: raw.line, interaction: interaction.id.rawValue,
    values: reading.redactions.map { redaction in
      RedactionPreview.Value(
        kind: redaction.kind, place: path(redaction.place), start: redaction.original.lowerBound,
        end: redaction.original.upperBound, token: redaction.token,
        around: words(around: redaction.kept, in: text(at: redaction.place, of: interaction)))
    },
    marks: reading.marks.map { mark in
      RedactionPreview.Mark(
        kind: mark.kind, place: path(mark.place), start: mark.original.lowerBound,
        end: mark.original.upperBound)
    })
}

private func path(_ place: RedactionPlace) -> String {
  switch place {
  case .identifier: "id"
  case .subject: "subject"
  case .tag(let index): "tags[\(index)]"
  case .participant(let index): "participants[\(index)].name"
  case .turn(let index): "turns[\(index)].text"
  case .event(let index, let name): "turns[\(index)].event.details\(name.isEmpty ? "" : ".\(name)")"
  case .metric(let index): "metrics[\(index)].value"
  case .attachment(let turn, let number): "turns[\(turn)].attachments[\(number)].name"
  case .survey: "survey.comment"
  }
}

private func text(at place: RedactionPlace, of interaction: Interaction) -> String {
  switch place {
  case .identifier: interaction.id.rawValue
  case .subject: interaction.subject ?? ""
  case .tag(let index): interaction.tags[index]
  case .participant(let index): interaction.participants[index].name ?? ""
  case .turn(let index): interaction.turns[index].text
  case .event(let index, let name): interaction.turns[index].event?.details[name] ?? ""
  case .metric: ""
  case .attachment(let turn, let number): interaction.turns[turn].attachments[number].name
  case .survey: interaction.survey?.comment ?? ""
  }
}

/// Up to 30 scalars on each side, cut at words where there is one.
private func words(around range: Range<Int>, in text: String) -> String {
  let scalars = Array(text.unicodeScalars)
  guard range.upperBound <= scalars.count else { return "" }
  var start = max(0, range.lowerBound - 30)
  if start > 0 {
    start = scalars[start..<range.lowerBound].firstIndex { $0 == " " } ?? range.lowerBound
  }
  var end = min(scalars.count, range.upperBound + 30)
  if end < scalars.count {
    end = scalars[range.upperBound..<end].lastIndex { $0 == " " } ?? range.upperBound
  }
  var view = String.UnicodeScalarView()
  view.append(contentsOf: scalars[start..<end])
  let words = String(view).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  return (start > 0 ? "… " : "") + words + (end < scalars.count ? " …" : "")
}
