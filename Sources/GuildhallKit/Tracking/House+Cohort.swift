public import Certifications
public import Curricula
public import Foundation
public import Reports
internal import Rubrics
internal import Storage

/// Everybody who learns and is here, with how they are getting on.
public struct Cohort: Sendable {
  public struct Member: Sendable {
    public var person: TrackedPerson
    public var row: ProgressTable.Row
    public var modules: [ModuleProgress]
    /// By programme; those that they have not begun are left out.
    public var states: [ProgrammeID: Standing.State]
    /// When they last read a lesson, handed in a quiz or ended a play.
    public var lastActive: Date?
  }

  public var at: Date
  public var members: [Member]
  /// In an order in which they can be taken.
  public var modules: [(id: ModuleID, title: String)]
  public var programmes: [(id: ProgrammeID, title: String)]
  /// The modules that lead to each programme.
  public var paths: [ProgrammeID: Set<ModuleID>]
}

extension House {
  /// How everybody is getting on who learns and is here, by name.
  ///
  /// The same that `progress` tells of one, but for all at once, and with each module.
  ///
  /// - Parameter people: only these, whether or not they learn; everybody without it.
  public func cohort(of people: Set<Int64>? = nil) throws -> Cohort {
    guard people == nil else { return try readCohort(of: people) }
    // Asked before it is read: what happens meanwhile makes it old, not wrong.
    let act = try store.lastAct()
    if let known = cohorts.known(after: act, at: clock()) { return known }
    let cohort = try readCohort(of: nil)
    cohorts.keep(cohort, after: act)
    return cohort
  }

  private func readCohort(of people: Set<Int64>?) throws -> Cohort {
    let facts = try facts()
    let now = clock()
    let learners = Set(try store.learners().map(\.id))
    let staff = try store.staff()
    let shown = staff.filter { member in
      people.map { $0.contains(member.person.id) }
        ?? (learners.contains(member.person.id) && member.leftAt == nil)
    }
    let due = CohortDue(
      names: Names(staff.map(\.person)),
      actions: Dictionary(grouping: try store.coachingActions(), by: \.person),
      remedies: Dictionary(grouping: try store.remedies(), by: \.person))
    // Records lie in the order of rows, so pages of neighbours are read in one go.
    let rows = shown.sorted { $0.person.id < $1.person.id }
    let pages = stride(from: 0, to: rows.count, by: 25).map {
      Array(rows[$0..<min($0 + 25, rows.count)])
    }
    let read = inParallel(pages) { page in Result { try members(page, facts, due, at: now) } }
    let found = Dictionary(
      try read.flatMap { try $0.get() }.map { ($0.person.id, $0) },
      uniquingKeysWith: { one, _ in one })
    return Cohort(
      at: now, members: shown.compactMap { found[$0.person.id] },
      modules: facts.versions.flatMap { $0.curriculum.modulesInOrder.map { ($0.id, $0.title) } },
      programmes: facts.programmes.map { ($0.programme.id, $0.programme.title) },
      paths: Dictionary(
        facts.versions.flatMap { version in
          version.curriculum.programmes.map { programme in
            (
              programme.id, Set(version.curriculum.modules(towards: programme.id).map(\.id))
            )
          }
        }, uniquingKeysWith: { one, other in one.union(other) }))
  }

  private func members(
    _ page: [StaffMember], _ facts: RegisterFacts, _ due: CohortDue, at now: Date
  ) throws -> [Cohort.Member] {
    guard let first = page.first?.person.id, let last = page.last?.person.id else { return [] }
    let records = try store.records(of: first...last)
    return try page.map { member in
      let person = member.person.id
      let record = try completed(records[person] ?? LearningRecord(), of: person, facts)
      var reading = ProgressReading(mentor: member.mentor.map(due.names.person), at: now)
      var found = Cohort.Member(
        person: TrackedPerson(member), row: reading.row(of: member), modules: [], states: [:],
        lastActive: (record.readings.map(\.readAt) + record.sittings.map(\.submittedAt)).max())
      for version in facts.versions {
        let index = RecordIndex(record, in: version.catalogue)
        reading.read(index)
        found.modules += version.curriculum.modulesInOrder.map(index.progress)
      }
      found.states = reading.states.filter { $0.value != .notStarted }
      for action in due.actions[person] ?? [] where action.doneAt == nil {
        reading.add(action.text, by: action.dueAt, why: "set by \(due.names.person(action.setBy))")
      }
      for (remedy, doneAt) in try completed(due.remedies[person] ?? [], of: person)
      where remedy.isAssigned && doneAt == nil {
        reading.add(refresher: remedy.remedy.module, remedy.remedy.part, by: remedy.dueAt, facts)
      }
      found.row = reading.row(of: member)
      return found
    }
  }
}

/// What people have to do by a day, and who said so.
private struct CohortDue: @unchecked Sendable {
  // The names are read before, so that threads only look them up.
  var names: Names
  var actions: [Int64: [StoredCoachingAction]]
  var remedies: [Int64: [StoredRemedy]]
}
