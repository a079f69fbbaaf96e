public import Curricula

/// A part of an item for which something is picked, with all that can be picked for it.
public struct PickedPart: Sendable, Hashable {
  public struct Option: Sendable, Hashable {
    public var text: String
    public var isRight: Bool
  }

  /// Such as a row or a gap; nothing where the item is one part.
  public var title: String?
  public var options: [Option]
}

extension ItemInteraction {
  /// The parts of an item that is answered by picking; none where something is typed or written.
  public var pickedParts: [PickedPart] {
    switch self {
    case .choice(let choice): [part(nil, choice)]
    case .hottext(let text): [part(nil, text.choice)]
    case .trueFalse(let statement):
      [
        PickedPart(
          options: [
            .init(text: "True", isRight: statement.isTrue),
            .init(text: "False", isRight: !statement.isTrue),
          ])
      ]
    case .inlineChoice(let text):
      text.gaps.enumerated().map { number, gap in
        PickedPart(
          title: "Gap \(number + 1)",
          options: gap.options.map { .init(text: $0.text.plain, isRight: $0.score > 0) })
      }
    case .gapMatch(let text):
      text.gaps.enumerated().map { number, gap in
        PickedPart(
          title: "Gap \(number + 1)",
          options: text.gapTexts.map {
            .init(text: $0.text.plain, isRight: gap.correct.contains($0.id))
          })
      }
    case .matrix(let matrix):
      matrix.rows.map { row in
        PickedPart(
          title: row.text.plain,
          options: matrix.columns.map { .init(text: $0.text.plain, isRight: $0.id == row.correct) })
      }
    case .match(let match):
      match.sources.map { source in
        PickedPart(
          title: source.text.plain,
          options: match.targets.map {
            .init(
              text: $0.text.plain, isRight: match.rightPairs.contains(Pair(source.id, $0.id)))
          })
      }
    case .order(let order):
      order.steps.indices.map { place in
        PickedPart(
          title: "Place \(place + 1)",
          options: order.steps.enumerated().map {
            .init(text: $1.text.plain, isRight: $0 == place)
          })
      }
    case .textEntry, .numeric, .slider, .extendedText: []
    }
  }

  /// What a response picks: for every part the places of its options; nothing else is in it.
  public func picks(of response: Response) -> [Set<Int>] {
    switch (self, response) {
    case (.choice(let choice), .chosen(let ids)): [places(ids, choice.options.map(\.id))]
    case (.hottext(let text), .chosen(let ids)): [places(ids, text.choice.options.map(\.id))]
    case (.trueFalse, .chosen(let ids)):
      [places(ids, [TrueFalseInteraction.yes, TrueFalseInteraction.no])]
    case (.inlineChoice(let text), .pairs(let pairs)):
      text.gaps.map { gap in places(pairs.from(gap.id), gap.options.map(\.id)) }
    case (.gapMatch(let text), .pairs(let pairs)):
      text.gaps.map { gap in
        places(pairs.filter { $0.second == gap.id }.map(\.first), text.gapTexts.map(\.id))
      }
    case (.matrix(let matrix), .pairs(let pairs)):
      matrix.rows.map { row in places(pairs.from(row.id), matrix.columns.map(\.id)) }
    case (.match(let match), .pairs(let pairs)):
      match.sources.map { source in places(pairs.from(source.id), match.targets.map(\.id)) }
    case (.order(let order), .ordered(let steps)):
      order.steps.indices.map { place in
        steps.indices.contains(place) ? places([steps[place]], order.steps.map(\.id)) : []
      }
    default: []
    }
  }

  /// True where wrong options stand to tempt, so that one that nobody picks is of no use.
  var hasDistractors: Bool {
    switch self {
    case .choice, .inlineChoice: true
    default: false
    }
  }

  private func part(_ title: String?, _ choice: ChoiceInteraction) -> PickedPart {
    PickedPart(
      title: title,
      options: choice.options.map {
        .init(text: $0.text.plain, isRight: $0.isCorrect || ($0.score ?? 0) > 0)
      })
  }

  private func places(_ picked: [OptionID], _ options: [OptionID]) -> Set<Int> {
    Set(options.indices.filter { picked.contains(options[$0]) })
  }
}

extension [Pair] {
  fileprivate func from(_ id: OptionID) -> [OptionID] { filter { $0.first == id }.map(\.second) }
}
