internal import Curricula
internal import Foundation

/// Walks a requirement tree for one person at one moment.
struct RequirementReading {
  let index: RecordIndex
  let moment: Date
  /// The programme that the tree is of.
  let programme: ProgrammeID
  /// The certificate that is to be renewed.
  let renewing: Int64?
  /// With what was shown before the rest counts: what changed may have been taken as soon as it did.
  let whole: RecordIndex

  typealias Result = (evidence: [AwardEvidence], missing: [MissingRequirement])

  init(
    _ index: RecordIndex, at moment: Date, programme: ProgrammeID, renewing: Int64? = nil,
    whole: RecordIndex? = nil
  ) {
    self.whole = whole ?? index
    self.index = index
    self.moment = moment
    self.programme = programme
    self.renewing = renewing
  }

  var record: LearningRecord { index.record }

  /// The whole tree of a programme, or that somebody vouches for all of it.
  func readAll(_ requirement: Requirement) -> Result {
    let recognised = record.attestations.last {
      $0.programme == programme && $0.what == .recognised && $0.attestedAt <= moment
    }
    if let recognised { return ([.attestation(recognised)], []) }
    return read(requirement)
  }

  func read(_ requirement: Requirement) -> Result {
    switch requirement {
    case .all(let parts):
      let results = parts.map(read)
      return (results.flatMap(\.evidence), results.flatMap(\.missing))
    case .any(let parts): return atLeast(1, parts)
    case .atLeast(let count, let parts): return atLeast(count, parts)
    case .completed(let module): return completed(module)
    case .passed(let module): return passed(module)
    case .exam(let exam): return self.exam(exam)
    case .played(let played): return self.played(played)
    case .signedOff(let module, let checklist): return signedOff(module, checklist)
    case .quality(let quality): return self.quality(quality)
    case .calibrated(let calibrated): return self.calibrated(calibrated)
    case .certified(let programme): return certified(programme)
    case .served(let served): return self.served(served)
    case .attested(let attested): return self.attested(attested)
    case .changesTaken: return changesTaken()
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

  private func certified(_ programme: ProgrammeID) -> Result {
    if let held = record.holding(programme, at: moment) { return ([.holding(held)], []) }
    return ([], [.programme(programme)])
  }

  private func attested(_ attested: Requirement.Attested) -> Result {
    let found = record.attestations.last {
      $0.programme == programme && $0.what == attested.id && $0.attestedAt <= moment
    }
    return found.map { ([.attestation($0)], []) } ?? ([], [.attestation(attested)])
  }

  /// Parts whose substance was published anew after the award, taken in their new form.
  private func changesTaken() -> Result {
    var evidence: [AwardEvidence] = []
    var missing: [MissingRequirement] = []
    for change in record.changes where change.certificate == renewing {
      let shown = shown(change)
      evidence += shown
      if shown.isEmpty { missing.append(.changedPart(change.module, change.part)) }
    }
    return (evidence, missing)
  }

  private func shown(_ change: LearningRecord.Change) -> [AwardEvidence] {
    let (module, part, published) = (change.module, change.part, change.publishedAt)
    let readings: [AwardEvidence] = record.readings.filter {
      $0.module == module && $0.lesson == part && $0.readAt > published
    }.map { .reading($0) }
    let sittings: [AwardEvidence] = whole.sittings(of: part, in: module)
      .filter { ($0.isPassed || $0.isPractice == true) && $0.submittedAt > published }.prefix(1).map
    { .result($0) }
    let waivers: [AwardEvidence] = record.waivers.filter {
      $0.module == module && ($0.part == part || $0.part == nil) && $0.waivedAt > published
    }.map { .waiver($0) }
    let points = index.catalogue.module(module)?.checklist(part)?.points.map(\.id) ?? []
    let signed = record.signOffs.filter {
      $0.module == module && $0.checklist == part && $0.signedAt > published
    }
    let isSigned = !points.isEmpty && Set(points).isSubset(of: signed.map(\.point))
    return readings + sittings + waivers + (isSigned ? signed.map { .signOff($0) } : [])
  }
}
