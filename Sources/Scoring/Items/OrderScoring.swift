internal import Curricula
internal import Rubrics

extension OrderInteraction {
  func validate(_ order: [OptionID], of item: ItemID) throws(ResponseFault) {
    guard !order.isEmpty else { return }
    let known = Set(steps.map(\.id))
    for id in order where !known.contains(id) { throw .unknownOption(item, id) }
    guard order.count == steps.count, Set(order) == known else { throw .notEveryStepOnce(item) }
  }

  /// All points for the author's order.
  ///
  /// For another none, as QTI's match_correct has it, or a share for the steps in their places or
  /// for the neighbours that are right.
  func judge(_ order: [OptionID], _ points: Double) -> Judged {
    let right = steps.map(\.id)
    if order == right {
      return Judged(share: 1) {
        [ItemScore.Reason("Every step is in its place.", points: points)]
      }
    }
    let share =
      switch scoring {
      case .all: 0.0
      case .each: Double(zip(right, order).count { $0 == $1 }) / Double(right.count)
      case .pairs: Double(rightNeighbours(order)) / Double(right.count - 1)
      }
    return Judged(share: share) { reasons(order, share * points) }
  }

  /// How many steps come right behind the one that they should follow.
  private func rightNeighbours(_ order: [OptionID]) -> Int {
    let next = Dictionary(
      zip(steps, steps.dropFirst()).map { ($0.id, $1.id) }, uniquingKeysWith: { one, _ in one })
    return zip(order, order.dropFirst()).count { next[$0] == $1 }
  }

  /// The first step that is out of place, what was right all the same, and the right order.
  private func reasons(_ order: [OptionID], _ earned: Double) -> [ItemScore.Reason] {
    guard let wrong = steps.indices.first(where: { steps[$0].id != order[$0] }) else { return [] }
    let chosen = steps.first { $0.id == order[wrong] }?.text.plain ?? ""
    let found =
      switch scoring {
      case .all: ""
      case .each:
        " \(zip(steps, order).count { $0.id == $1 }) of \(steps.count) steps are in their places."
      case .pairs:
        " \(rightNeighbours(order)) of \(steps.count - 1) steps come right behind the one they "
          + "should follow."
      }
    return [
      ItemScore.Reason(
        "Step \(wrong + 1) should be \(quoted(steps[wrong].text.plain)); you put \(quoted(chosen)) there."
          + found, points: earned),
      ItemScore.Reason(
        "The right order: "
          + steps.enumerated().map { "\($0 + 1) \(quoted($1.text.plain))" }
          .joined(separator: ", ") + "."),
    ]
  }
}
