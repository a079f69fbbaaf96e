internal import Curricula
internal import Findings
internal import Rubrics

/// Keys that can be guessed from where they stand or how long they are.
///
/// Said of a quiz with eight or more such items; with fewer it is chance.
func checkAnswerPositions(_ module: Module, _ notes: ReadingNotes) {
  for quiz in module.quizzes {
    guard let place = notes.definition("part", quiz.id.rawValue, in: module.id.rawValue) else {
      continue
    }
    reportPositions(quiz, place, notes)
    reportStatements(quiz, place, notes)
    reportLengths(quiz, place, notes)
  }
}

private let fewestItems = 8

private func reportPositions(_ quiz: Quiz, _ place: SourceLocation, _ notes: ReadingNotes) {
  let positions = quiz.items.compactMap { item -> Int? in
    guard case .choice(let choice) = item.interaction, choice.cardinality == .single,
      !choice.isShuffled, choice.options.count > 2
    else { return nil }
    return choice.options.firstIndex(where: \.isCorrect)
  }
  guard positions.count >= fewestItems else { return }
  let counts = Dictionary(positions.map { ($0, 1) }, uniquingKeysWith: +)
  guard let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
    most.value * 2 > positions.count
  else { return }
  notes.warning(
    .meaning, place,
    "In \(most.value) of \(positions.count) single choices of the quiz “\(quiz.id)” that are not "
      + "shuffled, option \(most.key + 1) is right; spread the keys, or let them be shuffled.")
}

private func reportStatements(_ quiz: Quiz, _ place: SourceLocation, _ notes: ReadingNotes) {
  let answers = quiz.items.compactMap { item -> Bool? in
    if case .trueFalse(let statement) = item.interaction { statement.isTrue } else { nil }
  }
  let most = max(answers.count(where: \.self), answers.count { !$0 })
  guard answers.count >= fewestItems, most * 4 > answers.count * 3 else { return }
  notes.warning(
    .meaning, place,
    "\(most) of \(answers.count) statements of the quiz “\(quiz.id)” are "
      + "\(answers.count(where: \.self) == most ? "true" : "false"); mix them.")
}

private func reportLengths(_ quiz: Quiz, _ place: SourceLocation, _ notes: ReadingNotes) {
  let isLongest = quiz.items.compactMap { item -> Bool? in
    guard case .choice(let choice) = item.interaction, choice.cardinality == .single,
      let right = choice.options.first(where: \.isCorrect)
    else { return nil }
    let others = choice.options.filter { !$0.isCorrect }.map { $0.text.plain.utf8.count }
    // A little longer is nobody's clue.
    return right.text.plain.utf8.count * 4 > (others.max() ?? 0) * 5
  }
  let count = isLongest.count(where: \.self)
  guard isLongest.count >= fewestItems, count * 2 > isLongest.count else { return }
  notes.warning(
    .meaning, place,
    "In \(count) of \(isLongest.count) single choices of the quiz “\(quiz.id)” the right option is "
      + "clearly the longest; trim it, or give the others as much detail.")
}
