internal import Findings
internal import Transcripts

/// Transcriptions of Aircall, with the call objects beside them where there are some.
enum AircallForm: ExportForm {
  static let system = "aircall"
  static let title = "Aircall transcriptions"

  static func recognises(_ file: SniffedFile) -> Bool {
    guard let first = file.values.first else { return false }
    return transcription(first) != nil || call(first) != nil
      || first["calls"]?.list.first.map(isCall) ?? false
  }

  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    var reading = ForeignReading()
    var order: [String] = []
    var found: [String: (transcription: JSONValue?, call: JSONValue?, place: SourceLocation)] = [:]
    for file in files {
      for (number, value) in file.values.enumerated() {
        let place = SourceLocation(file: file.source.file, line: file.lines?[number].number)
        let spoken = transcription(value)
        let calls =
          value["calls"]?.list.filter(isCall) ?? call(value).map { [$0] } ?? []
        if spoken == nil, calls.isEmpty {
          reading.findings.append(
            Finding(
              .warning, .shape, at: place,
              "A value is neither a transcription nor a call; left out.")
          )
        }
        if let spoken {
          let id = spoken["call_id"]?.name ?? spoken["id"]?.name ?? file.source.name
          if found[id] == nil { order.append(id) }
          if found[id]?.transcription != nil {
            reading.findings.append(
              Finding(
                .warning, .meaning, at: place,
                "The call \(quoted(id)) has another transcription; the first is taken."))
          } else {
            found[id] = (spoken, found[id]?.call, place)
          }
        }
        for call in calls {
          guard let id = call["id"]?.name else { continue }
          if found[id] == nil { order.append(id) }
          found[id] = (found[id]?.transcription, call, found[id]?.place ?? place)
        }
      }
    }
    for id in order {
      guard let (spoken, call, place) = found[id] else { continue }
      var conversation = AircallCall(
        id: id, transcription: spoken, call: call, answers: answers, place: place)
      reading.interactions.append(conversation.read())
    }
    return reading
  }

  /// The transcription of a file as the interface gives it or as a webhook sends it.
  private static func transcription(_ value: JSONValue) -> JSONValue? {
    for candidate in [value["transcription"], value["data"], value] {
      if let candidate, candidate.has("call_id", "content"),
        case .list? = candidate["content"]?["utterances"]
      {
        return candidate
      }
    }
    return nil
  }

  private static func call(_ value: JSONValue) -> JSONValue? {
    for candidate in [value["call"], value["data"], value] {
      if let candidate, isCall(candidate) { return candidate }
    }
    return nil
  }

  private static func isCall(_ value: JSONValue) -> Bool {
    value.has("id", "direction", "started_at")
      && (value.has("answered_at") || value.has("raw_digits") || value.has("missed_call_reason"))
  }
}
