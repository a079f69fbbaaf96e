import Certifications
import Curricula
import Foundation
import Rubrics
import Testing

struct MissingProperties {
  @Test func `something is missing exactly where nothing is awarded, held or suspended`() {
    var kinds = [0, 0, 0, 0]
    for seed in 1...3000 {
      var dice = Dice(seed)
      let house = RandomHouse(&dice)
      let moment = day(Double(dice.number(0...700)))
      let record = randomRecord(&dice)
      let standing = house.programme.standing(
        RecordIndex(record, in: house.curriculum), at: moment)
      switch house.programme.decide(record, in: house.curriculum, at: moment) {
      case .missing(let missing):
        kinds[0] += 1
        #expect(!missing.isEmpty && standing.missing == missing, "seed \(seed)")
      case .award(let evidence, _):
        kinds[1] += 1
        #expect(standing.missing.isEmpty && standing.evidence == evidence, "seed \(seed)")
      case .held(let certificate):
        kinds[2] += 1
        #expect(standing.holds && standing.missing.isEmpty, "seed \(seed)")
        #expect(standing.certificate == certificate, "seed \(seed)")
      case .suspended:
        kinds[3] += 1
        #expect(!standing.holds && standing.missing.isEmpty, "seed \(seed)")
      }
    }
    #expect(kinds.allSatisfy { $0 > 10 }, "\(kinds)")
  }

  @Test func `closing every gap on the shortest way leads to the award`() {
    var closed = 0
    for seed in 1...3000 {
      var dice = Dice(seed)
      let house = RandomHouse(&dice)
      let moment = day(Double(dice.number(0...700)))
      var record = randomRecord(&dice)
      guard
        case .missing(let missing) = house.programme.decide(
          record, in: house.curriculum, at: moment)
      else { continue }
      closed += 1
      let way = missing.shortestWay(in: Catalogue(house.curriculum))
      for gap in way.steps { record.close(gap, in: house.curriculum, at: moment) }
      guard case .award = house.programme.decide(record, in: house.curriculum, at: moment) else {
        Issue.record("seed \(seed): \(way.steps)")
        continue
      }
    }
    #expect(closed > 1000)
  }
}
