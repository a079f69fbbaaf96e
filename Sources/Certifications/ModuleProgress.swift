public import Curricula

/// How far somebody is with a module.
public struct ModuleProgress: Sendable, Hashable, Codable {
  public enum State: String, Sendable, Hashable, Codable {
    case notStarted, inProgress, passed
    /// A prerequisite has not been passed.
    case blocked
  }

  public struct PartState: Sendable, Hashable, Codable {
    public var part: PartID
    public var title: String
    public var isDone: Bool
    /// The best share of a quiz that was sat.
    public var bestShare: Double?
    public var sittings: Int
  }

  public var module: ModuleID
  public var title: String
  public var state: State
  public var parts: [PartState]
  /// Prerequisites that are still to be passed.
  public var waitsFor: [ModuleID]

  public var done: Int { parts.count(where: \.isDone) }
  /// The part to take next.
  public var next: PartState? { parts.first { !$0.isDone } }
}

extension Module {
  /// A module is passed when every lesson was read and every quiz passed.
  public func progress(of record: LearningRecord, in curriculum: Curriculum) -> ModuleProgress {
    let states = partStates(of: record)
    let waitsFor = prerequisites.filter { name in
      curriculum.module(name).map { !$0.partStates(of: record).allSatisfy(\.isDone) } ?? true
    }
    let hasBegun = states.contains { $0.isDone || $0.sittings > 0 }
    let state: ModuleProgress.State =
      if states.allSatisfy(\.isDone) { .passed } else if !waitsFor.isEmpty {
        .blocked
      } else if hasBegun { .inProgress } else { .notStarted }
    return ModuleProgress(
      module: id, title: title, state: state, parts: states, waitsFor: waitsFor)
  }

  private func partStates(of record: LearningRecord) -> [ModuleProgress.PartState] {
    parts.map { part -> ModuleProgress.PartState in
      switch part {
      case .lesson(let lesson):
        let isRead = record.readings.contains { $0.module == id && $0.lesson == lesson.id }
        return ModuleProgress.PartState(
          part: lesson.id, title: lesson.title, isDone: isRead, bestShare: nil, sittings: 0)
      case .quiz(let quiz):
        let sittings = record.sittings.filter { $0.module == id && $0.quiz == quiz.id }
        return ModuleProgress.PartState(
          part: quiz.id, title: quiz.title, isDone: sittings.contains(where: \.isPassed),
          bestShare: sittings.map(\.share).max(), sittings: sittings.count)
      }
    }
  }
}
