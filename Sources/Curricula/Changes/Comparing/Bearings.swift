internal import Rubrics

/// Which modules each place bears on, by either version.
struct Bearings {
  private var scenarios: [ScenarioID: Set<ModuleID>] = [:]
  private var rubrics: [RubricID: Set<ModuleID>] = [:]
  private var articles: [ArticleID: Set<ModuleID>] = [:]
  private var banks: [BankID: Set<ModuleID>] = [:]
  private var competencies: [CompetencyID: Set<ModuleID>] = [:]
  private var programmes: [ProgrammeID: Set<ModuleID>] = [:]

  init(_ versions: Curriculum...) {
    for curriculum in versions { gather(curriculum) }
  }

  private mutating func gather(_ curriculum: Curriculum) {
    let rubrics = Dictionary(
      curriculum.scenarios.map { ($0.id, $0.rubric) }, uniquingKeysWith: { first, _ in first })
    for module in curriculum.modules {
      for id in module.builds + module.parts.flatMap(\.builds) {
        competencies[id, default: []].insert(module.id)
      }
      for id in module.scenarios.flatMap(\.scenarios) {
        scenarios[id, default: []].insert(module.id)
        if let rubric = rubrics[id] { self.rubrics[rubric, default: []].insert(module.id) }
      }
      for review in module.reviews { self.rubrics[review.rubric, default: []].insert(module.id) }
      for item in module.quizzes.flatMap(\.items) {
        if let bank = item.bank { banks[bank, default: []].insert(module.id) }
      }
      for article in module.parts.flatMap(\.articles) {
        articles[article, default: []].insert(module.id)
      }
    }
    for programme in curriculum.programmes {
      let asked = programme.requires.leaves + programme.renewals.flatMap(\.requires.leaves)
      programmes[programme.id, default: []].formUnion(asked.compactMap(\.module))
    }
  }

  func modules(of place: ChangePlace) -> [ModuleID] {
    if let module = place.module { return [module] }
    let modules: Set<ModuleID>? =
      switch place {
      case .scenario(let id): scenarios[id]
      case .rubric(let id), .criterion(let id, _): rubrics[id]
      case .article(let id): articles[id]
      case .bank(let id), .bankItem(let id, _): banks[id]
      case .competency(let id): competencies[id]
      case .programme(let id), .renewal(let id, _): programmes[id]
      default: nil
      }
    return modules?.sorted() ?? []
  }
}

extension Requirement {
  /// The module that something is to be shown in; nothing for what is shown elsewhere.
  fileprivate var module: ModuleID? {
    switch self {
    case .completed(let module), .passed(let module), .signedOff(let module, _): module
    case .exam(let exam): exam.module
    case .played(let played): played.module
    case .quality, .calibrated, .certified, .served, .attested, .changesTaken: nil
    case .all, .any, .atLeast: nil
    }
  }
}

extension Part {
  /// The articles that its texts lead to.
  fileprivate var articles: [ArticleID] {
    let texts: [RichText] =
      switch self {
      case .lesson(let lesson): lesson.blocks.flatMap(\.texts)
      case .quiz(let quiz):
        quiz.items.flatMap { $0.introduction.flatMap(\.texts) + [$0.prompt, $0.rationale] }
      case .checklist(let checklist): checklist.points.map(\.text)
      case .review(let review): review.keys.map(\.reason)
      case .scenario: []
      }
    return texts.flatMap(\.spans).compactMap { span in
      if case .article(let id) = span.link { id } else { nil }
    }
  }
}

extension Block {
  fileprivate var texts: [RichText] {
    switch self {
    case .heading(let words), .paragraph(let words), .callout(let words, _): [words]
    case .list(let entries, _): entries
    case .dialogue(let lines): lines.map(\.words)
    case .table(_, let head, let rows): head + rows.flatMap(\.self)
    case .figure(let figure): [figure.caption]
    }
  }
}
