import Certifications
import Curricula
import Foundation
import Rubrics

extension LearningRecord {
  /// Does at a moment what a gap asks for.
  mutating func close(_ gap: MissingRequirement, in curriculum: Curriculum, at moment: Date) {
    switch gap {
    case .module(let id, let parts):
      for part in curriculum.module(id)?.parts ?? [] where parts.contains(part.id) {
        take(part, of: id, at: moment)
      }
    case .programme(let id): award(id, at: moment)
    case .more(_, let alternatives):
      for gap in alternatives.joined() { close(gap, in: curriculum, at: moment) }
    case .exam(let exam, _): pass(exam.part, of: exam.module, at: moment)
    case .plays(let played, let have):
      for _ in have..<played.times {
        pass(played.part, of: played.module, isPlay: true, at: moment)
      }
    case .signOff(let module, let checklist, let points):
      sign(points, of: checklist, in: module, at: moment)
    case .quality(let quality, _):
      for _ in 0..<quality.reviews {
        reviews.append(
          .init(
            review: Int64(reviews.count + 1), rubric: quality.rubric, share: 1, isCritical: false,
            submittedAt: moment))
      }
    case .calibration(let calibrated, _, _):
      calibrations.append(
        .init(
          calibration: Int64(calibrations.count + 1), rubric: calibrated.rubric, kappa: 1,
          interactions: calibrated.interactions, closedAt: moment))
    case .service(let served, _): serve(served, until: moment)
    case .attestation(let attested):
      attestations.append(
        .init(
          id: Int64(attestations.count + 1), programme: "p", what: attested.id, reason: "Seen.",
          trainer: 8, attestedAt: moment))
    case .changedPart(let module, let part):
      curriculum.module(module)?.part(part).map { take($0, of: module, at: moment) }
    }
  }

  /// Passes a sitting with every point, and none of before is left to come after it.
  mutating func pass(
    _ part: PartID, of module: ModuleID, share: Double = 1, isPlay: Bool = false, at moment: Date
  ) {
    sittings.append(
      .init(
        attempt: Int64(sittings.count + 1), module: module, quiz: part, share: share,
        isPassed: true, submittedAt: moment, isPlay: isPlay ? true : nil,
        level: isPlay ? .timed : nil, mark: 0.6))
  }

  private mutating func take(_ part: Part, of module: ModuleID, at moment: Date) {
    switch part {
    case .lesson(let lesson):
      readings.append(.init(module: module, lesson: lesson.id, readAt: moment))
    case .quiz(let quiz) where quiz.mode == .practice:
      pass(quiz.id, of: module, at: moment)
      sittings[sittings.count - 1].isPractice = true
      sittings[sittings.count - 1].isPassed = false
    case .quiz(let quiz) where quiz.counting == .first:
      // What was sat first cannot be sat again.
      waivers.append(
        .init(module: module, part: quiz.id, reason: "Seen.", trainer: 8, waivedAt: moment))
    case .quiz, .review: pass(part.id, of: module, at: moment)
    case .scenario: pass(part.id, of: module, isPlay: true, at: moment)
    case .checklist(let checklist):
      sign(checklist.points.map(\.id), of: checklist.id, in: module, at: moment)
    }
  }

  private mutating func sign(
    _ points: [OptionID], of checklist: PartID, in module: ModuleID, at moment: Date
  ) {
    for point in points {
      signOffs.append(
        .init(module: module, checklist: checklist, point: point, mentor: 9, signedAt: moment))
    }
  }

  private mutating func award(_ programme: ProgrammeID, at moment: Date) {
    certificates.append(
      .init(
        id: (certificates.map(\.id).max() ?? 0) + 1, programme: programme, awardedAt: moment,
        expiresAt: nil))
  }

  /// Time cannot be made, so that the history is told as if it had been there.
  private mutating func serve(_ served: Requirement.Served, until moment: Date) {
    var from = moment.addingTimeInterval(-86_400 * Double(served.days))
    guard let programme = served.programme else {
      from = service.reduce(from) { min($0, $1.from) }
      service = [.init(from: from)]
      return
    }
    for certificate in certificates where certificate.programme == programme {
      from = min(from, certificate.awardedAt)
    }
    certificates.removeAll { $0.programme == programme }
    certificates.insert(
      .init(
        id: (certificates.map(\.id).max() ?? 0) + 1000, programme: programme, awardedAt: from,
        expiresAt: nil), at: 0)
  }
}
