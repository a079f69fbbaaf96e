internal import Rubrics

extension ItemInteraction {
  /// What is right, one line for each thing that has to be.
  var rightLines: [String] {
    switch self {
    case .choice(let choice): choice.rightTexts
    case .hottext(let text): text.choice.rightTexts
    case .trueFalse(let statement): [statement.isTrue ? "True" : "False"]
    case .order(let order): order.steps.map(\.text.plain)
    case .inlineChoice(let text):
      text.gaps.enumerated().flatMap { number, gap in
        gap.options.filter { $0.score > 0 }.map { "Gap \(number + 1): \($0.text.plain)" }
      }
    case .match(let match):
      match.rightPairs.map { pair in
        let source = match.source(pair.first)?.text.plain ?? pair.first.rawValue
        return "\(source) → \(match.target(pair.second)?.text.plain ?? pair.second.rawValue)"
      }
    case .gapMatch(let text):
      text.gaps.enumerated().flatMap { number, gap in
        gap.correct.map {
          "Gap \(number + 1): \(text.gapText($0)?.text.plain ?? $0.rawValue)"
        }
      }
    case .matrix(let matrix):
      matrix.rows.map { row in
        "\(row.text.plain) → \(matrix.column(row.correct)?.text.plain ?? row.correct.rawValue)"
      }
    case .textEntry(let entry): entry.accepted.filter { $0.score > 0 }.map(\.text)
    case .numeric(let numeric): numeric.accepted.lines(unit: numeric.units.first?.name)
    case .slider(let slider): slider.accepted.lines(unit: slider.unit)
    case .extendedText(let text):
      (text.model.map { [$0.plain] } ?? [])
        + text.rubric.criteria.map { "\($0.title): \($0.guidance)" }
    }
  }

  /// All that can be picked, joined or put in order.
  var shownTexts: [String] {
    switch self {
    case .choice(let choice): choice.options.map(\.text.plain)
    case .hottext(let text): text.choice.options.map(\.text.plain)
    case .order(let order): order.steps.map(\.text.plain)
    case .inlineChoice(let text): text.gaps.flatMap(\.options).map(\.text.plain)
    case .match(let match): (match.sources + match.targets).map(\.text.plain)
    case .gapMatch(let text): text.gapTexts.map(\.text.plain)
    case .matrix(let matrix):
      matrix.rows.map(\.text.plain) + matrix.columns.map(\.text.plain)
    case .trueFalse, .textEntry, .numeric, .slider, .extendedText: []
    }
  }

  /// How an answer is counted, besides what is right: scores stand by themselves, so that a key
  /// that moved to another option is no change of the counting.
  var marking: [String] {
    switch self {
    case .choice(let choice): choice.marking
    case .hottext(let text): text.choice.marking
    case .trueFalse: []
    case .order(let order): [order.scoring.rawValue]
    case .inlineChoice(let text):
      [text.scoring.rawValue, "\(text.isShuffled)"]
        + text.gaps.flatMap(\.options).map(\.score).sorted().map { "\($0)" }
    case .match(let match):
      [match.scoring.rawValue, "\(match.defaultScore)", "\(match.isShuffled)"]
        + ["\(match.lowerBound) \(match.upperBound)"] + match.keys.map { "\($0.score ?? -1)" }
    case .gapMatch(let text): [text.scoring.rawValue, "\(text.isShuffled)"]
    case .matrix(let matrix): [matrix.scoring.rawValue, "\(matrix.isShuffled)"]
    case .textEntry(let entry):
      ["\(entry.isCaseSensitive) \(entry.spellingTolerance)"]
        + entry.accepted.map { "\($0.score)" }
    case .numeric(let numeric):
      ["\(numeric.isUnitRequired)"] + numeric.accepted.marking
        + numeric.units.map { "\($0.name) \($0.otherNames) \($0.factor)" }
    case .slider(let slider):
      ["\(slider.lower) \(slider.upper) \(slider.step)"] + slider.accepted.marking
    case .extendedText(let text):
      ["\(text.minWords ?? -1) \(text.maxWords ?? -1)"]
        + text.rubric.sections.map { "\($0.weight)" }
        + text.rubric.criteria.map { "\($0.weight) \($0.points)" }
        + text.rubric.cues.map { "\($0.id) \($0.phrases) \($0.exceptions) \($0.expressions)" }
    }
  }
}

extension ChoiceInteraction {
  fileprivate var rightTexts: [String] {
    options.filter { $0.isCorrect || ($0.score ?? 0) > 0 }.map(\.text.plain)
  }

  fileprivate var marking: [String] {
    [cardinality.rawValue, "\(maxChoices ?? -1)", "\(defaultScore)", "\(isShuffled)"]
      + ["\(lowerBound) \(upperBound)"]
      + (isMapped ? options.map { $0.score ?? defaultScore }.sorted().map { "\($0)" } : [])
  }
}

extension [AcceptedNumber] {
  fileprivate func lines(unit: String?) -> [String] {
    filter { $0.score > 0 }.map { number in
      let value = "\(number.value)"
      let short = value.hasSuffix(".0") ? String(value.dropLast(2)) : value
      return unit.map { "\(short) \($0)" } ?? short
    }
  }

  fileprivate var marking: [String] { map { "\($0.tolerance) \($0.score)" } }
}
