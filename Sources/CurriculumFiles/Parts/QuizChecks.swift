internal import Curricula
internal import Findings
internal import Rubrics

/// Gives each quiz the items of the banks it draws from, and checks what needs them all.
///
/// Done when all files are read: a bank may stand in a later one.
func completeQuizzes(_ modules: [Module], _ banks: [Bank], _ notes: ReadingNotes) -> [Module] {
  let known = Dictionary(banks.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
  let sources = Dictionary(
    notes.quizzes.map { ("\($0.module)/\($0.quiz)", $0) }, uniquingKeysWith: { one, _ in one })
  let drawn = Set(
    modules.flatMap(\.quizzes).flatMap { $0.blueprint?.draws ?? [] }.compactMap(\.bank))
  for bank in banks where !drawn.contains(bank.id) {
    guard let place = notes.definition("bank", bank.id.rawValue) else { continue }
    notes.warning(.meaning, place, "No quiz draws from the bank “\(bank.id)”.")
  }
  reportUndrawn(banks, modules, notes)
  return modules.map { module in
    var module = module
    module.parts = module.parts.map { part in
      guard case .quiz(var quiz) = part, let source = sources["\(module.id)/\(quiz.id)"] else {
        return part
      }
      take(known, into: &quiz, source, notes)
      check(quiz, source, notes)
      return .quiz(quiz)
    }
    return module
  }
}

/// Items of a bank that no quiz's blueprint can draw.
private func reportUndrawn(_ banks: [Bank], _ modules: [Module], _ notes: ReadingNotes) {
  let blueprints = modules.flatMap(\.quizzes).compactMap(\.blueprint)
  for bank in banks {
    let using = blueprints.filter { $0.draws.contains { $0.bank == bank.id } }
    if using.isEmpty { continue }
    for var item in bank.items {
      item.bank = bank.id
      let isDrawn = using.contains { blueprint in
        item.isPilot ? blueprint.pilots > 0 : blueprint.draws.contains { $0.admits(item) }
      }
      if !isDrawn, let place = notes.definition("item", item.id.rawValue, in: bank.id.rawValue) {
        notes.warning(
          .meaning, place, "No blueprint draws “\(item.id)” of the bank “\(bank.id)”.")
      }
    }
  }
}

private func take(
  _ banks: [BankID: Bank], into quiz: inout Quiz, _ source: ReadingNotes.QuizSource,
  _ notes: ReadingNotes
) {
  var taken: Set<BankID> = []
  var owners: [ItemID: String] = Dictionary(
    quiz.items.map { ($0.id, "the quiz itself") }, uniquingKeysWith: { one, _ in one })
  for (draw, place) in zip(quiz.blueprint?.draws ?? [], source.draws) {
    guard let id = draw.bank, taken.insert(id).inserted, let bank = banks[id] else { continue }
    for var item in bank.items {
      item.bank = id
      if let owner = owners.updateValue("the bank “\(id)”", forKey: item.id) {
        notes.error(
          .meaning, place,
          "The item “\(item.id)” of the bank “\(id)” has the same id as one of \(owner).")
        continue
      }
      quiz.items.append(item)
    }
    quiz.enemies += bank.enemies
  }
}

private func check(_ quiz: Quiz, _ source: ReadingNotes.QuizSource, _ notes: ReadingNotes) {
  func error(_ place: SourceLocation, _ message: String) { notes.error(.meaning, place, message) }
  if quiz.items.isEmpty {
    error(source.location, "The quiz “\(quiz.id)” has no items.")
    return
  }
  if quiz.items.allSatisfy({ $0.points == 0 || $0.isPilot }) {
    error(
      source.location, "No item of the quiz “\(quiz.id)” is worth a point, so nobody passes.")
  }
  let ids = Set(quiz.items.map(\.id))
  for (enemies, place) in zip(quiz.enemies, source.enemies) {
    for id in enemies where !ids.contains(id) {
      notes.error(.reference, place, "The quiz “\(quiz.id)” has no item “\(id)”.")
    }
    if quiz.blueprint == nil {
      notes.warning(
        .meaning, place,
        "Enemies say nothing here: without a blueprint every item is on the form.")
    }
  }
  if let blueprint = quiz.blueprint { check(blueprint, of: quiz, source, notes) }
  if let cut = quiz.cutScore { check(cut, of: quiz, source, notes) }
  if case .certainty = quiz.behaviour, quiz.items.contains(where: \.isFreeText) {
    error(
      source.location,
      "A free text cannot be marked by certainty: a person has still to judge it.")
  }
  if case .tries = quiz.behaviour, quiz.items.contains(where: \.isFreeText) {
    error(
      source.location, "A free text cannot have several tries: a person has still to judge it.")
  }
}

extension Item {
  fileprivate var isFreeText: Bool {
    if case .extendedText = interaction { true } else { false }
  }
}

private func check(
  _ blueprint: Blueprint, of quiz: Quiz, _ source: ReadingNotes.QuizSource, _ notes: ReadingNotes
) {
  for (draw, place) in zip(blueprint.draws, source.draws) {
    let pool = quiz.items.count(where: draw.admits)
    if pool < draw.count {
      notes.error(
        .meaning, place,
        "This draws \(draw.count) and the pool has \(pool) such \(pool == 1 ? "item" : "items").")
    }
  }
  if blueprint.itemCount > Blueprint.mostItems {
    notes.error(
      .meaning, source.location,
      "The blueprint of the quiz “\(quiz.id)” draws \(blueprint.itemCount) items; a form has at most "
        + "\(Blueprint.mostItems).")
  }
  for item in quiz.items where item.points == 0 && !item.isPilot {
    let place = notes.definition("item", item.id.rawValue, in: source.scope) ?? source.location
    notes.warning(
      .meaning, place,
      "The item “\(item.id)” is worth nothing and may be drawn; a form of such items has no score.")
  }
  let pilots = quiz.items.count(where: \.isPilot)
  if blueprint.pilots > pilots {
    notes.error(
      .meaning, source.location,
      "The blueprint of the quiz “\(quiz.id)” asks for \(blueprint.pilots) pilot items and there "
        + "are \(pilots).")
  }
  for item in quiz.items {
    let isDrawn =
      item.isPilot ? blueprint.pilots > 0 : blueprint.draws.contains { $0.admits(item) }
    // A bank's item may be another quiz's.
    if !isDrawn, item.bank == nil {
      let place = notes.definition("item", item.id.rawValue, in: source.scope) ?? source.location
      notes.warning(
        .meaning, place, "The blueprint of the quiz “\(quiz.id)” never draws “\(item.id)”.")
    }
  }
}

private func check(
  _ cut: CutScore, of quiz: Quiz, _ source: ReadingNotes.QuizSource, _ notes: ReadingNotes
) {
  guard let place = source.cutScore else { return }
  if cut.judges.allSatisfy({ $0.chances.values.allSatisfy { $0 == 0 } }) {
    notes.warning(.meaning, place, "All chances are 0, so everybody passes.")
  }
  let scored = quiz.items.filter { item in
    !item.isPilot && (quiz.blueprint?.draws.contains { $0.admits(item) } ?? true)
  }
  let known = Set(quiz.items.map(\.id))
  for judge in cut.judges {
    let left = scored.filter { judge.chances[$0.id] == nil }
    if let first = left.first {
      let more = left.count > 1 ? " and \(left.count - 1) more" : ""
      notes.error(
        .meaning, place, "The judge “\(judge.name)” does not rate “\(first.id)”\(more).")
    }
    for id in judge.chances.keys.sorted() where !known.contains(id) {
      notes.error(
        .reference, place, "The judge “\(judge.name)” rates “\(id)”, and there is no such item.")
    }
  }
}
