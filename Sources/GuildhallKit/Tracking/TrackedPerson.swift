public import Foundation
internal import Storage

/// Somebody as those see them who look after people.
public struct TrackedPerson: Sendable, Hashable {
  public var id: Int64
  public var name: String
  /// What verbs call them by: unlike a name, nobody else has it.
  public var handle: String
  public var team: String?
  /// The number of the person who mentors them now.
  public var mentor: Int64?
  public var joinedAt: Date?
  /// Nothing while they are here.
  public var leftAt: Date?
}

extension House {
  /// Everybody, by name; those who have left, too.
  public func trackedPeople() throws -> [TrackedPerson] {
    try store.staff().map(TrackedPerson.init)
  }

  /// Why somebody may not sign checklists now; nothing where they may.
  public func refusalToSign(_ name: String) throws -> CertifyingFault? {
    do {
      try requireMentor(name, at: clock())
      return nil
    } catch let fault as CertifyingFault {
      return fault
    }
  }
}

extension TrackedPerson {
  init(_ member: StaffMember) {
    self.init(
      id: member.person.id, name: member.person.name, handle: member.person.handle,
      team: member.team, mentor: member.mentor, joinedAt: member.joinedAt, leftAt: member.leftAt)
  }
}
