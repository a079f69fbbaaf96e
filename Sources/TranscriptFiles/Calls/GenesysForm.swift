internal import Findings
internal import Transcripts

/// Speech and text transcripts of Genesys Cloud.
enum GenesysForm: ExportForm {
  static let system = "genesys"
  static let title = "Genesys Cloud transcripts"

  static func recognises(_ file: SniffedFile) -> Bool {
    file.values.first.map(isTranscript) ?? false
  }

  /// The communications of one conversation, each in its file, make one conversation.
  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    var reading = ForeignReading()
    var order: [String] = []
    var parts: [String: [JSONValue]] = [:]
    var places: [String: SourceLocation] = [:]
    var seen: Set<[String]> = []
    for file in files {
      for (number, value) in file.values.enumerated() {
        let place = SourceLocation(file: file.source.file, line: file.lines?[number].number)
        guard isTranscript(value) else {
          reading.findings.append(
            Finding(.warning, .shape, at: place, "A value is no transcript; left out."))
          continue
        }
        let id = value["conversationId"]?.name ?? file.source.name
        if let communication = value["communicationId"]?.text,
          !seen.insert([id, communication]).inserted
        {
          reading.findings.append(
            Finding(
              .warning, .meaning, at: place,
              "The communication \(quoted(communication)) comes again; the first is taken."))
          continue
        }
        if parts[id] == nil { order.append(id) }
        parts[id, default: []].append(value)
        places[id] = places[id] ?? place
      }
    }
    for id in order {
      guard let values = parts[id], let place = places[id] else { continue }
      var conversation = GenesysConversation(
        id: id, parts: values, answers: answers, place: place)
      reading.interactions.append(conversation.read())
    }
    return reading
  }

  private static func isTranscript(_ value: JSONValue) -> Bool {
    guard value.has("conversationId", "transcripts"), case .list? = value["transcripts"] else {
      return false
    }
    return value.has("communicationId") || value.has("participants")
      || value.has("conversationStartTime")
  }
}
