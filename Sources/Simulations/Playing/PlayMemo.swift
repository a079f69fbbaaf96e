internal import Rubrics
internal import Scoring

/// Readings of texts that come again and again, as in a search or with random plays of one engine.
struct PlayMemo: Sendable {
  /// What the rubric's cues found in turns.
  var turns: TurnMemo
  private var replies: [String: ReplyReading] = [:]
  /// What the scenario's cues found in the notes of forms.
  private var notes: [String: Set<CueID>] = [:]
  private let most: Int

  init(most: Int = 20_000) {
    self.most = most
    turns = TurnMemo(most: most)
  }

  /// Remembers nothing.
  static let none = PlayMemo(most: 0)

  mutating func reading(of text: String, by engine: ScenarioEngine) -> ReplyReading {
    if let reading = replies[text] { return reading }
    let reading = engine.read(text)
    if replies.count < most { replies[text] = reading }
    return reading
  }

  mutating func cues(inNotes text: String, by engine: ScenarioEngine) -> Set<CueID> {
    if let cues = notes[text] { return cues }
    let cues = Set(engine.cues.matches(in: text).filter { !$0.isDoubtful }.map(\.cue))
    if notes.count < most { notes[text] = cues }
    return cues
  }
}
