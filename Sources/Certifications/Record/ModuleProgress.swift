public import Curricula

/// How far somebody is with a module.
public struct ModuleProgress: Sendable, Hashable, Codable {
  public enum State: String, Sendable, Hashable, Codable {
    case notStarted, inProgress, passed
    /// A prerequisite has not been passed.
    case blocked
  }

  /// What a part still waits for that the learner cannot do alone.
  public enum Awaited: String, Sendable, Hashable, Codable {
    /// A person has to look at a free text.
    case confirmation
    /// A mentor has to sign off.
    case signOff
  }

  public struct PartState: Sendable, Hashable, Codable {
    public var part: PartID
    public var title: String
    /// Satisfied by its moveOn rule, or waived.
    public var isDone: Bool
    /// Present and true when a trainer waived it.
    public var isWaived: Bool?
    /// The share that counts of a quiz that was sat.
    public var bestShare: Double?
    public var sittings: Int
    public var awaits: Awaited?
  }

  public var module: ModuleID
  public var title: String
  public var state: State
  public var parts: [PartState]
  /// Prerequisites that are still to be passed.
  public var waitsFor: [ModuleID]

  public var done: Int { parts.count(where: \.isDone) }
  /// The part to take next.
  public var next: PartState? {
    parts.first { !$0.isDone && $0.awaits == nil } ?? parts.first { !$0.isDone }
  }
}

extension Module {
  /// A module is passed when every part is satisfied: by its moveOn rule, or waived.
  public func progress(of record: LearningRecord, in curriculum: Curriculum) -> ModuleProgress {
    RecordIndex(record, in: curriculum).progress(of: self)
  }

  /// Worked out anew, whatever the index remembers.
  func progress(from index: RecordIndex) -> ModuleProgress {
    let states = partStates(of: index)
    let waitsFor = prerequisites.filter { name in
      index.catalogue.module(name).map { !$0.partStates(of: index).allSatisfy(\.isDone) } ?? true
    }
    let state: ModuleProgress.State =
      if states.allSatisfy(\.isDone) { .passed } else if !waitsFor.isEmpty {
        .blocked
      } else if parts.contains(where: { $0.hasBegun(in: id, index) }) {
        .inProgress
      } else {
        .notStarted
      }
    return ModuleProgress(
      module: id, title: title, state: state, parts: states, waitsFor: waitsFor)
  }

  /// Something of it was done or waived, whatever it waits for; a part that asks for nothing is done
  /// without that.
  public func hasBegun(_ index: RecordIndex) -> Bool {
    index.record.waivers.contains { $0.module == id }
      || parts.contains { $0.hasBegun(in: id, index) }
  }

  private func partStates(of index: RecordIndex) -> [ModuleProgress.PartState] {
    parts.map { part in
      var state = state(of: part, index)
      if index.record.waivers.contains(where: {
        $0.module == id && ($0.part == nil || $0.part == part.id)
      }) {
        state.isDone = true
        state.isWaived = true
        state.awaits = nil
      }
      return state
    }
  }

  private func state(of part: Part, _ index: RecordIndex) -> ModuleProgress.PartState {
    var state = ModuleProgress.PartState(
      part: part.id, title: part.title, isDone: false, bestShare: nil, sittings: 0)
    switch part {
    case .lesson(let lesson):
      let isRead = index.record.readings.contains { $0.module == id && $0.lesson == lesson.id }
      state.isDone = lesson.moveOn.isSatisfied(completed: isRead, passed: false)
    case .quiz(let quiz):
      let isPractice = quiz.mode == .practice
      sat(
        &state, index.sittings(of: quiz.id, in: id), quiz.counting, quiz.moveOn,
        isPractice: isPractice)
    case .review(let review):
      sat(
        &state, index.sittings(of: review.id, in: id), .best, review.moveOn, isPractice: false)
    case .scenario(let scenario):
      sat(
        &state, index.sittings(of: scenario.id, in: id), .best, scenario.moveOn,
        isPractice: false)
    case .checklist(let checklist):
      let seen = Set(
        index.record.signOffs.filter { $0.module == id && $0.checklist == checklist.id }.map(
          \.point))
      let isSigned = checklist.points.allSatisfy { seen.contains($0.id) }
      state.isDone = checklist.moveOn.isSatisfied(completed: isSigned, passed: isSigned)
      if !isSigned, !state.isDone { state.awaits = .signOff }
    }
    return state
  }

  private func sat(
    _ state: inout ModuleProgress.PartState, _ sittings: [LearningRecord.Sitting],
    _ counting: Quiz.Counting, _ moveOn: MoveOn, isPractice: Bool
  ) {
    let sittings = isPractice ? sittings : sittings.filter { $0.isPractice != true }
    let counted = counting.counted(sittings)
    state.sittings = sittings.count
    state.bestShare = counted?.share
    // What a person has still to read completes nothing; practice waits for nobody.
    state.isDone = moveOn.isSatisfied(
      completed: sittings.contains { isPractice || $0.isProvisional != true },
      passed: counted?.isPassed ?? false)
    if !state.isDone, counted?.isProvisional == true || sittings.last?.isProvisional == true {
      state.awaits = .confirmation
    }
  }
}

extension Part {
  /// Whether anything of it was done, satisfied or not.
  fileprivate func hasBegun(in module: ModuleID, _ index: RecordIndex) -> Bool {
    switch self {
    case .lesson(let lesson):
      index.record.readings.contains { $0.module == module && $0.lesson == lesson.id }
    case .quiz, .review, .scenario: !index.sittings(of: id, in: module).isEmpty
    case .checklist: index.record.signOffs.contains { $0.module == module && $0.checklist == id }
    }
  }
}

extension Quiz.Counting {
  /// The sitting that counts, of several in the order they were begun.
  ///
  /// The best is one that passed, then the one with the highest share; of equal ones the first.
  public func counted(_ sittings: [LearningRecord.Sitting]) -> LearningRecord.Sitting? {
    switch self {
    case .first: sittings.first
    case .last: sittings.last
    case .best:
      sittings.max { ($0.isPassed ? 1 : 0, $0.share) < ($1.isPassed ? 1 : 0, $1.share) }
    }
  }
}
