internal import Curricula

extension OrderInteraction {
  func validate(_ order: [OptionID], of item: ItemID) throws(ResponseFault) {
    guard !order.isEmpty else { return }
    let known = Set(steps.map(\.id))
    for id in order where !known.contains(id) { throw .unknownOption(item, id) }
    guard order.count == steps.count, Set(order) == known else { throw .notEveryStepOnce(item) }
  }

  /// All points for the author's order, none for another, as QTI's match_correct has it.
  ///
  /// The reasons name the first step that is out of place.
  func score(_ order: [OptionID], of item: Item) -> ItemScore {
    guard let wrong = zip(steps, order).firstIndex(where: { $0.0.id != $0.1 }) else {
      return item.score(
        share: 1, [ItemScore.Reason("Every step is in its place.", points: item.points)])
    }
    let chosen = steps.first { $0.id == order[wrong] }?.text.plain ?? ""
    return item.score(
      share: 0,
      [
        ItemScore.Reason(
          "Step \(wrong + 1) should be \(quoted(steps[wrong].text.plain)); you put \(quoted(chosen)) there.",
          points: 0),
        ItemScore.Reason(
          "The right order: "
            + steps.enumerated().map { "\($0 + 1) \(quoted($1.text.plain))" }
            .joined(separator: ", ") + "."),
      ])
  }
}

extension Sequence {
  fileprivate func firstIndex(where isWanted: (Element) -> Bool) -> Int? {
    for (index, element) in enumerated() where isWanted(element) { return index }
    return nil
  }
}
