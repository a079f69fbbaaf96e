import Curricula
import Rubrics
import Simulations
import Testing

@Suite struct `Random plays` {
  let engine = ScenarioEngine(LateParcel.scenario(), rubric: LateParcel.rubric)

  @Test func `are the same for the same seed and others for another`() {
    let one = fuzz(engine, plays: 60, seed: 7)
    #expect(one == fuzz(engine, plays: 60, seed: 7))
    #expect(one != fuzz(engine, plays: 60, seed: 8))
  }

  @Test func `come to every end and through every transition`() {
    let report = fuzz(engine, plays: 600, seed: 1)
    #expect(report.plays == 600)
    #expect(report.ends.values.reduce(0, +) + report.endless == 600)
    #expect(report.coverage.ends.untouched == [])
    #expect(report.coverage.transitions.untouched == [])
    #expect(report.offenders.allSatisfy { $0.reason != .outOfBounds })
    #expect(report.scores?.deciles.count == 9)
  }

  @Test func `can be played again by the seed of an offender`() {
    let report = fuzz(engine, plays: 100, seed: 3)
    for offender in report.offenders {
      let play = fuzzedPlay(engine, seed: offender.seed)
      #expect(play.steps.count - 1 == offender.steps)
      #expect(play.score()?.share == offender.share)
    }
  }
}
