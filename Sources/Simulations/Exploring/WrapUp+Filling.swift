internal import Curricula
internal import Rubrics

extension WrapUp {
  /// The form filled in as well as is known.
  func rightForm(after end: StateID, _ alphabet: PlayAlphabet, _ engine: ScenarioEngine)
    -> [String: String]
  {
    var form: [String: String] = [:]
    for field in fields {
      switch field {
      case .choice(let choice):
        let option = choice.options.first { $0.isRight(after: end) } ?? choice.options.first
        form[choice.id] = option?.id
      case .notes(let notes):
        let samples = notes.needs.compactMap { need in
          engine.cueNumbers[need.cue].map { alphabet.samples[$0] }
        }
        form[notes.id] = samples.isEmpty ? "Done." : samples.joined(separator: ". ")
      }
    }
    return form
  }
}
