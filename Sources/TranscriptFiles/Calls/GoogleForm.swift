internal import Findings
internal import Transcripts

/// Conversations of Google's contact-centre products: the upload form of CCAI and Agent Assist, the
/// conversations of CX Insights, the messages of Dialogflow and the logged turns of Dialogflow CX.
enum GoogleForm: ExportForm {
  static let system = "google-ccai"
  static let title = "Google CCAI, CX Insights and Dialogflow"

  static func recognises(_ file: SniffedFile) -> Bool {
    guard let first = file.values.first else { return false }
    return shape(of: first) != nil || first["conversations"]?.list.first.map(isInsights) ?? false
  }

  enum Shape { case entries, insights, messages, row }

  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    var reading = ForeignReading()
    var taken: Set<String> = []
    var rows = DialogflowRows()
    for file in files {
      let values = file.values.flatMap { $0["conversations"]?.list ?? [$0] }
      for (number, value) in values.enumerated() {
        let line = file.lines.flatMap { $0.count == values.count ? $0[number].number : nil }
        let place = SourceLocation(file: file.source.file, line: line)
        let fallback = file.source.name + (values.count > 1 ? "-\(number + 1)" : "")
        switch shape(of: value) {
        case .row: rows.take(value, place)
        case .some(let shape):
          var conversation = GoogleConversation(
            value: value, fallback: fallback, answers: answers, place: place)
          let draft = conversation.read(shape)
          if taken.insert(draft.interaction.id.rawValue).inserted {
            reading.interactions.append(draft)
          } else {
            reading.findings.append(
              Finding(
                .warning, .meaning, at: place,
                "The conversation \(quoted(draft.interaction.source.externalID)) comes again; the "
                  + "first is taken."))
          }
        case nil:
          reading.findings.append(
            Finding(.warning, .shape, at: place, "A value is no conversation; left out."))
        }
      }
    }
    reading.interactions += rows.drafts(answers)
    return reading
  }

  private static func shape(of value: JSONValue) -> Shape? {
    if let first = value["entries"]?.list.first, first.has("text", "role"),
      first.has("start_timestamp_usec") || first.has("user_id")
    {
      return .entries
    }
    if isInsights(value) { return .insights }
    if let first = value["messages"]?.list.first, first.has("content", "participantRole") {
      return .messages
    }
    if value.has("conversation_name", "turn_position"),
      value.has("request") || value.has("response")
    {
      return .row
    }
    return nil
  }

  private static func isInsights(_ value: JSONValue) -> Bool {
    guard case .list(let segments)? = value["transcript"]?["transcriptSegments"] else {
      return false
    }
    return segments.first.map { $0.has("text") } ?? value.has("name")
  }
}
