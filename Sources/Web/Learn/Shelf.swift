internal import Certifications
internal import Curricula
internal import Foundation
internal import GuildhallKit
internal import Reports
internal import Rubrics

/// A published module with how far somebody is.
struct ShelfModule {
  var version: PublishedCurriculum
  var module: Module
  var progress: ModuleProgress
}

extension Call {
  /// All published modules, in an order in which they can be taken, with how far whoever asks is.
  func shelf() throws -> [ShelfModule] {
    try house.shelf(of: try me().learner).map {
      ShelfModule(version: $0.version, module: $0.module, progress: $0.progress)
    }
  }

  /// What of a shelf leads to what whoever asks has to have next; all of it, where that is nothing.
  func path(through shelf: [ShelfModule]) throws -> (aim: String?, modules: [ShelfModule]) {
    let standing = try house.standing(of: try me().handle).programmes
    let asked = standing.filter { $0.dueAt != nil && !$0.holds }
      .sorted { ($0.dueAt ?? .distantFuture) < ($1.dueAt ?? .distantFuture) }
    let current = try house.current()
    let aim = Programme.next(
      of: current.flatMap(\.curriculum.programmes),
      held: Set(standing.filter(\.holds).map { ProgrammeID(rawValue: $0.programme) }),
      asked: asked.map { ProgrammeID(rawValue: $0.programme) })
    guard let aim else { return (nil, shelf) }
    let modules = Set(current.flatMap { $0.curriculum.modules(towards: aim.id).map(\.id) })
    let path = shelf.filter { modules.contains($0.module.id) }
    return path.isEmpty ? (nil, shelf) : (aim.title, path)
  }

  /// The module of the path.
  ///
  /// - Throws: `notFound`.
  func moduleOfPath() throws -> (PublishedCurriculum, Module) {
    guard let found = try house.module(ModuleID(rawValue: self["module"])) else {
      throw WebFault.notFound
    }
    return found
  }
}

extension Part {
  /// What it is, in a word.
  var kindWords: String {
    switch self {
    case .lesson: "Lesson"
    case .quiz(let quiz):
      switch quiz.mode {
      case .practice: "Practice"
      case .graded: "Quiz"
      case .exam: "Exam"
      }
    case .review: "Review exercise"
    case .scenario: "Simulated customer"
    case .checklist: "Checklist"
    }
  }
}

extension Module.Kind {
  var words: String {
    switch self {
    case .softSkill: "Soft skill"
    case .product: "Product"
    case .compliance: "Compliance"
    case .tool: "Tool"
    }
  }
}

/// How much of something is done, drawn as a bar.
struct Meter: Sendable {
  var label: String
  var share: String
  var words: String
  /// Nothing while it is under way.
  var tone: String?

  init(done: Int, of all: Int) {
    label = "\(done) of \(all) parts done"
    share = all == 0 ? "0%" : "\(done * 100 / all)%"
    words = "\(done) of \(all)"
    tone = done == all && all > 0 ? "good" : nil
  }

  static let component = """
    <div class="meter-row"><svg class="meter" role="img" aria-label="{{label}}"{{#tone}} data-tone="{{tone}}"{{/tone}}><rect class="track" width="100%" height="100%"/><rect class="fill" width="{{share}}" height="100%"/></svg><span>{{words}}</span></div>
    """
}
