internal import Curricula
internal import Rubrics
internal import Scoring

extension Play {
  /// How each field of the form was filled in; nothing when the scenario has no form.
  func fieldResults(
    after end: End, _ memo: inout PlayMemo
  ) -> [PlayScore.FieldResult] {
    guard let wrapUp = scenario.wrapUp else { return [] }
    return wrapUp.fields.map { field in
      let given = form?[field.id] ?? ""
      switch field {
      case .choice(let choice): return result(of: choice, given, after: end)
      case .notes(let notes): return result(of: notes, given, &memo)
      }
    }
  }

  private func result(
    of choice: WrapUp.Choice, _ given: String, after end: End
  ) -> PlayScore.FieldResult {
    let right = choice.options.filter { $0.isRight(after: end.id) }
    let isRight = right.contains { $0.id == given }
    return PlayScore.FieldResult(
      field: choice.id, title: choice.title,
      given: choice.options.first { $0.id == given }?.title ?? given,
      share: isRight ? 1 : 0, missing: isRight ? [] : right.map(\.title))
  }

  private func result(of notes: WrapUp.Notes, _ given: String, _ memo: inout PlayMemo)
    -> PlayScore.FieldResult
  {
    let found = memo.cues(inNotes: given, by: engine)
    let missing = notes.needs.filter { !found.contains($0.cue) }
    let isEmpty = given.allSatisfy(\.isWhitespace)
    return PlayScore.FieldResult(
      field: notes.id, title: notes.title, given: given,
      share: isEmpty ? 0 : mean(notes.needs.map { found.contains($0.cue) ? 1 : 0 }) ?? 1,
      missing: missing.map(\.title))
  }
}

extension WrapUp.Choice.Option {
  func isRight(after end: StateID) -> Bool {
    switch rightAfter {
    case .none: false
    case .all: true
    case .ends(let ends): ends.contains(end)
    }
  }
}
