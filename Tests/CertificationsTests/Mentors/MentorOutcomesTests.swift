import Certifications
import Statistics
import Testing

private func mentee(
  _ outcome: Mentee.Outcome = .certified, days: Double? = nil, passed: Int = 0,
  of sittings: Int = 0,
  shares: [Double] = [], critical: Int = 0
) -> Mentee {
  Mentee(
    outcome: outcome, daysTaken: days, firstSittings: sittings, firstSittingsPassed: passed,
    qualityShares: shares, criticalFailures: critical)
}

struct MentorOutcomesTests {
  @Test func `the share certified has Wilson's interval and leaves out who is under way`() throws {
    let mentees = [mentee(), mentee(), mentee(.notCertified), mentee(.underWay)]
    let told = MentorOutcomes(of: [Mentorship(mentor: "Ode", mentees: mentees)])
    let own = try #require(told.mentors.first?.figure(.certified)?.own)
    #expect(own.units == 3)
    #expect(own.value == 2.0 / 3)
    let interval = try #require(own.interval)
    #expect(abs(interval.lower - 0.2077) < 1e-4 && abs(interval.upper - 0.9385) < 1e-4)
    #expect(told.mentors.first?.underWay == 1)
  }

  @Test func `a mentee with many reviews is one mentee`() throws {
    let mentees = [
      mentee(shares: Array(repeating: 0.5, count: 100)), mentee(shares: [0.8]),
      mentee(shares: [0.9, 0.7]), mentee(shares: []),
    ]
    let told = MentorOutcomes(of: [Mentorship(mentor: "Ode", mentees: mentees)])
    let own = try #require(told.mentors.first?.figure(.quality)?.own)
    #expect(own.units == 3)
    #expect(abs(own.value - 0.7) < 1e-12)
    // t(.975; 2)·sd/√3 of 0.5, 0.8 and 0.8.
    let interval = try #require(own.interval)
    #expect(abs(interval.lower - (0.7 - 4.302653 * 0.1)) < 1e-6)
    #expect(told.mentors.first?.reviews == 103)
  }

  @Test func `sittings of one mentee do not count as though they were many people's`() throws {
    let few = [mentee(passed: 20, of: 20), mentee(passed: 0, of: 20), mentee(passed: 20, of: 20)]
    let told = MentorOutcomes(of: [Mentorship(mentor: "Ode", mentees: few)])
    let own = try #require(told.mentors.first?.figure(.firstSittings)?.own)
    let interval = try #require(own.interval)
    #expect(own.value == 40.0 / 60)
    #expect(interval.upper - interval.lower > 0.9)
  }

  @Test func `mentees who are all alike are no certainty`() throws {
    let mentees = Array(repeating: mentee(passed: 4, of: 4, shares: [1]), count: 6)
    let told = MentorOutcomes(of: [Mentorship(mentor: "Ode", mentees: mentees)])
    for measure in MentorMeasure.allCases {
      let interval = try #require(told.mentors.first?.figure(measure)?.own?.interval)
      #expect(abs(interval.lower - 0.6097) < 1e-4 && interval.upper == 1)
    }
  }

  @Test func `one mentor alone is compared with nobody`() {
    let told = MentorOutcomes(of: [
      Mentorship(mentor: "Ode", mentees: Array(repeating: mentee(), count: 30))
    ])
    #expect(told.mentors.first?.standing == .tooFew)
    #expect(told.mentors.first?.figures.allSatisfy { $0.others == nil } ?? false)
  }

  @Test func `a difference is own less others with Newcombe's interval`() throws {
    let own = (0..<10).map { mentee($0 < 4 ? .certified : .notCertified) }
    let others = (0..<40).map { mentee($0 < 36 ? .certified : .notCertified) }
    let told = MentorOutcomes(of: [
      Mentorship(mentor: "Ode", mentees: own), Mentorship(mentor: "Pim", mentees: others),
    ])
    let figure = try #require(told.mentors.first?.figure(.certified))
    let difference = try #require(figure.difference)
    #expect(abs(difference.value + 0.5) < 1e-12)
    #expect(difference.interval.map { $0.lower > -0.8 && $0.upper < -0.1 } ?? false)
    // Fisher's exact test of 4 of 10 and 36 of 40, twice for two comparisons.
    #expect(abs(try #require(figure.chance) - 2 * 0.00198719) < 1e-6)
    #expect(figure.standing == .struggling)
    #expect(told.mentors.last?.figure(.certified)?.standing == .better)
  }

  @Test func `what is expected of the next people lies between nothing and what was seen`() throws {
    var dice = StudyDice(state: 3)
    let drawn = DrawnMentors(spread: .even, worse: 0.15)
    let told = MentorOutcomes(of: drawn.draw(sizes: [20, 20, 20, 8, 6], dice: &dice))
    for figure in told.mentors.flatMap(\.figures) {
      let expected = try #require(figure.expected)
      let seen = try #require(figure.difference?.value)
      #expect(abs(expected) <= abs(seen) && expected * seen >= 0)
    }
  }

  @Test func `days are the median of the certified, and critical failures are counted`() {
    let told = MentorOutcomes(of: [
      Mentorship(
        mentor: "Ode",
        mentees: [
          mentee(days: 30, critical: 2), mentee(days: 50), mentee(.notCertified, days: 400),
          mentee(days: nil, critical: 1), mentee(days: -1),
        ])
    ])
    #expect(told.mentors.first?.medianDays == 40)
    #expect(told.mentors.first?.daysKnown == 2)
    #expect(told.mentors.first?.criticalFailures == 3)
    #expect(told.mentors.first?.menteesWithCritical == 2)
  }

  @Test func `numbers that nobody has stop nothing`() {
    let strange = mentee(
      passed: .max, of: .max, shares: [.nan, .infinity, -1, 1e300, 2], critical: .max)
    let odd = mentee(passed: .min, of: 1, shares: [0], critical: .min)
    let told = MentorOutcomes(of: [
      Mentorship(mentor: "", mentees: Array(repeating: strange, count: 6)),
      Mentorship(mentor: "", mentees: Array(repeating: odd, count: 6)),
      Mentorship(mentor: "", mentees: []),
    ])
    #expect(told.mentors.count == 3)
    #expect(MentorOutcomes(of: []).mentors.isEmpty)
  }
}
