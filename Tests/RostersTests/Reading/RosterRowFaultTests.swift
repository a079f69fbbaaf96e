import Findings
import Rosters
import Testing

/// Each fault that a row can have by itself or beside other rows.
struct RosterRowFaultTests {
  private func faults(_ text: String) -> [Told] { told(read(text).findings) }

  @Test func `a row without a name is refused`() {
    #expect(
      faults("Name,id\nAna,1\n,2\n-,3\n") == [Told(3, "Name", .noName), Told(4, "Name", .noName)])
    #expect(faults("first name,last name,id\n , ,2\n") == [Told(2, "first name", .noName)])
  }

  @Test func `an id that stands twice is refused in both rows`() {
    #expect(
      faults("id,name\n7,Ana\n8,Ben\n7,Cleo\n7,Dov\n") == [
        Told(2, "id", .sameID("7", row: 4)), Told(4, "id", .sameID("7", row: 2)),
        Told(5, "id", .sameID("7", row: 2)),
      ])
  }

  @Test func `an address that stands twice is refused, and capitals make no other address`() {
    #expect(
      faults("name,mail\nAna,a@example.org\nBen,a@example.org\n") == [
        Told(2, "mail", .sameEmail("a@example.org", row: 3)),
        Told(3, "mail", .sameEmail("a@example.org", row: 2)),
      ])
    #expect(
      faults("name,mail\nAna,a@example.org\nBen,A@Example.org\n") == [
        Told(2, "mail", .sameEmailButCase("a@example.org", other: "A@Example.org", row: 3)),
        Told(3, "mail", .sameEmailButCase("A@Example.org", other: "a@example.org", row: 2)),
      ])
  }

  @Test func `a name that stands twice needs an id or an address`() {
    #expect(
      faults("name,id\nAna Lopes,\nana  lopes,\n") == [
        Told(2, "name", .sameName("Ana Lopes", row: 3)),
        Told(3, "name", .sameName("ana lopes", row: 2)),
      ])
    #expect(
      faults("name,id\nAna Lopes,1\nAna Lopes,\n") == [
        Told(3, "name", .sameName("Ana Lopes", row: 2))
      ])
    let (_, findings) = read("name,id\nAna Lopes,1\nAna Lopes,2\n")
    #expect(findings.map(\.fault) == [.namesake("Ana Lopes"), .namesake("Ana Lopes")])
    #expect(!findings.hasErrors)
  }

  @Test func `an identifier of two people is refused in both rows`() {
    #expect(
      faults("name,agent id\nAna,a1;a2\nBen,A2\n") == [
        Told(2, "agent id", .sameIdentifier("A2", row: 3)),
        Told(3, "agent id", .sameIdentifier("A2", row: 2)),
      ])
  }

  @Test(arguments: [
    "ana", "ana@", "@example.org", "ana@example", "a b@example.org", "ana@@example.org",
    "ana@example..org", ".ana@example.org", "ana@-example.org", "ana@example.org.", "<a@b.org>",
    "mailto:ana@example.org", "a@b@example.org", "ana,ben@example.org",
  ])
  func `what is no address is refused`(cell: String) {
    #expect(faults("name;email\nAna;\(cell)\n") == [Told(2, "email", .malformedEmail(cell))])
  }

  @Test(arguments: [
    "ana@example.org", "a.b+c@mail.example.co.uk", "o'neil@example.org", "zoë@exämple.org",
  ])
  func `an address is an address`(cell: String) {
    #expect(read("name;email\nAna;\(cell)\n").rows.first?.email.value == cell)
  }

  @Test func `days after today are refused`() {
    let later = day("2026-11-23")
    #expect(
      faults("name,joined,left\nAna,2026-11-23,\nBen,2026-11-22,\nCleo,,2026-11-23\n") == [
        Told(2, "joined", .joinedLater(later, today: today)),
        Told(4, "left", .leftLater(later, today: today)),
      ])
  }

  @Test func `nobody leaves before they join`() {
    #expect(
      faults("name,joined,end date\nAna,2025-05-02,2025-05-01\nBen,2025-05-01,2025-05-01\n") == [
        Told(
          2, "end date", .leftBeforeJoined(left: day("2025-05-01"), joined: day("2025-05-02")))
      ])
  }

  @Test func `roles are parted in three ways, and an unknown one is refused`() {
    let (rows, findings) = read(
      "name,roles\nAna,lead;agent\nBen,Trainer|team lead\nCleo,\"mentor, agent, agent\"\n"
        + "Dov,agent;wizard;king\n")
    #expect(
      rows.prefix(3).map(\.roles.value) == [
        [.agent, .lead], [.trainer, .lead], [.agent, .mentor],
      ])
    #expect(
      told(findings) == [
        Told(5, "roles", .unknownRole("wizard")), Told(5, "roles", .unknownRole("king")),
      ])
  }

  @Test func `a name of more than 120 characters is refused`() {
    let most = String(repeating: "ü", count: 120)
    #expect(faults("name\n\(most)\n\(most)x\n") == [Told(3, "name", .tooLong(most: 120))])
  }

  @Test func `characters that nobody sees are refused within a cell and no matter around it`() {
    #expect(
      faults("name\nAna\u{7}Lopes\nBen\u{202E}Okafor\n\"Cleo\nBrandt\"\n\" Dov\n\"\n") == [
        Told(2, "name", .controlCharacter(code: 7)),
        Told(3, "name", .controlCharacter(code: 0x202E)),
        Told(4, "name", .controlCharacter(code: 10)),
      ])
    #expect(read("name\n\" Dov\u{A0} Levi\n\"\n").rows.map(\.name) == ["Dov Levi"])
  }

  @Test func `a row of too few or too many cells is refused and empty ones at its end are not`() {
    #expect(
      faults("name,team,id\nAna,Pine\nBen,Pine,2,x\nCleo,Pine,3,,\n") == [
        Told(2, nil, .tooFewCells(2, columns: 3)), Told(3, nil, .tooManyCells(4, columns: 3)),
      ])
  }

  @Test func `a quotation mark that is not closed refuses its row alone`() {
    #expect(faults("name,team\n\"Ana,Pine\nBen,Pine\n") == [Told(2, nil, .unclosedQuote)])
    let (rows, findings) = read("name,team\n\"Ana \"A\" Lopes\",Pine\n")
    #expect(rows.map(\.name) == ["Ana \"A\" Lopes"])
    #expect(findings.map(\.fault) == [.strayQuote])
    #expect(!findings.hasErrors)
  }

  @Test func `a status that contradicts the days or is no status is refused`() {
    #expect(
      faults("name,status,left\nAna,active,2025-01-01\nBen,left,-\nCleo,blue,\nDov,Inactive,\n")
        == [
          Told(2, "status", .statusAgainstLeft(isThere: true)),
          Told(3, "status", .statusAgainstLeft(isThere: false)),
          Told(4, "status", .unknownStatus("blue")),
        ])
  }

  @Test func `a row has all its faults told at once`() {
    let found = faults("name,email,joined,roles\n,x,soon,king\n")
    #expect(found.map(\.column) == ["name", "email", "roles", "joined"])
  }

  @Test func `every sentence says what to do and ends`() {
    let faults: [RosterFault] = [
      .emptyFile, .noName, .ownMentor, .tooLong(most: 120), .sameID("7", row: 3), .unclosedQuote,
      .mentorsInCircle(["Ana", "Ben"], more: 0), .tooManyRows(most: 1_000_000),
      .idAgainstEmail(id: "1", person: nil, email: "a@example.org", other: "Ben"),
    ]
    for fault in faults { #expect(fault.sentence.hasSuffix(".")) }
    #expect(
      RosterFault.mentorsInCircle(["Ana", "Ben"], more: 0).sentence
        == "The mentors run in a circle (Ana → Ben → Ana); change one of them.")
    #expect(RosterFault.tooManyRows(most: 1_000_000).sentence.contains("1,000,000 rows"))
    #expect(
      RosterFinding(.noName, at: RosterPlace(row: 7, line: 9), column: "Name").description
        == "row 7 (line 9): column “Name”: There is no name; write one, or delete the row.")
    #expect(
      RosterFinding(.noName, at: RosterPlace(row: 7, line: 9), column: "Name")
        .finding(in: "staff.csv").description
        == "staff.csv:9: error: [shape] row 7: column “Name”: There is no name; write one, or "
        + "delete the row.")
  }
}
