internal import Curricula
internal import Foundation

// What is shown in modules: lessons, quizzes, plays and checklists.
extension RequirementReading {
  func passed(_ id: ModuleID) -> Result {
    // Many programmes ask for one module.
    if let known = index.passed[id] { return known }
    let result = readPassed(id)
    index.passed[id] = result
    return result
  }

  private func readPassed(_ id: ModuleID) -> Result {
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
    let counting = index.catalogue.module(exam.module)?.quiz(exam.part)?.counting ?? .best
    let sittings = index.sittings(of: exam.part, in: exam.module).filter { $0.isPractice != true }
    guard let counted = counting.counted(sittings) else { return ([], [.exam(exam, .notSat)]) }
    if counted.isClear(exam) { return ([.sitting(counted)], []) }
    // Cuts may differ, so that a higher share can lie nearer to its own.
    if counting == .best, let clear = counting.counted(sittings.filter { $0.isClear(exam) }) {
      return ([.sitting(clear)], [])
    }
    let isBorderline = counted.isBorderline(exam)
    if isBorderline, let two = sittings.bestTwo {
      return (two.map { .sitting($0) }, [])
    }
    // Where the best sitting counts, one of later does not undo what was decided on one before.
    for sitting in counting == .best ? sittings : [counted] {
      if let decision = decision(on: sitting, of: exam) {
        return ([.sitting(sitting), .attestation(decision)], [])
      }
    }
    if counted.isProvisional == true { return ([], [.exam(exam, .provisional)]) }
    guard isBorderline, let mark = counted.mark else {
      return ([], [.exam(exam, .failed(share: counted.share, mark: counted.mark))])
    }
    return ([], [.exam(exam, .borderline(share: counted.share, mark: mark))])
  }

  /// A person may decide for somebody on either side of the cut, after having seen the sitting.
  private func decision(
    on sitting: LearningRecord.Sitting, of exam: Requirement.Exam
  ) -> LearningRecord.Attestation? {
    guard sitting.isBorderline(exam) else { return nil }
    return record.attestations.last {
      $0.programme == programme && $0.what == .borderline(exam)
        && $0.attestedAt >= sitting.submittedAt && $0.attestedAt <= moment
    }
  }

  func played(_ played: Requirement.Played) -> Result {
    let passed = index.sittings(of: played.part, in: played.module).filter {
      $0.isPassed && $0.isPlay == true && $0.isProvisional != true
        && (played.level.map(\.rank) ?? 0) <= ($0.level.map(\.rank) ?? 0)
    }
    return passed.count >= played.times
      ? (passed.prefix(max(0, played.times)).map { .sitting($0) }, [])
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
      return shown(
        by: sittings(of: part, in: module), quiz.counting, isPractice: quiz.mode == .practice)
    case .review, .scenario: return shown(by: sittings(of: part, in: module), .best)
    case .checklist(let checklist):
      return record.signOffs.filter { $0.module == module && $0.checklist == checklist.id }
        .map { .signOff($0) }
    }
  }

  /// The sitting that counts, and besides it the first that was taken to its end, where that is
  /// another one: of a part that is to be completed that is what completes it.
  private func shown(
    by sittings: [LearningRecord.Sitting], _ counting: Quiz.Counting, isPractice: Bool = false
  ) -> [AwardEvidence] {
    let counted =
      counting == .best
      ? sittings.first(where: \.isPassed) ?? sittings.first : counting.counted(sittings)
    guard let counted else { return [] }
    guard !isPractice, counted.isProvisional == true,
      let ended = sittings.first(where: { $0.isProvisional != true })
    else { return [.result(counted)] }
    return [.result(counted), .result(ended)]
  }

  /// Practice counts only while the part is one.
  private func sittings(of part: Part, in module: ModuleID) -> [LearningRecord.Sitting] {
    let sittings = index.sittings(of: part.id, in: module)
    if case .quiz(let quiz) = part, quiz.mode == .practice { return sittings }
    return sittings.filter { $0.isPractice != true }
  }

  private func isTaken(_ part: Part, of module: ModuleID) -> Bool {
    switch part {
    case .lesson(let lesson):
      record.readings.contains { $0.module == module && $0.lesson == lesson.id }
    case .quiz(let quiz) where quiz.mode == .practice: !sittings(of: part, in: module).isEmpty
    case .quiz, .review, .scenario:
      sittings(of: part, in: module).contains { $0.isProvisional != true }
    case .checklist(let checklist): signedOff(module, checklist.id).missing.isEmpty
    }
  }
}

extension PlayLevel {
  /// 0 for the easiest.
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension LearningRecord.Sitting {
  /// Passed, and not too near the cut to tell.
  fileprivate func isClear(_ exam: Requirement.Exam) -> Bool {
    isProvisional != true && isPassed && !isBorderline(exam)
  }

  /// Too near the cut to tell; what is not known of old sittings cannot make them so.
  fileprivate func isBorderline(_ exam: Requirement.Exam) -> Bool {
    let band = exam.band ?? cutError ?? 0
    guard isProvisional != true, let mark, band > 0 else { return false }
    return abs(share - mark) <= band + 1e-9
  }
}

extension [LearningRecord.Sitting] {
  /// The two sittings that lie highest above their own cuts, in their order, where the mean of those
  /// heights is none below: two measurements tell more than one, on either side of a cut.
  ///
  /// One of which no cut is on record is none of them.
  fileprivate var bestTwo: [LearningRecord.Sitting]? {
    let heights = enumerated().compactMap { place, sitting in
      sitting.isProvisional == true
        ? nil : sitting.mark.map { (place: place, height: sitting.share - $0) }
    }
    guard heights.count > 1 else { return nil }
    let best = heights.sorted { ($1.height, $0.place) < ($0.height, $1.place) }.prefix(2)
    guard best.reduce(0, { $0 + $1.height }) / 2 >= -1e-9 else { return nil }
    return best.map(\.place).sorted().map { self[$0] }
  }
}
