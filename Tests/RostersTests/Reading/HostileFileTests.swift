import Findings
import Rosters
import Testing

/// Files that are no staff lists, or are made to break a reader.
struct HostileFileTests {
  private func fault(_ bytes: [UInt8]) -> RosterFault? {
    let (rows, findings) = RosterFile.read(bytes, today: today)
    #expect(rows.isEmpty)
    return findings.first { $0.severity == .error }?.fault
  }

  @Test func `files of other forms are told by what they are`() {
    #expect(fault([]) == .emptyFile)
    #expect(fault(Array("\n\n  \n".utf8)) != nil)
    #expect(fault(Array("name,id\n,\n".utf8)) == .emptyFile)
    #expect(fault([0x50, 0x4B, 3, 4, 20, 0, 6, 0, 8]) == .otherForm(.spreadsheet))
    #expect(fault([0xD0, 0xCF, 0x11, 0xE0, 0xA1]) == .otherForm(.oldSpreadsheet))
    #expect(fault(Array(" [{\"name\": \"Ana\"}]".utf8)) == .otherForm(.json))
    #expect(fault(Array("{\"people\": []}".utf8)) == .otherForm(.json))
    #expect(fault(Array("<table><tr><td>name".utf8)) == .otherForm(.markup))
    #expect(fault(Array("%PDF-1.7".utf8)) == .otherForm(.pdf))
    #expect(fault(Array("{\\rtf1 name}".utf8)) == .otherForm(.richText))
    #expect(fault([0x1F, 0x8B, 8, 0]) == .otherForm(.compressed))
    #expect(fault(Array("BEGIN:VCARD\nFN:Ana".utf8)) == .otherForm(.contactCards))
    #expect(read("{\"name\": 1}").findings.map(\.fault) == [.otherForm(.json)])
    let wide = "name;team\nAna;Pine\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(fault(wide) == .otherForm(.utf16WithoutMark))
  }

  @Test func `bytes that are not UTF-8 are told with their line`() {
    #expect(fault(Array("name\nAna\n".utf8) + [0x5A, 0xE9, 0x0A]) == .notUnicode(line: 3))
    #expect(fault([0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8, 0x0A, 0x00]) == .notUnicode(line: 1))
  }

  @Test func `the character NUL refuses its row`() {
    let (rows, findings) = read("name,team\nA\0na,Pine\nBen,Pine\n")
    #expect(rows.count == 2)
    #expect(told(findings) == [Told(2, nil, .controlCharacter(code: 0))])
    let blank = read("name\nAna\n\0\nBen\n")
    #expect(blank.rows.map(\.place.row) == [2, 4])
    #expect(told(blank.findings) == [Told(3, nil, .controlCharacter(code: 0))])
    #expect(read("na\0me\nAna\n").findings.hasErrors)
    #expect(read(String(repeating: "\0", count: 5000)).findings.hasErrors)
  }

  @Test func `a cell of a megabyte is refused as too long`() {
    let long = String(repeating: "x", count: 1 << 20)
    let marks = "e" + String(repeating: "\u{301}", count: 1 << 18)
    let header = "name,email,joined,roles,known as,mentor\n"
    let (rows, findings) = read(
      header + "\(long),\(long),\(long),\(long),\(long),\(long)\n\(marks),,,,,\n")
    #expect(rows.count == 2)
    #expect(told(findings).map(\.row) == [2, 2, 2, 2, 2, 2, 3])
    #expect(findings.allSatisfy { $0.message.utf8.count < 500 })
  }

  @Test func `ten thousand columns give a few warnings`() {
    let names = (0..<10_000).map { "column\($0)" }.joined(separator: ",")
    let cells = Array(repeating: "", count: 10_000).joined(separator: ",")
    let (rows, findings) = read("name," + names + "\nAna," + cells + "\n")
    #expect(rows.map(\.name) == ["Ana"])
    #expect(findings.count == 51)
    #expect(findings.last?.fault == .moreUnknownColumns(9_950))
    #expect(read(String(repeating: ",", count: 10_000) + "name\n").findings.count < 60)
    let header = read(String(repeating: "x", count: 1 << 20) + ",name\nAna,Ben\n")
    #expect(header.findings.allSatisfy { $0.message.utf8.count < 500 })
  }

  @Test func `any bytes are read to an end`() {
    var numbers = Seeded(state: 7)
    let alphabet: [UInt8] = Array("name,id;\"\"\n\r\t|@-=sep123 ".utf8) + [0, 0xC3, 0xA9, 0xFF]
    for round in 0..<2_000 {
      let start = round % 2 == 0 ? Array("name,id,email,mentor,joined,left\n".utf8) : []
      let bytes =
        start
        + (0..<Int(numbers.next() % 120)).map { _ in
          alphabet[Int(numbers.next() % UInt64(alphabet.count))]
        }
      let (rows, findings) = RosterFile.read(bytes, today: today)
      let plan = Roster.plan(current: house, rows: rows, findings: findings, today: today)
      #expect(plan.changes.count + plan.refusals.count == rows.count)
      #expect(!plan.text.isEmpty)
    }
  }
}
