import Findings
import Rosters
import Testing

struct RosterColumnTests {
  @Test func `columns are known in any order, case and wording`() {
    let (rows, findings) = read(
      """
      E-Mail;START DATE;Employee ID;Full Name;Department;Role;Mentor;Leaving date;Known as
      ana@example.org;2024-01-08;E1;Ana Lopes;Pine;agent;E2;2025-01-31;ana.l
      """)
    #expect(findings.isEmpty)
    #expect(rows.count == 1)
    #expect(rows.first?.name == "Ana Lopes")
    #expect(rows.first?.id.value == "E1")
    #expect(rows.first?.email.value == "ana@example.org")
    #expect(rows.first?.team.value == "Pine")
    #expect(rows.first?.roles.value == [.agent])
    #expect(rows.first?.mentor.value == "E2")
    #expect(rows.first?.joined.value == day("2024-01-08"))
    #expect(rows.first?.left.value == day("2025-01-31"))
    #expect(rows.first?.identifiers.value == ["ana.l"])
  }

  @Test func `a list from OneRoster is read`() {
    let (rows, findings) = read(
      """
      sourcedId,status,givenName,familyName,email,role
      u-1,active,Ana,Lopes,ana@example.org,student
      u-2,tobedeleted,Ben,Okafor,ben@example.org,teacher
      """)
    #expect(findings.isEmpty)
    #expect(rows.map(\.name) == ["Ana Lopes", "Ben Okafor"])
    #expect(rows.map(\.id.value) == ["u-1", "u-2"])
    #expect(rows.map(\.isThere) == [true, false])
    #expect(rows.map(\.roles.value) == [[.trainee], [.trainer]])
  }

  @Test(arguments: [",", ";"])
  func `separators, marks, quotes and line ends are those of any spreadsheet`(separator: String) {
    let lines = [["name", "team"], ["\"Lopes\(separator) Ana\"", "\"Pine \"\"A\"\"\""]]
    let text = lines.map { $0.joined(separator: separator) }.joined(separator: "\r\n")
    let (rows, findings) = read("\u{FEFF}" + text + "\r\n")
    #expect(findings.isEmpty)
    #expect(rows.map(\.name) == ["Lopes\(separator) Ana"])
    #expect(rows.first?.team.value == "Pine \"A\"")
  }

  @Test func `tabs part cells`() {
    #expect(read("name\tteam\nAna Lopes\tPine\n").rows.first?.team.value == "Pine")
  }

  @Test func `UTF-16 with a mark is read either way round`() {
    for isLittle in [true, false] {
      let units = Array("\u{FEFF}name\nŽofia Král\n".utf16)
      let bytes = units.flatMap { unit in
        let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        return isLittle ? pair.reversed() : pair
      }
      let (rows, findings) = RosterFile.read(bytes, today: today)
      #expect(findings.isEmpty)
      #expect(rows.map(\.name) == ["Žofia Král"])
    }
  }

  @Test func `a column that is not known is named with the nearest that is`() {
    let (rows, findings) = read("name,emial,Shoe size,Work team\nAna Lopes,x,38,Pine\n")
    #expect(rows.count == 1)
    #expect(findings.map(\.severity) == [.warning, .warning, .warning])
    #expect(findings.map(\.column) == ["emial", "Shoe size", "Work team"])
    #expect(
      findings.map(\.fault) == [
        .unknownColumn(nearest: "email"), .unknownColumn(nearest: nil),
        .unknownColumn(nearest: "team"),
      ])
    #expect(findings.allSatisfy { $0.place?.row == 1 })
  }

  @Test func `of two columns for one thing the plainer is read and the other named`() {
    let (rows, findings) = read("name,department,team\nAna Lopes,Sales,Pine\n")
    #expect(rows.first?.team.value == "Pine")
    #expect(findings.map(\.fault) == [.columnNotRead(other: "team")])
    #expect(findings.map(\.column) == ["department"])
  }

  @Test func `a whole name is read before its parts`() {
    let (rows, findings) = read("first name,last name,name\nAna,Lopes,Ana Maria Lopes\n")
    #expect(rows.map(\.name) == ["Ana Maria Lopes"])
    #expect(
      findings.map(\.fault) == [.columnNotRead(other: "name"), .columnNotRead(other: "name")])
  }

  @Test func `two columns of one name are refused`() {
    let (rows, findings) = read("name,email,E-Mail\nAna Lopes,a@example.org,b@example.org\n")
    #expect(rows.isEmpty)
    #expect(told(findings) == [Told(1, "E-Mail", .columnTwice("E-Mail"))])
  }

  @Test func `a list without names is refused with the columns that it has`() {
    let (rows, findings) = read("id,email\n1,ana@example.org\n")
    #expect(rows.isEmpty)
    #expect(told(findings) == [Told(1, nil, .noNameColumn(columns: ["id", "email"]))])
    #expect(read("first name\nAna\n").findings.hasErrors)
  }

  @Test func `a column without a name is told, and one at the end is no column`() {
    let (rows, findings) = read("name,,team,\nAna Lopes,x,Pine,\n")
    #expect(rows.first?.team.value == "Pine")
    #expect(findings.map(\.fault) == [.unnamedColumn(number: 2)])
  }
}
