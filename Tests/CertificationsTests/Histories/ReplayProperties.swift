import Certifications
import Curricula
import Foundation
import Rubrics
import Testing

struct ReplayProperties {
  @Test func `asked again, out of order or of a new index, it stands the same`() {
    for seed in 1...400 {
      var dice = Dice(seed)
      let house = RandomHouse(&dice)
      let record = randomRecord(&dice)
      let index = RecordIndex(record, in: house.curriculum)
      let forwards = record.moments.map { house.programme.standing(index, at: $0) }
      let backwards = record.moments.reversed().map { moment in
        house.programme.standing(RecordIndex(record, in: house.curriculum), at: moment)
      }
      #expect(forwards == backwards.reversed(), "seed \(seed)")
    }
  }
}
