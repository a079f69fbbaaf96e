import Certifications
import Curricula
import Foundation
import Rubrics
import Testing

/// What may be added to a record without harm: readings, signatures, waivers, attestations,
/// certificates of other programmes, and sittings and plays that passed.
///
/// Not reviews and calibrations, because only the last so many count, so that a new one pushes out
/// an old one; not sittings that failed where the last one counts; and no event.
struct MonotoneProperties {
  @Test func `adding a pass takes no award away and makes no list of gaps longer`() {
    var awards = 0
    for seed in 1...3000 {
      var dice = Dice(seed)
      let house = RandomHouse(&dice)
      let moment = day(Double(dice.number(0...700)))
      var record = randomRecord(&dice).cut(at: moment)
      if dice.happens(0.5) { record.closeAll(of: house, at: moment) }
      var before = house.programme.decide(record, in: house.curriculum, at: moment)
      for _ in 0..<5 {
        record.addPass(at: moment, &dice, Wildness())
        let after = house.programme.decide(record, in: house.curriculum, at: moment)
        #expect(!before.isBetter(than: after), "seed \(seed): \(before) then \(after)")
        before = after
        if case .award = after { awards += 1 }
      }
    }
    #expect(awards > 3000)
  }

  @Test func `a perfect session may push out a better mean`() {
    let required = Requirement.calibrated(.init(rubric: "calls", kappa: 0.86, interactions: 20))
    var candidate = Candidate()
    candidate.calibrates(1, over: 10, on: 1)
    candidate.calibrates(0.8, over: 15, on: 2)
    // (10 + 12)/25 = 0.88, and then (12 + 5)/20 = 0.85.
    #expect(required.isMet(by: candidate, on: 9))
    candidate.calibrates(1, over: 5, on: 3)
    #expect(!required.isMet(by: candidate, on: 9))
  }

  @Test func `a perfect review may widen the interval by more than it lifts the mean`() {
    let required = Requirement.quality(.init(rubric: "calls", mark: 0.87, reviews: 4))
    var candidate = Candidate()
    for number in 0...3 { candidate.isReviewed(0.9, on: Double(number)) }
    // 0.87 + 0.024 − 2.776445·√(0.00072/20) = 0.877341, and then
    // 0.87 + 0.044 − 2.776445·√(0.00992/20) = 0.852166.
    #expect(required.isMet(by: candidate, on: 9))
    candidate.isReviewed(1, on: 5)
    #expect(!required.isMet(by: candidate, on: 9))
  }
}

extension LearningRecord {
  fileprivate mutating func addPass(at moment: Date, _ dice: inout Dice, _ wildness: Wildness) {
    let module: ModuleID = dice.one(of: "m0", "m1")
    switch dice.number(0...6) {
    case 0: readings.append(.init(module: module, lesson: "lesson", readAt: moment))
    case 1:
      pass(
        dice.one(of: "quiz", "exam", "exam", "review"), of: module,
        share: 0.6 + 0.05 * Double(dice.number(0...8)), at: moment)
    case 2: pass("play", of: module, isPlay: true, at: moment)
    case 3:
      signOffs.append(
        .init(
          module: module, checklist: "floor", point: dice.one(of: "one", "two"), mentor: 9,
          signedAt: moment))
    case 4:
      waivers.append(
        .init(module: module, part: "quiz", reason: "Seen.", trainer: 8, waivedAt: moment))
    case 5:
      attestations.append(
        .init(
          id: Int64(attestations.count + 1), programme: "p",
          what: randomAttestation(wildness, &dice), reason: "Seen.", trainer: 8,
          attestedAt: moment))
    default:
      certificates.append(
        .init(
          id: (certificates.map(\.id).max() ?? 0) + 1, programme: dice.one(of: "q", "s"),
          awardedAt: moment, expiresAt: nil))
    }
  }
}

extension Decision {
  fileprivate func isBetter(than other: Decision) -> Bool {
    switch (self, other) {
    case (.missing(let before), .missing(let after)): before.count < after.count
    case (.award, .award), (.missing, .award): false
    default: self != other
    }
  }
}
