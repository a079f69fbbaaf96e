public import Certifications
internal import Curricula
public import Foundation
internal import Rubrics
internal import Scoring

/// What a trainer sees: people, how far they are, and what they are certified for.
public struct TeamTable: Sendable, Hashable, Codable {
  public struct Row: Sendable, Hashable, Codable {
    public var person: String
    public var modules: [ModuleProgress]
    public var certifications: [Certification]

    public init(person: String, modules: [ModuleProgress], certifications: [Certification]) {
      self.person = person
      self.modules = modules
      self.certifications = certifications
    }
  }

  /// Where somebody stands with one programme.
  public struct Certification: Sendable, Hashable, Codable {
    public typealias State = Standing.State

    public var programme: String
    public var title: String
    public var state: State
    public var awardedAt: Date?
    /// The person who decided, or `rule`.
    public var awardedBy: String?
    public var expiresAt: Date?
    /// What is still to be shown, in words.
    public var missing: [String]

    public init(
      programme: String, title: String, state: State, awardedAt: Date? = nil,
      awardedBy: String? = nil, expiresAt: Date? = nil, missing: [String] = []
    ) {
      self.programme = programme
      self.title = title
      self.state = state
      self.awardedAt = awardedAt
      self.awardedBy = awardedBy
      self.expiresAt = expiresAt
      self.missing = missing
    }
  }

  public var rows: [Row]

  public init(rows: [Row]) { self.rows = rows }
}

extension TeamTable {
  /// One line for a person and module.
  public var progressText: String {
    var table = TextTable([
      ("person", .left), ("module", .left), ("state", .left), ("parts", .right),
      ("best quiz", .right), ("next", .left),
    ])
    for row in rows {
      for (number, module) in row.modules.enumerated() {
        table.add([
          number == 0 ? shortened(row.person, to: 24) : "",
          shortened(module.module.rawValue, to: 24), module.words,
          module.doneWords,
          module.parts.compactMap(\.bestShare).max().map(percent) ?? "–",
          shortened(module.nextWords, to: 26),
        ])
      }
    }
    return table.text
  }

  /// One line for a person and each programme that they have begun, and below what they still miss
  /// for the one that they are nearest to.
  public var certificationText: String {
    var table = TextTable([
      ("person", .left), ("programme", .left), ("state", .left), ("awarded", .left),
      ("until", .left), ("by", .left),
    ])
    var missing: [String] = []
    for row in rows {
      let begun = row.certifications.filter { $0.state != .notStarted }
      if begun.isEmpty { table.add([shortened(row.person, to: 24), "–", "nothing begun"]) }
      for (number, certification) in begun.enumerated() {
        table.add([
          number == 0 ? shortened(row.person, to: 24) : "",
          shortened(certification.programme, to: 24), certification.state.words,
          certification.awardedAt.map(day) ?? "–", certification.until,
          shortened(certification.awardedBy ?? "–", to: 20),
        ])
      }
      let open = begun.filter { !$0.missing.isEmpty }
      if let nearest = open.min(by: { $0.missing.count < $1.missing.count }) {
        missing.append(
          "• "
            + wrapped(
              "\(row.person), \(nearest.title): " + nearest.missing.joined(separator: "; "),
              indent: "  "))
      }
    }
    let rest =
      missing.isEmpty
      ? "" : "\nStill missing for what is nearest\n" + missing.joined(separator: "\n") + "\n"
    return table.text + rest
  }

  public var progressCSV: String {
    csv(
      [["person", "module", "state", "parts_done", "parts", "best_share", "next", "parts_waived"]]
        + rows.flatMap { row in
          row.modules.map { module in
            [
              row.person, module.module.rawValue, module.state.rawValue, String(module.done),
              String(module.parts.count),
              module.parts.compactMap(\.bestShare).max().map { String($0) } ?? "",
              module.next?.part.rawValue ?? "",
              String(module.parts.count { $0.isWaived == true }),
            ]
          }
        })
  }

  public var certificationCSV: String {
    csv(
      [["person", "programme", "state", "awarded_at", "awarded_by", "expires_at", "missing"]]
        + rows.flatMap { row in
          row.certifications.map { certification in
            [
              row.person, certification.programme, certification.state.rawValue,
              certification.awardedAt.map { $0.formatted(.iso8601) } ?? "",
              certification.awardedBy ?? "",
              certification.expiresAt.map { $0.formatted(.iso8601) } ?? "",
              certification.missing.joined(separator: "; "),
            ]
          }
        })
  }
}

extension ModuleProgress {
  /// How many parts are done, and how many of them were waived.
  fileprivate var doneWords: String {
    let waived = parts.count { $0.isWaived == true }
    return "\(done) of \(parts.count)" + (waived > 0 ? ", \(waived) waived" : "")
  }

  fileprivate var nextWords: String {
    if state == .blocked { return "first " + waitsFor.map(\.rawValue).joined(separator: ", ") }
    switch next?.awaits {
    case .confirmation: return "a person reads “\(next?.title ?? "")”"
    case .signOff: return "a mentor signs “\(next?.title ?? "")”"
    case nil: return next?.title ?? "–"
    }
  }

  var words: String {
    switch state {
    case .notStarted: "not started"
    case .inProgress: "in progress"
    case .passed: "passed"
    case .blocked: "blocked"
    }
  }
}

extension TeamTable.Certification {
  fileprivate var until: String {
    guard awardedAt != nil else { return "–" }
    return expiresAt.map(day) ?? "for good"
  }
}

extension Standing.State {
  public var words: String {
    switch self {
    case .notStarted: "not begun"
    case .applied: "applied"
    case .inProgress: "in progress"
    case .ready: "awaits a person"
    case .awarded: "certified"
    case .renewed: "renewed"
    case .expiring: "expiring"
    case .expired: "expired"
    case .suspended: "suspended"
    case .revoked: "revoked"
    case .appealed: "appealed"
    }
  }
}

func day(_ date: Date) -> String {
  date.formatted(.iso8601.year().month().day())
}

/// The last day before a moment; of a midnight, by which something is to be done, the day that ends
/// with it.
func lastDay(_ end: Date) -> String { day(end.addingTimeInterval(-0.001)) }
