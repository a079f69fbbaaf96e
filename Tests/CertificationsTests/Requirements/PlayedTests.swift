import Certifications
import Curricula
import Rubrics
import Testing

struct PlayedTests {
  let played = Requirement.Played(module: "m", part: "play", times: 2, level: .free)
  var required: Requirement { .played(played) }

  @Test func `plays count at the level that is asked for and at harder ones`() {
    for (level, isMet) in [
      (PlayLevel.guided, false), (.hinted, false), (.free, true), (.timed, true),
    ] {
      var candidate = Candidate()
      candidate.plays(.free, on: 1)
      candidate.plays(level, on: 2)
      #expect(required.isMet(by: candidate, on: 9) == isMet)
    }
  }

  @Test func `one play fewer is missing with how many there are`() {
    var candidate = Candidate()
    candidate.plays(.timed, on: 1)
    candidate.plays(.free, passes: false, on: 2)
    #expect(required.missing(of: candidate, on: 9) == [.plays(played, have: 1)])
  }

  @Test func `a play that waits for a person does not count`() {
    var candidate = Candidate()
    candidate.plays(.free, on: 1)
    candidate.plays(.free, isProvisional: true, on: 2)
    #expect(required.missing(of: candidate, on: 9) == [.plays(played, have: 1)])
  }

  @Test func `a play of unknown level is enough only where the easiest is`() {
    var candidate = Candidate()
    candidate.plays(nil, on: 1)
    func required(_ level: PlayLevel?) -> Requirement {
      .played(.init(module: "m", part: "play", level: level))
    }
    #expect(required(nil).isMet(by: candidate, on: 9))
    #expect(required(.guided).isMet(by: candidate, on: 9))
    #expect(!required(.hinted).isMet(by: candidate, on: 9))
  }

  @Test func `the first plays that are enough are the evidence`() {
    var candidate = Candidate()
    for number in 1...4 { candidate.plays(.free, on: Double(number)) }
    #expect(required.evidence(from: candidate, on: 9)?.map(\.at) == [day(1), day(2)])
  }

  @Test func `a sitting that is no play is none`() {
    var candidate = Candidate()
    candidate.plays(.free, on: 1)
    candidate.sits("play", share: 1, on: 2)
    #expect(required.missing(of: candidate, on: 9) == [.plays(played, have: 1)])
  }
}
