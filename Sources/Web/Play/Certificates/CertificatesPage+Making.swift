internal import Certifications
internal import Foundation
internal import GuildhallKit
internal import Reports

extension CertificatesPage {
  init(_ call: Call) throws {
    let standing = try call.house.standing(of: try call.me().handle)
    let hasIssuer = try call.house.issuer() != nil
    let lines = standing.programmes.enumerated().map {
      ($0.element, Line($0.element, $0.offset + 1, hasIssuer: hasIssuer))
    }
    func isBegun(_ line: PersonStanding.Line) -> Bool {
      line.state != .notStarted || line.dueAt != nil
    }
    token = call.token
    let near = lines.filter { isBegun($0.0) }
    begun = near.filter(\.0.holds).map(\.1) + near.filter { !$0.0.holds }.map(\.1)
    others = lines.filter { !isBegun($0.0) }.map(\.1)
    hasOthers = !others.isEmpty
    isEmpty = lines.isEmpty
    let held = standing.programmes.filter(\.holds).map { "“\($0.title)”" }
    summary =
      held.isEmpty ? "You hold no certification now." : "You are certified as \(ownList(held))."
    portfolio = At.portfolio
    changes = At.changes
  }
}

extension CertificatesPage.Line {
  fileprivate init(_ line: PersonStanding.Line, _ number: Int, hasIssuer: Bool) {
    let address = At.certificate(line.programme)
    lineID = "programme-\(number)"
    fieldID = "\(number)"
    heading = line.title
    state = line.state.words.ownCapitalised
    tone = line.state.ownTone
    until =
      line.awardedAt == nil
      ? nil : line.expiresAt.map { "until \($0.ownDay)" } ?? (line.holds ? "for good" : nil)
    due = line.dueAt.map {
      "To be had by \($0.addingTimeInterval(-0.001).ownDay)\(line.isOverdue ? ", which is over" : "")."
    }
    remarks = line.remarks.map(forPages)
    missing = line.missing.map(\.ownStep)
    way = line.shortestWay.map(\.ownStep)
    isFar = line.state == .notStarted && line.dueAt == nil
    wayTitle = isFar ? "The shortest way there: \(ownCount(way.count, "step"))" : ""
    hasWay = !way.isEmpty
    // What stands on the way once need not be read twice.
    hasMissing = !missing.isEmpty && line.missing != line.shortestWay
    effort = Self.effort(line)
    renewals = line.renewals.map { .init(renewalTitle: $0.title, missing: $0.missing) }
    hasRenewals = !renewals.isEmpty
    renewalOpens =
      hasRenewals ? nil : line.renewalOpensAt.map { "It can be renewed from \($0.ownDay)." }
    certificate = line.awardedAt == nil ? nil : address + "/certificate.html"
    badge = line.holds && hasIssuer ? address + "/badge" : nil
    let mayApply: [Standing.State] = [.notStarted, .inProgress, .expired]
    application =
      !line.holds && line.dueAt == nil && mayApply.contains(line.state)
      ? address + "/application" : nil
    let mayAppeal: [Standing.State] = [.suspended, .revoked, .applied, .ready]
    appeal = mayAppeal.contains(line.state) ? address + "/appeal" : nil
  }

  private static func effort(_ line: PersonStanding.Line) -> String? {
    var parts: [String] = []
    if let minutes = line.wayMinutes, minutes > 0 {
      let rounded = Int((minutes / 5).rounded(.up)) * 5
      parts.append("about \(ownCount(rounded, "minute")) of work")
    }
    if let days = line.wayDays, days > 0 {
      parts.append("at least \(ownCount(Int(days.rounded(.up)), "day"))")
    }
    return parts.isEmpty ? nil : ownList(parts).ownCapitalised + "."
  }
}

extension String {
  /// A condition as a line of its own, without decimals that say nothing.
  fileprivate var ownStep: String { ownCapitalised.replacing(".00 %", with: " %") }
}

extension Standing.State {
  /// The tone of its badge; nothing for a plain one.
  fileprivate var ownTone: String? {
    switch self {
    case .awarded, .renewed: "good"
    case .expiring, .appealed: "warn"
    case .expired, .suspended, .revoked: "bad"
    case .applied, .inProgress, .ready: "info"
    case .notStarted: nil
    }
  }
}
