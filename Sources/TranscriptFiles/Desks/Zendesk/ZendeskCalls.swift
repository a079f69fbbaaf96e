internal import Foundation
internal import Transcripts

extension ZendeskTicketReader {
  /// A call or a voicemail: what Zendesk wrote about it are no words of anybody.
  mutating func makeCall(_ turn: inout Turn, _ comment: JSONValue) {
    let call = zendeskCallNote(turn.text)
    turn.text = call.text
    // The marks counted the text as it came.
    turn.quoted = []
    turn.signature = nil
    turn.kind = .event
    let data = comment["data"]
    var details = eventDetails([
      ("duration_s", data?["call_duration"]), ("recorded", data?["recorded"]),
      ("answered_by", data?["answered_by_name"] ?? data?["answered_by_id"]),
    ])
    if let start = conversation.time(data?["started_at"]) {
      details["started_at"] = start.text
    } else if let start = call.start.flatMap({ conversation.localTime($0) }) {
      details["started_at"] = start.text
    }
    turn.event = Event(type: "call", details: details)
  }

  /// The recognised speech of a call; a voicemail has one speaker.
  mutating func addTranscript(of comment: JSONValue, _ call: Turn) {
    guard call.event?.type == "call", let data = comment["data"],
      let words = data.text(of: "transcription_text"), !words.isBlank
    else { return }
    let isVoicemail = data["answered_by_id"] == nil
    var turn = Turn(by: isVoicemail ? call.by : nil, kind: .utterance, visibility: .public)
    // Of a conversation of two nobody says who spoke which word.
    if !isVoicemail { turn.by = person("") }
    turn.at = call.at
    turn.text = words
    conversation.turns.append(turn)
  }
}

/// A note that Zendesk wrote about a call, with line ends where it has the letters `\n`, and the
/// time that it names without a zone (as if it were one of UTC).
func zendeskCallNote(_ text: String) -> (text: String, start: Timestamp?) {
  guard text.contains("Time of call") else { return (text, nil) }
  let clean = text.replacingOccurrences(of: "\\r\\n", with: "\n")
    .replacingOccurrences(of: "\\n", with: "\n")
  guard let place = clean.range(of: "Time of call:") else { return (clean, nil) }
  return (clean, writtenTime(clean[place.upperBound...].prefix { !$0.isNewline }))
}

/// “June 17, 2022 at 2:48:27 PM”.
private func writtenTime(_ text: Substring) -> Timestamp? {
  let words = text.split { !$0.isLetter && !$0.isNumber }
  let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  guard let name = words.first?.lowercased(), name.count >= 3,
    let month = months.firstIndex(of: String(name.prefix(3)))
  else { return nil }
  let numbers = words.dropFirst().compactMap { Int($0) }.filter { $0 >= 0 }
  guard numbers.count == 4 || numbers.count == 5 else { return nil }
  var hour = numbers[2]
  let half = words.last?.lowercased()
  if half == "pm", hour < 12 { hour += 12 }
  if half == "am", hour == 12 { hour = 0 }
  func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  let seconds = numbers.count == 5 ? ":\(two(numbers[4]))" : ""
  return Timestamp(
    "\(numbers[1])-\(two(month + 1))-\(two(numbers[0]))T\(two(hour)):\(two(numbers[3]))\(seconds)Z")
}
