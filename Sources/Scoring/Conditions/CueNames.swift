internal import Rubrics

/// Where a rubric's cues stand among all that were compiled together, and what they are called.
struct CueNames: Sendable {
  private var numbers: [CueID: Int] = [:]
  private var titles: [CueID: String] = [:]
  private var ids: [CueID]
  private var first: Int

  init(_ cues: [Cue], from first: Int) {
    self.first = first
    ids = cues.map(\.id)
    for (number, cue) in cues.enumerated() where numbers[cue.id] == nil {
      numbers[cue.id] = first + number
      titles[cue.id] = cue.title
    }
  }

  /// −1 for a cue that does not exist, which `check` reports and which matches nothing.
  func number(_ cue: CueID) -> Int { numbers[cue] ?? -1 }

  /// The cue as the object of a sentence.
  func title(_ cue: CueID) -> String { titles[cue] ?? "“\(cue)”" }

  func id(_ number: Int) -> CueID { ids[number - first] }
}
