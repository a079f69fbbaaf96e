internal import Rubrics

extension Comparison {
  mutating func compareItems(
    _ before: [Item], _ after: [Item], at place: (ItemID) -> ChangePlace
  ) {
    compareAll(
      before, after, by: \.id, at: { place($0.id) },
      weight: { $0.isPilot ? .structure : .policy }, naming: \.prompt.plain
    ) { $0.compareItem($1, $2, place($2.id)) }
  }

  private mutating func compareItem(_ before: Item, _ after: Item, _ place: ChangePlace) {
    noteValue(
      place, .kind, .text(before.interaction.name), .text(after.interaction.name))
    compareAnswers(before.interaction, after.interaction, place)
    noteText(place, .question, before.questionPassages, after.questionPassages)
    noteText(
      place, .explanations, before.explanationPassages, after.explanationPassages,
      atMost: .structure)
    noteValue(place, .points, .number(before.points), .number(after.points))
    noteValue(
      place, .difficulty, .text(before.difficulty.rawValue), .text(after.difficulty.rawValue))
    noteValue(
      place, .competency, before.competency.map { .text($0.rawValue) },
      after.competency.map { .text($0.rawValue) })
    noteDifference(place, .pilot, before.isPilot, after.isPilot)
    noteValue(
      place, .bank, before.bank.map { .text($0.rawValue) }, after.bank.map { .text($0.rawValue) })
    noteDifference(place, .lesson, before.lesson, after.lesson)
  }

  private mutating func compareAnswers(
    _ before: ItemInteraction, _ after: ItemInteraction, _ place: ChangePlace
  ) {
    guard before != after else { return }
    let (one, other) = (ItemKey(of: before), ItemKey(of: after))
    let difference = one.difference(to: other, by: wording)
    switch difference {
    case .none: break
    case .wording:
      note(place, .options, .answers(before: one.right, after: other.right), .wording)
    case .substance:
      note(place, .key, .answers(before: one.right, after: other.right), .policy)
    }
    compareOthers(one, other, place)
    if before.marking != after.marking { note(place, .marking) }
  }

  /// What could be answered and is wrong, in both versions.
  private mutating func compareOthers(
    _ before: ItemKey, _ after: ItemKey, _ place: ChangePlace
  ) {
    let right = Set(before.rightTexts + after.rightTexts)
    let one = before.shown.filter { !right.contains($0) }
    let other = after.shown.filter { !right.contains($0) }
    guard Set(one) != Set(other) else { return }
    let (was, becomes) = (one.sorted(), other.sorted())
    let isSame =
      was.count == becomes.count && zip(was, becomes).allSatisfy { wording.isSame($0, $1) }
    note(
      place, .options, .answers(before: one, after: other), isSame ? .wording : .structure)
  }
}

extension Item {
  /// What is asked, with what is to be read first and the text that has gaps.
  var questionPassages: [Passage] {
    var question = passages(of: introduction) + [Passage("prompt", prompt)]
    let pieces: [TextPiece] =
      switch interaction {
      case .inlineChoice(let text): text.text
      case .gapMatch(let text): text.text
      // Its words stand in the text as options do elsewhere.
      case .hottext(let text): text.text
      default: []
      }
    if !pieces.isEmpty {
      question.append(
        Passage(
          "stem",
          pieces.map { piece in
            if case .words(let words) = piece { words } else { RichText("___") }
          }, joint: " "))
    }
    if case .extendedText(let text) = interaction, let customer = text.customer {
      question.append(Passage(customer))
    }
    return question
  }

  /// What is said around an answer; all of it may give the key away.
  var explanationPassages: [Passage] {
    let said = [feedback.correct, feedback.partlyCorrect, feedback.wrong].compactMap(\.self)
    var passages = [Passage("rationale", rationale)]
    passages += said.map { Passage("feedback", $0) } + hints.map { Passage("hint", $0) }
    if let options = interaction.choiceOptions {
      passages += options.compactMap(\.feedback).map { Passage("option", $0) }
    }
    return passages
  }
}

extension ItemInteraction {
  var choiceOptions: [ChoiceInteraction.Option]? {
    switch self {
    case .choice(let choice): choice.options
    case .hottext(let text): text.choice.options
    default: nil
    }
  }
}
