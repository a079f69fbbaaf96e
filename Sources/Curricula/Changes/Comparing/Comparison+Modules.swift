internal import Rubrics

extension Comparison {
  mutating func compareModules() {
    compareAll(
      old.modules, new.modules, by: \.id, at: { .module($0.id) }, weight: { _ in .structure },
      inside: \.placesInside, naming: \.title
    ) { $0.compareModule($1, $2) }
  }

  private mutating func compareModule(_ before: Module, _ after: Module) {
    let place = ChangePlace.module(after.id)
    noteTitle(place, before.title, after.title)
    noteText(place, .summary, before.summary, after.summary, atMost: .structure)
    noteValue(place, .kind, .text(before.kind.rawValue), .text(after.kind.rawValue))
    noteValue(
      place, .minutes, before.minutes.map { .number(Double($0)) },
      after.minutes.map { .number(Double($0)) })
    noteValue(place, .builds, .ids(before.builds), .ids(after.builds))
    noteValue(place, .prerequisites, .ids(before.prerequisites), .ids(after.prerequisites))
    compareAll(
      before.parts, after.parts, by: \.matchingID, at: { .part(after.id, $0.id) },
      weight: { $0.kind == .lesson ? .policy : .structure },
      inside: { $0.placesInside(after.id) }, naming: \.title
    ) { $0.comparePart($1, $2, .part(after.id, $2.id), after.id) }
  }

  private mutating func comparePart(
    _ before: Part, _ after: Part, _ place: ChangePlace, _ module: ModuleID
  ) {
    noteTitle(place, before.title, after.title)
    noteValue(place, .builds, .ids(before.builds), .ids(after.builds))
    noteValue(
      place, .moveOn, .text(before.moveOn.rawValue), .text(after.moveOn.rawValue))
    switch (before, after) {
    case (.lesson(let one), .lesson(let other)):
      noteText(place, .text, passages(of: one.blocks), passages(of: other.blocks))
    case (.quiz(let one), .quiz(let other)): compareQuiz(one, other, place, module)
    case (.scenario(let one), .scenario(let other)): compareScenarioPart(one, other, place)
    case (.checklist(let one), .checklist(let other)): compareChecklist(one, other, place, module)
    case (.review(let one), .review(let other)): compareReview(one, other, place, module)
    default: break
    }
  }

  private mutating func compareChecklist(
    _ before: Checklist, _ after: Checklist, _ place: ChangePlace, _ module: ModuleID
  ) {
    noteText(place, .summary, before.summary, after.summary, atMost: .structure)
    compareAll(
      before.points, after.points, by: \.id, at: { .point(module, after.id, $0.id) },
      weight: { _ in .policy }, naming: \.text.plain
    ) { comparison, one, other in
      comparison.noteText(
        .point(module, after.id, other.id), .text, [Passage("point", one.text)],
        [Passage("point", other.text)])
    }
  }
}

extension Part {
  /// A part that became one of another kind is another part.
  fileprivate var matchingID: String { kind.rawValue + "/" + id.rawValue }

  fileprivate func placesInside(_ module: ModuleID) -> [ChangePlace] {
    switch self {
    case .quiz(let quiz): quiz.items.map { .item(module, id, $0.id) }
    case .checklist(let checklist): checklist.points.map { .point(module, id, $0.id) }
    case .review(let review): review.keys.map { .verdict(module, id, $0.criterion) }
    case .lesson, .scenario: []
    }
  }
}

extension Module {
  fileprivate var placesInside: [ChangePlace] {
    parts.flatMap { [.part(id, $0.id)] + $0.placesInside(id) }
  }
}

extension CurriculumChange.Value {
  static func ids(_ ids: [some Identifier]) -> Self { .names(ids.map(\.rawValue)) }
}
