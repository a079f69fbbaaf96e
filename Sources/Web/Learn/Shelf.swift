internal import Certifications
internal import Curricula
internal import GuildhallKit
internal import Rubrics

/// A published module with how far somebody is.
struct ShelfModule {
  var version: PublishedCurriculum
  var module: Module
  var progress: ModuleProgress
}

extension Call {
  /// All published modules, in the order of their curricula, with how far whoever asks is.
  func shelf() throws -> [ShelfModule] {
    try house.shelf(of: try me().learner).map {
      ShelfModule(version: $0.version, module: $0.module, progress: $0.progress)
    }
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
