internal import Findings
internal import Transcripts

/// What Contact Lens of Amazon Connect writes for a call or a chat, and contact records beside it.
enum ContactLensForm: ExportForm {
  static let system = "amazon-connect"
  static let title = "Amazon Connect Contact Lens"

  static func recognises(_ file: SniffedFile) -> Bool {
    guard let first = file.values.first else { return false }
    return isAnalysis(first) || isRecord(first)
  }

  /// Original and redacted form of one contact make one conversation, out of the redacted form.
  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    var reading = ForeignReading()
    var records: [String: JSONValue] = [:]
    var analyses: [(id: String, value: JSONValue, place: SourceLocation)] = []
    for file in files {
      let values = file.values
      for (number, value) in values.enumerated() {
        let line = file.lines?[number].number
        let place = SourceLocation(file: file.source.file, line: line)
        if isAnalysis(value) {
          let suffix = values.count > 1 ? "-\(number + 1)" : ""
          let id =
            value["CustomerMetadata"]?["ContactId"]?.name ?? value["ContactId"]?.name
            ?? contact(ofFile: file.source.name) + suffix
          analyses.append((id, value, place))
        } else if isRecord(value), let id = value["ContactId"]?.name {
          // Records are delivered at least once, and later again with more in them.
          let known = records[id]?["LastUpdateTimestamp"]?.text ?? ""
          if (value["LastUpdateTimestamp"]?.text ?? "") >= known { records[id] = value }
        } else {
          reading.findings.append(
            Finding(
              .warning, .shape, at: place,
              "A value is neither an analysis of a contact nor a contact record; left out."))
        }
      }
    }
    take(analyses, records, answers, into: &reading)
    let found = Set(analyses.map(\.id))
    for id in records.keys.sorted() where !found.contains(id) {
      reading.findings.append(
        Finding(
          .warning, .reference, at: files[0].source.place,
          "The contact record \(quoted(id)) has no transcript among the files; left out."))
    }
    return reading
  }

  private static func take(
    _ analyses: [(id: String, value: JSONValue, place: SourceLocation)],
    _ records: [String: JSONValue], _ answers: ImportAnswers, into reading: inout ForeignReading
  ) {
    let redacted = Set(analyses.filter { isRedacted($0.value) }.map(\.id))
    var taken: Set<String> = []
    for analysis in analyses {
      if !isRedacted(analysis.value), redacted.contains(analysis.id) {
        reading.findings.append(
          Finding(
            .warning, .meaning, at: analysis.place,
            "The contact \(quoted(analysis.id)) is here original and redacted; the redacted form "
              + "is taken."))
      } else if !taken.insert(analysis.id).inserted {
        reading.findings.append(
          Finding(
            .warning, .meaning, at: analysis.place,
            "The contact \(quoted(analysis.id)) comes again; the first is taken."))
      } else {
        var contact = LensContact(
          id: analysis.id, value: analysis.value, record: records[analysis.id], answers: answers,
          place: analysis.place)
        reading.interactions.append(contact.read())
      }
    }
  }

  private static func isAnalysis(_ value: JSONValue) -> Bool {
    guard value.has("Transcript", "Participants"), case .list? = value["Transcript"] else {
      return false
    }
    return value["Channel"]?.text != nil || value["JobStatus"] != nil
      || value["ContentMetadata"] != nil
  }

  private static func isRecord(_ value: JSONValue) -> Bool {
    value.has("ContactId", "InitiationTimestamp")
      && (value.has("AWSAccountId") || value.has("Agent") || value.has("InitiationMethod"))
  }

  private static func isRedacted(_ value: JSONValue) -> Bool {
    value["ContentMetadata"]?["Output"]?.text?.lowercased() == "redacted"
  }

  /// `CONTACT_analysis_2026-03-02T10:15:04Z` names the contact.
  private static func contact(ofFile name: String) -> String {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    guard let mark = last.firstRange(of: "_analysis") else { return name }
    let id = last[..<mark.lowerBound]
    return id.isEmpty ? name : String(id)
  }
}
