import Curricula
import Simulations
import Testing

@Suite struct `The result of several plays` {
  @Test func `is their mean, held against the part's score or the mean of their own`() throws {
    let result = PlayResult(
      [try score(0.9, needs: 0.7), try score(0.6, needs: 0.8)], masteryScore: nil)
    #expect(result.share == 0.75)
    #expect(result.isPassed)
    #expect(
      !PlayResult([try score(0.9, needs: 0.7), try score(0.6, needs: 0.9)], masteryScore: nil)
        .isPassed)
    #expect(!PlayResult([try score(0.9), try score(0.6)], masteryScore: 0.76).isPassed)
    #expect(PlayResult([try score(0.9), try score(0.6)], masteryScore: 0.75).isPassed)
  }

  @Test func `is not passed with a breach among them, however good the others are`() throws {
    let result = PlayResult([try score(1), try score(1), try score(0, .breach)], masteryScore: 0.5)
    #expect(result.share > 0.6)
    #expect(!result.isPassed)
    #expect(!result.isProvisional)
  }

  @Test func `waits for a person where one of them does`() throws {
    var open = try score(1)
    open.isProvisional = true
    let result = PlayResult([try score(1), open], masteryScore: 0.5)
    #expect(result.isProvisional)
    #expect(!result.isPassed)
  }

  @Test func `of none is nothing and not passed`() throws {
    #expect(PlayResult([], masteryScore: nil).share == 0)
    #expect(!PlayResult([], masteryScore: nil).isPassed)
  }

  private func score(
    _ share: Double, _ outcome: End.Outcome = .resolved, needs: Double = 0.7
  ) throws -> PlayScore {
    var play = LateParcel.play()
    try play.leaves()
    var score = try #require(play.score())
    score.share = share
    score.outcome = outcome
    score.masteryScore = needs
    score.isProvisional = false
    return score
  }
}
