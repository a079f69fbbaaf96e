/// Who may do a task on a day, and on what ground; and who may not, and since when.
public struct ClearedList: Sendable, Hashable, Codable {
  public struct Row: Sendable, Hashable, Codable {
    public var person: String
    public var isCleared: Bool
    /// Why, such as `certified as “First-line Associate”` or `suspended`.
    public var ground: String
    /// ISO days; for good, or never before, where there is none.
    public var since, until: String?

    public init(
      person: String, isCleared: Bool, ground: String, since: String? = nil, until: String? = nil
    ) {
      self.person = person
      self.isCleared = isCleared
      self.ground = ground
      self.since = since
      self.until = until
    }
  }

  public var task: String
  public var day: String
  public private(set) var rows: [Row]

  /// - Parameter rows: in any order.
  public init(task: String, day: String, rows: [Row]) {
    self.task = task
    self.day = day
    self.rows = rows.sorted {
      ($0.isCleared ? 0 : 1, $0.person, $0.ground, $0.since ?? "", $0.until ?? "")
        < ($1.isCleared ? 0 : 1, $1.person, $1.ground, $1.since ?? "", $1.until ?? "")
    }
  }
}

extension ClearedList {
  public var text: String {
    let cleared = rows.filter(\.isCleared)
    let others = rows.filter { !$0.isCleared }
    return Sheet(
      title: "“\(task)” on \(day)",
      lead: ["\(cleared.count) may do it, \(others.count) may not."],
      sections: [
        Sheet.Section(
          title: "May",
          blocks: cleared.isEmpty
            ? [.words("Nobody may.")]
            : [
              .table(
                [.words("person"), .words("ground"), .words("since"), .words("until")],
                cleared.map {
                  [
                    "\($0.person)", "\($0.ground)", "\($0.since ?? "–")",
                    "\($0.until ?? "for good")",
                  ]
                })
            ])
      ]
        + (others.isEmpty
          ? []
          : [
            Sheet.Section(
              title: "May not",
              blocks: [
                .table(
                  [.words("person"), .words("why"), .words("since")],
                  others.map { ["\($0.person)", "\($0.ground)", "\($0.since ?? "never could")"] })
              ])
          ])
    ).text
  }

  public var csvText: String {
    csv(
      [["person", "task", "day", "cleared", "ground", "since", "until"]]
        + rows.map {
          [
            $0.person, task, day, $0.isCleared ? "yes" : "no", $0.ground, $0.since ?? "",
            $0.until ?? "",
          ]
        })
  }
}
