public import Foundation
internal import Rubrics

/// Certifications that end soon, and what each holder must do.
public struct ExpiryList: Sendable, Hashable, Codable {
  public struct Line: Sendable, Hashable, Codable {
    public var person: String
    public var programme: String
    public var expiresAt: Date
    /// Whole days from the moment of the list.
    public var daysLeft: Int
    /// The way of renewal that takes least, and what is missing on it; nothing where it was not
    /// asked for.
    public var way: String?
    public var missing: [String]?

    public init(
      person: String, programme: String, expiresAt: Date, daysLeft: Int, way: String? = nil,
      missing: [String]? = nil
    ) {
      self.person = person
      self.programme = programme
      self.expiresAt = expiresAt
      self.daysLeft = daysLeft
      self.way = way
      self.missing = missing
    }
  }

  public var from: Date
  public var until: Date
  public var lines: [Line]

  public init(from: Date, until: Date, lines: [Line]) {
    self.from = from
    self.until = until
    self.lines = lines
  }
}

extension ExpiryList {
  public var text: String {
    let people = Set(lines.map(\.person)).count
    return Sheet(
      title: "Ends between \(day(from)) and \(day(until))",
      lead: [
        lines.isEmpty
          ? "No certification ends in that time."
          : """
          \(ours: counted(lines.count, "certification")) of \
          \(ours: counted(people, "person", "people")).
          """
      ],
      sections: lines.isEmpty
        ? []
        : [
          Sheet.Section(
            title: "Whose, and what each must do",
            blocks: [
              .table(
                [
                  .words("person"), .words("programme"), .words("until"), .number("days left"),
                  .words("to do"),
                ],
                lines.map {
                  [
                    "\($0.person)", "\($0.programme)", "\(day($0.expiresAt))", "\($0.daysLeft)",
                    $0.todo,
                  ]
                })
            ])
        ]
    ).text
  }

  public var csvText: String {
    csv(
      [["person", "programme", "expires_at", "days_left", "way", "missing"]]
        + lines.map { line in
          [
            line.person, line.programme, line.expiresAt.formatted(.iso8601), "\(line.daysLeft)",
            line.way ?? "", (line.missing ?? []).joined(separator: "; "),
          ]
        })
  }
}

extension ExpiryList.Line {
  fileprivate var todo: Words {
    guard let missing else { return "see guildhall standing NAME, or ask for a shorter time" }
    let way: Words = way.map { "by “\($0)”: " } ?? ""
    return missing.isEmpty
      ? "\(way)all is shown; somebody renews it (guildhall certify)"
      : way + missing.map { "\($0)" as Words }.joined(separator: "; ")
  }
}
