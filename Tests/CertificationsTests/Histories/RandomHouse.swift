import Certifications
import Curricula
import Rubrics

/// Modules, a programme “p” with a random tree and random ways of renewal, and two programmes that
/// it may build on.
struct RandomHouse {
  let curriculum: Curriculum
  let programme: Programme

  init(_ dice: inout Dice) {
    let modules = (0...1).map { randomModule(ModuleID("m\($0)"), &dice) }
    let programme = Programme(
      id: "p", title: "P", validMonths: dice.one(of: nil, 1, 3, 12),
      warningDays: dice.one(of: 0, 30), graceDays: dice.one(of: 0, 20),
      requires: dice.happens(0.2)
        ? randomExam(modules, &dice) : randomTree(modules, depth: 2, &dice),
      renewals: (0..<dice.number(0...2)).map { number in
        Renewal(
          id: RenewalID("r\(number)"), title: "R", opensDays: dice.one(of: 10, 60, 400),
          requires: dice.happens(0.3) ? .changesTaken : randomTree(modules, depth: 1, &dice))
      })
    self.programme = programme
    curriculum = Curriculum(
      id: "c", title: "C", modules: modules,
      programmes: [
        programme, Programme(id: "q", title: "Q", requires: .all([])),
        Programme(id: "s", title: "S", requires: .all([])),
      ])
  }
}

private func randomModule(_ id: ModuleID, _ dice: inout Dice) -> Module {
  var parts: [Part] = []
  if dice.happens(0.6) {
    parts.append(
      .lesson(
        Lesson(
          id: "lesson", title: "L", moveOn: dice.happens(0.1) ? .notApplicable : .completed,
          blocks: [])))
  }
  let mode = dice.one(of: Quiz.Mode.graded, .exam, .practice)
  let moveOn =
    mode == .practice
    ? dice.one(of: MoveOn.completed, .completedOrPassed)
    : dice.one(of: MoveOn.passed, .completed, .completedAndPassed, .completedOrPassed)
  parts.append(
    .quiz(
      Quiz(
        id: "quiz", title: "Q", moveOn: moveOn, mode: mode, masteryScore: 0.6,
        counting: dice.one(of: .best, .best, .last, .first), items: [])))
  // Always there, so that exams have a quiz that can be passed.
  parts.append(
    .quiz(
      Quiz(
        id: "exam", title: "E", mode: .exam, masteryScore: 0.6,
        counting: dice.one(of: .best, .last), items: [])))
  if dice.happens(0.3) {
    parts.append(
      .review(
        ReviewExercise(
          id: "review", title: "R", moveOn: dice.one(of: .passed, .completed), interaction: "i",
          rubric: "calls", masteryScore: 0.6, keys: [])))
  }
  parts.append(
    .scenario(
      ScenarioPart(
        id: "play", title: "P", moveOn: dice.one(of: .passed, .completed), scenarios: ["s"])))
  parts.append(
    .checklist(
      Checklist(
        id: "floor", title: "F",
        points: ["one", "two"].map { .init(id: $0, text: RichText("Does it.")) })))
  return Module(
    id: id, title: "M", kind: .tool, minutes: dice.number(10...200), parts: parts)
}

private func randomTree(_ modules: [Module], depth: Int, _ dice: inout Dice) -> Requirement {
  guard depth > 0, dice.happens(0.7) else { return randomLeaf(modules, &dice) }
  let parts = (0..<dice.number(1...3)).map { _ in randomTree(modules, depth: depth - 1, &dice) }
  switch dice.number(0...2) {
  case 0: return .all(parts)
  case 1: return .any(parts)
  default: return .atLeast(dice.number(1...parts.count), of: parts)
  }
}

private func randomLeaf(_ modules: [Module], _ dice: inout Dice) -> Requirement {
  let module = modules[dice.number(0...modules.count - 1)].id
  let days = dice.one(of: nil, 30, 200)
  switch dice.number(0...9) {
  case 0: return .completed(module)
  case 1: return .passed(module)
  case 2: return randomExam(modules, &dice)
  case 3:
    return .played(
      .init(
        module: module, part: "play", times: dice.number(1...3),
        level: dice.one(of: nil, .guided, .free, .timed)))
  case 4: return .signedOff(module, checklist: "floor")
  case 5:
    return .quality(
      .init(
        rubric: "calls", mark: dice.one(of: 0.3, 0.6, 0.8), reviews: dice.number(4...6),
        days: days))
  case 6:
    return .calibrated(
      .init(
        rubric: "calls", kappa: dice.one(of: 0.4, 0.7), interactions: dice.number(5...30),
        days: days))
  case 7: return .certified(dice.one(of: "q", "s"))
  case 8: return .served(.init(days: dice.number(1...300), programme: dice.one(of: nil, "q")))
  default:
    return .attested(.init(id: dice.one(of: "seen", "heard"), text: "Seen."))
  }
}

private func randomExam(_ modules: [Module], _ dice: inout Dice) -> Requirement {
  let module = modules[dice.number(0...modules.count - 1)].id
  return .exam(.init(module: module, part: "exam", band: dice.one(of: nil, 0, 0.1, 0.2)))
}
