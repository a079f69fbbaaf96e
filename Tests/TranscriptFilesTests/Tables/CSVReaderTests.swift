import Testing

@testable import TranscriptFiles

struct CSVReaderTests {
  private func read(_ text: String) -> (rows: [[String]], lines: [Int], reader: CSVReader) {
    var reader = CSVReader(text)
    var rows: [CSVReader.Row] = []
    while let row = reader.next() { rows.append(row) }
    return (rows.map(\.cells), rows.map(\.line), reader)
  }

  @Test func `quoted cells hold separators, line ends and doubled marks`() {
    let (rows, lines, reader) = read("id,text\r\n1,\"a, \"\"b\"\"\r\nc\"\r\n2,\"\"\r\n3,\"\"\"\"")
    #expect(rows == [["id", "text"], ["1", "a, \"b\"\r\nc"], ["2", ""], ["3", "\""]])
    #expect(lines == [1, 2, 4, 5])
    #expect(reader.faults.isEmpty)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `a line ends in any of three ways`(end: String) {
    let (rows, lines, _) = read(["a,b", "1,2", "", "3,4", ""].joined(separator: end))
    #expect(rows == [["a", "b"], ["1", "2"], ["3", "4"]])
    #expect(lines == [1, 2, 4])
  }

  @Test(arguments: [",", ";", "\t", "|"])
  func `the first line tells the separator`(separator: String) {
    let header = ["id", "\"a,;|,;|,;|\"", "text"].joined(separator: separator)
    let (rows, _, _) = read(header + "\n" + ["1", "x", "y"].joined(separator: separator))
    #expect(rows == [["id", "a,;|,;|,;|", "text"], ["1", "x", "y"]])
  }

  @Test func `a mark of the encoding and the line of a spreadsheet are no cells`() {
    #expect(read("\u{FEFF}a;b\n1;2").rows == [["a", "b"], ["1", "2"]])
    let (rows, lines, _) = read("sep=|\r\na|b,c,d\n1|2")
    #expect(rows == [["a", "b,c,d"], ["1", "2"]])
    #expect(lines == [2, 3])
  }

  @Test func `empty cells stand at the end of a row and of a file`() {
    #expect(read("a,b,c\n1,,\n,,").rows == [["a", "b", "c"], ["1", "", ""], ["", "", ""]])
    #expect(read("").rows.isEmpty)
    #expect(read("\n\r\n\n").rows.isEmpty)
    #expect(read("\"").rows == [["\""]])
  }

  @Test func `a quotation mark that is never closed costs its line alone`() {
    let (rows, _, reader) = read("id,text\n1,\"open\n2,kept\n3,\"also, kept\"\n4,last\n")
    #expect(
      rows == [
        ["id", "text"], ["1", "\"open"], ["2", "kept"], ["3", "also, kept"], ["4", "last"],
      ])
    #expect(reader.faults.map(\.fault) == [.unclosedQuote])
    #expect(reader.faults.map(\.line) == [2])
  }

  @Test func `a mark inside a cell that is not doubled is kept`() {
    let (rows, _, reader) = read("id,text\n1,\"say \"please\" now\",\n2,a \"b\" c,\n")
    #expect(rows == [["id", "text"], ["1", "say \"please\" now", ""], ["2", "a \"b\" c", ""]])
    #expect(reader.faults.map(\.fault) == [.strayQuote])
  }

  @Test func `NUL is left out and told once a line`() {
    let (rows, _, reader) = read("a,b\n1\0,\0\0x\n2,y")
    #expect(rows == [["a", "b"], ["1", "x"], ["2", "y"]])
    #expect(reader.faults.map(\.line) == [2])
    #expect(reader.faults.map(\.fault) == [.nul])
  }

  @Test func `many marks that open nothing are read in one pass`() {
    // Each would be looked for to the end of the file, which is a matter of hours.
    let broken = String(repeating: "1,\"open\n", count: 100_000)
    #expect(read("a,b\n" + broken).rows.count == 100_001)
    let doubled = String(repeating: "1,\"\"open\n", count: 100_000)
    #expect(read("a,b\n" + doubled).rows.count == 100_001)
    let one = String(repeating: "\"\"x,", count: 100_000)
    #expect(read("a,b\n1,\"y" + one).rows.count == 2)
  }
}
