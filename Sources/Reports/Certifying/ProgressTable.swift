public import Foundation

/// How people are getting on: what each has done, what comes next, what is overdue, and what is
/// blocked and by what.
public struct ProgressTable: Sendable, Hashable, Codable {
  /// Something that is done or to be done.
  public struct Item: Sendable, Hashable, Codable {
    public var what: String
    /// What it waits for, or what is to be said of it; empty for nothing.
    public var why: String
    /// Until when it is to be done, or, of what is done, how long it holds.
    public var day: Date?

    public init(_ what: String, why: String = "", day: Date? = nil) {
      self.what = what
      self.why = why
      self.day = day
    }
  }

  public struct Row: Sendable, Hashable, Codable {
    public var person: String
    public var team: String?
    /// Modules that were passed, of those that were begun or lie on the way.
    public var passed: Int
    public var modules: Int
    /// Certifications that hold.
    public var certified: Int
    public var done: [Item]
    /// What the person can do themselves, the first thing first.
    public var next: [Item]
    /// What had to be done by a day that is over, the longest first.
    public var overdue: [Item]
    /// What waits for somebody, or something, else.
    public var blocked: [Item]

    public init(
      person: String, team: String? = nil, passed: Int = 0, modules: Int = 0, certified: Int = 0,
      done: [Item] = [], next: [Item] = [], overdue: [Item] = [], blocked: [Item] = []
    ) {
      self.person = person
      self.team = team
      self.passed = passed
      self.modules = modules
      self.certified = certified
      self.done = done
      self.next = next
      self.overdue = overdue
      self.blocked = blocked
    }
  }

  public var at: Date
  public var rows: [Row]

  public init(at: Date, rows: [Row]) {
    self.at = at
    self.rows = rows
  }
}

extension ProgressTable {
  /// One line for each person.
  public var text: String {
    var table = TextTable([
      ("person", .left), ("modules", .right), ("cert.", .right), ("next", .left),
      ("overdue", .left), ("waits for", .left),
    ])
    for row in rows {
      table.add([
        shortened(row.person, to: 18), "\(row.passed)/\(row.modules)", "\(row.certified)",
        short(row.next.map(\.what), 22), short(row.overdue.map(\.what), 16),
        short(row.blocked.map(\.why), 22),
      ])
    }
    let late = rows.count { !$0.overdue.isEmpty }
    return table.text
      + "\n\(counted(rows.count, "person", "people")), \(late) with something overdue. All of one: "
      + "guildhall progress NAME; module by module: --modules\n"
  }

  /// One line for each person with nothing shortened; several things are parted by “; ”.
  public var csvText: String {
    csv(
      [
        [
          "person", "team", "modules_passed", "modules", "certified", "next", "overdue", "blocked",
        ]
      ]
        + rows.map { row in
          [row.person, row.team ?? "", "\(row.passed)", "\(row.modules)", "\(row.certified)"]
            + [(row.next, "by"), (row.overdue, "since"), (row.blocked, "by")].map {
              items, relation in
              items.map { $0.words(relation).plain }.joined(separator: "; ")
            }
        })
  }

  private func short(_ items: [String], _ width: Int) -> String {
    guard let first = items.first else { return "–" }
    let more = items.count > 1 ? " +\(items.count - 1)" : ""
    return shortened(first, to: width - more.count) + more
  }
}

extension ProgressTable.Row {
  /// All of it, for the person and whoever guides them.
  ///
  /// - Parameter moment: the one of the table.
  public func text(at moment: Date) -> String {
    let sections: [(title: String, none: String, lines: [Words])] = [
      ("Overdue", "Nothing is overdue.", overdue.map { $0.words("since") }),
      (
        "Next", "There is nothing that \(printable(person)) could do alone now.",
        next.map { $0.words("by") }
      ),
      ("Blocked", "Nothing waits for anybody else.", blocked.map { $0.words("by") }),
      ("Done", "Nothing yet.", done.map { $0.words("until") }),
    ]
    return Sheet(
      title: "\(person), \(day(moment))",
      lead: [
        """
        \(passed) of \(ours: counted(modules, "module")) passed, \
        \(ours: counted(certified, "certification")) held.
        """
      ],
      sections: sections.map { section in
        Sheet.Section(
          title: Words(ours: section.title),
          blocks: section.lines.isEmpty
            ? [.words(Words(ours: section.none))] : [.list(section.lines)])
      }
    ).text
  }
}

extension ProgressTable.Item {
  /// - Parameter relation: what the day is, such as `by`.
  fileprivate func words(_ relation: String) -> Words {
    let until: Words =
      self.day.map { moment in
        " \(ours: relation) \(relation == "by" ? lastDay(moment) : Reports.day(moment))"
      } ?? ""
    return why.isEmpty ? "\(what)\(until)" : "\(what)\(until): \(why)"
  }
}
