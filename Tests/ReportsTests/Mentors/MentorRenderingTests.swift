import Certifications
import Foundation
import Reports
import Testing

struct MentorRenderingTests {
  @Test func `every mentor has a line with intervals and a standing`() {
    let text = severalMentors().text
    #expect(text.contains("95 % interval"))
    for words in ["struggling", "no sign of a difference", "too few to tell"] {
      #expect(text.contains(words))
    }
    #expect(
      text.contains("• Ode Harkness: half of 6 certified within 45 days; 3 critical failures"))
    #expect(text.contains("for 9 comparisons at once (Holm)"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 96 })
  }

  @Test func `of how many mentees a share is stands with it where some are under way`() {
    let mentees =
      [Mentee(outcome: .certified)] + Array(repeating: Mentee(outcome: .underWay), count: 4)
    let text = MentorOutcomes(of: [Mentorship(mentor: "Ode", mentees: mentees)]).text
    #expect(text.contains("• Ode: 1 of 1 certified, of 5 mentees;"), "\(text)")
    #expect(text.contains("who is under way is in neither number"))
    #expect(!severalMentors().text.contains("certified, of"))
  }

  @Test func `a table without comparisons speaks of none`() {
    let text = MentorOutcomes(of: [Mentorship(mentor: "Ode", mentees: [Mentee(outcome: .underWay)])]
    )
    .text
    #expect(text.contains("too few to tell"))
    #expect(!text.contains("Compared with"))
    #expect(!text.contains("Holm"))
    #expect(MentorOutcomes(of: []).text == "There are no mentors.\n")
  }

  @Test func `CSV has a line for each mentor and measure and no formula`() {
    var outcomes = severalMentors()
    outcomes.mentors[0].mentor = "=1+1"
    let lines = outcomes.csvText.split(separator: "\r\n")
    #expect(lines.count == 13)
    #expect(lines[1].hasPrefix("'=1+1,struggling,18,"))
    #expect(lines.allSatisfy { $0.count { $0 == "," } == 21 })
  }

  @Test func `JSON comes back as the same outcomes`() throws {
    let outcomes = severalMentors()
    let json = try JSONEncoder().encode(outcomes)
    #expect(try JSONDecoder().decode(MentorOutcomes.self, from: json) == outcomes)
  }
}

/// Four invented mentors, of whom the first has people who do worse and the last hardly any.
func severalMentors() -> MentorOutcomes {
  func mentees(_ count: Int, certified: Int, passed: Int, share: Double) -> [Mentee] {
    (0..<count).map { number -> Mentee in
      let shares = [share, share - Double(number % 4) / 50]
      return Mentee(
        outcome: number < certified ? .certified : .notCertified,
        daysTaken: 40 + Double(number) * 2, firstSittings: 8,
        firstSittingsPassed: passed - number % 3, qualityShares: shares,
        criticalFailures: number % 6 == 5 ? 1 : 0)
    }
  }
  return MentorOutcomes(of: [
    Mentorship(
      mentor: "Ode Harkness", mentees: mentees(18, certified: 6, passed: 4, share: 0.7)),
    Mentorship(
      mentor: "Pim van der Aalst-Grünewald",
      mentees: mentees(20, certified: 16, passed: 7, share: 0.88)),
    Mentorship(mentor: "Ruta", mentees: mentees(14, certified: 9, passed: 6, share: 0.82)),
    Mentorship(mentor: "Sef", mentees: mentees(2, certified: 0, passed: 3, share: 0.5)),
  ])
}
