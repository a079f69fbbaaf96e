internal import Certifications
internal import Curricula
internal import Foundation
internal import Reviews
internal import Rubrics
internal import Storage

/// What decisions take besides the rows of a person: the content of versions, and what comes of it.
struct RegisterFacts: Sendable {
  struct Version: Sendable {
    var number: Int64
    var catalogue: Catalogue
    var curriculum: Curriculum { catalogue.curriculum }
  }

  var versions: [Version]
  /// By reviewer.
  var calibrations: [Int64: [LearningRecord.Calibration]]

  /// A programme with the version that it is published in.
  func programme(_ id: ProgrammeID) -> (version: Version, programme: Programme)? {
    for version in versions {
      if let programme = version.catalogue.programme(id) { return (version, programme) }
    }
    return nil
  }

  var programmes: [(version: Version, programme: Programme)] {
    versions.flatMap { version in version.curriculum.programmes.map { (version, $0) } }
  }
}

extension House {
  /// The facts of the versions that count now.
  func facts() throws -> RegisterFacts {
    let versions = try current().map {
      RegisterFacts.Version(number: $0.version, catalogue: Catalogue($0.curriculum))
    }
    return RegisterFacts(
      versions: versions, calibrations: try calibrations(for: versions.map(\.curriculum)))
  }

  /// Somebody's record with everything that bears on certification.
  func record(
    of person: Int64, _ facts: RegisterFacts, asOf moment: Date? = nil
  ) throws -> LearningRecord {
    try completed(try store.record(of: person, asOf: moment), of: person, facts)
  }

  /// A record with what the database alone does not know.
  func completed(
    _ record: LearningRecord, of person: Int64, _ facts: RegisterFacts
  ) throws -> LearningRecord {
    var record = record
    record.calibrations = facts.calibrations[person] ?? []
    if !record.certificates.isEmpty {
      record.changes = try facts.versions.flatMap { try changes(of: record, to: $0.number) }
    }
    return record
  }

  /// How near everybody was to the baselines of closed calibrations, where any programme asks.
  ///
  /// - Parameter moment: as it was then; as it is without it.
  func calibrations(
    for curricula: [Curriculum], asOf moment: Date? = nil
  ) throws -> [Int64: [LearningRecord.Calibration]] {
    let asked = Set(
      curricula.flatMap(\.programmes).flatMap { programme in
        (programme.requires.leaves + programme.renewals.flatMap(\.requires.leaves)).compactMap {
          if case .calibrated(let calibrated) = $0 { calibrated.rubric } else { nil }
        }
      })
    guard !asked.isEmpty else { return [:] }
    var found: [Int64: [LearningRecord.Calibration]] = [:]
    let closed = try store.calibrations().compactMap { calibration in
      calibration.closedAt.map { (calibration, $0) }
    }
    for (calibration, closedAt) in closed.sorted(by: { ($0.1, $0.0.id) < ($1.1, $1.0.id) })
    where asked.contains(calibration.rubric) && moment.map({ closedAt <= $0 }) ?? true {
      for reviewer in try calibrationReport(calibration, asOf: moment).comparisons
      where !reviewer.isBaseline {
        found[reviewer.reviewer, default: []].append(
          .init(
            calibration: calibration.id, rubric: calibration.rubric, kappa: reviewer.meanKappa,
            interactions: calibration.segments.count, closedAt: closedAt))
      }
    }
    return found
  }
}

extension House {
  /// The parts of the modules behind somebody's last certificates whose substance was published anew
  /// after the award, up to a version; for programmes that ask for it in a renewal.
  func changes(of record: LearningRecord, to version: Int64) throws -> [LearningRecord.Change] {
    let now = try published(version)
    var changes: [LearningRecord.Change] = []
    for programme in now.curriculum.programmes where programme.asksForChanges {
      guard
        let last = record.certificates.last(where: { $0.programme == programme.id }),
        let then = last.publication, then < version
      else { continue }
      let parts = cache.partsToTakeAgain(from: then, to: version, programme.id) {
        programme.partsToTakeAgain(
          from: (try? published(then))?.curriculum, to: now.curriculum)
      }
      guard !parts.isEmpty else { continue }
      let publishedAt =
        try store.publications().first { $0.id == version }?.publishedAt ?? last.awardedAt
      changes += parts.map {
        .init(certificate: last.id, module: $0.module, part: $0.part, publishedAt: publishedAt)
      }
    }
    return changes
  }
}

extension Programme {
  fileprivate var asksForChanges: Bool {
    renewals.contains { $0.requires.leaves.contains(.changesTaken) }
  }

  /// Lessons, exercises and the quizzes of items that are new or changed in substance, in the
  /// modules that the programme asks for.
  fileprivate func partsToTakeAgain(
    from old: Curriculum?, to new: Curriculum
  ) -> [PublicationCache.ChangedPart] {
    guard let old else { return [] }
    let again = CurriculumChanges(from: old, to: new).concerning(modules: Set(requires.modules))
      .partsToTakeAgain
    let parts =
      again.lessons.map { PublicationCache.ChangedPart(module: $0.module, part: $0.part) }
      + again.items.map { .init(module: $0.module, part: $0.part) }
      + again.practices.map { .init(module: $0.module, part: $0.part) }
    var seen: Set<PublicationCache.ChangedPart> = []
    return parts.filter { seen.insert($0).inserted }
  }
}
