internal import Curricula
internal import Foundation

// What is shown in modules: lessons, quizzes, plays and checklists.
extension RequirementReading {
  func passed(_ id: ModuleID) -> Result {
    guard let module = index.catalogue.module(id) else { return ([], [.module(id, parts: [])]) }
    let progress = index.progress(of: module)
    guard progress.state == .passed else {
      return ([], [.module(id, parts: progress.parts.filter { !$0.isDone }.map(\.part))])
    }
    return (evidence(for: module), [])
  }

  /// Every part taken to its end; what a person has still to look at is not at its end.
  func completed(_ id: ModuleID) -> Result {
    guard let module = index.catalogue.module(id) else { return ([], [.module(id, parts: [])]) }
    let open = module.parts.filter { part in
      let isWaived = record.waivers.contains {
        $0.module == id && ($0.part == nil || $0.part == part.id)
      }
      return !isWaived && !isTaken(part, of: id)
    }
    guard open.isEmpty else { return ([], [.module(id, parts: open.map(\.id))]) }
    return (evidence(for: module), [])
  }

  func exam(_ exam: Requirement.Exam) -> Result {
    let quiz = index.catalogue.module(exam.module)?.quiz(exam.part)
    let sittings = index.sittings(of: exam.part, in: exam.module).filter { $0.isPractice != true }
    guard let counted = (quiz?.counting ?? .best).counted(sittings) else {
      return ([], [.exam(exam, .notSat)])
    }
    if counted.isProvisional == true { return ([], [.exam(exam, .provisional)]) }
    // What is not known of old sittings cannot make them borderline.
    let band = exam.band ?? counted.cutError ?? 0
    guard let mark = counted.mark, band > 0, abs(counted.share - mark) <= band + 1e-9 else {
      return counted.isPassed
        ? ([.sitting(counted)], [])
        : ([], [.exam(exam, .failed(share: counted.share, mark: counted.mark))])
    }
    let reached = sittings.filter(\.isPassed)
    if reached.count > 1 { return (reached.prefix(2).map { .sitting($0) }, []) }
    // A person may decide for somebody on either side of the cut, after having seen the sitting.
    let decided = record.attestations.last {
      $0.programme == programme && $0.what == .borderline(exam)
        && $0.attestedAt >= counted.submittedAt && $0.attestedAt <= moment
    }
    if let decided { return ([.sitting(counted), .attestation(decided)], []) }
    return ([], [.exam(exam, .borderline(share: counted.share, mark: mark))])
  }

  func played(_ played: Requirement.Played) -> Result {
    let passed = index.sittings(of: played.part, in: played.module).filter {
      $0.isPassed && $0.isPlay == true && $0.isProvisional != true
        && (played.level.map(\.rank) ?? 0) <= ($0.level.map(\.rank) ?? 0)
    }
    return passed.count >= played.times
      ? (passed.prefix(played.times).map { .sitting($0) }, [])
      : ([], [.plays(played, have: passed.count)])
  }

  func signedOff(_ module: ModuleID, _ checklist: PartID) -> Result {
    let points = index.catalogue.module(module)?.checklist(checklist)?.points.map(\.id) ?? []
    let signed = record.signOffs.filter { $0.module == module && $0.checklist == checklist }
    let seen = Set(signed.map(\.point))
    let open = points.filter { !seen.contains($0) }
    if !points.isEmpty, open.isEmpty {
      return (signed.filter { points.contains($0.point) }.map { .signOff($0) }, [])
    }
    return ([], [.signOff(module, checklist: checklist, points: open)])
  }

  /// What was read stands before what was passed, whatever the order of the parts.
  private func evidence(for module: Module) -> [AwardEvidence] {
    let shown = module.parts.flatMap { evidence(for: $0, of: module.id) }
    return shown.filter(\.isReading) + shown.filter { !$0.isReading }
      + record.waivers.filter { $0.module == module.id }.map { .waiver($0) }
  }

  /// What shows a part to be done; a waived one is shown by its waiver.
  private func evidence(for part: Part, of module: ModuleID) -> [AwardEvidence] {
    switch part {
    case .lesson(let lesson):
      return record.readings.first { $0.module == module && $0.lesson == lesson.id }
        .map { [.reading($0)] } ?? []
    case .quiz(let quiz):
      let sittings = index.sittings(of: quiz.id, in: module)
        .filter { quiz.mode == .practice || $0.isPractice != true }
      let counted =
        quiz.counting == .best
        ? sittings.first(where: \.isPassed) ?? sittings.first : quiz.counting.counted(sittings)
      return counted.map { [.result($0)] } ?? []
    case .review, .scenario:
      let sittings = index.sittings(of: part.id, in: module)
      return (sittings.first(where: \.isPassed) ?? sittings.first).map { [.result($0)] } ?? []
    case .checklist(let checklist):
      return record.signOffs.filter { $0.module == module && $0.checklist == checklist.id }
        .map { .signOff($0) }
    }
  }

  private func isTaken(_ part: Part, of module: ModuleID) -> Bool {
    switch part {
    case .lesson(let lesson):
      record.readings.contains { $0.module == module && $0.lesson == lesson.id }
    case .quiz, .review, .scenario:
      index.sittings(of: part.id, in: module).contains { $0.isProvisional != true }
    case .checklist(let checklist): signedOff(module, checklist.id).missing.isEmpty
    }
  }
}

extension PlayLevel {
  /// 0 for the easiest.
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
