internal import Certifications
internal import Curricula
internal import Foundation
internal import Rubrics
internal import Storage

extension House {
  /// Signing takes a certification that holds now, where any published programme allows mentoring;
  /// what a mentor signed before their certification lapsed stands.
  ///
  /// - Throws: `notAMentor`.
  func requireMentor(_ name: String, at now: Date) throws {
    let programmes = try current().flatMap(\.curriculum.programmes).filter {
      $0.allows.contains { $0.task == .mentoring }
    }
    guard !programmes.isEmpty else { return }
    let person = try store.findPerson(named: name)
    let record = try person.map { try store.record(of: $0.id) }
    if let record, programmes.contains(where: { record.holding($0.id, at: now) != nil }) { return }
    let ended = programmes.compactMap { programme in
      record.flatMap { record in
        record.last(programme.id, by: now).flatMap { record.end(of: $0, by: now) }
      }
    }
    throw CertifyingFault.notAMentor(
      person?.name ?? name, programmes: programmes.map(\.title), since: ended.max())
  }

  /// Who may mentor, by row, and how many people at once where there is a limit; nothing where no
  /// published programme is about mentoring, so that anybody may.
  func mentorLimits(at now: Date) throws -> [Int64: Int?]? {
    let programmes = try current().flatMap(\.curriculum.programmes).filter {
      $0.allows.contains { $0.task == .mentoring }
    }
    guard !programmes.isEmpty else { return nil }
    var limits: [Int64: Int?] = [:]
    for programme in programmes {
      for holder in try store.lastHolders(of: programme.id)
      where try store.record(of: holder.person).holding(programme.id, at: now) != nil {
        for clearance in programme.allows where clearance.task == .mentoring {
          // Of several the one that allows the most; without a number there is no limit.
          let known = limits[holder.person]
          if let most = clearance.most, known != .some(nil) {
            limits[holder.person] = max(most, (known ?? nil) ?? 0)
          } else {
            limits[holder.person] = .some(nil)
          }
        }
      }
    }
    return limits
  }

  /// Refuses a mentor whose certification allows no more people, or who is none.
  func requireRoom(_ mentor: Person, for person: Int64?, at now: Date) throws {
    let staff = try store.staff()
    if let left = staff.first(where: { $0.person.id == mentor.id })?.leftAt {
      throw StaffFault.leftAlready(mentor.name, on: left)
    }
    // By the handle: of two of one name only one may be certified.
    try requireMentor(mentor.handle, at: now)
    let record = try store.record(of: mentor.id)
    let limits = try current().flatMap(\.curriculum.programmes)
      .filter { record.holding($0.id, at: now) != nil }.flatMap(\.allows)
      .filter { $0.task == .mentoring }
    guard !limits.isEmpty, !limits.contains(where: { $0.most == nil }),
      let most = limits.compactMap(\.most).max()
    else { return }
    let mentees = staff.count {
      $0.mentor == mentor.id && $0.leftAt == nil && $0.person.id != person
    }
    if mentees >= most { throw CertifyingFault.tooManyMentees(mentor.name, most: most) }
  }
}

extension LearningRecord {
  /// Since when a certificate does not hold; nothing while it does.
  func end(of certificate: Certificate, by now: Date) -> Date? {
    let history = CertificateHistory(of: certificate.id, events, at: now)
    let ends = [
      history.revocation?.at, history.suspension?.at,
      certificate.expiresAt.flatMap { $0 <= now ? $0 : nil },
    ]
    return ends.compactMap { $0 }.min()
  }
}
