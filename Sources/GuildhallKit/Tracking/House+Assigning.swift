public import Curricula
public import Foundation
internal import Certifications
internal import Rubrics
internal import Storage

/// Whom it would concern to ask a team for a certification.
public struct AssignmentPlan: Sendable {
  public var programme: ProgrammeID
  public var title: String
  /// Those who would be asked.
  public var concerned: [TrackedPerson]
  /// Those who would not, with why.
  public var others: [(person: TrackedPerson, why: String)]
}

extension House {
  /// Who of a team would be asked for a certification, and who not; nothing is changed.
  ///
  /// - Parameter team: everybody who is here without it.
  public func assignmentPlan(
    of team: String?, to programme: ProgrammeID
  ) throws -> AssignmentPlan {
    try plan(programme) { team == nil || $0.team == team }
  }

  /// Asks people for a certification, all of them in one change.
  ///
  /// Who holds it or was asked already by now is left out.
  ///
  /// - Parameter due: the end of the day by which they are to have it.
  /// - Returns: those who were asked.
  public func assign(
    _ people: Set<Int64>, to programme: ProgrammeID, by due: Date?, because reason: String,
    askedBy asker: String
  ) throws -> [TrackedPerson] {
    let (doer, act) = try decider(asker)
    if let due, due <= act.at { throw CertifyingFault.dueInThePast(due) }
    let concerned = try plan(programme) { people.contains($0.person.id) }.concerned
    if !concerned.isEmpty {
      try store.add(
        concerned.map {
          NewCertificationEvent(
            of: $0.id, programme, .applied, because: reason, dueAt: due, by: doer.id)
        }, act)
    }
    return concerned
  }

  private func plan(
    _ id: ProgrammeID, of isMeant: (StaffMember) -> Bool
  ) throws -> AssignmentPlan {
    let (_, programme) = try self.programme(id, facts())
    let now = clock()
    var plan = AssignmentPlan(programme: id, title: programme.title, concerned: [], others: [])
    let meant = try store.staff().filter { $0.leftAt == nil && isMeant($0) }
    guard let first = meant.map(\.person.id).min(), let last = meant.map(\.person.id).max() else {
      return plan
    }
    let records = try store.records(of: first...last)
    for member in meant {
      let record = records[member.person.id] ?? LearningRecord()
      let person = TrackedPerson(member)
      if record.holding(id, at: now) != nil {
        plan.others.append((person, "is certified already"))
      } else if let application = record.application(for: id, at: now) {
        let due = application.dueAt.map { ", by \($0.addingTimeInterval(-0.001).dayText)" } ?? ""
        plan.others.append((person, "was asked already\(due)"))
      } else {
        plan.concerned.append(person)
      }
    }
    return plan
  }
}
