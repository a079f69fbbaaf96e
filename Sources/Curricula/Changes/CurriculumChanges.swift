internal import Rubrics

/// What is different between two versions of a curriculum.
///
/// It may hold right answers: see `CurriculumChange`.
public struct CurriculumChanges: Sendable, Hashable {
  /// In the order of the new version, what was taken out first in its list.
  public private(set) var changes: [CurriculumChange]
  /// What is new or changed in substance, of the modules that these changes are about.
  public private(set) var partsToTakeAgain: PartsToTakeAgain
  /// The modules of the new version in their order, then those that are gone.
  public let modules: [ModuleID]
  private let titles: [ChangePlace: String]
  private let kinds: [ChangePlace: PartKind]
  private let teachers: [PartsToTakeAgain.Item: PartsToTakeAgain.Lesson]

  public init(from old: Curriculum, to new: Curriculum) {
    var comparison = Comparison(from: old, to: new)
    comparison.compareFrame()
    comparison.compareModules()
    comparison.compareBanks()
    comparison.compareScenarios()
    comparison.compareRubrics()
    comparison.compareArticles()
    comparison.compareProgrammes()
    changes = comparison.changes
    let parts = PartsToTakeAgain(comparison.changes, in: new)
    teachers = parts.teachers(in: new)
    partsToTakeAgain = parts.adding(teachers)
    var titles = comparison.titles
    var kinds: [ChangePlace: PartKind] = [:]
    for module in old.modules + new.modules {
      titles[.module(module.id)] = module.title
      for part in module.parts {
        titles[.part(module.id, part.id)] = part.title
        kinds[.part(module.id, part.id)] = part.kind
      }
    }
    self.titles = titles
    self.kinds = kinds
    var seen: Set<ModuleID> = []
    modules = (new.modules + old.modules).map(\.id).filter { seen.insert($0).inserted }
  }

  public var isEmpty: Bool { changes.isEmpty }

  /// What a place is called: by the new version, else by the old one.
  ///
  /// An item is called by its prompt.
  public func title(of place: ChangePlace) -> String? { titles[place] }

  /// What a part is, by the new version, else by the old one.
  public func kind(of module: ModuleID, _ part: PartID) -> PartKind? {
    kinds[.part(module, part)]
  }

  /// The changes that bear on some modules, with those of articles that no module names.
  ///
  /// A scenario or a rubric bears on the modules that play it or review by it, an article on those
  /// that lead to it, a programme on those that it requires.
  public func concerning(modules: Set<ModuleID>) -> CurriculumChanges {
    var result = self
    result.changes = changes.filter { change in
      change.bearsOnAll || change.modules.contains { modules.contains($0) }
    }
    let articles = result.changes.compactMap { change in
      if case .article(let id) = change.place { id } else { nil }
    }
    result.partsToTakeAgain = partsToTakeAgain.concerning(
      modules, articles: Set(articles), teachers)
    return result
  }
}

extension CurriculumChanges {
  /// The lesson that teaches an item to be taken again, where its author says which.
  public func lesson(teaching item: PartsToTakeAgain.Item) -> PartsToTakeAgain.Lesson? {
    teachers[item]
  }
}
