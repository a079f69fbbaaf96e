internal import Findings
internal import Transcripts

/// The JSON of a speech-to-text engine: one recording in one value.
protocol SpeechForm: ExportForm {
  static func recognises(_ value: JSONValue) -> Bool
  static func transcript(_ value: JSONValue) -> SpeechTranscript
}

extension SpeechForm {
  static func recognises(_ file: SniffedFile) -> Bool {
    // A list may be one recording's segments, or several recordings.
    if let json = file.json, recognises(json) { return true }
    return file.values.first.map { recognises($0) } ?? false
  }

  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    var reading = ForeignReading(findings: startOfSeveral(files, answers))
    for file in files {
      let values = file.json.map { recognises($0) ? [$0] : file.values } ?? file.values
      for (index, value) in values.enumerated() {
        let line = file.lines.map { $0[index].number }
        let place = SourceLocation(file: file.source.file, line: line)
        guard recognises(value) else {
          reading.findings.append(
            Finding(
              .error, .shape, at: place,
              "Value \(index + 1) of the file is no transcript of \(title); it is left out."))
          continue
        }
        let name = values.count > 1 ? "\(file.source.name)-\(index + 1)" : file.source.name
        reading.interactions.append(
          transcript(value).draft(system: system, name: name, at: place, answers))
      }
    }
    return reading
  }
}
