import Certifications
import Curricula
import Foundation
import Rubrics
import Testing

struct EvidenceProperties {
  @Test func `an award has all its evidence at its time, and that alone earns it again`() {
    var awards = 0
    for seed in 1...3000 {
      var dice = Dice(seed)
      let house = RandomHouse(&dice)
      let moment = day(Double(dice.number(0...700)))
      var record = randomRecord(&dice)
      if dice.happens(0.7) { record.closeAll(of: house, at: moment) }
      guard
        case .award(let evidence, _) = house.programme.decide(
          record, in: house.curriculum, at: moment)
      else { continue }
      awards += 1
      #expect(evidence.allSatisfy { $0.at <= moment }, "seed \(seed)")
      let reduced = record.reduced(to: evidence, of: "p")
      guard
        case .award(let again, _) = house.programme.decide(
          reduced, in: house.curriculum, at: moment)
      else {
        Issue.record("seed \(seed): the evidence does not earn it")
        continue
      }
      #expect(Set(again).isSubset(of: evidence), "seed \(seed)")
    }
    #expect(awards > 1000)
  }

  @Test func `a renewal has all its evidence at its time, and that alone earns it again`() {
    var renewals = 0
    for seed in 1...6000 {
      var dice = Dice(seed)
      let house = RandomHouse(&dice)
      let moment = day(Double(dice.number(0...700)))
      var record = randomRecord(&dice)
      if case .missing(let paths) = house.renewal(record, at: moment), let path = paths.first {
        for gap in path.missing { record.close(gap, in: house.curriculum, at: moment) }
      }
      guard case .award(let way, let evidence, let end) = house.renewal(record, at: moment) else {
        continue
      }
      renewals += 1
      #expect(evidence.allSatisfy { $0.at <= moment }, "seed \(seed)")
      let reduced = record.reduced(to: evidence, of: "p")
      guard case .award(let otherWay, _, let otherEnd) = house.renewal(reduced, at: moment) else {
        Issue.record("seed \(seed): the evidence does not renew it")
        continue
      }
      // Fewer facts may leave an earlier way unmet, never meet one.
      #expect(otherWay == way && otherEnd == end, "seed \(seed)")
    }
    #expect(renewals > 300)
  }
}

extension RandomHouse {
  func renewal(_ record: LearningRecord, at moment: Date) -> RenewalDecision {
    programme.decideRenewal(RecordIndex(record, in: curriculum), at: moment)
  }
}

extension LearningRecord {
  /// Does all that is missing for the programme at a moment.
  mutating func closeAll(of house: RandomHouse, at moment: Date) {
    guard
      case .missing(let gaps) = house.programme.decide(self, in: house.curriculum, at: moment)
    else { return }
    for gap in gaps { close(gap, in: house.curriculum, at: moment) }
  }
}
