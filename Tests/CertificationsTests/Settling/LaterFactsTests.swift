import Certifications
import Curricula
import Foundation
import Rubrics
import Testing

struct LaterFactsTests {
  @Test func `what was read, sat, played, signed or waived later shows nothing yet`() {
    let exam = Requirement.exam(.init(module: "m", part: "quiz", band: 0))
    let played = Requirement.played(.init(module: "m", part: "play"))
    for required in [
      exam, played, .signedOff("m", checklist: "floor"), .passed("m"), .completed("m"),
    ] {
      var candidate = Candidate()
      candidate.reads(on: 5)
      candidate.sits(share: 1, on: 5)
      candidate.isWaived("review", on: 5)
      candidate.plays(.timed, on: 5)
      candidate.isSigned("one", on: 5)
      candidate.isSigned("two", on: 5)
      #expect(!required.isMet(by: candidate, on: 5 - second))
      #expect(required.isMet(by: candidate, on: 5))
    }
  }

  @Test func `what changes later asks nothing yet`() {
    let required = programme(
      .passed("m"), months: 12,
      renewals: [.init(id: "changes", title: "Changes", requires: .changesTaken)])
    var candidate = Candidate()
    candidate.holds(from: 0, to: 365)
    candidate.meetsChange(of: "quiz", on: 320)
    guard case .award = required.renewal(of: candidate, on: 320 - second) else {
      Issue.record("it asked for a part before it changed")
      return
    }
    guard case .missing = required.renewal(of: candidate, on: 320) else {
      Issue.record("it did not ask for a part that changed")
      return
    }
  }

  @Test func `nothing has begun by what was done later`() {
    let required = programme(.attested(.init(id: "seen", text: "Seen.")))
    var candidate = Candidate()
    candidate.isAttested("seen", on: 5)
    #expect(required.state(of: candidate, on: 5 - second) == .notStarted)
  }

  @Test func `what comes after a moment changes nothing at it`() {
    for seed in 1...400 {
      var dice = Dice(seed)
      let house = RandomHouse(&dice)
      let record = randomRecord(&dice)
      let whole = RecordIndex(record, in: house.curriculum)
      for moment in record.moments {
        let then = RecordIndex(record.cut(at: moment), in: house.curriculum)
        let isSame =
          house.programme.standing(whole, at: moment) == house.programme.standing(then, at: moment)
        #expect(isSame, "seed \(seed) at \(moment)")
      }
    }
  }
}
