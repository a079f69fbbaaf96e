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
    guard !lines.isEmpty else {
      return "No certification ends between \(day(from)) and \(day(until)).\n"
    }
    var table = TextTable([
      ("person", .left), ("programme", .left), ("until", .left), ("days left", .right),
    ])
    for line in lines {
      table.add([
        shortened(line.person, to: 24), shortened(line.programme, to: 24), day(line.expiresAt),
        "\(line.daysLeft)",
      ])
    }
    var text = table.text
    let known = lines.filter { $0.missing != nil }
    if !known.isEmpty { text += "\nTo do\n" }
    for line in known {
      let missing = line.missing ?? []
      let what =
        missing.isEmpty
        ? "all is shown; somebody renews it: guildhall certify" : missing.joined(separator: "; ")
      let way = line.way.map { " by “\($0)”" } ?? ""
      text +=
        wrapped(
          "• \(printable(line.person)), \(line.programme)\(way): \(what).", indent: "  ") + "\n"
    }
    if known.count < lines.count {
      text +=
        "What the other \(lines.count - known.count) must do: guildhall standing NAME, or a shorter "
        + "time by --within.\n"
    }
    return text
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
