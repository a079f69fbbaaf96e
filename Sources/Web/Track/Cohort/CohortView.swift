internal import Curricula
internal import Certifications
internal import Foundation
internal import GuildhallKit
internal import Reports

/// Which of the people are asked for, and in which order.
struct CohortFilter {
  enum Attention: String, CaseIterable {
    case overdue, quiet, blocked, done

    var title: String {
      switch self {
      case .overdue: "Something overdue"
      case .quiet: "Quiet for two weeks"
      case .blocked: "Waits for somebody"
      case .done: "Nothing left to do"
      }
    }
  }

  var team: String?
  var programme: String?
  var search: String?
  var attention: Attention?

  init(_ query: Fields) {
    team = query.words("team")
    programme = query.words("programme")
    search = query.words("q")
    attention = query.words("show").flatMap(Attention.init)
  }

  var isEmpty: Bool { team == nil && programme == nil && search == nil && attention == nil }

  /// The address of a page of this area with the same filter.
  func address(_ path: String, page: Int? = nil) -> String {
    At.with(
      path,
      [
        "q": search, "team": team, "programme": programme, "show": attention?.rawValue,
        "page": page.map(String.init),
      ])
  }

  /// Those who are asked for, whoever needs attention first.
  func members(of cohort: Cohort) -> [Cohort.Member] {
    cohort.members.filter { member in
      if let team, member.person.team != team { return false }
      if let programme, !member.states.keys.contains(where: { $0.rawValue == programme }) {
        return false
      }
      if let search, !member.person.name.localizedStandardContains(search) { return false }
      return attention.map { member.needs($0, at: cohort.at) } ?? true
    }.map { (member: $0, rank: $0.rank(at: cohort.at)) }.sorted { one, other in
      (one.rank.group, one.rank.since, one.member.person.name, one.member.person.id)
        < (other.rank.group, other.rank.since, other.member.person.name, other.member.person.id)
    }.map(\.member)
  }
}

extension Cohort.Member {
  /// Somebody with something to do who did nothing for two weeks has stopped.
  func isQuiet(at now: Date) -> Bool {
    !row.next.isEmpty && now.timeIntervalSince(lastActive ?? .distantPast) > 14 * 86_400
  }

  fileprivate func needs(_ attention: CohortFilter.Attention, at now: Date) -> Bool {
    switch attention {
    case .overdue: !row.overdue.isEmpty
    case .quiet: isQuiet(at: now)
    case .blocked: !row.blocked.isEmpty
    case .done: row.overdue.isEmpty && row.next.isEmpty && row.blocked.isEmpty
    }
  }

  /// What is overdue comes first, the longest first; then who has stopped, then who waits.
  fileprivate func rank(at now: Date) -> (group: Int, since: Date) {
    if let first = row.overdue.first { return (0, first.day ?? now) }
    if isQuiet(at: now) { return (1, lastActive ?? .distantPast) }
    if !row.blocked.isEmpty { return (2, lastActive ?? .distantPast) }
    return (row.next.isEmpty ? 4 : 3, lastActive ?? .distantPast)
  }
}
