internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

func readQuiz(_ element: MarkupElement, in module: ModuleContext, _ notes: ReadingNotes) -> Quiz? {
  let mode = element.choice("mode", default: Quiz.Mode.graded, notes)
  guard
    let part = readPart(
      element, in: module, default: mode == .practice ? .completed : .passed, notes)
  else { return nil }
  let scope = "\(module.id)/\(part.id)"
  let context = ItemContext(scope: scope, module: module.id)
  let quiz = Quiz(
    id: part.id, title: part.title, builds: part.builds, moveOn: part.moveOn, mode: mode,
    behaviour: readBehaviour(element, mode),
    reveal: element.choice("reveal", default: mode == .exam ? .marks : .all, notes),
    masteryScore: readMasteryScore(element, mode, notes),
    cutScore: element.first("cutScore").map { readCutScore($0, notes) },
    limits: readLimits(element, notes),
    counting: element.choice("counts", default: .best, notes),
    shufflesItems: element.flag("shuffleItems"),
    outcomes: element.elements(named: "outcome").map {
      Quiz.Outcome(from: $0.number("from") ?? 0, text: readRichText($0))
    }, blueprint: element.first("blueprint").map { readBlueprint($0, notes) },
    enemies: element.elements(named: "enemies").map { enemies in
      (enemies.words("items") ?? []).map { ItemID($0) }
    },
    items: element.elements.compactMap { child in
      itemNames.contains(child.name) ? readItem(child, in: context, notes) : nil
    })
  notes.quizzes.append(
    ReadingNotes.QuizSource(
      module: module.id, quiz: part.id, location: element.location,
      draws: element.first("blueprint")?.elements(named: "draw").map(\.location) ?? [],
      cutScore: element.first("cutScore")?.location,
      enemies: element.elements(named: "enemies").map(\.location)))
  switch quiz.behaviour {
  case .immediate where mode == .exam, .tries where mode == .exam:
    notes.error(
      .meaning, element.location,
      "An exam gives no feedback before it is handed in, so its behaviour is deferred or certainty."
    )
  default: break
  }
  if mode == .practice, quiz.moveOn == .passed || quiz.moveOn == .completedAndPassed {
    notes.error(
      .meaning, element.location,
      "A practice quiz never counts, so it cannot be passed: its moveOn is Completed or "
        + "NotApplicable.")
  }
  return quiz
}

/// The names of the elements that are items.
let itemNames: Set = [
  "choice", "trueFalse", "inlineChoice", "order", "match", "gapMatch", "hottext", "textEntry",
  "numeric", "slider", "matrix", "extendedText",
]

private func readBehaviour(_ element: MarkupElement, _ mode: Quiz.Mode) -> Quiz.Behaviour {
  switch element.attribute("behaviour") {
  case "deferred": return .deferred
  case "immediate": return .immediate
  case "tries":
    let tries = element.count("tries") ?? 3
    return .tries(tries, penalty: element.number("penalty") ?? 1 / Double(tries))
  case "certainty": return .certainty
  default: return mode == .practice ? .immediate : .deferred
  }
}

private func readMasteryScore(
  _ element: MarkupElement, _ mode: Quiz.Mode, _ notes: ReadingNotes
) -> Double {
  let names = ["masteryScore", "passMark"].filter { element.attribute($0) != nil }
  let hasCut = element.first("cutScore") != nil
  if names.count > 1 {
    notes.error(
      .meaning, element.location, "passMark is the older name of masteryScore; write one of them.")
  }
  if hasCut, let name = names.first {
    notes.error(
      .meaning, element.location, "The cut score decides here; take \(name) away, or <cutScore>.")
  }
  if !hasCut, names.isEmpty, mode != .practice {
    notes.error(
      .meaning, element.location,
      "The quiz “\(element.attribute("id") ?? "")” does not say what passes it; add masteryScore.")
  }
  let score = names.first.flatMap { element.number($0) }
  if score == 0, mode != .practice {
    notes.warning(
      .meaning, element.location,
      "Everybody passes at 0, without an answer; if that is meant, make it a practice quiz.")
  }
  return score ?? 0
}

private func readLimits(_ element: MarkupElement, _ notes: ReadingNotes) -> SittingLimits {
  if element.attribute("grace") != nil, element.attribute("timeLimit") == nil {
    notes.warning(.meaning, element.location, "grace says nothing without a timeLimit.")
  }
  if element.attribute("coolingOff") != nil, element.count("attempts") == 1 {
    notes.warning(.meaning, element.location, "coolingOff says nothing with a single attempt.")
  }
  return SittingLimits(
    seconds: element.number("timeLimit").map { $0 * 60 }, grace: element.number("grace") ?? 30,
    attempts: element.count("attempts"), coolingOff: element.number("coolingOff").map { $0 * 3600 })
}

private func readBlueprint(_ element: MarkupElement, _ notes: ReadingNotes) -> Blueprint {
  Blueprint(
    draws: element.elements(named: "draw").map { draw in
      for kind in ["bank", "competency"] {
        if let name = draw.attribute(kind) {
          notes.uses.append(.init(kind: kind, name: name, location: draw.location))
        }
      }
      return Blueprint.Draw(
        count: draw.count("count") ?? 1, bank: draw.attribute("bank").map { BankID($0) },
        competency: draw.attribute("competency").map { CompetencyID($0) },
        difficulty: draw.attribute("difficulty").flatMap { Item.Difficulty(rawValue: $0) })
    }, pilots: element.count("pilots") ?? 0)
}

private func readCutScore(_ element: MarkupElement, _ notes: ReadingNotes) -> CutScore {
  var names: Set<String> = []
  return CutScore(
    judges: element.elements(named: "judge").map { judge in
      let name = judge.attribute("name") ?? ""
      if !names.insert(name).inserted {
        notes.error(.meaning, judge.location, "The judge “\(name)” stands here a second time.")
      }
      var chances: [ItemID: Double] = [:]
      for rating in judge.elements(named: "rating") {
        guard let item = rating.required("item", notes), let chance = rating.number("chance") else {
          continue
        }
        if chances.updateValue(chance, forKey: ItemID(item)) != nil {
          notes.error(
            .meaning, rating.location, "“\(name)” rates the item “\(item)” a second time.")
        }
      }
      return CutScore.Judge(name: name, chances: chances)
    }, date: element.attribute("date"))
}

func readBank(_ element: MarkupElement, _ notes: ReadingNotes) -> Bank? {
  guard let id = element.required("id", notes), let title = element.required("title", notes) else {
    return nil
  }
  guard notes.define("bank", id, at: element.location) else { return nil }
  let context = ItemContext(scope: id, module: nil)
  let bank = Bank(
    id: BankID(id), title: title, summary: element.first("summary")?.foldedText ?? "",
    enemies: element.elements(named: "enemies").map { enemies in
      (enemies.words("items") ?? []).map { ItemID($0) }
    },
    items: element.elements.compactMap { child in
      itemNames.contains(child.name) ? readItem(child, in: context, notes) : nil
    })
  for enemies in element.elements(named: "enemies") {
    for name in enemies.words("items") ?? [] {
      notes.uses.append(.init(kind: "item", name: name, location: enemies.location, scope: id))
    }
  }
  return bank
}
