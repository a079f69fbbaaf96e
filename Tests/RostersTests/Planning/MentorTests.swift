import Rosters
import Testing

struct MentorTests {
  private func mentors(_ text: String) -> [RosterMentor?] {
    let found = plan(text, for: house)
    #expect(found.isClean)
    return found.changes.map(\.after.mentor)
  }

  @Test func `a mentor is an id, an address or a name of somebody known`() {
    #expect(
      mentors("name,mentor\nDov Levi,E1\nEli Roth,ANA@example.org\nFay Wu,cleo brandt\n") == [
        .person(key: 1), .person(key: 1), .person(key: 3),
      ])
  }

  @Test func `a mentor may stand in the same file, before or behind`() {
    let text = "name,id,mentor\nDov Levi,,E9\nEli Roth,E9,Fay Wu\nFay Wu,E8,\n"
    #expect(mentors(text) == [.row(3), .row(4), nil])
    let people = Roster.apply(plan(text, for: house), to: house)
    #expect(people.suffix(3).map(\.key) == [4, 5, 6])
    #expect(people.suffix(3).map(\.mentorKey) == [5, 6, nil])
  }

  @Test func `somebody in the file is called as the file calls them`() {
    #expect(
      mentors("name,id,mentor\nAna Reyes,E1,\nDov Levi,E9,Ana Reyes\n") == [nil, .person(key: 1)])
    let found = plan("name,id,mentor\nAna Reyes,E1,\nDov Levi,E9,Ana Lopes\n", for: house)
    #expect(told(found.findings) == [Told(3, "mentor", .unknownMentor("Ana Lopes"))])
  }

  @Test func `nobody is their own mentor`() {
    for mentor in ["E1", "ana@example.org", "Ana Lopes"] {
      let found = plan("name,id,Mentor\nAna Lopes,E1,\(mentor)\n", for: house)
      #expect(told(found.findings) == [Told(2, "Mentor", .ownMentor)])
    }
  }

  @Test func `a mentor whom nobody knows is refused, and one of several`() {
    let people = house + [RosterPerson(key: 9, name: "Ana Lopes")]
    let found = plan("name,mentor\nDov Levi,Nobody\nEli Roth,Ana Lopes\n", for: people)
    #expect(
      told(found.findings) == [
        Told(2, "mentor", .unknownMentor("Nobody")),
        Told(3, "mentor", .severalMentors("Ana Lopes")),
      ])
  }

  @Test func `mentors in a circle are refused in each of its rows`() {
    let text = "name,mentor\nDov,Eli\nEli,Fay\nFay,Dov\nGil,Dov\nHal,\n"
    let found = plan(text)
    let circle = RosterFault.mentorsInCircle(["Dov", "Eli", "Fay"], more: 0)
    #expect(
      told(found.findings) == [
        Told(2, "mentor", circle), Told(3, "mentor", circle), Told(4, "mentor", circle),
        Told(5, "mentor", .mentorOfRefusedRow("Dov", row: 2)),
      ])
    #expect(found.changes.map(\.place.row) == [6])
  }

  @Test func `a circle that is closed by a known mentor is found`() {
    // Ben's mentor is Ana already.
    let found = plan("name,id,mentor\nAna Lopes,E1,E2\n", for: house)
    #expect(told(found.findings) == [Told(2, "mentor", .mentorsInCircle(["Ana Lopes"], more: 0))])
    let changed = plan("name,id,mentor\nAna Lopes,E1,E2\nBen Okafor,E2,-\n", for: house)
    #expect(changed.isClean)
  }

  @Test func `a refusal that puts a mentor back may close a circle`() {
    // Ben would be freed of Ana, but his row is refused.
    let text = "name,id,mentor,email\nAna Lopes,E1,E2,\nBen Okafor,E2,-,nonsense\n"
    let found = plan(text, for: house)
    #expect(found.changes.isEmpty)
    #expect(found.refusals.map(\.place.row) == [2, 3])
  }

  @Test func `a chain of refusals that close circles ends`() {
    // Each row is good only while the next one is.
    let count = 100
    var people: [RosterPerson] = []
    var text = "id,name,mentor,email\n"
    for number in 0..<count {
      people.append(
        RosterPerson(
          key: Int64(number + 1), id: "E\(number)", name: "P\(number)",
          mentorKey: number == 0 ? nil : Int64(number)))
      let mentor = number == count - 1 ? "-" : "E\(number + 1)"
      text += "E\(number),P\(number),\(mentor),\(number == count - 1 ? "nonsense" : "")\n"
    }
    let found = plan(text, for: people)
    #expect(found.changes.isEmpty)
    #expect(found.refusals.count == count)
    #expect(found.refusals.allSatisfy { !$0.findings.isEmpty })
  }

  @Test func `a circle that the house has already is no row's fault`() {
    var people = house
    people[0].mentorKey = 2
    #expect(plan("name,id,team\nAna Lopes,E1,Oak\n", for: people).isClean)
  }

  // MARK: - Who may mentor

  @Test func `whoever may not mentor is made nobody's mentor, and the rest of the row counts`() {
    let text = "name,id,team,mentor\nDov Levi,E9,Oak,E1\nEli Roth,E8,Oak,Dov Levi\n"
    let found = plan(text, for: house, mentors: [2: nil])
    #expect(found.isClean && found.changes.map(\.after.mentor) == [nil, nil])
    #expect(found.changes.map(\.after.team) == ["Oak", "Oak"])
    #expect(
      found.warnings.map(\.fault) == [
        .mentorNotCertified("Ana Lopes"), .mentorNotCertified("Dov Levi"),
      ])
    #expect(plan(text, for: house, mentors: [1: nil]).warnings.count == 1)
  }

  @Test
  func `a mentor gets as many people as their certification allows, and keeps those they have`() {
    // Ana has Ben already.
    let text = "name,id,mentor\nDov Levi,E9,E1\nEli Roth,E8,E1\nBen Okafor,E2,E1\n"
    let found = plan(text, for: house, mentors: [1: 2])
    #expect(found.changes.map(\.after.mentor) == [.person(key: 1), nil, .person(key: 1)])
    #expect(found.warnings.map(\.fault) == [.mentorHasEnough("Ana Lopes", most: 2)])
    // Who goes makes room for those behind them.
    let moving = plan(
      "name,id,mentor\nBen Okafor,E2,-\nDov Levi,E9,E1\n", for: house, mentors: [1: 1])
    #expect(moving.changes.map(\.after.mentor) == [nil, .person(key: 1)])
  }
}
