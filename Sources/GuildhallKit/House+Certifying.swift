internal import Certifications
public import Curricula
internal import Foundation
public import Reports
internal import Rubrics
internal import Storage

/// A certification that was awarded now.
public struct NewCertification: Sendable {
  public var person: String
  public var programme: Programme
}

/// Why nobody was certified.
public enum CertifyingFault: Error, Sendable, Hashable {
  case unknownPerson(String)
  /// With the programmes that there are.
  case unknownProgramme(ProgrammeID, known: [ProgrammeID])
  /// Nobody decides on their own certification.
  case ownCertification
  /// What is still to be shown, in words.
  case missing([String])
}

extension House {
  /// Awards what people have earned in programmes that award by rule.
  ///
  /// Who was certified before earns it again with something new; reading, sign-offs and waivers of
  /// the time before are for a person to judge.
  public func awardByRule() throws -> [NewCertification] {
    // What was abandoned counts from the moment its time was up, so it must be there.
    try closeOverdueAttempts()
    var awarded: [NewCertification] = []
    for published in try current() {
      for person in try store.learners() {
        // An award may be what another programme waits for, so go on until nothing changes.
        var isSettled = false
        while !isSettled {
          isSettled = true
          let record = try store.record(of: person.id)
          for programme in published.curriculum.programmes where programme.awardedBy == .rule {
            // Decided and awarded at one and the same moment.
            let now = clock()
            let decision = programme.decide(record, in: published.curriculum, at: now)
            guard case .award(let evidence, let expiresAt) = decision,
              evidence.isNew(since: record.certificates.last { $0.programme == programme.id })
            else { continue }
            let isNew = try store.award(
              programme.id, in: published.version, to: person.id, evidence: evidence,
              expiresAt: expiresAt, Act(by: "rule", at: now))
            if isNew {
              awarded.append(NewCertification(person: person.name, programme: programme))
              isSettled = false
            }
          }
        }
      }
    }
    return awarded
  }

  /// Awards what somebody has earned by a person's decision.
  ///
  /// - Returns: whether it was awarded now; false when it is held already.
  public func certify(
    _ name: String, for programme: ProgrammeID, decidedBy decider: String
  ) throws -> Bool {
    try requireVisible(decider)
    guard let person = try store.findPerson(named: name) else {
      throw CertifyingFault.unknownPerson(name)
    }
    if try store.findPerson(named: decider) == person { throw CertifyingFault.ownCertification }
    guard
      let version = try current().first(where: { $0.curriculum.programme(programme) != nil }),
      let definition = version.curriculum.programme(programme)
    else { throw CertifyingFault.unknownProgramme(programme, known: try programmeIDs()) }
    try closeOverdueAttempts()
    let now = clock()
    let record = try store.record(of: person.id)
    switch definition.decide(record, in: version.curriculum, at: now) {
    case .held, .suspended: return false
    case .missing(let missing):
      throw CertifyingFault.missing(missing.map { $0.words(in: Catalogue(version.curriculum)) })
    case .award(let evidence, let expiresAt):
      let decider = try store.person(named: decider, isLearner: false, act(by: "roster"))
      return try store.award(
        programme, in: version.version, to: person.id, evidence: evidence, expiresAt: expiresAt,
        Act(by: "person/\(decider.id)", at: now))
    }
  }

  /// Where everybody stands: modules, and each programme with what is missing.
  public func team() throws -> TeamTable {
    let published = try current()
    let now = clock()
    let names = Dictionary(
      try store.people().map { ("person/\($0.id)", $0.name) }, uniquingKeysWith: { one, _ in one })
    let deciders = Dictionary(
      try store.certifications().map { ($0.id, names[$0.awardedBy] ?? $0.awardedBy) },
      uniquingKeysWith: { one, _ in one })
    return TeamTable(
      rows: try store.learners().map { person in
        let record = try store.record(of: person.id)
        return TeamTable.Row(
          person: person.name,
          modules: published.flatMap { version in
            version.curriculum.modules.map { $0.progress(of: record, in: version.curriculum) }
          },
          certifications: published.flatMap { version in
            version.curriculum.programmes.map {
              standing($0, record, version.curriculum, deciders, at: now)
            }
          })
      })
  }

  private func standing(
    _ programme: Programme, _ record: LearningRecord, _ curriculum: Curriculum,
    _ deciders: [Int64: String], at now: Date
  ) -> TeamTable.Certification {
    let last = record.certificates.last { $0.programme == programme.id }
    func row(
      _ state: TeamTable.Certification.State, _ missing: [String] = []
    ) -> TeamTable.Certification {
      TeamTable.Certification(
        programme: programme.id.rawValue, title: programme.title, state: state,
        awardedAt: last?.awardedAt, awardedBy: last.flatMap { deciders[$0.id] },
        expiresAt: last?.expiresAt, missing: missing)
    }
    switch programme.decide(record, in: curriculum, at: now) {
    case .held: return row(.certified)
    case .suspended: return row(.suspended)
    case .award: return row(last == nil ? .awaitsDecision : .expired)
    case .missing(let missing):
      return row(
        last == nil ? .missing : .expired, missing.map { $0.words(in: Catalogue(curriculum)) })
    }
  }
}

extension [AwardEvidence] {
  /// True when something of it was shown after the last certificate, or there was none.
  fileprivate func isNew(since last: LearningRecord.Certificate?) -> Bool {
    guard let last else { return true }
    return contains { $0.at > last.awardedAt }
  }
}
