public import Curricula
public import Foundation

/// Whether somebody may be certified, and on what grounds.
public enum Decision: Sendable, Hashable {
  /// All requirements are met: who may award, the evidence, and until when it would hold.
  case award(evidence: [AwardEvidence], expiresAt: Date?)
  /// Exactly what is missing, with alternatives kept apart.
  case missing([MissingRequirement])
  /// Held already.
  case held(LearningRecord.Certificate)
}

/// A fact that an award rests on; frozen with it.
public enum AwardEvidence: Sendable, Hashable, Codable {
  case sitting(LearningRecord.Sitting)
  case reading(LearningRecord.Reading)
  case certificate(LearningRecord.Certificate)
  case signOff(LearningRecord.SignOff)
  case waiver(LearningRecord.Waiver)
}

extension AwardEvidence {
  fileprivate var isReading: Bool { if case .reading = self { true } else { false } }
}

// As JSON a piece of evidence is an object with one member that names its kind.
extension AwardEvidence {
  private enum Key: String, CodingKey { case sitting, reading, certificate, signOff, waiver }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    if container.contains(.sitting) {
      self = .sitting(try container.decode(LearningRecord.Sitting.self, forKey: .sitting))
    } else if container.contains(.reading) {
      self = .reading(try container.decode(LearningRecord.Reading.self, forKey: .reading))
    } else if container.contains(.signOff) {
      self = .signOff(try container.decode(LearningRecord.SignOff.self, forKey: .signOff))
    } else if container.contains(.waiver) {
      self = .waiver(try container.decode(LearningRecord.Waiver.self, forKey: .waiver))
    } else {
      self = .certificate(
        try container.decode(LearningRecord.Certificate.self, forKey: .certificate))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .sitting(let sitting): try container.encode(sitting, forKey: .sitting)
    case .reading(let reading): try container.encode(reading, forKey: .reading)
    case .certificate(let certificate): try container.encode(certificate, forKey: .certificate)
    case .signOff(let signOff): try container.encode(signOff, forKey: .signOff)
    case .waiver(let waiver): try container.encode(waiver, forKey: .waiver)
    }
  }
}

/// What is still to be shown.
public indirect enum MissingRequirement: Sendable, Hashable, Codable {
  /// A module with the parts that are not done.
  case module(ModuleID, parts: [PartID])
  case programme(ProgrammeID)
  /// So many more of the alternatives.
  case more(Int, of: [[MissingRequirement]])
}

extension Programme {
  /// Decides at a moment; a pure function of what was done.
  ///
  /// - Returns: `held` while a certificate holds, otherwise the award or what is missing. The end
  ///   of validity is counted in calendar months in UTC: a year from 29 February ends on the 28th.
  public func decide(
    _ record: LearningRecord, in curriculum: Curriculum, at moment: Date
  ) -> Decision {
    if let held = record.certificates.last(where: { $0.programme == id && $0.holds(at: moment) }) {
      return .held(held)
    }
    // After it has lapsed, what earned it once does not earn it again: quizzes are sat anew. What was
    // read, signed or waived stands; whether that alone is enough is not for a rule to say.
    var record = record
    if let last = record.certificates.last(where: { $0.programme == id }) {
      record.sittings.removeAll { $0.submittedAt <= last.awardedAt }
    }
    let finding = RequirementReading(record: record, curriculum: curriculum, moment: moment)
      .read(requires)
    guard finding.missing.isEmpty else { return .missing(finding.missing) }
    return .award(evidence: finding.evidence, expiresAt: expiry(from: moment))
  }

  private func expiry(from moment: Date) -> Date? {
    guard let validMonths else { return nil }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar.date(byAdding: .month, value: validMonths, to: moment)
  }
}

/// Walks a requirement tree for one person at one moment.
private struct RequirementReading {
  let record: LearningRecord
  let curriculum: Curriculum
  let moment: Date

  typealias Result = (evidence: [AwardEvidence], missing: [MissingRequirement])

  func read(_ requirement: Requirement) -> Result {
    switch requirement {
    case .all(let parts):
      let results = parts.map(read)
      return (results.flatMap(\.evidence), results.flatMap(\.missing))
    case .any(let parts): return atLeast(1, parts)
    case .atLeast(let count, let parts): return atLeast(count, parts)
    case .passed(let module): return passed(module)
    case .certified(let programme): return certified(programme)
    }
  }

  private func atLeast(_ count: Int, _ parts: [Requirement]) -> Result {
    let results = parts.map(read)
    let met = results.filter(\.missing.isEmpty)
    if met.count >= count { return (met.flatMap(\.evidence), []) }
    return (
      met.flatMap(\.evidence),
      [.more(count - met.count, of: results.map(\.missing).filter { !$0.isEmpty })]
    )
  }

  private func passed(_ id: ModuleID) -> Result {
    guard let module = curriculum.module(id) else { return ([], [.module(id, parts: [])]) }
    let progress = module.progress(of: record, in: curriculum)
    guard progress.state == .passed else {
      return ([], [.module(id, parts: progress.parts.filter { !$0.isDone }.map(\.part))])
    }
    // What was read stands before what was passed, whatever the order of the parts.
    let shown = module.parts.flatMap { evidence(for: $0, of: id) }
    return (shown.filter(\.isReading) + shown.filter { !$0.isReading } + waivers(of: id), [])
  }

  /// What shows a part to be done; a waived one is shown by its waiver.
  private func evidence(for part: Part, of module: ModuleID) -> [AwardEvidence] {
    switch part {
    case .lesson(let lesson):
      return record.readings.first { $0.module == module && $0.lesson == lesson.id }
        .map { [.reading($0)] } ?? []
    case .quiz(let quiz):
      let sittings = record.sittings(of: quiz.id, in: module)
        .filter { quiz.mode == .practice || $0.isPractice != true }
      let counted =
        quiz.counting == .best
        ? sittings.first(where: \.isPassed) ?? sittings.first : quiz.counting.counted(sittings)
      return counted.map { [.sitting($0)] } ?? []
    case .review, .scenario:
      let sittings = record.sittings(of: part.id, in: module)
      return (sittings.first(where: \.isPassed) ?? sittings.first).map { [.sitting($0)] } ?? []
    case .checklist(let checklist):
      return record.signOffs.filter { $0.module == module && $0.checklist == checklist.id }
        .map { .signOff($0) }
    }
  }

  private func waivers(of module: ModuleID) -> [AwardEvidence] {
    record.waivers.filter { $0.module == module }.map { .waiver($0) }
  }

  private func certified(_ programme: ProgrammeID) -> Result {
    if let held = record.certificates.last(where: {
      $0.programme == programme && $0.holds(at: moment)
    }) {
      return ([.certificate(held)], [])
    }
    return ([], [.programme(programme)])
  }
}
