internal import Findings
internal import Transcripts

/// Interactions as we write them ourselves: one in a file, a list of them, or one a line.
///
/// Strict: each is read as `readTranscript` reads it, and one that does not keep to the form is
/// refused with the member that is wrong.
enum CanonicalForm: ExportForm {
  static let system = "guildhall"
  static let title = "Guildhall interactions (JSON)"

  static func recognises(_ file: SniffedFile) -> Bool {
    let values = file.values
    return !values.isEmpty
      && values.prefix(20).allSatisfy { $0.has("id", "channel", "participants", "turns") }
  }

  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    var reading = ForeignReading()
    for file in files {
      if let lines = file.lines {
        for line in lines { take(line.value, file, line: line.number, &reading) }
      } else {
        for value in file.values { take(value, file, line: nil, &reading) }
      }
    }
    return reading
  }

  private static func take(
    _ value: JSONValue, _ file: SniffedFile, line: Int?, _ reading: inout ForeignReading
  ) {
    let place = SourceLocation(file: file.source.file, line: line)
    let read = decodedInteraction(writtenJSON(value), at: place)
    if let interaction = read.interaction {
      reading.interactions.append(
        ForeignReading.Draft(interaction: interaction, findings: read.findings))
    } else {
      reading.findings += read.findings
    }
  }
}
