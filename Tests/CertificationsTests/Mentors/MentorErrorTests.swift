import Certifications
import Testing

struct MentorErrorTests {
  private let runsOfNone = manifold(60)
  private let runsOfOne = manifold(15)
  private let sizes = [2, 5, 5, 6, 8, 8, 10, 12, 15, 20, 3, 1]

  @Test(arguments: DrawnMentors.Spread.allCases)
  func `of mentors who do not differ hardly ever one is called struggling`(
    spread: DrawnMentors.Spread
  ) {
    let drawn = DrawnMentors(spread: spread)
    var dice = StudyDice(state: 7)
    var runs = (all: 0, struggling: 0, better: 0)
    for _ in 0..<runsOfNone {
      let told = MentorOutcomes(of: drawn.draw(sizes: sizes, dice: &dice))
      runs.all += 1
      runs.struggling += told.mentors.contains { $0.standing == .struggling } ? 1 : 0
      runs.better += told.mentors.contains { $0.standing == .better } ? 1 : 0
    }
    print(
      "no difference, \(spread): of \(runs.all) runs \(runs.struggling) call a mentor struggling, "
        + "\(runs.better) better")
    #expect(runs.struggling * 20 <= runs.all)
    #expect(runs.better * 20 <= runs.all)
  }

  @Test(arguments: DrawnMentors.Spread.allCases)
  func `a clearly bad mentor of twenty is found in most runs, and alone`(
    spread: DrawnMentors.Spread
  ) {
    let drawn = DrawnMentors(spread: spread, worse: 0.2)
    var dice = StudyDice(state: 11)
    var runs = (all: 0, found: 0, others: 0)
    for _ in 0..<runsOfOne {
      let told = MentorOutcomes(of: drawn.draw(sizes: [20] + sizes, dice: &dice))
      runs.all += 1
      runs.found += told.mentors[0].standing == .struggling ? 1 : 0
      runs.others += told.mentors.dropFirst().contains { $0.standing == .struggling } ? 1 : 0
    }
    print(
      "20 points worse, \(spread): found in \(runs.found) of \(runs.all) runs, another called so "
        + "in \(runs.others)")
    #expect(runs.found * 10 >= runs.all * 8)
    #expect(runs.others * 20 <= runs.all)
  }

  @Test func `nobody is called bad for two mentees, however bad they are`() {
    let bad = Mentee(
      outcome: .notCertified, firstSittings: 10, firstSittingsPassed: 0, qualityShares: [0, 0, 0],
      criticalFailures: 3)
    let good = Mentee(
      outcome: .certified, firstSittings: 10, firstSittingsPassed: 10, qualityShares: [1, 1, 0.9])
    let told = MentorOutcomes(of: [
      Mentorship(mentor: "Ode", mentees: [bad, bad]),
      Mentorship(mentor: "Pim", mentees: Array(repeating: good, count: 40)),
    ])
    #expect(told.mentors.map(\.standing) == [.tooFew, .tooFew])
    #expect(told.comparisons == 0)
  }
}
