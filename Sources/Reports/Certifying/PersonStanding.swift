public import Certifications
public import Foundation
internal import Curricula
internal import Rubrics

/// Where one person stands: with every programme, and with every module.
public struct PersonStanding: Sendable, Hashable, Codable {
  /// With one programme.
  public struct Line: Sendable, Hashable, Codable {
    public var programme: String
    public var title: String
    public var state: Standing.State
    /// Whether it holds at the moment.
    public var holds: Bool
    public var awardedAt: Date?
    public var expiresAt: Date?
    /// Until when the ways of renewal stay open after the end.
    public var graceEndsAt: Date?
    /// By when they are to be certified; and whether that day is over.
    public var dueAt: Date?
    public var isOverdue: Bool
    /// Why it does not hold, what a person has still to look at, or to decide.
    public var remarks: [String]
    /// What is missing, in words; alternatives stand in one line.
    public var missing: [String]
    /// The way there that takes least, step by step, and what it takes.
    public var shortestWay: [String]
    public var wayDays: Double?
    public var wayMinutes: Double?
    /// Ways of renewal that are open, each with what is missing; empty where there is nothing to renew.
    public var renewals: [Renewal]
    /// From when a way of renewal opens.
    public var renewalOpensAt: Date?

    public init(
      programme: String, title: String, state: Standing.State, holds: Bool,
      awardedAt: Date? = nil, expiresAt: Date? = nil, graceEndsAt: Date? = nil,
      dueAt: Date? = nil, isOverdue: Bool = false, remarks: [String] = [],
      missing: [String] = [], shortestWay: [String] = [], wayDays: Double? = nil,
      wayMinutes: Double? = nil, renewals: [Renewal] = [], renewalOpensAt: Date? = nil
    ) {
      self.programme = programme
      self.title = title
      self.state = state
      self.holds = holds
      self.awardedAt = awardedAt
      self.expiresAt = expiresAt
      self.graceEndsAt = graceEndsAt
      self.dueAt = dueAt
      self.isOverdue = isOverdue
      self.remarks = remarks
      self.missing = missing
      self.shortestWay = shortestWay
      self.wayDays = wayDays
      self.wayMinutes = wayMinutes
      self.renewals = renewals
      self.renewalOpensAt = renewalOpensAt
    }
  }

  /// A way of renewal.
  public struct Renewal: Sendable, Hashable, Codable {
    public var title: String
    public var missing: [String]

    public init(title: String, missing: [String]) {
      self.title = title
      self.missing = missing
    }
  }

  public var person: String
  public var at: Date
  public var programmes: [Line]
  public var modules: [ModuleProgress]

  public init(person: String, at: Date, programmes: [Line], modules: [ModuleProgress]) {
    self.person = person
    self.at = at
    self.programmes = programmes
    self.modules = modules
  }
}

extension PersonStanding {
  /// What there is to do first, then each programme, then each module.
  public var text: String {
    var lines = ["\(printable(person)), \(day(at))", ""]
    for programme in programmes where programme.state != .notStarted || !programme.missing.isEmpty {
      lines += programme.lines + [""]
    }
    let begun = modules.filter { $0.state != .notStarted }
    lines.append(begun.isEmpty ? "No module was begun yet." : "Modules")
    for module in begun {
      let next = module.state == .passed ? "" : module.next.map { ", next “\($0.title)”" } ?? ""
      lines.append(
        "  \(module.state == .passed ? "✓" : "·") \(module.title): \(module.words)\(next)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension PersonStanding.Line {
  fileprivate var lines: [String] {
    var lines = [
      "\(holds ? "✓" : state == .notStarted ? " " : "·") \(title): \(state.words)\(until)"
    ]
    lines += remarks.map { "    " + wrapped("! \($0)", indent: "      ") }
    if let dueAt { lines.append("    due \(day(dueAt))\(isOverdue ? ", overdue" : "")") }
    if state == .ready {
      lines.append("    everything is shown; a person decides: guildhall certify")
    }
    if !missing.isEmpty, state != .notStarted {
      lines.append("    missing")
      lines += missing.map { "    " + wrapped("• \($0)", indent: "      ") }
    }
    if shortestWay.count > 1 || shortestWay != missing, !shortestWay.isEmpty, state != .notStarted {
      lines.append("    the shortest way\(effort)")
      lines += shortestWay.enumerated().map {
        "    " + wrapped("\($0.offset + 1). \($0.element)", indent: "       ")
      }
    } else if state == .notStarted, let wayMinutes {
      lines.append(
        "    \(counted(shortestWay.count, "step")), about \(hours(wayMinutes)) of learning")
    }
    for renewal in renewals {
      lines.append(
        "    to renew it by “\(renewal.title)”" + (renewal.missing.isEmpty ? ": all is shown" : ""))
      lines += renewal.missing.map { "    " + wrapped("• \($0)", indent: "      ") }
    }
    if let renewalOpensAt { lines.append("    renewal opens \(day(renewalOpensAt))") }
    return lines
  }

  private var until: String {
    guard let awardedAt else { return "" }
    let end =
      expiresAt.map { " until \(day($0))" } ?? ", for good"
    let grace =
      state == .expired ? graceEndsAt.map { ", to be renewed until \(day($0))" } ?? "" : ""
    return ", awarded \(day(awardedAt))\(end)\(grace)"
  }

  private var effort: String {
    var parts: [String] = []
    if let wayMinutes, wayMinutes >= 1 { parts.append("about \(hours(wayMinutes)) of learning") }
    if let wayDays, wayDays >= 1 {
      parts.append("at least \(counted(Int(min(1e6, wayDays.rounded(.up))), "day"))")
    }
    return parts.isEmpty ? "" : ", " + parts.joined(separator: ", ")
  }
}

extension ModuleProgress {
  /// What is to be passed before it.
  fileprivate var blockWords: String {
    ", first " + waitsFor.map { "“\($0)”" }.joined(separator: " and ")
  }
}

/// "40 minutes", "3 hours"; a dash for what nobody can study.
private func hours(_ minutes: Double) -> String {
  guard minutes < 1e9 else { return "–" }
  let whole = Int(max(1, minutes.rounded()))
  return whole < 90 ? counted(whole, "minute") : counted((whole + 30) / 60, "hour")
}
