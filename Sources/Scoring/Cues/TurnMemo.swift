/// What cues stand in turns that come again and again, as when a scenario is played thousands of
/// times.
///
/// It belongs to one engine: another one's cues have other numbers.
public struct TurnMemo: Sendable {
  private struct Words: Hashable {
    var text: String
    var voice: Voice
  }

  /// Matches with 0 for the turn.
  private var readings: [Words: [CueMatch]] = [:]
  private let most: Int

  /// - Parameter most: how many different texts are remembered.
  public init(most: Int = 20_000) { self.most = most }

  mutating func matches(
    in text: String, turn: Int, by voice: Voice, _ scan: inout TurnScan
  ) -> [CueMatch] {
    if most == 0 { return scan.matches(in: text, turn: turn, by: voice) }
    let words = Words(text: text, voice: voice)
    var matches: [CueMatch]
    if let known = readings[words] {
      matches = known
    } else {
      matches = scan.matches(in: text, turn: 0, by: voice)
      if readings.count < most { readings[words] = matches }
    }
    for place in matches.indices { matches[place].turn = turn }
    return matches
  }
}
