/// The certifications that lapse within so many days, the first to lapse first.
public struct ExpiryTable: Sendable, Hashable, Codable {
  public struct Row: Sendable, Hashable, Codable {
    public var person: String
    public var programme: String
    /// An ISO day.
    public var until: String
    /// From the day of the table; less than nothing for what has lapsed.
    public var daysLeft: Int
    /// What the person must do, the first thing first.
    public var todo: [String]

    public init(
      person: String, programme: String, until: String, daysLeft: Int, todo: [String] = []
    ) {
      self.person = person
      self.programme = programme
      self.until = until
      self.daysLeft = daysLeft
      self.todo = todo
    }
  }

  /// The ISO day that is counted from.
  public var day: String
  public var within: Int
  public private(set) var rows: [Row]

  /// - Parameter rows: in any order; those that have more days left are dropped.
  public init(day: String, within days: Int, rows: [Row]) {
    self.day = day
    within = days
    self.rows = rows.filter { $0.daysLeft <= days }
      .sorted {
        ($0.daysLeft, $0.person, $0.programme, $0.until)
          < ($1.daysLeft, $1.person, $1.programme, $1.until)
      }
  }
}

extension ExpiryTable {
  public var text: String {
    let head = "Lapses within \(counted(within, "day", "days")) from \(printable(day))\n\n"
    guard !rows.isEmpty else { return head + "Nothing lapses in that time.\n" }
    var table = TextTable([
      ("person", .left), ("programme", .left), ("until", .left), ("days left", .right),
      ("what to do", .left),
    ])
    for row in rows {
      table.add([
        shortened(row.person, to: 22), shortened(row.programme, to: 24),
        shortened(row.until, to: 10), row.leftWords, row.todoWords,
      ])
    }
    let people = Set(rows.map(\.person)).count
    return head + table.text
      + "\n\(counted(rows.count, "certification", "certifications")) of "
      + "\(counted(people, "person", "people")).\n"
  }

  /// The table as CSV, with nothing shortened.
  public var csvText: String {
    csv(
      [["person", "programme", "until", "days_left", "to_do"]]
        + rows.map {
          [$0.person, $0.programme, $0.until, String($0.daysLeft), $0.todo.joined(separator: "; ")]
        })
  }
}

extension ExpiryTable.Row {
  fileprivate var leftWords: String {
    switch daysLeft {
    case ..<0: "lapsed"
    case 0: "today"
    default: String(daysLeft)
    }
  }

  fileprivate var todoWords: String {
    guard let first = todo.first else { return "–" }
    let more = todo.count > 1 ? " (+ \(todo.count - 1) more)" : ""
    return shortened(first, to: 34 - more.count) + more
  }
}
