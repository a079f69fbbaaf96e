import Certifications
import Curricula
import Foundation
import Rubrics

/// How wild random histories are.
struct Wildness {
  /// Sittings that wait for a person, and sittings of practice that is graded now.
  var hasLooseSittings = true
  /// People's decisions on borderline sittings.
  var hasDecisions = true

  static let tame = Wildness(hasLooseSittings: false, hasDecisions: false)
}

private let lastDay = 600

/// What somebody did on days 0 to 600, on whole days, so that ties are frequent.
func randomRecord(_ dice: inout Dice, _ wildness: Wildness = Wildness()) -> LearningRecord {
  var record = LearningRecord()
  let modules: [ModuleID] = ["m0", "m1"]
  func times(_ most: Int, _ act: (inout Dice, Date) -> Void) {
    let days = (0..<dice.number(0...most)).map { _ in dice.number(0...lastDay) }
    for number in days.sorted() { act(&dice, day(Double(number))) }
  }
  times(3) { dice, at in
    record.readings.append(
      .init(module: modules[dice.number(0...1)], lesson: "lesson", readAt: at))
  }
  times(12) { dice, at in record.sittings.append(randomSitting(at, wildness, &dice)) }
  for place in record.sittings.indices { record.sittings[place].attempt = Int64(place + 1) }
  times(5) { dice, at in
    record.signOffs.append(
      .init(
        module: modules[dice.number(0...1)], checklist: "floor", point: dice.one(of: "one", "two"),
        mentor: 9, signedAt: at))
  }
  times(1) { dice, at in
    record.waivers.append(
      .init(
        module: modules[dice.number(0...1)], part: dice.one(of: nil, "quiz", "exam", "floor"),
        reason: "Seen.", trainer: 8, waivedAt: at))
  }
  times(8) { dice, at in
    record.reviews.append(
      .init(
        review: Int64(record.reviews.count + 1), rubric: dice.one(of: "calls", "calls", "mails"),
        share: dice.share() + dice.one(of: 0, 0.3), isCritical: dice.happens(0.1), submittedAt: at))
  }
  times(5) { dice, at in
    record.calibrations.append(
      .init(
        calibration: Int64(record.calibrations.count + 1), rubric: "calls",
        kappa: dice.happens(0.2) ? nil : dice.share(), interactions: dice.number(1...20),
        closedAt: at))
  }
  times(4) { dice, at in
    record.attestations.append(
      .init(
        id: Int64(record.attestations.count + 1), programme: dice.one(of: "p", "p", "q"),
        what: randomAttestation(wildness, &dice), reason: "Seen.", trainer: 8, attestedAt: at))
  }
  record.service = randomService(&dice)
  times(4) { dice, at in
    let days = dice.one(of: nil, 30, 100, 365)
    record.certificates.append(
      .init(
        id: Int64(record.certificates.count + 1), programme: dice.one(of: "p", "p", "q", "s"),
        awardedAt: at, expiresAt: days.map { at.addingTimeInterval(86_400 * Double($0)) }))
  }
  times(8) { dice, at in
    let certificate = record.certificates.randomElement(using: &dice)
    let isOfNone = certificate == nil || dice.happens(0.3)
    record.events.append(
      .init(
        id: Int64(record.events.count + 1),
        programme: isOfNone ? "p" : certificate?.programme ?? "p",
        certificate: isOfNone ? nil : certificate?.id,
        kind: CertificationEvent.Kind.allCases.randomElement(using: &dice) ?? .applied, at: at))
  }
  // Nothing happens to what is not there yet.
  record.events.removeAll { event in
    record.certificates.contains { $0.id == event.certificate && $0.awardedAt > event.at }
  }
  times(2) { dice, at in
    record.changes.append(
      .init(
        certificate: Int64(dice.number(1...4)), module: modules[dice.number(0...1)],
        part: dice.one(of: "lesson", "quiz", "exam", "floor"), publishedAt: at))
  }
  return record
}

func randomAttestation(_ wildness: Wildness, _ dice: inout Dice) -> AttestationID {
  wildness.hasDecisions
    ? dice.one(of: "seen", "heard", "m0/exam", "m1/exam") : dice.one(of: "seen", "heard")
}

private func randomSitting(
  _ at: Date, _ wildness: Wildness, _ dice: inout Dice
) -> LearningRecord.Sitting {
  let part = dice.one(of: "quiz", "exam", "exam", "review", "play", "play") as PartID
  let share = dice.share()
  let mark = dice.one(of: 0.6, 0.6, 0.5, 0.7)
  let isProvisional = wildness.hasLooseSittings && dice.happens(0.15)
  let isPractice = wildness.hasLooseSittings && part == "quiz" && dice.happens(0.2)
  return .init(
    attempt: 0, module: dice.one(of: "m0", "m1"), quiz: part, share: share,
    isPassed: !isProvisional && !isPractice && share >= mark, submittedAt: at,
    isProvisional: isProvisional ? true : nil, isPractice: isPractice ? true : nil,
    isPlay: part == "play" ? true : nil,
    level: part == "play" ? dice.one(of: .guided, .hinted, .free, .timed) : nil, mark: mark,
    cutError: dice.one(of: nil, 0.05))
}

/// One time in the house, or two with a leave between.
private func randomService(_ dice: inout Dice) -> [LearningRecord.Service] {
  let days = (0..<4).map { _ in Double(dice.number(0...lastDay)) }.sorted()
  switch dice.number(0...2) {
  case 0: return [.init(from: day(days[0]))]
  case 1: return [.init(from: day(days[0]), to: day(days[1]))]
  default:
    return [.init(from: day(days[0]), to: day(days[1])), .init(from: day(days[2]))]
  }
}
