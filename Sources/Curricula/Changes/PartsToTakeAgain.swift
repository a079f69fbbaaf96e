internal import Rubrics

/// What somebody who knows an old version has to look at again: what is new, or changed in
/// substance and not only in wording.
public struct PartsToTakeAgain: Sendable, Hashable, Codable {
  public struct Lesson: Sendable, Hashable, Codable {
    public enum Reason: String, Sendable, Hashable, Codable {
      case new, changed
      /// Its text stayed, and an item that it teaches changed.
      case teaches
    }

    public var module: ModuleID
    public var part: PartID
    public var reason: Reason
  }

  public struct Item: Sendable, Hashable, Codable {
    public var module: ModuleID
    public var part: PartID
    public var item: ItemID

    public init(module: ModuleID, part: PartID, item: ItemID) {
      self.module = module
      self.part = part
      self.item = item
    }
  }

  /// A scenario, a review exercise or a checklist.
  public struct Practice: Sendable, Hashable, Codable {
    public var module: ModuleID
    public var part: PartID
    public var kind: PartKind
  }

  public var lessons: [Lesson]
  /// For a short exam: each counts; items on trial are left out.
  public var items: [Item]
  public var practices: [Practice]
  public var articles: [ArticleID]

  public init(
    lessons: [Lesson] = [], items: [Item] = [], practices: [Practice] = [],
    articles: [ArticleID] = []
  ) {
    self.lessons = lessons
    self.items = items
    self.practices = practices
    self.articles = articles
  }

  public var isEmpty: Bool {
    lessons.isEmpty && items.isEmpty && practices.isEmpty && articles.isEmpty
  }
}

extension PartsToTakeAgain {
  init(_ changes: [CurriculumChange], in new: Curriculum) {
    self.init()
    let heavy = Substance(changes)
    for module in new.modules {
      for part in module.parts {
        let place = ChangePlace.part(module.id, part.id)
        switch part {
        case .lesson:
          if heavy.added.contains(place) {
            lessons.append(Lesson(module: module.id, part: part.id, reason: .new))
          } else if heavy.changed.contains(place) {
            lessons.append(Lesson(module: module.id, part: part.id, reason: .changed))
          }
        case .quiz(let quiz):
          items += quiz.items.filter { item in
            let place = ChangePlace.item(module.id, quiz.id, item.id)
            return !item.isPilot && (heavy.added.contains(place) || heavy.changed.contains(place))
          }.map { Item(module: module.id, part: quiz.id, item: $0.id) }
        case .scenario(let scenario):
          let isTouched = scenario.scenarios.contains { heavy.touches(.scenario($0)) }
          if isTouched || heavy.touches(place) || heavy.replays.contains(place) {
            practices.append(Practice(module: module.id, part: part.id, kind: .scenario))
          }
        case .review, .checklist:
          if heavy.touches(place) || heavy.parents.contains(place) {
            practices.append(Practice(module: module.id, part: part.id, kind: part.kind))
          }
        }
      }
    }
    articles = new.articles.map(\.id).filter { heavy.touches(.article($0)) }
  }

  /// The lesson that teaches each of the items, where its author says which and it is there.
  func teachers(in new: Curriculum) -> [Item: Lesson] {
    let lessons = Set(
      new.modules.flatMap { module in
        module.lessons.map { Lesson(module: module.id, part: $0.id, reason: .teaches) }
      })
    let wanted = Set(items)
    var teachers: [Item: Lesson] = [:]
    for module in new.modules {
      for quiz in module.quizzes {
        for item in quiz.items {
          let key = Item(module: module.id, part: quiz.id, item: item.id)
          guard let place = item.lesson, wanted.contains(key) else { continue }
          let lesson = Lesson(
            module: place.module ?? module.id, part: place.part, reason: .teaches)
          if lessons.contains(lesson) { teachers[key] = lesson }
        }
      }
    }
    return teachers
  }

  /// Adds the lessons that teach the items and are not there for their own sake.
  func adding(_ teachers: [Item: Lesson]) -> PartsToTakeAgain {
    var parts = self
    var known = Set(lessons.map { ChangePlace.part($0.module, $0.part) })
    for lesson in items.compactMap({ teachers[$0] })
    where known.insert(.part(lesson.module, lesson.part)).inserted {
      parts.lessons.append(lesson)
    }
    return parts
  }

  /// What lies in these modules, with the lessons that teach its items, and some articles.
  func concerning(
    _ modules: Set<ModuleID>, articles kept: Set<ArticleID>, _ teachers: [Item: Lesson]
  ) -> PartsToTakeAgain {
    PartsToTakeAgain(
      lessons: lessons.filter { modules.contains($0.module) && $0.reason != .teaches },
      items: items.filter { modules.contains($0.module) },
      practices: practices.filter { modules.contains($0.module) },
      articles: articles.filter { kept.contains($0) }
    ).adding(teachers)
  }
}

/// The places that changed in substance.
private struct Substance {
  var added: Set<ChangePlace> = []
  var changed: Set<ChangePlace> = []
  /// Parts of which something inside came, or changed in substance.
  var parents: Set<ChangePlace> = []
  /// Parts that play another scenario.
  var replays: Set<ChangePlace> = []

  init(_ changes: [CurriculumChange]) {
    for change in changes {
      switch change.detail {
      case .added(let inside): added.formUnion([change.place] + inside)
      case .removed: continue
      default:
        if change.weight == .policy { changed.insert(change.place) }
        if change.aspect == .scenarios { replays.insert(change.place) }
      }
      if change.weight == .policy, let module = change.place.module, let part = change.place.part {
        parents.insert(.part(module, part))
      }
    }
  }

  func touches(_ place: ChangePlace) -> Bool {
    added.contains(place) || changed.contains(place)
  }
}
