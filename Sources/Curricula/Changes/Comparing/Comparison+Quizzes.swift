internal import Rubrics

extension Comparison {
  mutating func compareQuiz(
    _ before: Quiz, _ after: Quiz, _ place: ChangePlace, _ module: ModuleID
  ) {
    noteValue(place, .masteryScore, .share(before.masteryScore), .share(after.masteryScore))
    noteDifference(place, .cutScore, before.cutScore, after.cutScore)
    noteValue(place, .mode, .text(before.mode.rawValue), .text(after.mode.rawValue))
    noteDifference(place, .behaviour, before.behaviour, after.behaviour)
    noteValue(place, .reveal, .text(before.reveal.rawValue), .text(after.reveal.rawValue))
    compareLimits(before.limits, after.limits, place)
    noteValue(place, .counting, .text(before.counting.rawValue), .text(after.counting.rawValue))
    noteDifference(place, .shuffling, before.shufflesItems, after.shufflesItems)
    noteDifference(place, .outcomes, before.outcomes, after.outcomes)
    noteDifference(place, .drawing, before.blueprint, after.blueprint)
    noteDifference(place, .enemies, before.enemies, after.enemies)
    compareItems(before.items, after.items) { .item(module, after.id, $0) }
  }

  private mutating func compareLimits(
    _ before: SittingLimits, _ after: SittingLimits, _ place: ChangePlace
  ) {
    noteValue(
      place, .seconds, before.seconds.map { .seconds($0) }, after.seconds.map { .seconds($0) })
    noteValue(place, .grace, .seconds(before.grace), .seconds(after.grace))
    noteValue(
      place, .attempts, before.attempts.map { .number(Double($0)) },
      after.attempts.map { .number(Double($0)) })
    noteValue(
      place, .coolingOff, before.coolingOff.map { .seconds($0) },
      after.coolingOff.map { .seconds($0) })
  }

  mutating func compareBanks() {
    let drawn = Set(
      (old.modules + new.modules).flatMap(\.quizzes).flatMap(\.items).compactMap(\.bank))
    compareAll(
      old.banks.map { $0.emptied(drawn) }, new.banks.map { $0.emptied(drawn) }, by: \.id,
      at: { .bank($0.id) }, weight: { _ in .structure },
      inside: { bank in bank.items.map { .bankItem(bank.id, $0.id) } }, naming: \.title
    ) { comparison, before, after in
      let place = ChangePlace.bank(after.id)
      comparison.noteTitle(place, before.title, after.title)
      comparison.noteText(place, .summary, before.summary, after.summary, atMost: .structure)
      comparison.noteDifference(place, .enemies, before.enemies, after.enemies)
      comparison.compareItems(before.items, after.items) { .bankItem(after.id, $0) }
    }
  }
}

extension Bank {
  /// Without items where quizzes draw from it, because those are compared with the quizzes.
  fileprivate func emptied(_ drawn: Set<BankID>) -> Bank {
    var bank = self
    if drawn.contains(id) { bank.items = [] }
    return bank
  }
}
