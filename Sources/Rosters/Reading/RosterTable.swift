internal import TranscriptFiles

/// The records of a text with their places and what the reader of CSV met in each.
struct RosterTable {
  struct Record {
    var place: RosterPlace
    var cells: [String]
    var faults: [RosterFault] = []
  }

  /// Faults in lines that are blank but for what was wrong with them.
  private(set) var blankFaults: [RosterFinding] = []
  private var reader: CSVReader
  private var counter: RecordCounter?
  private var reported = 0
  private let mayHint: Bool

  init(_ text: String) {
    reader = CSVReader(text)
    let head = text.utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? text.utf8.dropFirst(3) : text.utf8[...]
    mayHint = head.prefix(4).map { $0 | 0x20 } == Array("sep=".utf8)
  }

  mutating func next() -> Record? {
    let row = reader.next()
    // When the line is a row and no hint, it is the first row itself.
    var count = counter ?? RecordCounter(firstLine: mayHint && row?.line != 1 ? 2 : 1)
    let faults = newFaults(row?.line ?? Int.max, count)
    guard let row else { return nil }
    let place = count.place(ofLine: row.line)
    count.pass(row)
    counter = count
    return Record(place: place, cells: row.cells, faults: faults)
  }

  private mutating func newFaults(_ line: Int, _ counter: RecordCounter) -> [RosterFault] {
    guard reader.faults.count > reported else { return [] }
    var found: [RosterFault] = []
    for (fault, faultLine) in reader.faults[reported...] {
      let told: RosterFault =
        switch fault {
        case .unclosedQuote: .unclosedQuote
        case .strayQuote: .strayQuote
        case .nul: .controlCharacter(code: 0)
        }
      if faultLine < line {
        let place = counter.place(ofLine: faultLine)
        let finding = RosterFinding(told, at: place)
        if blankFaults.last != finding { blankFaults.append(finding) }
      } else if !found.contains(told) {
        found.append(told)
      }
    }
    reported = reader.faults.count
    return found
  }
}
