internal import Findings
internal import Foundation
internal import Transcripts

extension VConReader {
  /// The turns as they were before somebody wrote them as a vCon here, with the words that the
  /// dialogs have now.
  ///
  /// - Returns: the places of the dialogs that are used up.
  mutating func takeRebuiltTurns() -> Set<Int> {
    for entry in metadata.participants {
      guard let place = entry["party"]?.whole, parties.indices.contains(place) else { continue }
      draft.participants[place].agent = entry["agent"]?.name ?? draft.participants[place].agent
      draft.participants[place].roleSource =
        entry["roleSource"]?.text.flatMap(RoleSource.init) ?? draft.participants[place].roleSource
    }
    guard !metadata.turns.isEmpty else { return [] }
    var used: Set<Int> = []
    var block = VConBlock(turns: [], isRebuilt: true)
    let decoder = JSONDecoder()
    for (number, entry) in metadata.turns.enumerated() {
      guard let turn = rebuilt(entry, &used, decoder) else {
        draft.fault(.shape, "The attachment's turns[\(number)] cannot be read; left out.")
        continue
      }
      block.turns.append(turn)
    }
    block.start = metadata.startedAt
    block.order = Timestamp.earliest(block.turns.map(\.at))
    blocks.append(block)
    return used
  }

  private mutating func rebuilt(
    _ entry: JSONValue, _ used: inout Set<Int>, _ decoder: JSONDecoder
  ) -> Turn? {
    var members = entry.members
    let place = entry["dialog"]?.whole
    members["dialog"] = nil
    guard entry.isObject,
      var turn = try? decoder.decode(Turn.self, from: Data(writtenJSON(.object(members))))
    else { return nil }
    if let place {
      guard dialogs.indices.contains(place), dialogs[place].isObject, !used.contains(place) else {
        return nil
      }
      let dialog = dialogs[place]
      used.insert(place)
      reportDialog(place)
      let body = body(of: dialog, "dialog[\(place)]") ?? []
      turn.text = decodedText(body) ?? String(decoding: body, as: UTF8.self)
      let start = draft.times.take(answers.time(dialog["start"]))
      if let start, start.microseconds != turn.at?.microseconds { turn.at = start }
    }
    if let by = turn.by, !parties.indices.contains(by) { turn.by = draft.nobody() }
    // Somebody may have shortened the words since.
    let length = turn.text.unicodeScalars.count
    turn.quoted = turn.quoted.filter { $0.lowerBound >= 0 && $0.upperBound <= length }
    if let range = turn.signature, range.lowerBound < 0 || range.upperBound > length {
      turn.signature = nil
    }
    return turn
  }
}
