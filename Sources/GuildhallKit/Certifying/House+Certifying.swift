internal import Certifications
public import Curricula
internal import Foundation
internal import Reports
internal import Rubrics
internal import Storage

/// A certification that was awarded or renewed now.
public struct NewCertification: Sendable {
  public var person: String
  public var programme: Programme
  public var isRenewal: Bool
}

extension House {
  /// Awards what people have earned in programmes that award by rule, and renews what the rule
  /// renews.
  ///
  /// Who was certified before earns it again with something new; reading, sign-offs and waivers of
  /// the time before are for a person to judge.
  ///
  /// - Parameter names: only these people; everybody without it.
  public func awardByRule(to names: [String]? = nil) throws -> [NewCertification] {
    // What was abandoned counts from the moment its time was up, so it must be there.
    try closeOverdueAttempts()
    let facts = try facts()
    let people = try names?.compactMap { try store.findPerson(named: $0) } ?? store.learners()
    var awarded: [NewCertification] = []
    for person in people { awarded += try awardByRule(to: person, facts) }
    return awarded
  }

  /// An award may be what another programme waits for, so it goes on until nothing changes.
  func awardByRule(to person: Person, _ facts: RegisterFacts) throws -> [NewCertification] {
    var awarded: [NewCertification] = []
    var isSettled = false
    while !isSettled {
      isSettled = true
      let record = try record(of: person.id, facts)
      // Decided and awarded at one and the same moment.
      let now = clock()
      for version in facts.versions {
        let index = RecordIndex(record, in: version.catalogue)
        for programme in version.curriculum.programmes where programme.awardedBy == .rule {
          guard let award = programme.dueAward(index, in: version.number, at: now, by: .rule),
            try store.award(award, to: person.id, Act(by: "rule", at: now)) != nil
          else { continue }
          awarded.append(
            NewCertification(
              person: person.name, programme: programme, isRenewal: award.renews != nil))
          isSettled = false
        }
      }
    }
    return awarded
  }

  /// Awards or renews what somebody has earned by a person's decision.
  ///
  /// - Parameter decider: not the person, and nobody who trained them.
  /// - Returns: whether it was awarded now; nothing when it is held already and cannot be renewed yet.
  public func certify(
    _ name: String, for programme: ProgrammeID, decidedBy decider: String
  ) throws -> NewCertification? {
    try requireVisible(decider)
    guard let person = try store.findPerson(named: name) else {
      throw CertifyingFault.unknownPerson(name)
    }
    if try store.findPerson(named: decider) == person { throw CertifyingFault.ownCertification }
    let facts = try facts()
    let (version, definition) = try self.programme(programme, facts)
    let (known, _) = try self.decider(decider)
    try requireNoTrainer(known, of: person)
    try closeOverdueAttempts()
    let now = clock()
    let index = RecordIndex(try record(of: person.id, facts), in: version.catalogue)
    guard let award = definition.dueAward(index, in: version.number, at: now, by: .person) else {
      return try refusal(definition, index, person, at: now)
    }
    let row = try store.award(award, to: person.id, Act(by: "person/\(known.id)", at: now))
    return row.map { _ in
      NewCertification(
        person: person.name, programme: definition, isRenewal: award.renews != nil)
    }
  }

  /// Why nothing was awarded: held already, suspended, or what is missing.
  private func refusal(
    _ programme: Programme, _ index: RecordIndex, _ person: Person, at now: Date
  ) throws -> NewCertification? {
    switch programme.decide(index, at: now) {
    case .held:
      guard case .missing(let paths) = programme.decideRenewal(index, at: now) else { return nil }
      let best = paths.first?.missing ?? []
      throw CertifyingFault.missing(best.map { $0.words(in: index.catalogue) })
    case .suspended:
      throw CertifyingFault.suspended(person.name, programme: programme.title)
    case .missing(let missing):
      throw CertifyingFault.missing(missing.map { $0.words(in: index.catalogue) })
    case .award: return nil
    }
  }

  /// Who decides about others is known to the house and has not left: a slip of the pen would be
  /// somebody new, who had no part in any training.
  func decider(_ name: String) throws -> (person: Person, act: Act) {
    let (person, act) = try actor(name)
    if let left = try store.leftAt(of: person.id), left <= act.at {
      throw StaffFault.leftAlready(person.name, on: left)
    }
    return (person, act)
  }

  /// ISO/IEC 17024 asks that who decides had no part in the training.
  func requireNoTrainer(_ decider: Person, of person: Person) throws {
    if try store.trainers(of: person.id).contains(decider.id) {
      throw CertifyingFault.trainedThem(person.name, decider: decider.name)
    }
  }

  func programme(
    _ id: ProgrammeID, _ facts: RegisterFacts
  ) throws -> (version: RegisterFacts.Version, programme: Programme) {
    guard let found = facts.programme(id) else {
      throw CertifyingFault.unknownProgramme(id, known: facts.programmes.map(\.programme.id))
    }
    return found
  }
}

extension Programme {
  /// What is to be awarded at a moment: the first time, anew, or as a renewal.
  ///
  /// - Parameter way: the rule awards only on something that was shown after the last award, and
  ///   nothing while a review is open; whether old evidence is enough is for a person to say.
  func dueAward(
    _ index: RecordIndex, in publication: Int64, at now: Date, by way: Award
  ) -> NewAward? {
    let last = index.record.last(id, by: now)
    // What speaks against it is for a person to judge first.
    if way == .rule, let last, index.record.openReview(of: last, at: now) != nil { return nil }
    func isEnough(_ evidence: [AwardEvidence]) -> Bool {
      guard way == .rule, let last else { return true }
      let floor = floor(after: last, index.record, at: now)
      return evidence.contains { $0.at > floor }
    }
    if let last, case .award(let path, let evidence, let end) = decideRenewal(index, at: now),
      isEnough(evidence)
    {
      return NewAward(
        id, in: publication, evidence: evidence, expiresAt: end, renews: last.id, by: path.id)
    }
    guard case .award(let evidence, let end) = decide(index, at: now), isEnough(evidence) else {
      return nil
    }
    return NewAward(id, in: publication, evidence: evidence, expiresAt: end)
  }
}
