internal import Certifications
internal import Curricula
internal import Foundation

extension PersonStanding {
  /// What there is to do first, then each programme, then each module.
  public var text: String { sheet.text }

  /// The same as one page that needs nothing else.
  public var page: String { sheet.page }

  private var sheet: Sheet {
    let begun = programmes.filter { $0.state != .notStarted || $0.dueAt != nil }
    let others = programmes.filter { $0.state == .notStarted && $0.dueAt == nil }
    let hasWay = begun.contains { $0.requirement?.isNext == true }
    var sections = begun.map(\.section)
    if !others.isEmpty {
      sections.append(
        Sheet.Section(title: "Programmes not begun", blocks: [.list(others.map(\.notBegun))]))
    }
    sections.append(
      Sheet.Section(
        title: "Modules",
        blocks: started.isEmpty
          ? [.words("No module was begun yet.")] : [.tree(started.map { $0.line(titles) })]))
    return Sheet(
      title: "\(person), \(day(at))", lead: [summary], sections: sections,
      foot: hasWay ? ["✓ met; → on the shortest way; · not needed on it"] : [])
  }

  private var titles: [ModuleID: String] {
    Dictionary(modules.map { ($0.module, $0.title) }, uniquingKeysWith: { one, _ in one })
  }

  private var started: [ModuleProgress] { modules.filter { $0.state != .notStarted } }

  private var summary: Words {
    guard !programmes.isEmpty else { return "There is no programme yet." }
    let held: [Words] = programmes.filter(\.holds).map { "“\($0.title)”" }
    let late: [Words] = programmes.filter(\.isOverdue).map { "“\($0.title)”" }
    return
      (held.isEmpty
      ? "Certified for nothing \(ours: programmes.contains { $0.awardedAt != nil } ? "now" : "yet")."
      : "Certified as \(held.joined(separator: ", ")).")
      + (late.isEmpty ? "" : " Overdue: \(late.joined(separator: ", ")).")
  }
}

extension PersonStanding.Line {
  fileprivate var section: Sheet.Section {
    var blocks: [SheetBlock] = [.words("\(ours: state.words.capitalisedFirst)\(until).")]
    blocks += remarks.map { .words("! \($0)") }
    if let dueAt {
      blocks.append(.words("Due \(lastDay(dueAt))\(ours: isOverdue ? ", overdue" : "")."))
    }
    if state == .ready {
      blocks.append(.words("Everything is shown; a person decides: guildhall certify"))
    }
    if let requirement, !requirement.isMet { blocks.append(.tree(requirement.way())) }
    if let way { blocks.append(.words(way)) }
    for renewal in renewals {
      blocks.append(
        .words(
          "To renew it by “\(renewal.title)”: \(renewal.missing.isEmpty ? "all is shown" : "")"))
      if !renewal.missing.isEmpty { blocks.append(.list(renewal.missing.map { "\($0)" })) }
    }
    if let renewalOpensAt { blocks.append(.words("Renewal opens \(day(renewalOpensAt)).")) }
    return Sheet.Section(title: "\(title)", blocks: blocks)
  }

  fileprivate var notBegun: Words {
    guard let wayMinutes, !shortestWay.isEmpty else { return "\(title)" }
    return
      "\(title): \(ours: counted(shortestWay.count, "step")), about \(ours: hours(wayMinutes)) of learning"
  }

  /// What the shortest way takes, and its steps where the tree does not have them all.
  private var way: Words? {
    guard !shortestWay.isEmpty, state != .notStarted else { return nil }
    let shown = Set(requirement?.leaves.flatMap(\.missing) ?? [])
    if shown.isSuperset(of: shortestWay) {
      return effort.isEmpty ? nil : "The shortest way takes \(ours: effort)."
    }
    let steps = shortestWay.map { "\($0)" as Words }.joined(separator: "; then ")
    return "The shortest way\(ours: effort.isEmpty ? "" : ", \(effort)"): \(steps)."
  }

  private var until: Words {
    guard let awardedAt else { return "" }
    let end: Words = expiresAt.map { " until \(day($0))" } ?? ", for good"
    let grace: Words =
      state == .expired ? graceEndsAt.map { ", to be renewed until \(day($0))" } ?? "" : ""
    return ", awarded \(day(awardedAt))\(end)\(grace)"
  }

  private var effort: String {
    var parts: [String] = []
    if let wayMinutes, wayMinutes >= 1 { parts.append("about \(hours(wayMinutes)) of learning") }
    if let wayDays, wayDays >= 1 {
      parts.append("at least \(counted(Int(min(1e6, wayDays.rounded(.up))), "day"))")
    }
    return parts.joined(separator: ", ")
  }
}

extension ModuleProgress {
  fileprivate func line(_ titles: [ModuleID: String]) -> TreeLine {
    let next: Words
    switch state {
    case .passed: next = ""
    case .blocked:
      let first: [Words] = waitsFor.map { "“\(titles[$0] ?? $0.rawValue)”" }
      next = first.isEmpty ? "" : ", first pass \(first.joined(separator: " and "))"
    default: next = self.next.map { ", next “\($0.title)”" } ?? ""
    }
    return TreeLine(
      depth: 0, sign: state == .passed ? .met : .next, text: "\(title): \(ours: words)\(next)")
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// "40 minutes", "3 hours"; a dash for what nobody can study.
private func hours(_ minutes: Double) -> String {
  guard minutes < 1e9 else { return "–" }
  let whole = Int(max(1, minutes.rounded()))
  return whole < 90 ? counted(whole, "minute") : counted((whole + 30) / 60, "hour")
}
