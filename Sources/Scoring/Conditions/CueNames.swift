internal import Rubrics

/// Where a rubric's cues stand among all that were compiled together, and what they are called.
struct CueNames: Sendable {
  private var numbers: [CueID: Int] = [:]
  private var titles: [CueID: String] = [:]
  private var ids: [Int: CueID] = [:]

  /// - Parameter numbers: those of the cues, in their order.
  init(_ cues: [Cue], _ numbers: [Int]) {
    for (cue, number) in zip(cues, numbers) {
      ids[number] = cue.id
      guard self.numbers[cue.id] == nil else { continue }
      self.numbers[cue.id] = number
      titles[cue.id] = cue.title
    }
  }

  /// −1 for a cue that does not exist, which `check` reports and which matches nothing.
  func number(_ cue: CueID) -> Int { numbers[cue] ?? -1 }

  /// The cue as the object of a sentence.
  func title(_ cue: CueID) -> String { titles[cue] ?? "“\(cue)”" }

  /// - Precondition: it is one of the rubric's.
  func id(_ number: Int) -> CueID {
    guard let id = ids[number] else { preconditionFailure("a match of another rubric's cue") }
    return id
  }
}
