import Curricula
import Rubrics

/// One item of every kind, and the same with another right answer.
enum Question: String, CaseIterable {
  case choice, trueFalse, inlineChoice, order, match, gapMatch, hottext, textEntry, numeric, slider
  case matrix, extendedText

  var id: ItemID { ItemID(rawValue) }
  var item: Item { item(self.interaction(isFirst: true)) }
  var withOtherKey: Item { item(self.interaction(isFirst: false)) }

  private func item(_ interaction: ItemInteraction) -> Item {
    Item(
      id: id, lesson: LessonPlace(part: "rules"), prompt: RichText("What of \(rawValue)?"),
      interaction: interaction, hints: [RichText("Look it up.")],
      rationale: RichText("Because of the rule."))
  }

  private func interaction(isFirst: Bool) -> ItemInteraction {
    let words = [TextPiece.words(RichText("Wait ")), .place("g"), .words(RichText(" days."))]
    let options = ["one", "two"].map { Associable(id: OptionID($0), text: RichText("\($0) week")) }
    let right: OptionID = isFirst ? "one" : "two"
    switch self {
    case .choice: return .choice(choice(isFirst, "five days", "nine days"))
    case .trueFalse: return .trueFalse(TrueFalseInteraction(isTrue: isFirst))
    case .inlineChoice:
      return .inlineChoice(
        InlineChoiceInteraction(
          text: words,
          gaps: [
            InlineChoiceInteraction.Gap(
              id: "g",
              options: [
                InlineChoiceInteraction.Option(
                  id: "a", text: RichText("seven"), score: isFirst ? 1 : 0),
                InlineChoiceInteraction.Option(
                  id: "b", text: RichText("eight"), score: isFirst ? 0 : 1),
              ])
          ]))
    case .order:
      let steps = ["ask", "look", "answer"].map {
        OrderInteraction.Step(id: OptionID($0), text: RichText("\($0) it"))
      }
      return .order(OrderInteraction(steps: isFirst ? steps : steps.reversed()))
    case .match:
      return .match(
        MatchInteraction(
          sources: [Associable(id: "s", text: RichText("a letter"))], targets: options,
          keys: [MatchInteraction.Key("s", right)]))
    case .gapMatch:
      return .gapMatch(
        GapMatchInteraction(
          gapTexts: options, text: words,
          gaps: [GapMatchInteraction.Gap(id: "g", correct: [right])]))
    case .hottext:
      return .hottext(HottextInteraction(text: words, choice: choice(isFirst, "always", "never")))
    case .textEntry:
      return .textEntry(
        TextEntryInteraction(accepted: [TextEntryInteraction.Form(isFirst ? "form A" : "form B")]))
    case .numeric:
      return .numeric(NumericInteraction(accepted: [AcceptedNumber(isFirst ? 41 : 43)]))
    case .slider:
      return .slider(
        SliderInteraction(lower: 0, upper: 99, accepted: [AcceptedNumber(isFirst ? 51 : 53)]))
    case .matrix:
      return .matrix(
        MatrixInteraction(
          columns: options.map { MatrixInteraction.Column(id: $0.id, text: $0.text) },
          rows: [MatrixInteraction.Row(id: "r", text: RichText("a call"), correct: right)]))
    case .extendedText:
      return .extendedText(
        ExtendedTextInteraction(
          rubric: card, model: RichText(isFirst ? "Dear Ola, sorry." : "Dear Ola, no.")))
    }
  }

  private func choice(_ isFirst: Bool, _ one: String, _ other: String) -> ChoiceInteraction {
    ChoiceInteraction(options: [
      ChoiceInteraction.Option(id: "a", text: RichText(one), isCorrect: isFirst),
      ChoiceInteraction.Option(id: "b", text: RichText(other), isCorrect: !isFirst),
    ])
  }
}
